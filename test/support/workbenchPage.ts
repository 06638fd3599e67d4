import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import type { Scalar } from "../../src/domain/columns";
import type { Book } from "../../src/files/book";
import type { Desk } from "../../src/workbench/page/desk";

type Serve = (folders: Record<string, string>) => Promise<{ url: string; close(): Promise<void> }>;

const root = path.resolve(__dirname, "../..");
const built = path.join(root, ".cache/workbench");
const { serve } = jest.requireActual<{ serve: Serve }>(path.join(root, "scripts/serve.mjs"));

/** The built pages on a server of this machine, and a browser to look at them. */
export interface Site {
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  buildPages();
  const server = await serve({
    "/": built,
    "/office/": path.join(root, "node_modules/@microsoft/office-js/dist"),
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return {
    url: server.url,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** A page that remembers what it asked the network for and what went wrong in it. */
export interface Watched {
  page: Page;
  requests: string[];
  errors: string[];
}

export async function openPage(site: Site, file: string): Promise<Watched> {
  const context = await site.browser.newContext({ viewport: { width: 1400, height: 900 }, locale: "en-GB" });
  // A slow machine is no failure: only the test's own time ends a wait.
  context.setDefaultTimeout(0);
  const page = await context.newPage();
  const watched: Watched = { page, requests: [], errors: [] };
  page.on("request", (request) => watched.requests.push(request.url()));
  page.on("websocket", (socket) => watched.requests.push(socket.url()));
  page.on("pageerror", (error) => watched.errors.push(error.message));
  await page.goto(`${site.url}/${file}`);
  return watched;
}

declare global {
  interface Window {
    workbench: Desk;
  }
}

/** What a person sees in cells of the grid, formulas as their results. */
export function gridValues(page: Page, sheet: string, address: string): Promise<Scalar[][]> {
  return page.evaluate(([name, cells]) => window.workbench.grid?.values(name, cells) ?? [], [
    sheet,
    address,
  ] as const);
}

export function gridTabs(page: Page): Promise<string[]> {
  return page.evaluate(() => window.workbench.grid?.tabs() ?? []);
}

/**
 * Waits until the grid shows something in every cell in which the workbook holds something. The pane has its results a moment
 * before the grid has taken the sheets, and Univer empties a formula's cell until it has calculated it.
 */
export async function inStep(page: Page): Promise<void> {
  // To look at every cell takes the page's own time: asked at each frame, it would keep Univer from calculating.
  await page.waitForFunction(isInStep, undefined, { polling: 400 });

  function isInStep() {
    const { grid, host } = window.workbench;
    return host.toBook().sheets.every(({ name, visibility, rows }) => {
      if (visibility !== "visible") return true;
      if (!grid?.tabs().includes(name)) return false;
      const columns = Math.max(1, ...rows.map((row) => row.length));
      const last = grid.values(name, `A1:${letters(columns)}${Math.max(1, rows.length)}`);
      return rows.every((row, at) =>
        row.every((value, column) => value === null || value === "" || (last[at]?.[column] ?? null) !== null),
      );
    });

    function letters(column: number): string {
      const rest = Math.floor((column - 1) / 26);
      return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
    }
  }
}

/** The workbook behind the grid, as text to compare. */
export function workbookText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const plain = (_: string, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
    return JSON.stringify(window.workbench.host.toBook() satisfies Book, plain);
  });
}

/** Builds the pages once, and again when the source is newer. */
function buildPages(): void {
  const page = path.join(built, "workbench.html");
  if (existsSync(page) && statSync(page).mtimeMs > newest(path.join(root, "src"))) return;
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build.mjs", "--workbench"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The workbench page does not build.\n${stderr}`);
}

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const full = path.join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(full) : statSync(full).mtimeMs);
  }, 0);
}

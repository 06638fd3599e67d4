import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { ensurePackages, root } from "./ensure-packages.mjs";
import { findBrowser } from "./find-programs.mjs";
import { serve } from "./serve.mjs";

// Takes the picture of the workbench that README shows: the sample workbook, analysed, beside the pane.

ensurePackages();
const build = spawnSync(process.execPath, ["scripts/build.mjs", "--workbench"], {
  cwd: root,
  stdio: "inherit",
});
if (build.status !== 0) process.exit(1);
const executablePath = findBrowser();
if (executablePath === undefined) {
  console.error(
    "No browser was found to take the picture with. Install Edge, Chrome or Chromium, or set CHROMIUM.",
  );
  process.exit(1);
}

const { chromium } = await import("playwright-core");
const site = await serve({
  "/": path.join(root, ".cache/workbench"),
  "/office/": path.join(root, "node_modules/@microsoft/office-js/dist"),
});
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, deviceScaleFactor: 1 });
  await page.goto(`${site.url}/workbench.html`);
  await page.getByRole("button", { name: "Analyse", exact: true }).click();
  await page.getByRole("heading", { name: "Results" }).waitFor();
  const file = path.join(root, "docs/pictures/workbench.png");
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  console.log(`Wrote ${path.relative(root, file)}.`);
} finally {
  await browser.close();
  await site.close();
}

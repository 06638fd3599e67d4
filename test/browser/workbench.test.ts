import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { readFiles } from "../../src/files/readFiles";
import { makeAuthority, sampleBook, ssda903Files } from "../../src/workbench/sample";
import { binaryWorkbook } from "../support/binaryWorkbook";
import type { Site, Watched } from "../support/workbenchPage";
import { gridTabs, gridValues, inStep, openPage, openSite, workbookText } from "../support/workbenchPage";

const SAMPLE_SHEETS = ["Tracker", "Episodes", "Header", "AD1", "PlacedAdoption", "Notes"];
const RESULT_SHEETS = [
  "Read me",
  "Summary",
  "Timescales",
  "Stage days",
  "Drift",
  "Limits",
  "Reasons",
  "Data quality",
  "Reconciliation",
  "Stages",
  "Flow",
  "Meeting list",
  "Short lists",
  "Child sheet",
  "Isolated or systemic",
  "Caseload",
  "Permanence",
  "Moves",
  "Forward look",
  "Last run",
  "Report front",
  "Report profile",
  "Report stages",
  "Report journeys",
  "Report under-fives",
  "Report adopters",
  "Report guardianship",
  "Report efficiency",
  "Longest and shortest",
  "Under-fives",
  "Cost inputs",
  "Price indices",
  "Interagency fees",
  "Unit costs",
  "Cost weeks",
  "Cost placements",
  "Cost by child",
  "Cost of delay",
  "Savings",
  "Sensitivity",
  "Tornado lines",
];

let site: Site;
const opened: Watched[] = [];

beforeAll(async () => {
  site = await openSite();
}, 600_000);

afterAll(() => site?.close());

afterEach(async () => {
  for (const { page } of opened.splice(0)) await page.context().close();
});

/** Where the sheets of the other groups are no matter, the page need not wait until the grid has calculated them. */
const CORE_ONLY = "?make=core";
const CORE_SHEETS = RESULT_SHEETS.slice(0, RESULT_SHEETS.indexOf("Stages"));

async function openWorkbench(query = ""): Promise<Watched> {
  const watched = await openPage(site, `workbench.html${query}`);
  opened.push(watched);
  await button(watched.page, "Analyse").waitFor();
  return watched;
}

function button(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true });
}

async function analyse(page: Page): Promise<void> {
  await button(page, "Analyse").click();
  await page.getByRole("heading", { name: "Results" }).waitFor();
}

/** Starts a run and sees that it began: its bar may be gone before anyone outside the page could look. */
async function runAgain(page: Page): Promise<void> {
  await button(page, "Analyse again").waitFor();
  await page.evaluate(async () => {
    const began = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector("[role=progressbar]")) return;
        observer.disconnect();
        resolve();
      }).observe(document.body, { childList: true, subtree: true });
    });
    [...document.querySelectorAll("button")]
      .find(({ textContent }) => textContent === "Analyse again")
      ?.click();
    await began;
  });
}

/** The third line of a sheet says the minute of its run, which may have passed since. */
function withoutTime(cells: readonly (readonly unknown[])[]): unknown[][] {
  return cells.map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell.replace(/ · run [^·]*$/, "") : cell)),
  );
}

/** Waits until a cell of the grid shows what it should. */
async function becomes(page: Page, sheet: string, address: string, expected: unknown[][]): Promise<void> {
  await expect(
    page
      .waitForFunction(
        ([name, cells, wanted]) => JSON.stringify(window.workbench.grid?.values(name, cells)) === wanted,
        [sheet, address, JSON.stringify(expected)] as const,
      )
      .then(() => "as expected"),
  ).resolves.toBe("as expected");
}

async function drop(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.getByRole("region", { name: "Workbook", exact: true }).dispatchEvent("drop", { dataTransfer });
}

/** What axe objects to. The grid is Univer's: a picture that a program draws. Everything else is ours. */
async function offences(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude("[data-grid]").analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("the workbench in a browser", () => {
  it("cancelled before the first write, leaves the workbook as it was", async () => {
    const { page } = await openWorkbench();
    const before = await workbookText(page);
    // Both in one go, as a person could not: the analysis of a sample is over before a second click gets through.
    await page.evaluate(async () => {
      const named = (name: string) =>
        [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
      named("Analyse")?.click();
      while (!named("Cancel")) await new Promise(requestAnimationFrame);
      named("Cancel")?.click();
    });
    await page.getByText("Cancelled. The workbook is as it was.").first().waitFor();
    expect(await workbookText(page)).toBe(before);
    expect(await gridTabs(page)).toEqual(SAMPLE_SHEETS);
  });

  it("opens dropped CSV files of a return as one workbook, analyses it, and gives the result as a file", async () => {
    const { page } = await openWorkbench(CORE_ONLY);
    const files = ssda903Files(makeAuthority({ seed: 5, children: 120 }), [2025, 2026]);
    await drop(page, files);
    await page.getByText(/^\d+ files: /).waitFor();
    await analyse(page);
    const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Download").click()]);
    const bytes = new Uint8Array(readFileSync(await download.path()));
    const { book } = await readFiles([{ name: download.suggestedFilename(), bytes }]);
    const names = book.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(CORE_SHEETS));
    expect(names.filter((name) => /episodes/i.test(name))).toHaveLength(2);
  });

  it("opens a binary workbook, whose reader comes only then, and gives a new .xlsx that holds its sheets and ours", async () => {
    const { page, requests } = await openWorkbench(CORE_ONLY);
    const { sheets } = sampleBook(makeAuthority({ seed: 5, children: 30 }));
    const loaded = () => new Set(requests.filter((url) => url.endsWith(".js"))).size;
    const before = loaded();
    await page.getByLabel("Files to open").setInputFiles({
      name: "tracker.xlsb",
      mimeType: "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
      buffer: Buffer.from(binaryWorkbook(sheets)),
    });
    await page.getByText("tracker.xlsb").first().waitFor();
    await analyse(page);
    expect(loaded()).toBeGreaterThan(before);
    const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Download").click()]);
    expect(download.suggestedFilename()).toBe("tracker with results.xlsx");
    const bytes = new Uint8Array(readFileSync(await download.path()));
    const { book } = await readFiles([{ name: download.suggestedFilename(), bytes }]);
    const names = book.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...sheets.map(({ name }) => name), ...CORE_SHEETS]));
    await page.getByText(/The file is a new .xlsx/).waitFor();
  });

  it("says in a sentence why a file cannot be opened, and keeps the workbook it had; and what it looked for in one without a case table", async () => {
    const { page } = await openWorkbench();
    await drop(page, [{ name: "broken.xlsx", text: "not a workbook" }]);
    expect(await page.getByRole("alert").textContent()).toContain("broken.xlsx");
    expect(await gridTabs(page)).toEqual(SAMPLE_SHEETS);

    await drop(page, [{ name: "birds.csv", text: "Bird,Seen\nRobin,3\nWren,1\n" }]);
    await page.getByText(/No case table was found/).waitFor();
    expect(await button(page, "Analyse").count()).toBe(0);
  });

  it("reads a list whose headings nobody knows once a person has said what its columns are, and forgets it again", async () => {
    const { page } = await openWorkbench();
    const rows = ["A1", "A2", "A3"].map((child) => `${child},01/06/2021,01/05/2022,01/02/2023`);
    await drop(page, [
      { name: "ours.csv", text: ["Pseudonym,Came,Went to live there,Final day", ...rows].join("\n") },
    ]);
    await page.getByRole("button", { name: /Not read: none of its 4 columns/ }).click();
    const say = async (header: string, words: string) => {
      const select = page.getByRole("combobox", { name: `${header}: read as` });
      await select.selectOption({ label: words });
      await page.waitForFunction(
        ([label, chosen]) => {
          const element = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
          return !element || (!element.disabled && element.selectedOptions[0]?.text === chosen);
        },
        [`${header}: read as`, words] as const,
      );
    };
    await say("Pseudonym", "Child's id");
    await say("Went to live there", "Moved in with adopters");
    await say("Final day", "Adoption order");
    await page.getByRole("button", { name: /Tracker, a row a child: 3 rows, all used/ }).waitFor();
    await button(page, "Analyse").waitFor();
    await button(page, "Forget corrections").click();
    await page.getByText(/No case table was found/).waitFor();
  });

  it("fills the returns, says what is missing, leads to its cell, and has nothing there that axe objects to", async () => {
    const { page, errors } = await openWorkbench(CORE_ONLY);
    await button(page, "Fill the returns").click();
    const returns = page.getByRole("region", { name: "Returns", exact: true });
    await returns.getByRole("heading", { name: "What is missing" }).waitFor();
    await returns.getByRole("combobox", { name: "Return", exact: true }).selectOption("list10");
    expect(await returns.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await returns
      .getByRole("button", { name: /, go to Tracker / })
      .first()
      .click();
    await page.waitForFunction(() => window.workbench.grid?.activeTab() === "Tracker");
    await button(page, "Go to Return list 10").last().click();
    await page.waitForFunction(() => window.workbench.grid?.activeTab() === "Return list 10");
    expect(await offences(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("puts into the workbook what a person types into the grid", async () => {
    const { page } = await openWorkbench();
    await page.evaluate(() => window.workbench.grid?.type("Notes", "H1", "typed here"));
    await page.waitForFunction(() => {
      const notes = window.workbench.host.toBook().sheets.find(({ name }) => name === "Notes");
      return notes?.rows[0]?.[7] === "typed here";
    });
  });

  it("calculates =ADOPTION.STAGEDAYS on single cells, and on ranges that spill", async () => {
    const { page } = await openWorkbench();
    const type = (address: string, content: string | number) =>
      page.evaluate(([to, what]) => window.workbench.grid?.type("Notes", to, what), [
        address,
        content,
      ] as const);
    // 1 April 2024 is day 45383; 31 May is 60 days later, 1 July 91. The third stage has not ended.
    for (const [row, [start, end]] of [
      [45383, 45443],
      [45383, 45474],
      [45383, null],
    ].entries()) {
      await type(`J${row + 1}`, start as number);
      if (end) await type(`K${row + 1}`, end);
    }
    await type("L1", "=ADOPTION.STAGEDAYS(J1,K1)");
    await becomes(page, "Notes", "L1", [[60]]);
    await type("M1", "=ADOPTION.STAGEDAYS(J1:J3,K1:K3,45393)");
    await becomes(page, "Notes", "M1:M3", [[10], [10], [10]]);
    await type("N1", "=ADOPTION.STAGEDAYS(J1:J3,K1:K3,45500)");
    await becomes(page, "Notes", "N1:N3", [[60], [91], [117]]);
  });

  it("adds a sheet of examples from the pane, on which the grid works every function out", async () => {
    const { page, errors } = await openWorkbench();
    await button(page, "Add a sheet of examples").click();
    await page.waitForFunction(() => window.workbench.grid?.activeTab() === "Functions");
    // A single cell, a row that spills, words, and the last one: a block.
    await becomes(page, "Functions", "J18", [[92]]);
    await becomes(page, "Functions", "J21:M21", [[190, 42, 175, 76]]);
    await becomes(page, "Functions", "J23", [["Overdue by 319 days"]]);
    await becomes(page, "Functions", "J49:L51", [
      ["c", "c", 15],
      ["c", "c", 29],
      [32, 12, 44],
    ]);
    expect(errors).toEqual([]);
  });
});

/** One page for all of these, in this order: an analysis and its pictures are what takes time. */
describe("the sample, analysed in a browser", () => {
  let shared: Watched;
  let page: Page;
  let errors: Watched["errors"];

  beforeAll(async () => {
    shared = await openPage(site, "workbench.html");
    ({ page, errors } = shared);
    await button(page, "Analyse").waitFor();
  });

  afterAll(() => shared?.page.context().close());

  it("opens with the sample workbook in the grid and what the add-in found of it in the pane", async () => {
    expect(await gridTabs(page)).toEqual(SAMPLE_SHEETS);
    await page.getByRole("button", { name: /^Episodes.*all used/ }).waitFor();
    expect(errors).toEqual([]);
  });

  it("has nothing that axe objects to before an analysis", async () => {
    expect(await offences(page)).toEqual([]);
  });

  it("is analysed: the grid comes to show every cell", async () => {
    await analyse(page);
    await inStep(page);
  });

  it("has the same figures in the grid, which calculates them from the sheets' own formulas, as in the pane", async () => {
    expect(await gridTabs(page)).toEqual([...SAMPLE_SHEETS, ...RESULT_SHEETS]);

    const card = page.getByRole("heading", { name: /^A10:/ }).locator("..");
    const [, days] = /([\d,]+) days/.exec((await card.textContent()) ?? "") ?? [];
    const row = (await gridValues(page, "Summary", "A1:B60")).findIndex(([label]) =>
      String(label).startsWith("A10"),
    );
    await becomes(page, "Summary", `B${row + 1}`, [[Number(days?.replace(",", ""))]]);
    const shown = (await gridValues(page, "Summary", "A1:J80"))
      .flat()
      .filter((value) => /^#[A-Z/0]+[!?]?$/.test(String(value)));
    expect(shown).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("makes the copy for circulation, which is offered as a file here", async () => {
    const [copy] = await Promise.all([page.waitForEvent("download"), button(page, "Make the copy").click()]);
    expect(copy.suggestedFilename()).toBe("copy for circulation.xlsx");
    const bytes = new Uint8Array(readFileSync(await copy.path()));
    const { book } = await readFiles([{ name: "copy.xlsx", bytes }]);
    expect(book.sheets.map(({ name }) => name)).toEqual([
      ...RESULT_SHEETS.filter((name) => name.startsWith("Report")),
      "Withheld",
    ]);
    await page.getByText("The copy is open as a new workbook").waitFor();
  });

  it("leads from the pane to a result sheet, and from a list of the meeting to a child's row", async () => {
    await button(page, "Go to Summary").click();
    await page.waitForFunction(() => window.workbench.grid?.activeTab() === "Summary");
    const lists = page.getByRole("region", { name: "Lists for the meeting" });
    await lists.getByRole("combobox", { name: "List" }).selectOption({ index: 1 });
    await lists.getByRole("listitem").first().getByRole("button").click();
    await page.waitForFunction(() => window.workbench.grid?.activeTab() === "Drift");
  });

  it("explains the selected figure, leads from it to a child's row, and from there to the cell of an event", async () => {
    await page.evaluate(() => {
      const { grid, host } = window.workbench;
      const { refersTo } = host.toBook().names.find(({ name }) => name === "out_A10_n")!;
      const [, column, row] = /\$([A-Z])\$(\d+)$/.exec(refersTo)!;
      grid?.show(host.model.sheet("Summary")!.id, Number(row) - 1, column!.charCodeAt(0) - 65);
    });
    const why = page.getByRole("region", { name: "Show me why" });
    const explain = () => button(page, "Explain the selected cell").click();
    await explain();
    await why.getByRole("heading", { level: 3, name: /^A10/ }).waitFor();
    await why.getByText(/rows? of Timescales counts?$/).click();
    await why
      .getByRole("button", { name: /^Child .*, journey \d+$/ })
      .first()
      .click();
    await page.waitForFunction(() => window.workbench.grid?.activeTab() === "Timescales");
    await explain();
    await why
      .getByText(/: Entered care$/)
      .first()
      .waitFor();
    expect(await offences(page)).toEqual([]);
    await why
      .getByRole("button", { name: /^Episodes!.*: DECOM/ })
      .first()
      .click();
    await page.waitForFunction(() => window.workbench.grid?.activeTab() === "Episodes");
    expect(errors).toEqual([]);
  });

  it("shows on the cost page what a person types on Savings, and leads from a figure to its cell", async () => {
    const costs = page.getByRole("region", { name: "Cost calculator" });
    // Seven days of ten children are ten weeks, of 500 pounds each.
    for (const [name, what] of [
      ["in_savings_1_days_2", 7],
      ["in_savings_1_children", 10],
      ["in_savings_1_weekly", 500],
    ] as const)
      await page.evaluate(
        ([named, typed]) => {
          const { grid, host } = window.workbench;
          const { refersTo } = host.toBook().names.find((each) => each.name === named)!;
          const [, sheet, column, row] = /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+)$/.exec(refersTo)!;
          grid?.type(sheet!, `${column}${row}`, typed);
        },
        [name, what] as const,
      );
    await costs.getByRole("combobox", { name: "Scenario", exact: true }).selectOption("1");
    await costs.getByRole("button", { name: /^£5,000 a year, Cost avoided, in full effect/ }).click();
    await page.waitForFunction(() => window.workbench.grid?.activeTab() === "Savings");
    expect(errors).toEqual([]);
  });

  it("has nothing that axe objects to, wide and narrow", async () => {
    expect(await offences(page)).toEqual([]);
    const wide = page.viewportSize()!;
    await page.setViewportSize({ width: 700, height: 700 });
    expect(await offences(page)).toEqual([]);
    await page.setViewportSize(wide);
  });

  it("is analysed again in place: the same sheets, the same cells", async () => {
    const sheets = await gridTabs(page);
    const timescales = await gridValues(page, "Timescales", "A1:AE200");
    await runAgain(page);
    await page.getByRole("heading", { name: "Results" }).waitFor();
    await inStep(page);
    expect(await gridTabs(page)).toEqual(sheets);
    expect(withoutTime(await gridValues(page, "Timescales", "A1:AE200"))).toEqual(withoutTime(timescales));
  });

  it("works the figures out anew when a person changes the period on the sheet", async () => {
    const cells = await gridValues(page, "Summary", "A1:C60");
    const rowOf = (label: string) => cells.findIndex(([text]) => String(text).startsWith(label)) + 1;
    const children = `D${rowOf("A10")}`;
    expect((await gridValues(page, "Summary", children))[0]?.[0]).toBeGreaterThan(0);
    // A period that ends before it begins holds nobody.
    await page.evaluate(([cell, day]) => window.workbench.grid?.type("Summary", cell, day), [
      `B${rowOf("Period to")}`,
      40_000,
    ] as const);
    await becomes(page, "Summary", children, [[0]]);
  });

  it("asks nobody but its own server for anything, whatever is done in it", async () => {
    await Promise.all([page.waitForEvent("download"), button(page, "Download").click()]);
    await button(page, "New sample").click();
    await page.getByText(/^Sample authority 2/).waitFor();
    const { requests } = shared;
    expect(requests.length).toBeGreaterThan(5);
    const others = requests.filter((url) => !url.startsWith(`${site.url}/`) && !/^(blob|data):/.test(url));
    expect(others).toEqual([]);
  });
});

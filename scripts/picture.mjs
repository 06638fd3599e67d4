import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { ensurePackages, root } from "./ensure-packages.mjs";
import { findBrowser } from "./find-programs.mjs";
import { picturesOfSheets } from "./printed-pictures.mjs";
import { serve } from "./serve.mjs";

// Takes the pictures of docs: of the workbench, the sample workbook analysed beside the pane; and of sheets as they are printed.

ensurePackages();
/** The parts of the report, and the page of each that has its main chart. */
const REPORT = {
  front: 1,
  profile: 2,
  stages: 2,
  journeys: 3,
  "under-fives": 2,
  adopters: 2,
  guardianship: 2,
  efficiency: 1,
};
/** Invented, so that the cost sheets have something to show; the hours are the set that says of itself that it is invented. */
const ENTERED = {
  in_cost_hours_set: "The illustrative set",
  in_savings_1_name: "Faster matching",
  in_savings_1_days_2: 60,
  in_savings_1_programme_year: 30_000,
};
const COSTS = ["Unit costs", "Cost of delay", "Savings", "Sensitivity"];
const picture = (name) => path.join(root, `docs/pictures/${name}.png`);
const sheets = {
  "Meeting list": { file: picture("meeting-list") },
  ...Object.fromEntries(
    Object.entries(REPORT).map(([part, page]) => [
      `Report ${part}`,
      { file: picture(`report-${part}`), page },
    ]),
  ),
  ...Object.fromEntries(
    COSTS.map((sheet) => [sheet, { file: picture(sheet.toLowerCase().replaceAll(" ", "-")) }]),
  ),
};
picturesOfSheets(sheets, ENTERED);
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
  const folder = path.join(root, "docs/pictures");
  mkdirSync(folder, { recursive: true });
  for (const [sheet, name] of [
    ["Summary", "workbench"],
    ["Drift", "drift"],
  ]) {
    await page.getByRole("button", { name: `Go to ${sheet}` }).click();
    // The grid draws after the click; nothing on the page says that it has.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    console.log(`Wrote docs/pictures/${name}.png.`);
  }
  await costPage(page, path.join(folder, "cost-page.png"));
  await returnsPage(page, path.join(folder, "returns-page.png"));
} finally {
  await browser.close();
  await site.close();
}

/** The pane's cost page beside Savings, of what is entered; the grid calculates it first. */
async function costPage(page, file) {
  for (const [name, what] of Object.entries(ENTERED))
    await page.evaluate(
      ([named, typed]) => {
        const { grid, host } = globalThis.workbench;
        const { refersTo } = host.toBook().names.find((each) => each.name === named);
        const [, sheet, column, row] = /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+)$/.exec(refersTo);
        grid.type(sheet, column + row, typed);
      },
      [name, what],
    );
  const costs = page.getByRole("region", { name: "Cost calculator" });
  await costs.getByRole("combobox", { name: "Scenario", exact: true }).selectOption("1");
  // The last of what is entered has come through: five years of the programme.
  const costing = costs.getByRole("button", { name: /^£150,000, What it costs over the horizon, cash/ });
  await costing.waitFor({ timeout: 120_000 });
  await costs.getByRole("button", { name: "Go to the entries of this scenario" }).click();
  await costs.evaluate((element) => element.scrollIntoView());
  await page.waitForTimeout(1500);
  await page.screenshot({ path: file });
  console.log(`Wrote ${path.relative(root, file)}.`);
}

/** The pane's page for returns beside the cell that its first line of what is missing leads to. */
async function returnsPage(page, file) {
  await page.getByRole("button", { name: "Fill the returns" }).click();
  const returns = page.getByRole("region", { name: "Returns", exact: true });
  await returns.getByRole("heading", { name: "What is missing" }).waitFor({ timeout: 120_000 });
  await returns.getByRole("combobox", { name: "Return", exact: true }).selectOption("list10");
  await returns
    .getByRole("button", { name: /, go to / })
    .first()
    .click();
  await returns.evaluate((element) => element.scrollIntoView());
  await page.waitForTimeout(1500);
  await page.screenshot({ path: file });
  console.log(`Wrote ${path.relative(root, file)}.`);
}

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { MakeGroup } from "../../sheets/plan";
import type { MeasuredFunction } from "./measureFunctions";
import { measureSimulation, type MeasuredSimulation } from "./measureSimulation";
import { childrenOfRows, measureSize, type Measured } from "./measureSize";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    /** Episode rows, by thousands. */
    rows: { type: "string", default: "1,10,100,250" },
    /** Measure the worksheet functions instead of the analysis. */
    functions: { type: "boolean", default: false },
    /** Measure the diagnostic report, over so many children: the largest is what one authority may have. */
    report: { type: "boolean", default: false },
    /** Measure the simulation of savings: 10,000 draws over 500 children and five scenarios. */
    simulation: { type: "boolean", default: false },
  },
});

/** Children: growth that is more than linear shows between them. */
const REPORTS = [1250, 2500, 5000];

const measured = values.simulation
  ? ofSimulation()
  : values.functions
    ? await ofFunctions()
    : values.report
      ? await ofSizes(REPORTS, ["core", "report"])
      : await ofSizes(
          values.rows.split(",").map((thousands) => childrenOfRows(Number(thousands) * 1000)),
          ["core"],
        );
if (values.json) writeFileSync(values.json, `${JSON.stringify(measured, null, 1)}\n`);

function ofSimulation(): MeasuredSimulation[] {
  const all = measureSimulation();
  console.log(
    "\nThe simulation of savings: 10,000 draws, 500 children, five scenarios (budget: 2 s, pieces of 50 ms)",
  );
  for (const { what, milliseconds, longestPiece } of all)
    console.log(
      `  ${what.padEnd(46)}${milliseconds.toFixed(0).padStart(7)} ms, longest piece ${longestPiece.toFixed(0)} ms`,
    );
  return all;
}

async function ofSizes(sizes: readonly number[], make: readonly MakeGroup[]): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const children of sizes) {
    all.push(await measureSize(children, make));
    print(all.at(-1)!);
  }
  return all;
}

async function ofFunctions(): Promise<Record<"alone" | "inGrid", MeasuredFunction[]>> {
  // With the grid comes Univer, which the sizes do without.
  const { measureFunctionsAlone, measureFunctionsInGrid } = await import("./measureFunctions");
  const alone = measureFunctionsAlone();
  console.log("\nWorksheet functions by themselves, the middle of 21 runs");
  alone.forEach(printFunction);
  const inGrid = await measureFunctionsInGrid();
  console.log("\nIn the grid, from opening the sheet, the middle of 5 runs");
  inGrid.forEach(printFunction);
  return { alone, inGrid };
}

function printFunction({ what, milliseconds, budget, against }: MeasuredFunction): void {
  const limit =
    budget === undefined
      ? ""
      : ` (budget: ${budget.toFixed(1)} ms${against === undefined ? "" : `, ${against}`})`;
  console.log(`  ${what.padEnd(46)}${milliseconds.toFixed(1).padStart(9)} ms${limit}`);
}

function print({ rows, children, steps, readsToUnderstand, syncs, megabytes, peakMemory }: Measured): void {
  const total = Object.values(steps).reduce((sum, time) => sum + time, 0);
  console.log(`\n${rows.toLocaleString("en-GB")} episode rows, ${children.toLocaleString("en-GB")} children`);
  for (const [step, time] of Object.entries(steps)) console.log(`  ${step.padEnd(28)}${seconds(time)}`);
  console.log(`  ${"together".padEnd(28)}${seconds(total)}`);
  console.log(
    `  recognised, parsed, joined and checked in ${readsToUnderstand.toFixed(1)} times a bare read (budget: 3)`,
  );
  console.log(
    `  ${syncs} syncs, ${megabytes.toFixed(1)} MB through office.js, ${peakMemory} MB of memory at most`,
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(8)} s`;
}

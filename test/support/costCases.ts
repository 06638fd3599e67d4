import { resultSheets } from "../../src/analysis/resultSheets";
import { PLACEMENT_KINDS } from "../../src/domain/costs/placementKinds";
import { PROCESSES } from "../../src/domain/costs/processes";
import { delayTargetName, processName, weeklyName } from "../../src/sheets/costs/costNames";
import type { Cases } from "../../src/sheets/cases";
import type { SheetPlan } from "../../src/sheets/plan";
import { printPlans } from "../../src/sheets/printPlan";
import type { Scalar } from "../../src/domain/columns";

type Inputs = Readonly<Record<string, Scalar>>;

/** Pounds a week of each kind and of each unit of a process, all different, for tests that work costs by hand. */
export const WEEKS = Object.fromEntries(
  PLACEMENT_KINDS.map(({ id }, at) => [weeklyName(id), 700 + 70 * at]),
) as Record<string, number>;
export const UNITS = Object.fromEntries(
  PROCESSES.map(({ id }, at) => [processName(id), 100 + 10 * at]),
) as Record<string, number>;

/** Cells of the given names, as the sheets of inputs and unit costs have them. */
export function cellsOf(cells: Inputs): SheetPlan {
  return {
    name: "Cells",
    group: "costs",
    purpose: "",
    blocks: [
      {
        kind: "grid",
        row: 0,
        column: 0,
        cells: Object.entries(cells).map(([name, value]) => [{ content: { value }, style: "figure", name }]),
      },
    ],
    print: { orientation: "portrait" },
  };
}

/** The cost sheets of some cases, their figures by name and their tables row by row. */
export function costsOf(
  cases: Cases,
  inputs: Inputs = {},
  cells: Inputs = { ...WEEKS, ...UNITS, [delayTargetName]: 426 },
) {
  const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };
  const plans = resultSheets(cases, ["costs"]);
  const made = new Set(
    plans.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "grid" ? block.cells.flat().flatMap((cell) => cell?.name ?? []) : [],
      ),
    ),
  );
  const missing = Object.fromEntries(Object.entries(cells).filter(([name]) => !made.has(name)));
  const printed = printPlans([...plans, cellsOf(missing)], { ...dates, ...inputs });
  const rows = (table: string): Record<string, Scalar>[] => {
    const found = printed.sheets.find((sheet) => sheet.table?.name === table)!.table!;
    return Array.from({ length: found.rowCount }, (_, row) =>
      Object.fromEntries(found.columns.map(({ header, valueAt }) => [header, valueAt(row)])),
    );
  };
  return { printed, figures: printed.figures, rows };
}

import type { Scalar } from "../../src/domain/columns";
import { PLACEMENT_KINDS } from "../../src/domain/costs/placementKinds";
import { PROCESSES } from "../../src/domain/costs/processes";
import type { Cases } from "../../src/sheets/cases";
import { costByChildSheet } from "../../src/sheets/costs/costByChild";
import { delayTargetName, processName, weeklyName } from "../../src/sheets/costs/costNames";
import { costOfDelaySheet } from "../../src/sheets/costs/costOfDelay";
import { costPlacementsSheet } from "../../src/sheets/costs/costPlacements";
import type { SheetPlan } from "../../src/sheets/plan";
import { printPlans } from "../../src/sheets/printPlan";

type Cells = Readonly<Record<string, Scalar>>;

/** Pounds a week of each kind, and of a unit of each process: all different. */
const WEEKS: Cells = Object.fromEntries(PLACEMENT_KINDS.map(({ id }, at) => [weeklyName(id), 700 + 70 * at]));
const UNITS: Cells = Object.fromEntries(PROCESSES.map(({ id }, at) => [processName(id), 100 + 10 * at]));

/** What `Cost inputs` and `Unit costs` say, for tests that work costs by hand. */
export const ENTERED: Cells = { ...WEEKS, ...UNITS, [delayTargetName]: 426 };

/** Cells with names and values, as a sheet of their own. */
function cellsOf(cells: Cells): SheetPlan {
  return {
    name: "Cells",
    group: "costs",
    purpose: "Cells that other sheets would have.",
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

/**
 * `Cost placements`, `Cost by child` and `Cost of delay` of some cases: figures by name, tables row by row.
 *
 * @param entered what the cells of `Cost inputs`, `Unit costs` and `Summary` say
 * @param inputs what a person types into inputs of these sheets
 */
export function costsOf(
  cases: Cases,
  entered: Cells = ENTERED,
  inputs: Readonly<Record<string, string | number>> = {},
) {
  const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };
  const plans = [costPlacementsSheet(cases), costByChildSheet(cases), costOfDelaySheet(cases)];
  const printed = printPlans([...plans, cellsOf({ ...dates, ...entered })], inputs);
  const rows = (table: string): Record<string, Scalar>[] => {
    const found = printed.sheets.find((sheet) => sheet.table?.name === table)!.table!;
    return Array.from({ length: found.rowCount }, (_, row) =>
      Object.fromEntries(found.columns.map(({ header, valueAt }) => [header, valueAt(row)])),
    );
  };
  const words = (sheet: string) =>
    printed.sheets
      .find(({ plan }) => plan.name === sheet)!
      .cells.map(({ value }) => String(value))
      .join("\n");
  return { printed, figures: printed.figures, rows, words };
}

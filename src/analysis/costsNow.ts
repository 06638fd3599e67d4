import type { Scalar } from "../domain/columns";
import { SCENARIOS, savingsName, type Unit } from "../domain/costs/savingsModel";
import { SAVINGS_STEPS } from "../domain/costs/savingsSteps";
import { FURTHER_STEPS } from "../domain/costs/savingsYears";
import { readNamedCells } from "../excel/namedCells";
import { listenToSheetsOf, type StopListening } from "../excel/sheetEvents";
import { ILLUSTRATIVE_NOTE } from "../sheets/costs/costNames";
import { cashableSaidName, nameKey, saidName, scenarioName } from "../sheets/costs/savingsNames";
import { resultName, RUN_STATE } from "../sheets/costs/sensitivityNames";
import type { AnalysisResult } from "./contract";
import { cellNamed } from "./whyPlaces";

/** A figure of the cost calculator as its cell has it. */
export interface CostFigure {
  /** The defined name of its cell. */
  name: string;
  title: string;
  unit: Unit;
  /** A word where the cell says one ("not entered"); null where it is empty or holds an error. */
  value: number | string | null;
}

export interface CostPart {
  id: "saved" | "cashable" | "cost" | "net" | "breakEven" | "other" | "sensitivity";
  figures: readonly CostFigure[];
}

/** Pounds over the horizon, in cash; never added to each other. */
export const COMPARED = ["avoided_total", "cashable_total", "cost_total", "net_total"] as const;

export interface ScenarioNow {
  number: number;
  /** The defined name of the first cell in which something is entered for it. */
  entries: string;
  /** As a person called it. */
  name: string;
  /** What comes of it, and what is cashable or what that lacks, as the sheet says it; "" where it says nothing. */
  said: string;
  cashableSaid: string;
  /** Of what, and whether still, the simulation is; "" where the workbook has none. */
  simulatedSaid: string;
  /** In years; null where it cannot be read. */
  horizon: number | null;
  parts: readonly CostPart[];
  /** In the order of {@link COMPARED}. */
  compared: readonly CostFigure[];
}

/** What the sheets of the cost calculator say, as they stand. */
export interface CostsNow {
  /** The warning that invented hours are in use, "" where they are not. */
  illustrative: string;
  calculatesItself: boolean;
  scenarios: readonly ScenarioNow[];
}

/** What the pane shows of a scenario, in its order. */
const PARTS: readonly { id: CostPart["id"]; steps: readonly string[] }[] = [
  { id: "saved", steps: ["days_child", "days_year", "avoided_year", "avoided_total"] },
  { id: "cashable", steps: ["cashable_year", "cashable_total"] },
  { id: "cost", steps: ["cost_total"] },
  { id: "net", steps: ["net_year", "net_total", "pv_total"] },
  { id: "breakEven", steps: ["break_even_days", "break_even_weekly"] },
  // Of another sheet, and of other names.
  { id: "sensitivity", steps: [] },
  { id: "other", steps: ["other_total", "other_cost_total", "other_net_total"] },
];

const KNOWN = new Map(
  [...SAVINGS_STEPS, ...FURTHER_STEPS].map(({ id, title, unit }) => [id, { title, unit }]),
);

/** What `Sensitivity` gives of a scenario, where it was made: values of a run, with a sentence on whether they are still true. */
const SIMULATED: readonly { of: "p10" | "p50" | "p90" | "chance"; title: string; unit: Unit }[] = [
  { of: "p10", title: "P10: one draw in ten nets less", unit: "£" },
  { of: "p50", title: "P50: half of the draws net less", unit: "£" },
  { of: "p90", title: "P90: one draw in ten nets more", unit: "£" },
  { of: "chance", title: "Draws that net more than nothing", unit: "%" },
];

/** The cell by which one knows that the sheet is there. */
const SAVINGS = savingsName(1, "net_total");

/** Whether the analysis made the sheets that the pane shows. */
export const hasCosts = (result: AnalysisResult): boolean => cellNamed(result, SAVINGS) !== undefined;

const STEPS = new Set([...COMPARED, ...PARTS.flatMap(({ steps }) => steps)]);
const NAMES = [
  ILLUSTRATIVE_NOTE,
  RUN_STATE,
  ...SCENARIOS.flatMap((scenario) => [
    ...[scenarioName, saidName, cashableSaidName].map((name) => name(scenario)),
    ...["horizon", ...STEPS].map((id) => savingsName(scenario, id)),
    ...SIMULATED.map(({ of }) => resultName(scenario, of)),
  ]),
];

/**
 * Reads what the cost sheets say now: one request for the cells that are shown, whatever people have changed since the
 * analysis. Undefined where the workbook has no such sheets.
 *
 * @throws ExcelProblem
 */
export async function costsNow(): Promise<CostsNow | undefined> {
  const { values, calculatesItself } = await readNamedCells(NAMES);
  if (!values.has(SAVINGS)) return undefined;
  const words = (name: string) => String(plain(values.get(name)) ?? "");
  // Before the first run there are none.
  const simulated = (scenario: number): CostFigure[] =>
    SIMULATED.flatMap(({ of, title, unit }) => {
      const name = resultName(scenario, of);
      const value = plain(values.get(name));
      return value === null ? [] : [{ name, title, unit, value }];
    });
  return {
    illustrative: words(ILLUSTRATIVE_NOTE),
    calculatesItself,
    scenarios: SCENARIOS.map((number): ScenarioNow => {
      const of = (id: string) => plain(values.get(savingsName(number, id)));
      const figure = (id: string): CostFigure => ({
        name: savingsName(number, id),
        ...KNOWN.get(id)!,
        value: of(id),
      });
      const horizon = of("horizon");
      return {
        number,
        entries: nameKey(number),
        name: words(scenarioName(number)) || `Scenario ${number}`,
        said: words(saidName(number)),
        cashableSaid: words(cashableSaidName(number)),
        horizon: typeof horizon === "number" ? horizon : null,
        simulatedSaid: words(RUN_STATE),
        parts: PARTS.flatMap(({ id, steps }): CostPart[] => {
          if (id === "sensitivity") return values.has(RUN_STATE) ? [{ id, figures: simulated(number) }] : [];
          return [{ id, figures: steps.map(figure) }];
        }),
        compared: COMPARED.map(figure),
      };
    }),
  };
}

/** An error is no figure, and a workbook without one of the cells has none. */
function plain(value: Scalar | undefined): number | string | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && value !== "" && !value.startsWith("#") ? value : null;
}

/** Tells of everything that may have changed what {@link costsNow} reads; gives the way to stop. */
export const listenToCosts = (tell: () => void): Promise<StopListening> =>
  listenToSheetsOf([SAVINGS, RUN_STATE], tell);

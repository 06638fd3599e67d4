import type { CostFigure, CostsNow, ScenarioNow } from "../../src/analysis/costsNow";
import type { Unit } from "../../src/domain/costs/savingsModel";
import type { Costs } from "../../src/taskpane/services";

export const aFigure = (
  name: string,
  title: string,
  value: CostFigure["value"],
  unit: Unit = "£",
): CostFigure => ({ name, title, unit, value });

/** A scenario that comes to these amounts: cost avoided, cashable, what it costs, net. */
export function aScenario(
  number: number,
  name: string,
  amounts: readonly [number, number, number, number],
  over: Partial<ScenarioNow> = {},
): ScenarioNow {
  const of = (id: string) => `out_savings_${number}_${id}`;
  return {
    ...{
      number,
      entries: `in_savings_${number}_name`,
      name,
      said: "",
      cashableSaid: "",
      simulatedSaid: "",
      horizon: 5,
    },
    parts: [
      { id: "saved", figures: [aFigure(of("days_child"), "Days saved a child", 12.25, "days")] },
      { id: "cashable", figures: [aFigure(of("cashable_total"), "Cashable over the horizon", amounts[1])] },
      { id: "net", figures: [aFigure(of("net_total"), "Net over the horizon, cash", amounts[3])] },
      {
        id: "breakEven",
        figures: [
          aFigure(of("break_even_weekly"), "Break-even: cost of a week", "no days saved", "£ a week"),
        ],
      },
    ],
    compared: ["avoided_total", "cashable_total", "cost_total", "net_total"].map((id, at) =>
      aFigure(of(id), id, amounts[at]!),
    ),
    ...over,
  };
}

/** Five scenarios, of which the second and the third have an effect; `net` is that of the second. */
export function someCosts({ net = 12345.5, ...over }: Partial<CostsNow> & { net?: number } = {}): CostsNow {
  return {
    illustrative: "",
    calculatesItself: true,
    scenarios: [
      aScenario(1, "Scenario 1", [0, 0, 0, 0]),
      aScenario(2, "Faster matching", [20000, 0, 7654.5, net]),
      aScenario(3, "Early permanence", [5000, 1000, 9000, -4000]),
      aScenario(4, "Scenario 4", [0, 0, 0, 0]),
      aScenario(5, "Scenario 5", [0, 0, 0, 0]),
    ],
    ...over,
  };
}

/** Cost sheets that a test changes, and who listens to them. */
export function aCostService(first: CostsNow | undefined) {
  const seen = { reads: 0, listeners: new Set<() => void>() };
  let now: CostsNow | undefined | Error = first;
  const costs: Costs = {
    now: () => {
      seen.reads++;
      return now instanceof Error ? Promise.reject(now) : Promise.resolve(now);
    },
    listen: (tell) => {
      seen.listeners.add(tell);
      return Promise.resolve(() => {
        seen.listeners.delete(tell);
        return Promise.resolve();
      });
    },
  };
  return {
    costs,
    seen,
    become(next: CostsNow | undefined | Error) {
      now = next;
      for (const tell of seen.listeners) tell();
    },
  };
}

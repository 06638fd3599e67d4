import { scalarAt } from "../../domain/columns";
import { LEAVES_READ, QUANTITIES } from "../../domain/costs/sensitivityModel";
import { SHAPES } from "../../domain/costs/simulation/distributions";
import type { StageDays } from "../../domain/costs/simulation/resampledChildren";
import type { DrawnRange, SimulationQuestion } from "../../domain/costs/simulation/simulate";
import { SAVED_STAGES, savingsKey, savingsName, SCENARIOS } from "../../domain/costs/savingsModel";
import { inPeriod } from "../countFormula";
import type { Settled } from "../settle";
import { stageColumn } from "./savingsBase";
import {
  highKey,
  IN_USE,
  lowKey,
  SETTING_KEYS,
  shapeKey,
  STAGE_DAYS,
  stateName,
  STATES,
} from "./sensitivityNames";

/** What is simulated, as the cells of Savings and Sensitivity have it. */
export function simulationQuestion(settled: Settled): SimulationQuestion {
  const number = (name: string): number | undefined => {
    const of = settled.name(name);
    return typeof of === "number" ? of : undefined;
  };
  const scenarios = SCENARIOS.map((scenario) => ({
    leaves: Object.fromEntries(LEAVES_READ.map((id) => [id, number(savingsName(scenario, id)) ?? 0])),
    limits: SAVED_STAGES.map((stage) => number(savingsKey(scenario, `limit_${stage.number}`))),
  }));
  const ranges = QUANTITIES.flatMap(({ id }): DrawnRange[] => {
    const shape = SHAPES.find((each) => each === settled.name(shapeKey(id)));
    const [low, high] = [number(lowKey(id)), number(highKey(id))];
    if (settled.name(stateName(id)) !== STATES.varied || low === undefined || high === undefined) return [];
    return shape === undefined || shape === "Fixed" ? [] : [{ quantity: id, shape, low, high }];
  });
  const children = settled.name(SETTING_KEYS.stageDays) === STAGE_DAYS.still ? undefined : stageDays(settled);
  return {
    seed: number(IN_USE.seed) ?? 1,
    draws: number(IN_USE.draws) ?? 1,
    scenarios,
    ranges,
    ...(children && { children }),
  };
}

/** Of the children whose stages Savings counts; days below 0 are of dates out of order and not known. */
function stageDays(settled: Settled): StageDays {
  const rows = settled.rows("Timescales", inPeriod("Moved in"));
  return SAVED_STAGES.map(({ number }) => {
    const column = settled.tables.get("Timescales")?.columns.get(stageColumn(number));
    return Float64Array.from(rows, (row) => {
      const days = column ? scalarAt(column, row) : null;
      return typeof days === "number" && days >= 0 ? days : NaN;
    });
  });
}

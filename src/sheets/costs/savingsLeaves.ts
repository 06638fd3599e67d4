import { PROCESS_IDS, type ProcessId } from "../../domain/costs/processes";
import { SAVED_STAGES, SAVING_MODES, savingsKey, type SavedStage } from "../../domain/costs/savingsModel";
import {
  both,
  compare,
  count,
  divide,
  either,
  iff,
  minus,
  named,
  over,
  plus,
  times,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import { isFilled, isUsable, numberOr0, orFalse, sumOf } from "../enteredNumber";
import { movedInWithDays, stageColumn } from "./savingsBase";
import { entryOf } from "./savingsEntries";
import { baseName, changeId, FIRST_YEAR, lineKey, ownerKey, workName } from "./savingsNames";

/** The cells from which a scenario is worked out: what was entered where it can be used, else what holds without it. */

/** Whether an entry can be used: a number in its range (a text that looks like one is none), or one of the choices. */
export function isUsableEntry(scenario: number, id: string): Expr {
  const { kind, least = -Infinity, most = Infinity, choices } = entryOf(id);
  const key = savingsKey(scenario, id);
  const cell = named(key);
  if (kind === "text") return isFilled(key);
  if (choices) return orFalse(either(...choices.map((choice) => compare(cell, "=", choice))));
  const usable = isUsable(cell, { least, most });
  if (kind !== "whole") return usable;
  const isWhole = compare({ op: "int", of: cell }, "=", cell);
  if (id !== "cash_from") return orFalse(both(usable, isWhole));
  return orFalse(both(usable, isWhole, either(compare(cell, "<=", 10), compare(cell, ">=", 2000))));
}

/** All that has to be there before anything is cashable. */
const isCashableSaid = (scenario: number): Expr =>
  both(
    isUsableEntry(scenario, "cash_share"),
    isFilled(lineKey(scenario)),
    isUsableEntry(scenario, "cash_from"),
    isFilled(ownerKey(scenario)),
  );

const entry = (scenario: number, id: string): Expr => named(savingsKey(scenario, id));
const entered = (scenario: number, id: string, otherwise: Expr): Expr =>
  iff(isUsableEntry(scenario, id), entry(scenario, id), otherwise);

/** Its position among the choices; no change where it is none of them. */
function modeOf(scenario: number, stage: SavedStage): Expr {
  const cell = entry(scenario, `mode_${stage}`);
  const chosen = SAVING_MODES.reduceRight<Expr>(
    (otherwise, mode, at) => (at === 0 ? otherwise : iff(compare(cell, "=", mode), value(at), otherwise)),
    value(0),
  );
  return { op: "ifError", of: chosen, otherwise: value(0) };
}

/** The mean over all counted children of the days beyond the limit, 0 for those within it. */
function overLimit(scenario: number, stage: SavedStage): Expr {
  const limit = entry(scenario, `limit_${stage}`);
  const { table, conditions } = movedInWithDays(stage);
  const late = [...conditions, where(stageColumn(stage), ">", limit)];
  const beyond = minus(over("sum", table, stageColumn(stage), ...late), times(limit, count(table, ...late)));
  return iff(
    both(isUsableEntry(scenario, `limit_${stage}`), compare(numberOr0(baseName(`n_${stage}`)), ">", 0)),
    divide(beyond, named(baseName(`n_${stage}`))),
    value(0),
  );
}

/** A year of the horizon, also where it was said as the calendar year in which it ends. */
function cashableFrom(scenario: number): Expr {
  const cell = entry(scenario, "cash_from");
  const counted = {
    op: "largest" as const,
    of: [value(1), plus(minus(cell, named(FIRST_YEAR)), value(1))],
  };
  const asYear = iff(compare(named(FIRST_YEAR), ">", 0), counted, value(1));
  return iff(isUsableEntry(scenario, "cash_from"), iff(compare(cell, "<=", 10), cell, asYear), value(1));
}

/** Pounds a week of family finding as the scenario has it: a week that is not needed saves what it would have cost then. */
function familyFinding(scenario: number): Expr {
  const [staff, bought] = [named(baseName("staff_child_3")), named(baseName("bought_child_3"))];
  const change = entry(scenario, changeId("child_3"));
  const kept = plus(times(staff, plus(value(1), divide(change, value(100)))), bought);
  return iff(
    isUsableEntry(scenario, changeId("child_3")),
    iff(compare(change, "=", -100), value(0), kept),
    plus(staff, bought),
  );
}

/** Pounds a year: hours that are no longer worked, and what is no longer bought where the step is dropped. */
export function workSaved(scenario: number, process: ProcessId): Expr {
  const change = entry(scenario, changeId(process));
  const base = (of: "staff" | "bought" | "volume") => named(baseName(`${of}_${process}`));
  const staff = times(divide(minus(value(0), change), value(100)), base("staff"));
  const each = iff(compare(change, "=", -100), plus(base("staff"), base("bought")), staff);
  return iff(isUsableEntry(scenario, changeId(process)), times(each, base("volume")), value(0));
}

type LeafOf = (scenario: number) => Expr;
const orNumber = (id: string, otherwise: number): readonly [string, LeafOf] => [
  id,
  (s) => entered(s, id, value(otherwise)),
];
const orBase = (id: string, base: Parameters<typeof baseName>[0]): readonly [string, LeafOf] => [
  id,
  (s) => entered(s, id, numberOr0(baseName(base))),
];
const fromBase = (id: string, base: Parameters<typeof baseName>[0]): readonly [string, LeafOf] => [
  id,
  () => numberOr0(baseName(base)),
];

const LEAF_OF: ReadonlyMap<string, LeafOf> = new Map<string, LeafOf>([
  orBase("children", "children"),
  ...SAVED_STAGES.flatMap(({ number }): (readonly [string, LeafOf])[] => [
    [`mode_${number}`, (s) => modeOf(s, number)],
    orNumber(`days_${number}`, 0),
    orNumber(`share_${number}`, 100),
    fromBase(`mean_${number}`, `mean_${number}`),
    fromBase(`quarter_${number}`, `quarter_${number}`),
    fromBase(`england_${number}`, `england_${number}`),
    [`over_${number}`, (s) => overLimit(s, number)],
  ]),
  orBase("weekly", "weekly"),
  ...["ep_children", "ep_days", "ep_cost"].map((id) => orNumber(id, 0)),
  fromBase("mix_days", "agency_days"),
  orNumber("mix_points", 0),
  fromBase("mix_gap", "agency_gap"),
  ["family_finding", familyFinding],
  ["process_year", (s) => sumOf(PROCESS_IDS.map((process) => named(workName(s, process))))],
  ["pay_scale", () => value(1)],
  ...["offset_fees", "offset_allowances", "offset_support", "programme_once", "programme_year"].map((id) =>
    orNumber(id, 0),
  ),
  orNumber("horizon", 5),
  orNumber("full_year", 1),
  orNumber("rise", 0),
  orNumber("discount", 3.5),
  ["cash_share", (s) => iff(isCashableSaid(s), entry(s, "cash_share"), value(0))],
  ["cash_from", cashableFrom],
  ...["other_children", "other_chance", "other_years"].map((id) => orNumber(id, 0)),
  orBase("other_weekly", "weekly"),
  orBase("other_cost", "placed_cost"),
]);

/** @throws Error on a leaf that the model does not have, a mistake in the code. */
export function leafOf(id: string, scenario: number): Expr {
  const of = LEAF_OF.get(id);
  if (!of) throw new Error(`No cell of Savings holds ${id}.`);
  return of(scenario);
}

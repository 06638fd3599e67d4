import { PROCESS_IDS, type ProcessId } from "../../domain/costs/processes";
import {
  SAVED_STAGES,
  SAVING_MODES,
  savingsKey,
  savingsName,
  SCENARIOS,
  type SavedStage,
} from "../../domain/costs/savingsModel";
import {
  both,
  compare,
  either,
  iff,
  join,
  named,
  plus,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { isNumber } from "../enteredNumber";
import { entryOf, type SavingsEntry } from "./savingsEntries";
import { isUsableEntry } from "./savingsLeaves";
import { isFilled } from "../enteredNumber";
import { baseName, changeId } from "./savingsNames";
import { whereAny } from "./savingsWords";
import { pounds, whole } from "../amountsInWords";

/** Beside a row of entries: what is wrong and what to do, else what to mind, else what belongs there. */

const leaf = (scenario: number, id: string): Expr => named(savingsName(scenario, id));
const [NO_CHANGE] = SAVING_MODES;
const filled = (scenario: number, id: string) => isFilled(savingsKey(scenario, id));

/** In the words of the row: what would do. */
function wanted({ kind, least, most, choices, id }: SavingsEntry): string {
  if (choices) return "choose one of the list";
  const shown = (of = 0) => of.toLocaleString("en-GB");
  if (id === "cash_from") return "type 1 to 10, or a year such as 2028";
  return `type a ${kind === "whole" ? "whole " : ""}number from ${shown(least)} to ${shown(most)}`;
}

/** A choice that is none of the list is no change, without saying so. */
const isNoChoice = (scenario: number, id: string): Expr => {
  const cell = named(savingsKey(scenario, id));
  const of = both(
    compare(leaf(scenario, id), "=", 0),
    compare(join(cell, ""), "<>", ""),
    compare(cell, "<>", NO_CHANGE),
  );
  return { op: "ifError", of, otherwise: value(true) };
};

/** What is wrong with a row, if anything is. */
const wrong = (entry: SavingsEntry, otherwise: Expr): Expr =>
  whereAny(
    (s) =>
      entry.choices
        ? isNoChoice(s, entry.id)
        : iff(isUsableEntry(s, entry.id), value(false), filled(s, entry.id)),
    "▲",
    `not used, counts as ${entry.counts}; ${wanted(entry)}.`,
    otherwise,
  );

function modeRemark(stage: SavedStage, otherwise: Expr): Expr {
  const isMode = (s: number, mode: number) => compare(leaf(s, `mode_${stage}`), "=", mode);
  const nobody = whereAny(
    (s) => iff(either(isMode(s, 2), isMode(s, 4)), compare(leaf(s, `mean_${stage}`), "=", 0), value(false)),
    "◆",
    "nobody is measured here, so nothing is saved.",
    otherwise,
  );
  const quicker = whereAny(
    (s) =>
      both(
        isMode(s, 3),
        compare(plus(leaf(s, `mean_${stage}`), value(0)), "<=", plus(leaf(s, `england_${stage}`), value(0))),
      ),
    "◆",
    "no slower than England here, so nothing is saved.",
    nobody,
  );
  return whereAny(
    (s) =>
      iff(isMode(s, 4), iff(isUsableEntry(s, `limit_${stage}`), value(false), value(true)), value(false)),
    "◆",
    "type the limit in days, three rows below.",
    quicker,
  );
}

function daysRemark(stage: SavedStage, otherwise: Expr): Expr {
  const [mean, days] = [`mean_${stage}`, `days_${stage}`];
  const tooMany = whereAny(
    (s) =>
      both(
        compare(leaf(s, mean), ">", 0),
        compare(leaf(s, `mode_${stage}`), "=", 1),
        compare(plus(leaf(s, days), value(0)), ">", plus(leaf(s, mean), value(0))),
      ),
    "◆",
    "more than the stage takes on average, so only these days count.",
    otherwise,
  );
  return whereAny(
    (s) => both(compare(leaf(s, days), ">", 0), compare(leaf(s, `mode_${stage}`), "<>", 1)),
    "◆",
    "not used, for another way is chosen in the row above.",
    tooMany,
  );
}

const daysNow = (s: number): Expr => SAVED_STAGES.map(({ number }) => leaf(s, `mean_${number}`)).reduce(plus);

const earlyRemark = (otherwise: Expr): Expr =>
  whereAny(
    (s) => both(compare(daysNow(s), ">", 0), compare(plus(leaf(s, "ep_days"), value(0)), ">", daysNow(s))),
    "◆",
    "more than the way to moving in takes on average here.",
    otherwise,
  );

/** Only a number can be asked about: what is said where the base has none. */
const orElse = (id: Parameters<typeof baseName>[0], known: Expr, otherwise: string): Expr =>
  iff(isNumber(baseName(id)), known, value(otherwise));
const base = (id: Parameters<typeof baseName>[0]): Expr => named(baseName(id));

const weekRemark = orElse(
  "weekly",
  join("Empty: ", pounds(base("weekly")), " a week, as measured here."),
  "Empty: 0, for no week is known here.",
);

function mixRemark(otherwise: Expr): Expr {
  const dearer = whereAny(
    (s) => both(compare(leaf(s, "mix_points"), ">", 0), compare(leaf(s, "mix_gap"), "<", 0)),
    "◆",
    "own carers cost more here, so this costs money.",
    otherwise,
  );
  return whereAny(
    (s) =>
      both(
        compare(leaf(s, "mix_points"), ">", 0),
        either(compare(leaf(s, "mix_gap"), "=", 0), compare(leaf(s, "mix_days"), "=", 0)),
      ),
    "◆",
    "no days with agency carers, or no dearer ones, are known: nothing is saved.",
    dearer,
  );
}

function processRemark(process: ProcessId): Expr {
  const staff = times(base(`staff_${process}`), base(`volume_${process}`));
  const bought = times(base(`bought_${process}`), base(`volume_${process}`));
  return iff(
    compare(plus(staff, bought), "=", 0),
    whereAny(
      (s) => filled(s, changeId(process)),
      "◆",
      "its cost or its number is not on Unit costs, so nothing changes.",
      value(""),
    ),
    iff(
      compare(staff, "=", 0),
      join("Of its cost only ", pounds(bought), " a year that is bought is known: -100 saves it."),
      join("Staff time now ", pounds(staff), " a year."),
    ),
  );
}

const fullRemark = (otherwise: Expr): Expr =>
  whereAny(
    (s) => compare(plus(leaf(s, "full_year"), value(0)), ">", plus(leaf(s, "horizon"), value(0))),
    "◆",
    "after the horizon: it is never in full effect.",
    otherwise,
  );

const cashFromRemark = (otherwise: Expr): Expr =>
  whereAny(
    (s) =>
      both(
        compare(leaf(s, "cash_share"), ">", 0),
        compare(plus(leaf(s, "cash_from"), value(0)), ">", plus(leaf(s, "horizon"), value(0))),
      ),
    "◆",
    "after the horizon, so nothing is cashable in it.",
    otherwise,
  );

const longRemark = (otherwise: Expr): Expr =>
  whereAny(
    (s) => compare(plus(leaf(s, "other_years"), value(0)), ">", plus(leaf(s, "horizon"), value(0))),
    "◆",
    "only the years within the horizon are counted.",
    otherwise,
  );

type Remark = (hint: Expr) => Expr;
const REMARKS: ReadonlyMap<string, Remark> = new Map<string, Remark>([
  ...SAVED_STAGES.flatMap(({ number }): [string, Remark][] => [
    [`mode_${number}`, (hint) => modeRemark(number, hint)],
    [
      `days_${number}`,
      (hint) =>
        daysRemark(
          number,
          iff(
            isNumber(baseName(`mean_${number}`)),
            join("The stage takes ", whole(base(`mean_${number}`)), " days on average here."),
            hint,
          ),
        ),
    ],
  ]),
  [
    "children",
    () =>
      orElse(
        "children",
        join("Empty: ", { op: "text", of: base("children"), format: "0.0" }, " a year, as measured here."),
        "Empty: 0, for the data do not tell.",
      ),
  ],
  ["weekly", () => weekRemark],
  ["ep_days", earlyRemark],
  [
    "mix_points",
    () =>
      mixRemark(
        orElse(
          "agency_days",
          join("Of ", whole(base("agency_days")), " days a year now; fewer where days are saved above."),
          "Days with agency carers are not known here.",
        ),
      ),
  ],
  ...PROCESS_IDS.map((process): [string, Remark] => [changeId(process), () => processRemark(process)]),
  ["full_year", fullRemark],
  ["cash_from", cashFromRemark],
  ["other_weekly", () => weekRemark],
  ["other_years", longRemark],
  [
    "other_cost",
    () =>
      orElse(
        "placed_cost",
        join("Empty: ", pounds(base("placed_cost")), ", as on Unit costs."),
        "Empty: 0, for Unit costs has no such cost yet.",
      ),
  ],
]);

export function remarkOf(id: string): Expr {
  const entry = entryOf(id);
  const hint = value(entry.hint);
  const minded = REMARKS.get(id)?.(hint) ?? hint;
  return entry.kind === "text" ? minded : wrong(entry, minded);
}

/** "not entered", "local" once anything is typed over what stands there, or what stands there by itself. */
export function statusOf({ id, usual, status }: SavingsEntry): Expr {
  const typed = SCENARIOS.map((s) =>
    usual
      ? both(filled(s, id), {
          op: "ifError",
          of: compare(named(savingsKey(s, id)), "<>", usual(s)),
          otherwise: value(true),
        })
      : filled(s, id),
  );
  return iff(either(...typed), value("local"), value(status ?? "not entered"));
}

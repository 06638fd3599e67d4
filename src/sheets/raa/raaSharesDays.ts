import {
  both,
  compare,
  divide,
  either,
  iff,
  join,
  minus,
  named,
  plus,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import type { FormulaNumber } from "../../domain/raa/formulas";
import { isNumber, isUsable, sumOf } from "../enteredNumber";
import { text } from "../frame";
import { figure, type Row } from "../summaryRows";
import {
  BUDGET_FROM,
  BUDGET_TO,
  eachMember,
  MEMBER_COUNT,
  memberEntry,
  memberResult,
  shownName,
} from "./raaNames";
import { DAY_BOUNDS } from "./raaMembersSettings";
import { whereWorkable } from "./raaSharesDrivers";
import { DATA_SET_WORDS, stepName, type DataSet } from "./raaSharesNames";
import { memberLine, number, scalarLine, TOTAL_COLUMN } from "./raaSharesRows";

/**
 * Step 5 of docs/raa-model.md, RAA shares. The members change on some days of the year only: the first day, each day on
 * which one joins and each day after one's last. From one such day to the next the part of the budget is shared among those
 * who are members, so a member's part is its share times the sum, over its stretches, of days / (days of the year x shares
 * of those who are members).
 */

const YEAR_DAYS = "raa_year_days";
/** 1 where all are members for all of the year: then nothing changes. */
const ALL_YEAR = "raa_all_year";

const daysOf = (member: number): string => memberResult(member, "days");
const first = (member: number): string => `raa_${member}_first_day`;
const last = (member: number): string => `raa_${member}_last_day`;

/** A day from which the members are others: the year's first, a member's first, or the day after its last. */
interface Change {
  id: string;
  label: Expr | string;
  /** Its cell; "" where another stands for the same day, or nothing changes. */
  day: string;
  /** Days to the next. */
  days: string;
}
const change = (id: string, label: Expr | string): Change => ({
  id,
  label,
  day: `raa_${id}_day`,
  days: `raa_${id}_days`,
});
const START = change("start", "On the year’s first day (1: a member)");
const JOINS = eachMember((member) =>
  change(`j${member}`, join("On the day on which this one joins: ", named(shownName(member)))),
);
const LEAVES = eachMember((member) =>
  change(`l${member}`, join("On the day after the last of: ", named(shownName(member)))),
);
const CHANGES: readonly Change[] = [START, ...JOINS, ...LEAVES];

const isAllYear: Expr = compare(named(ALL_YEAR), "=", 1);

/** A day of joining or leaving as typed; what cannot be one counts as not entered. */
const typedDay = (member: number, id: "joined" | "left", otherwise: string): Expr =>
  iff(isUsable(memberEntry(member, id), DAY_BOUNDS), named(memberEntry(member, id)), named(otherwise));

/** When each is a member within the year, and from which days the members change. */
export const dayRows = (): Row[] => {
  const isOut = (member: number) => compare(number(daysOf(member)), "<=", 0);
  return [
    scalarLine(
      "Days of the budget year",
      iff(
        both(isNumber(BUDGET_FROM), isNumber(BUDGET_TO)),
        plus(minus(named(BUDGET_TO), named(BUDGET_FROM)), value(1)),
        value(365),
      ),
      YEAR_DAYS,
      "0",
    ),
    scalarLine(
      "All are members for all of the year (1), or not (0)",
      iff(
        both(isNumber(BUDGET_FROM), isNumber(BUDGET_TO)),
        iff(
          compare(totalOf(eachMember(daysOf)), "=", times(number(MEMBER_COUNT), named(YEAR_DAYS))),
          value(1),
          value(0),
        ),
        value(1),
      ),
      ALL_YEAR,
      "0",
    ),
    memberLine({
      label: "First day as a member",
      format: "dd/mm/yyyy",
      name: first,
      of: (member) =>
        iff(either(isAllYear, isOut(member)), value(""), {
          op: "largest",
          of: [named(BUDGET_FROM), typedDay(member, "joined", BUDGET_FROM)],
        }),
    }),
    memberLine({
      label: "Last day as a member",
      format: "dd/mm/yyyy",
      name: last,
      of: (member) =>
        iff(either(isAllYear, isOut(member)), value(""), {
          op: "smallest",
          of: [named(BUDGET_TO), typedDay(member, "left", BUDGET_TO)],
        }),
    }),
    changeLine("Members change: one joins", JOINS, START, (member) => named(first(member))),
    changeLine("Members change: the day after one’s last", LEAVES, undefined, (member) =>
      plus(named(last(member)), value(1)),
    ),
    daysLine("Days from there to the next change", JOINS, START),
    daysLine("Days from there to the next change", LEAVES, undefined),
    ...thereRows(),
  ];
};

/** In the column of the total stands the year's first day. */
function changeLine(
  label: string,
  changes: readonly Change[],
  start: Change | undefined,
  dayOf: (member: number) => Expr,
): Row {
  return [
    ...memberLine({
      label,
      format: "dd/mm/yyyy",
      name: (member) => changes[member - 1]!.day,
      of: (member) => {
        const earlier = CHANGES.slice(0, CHANGES.indexOf(changes[member - 1]!));
        const day = dayOf(member);
        return iff(
          compare(number(first(member)), "=", 0),
          value(""),
          iff(
            either(
              compare(day, ">", named(BUDGET_TO)),
              ...earlier.map((other) => compare(number(other.day), "=", day)),
            ),
            value(""),
            day,
          ),
        );
      },
    }).slice(0, TOTAL_COLUMN),
    start ? figure(iff(isAllYear, value(""), named(BUDGET_FROM)), "dd/mm/yyyy", start.day) : null,
  ];
}

function daysLine(label: string, changes: readonly Change[], start: Change | undefined): Row {
  const days = ({ day }: Change): Expr => {
    const end = plus(named(BUDGET_TO), value(1));
    const next: Expr = {
      op: "smallest",
      of: CHANGES.filter((other) => other.day !== day).map((other) =>
        iff(compare(number(other.day), ">", named(day)), named(other.day), end),
      ),
    };
    return iff(compare(number(day), ">", 0), minus(next, named(day)), value(""));
  };
  return [
    text(label, "label"),
    ...changes.map((each) => figure(days(each), "0", each.days)),
    start ? figure(days(start), "0", start.days) : null,
  ];
}

const isThere = (member: number, { id }: Change): string => `raa_${member}_in_${id}`;

/** Who is a member from a day of change to the next: 1, or 0. */
const thereRows = (): Row[] =>
  CHANGES.map((each) =>
    memberLine({
      label: each.label,
      format: "0",
      name: (member) => isThere(member, each),
      of: (member) =>
        iff(
          both(
            compare(number(first(member)), ">", 0),
            compare(number(first(member)), "<=", number(each.day)),
            compare(number(each.day), "<=", number(last(member))),
          ),
          value(1),
          value(0),
        ),
    }),
  );

const rateName = (formula: FormulaNumber, set: DataSet, { id }: Change): string =>
  `raa_${id}_rate_f${formula}_${set}`;

/** Of each stretch: its part of the year over the sum of the shares of those who are members in it. */
export const rateRows = (formula: FormulaNumber, set: DataSet): Row[] => {
  const rate = (each: Change): Expr => {
    const shares = sumOf(
      eachMember((member) => times(number(isThere(member, each)), number(beforeDays(formula, set, member)))),
    );
    // Nobody there, or only members without a share: nobody pays for these days.
    const part = divide(divide(named(each.days), named(YEAR_DAYS)), shares);
    return iff(
      compare(number(each.days), ">", 0),
      { op: "ifError", of: part, otherwise: value(0) },
      value(0),
    );
  };
  const label = `Part of the year by share, ${DATA_SET_WORDS[set]}`;
  const cells = (changes: readonly Change[]) =>
    changes.map((each) => figure(rate(each), "0.0000", rateName(formula, set, each)));
  return [
    [text(label, "label"), ...cells(JOINS), ...cells([START])],
    [text(label, "label"), ...cells(LEAVES)],
  ];
};

/** The share as if all were members all of the year. */
export const beforeDays = (formula: FormulaNumber, set: DataSet, member: number): string =>
  stepName(formula, set, member, "share_full_year");

/** Percent of the year's budget. */
export const byDaysOf = (formula: FormulaNumber, set: DataSet, member: number): Expr => {
  const share = named(beforeDays(formula, set, member));
  const stretches = sumOf(
    CHANGES.map((each) => times(named(isThere(member, each)), named(rateName(formula, set, each)))),
  );
  return whereWorkable(
    formula,
    set,
    iff(
      isAllYear,
      share,
      iff(compare(number(first(member)), "=", 0), value(0), times(times(share, stretches), value(100))),
    ),
  );
};

/** Days of the year for which nobody pays, from what stays uncovered. */
export const uncoveredDays = (uncovered: Expr): Expr =>
  divide(times(uncovered, named(YEAR_DAYS)), value(100));

/** A member's part of all days on which there are members. */
export const dayPart = (member: number): Expr =>
  iff(isAllYear, value(1), divide(number(daysOf(member)), named(YEAR_DAYS)));

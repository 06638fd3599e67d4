import {
  both,
  compare,
  divide,
  iff,
  minus,
  named,
  plus,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { TRUE_UP_RULES, type TrueUpRule } from "../../domain/raa/formulas";
import { isNumber, isUsable } from "../enteredNumber";
import { type Row } from "../summaryRows";
import { contribution, eachMember, memberEntry, memberResult } from "./raaNames";
import { dayPart } from "./raaSharesDays";
import { MOST_POUNDS } from "./raaSharesDrivers";
import { fractionKey, unitsLeft, wholeUnits, type Remainder } from "./raaSharesRemainder";
import { memberHeader, memberLine, number, scalarLine, WORDS } from "./raaSharesRows";

/** What each of the three rules gives a member; docs/raa-model.md, Year-end. */

export const RULE = "in_raa_true_up_rule";
export const OUTTURN = "in_raa_outturn";
export const TOLERANCE = "in_raa_true_up_tolerance";
export const OUTTURN_BOUNDS = { least: -MOST_POUNDS, most: MOST_POUNDS };
export const TOLERANCE_BOUNDS = { least: 0, most: 100 };
export const COUNT_BOUNDS = { least: 0, most: 1e7 };
export const RULE_IDS: readonly TrueUpRule[] = TRUE_UP_RULES.map(({ id }) => id);
export const titleOf = (rule: TrueUpRule): string => TRUE_UP_RULES.find(({ id }) => id === rule)!.title;

export const DIFFERENCE = "out_raa_true_up_difference";
/** "contribution" where nobody is beyond the tolerance. */
export const ACTIVITY_BY = "raa_true_up_activity_by";
export const BEYOND = { activity: "activity", contribution: "contribution" } as const;

export const planned = (member: number): string => memberEntry(member, "true_up_planned");
export const actual = (member: number): string => memberEntry(member, "true_up_actual");
const weight = (rule: TrueUpRule | "beyond") => (member: number) => `raa_${member}_true_up_weight_${rule}`;
export const exact = (rule: TrueUpRule) => (member: number) => memberResult(member, `true_up_${rule}_exact`);
export const result = (rule: TrueUpRule) => (member: number) => memberResult(member, `true_up_${rule}`);
export const isKnown = isNumber(DIFFERENCE);
export const isUnder = compare(number(DIFFERENCE), "<", 0);

/** Amounts without their sign: what is given back is cut and handed out as what is charged is. */
export const remainder = (rule: TrueUpRule): Remainder => ({
  exact: (member) => ({ op: "abs", of: number(exact(rule)(member)) }),
  keyName: (member) => `raa_${member}_true_up_fraction_${rule}`,
  leftName: `raa_true_up_left_${rule}`,
});

const tolerance: Expr = number("raa_true_up_tolerance");

/** How far a member's activity is beyond the tolerance, on the side of the difference. */
const beyondOf = (member: number): Expr => {
  const limit = (percent: Expr) => divide(times(named(planned(member)), percent), value(100));
  const beyond = iff(
    isUnder,
    minus(limit(minus(value(100), tolerance)), named(actual(member))),
    minus(named(actual(member)), limit(plus(value(100), tolerance))),
  );
  return iff(
    both(isUsable(planned(member), COUNT_BOUNDS), isUsable(actual(member), COUNT_BOUNDS)),
    { op: "largest", of: [value(0), beyond] },
    value(0),
  );
};

const weightOf = (rule: TrueUpRule, member: number): Expr => {
  if (rule === "equal") return dayPart(member);
  const paid = { op: "largest", of: [value(0), number(contribution(member))] } as Expr;
  if (rule === "contribution") return paid;
  return iff(compare(named(ACTIVITY_BY), "=", BEYOND.activity), named(weight("beyond")(member)), paid);
};

const weightTotal = (rule: TrueUpRule): Expr => totalOf(eachMember(weight(rule)));

export const exactOf = (rule: TrueUpRule, member: number): Expr =>
  iff(
    isKnown,
    iff(
      compare(weightTotal(rule), ">", 0),
      divide(times(named(DIFFERENCE), named(weight(rule)(member))), weightTotal(rule)),
      value(WORDS.noFigures),
    ),
    value(WORDS.notEntered),
  );

export const wholeOf = (rule: TrueUpRule, member: number): Expr =>
  iff(
    isNumber(exact(rule)(member)),
    iff(isUnder, minus(value(0), wholeUnits(remainder(rule), member)), wholeUnits(remainder(rule), member)),
    named(exact(rule)(member)),
  );

/** The working of the three rules. */
export const trueUpWorking = (): Row[] => [
  memberHeader("Year-end"),
  scalarLine(
    "Tolerance as used (%)",
    iff(isUsable(TOLERANCE, TOLERANCE_BOUNDS), named(TOLERANCE), value(0)),
    "raa_true_up_tolerance",
  ),
  memberLine({
    label: "Activity beyond the tolerance",
    name: weight("beyond"),
    of: beyondOf,
  }),
  scalarLine(
    "The rule by activity goes by",
    iff(
      compare(totalOf(eachMember(weight("beyond"))), ">", 0),
      value(BEYOND.activity),
      value(BEYOND.contribution),
    ),
    ACTIVITY_BY,
  ),
  ...RULE_IDS.flatMap((rule): Row[] => [
    memberLine({
      label: `${titleOf(rule)}: weight`,
      format: "0.0000",
      name: weight(rule),
      of: (member) => weightOf(rule, member),
    }),
    memberLine({
      label: `${titleOf(rule)}: fraction of a pound, by which they come in order`,
      format: "0.0000",
      name: remainder(rule).keyName,
      of: (member) => iff(isKnown, fractionKey(remainder(rule), member), value("")),
    }),
    scalarLine(
      `${titleOf(rule)}: pounds that remain`,
      iff(
        isKnown,
        unitsLeft(remainder(rule), { op: "abs", of: totalOf(eachMember(exact(rule))) }),
        value(""),
      ),
      remainder(rule).leftName,
      "0",
    ),
  ]),
];

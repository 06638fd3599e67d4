import {
  both,
  compare,
  either,
  iff,
  join,
  minus,
  named,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { TRUE_UP_RULES, type TrueUpRule } from "../../domain/raa/formulas";
import { pounds } from "../amountsInWords";
import { wrong } from "../costs/entries";
import { isInRange, isNumber, isUsable } from "../enteredNumber";
import { text } from "../frame";
import type { Cell } from "../plan";
import type { ReportSection } from "../report/reportPage";
import { inputCell, type Row } from "../summaryRows";
import { BUDGET, eachMember, memberResult, shownName } from "./raaNames";
import { HALF_A_PENNY } from "./raaChecks";
import { checked, oneCheck } from "./raaSharesChecks";
import { memberHeader, memberLine, number, remark, scalarLine, WORDS } from "./raaSharesRows";

import {
  ACTIVITY_BY,
  actual,
  BEYOND,
  COUNT_BOUNDS,
  DIFFERENCE,
  exact,
  exactOf,
  isKnown,
  isUnder,
  OUTTURN,
  OUTTURN_BOUNDS,
  planned,
  result,
  RULE,
  RULE_IDS,
  titleOf,
  TOLERANCE,
  TOLERANCE_BOUNDS,
  wholeOf,
} from "./raaSharesTrueUpRules";

/** The year's over- or underspend, shared out by each of three rules; docs/raa-model.md, Year-end. */

const entry = (
  key: string,
  bounds: { least: number; most: number },
  unit: string,
  format: Cell["format"],
): Cell => ({
  ...inputCell({ key, kind: "number", default: null, unit, ...bounds, status: "local" }),
  format: format ?? "General",
});

export const trueUpSection = (): ReportSection => ({
  heading: "Year-end: the difference between outturn and budget, by three rules",
  rows: [
    [
      text("Outturn of the year (£)", "label"),
      entry(OUTTURN, OUTTURN_BOUNDS, "£", "#,##0.00"),
      null,
      remark(wrong("Outturn", OUTTURN, OUTTURN_BOUNDS)),
    ],
    [
      text("Rule in use", "label"),
      inputCell({
        key: RULE,
        kind: "choice",
        choices: TRUE_UP_RULES.map(({ title }) => title),
        default: titleOf("equal"),
      }),
      null,
      remark(
        iff(
          either(...RULE_IDS.map(isRule)),
          value(""),
          value(`▲ Not one of the rules: ${TRUE_UP_RULES.map(({ title }) => title).join("; ")}.`),
        ),
      ),
    ],
    [
      text("Tolerance of the rule by activity (%)", "label"),
      entry(TOLERANCE, TOLERANCE_BOUNDS, "%", "General"),
      null,
      remark(join(wrong("Tolerance", TOLERANCE, TOLERANCE_BOUNDS), "Empty: 0.")),
    ],
    scalarLine(
      "Difference: outturn less the budget shared (£)",
      iff(
        both(isUsable(OUTTURN, OUTTURN_BOUNDS), isNumber(BUDGET.inUse)),
        minus(named(OUTTURN), named(BUDGET.inUse)),
        value(WORDS.notEntered),
      ),
      DIFFERENCE,
    ),
    memberHeader("By member"),
    countRow("Planned activity", planned),
    countRow("Actual activity", actual),
    [remark(countsWrong("planned", planned))],
    [remark(countsWrong("actual", actual))],
    ...RULE_IDS.map((rule) =>
      memberLine({
        label: `${titleOf(rule)}, exact (£)`,
        name: exact(rule),
        of: (member) => exactOf(rule, member),
        words: true,
      }),
    ),
    ...RULE_IDS.map((rule) =>
      memberLine({
        label: `${titleOf(rule)} (£)`,
        format: "#,##0",
        name: result(rule),
        of: (member) => wholeOf(rule, member),
        total: { of: totalOf(eachMember(result(rule))), name: `out_raa_true_up_${rule}` },
        words: true,
      }),
    ),
    memberLine({
      label: "By the rule in use (£): above 0 to pay, below 0 to get back",
      format: "#,##0",
      name: (member) => memberResult(member, "true_up"),
      of: (member) =>
        RULE_IDS.reduceRight<Expr>(
          (otherwise, rule) => iff(isRule(rule), named(result(rule)(member)), otherwise),
          value(WORDS.checkEntry),
        ),
      total: {
        of: totalOf(eachMember((member) => memberResult(member, "true_up"))),
        name: "out_raa_true_up",
      },
      words: true,
    }),
    scalarLine(
      "Residual: pence of the difference that are no whole pound (£)",
      iff(isNumber("out_raa_true_up"), iff(isKnown, trueUpResidual, value("")), value("")),
      "out_raa_true_up_residual",
    ),
    [remark(trueUpSaid, "out_raa_true_up_said")],
    [remark(activitySaid)],
  ],
});

const isRule = (rule: TrueUpRule): Expr => compare(named(RULE), "=", titleOf(rule));

const countRow = (label: string, key: (member: number) => string): Row => [
  text(label, "label"),
  ...eachMember((member) => entry(key(member), COUNT_BOUNDS, "", "General")),
];

function countsWrong(what: string, key: (member: number) => string): Expr {
  const names = join(
    ...eachMember((member) =>
      iff(
        isInRange(key(member), COUNT_BOUNDS),
        value(""),
        join(named(shownName(member)), ` (member ${member}); `),
      ),
    ),
  );
  return iff(
    compare(names, "=", ""),
    value(""),
    join(`▲ Not a number from 0, so not used as ${what} activity: `, names),
  );
}

const inUse = (rule: TrueUpRule): Expr => named(`out_raa_true_up_${rule}`);
const trueUpInUse: Expr = RULE_IDS.reduceRight<Expr>(
  (otherwise, rule) => iff(isRule(rule), inUse(rule), otherwise),
  value(0),
);
const trueUpResidual: Expr = minus(named(DIFFERENCE), trueUpInUse);

const trueUpSaid: Expr = iff(
  isKnown,
  join(
    iff(isUnder, value("Underspent by "), value("Overspent by ")),
    pounds({ op: "abs", of: named(DIFFERENCE) }),
    "; shared ",
    iff(isRule("equal"), value("in equal parts, by days."), value("")),
    iff(isRule("contribution"), value("by the contributions of the formula in use."), value("")),
    iff(isRule("activity"), value("by activity beyond the tolerance."), value("")),
  ),
  value("No outturn, or no budget, is entered: nothing to share out yet."),
);

const activitySaid: Expr = iff(
  both(isKnown, compare(named(ACTIVITY_BY), "=", BEYOND.contribution)),
  value("◆ By activity: no member is beyond the tolerance, so this rule goes by contribution."),
  value(""),
);

/** The parts of each rule come to the difference, but for its pence. */
export const trueUpCheck = (): Row =>
  oneCheck(
    "The year-end difference is shared out, but for its pence",
    "true_up",
    checked(
      both(isKnown, isNumber("out_raa_true_up"), compare(totalOf(eachMember(exact("equal"))), "<>", 0)),
      {
        op: "int",
        of: { op: "abs", of: minus(named(DIFFERENCE), number("out_raa_true_up")) },
      },
      HALF_A_PENNY,
      join("shared out is ", number("out_raa_true_up"), " of ", named(DIFFERENCE)),
    ),
  );

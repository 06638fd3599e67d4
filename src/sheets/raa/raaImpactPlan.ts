import { IMPACT_COUNTS } from "../../domain/raa/impact";
import { YEARS_BACK, type YearBack } from "../../domain/raa/members";
import {
  both,
  compare,
  divide,
  iff,
  join,
  minus,
  named,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { numberCell, WORDS } from "../costs/entries";
import { isEmpty, isInRange, isUsable, type Bounds } from "../enteredNumber";
import { paragraph } from "../frame";
import type { Cell } from "../plan";
import { figure, header, heading, sentence, type Row } from "../summaryRows";
import { membersIn } from "./raaChance";
import { actualCostEntry, planEntry, planResult } from "./raaImpactNames";
import { activityInUse, eachMember, MEMBER_COUNT } from "./raaNames";
import { yearLabel } from "./raaYears";
import { isFigure } from "./typedCount";

/** What was planned for the RAA and what came: activity as on RAA members, summed; cost as typed. */

const COUNTS: Bounds = { least: 0, most: 1_000_000 };
const POUNDS: Bounds = { least: 0, most: 1_000_000_000 };

export const planRows = (): Row[] => [
  heading("Plan and actual"),
  ...paragraph(
    "Type what was planned for the whole RAA, year by year. Actual activity is the sum of the members' on RAA members; actual cost is typed here.",
    "note",
  ),
  ...IMPACT_COUNTS.flatMap(({ id, title }) => [
    [],
    header(title, "Plan", "Actual", "Difference", "Percent"),
    ...YEARS_BACK.map((year) => activityRow(id, year)),
  ]),
  [],
  header("Cost of the RAA, £ a year", "Plan", "Actual", "Difference", "Percent"),
  ...YEARS_BACK.map(costRow),
];

const actualsOf = (id: (typeof IMPACT_COUNTS)[number]["id"], year: YearBack): string[] =>
  eachMember((member) => activityInUse(member, id, year));

function activityRow(id: (typeof IMPACT_COUNTS)[number]["id"], year: YearBack): Row {
  const known = membersIn((member) => activityInUse(member, id, year));
  const actual = planResult(id, year, "actual");
  const members = `raa_plan_${id}_y${year}_members`;
  return [
    { content: { expr: yearLabel(year) }, style: "label" },
    numberCell(planEntry(id, year), COUNTS, "", "#,##0"),
    figure(
      iff(compare(named(members), ">", 0), totalOf(actualsOf(id, year)), value(WORDS.notEntered)),
      "#,##0",
      actual,
    ),
    ...differences(id, year, planEntry(id, year), COUNTS, isComplete(members)),
    figure(known, "0", members),
    sentence(
      remark(
        planEntry(id, year),
        COUNTS,
        iff(
          both(compare(named(members), ">", 0), compare(named(members), "<", named(MEMBER_COUNT))),
          join(
            "◆ Only ",
            named(members),
            " of ",
            named(MEMBER_COUNT),
            " members have a figure: no difference is said.",
          ),
          value(""),
        ),
      ),
    ),
  ];
}

const isComplete = (members: string): Expr =>
  both(compare(named(members), ">", 0), compare(named(members), ">=", named(MEMBER_COUNT)));

function costRow(year: YearBack): Row {
  const actual = actualCostEntry(year);
  const used = planResult("cost", year, "actual");
  return [
    { content: { expr: yearLabel(year) }, style: "label" },
    numberCell(planEntry("cost", year), POUNDS, "£", "#,##0"),
    numberCell(actual, POUNDS, "£", "#,##0"),
    ...differences("cost", year, planEntry("cost", year), POUNDS, isFigure(used)),
    figure(iff(isUsable(actual, POUNDS), named(actual), value(WORDS.notEntered)), "#,##0", used),
    sentence(join(remark(planEntry("cost", year), POUNDS, value("")), remark(actual, POUNDS, value("")))),
  ];
}

/** Actual less plan, and in percent of the plan. */
function differences(id: string, year: YearBack, plan: string, bounds: Bounds, isWhole: Expr): Cell[] {
  const [actual, difference] = [planResult(id, year, "actual"), planResult(id, year, "difference")];
  return [
    figure(
      iff(
        isUsable(plan, bounds),
        iff(
          isWhole,
          minus(named(actual), named(plan)),
          iff(isFigure(actual), value("incomplete"), named(actual)),
        ),
        iff(isEmpty(plan), value(WORDS.notEntered), value(WORDS.checkEntry)),
      ),
      "#,##0",
      difference,
    ),
    figure(
      iff(
        isFigure(difference),
        iff(
          compare(named(plan), ">", 0),
          divide(times(value(100), named(difference)), named(plan)),
          value("no plan"),
        ),
        named(difference),
      ),
      "0.0",
      planResult(id, year, "percent"),
    ),
  ];
}

const remark = (key: string, { least, most }: Bounds, otherwise: Expr): Expr =>
  iff(
    isEmpty(key),
    otherwise,
    iff(
      isInRange(key, { least, most }),
      otherwise,
      value(`▲ Not a number from ${least} to ${most.toLocaleString("en-GB")}, so not used. `),
    ),
  );

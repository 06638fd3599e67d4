import { ACTIVITY, TRANSFERABLE, type ActivityId } from "../../domain/raa/activity";
import { FEWEST_MEMBERS } from "../../domain/raa/members";
import { both, compare, iff, join, named, totalOf, value, type Expr } from "../../domain/formula/expression";
import { isFilled } from "../enteredNumber";
import { text } from "../frame";
import { figure, heading, type Row } from "../summaryRows";
import { CHECK_TONES, isNothing } from "./raaChecks";
import { transferredTotal } from "./raaMembersActivity";
import { nameAgain } from "./raaMembersWho";
import { ACTIVITY_BEGINS, checkName, eachMember, MEMBER_COUNT, RAA } from "./raaNames";
import { BUDGET_TYPED } from "./raaYears";

/** What has to be so before anything can be shared: "OK", or what is not, with the difference beside it. */
export const checkRows = (): Row[] => [
  heading("Checks"),
  [text("Check", "columnHeading"), text("Difference", "figureHeading"), text("", "columnHeading")],
  checkRow(
    "At least two members",
    "members",
    iff(
      compare(named(MEMBER_COUNT), "<", FEWEST_MEMBERS),
      { op: "-", left: value(FEWEST_MEMBERS), right: named(MEMBER_COUNT) },
      value(0),
    ),
    "▲ Type the names of at least two members.",
  ),
  checkRow(
    "Every name stands once",
    "names",
    totalOf(eachMember(nameAgain)),
    "▲ The same name stands in two columns: its activity would count twice.",
  ),
  checkRow(
    "The latest year of activity can be read",
    "activity_year",
    iff(compare(named(ACTIVITY_BEGINS), ">", 0), value(0), value(1)),
    "▲ Write the latest year of activity as 2024-25.",
  ),
  checkRow(
    "The year that is paid for can be read",
    "budget_year",
    iff(both(isFilled(RAA.budgetYear), compare(named(BUDGET_TYPED), "=", 0)), value(1), value(0)),
    "▲ Write the year that is paid for as 2025-26.",
  ),
  ...TRANSFERABLE.map((id) =>
    checkRow(
      `Transferred, nil over all: ${titleOf(id)}`,
      `transferred_${id}`,
      named(transferredTotal(id)),
      "▲ Children who left one member have to arrive at another: over all members they come to",
      true,
    ),
  ),
];

const titleOf = (activity: ActivityId): string => {
  const { title } = ACTIVITY.find(({ id }) => id === activity)!;
  return title.charAt(0).toLowerCase() + title.slice(1);
};

function checkRow(label: string, id: string, difference: Expr, wrong: string, withAmount = false): Row {
  const name = checkName(id);
  const says = withAmount ? join(`${wrong} `, named(`${name}_difference`), ".") : value(wrong);
  return [
    text(label, "label"),
    figure(difference, "#,##0", `${name}_difference`),
    {
      content: {
        expr: iff(isNothing(named(`${name}_difference`)), value("OK"), says),
      },
      style: "label",
      name,
      highlight: CHECK_TONES,
    },
  ];
}

import { both, compare, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { MEMBERS, MOST_MEMBERS } from "../../domain/raa/members";
import { pounds } from "../amountsInWords";
import { isNumber } from "../enteredNumber";
import { text } from "../frame";
import type { ReportSection, SectionChart } from "../report/reportPage";
import { figure, type Row } from "../summaryRows";
import { eachMember, memberResult, shownName } from "./raaNames";
import { gainSaid } from "./raaSharesInUse";
import { isMember, number, whereMember } from "./raaSharesRows";

/** What each member would pay more or less: the chart. */
export function changeSection(): ReportSection {
  const less = (member: number) => `raa_${member}_change_less`;
  const more = (member: number) => `raa_${member}_change_more`;
  const part = (member: number, is: "<" | ">"): Expr => {
    const change = memberResult(member, "change");
    return whereMember(member, iff(compare(number(change), is, 0), named(change), value(0)));
  };
  const chart: SectionChart = {
    name: "Change by member",
    type: "stackedColumns",
    finding: gainSaid,
    alternative: iff(
      isNumber("out_raa_change"),
      join(
        "A column for each member, down where it pays less than today and up where it pays more, in pounds a year: ",
        ...eachMember((member) =>
          iff(
            both(isMember(member), isNumber(memberResult(member, "change"))),
            join(named(shownName(member)), " ", pounds(number(memberResult(member, "change"))), "; "),
            value(""),
          ),
        ),
        "in all ",
        pounds(number("out_raa_change")),
        ".",
      ),
      value("No columns yet: contributions are not worked out."),
    ),
    data: { row: 0, column: 0, rowCount: 1 + MOST_MEMBERS, columnCount: 3 },
    axis: "Pounds a year more or less than today",
    rowCount: 22,
  };
  return {
    heading: "From today’s contributions to those of the formula in use",
    rows: [
      [
        text("Change by member (£)", "columnHeading"),
        text("Pays less", "figureHeading"),
        text("Pays more", "figureHeading"),
      ],
      ...MEMBERS.map((member): Row => [
        { content: { expr: named(shownName(member)) }, style: "label" },
        figure(part(member, "<"), "#,##0", less(member)),
        figure(part(member, ">"), "#,##0", more(member)),
      ]),
    ],
    chart,
  };
}

import {
  both,
  compare,
  either,
  iff,
  join,
  minus,
  named,
  plus,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { MEMBERS } from "../../domain/raa/members";
import { isEmpty, isFilled, isInRange, isUsable, sumOf, type Bounds } from "../enteredNumber";
import { numberCell } from "../costs/entries";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, heading, inputCell, sentence, type Row } from "../summaryRows";
import { memberRow, wrongRemark } from "./memberRows";
import {
  BUDGET_FROM,
  BUDGET_TO,
  eachMember,
  isMemberName,
  MEMBER_COUNT,
  memberDays,
  memberEntry,
  paidToday,
  shownName,
} from "./raaNames";
import { DAY_BOUNDS } from "./raaMembersSettings";

const PAID: Bounds = { least: 0, most: 1_000_000_000 };

export const nameAgain = (member: number): string => `raa_${member}_name_again`;

const whoWrong = (member: number): string => `raa_${member}_who_wrong`;

/** Who the members are, from when to when, and what each pays today. */
export const whoRows = (): Row[] => [
  heading("Members"),
  [
    text("Member", "columnHeading"),
    ...MEMBERS.map((member) => text(String(member), "figureHeading")),
    text("Total", "figureHeading"),
  ],
  entries("Name", (member) => textCell(memberEntry(member, "name"))),
  entries("Authority code, such as E08000035 or 383", (member) => textCell(memberEntry(member, "code"))),
  entries("Joined on, where after the start", (member) => dayCell(memberEntry(member, "joined"))),
  entries("Left on", (member) => dayCell(memberEntry(member, "left"))),
  [
    ...entries("Pays today, £ a year", (member) => numberCell(paidToday(member), PAID, "£ a year", "#,##0")),
    figure({ op: "total", of: eachMember((member) => usedPaid(member)) }, "#,##0", "out_raa_paid_today"),
  ],
  [],
  [text("Name as the sheets show it", "label"), ...eachMember((member) => shownCell(member))],
  [
    text("Is a member (1) or not (0)", "label"),
    ...eachMember((member) =>
      figure(iff(isFilled(memberEntry(member, "name")), value(1), value(0)), "0", isMemberName(member)),
    ),
    figure({ op: "total", of: eachMember((member) => named(isMemberName(member))) }, "0", MEMBER_COUNT),
  ],
  memberRow(
    "Days a member in the year that is paid for",
    (member) => ({ expr: daysIn(member), name: memberDays(member) }),
    "0",
  ),
  memberRow(
    "Name stands in an earlier column, too",
    (member) => ({ expr: againIn(member), name: nameAgain(member) }),
    "0",
  ),
  memberRow(
    "Entries above that cannot be used",
    (member) => ({ expr: wrongIn(member), name: whoWrong(member) }),
    "0",
  ),
  [
    sentence(
      wrongRemark(
        "Not used: a day is written 01/04/2025, what is paid today is a number from 0 to 1,000,000,000, and nobody leaves before joining",
        whoWrong,
      ),
    ),
  ],
];

const entries = (label: string, cell: (member: number) => Cell): Row => [
  text(label, "label"),
  ...eachMember(cell),
];
const textCell = (key: string): Cell => ({
  ...inputCell({ key, kind: "text", default: null }),
  format: "General",
});
const dayCell = (key: string): Cell => inputCell({ key, kind: "day", default: null, ...DAY_BOUNDS });

/** "" where nothing usable stands, which a sum leaves out. */
const usedPaid = (member: number): Expr =>
  iff(
    both(isFilled(memberEntry(member, "name")), isUsable(paidToday(member), PAID)),
    named(paidToday(member)),
    value(0),
  );

const shownCell = (member: number): Cell => ({
  content: {
    expr: iff(isFilled(memberEntry(member, "name")), join(named(memberEntry(member, "name")), ""), value("")),
  },
  style: "figureHeading",
  name: shownName(member),
});

const isWrong = (key: string, bounds: Bounds): Expr =>
  iff(either(isEmpty(key), isInRange(key, bounds)), value(0), value(1));

function wrongIn(member: number): Expr {
  const [joined, left] = [memberEntry(member, "joined"), memberEntry(member, "left")];
  const leftFirst = both(
    isUsable(joined, DAY_BOUNDS),
    isUsable(left, DAY_BOUNDS),
    compare(named(left), "<", named(joined)),
  );
  return sumOf([
    isWrong(joined, DAY_BOUNDS),
    isWrong(left, DAY_BOUNDS),
    isWrong(paidToday(member), PAID),
    iff(leftFirst, value(1), value(0)),
  ]);
}

/** Both days count. */
function daysIn(member: number): Expr {
  const from = dayOr(memberEntry(member, "joined"), named(BUDGET_FROM));
  const to = dayOr(memberEntry(member, "left"), named(BUDGET_TO));
  const first: Expr = { op: "largest", of: [named(BUDGET_FROM), from] };
  const last: Expr = { op: "smallest", of: [named(BUDGET_TO), to] };
  return { op: "largest", of: [value(0), plus(minus(last, first), value(1))] };
}
const dayOr = (key: string, otherwise: Expr): Expr => iff(isUsable(key, DAY_BOUNDS), named(key), otherwise);

/** How many earlier columns have the same name. */
const againIn = (member: number): Expr =>
  sumOf(
    MEMBERS.filter((other) => other < member).map((other) =>
      iff(compare(named(shownName(other)), "=", named(shownName(member))), value(1), value(0)),
    ),
  );

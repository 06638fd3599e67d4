import { IMPACT_COUNTS, SIDES, type ImpactCount, type Side } from "../../domain/raa/impact";
import { YEARS_BACK } from "../../domain/raa/members";
import {
  both,
  compare,
  divide,
  iff,
  join,
  named,
  plus,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { oneDecimal } from "../amountsInWords";
import { numberCell, WORDS } from "../costs/entries";
import { isEmpty, isInRange, isUsable, orFalse, sumOf, type Bounds } from "../enteredNumber";
import { paragraph, text } from "../frame";
import type { Cell } from "../plan";
import { figure, heading, sentence, type Row } from "../summaryRows";
import { MEMBER_COLUMNS, memberHeads, memberRow } from "./memberRows";
import {
  changeOf,
  limitOf,
  membersIn,
  movedInWords,
  NOBODY,
  overMembers,
  square,
  squareRoot,
  verdictOf,
} from "./raaChance";
import {
  allChange,
  allSide,
  allError,
  changeResult,
  countId,
  countYearsEntry,
  sideEntry,
  sideResult,
  errorName,
  yearSide,
} from "./raaImpactNames";
import { entryRow, isWrong, chanceRows, wrongRows } from "./raaImpactRows";
import { sideRows } from "./raaImpactYears";
import { activityInUse, eachMember, MEMBER_COUNT } from "./raaNames";
import { isFigure } from "./typedCount";

/** Counts a year before and after: chance alone moves a count by about its square root. */

const COUNTS: Bounds = { least: 0, most: 100_000 };
const YEARS: Bounds = { least: 0.25, most: 30 };

export const countSections = (): Row[][] =>
  IMPACT_COUNTS.map((measure, at) => [
    ...(at === 0 ? countHead() : []),
    ...countBlock(measure),
    ...(at === IMPACT_COUNTS.length - 1 ? HOW_CHANCE_MOVES : []),
  ]);

const countHead = (): Row[] => [
  heading("Activity a year, before and after"),
  ...paragraph(
    "From the years of RAA members that lie wholly before the day or wholly after it; the year into which it falls is left out. Where these years do not reach back, type what was counted, and of how many years the counts are.",
    "note",
  ),
  ...sideRows(),
  ...SIDES.map((side): Row => [
    text(`Years that typed counts ${side} are of`, "label"),
    numberCell(countYearsEntry(side), YEARS, "years"),
    sentence(
      iff(
        isEmpty(countYearsEntry(side)),
        value("Needed only where counts are typed."),
        iff(
          isInRange(countYearsEntry(side), YEARS),
          value(""),
          value("▲ Not a number from 0.25 to 30, so typed counts are not used."),
        ),
      ),
    ),
  ]),
  [],
];

const HOW_CHANCE_MOVES = paragraph(
  "Chance moves a count x by about √x: the change a year is set against √(before / years² + after / years²), and 1.96 times that is more than chance alone does in 19 of 20 cases. Under 10 on either side nothing is said. Brothers and sisters who come together make counts swing somewhat more than that.",
  "note",
);

function countBlock({ id: activity, title }: ImpactCount): Row[] {
  const id = countId(activity);
  const entry = (m: number, side: Side) => sideEntry(m, id, side);
  const counted = (m: number, side: Side) => sideResult(m, id, side);
  const years = (m: number, side: Side) => sideResult(m, id, side, "years");
  const rate = (m: number, side: Side) => sideResult(m, id, side, "a_year");
  const change = (m: number) => changeResult(m, id, "change");
  const error = (m: number) => errorName(m, id);
  const isTyped = (m: number, side: Side) =>
    both(isUsable(entry(m, side), COUNTS), isUsable(countYearsEntry(side), YEARS));
  const lies = (m: number, year: (typeof YEARS_BACK)[number], side: Side) =>
    both(orFalse(compare(named(yearSide(year)), "=", side)), isFigure(activityInUse(m, activity, year)));
  const overYears = (m: number, side: Side, of: (year: (typeof YEARS_BACK)[number]) => Expr) =>
    sumOf(YEARS_BACK.map((year) => iff(lies(m, year, side), of(year), value(0))));
  const all = allOf(id, title, { counted, rate, change, error });
  return [
    [text(title, "label")],
    memberHeads("", "All members"),
    ...SIDES.map((side) => entryRow(`Counted ${side}, typed`, (m) => entry(m, side), COUNTS, "", "#,##0")),
    ...wrongRows(id, "Not used: a count is a number from 0 to 100,000", (m) =>
      SIDES.map((side) => isWrong(entry(m, side), COUNTS)),
    ),
    ...SIDES.flatMap((side): Row[] => [
      memberRow(
        `Years ${side}, used`,
        (m) => ({
          expr: iff(
            isTyped(m, side),
            named(countYearsEntry(side)),
            overYears(m, side, () => value(1)),
          ),
          name: years(m, side),
        }),
        "General",
      ),
      memberRow(
        `Counted ${side}, used`,
        (m) => ({
          expr: iff(
            isTyped(m, side),
            named(entry(m, side)),
            iff(
              compare(named(years(m, side)), ">", 0),
              overYears(m, side, (year) => named(activityInUse(m, activity, year))),
              value(WORDS.notEntered),
            ),
          ),
          name: counted(m, side),
        }),
        "#,##0",
        all.counted(side),
      ),
      memberRow(
        `A year ${side}`,
        (m) => ({
          expr: iff(
            isFigure(counted(m, side)),
            divide(named(counted(m, side)), named(years(m, side))),
            named(counted(m, side)),
          ),
          name: rate(m, side),
        }),
        "0.0",
        all.rate(side),
      ),
    ]),
    memberRow(
      "Change a year",
      (m) => ({ expr: changeOf(rate(m, "before"), rate(m, "after")), name: change(m) }),
      "0.0",
      all.change,
    ),
    memberRow(
      "Standard error",
      (m) => ({
        expr: iff(
          isFigure(change(m)),
          squareRoot(
            SIDES.map((side) => divide(named(counted(m, side)), square(named(years(m, side))))).reduce(plus),
          ),
          named(change(m)),
        ),
        name: error(m),
      }),
      "0.0",
      all.error,
    ),
    ...chanceRows({
      id,
      change,
      error,
      numbers: (m) => [named(counted(m, "before")), named(counted(m, "after"))],
      format: "0.0",

      all,
    }),
    [
      text("Members that are in the last column", "label"),
      ...Array.from({ length: MEMBER_COLUMNS.total - 1 }, () => null),
      all.members,
    ],
    [all.says],
  ];
}

interface CountsByMember {
  counted: (member: number, side: Side) => string;
  rate: (member: number, side: Side) => string;
  change: (member: number) => string;
  error: (member: number) => string;
}

/** The members of whom both sides are known, together: their counts a year and changes add up. */
function allOf(id: string, title: string, { counted, rate, change, error }: CountsByMember) {
  const name = allChange(id, "change");
  const members = allChange(id, "members");
  const whereAny = (then: Expr): Expr => iff(compare(named(members), ">", 0), then, value(NOBODY));
  const sides = (side: Side) => named(allSide(id, side));
  return {
    counted: (side: Side): Cell =>
      figure(
        overMembers(change, (m) => named(counted(m, side))),
        "#,##0",
        allSide(id, side),
      ),
    rate: (side: Side): Cell =>
      figure(whereAny(overMembers(change, (m) => named(rate(m, side)))), "0.0", allSide(id, side, "a_year")),
    change: figure(whereAny(totalOf(eachMember(change))), "0.0", name),
    error: figure(
      whereAny(squareRoot(overMembers(error, (m) => square(named(error(m)))))),
      "0.0",
      allError(id),
    ),
    limit: (end: "low" | "high"): Cell => figure(limitOf(name, allError(id), end), "0.0", allChange(id, end)),
    verdict: {
      content: { expr: verdictOf(name, allError(id), [sides("before"), sides("after")]) },
      style: "figure",
      name: allChange(id, "verdict"),
    } satisfies Cell,
    says: sentence(
      iff(
        isFigure(name),
        join(
          `${title}: `,
          movedInWords(name, oneDecimal, " a year"),
          " than before, ",
          named(allChange(id, "verdict")),
          ". In it: ",
          named(members),
          " of ",
          named(MEMBER_COUNT),
          " members.",
        ),
        value(`${title}: of no member are both sides known, so nothing is said of all of them.`),
      ),
      `out_raa_${id}_in_words`,
    ),
    members: figure(membersIn(change), "0", members),
  };
}

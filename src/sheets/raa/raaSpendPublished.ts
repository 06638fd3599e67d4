import { MEMBERS } from "../../domain/raa/members";
import { PUBLISHED_BOUNDS, PUBLISHED_ENTRIES, type PublishedEntryId } from "../../domain/raa/publishedSpend";
import { either, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { AREA_AMOUNTS, type AreaAmountId } from "../../domain/raa/areas";
import type { YearBack } from "../../domain/raa/members";
import { areaFigure } from "./raaAreasFound";
import { numberCell } from "../costs/entries";
import { isEmpty, isInRange } from "../enteredNumber";
import type { ReportSection } from "../report/reportPage";
import type { Cell } from "../plan";
import type { Row } from "../summaryRows";
import { AGENCY } from "./raaNames";
import { allBooks, publishedEntry, publishedInUse } from "./raaSpendNames";
import {
  booksFigure,
  booksHeader,
  booksRow,
  holdsNumber,
  nameOf,
  totalFigure,
  totalOrWord,
  WORDS,
} from "./raaSpendRows";

/** Spending and activity that the department publishes: typed, or found in published tables of the workbook. */

export const membersRow = (
  label: string,
  of: (member: number) => Cell,
  more: { total?: Cell | null; says?: Expr } = {},
): Row => booksRow(label, { of: (books) => (books === AGENCY ? null : of(books)), ...more });

function entryRows(): Row[] {
  return [
    booksHeader("Entered", { total: "", agency: false }),
    ...PUBLISHED_ENTRIES.map(({ id, title }) =>
      membersRow(
        title,
        (member) => numberCell(publishedEntry(member, id), PUBLISHED_BOUNDS(id), "", "#,##0"),
        {
          says: join(
            ...MEMBERS.map((member) => {
              const key = publishedEntry(member, id);
              const { least, most } = PUBLISHED_BOUNDS(id);
              return iff(
                either(isEmpty(key), isInRange(key, { least, most })),
                value(""),
                join(
                  "▲ ",
                  nameOf(member),
                  `: not a number from ${least.toLocaleString("en-GB")} to ${most.toLocaleString("en-GB")}, not used. `,
                ),
              );
            }),
          ),
        },
      ),
    ),
  ];
}

/** Where the figures stand in the table of areas: the column, and the year back from the latest. */
const IN_AREAS: Readonly<Record<PublishedEntryId, { year: YearBack; column: AreaAmountId }>> = {
  s251_adoption_y1: { year: 1, column: "s251_adoption_gross" },
  s251_adoption_y2: { year: 2, column: "s251_adoption_gross" },
  s251_adoption_y3: { year: 3, column: "s251_adoption_gross" },
  s251_fostering: { year: 1, column: "s251_fostering_gross" },
  s251_residential: { year: 1, column: "s251_residential_gross" },
  s251_looked_after: { year: 1, column: "s251_looked_after_gross" },
  foster_placements: { year: 1, column: "foster_placements" },
  residential_days: { year: 1, column: "residential_days" },
};
const foundName = (member: number, id: PublishedEntryId): string => `raa_${member}_${id}_found`;

/** What tables of the workbook say, found by the authority's code or name and the year; a code such as "c" is no figure. */
const foundRows = (): Row[] => [
  booksHeader("Found on RAA areas, for members by code or name", { total: "", agency: false }),
  ...PUBLISHED_ENTRIES.map(({ id, title }) => {
    const { year, column } = IN_AREAS[id];
    const header = AREA_AMOUNTS.find((each) => each.id === column)!.title;
    return membersRow(title, (member) =>
      booksFigure(member, areaFigure(member, year, header), foundName(member, id)),
    );
  }),
  [],
];

function inUseRows(isFound: boolean): Row[] {
  const used = (member: number, id: PublishedEntryId): Expr => {
    const key = publishedEntry(member, id);
    const found = foundName(member, id);
    return iff(
      isEmpty(key),
      isFound ? iff(holdsNumber(found), named(found), value(WORDS.notEntered)) : value(WORDS.notEntered),
      iff(isInRange(key, PUBLISHED_BOUNDS(id)), named(key), value(WORDS.checkEntry)),
    );
  };
  const title = isFound ? "In use: typed, else found on RAA areas" : "In use";
  return [
    booksHeader(title, { agency: false }),
    ...PUBLISHED_ENTRIES.map(({ id, title: label }) =>
      membersRow(label, (member) => booksFigure(member, used(member, id), publishedInUse(member, id)), {
        total: totalFigure(
          totalOrWord(MEMBERS.map((member) => publishedInUse(member, id))),
          allBooks(`${id}_sum`),
        ),
      }),
    ),
  ];
}

export const publishedSection = (isFound: boolean): ReportSection => ({
  heading: "Published spending and activity",
  rows: [...entryRows(), [], ...(isFound ? foundRows() : []), ...inUseRows(isFound)],
});

import { MEMBERS } from "../../domain/raa/members";
import { PUBLISHED_BOUNDS, PUBLISHED_ENTRIES, type PublishedEntryId } from "../../domain/raa/publishedSpend";
import { either, iff, join, named, totalOf, value, type Expr } from "../../domain/formula/expression";
import { numberCell } from "../costs/entries";
import { isEmpty, isInRange } from "../enteredNumber";
import type { ReportSection } from "../report/reportPage";
import type { Cell } from "../plan";
import type { Row } from "../summaryRows";
import { AGENCY } from "./raaNames";
import { allBooks, publishedEntry, publishedInUse } from "./raaSpendNames";
import { booksFigure, booksHeader, booksRow, nameOf, totalFigure, WORDS } from "./raaSpendRows";

/** Spending and activity that the department publishes: typed, or found in published tables of the workbook. */

/** What a published table of the workbook says in an authority's cell; undefined where no table has such a figure. */
export type PublishedLookup = (member: number, id: PublishedEntryId) => Expr | undefined;

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

function inUseRows(published: PublishedLookup): Row[] {
  const used = (member: number, id: PublishedEntryId): Expr => {
    const key = publishedEntry(member, id);
    const found = published(member, id);
    const otherwise: Expr = found
      ? { op: "ifError", of: found, otherwise: value(WORDS.notEntered) }
      : value(WORDS.notEntered);
    return iff(
      isEmpty(key),
      otherwise,
      iff(isInRange(key, PUBLISHED_BOUNDS(id)), named(key), value(WORDS.checkEntry)),
    );
  };
  return [
    booksHeader("In use: typed, or from a published table of this workbook", { agency: false }),
    ...PUBLISHED_ENTRIES.map(({ id, title }) =>
      membersRow(title, (member) => booksFigure(member, used(member, id), publishedInUse(member, id)), {
        total: totalFigure(
          totalOf(MEMBERS.map((member) => publishedInUse(member, id))),
          allBooks(`${id}_sum`),
        ),
      }),
    ),
  ];
}

export const publishedSection = (published: PublishedLookup): ReportSection => ({
  heading: "Published spending and activity",
  rows: [...entryRows(), [], ...inUseRows(published)],
});

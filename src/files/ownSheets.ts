import type { Book, DefinedName } from "./book";

/** The hidden name, scoped to its sheet, that marks a sheet as one of our results. */
export const OWN_SHEET_NAME = "EP_sheet";

/** The sheets of a book that an earlier run of ours made. */
export function ownSheets(book: Book): Set<string> {
  return new Set(
    book.names.flatMap(({ name, sheet }) => (name === OWN_SHEET_NAME && sheet !== undefined ? [sheet] : [])),
  );
}

/** The mark of a sheet that a reader has found to be one of ours. */
export const ownMark = (sheet: string): DefinedName => ({
  name: OWN_SHEET_NAME,
  refersTo: `"${sheet}"`,
  sheet,
  hidden: true,
});

import type { Finding } from "../domain/findings";
import { plainHeader } from "./headers";
import type { HeaderCell } from "./matchColumns";
import type { RecognisedTable } from "./recognised";

/** Date columns by their headers in which most cells are something else. */
export function unreadableDates(sheet: string, columns: readonly HeaderCell[]): Finding {
  return {
    rule: "date-column-unreadable",
    severity: "error",
    table: sheet,
    row: 0,
    ...(columns.length === 1 && { column: columns[0]!.written }),
    message: `${named(columns.map(({ written }) => written))} on ‘${sheet}’ should hold dates, but most of what stands there cannot be read as dates, so ${columns.length > 1 ? "they are" : "it is"} not used.`,
    fix: "Write the dates as dd/mm/yyyy or as Excel dates, or give the column another name.",
    changes: "Every stage and measure that needs these dates.",
  };
}

/** Columns full of dates whose headers nobody knows. */
export function unknownDates({ grid, headerRow }: RecognisedTable, columns: readonly HeaderCell[]): Finding {
  return {
    rule: "date-column-unknown",
    severity: "note",
    table: grid.sheet,
    row: grid.top + headerRow + 1,
    ...(columns.length === 1 && { column: columns[0]!.written }),
    message: `${named(columns.map(({ written }) => written))} on ‘${grid.sheet}’ ${columns.length > 1 ? "hold dates and are" : "holds dates and is"} not used: the header is not known as a date of the journey.`,
    fix: "If it is one, give it a header that says which: “Placement order”, “Match”, “Moved in with adopters”.",
  };
}

export function doubleHeaders(table: RecognisedTable, headers: readonly HeaderCell[]): Finding[] {
  const used = new Map(
    [...table.columns.values()].map((column) => [plainHeader(column.header), column.index]),
  );
  const doubled = headers.filter(({ plain, index }) => used.has(plain) && used.get(plain) !== index);
  return doubled.map(({ written, index }) => ({
    rule: "header-twice",
    severity: "warning",
    table: table.grid.sheet,
    row: table.grid.top + table.headerRow + 1,
    column: written,
    message: `More than one column is called ‘${written}’. One is used; column ${index + table.grid.left + 1} of the sheet is not.`,
    fix: "Give the columns different headers, or remove the one that is not needed.",
  }));
}

/** @example named(["Match", "Placed"]) //=> "‘Match’ and ‘Placed’" */
export function named(headers: readonly string[]): string {
  const names = headers.map((written) => `‘${written}’`);
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0]!;
}

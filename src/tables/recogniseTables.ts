import type { Finding } from "../domain/findings";
import { doubleHeaders, unknownDates, unreadableDates } from "./columnFindings";
import { plainHeader } from "./headers";
import { unknownDays, unreadableDays } from "./matchColumns";
import type { Matches, Recognised, RecognisedTable } from "./recognised";
import type { SheetGrid } from "./sheetGrid";
import { splitByYear } from "./splitByYear";
import { atOnce, type Steps } from "../domain/steps";
import { tablesOnSheet, type FoundTable, type SheetSearch } from "./tablesOnSheet";
import { unreadSheet, type UnreadSheet } from "./unreadSheet";
import { unreadableTracker, unusedSheet } from "./unusedSheet";

export { LOOKED_FOR } from "./unusedSheet";

/**
 * Finds every table of cases on the sheets and says which of its columns holds what: Excel tables, and plain ranges with
 * anything above them, several under and beside each other. By headers and content, never by position or name of the sheet.
 * Sheets of our own results must not be among `grids`: `Timescales` looks like a tracker.
 */
export function recogniseTables(grids: readonly SheetGrid[], matches: Matches = {}): Recognised {
  return atOnce(recogniseTablesInSteps(grids, matches));
}

/** As {@link recogniseTables}, a sheet at a time. */
export function* recogniseTablesInSteps(
  grids: readonly SheetGrid[],
  matches: Matches = {},
): Steps<Recognised> {
  const tables: RecognisedTable[] = [];
  const findings: Finding[] = [];
  const unread: UnreadSheet[] = [];
  for (const grid of grids) {
    yield;
    const corrections = correctionsFor(grid, matches);
    const search = tablesOnSheet(grid, corrections);
    tables.push(...search.found.flatMap(({ table }) => splitByYear(table)));
    for (const found of search.found) findings.push(...aboutColumns(found, corrections));
    findings.push(...unansweredCorrections(grid, search.found, matches), ...aboutTheRest(grid, search));
    const left = search.found.length === 0 ? unreadSheet(grid.sheet, search) : undefined;
    if (left) unread.push(left);
  }
  return { tables, findings, unread };
}

function aboutColumns(
  { table, headers, content }: FoundTable,
  corrections: ReadonlyMap<string, string | null>,
): Finding[] {
  const { layout, columns, grid } = table;
  const findings = doubleHeaders(table, headers);
  if (layout.headers !== "words" || layout.notUsed) return findings;
  const unread = unreadableDays(headers, layout, content, columns);
  if (unread.length > 0) findings.push(unreadableDates(grid.sheet, unread));
  const unknown = unknownDays(headers, layout, content, columns, corrections);
  if (unknown.length > 0) findings.push(unknownDates(table, unknown));
  return findings;
}

/** What of a sheet is not used, and why. */
function aboutTheRest(grid: SheetGrid, search: SheetSearch): Finding[] {
  if (search.found.length > 0)
    return [...search.unknown, ...search.noCases.map(({ headerRow }) => headerRow)].map((at) => ({
      rule: "rows-not-recognised",
      severity: "note",
      table: grid.sheet,
      row: grid.top + at + 1,
      message: "From this row on stands another list, in which no cases were recognised; it is not used.",
    }));
  if (search.scan.filled.length === 0) return [];
  const unread = unreadableTracker(search);
  return unread.length > 0 ? [unreadableDates(grid.sheet, unread)] : [unusedSheet(grid.sheet, search)];
}

const correctionsFor = (grid: SheetGrid, matches: Matches): ReadonlyMap<string, string | null> =>
  new Map(Object.entries(matches[grid.sheet] ?? {}).map(([header, field]) => [plainHeader(header), field]));

function unansweredCorrections(grid: SheetGrid, found: readonly FoundTable[], matches: Matches): Finding[] {
  const headers = new Set(found.flatMap((each) => each.headers.map(({ plain }) => plain)));
  const taken = new Set(
    found.flatMap(({ table }) => [...table.columns.values()].map(({ header }) => plainHeader(header))),
  );
  return Object.entries(matches[grid.sheet] ?? {})
    .filter(([header, field]) => {
      const plain = plainHeader(header);
      return !headers.has(plain) || (field !== null && !taken.has(plain));
    })
    .map(([header, field]) => ({
      rule: "match-not-used",
      severity: "warning",
      table: grid.sheet,
      row: 0,
      column: header,
      message:
        found.length === 0
          ? `What was chosen for ‘${header}’ has no effect yet: no table was found on this sheet. A tracker needs the child's id and two dates of the journey.`
          : headers.has(plainHeader(header))
            ? `‘${header}’ cannot be taken for ‘${field}’: this table has no such field.`
            : `No table on this sheet has a column ‘${header}’, so what was chosen for it has no effect.`,
      fix: "Choose again under Columns recognised in the pane, or correct the file that was given with --match.",
    }));
}

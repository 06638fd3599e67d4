import type { Scalar } from "../domain/columns";
import { contentOf, type ColumnContent } from "./columnContent";
import { holdsDays } from "./contentFit";
import { headerReadings, type HeaderReading, type Span } from "./headerCells";
import type { Layout } from "./layouts/layout";
import { LAYOUTS } from "./layouts/layouts";
import { matchColumns, type HeaderCell } from "./matchColumns";
import type { RecognisedTable } from "./recognised";
import type { SheetGrid } from "./sheetGrid";

/** A header row whose layout is known, before the rows under it are counted. */
export interface TableStart extends Pick<RecognisedTable, "headerRow" | "layout" | "columns"> {
  headers: readonly HeaderCell[];
  content: (index: number) => ColumnContent;
  /** The first row of the sheet that belongs to the header. */
  top: number;
}

/** Headers of a known table under which stand no cases: a list of codes, an explanation of columns. */
export interface NoCases {
  layout: Layout;
  headerRow: number;
  columns?: undefined;
}

/** What a sheet is searched in: its cells without those of Excel tables already found, and which of its rows hold anything. */
export interface Searched {
  grid: SheetGrid;
  rows: readonly (readonly Scalar[])[];
  filled: readonly number[];
  corrections: ReadonlyMap<string, string | null>;
}

/** Cells that are enough to see what a column holds. */
const SAMPLE = 500;

/** The best reading of the header at a row, if it makes a table of any layout; undefined for any other row. */
export function startAt(
  searched: Searched,
  headerRow: number,
  end: number,
  span: Span,
): TableStart | NoCases | undefined {
  let best: TableStart | undefined;
  let noCases: NoCases | undefined;
  for (const reading of headerReadings(searched, headerRow, span)) {
    const start = recognised(searched, reading, Math.min(headerRow, reading.headerRow), end);
    if (!start) continue;
    if (!start.columns) noCases ??= start;
    else if (!best || worth(start) > worth(best) || sayMore(start, best)) best = start;
    if (best?.layout.headers === "exact") return best;
  }
  return best ?? noCases;
}

/** Of two readings that make as much of a header, the one with the headings above it knows what "Decision" is about. */
function sayMore(start: TableStart, best: TableStart): boolean {
  if (start.headerRow !== best.headerRow || worth(start) < worth(best)) return false;
  return [...start.columns].some(([field, { index }]) => best.columns.get(field)?.index !== index);
}

/** How much a reading of the header makes of it: its dates first, then its other columns. */
export const worth = ({ columns }: Pick<TableStart, "columns">): number =>
  columns.size + 1000 * [...columns.values()].filter(({ field }) => field.holds === "day").length;

function recognised(
  searched: Searched,
  { headers, headerRow }: HeaderReading,
  top: number,
  end: number,
): TableStart | NoCases | undefined {
  if (headers.length < 2) return undefined;
  const content = contentBelow(searched, headerRow, end);
  const distinct = distinctHeaders(headers, content);
  const plain = new Set(distinct.map((header) => header.plain));
  // What a person said of a column says what the table is about, whatever its headers do not.
  if (distinct.some((header) => searched.corrections.get(header.plain))) plain.add("adoption");
  let found: TableStart | undefined;
  for (const layout of LAYOUTS) {
    // Trackers of children and of adopters share words: the one that explains more dates is taken.
    if (
      found &&
      !(found.layout.alike === undefined && found.layout.headers === "words" && !found.layout.notUsed)
    )
      break;
    const columns = matchColumns(distinct, layout, content, searched.corrections);
    if (!layout.recognisedBy(new Set(columns.keys()), plain)) continue;
    const start = { headerRow, top, headers, layout, columns, content };
    if (!found || worth(start) > worth(found)) found = start;
  }
  return found && !hasCases(found) ? { layout: found.layout, headerRow } : found;
}

/** Cases have an id or a day; a list of codes under the same headers has neither. No row at all is an empty table. */
function hasCases({ headers, layout, columns, content }: TableStart): boolean {
  if (layout.namedBy && !layout.adopters) return true;
  if (headers.every(({ index }) => content(index).said === 0)) return true;
  const found = [...columns.values()];
  const isId = ({ field }: (typeof found)[number]) => ["id", "adopter", "family"].includes(field.holds);
  return (
    found.some((column) => isId(column) && content(column.index).ids >= 0.5) ||
    found.some((column) => column.field.holds === "day" && holdsDays(content(column.index)))
  );
}

/** What the columns hold in the rows between a header and an end, of which a sample is looked at, evenly spread. */
export function contentBelow(
  { rows, filled }: Searched,
  headerRow: number,
  end: number,
): (index: number) => ColumnContent {
  const from = firstAfter(filled, headerRow);
  const below = firstAfter(filled, end - 1) - from;
  const many = Math.max(0, Math.min(SAMPLE, below));
  const sampled = Array.from(
    { length: many },
    (_, at) => rows[filled[from + Math.floor((at * below) / many)]!]!,
  );
  const known = new Map<number, ColumnContent>();
  return (index) => {
    let content = known.get(index);
    if (!content) known.set(index, (content = contentOf(sampled.map((row) => row[index] ?? null))));
    return content;
  };
}

/** The place in an ascending list of the first number above a limit. */
function firstAfter(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of two columns with one header the first that holds anything counts. */
function distinctHeaders(
  headers: readonly HeaderCell[],
  content: (index: number) => ColumnContent,
): HeaderCell[] {
  const chosen = new Map<string, HeaderCell>();
  for (const header of headers) {
    const first = chosen.get(header.plain);
    if (!first || (content(first.index).said === 0 && content(header.index).said > 0))
      chosen.set(header.plain, header);
  }
  return [...chosen.values()];
}

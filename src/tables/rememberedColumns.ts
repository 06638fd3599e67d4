import type { Scalar } from "../domain/columns";
import { headerReadings } from "./headerCells";
import { plainHeader } from "./headers";
import type { HeaderCell } from "./matchColumns";
import type { Matches } from "./recognised";
import type { SheetGrid } from "./sheetGrid";

/**
 * What a person said of the columns of a table, kept by the table's header: wherever that header is met again, on another
 * sheet or in next year's file, the same holds.
 */
export interface Correction {
  /** Every header of the table, as headers.ts spells it. */
  headers: readonly string[];
  /** Header, so spelt, to the field it means, or null to leave the column alone. */
  fields: Readonly<Record<string, string | null>>;
}

/** A person's word on one column; undefined takes it back. A field belongs to one column of a table. */
export function withCorrection(
  corrections: readonly Correction[],
  headers: readonly string[],
  header: string,
  field: string | null | undefined,
): Correction[] {
  const signature = [...new Set(headers.map(plainHeader))].sort();
  const known = bestFor(new Set(signature), corrections);
  const others = corrections.filter((each) => each !== known);
  const plain = plainHeader(header);
  const kept = Object.entries(known?.fields ?? {}).filter(
    ([other, taken]) => other !== plain && (taken === null || taken !== field),
  );
  const fields = Object.fromEntries(field === undefined ? kept : [...kept, [plain, field] as const]);
  return Object.keys(fields).length === 0 ? others : [...others, { headers: signature, fields }];
}

/** The corrections that answer to a header on these sheets, as `--match` would say them. */
export function rememberedMatches(grids: readonly SheetGrid[], corrections: readonly Correction[]): Matches {
  if (corrections.length === 0) return {};
  return Object.fromEntries(
    grids.flatMap((grid) => {
      const fields = headersOn(grid).flatMap((headers) => fieldsFor(headers, corrections));
      return fields.length === 0 ? [] : [[grid.sheet, Object.fromEntries(fields)] as const];
    }),
  );
}

/** What is given for a run goes before what is kept. */
export function joinMatches(kept: Matches, given: Matches = {}): Matches {
  const joined: Record<string, Record<string, string | null>> = {};
  for (const sheet of new Set([...Object.keys(kept), ...Object.keys(given)])) {
    const said = given[sheet] ?? {};
    const headers = new Set(Object.keys(said).map(plainHeader));
    const fields = new Set(Object.values(said).filter((field) => field !== null));
    const left = Object.entries(kept[sheet] ?? {}).filter(
      ([header, field]) => !headers.has(plainHeader(header)) && !(field !== null && fields.has(field)),
    );
    joined[sheet] = { ...Object.fromEntries(left), ...said };
  }
  return joined;
}

/** A header with a column more or less is the same header still. */
const SAME = 0.8;
/** Fewer headers than this are found in too many tables. */
const FEW = 3;

function bestFor(headers: ReadonlySet<string>, corrections: readonly Correction[]): Correction | undefined {
  let best: Correction | undefined;
  let most = 0;
  for (const correction of corrections) {
    const shared = correction.headers.filter((header) => headers.has(header)).length;
    const whole = shared === correction.headers.length && shared >= FEW;
    // Beside another table, a row holds the headers of both.
    const alike = whole
      ? Math.max(SAME, shared / headers.size)
      : shared / Math.max(headers.size, correction.headers.length);
    if (alike >= SAME && alike > most) [best, most] = [correction, alike];
  }
  return best;
}

function fieldsFor(
  headers: readonly HeaderCell[],
  corrections: readonly Correction[],
): [string, string | null][] {
  const correction = bestFor(new Set(headers.map(({ plain }) => plain)), corrections);
  if (!correction) return [];
  return headers.flatMap(({ plain, written }): [string, string | null][] => {
    const field = correction.fields[plain];
    return field === undefined ? [] : [[written, field]];
  });
}

/** Every row of a sheet that could be a header, in each way in which it can be read. */
function headersOn(grid: SheetGrid): (readonly HeaderCell[])[] {
  const whole = { from: 0, to: Infinity };
  const spans = new Map<number, { from: number; to: number }[]>();
  grid.rows.forEach((row, at) => {
    if (mayBeHeader(row)) spans.set(at, [whole]);
  });
  for (const { row, column, columnCount } of grid.tables) {
    const at = row - grid.top;
    const from = column - grid.left;
    spans.set(at, [...(spans.get(at) ?? []), { from, to: from + columnCount }]);
  }
  return [...spans].flatMap(([at, parts]) =>
    parts.flatMap((span) => headerReadings(grid, at, span).map(({ headers }) => headers)),
  );
}

/** Two words at least, and no figure before them: rows of cases begin with an id. */
function mayBeHeader(row: readonly Scalar[]): boolean {
  let words = 0;
  for (const cell of row) {
    if (cell === null || cell === "") continue;
    if (typeof cell !== "string" || /^\s*\d/.test(cell)) return words >= 2;
    words++;
    if (words >= 2) return true;
  }
  return false;
}

import type { ColumnContent } from "./columnContent";
import { contentFit, holdsDays } from "./contentFit";
import { headerLikenesses, neverADay } from "./headerLikeness";
import type { Layout } from "./layouts/layout";
import type { RecognisedColumn } from "./recognised";

/** A header cell of a table under consideration. */
export interface HeaderCell {
  index: number;
  written: string;
  plain: string;
}

interface Candidate extends RecognisedColumn {
  score: number;
}

/**
 * Decides which column holds which field of a layout. Fields and look-alikes compete for each column by the likeness of
 * the header and by what the cells hold; the best pair is taken first, each column and each field once. What a person
 * said (`corrections`: plain header to field, or null) comes before everything.
 */
export function matchColumns(
  headers: readonly HeaderCell[],
  layout: Layout,
  content: (index: number) => ColumnContent,
  corrections: ReadonlyMap<string, string | null>,
): Map<string, RecognisedColumn> {
  const candidates = headers.flatMap((header) => candidatesFor(header, layout, content, corrections));
  candidates.sort((a, b) => b.score - a.score || a.index - b.index);
  const byField = new Map<string, RecognisedColumn>();
  const taken = new Set<number>();
  for (const { field, index, header, confidence } of candidates) {
    if (byField.has(field.name) || taken.has(index)) continue;
    byField.set(field.name, { field, index, header, confidence });
    taken.add(index);
  }
  return byField;
}

/**
 * Columns that a header names as a date of the layout while their cells are something else: "soon", "see notes". Nobody
 * else claims them, so a person should hear of them.
 */
export function unreadableDays(
  headers: readonly HeaderCell[],
  layout: Layout,
  content: (index: number) => ColumnContent,
  columns: ReadonlyMap<string, RecognisedColumn>,
): HeaderCell[] {
  const used = new Set([...columns.values()].map(({ index }) => index));
  return headers.filter(({ index, plain }) => {
    if (used.has(index)) return false;
    const { fields, foreign } = headerLikenesses(plain, layout);
    return fields.some(
      ({ field, alike }) =>
        field.holds === "day" &&
        !columns.has(field.name) &&
        alike > foreign &&
        contentFit(field, content(index)) === 0,
    );
  });
}

/**
 * Columns of dates that are taken for nothing, whose headers say neither that they are something else nor that they are
 * no event: one of them may be a date of the journey in words that nobody has seen yet.
 */
export function unknownDays(
  headers: readonly HeaderCell[],
  layout: Layout,
  content: (index: number) => ColumnContent,
  columns: ReadonlyMap<string, RecognisedColumn>,
  corrections: ReadonlyMap<string, string | null>,
): HeaderCell[] {
  const used = new Set([...columns.values()].map(({ index }) => index));
  return headers.filter(({ index, plain }) => {
    if (used.has(index) || corrections.has(plain)) return false;
    if (headerLikenesses(plain, layout).isForeign || neverADay(plain, layout)) return false;
    return holdsDays(content(index));
  });
}

function candidatesFor(
  { index, written, plain }: HeaderCell,
  layout: Layout,
  content: (index: number) => ColumnContent,
  corrections: ReadonlyMap<string, string | null>,
): Candidate[] {
  const correction = corrections.get(plain);
  if (correction === null) return [];
  if (correction !== undefined) {
    const field = layout.fields.find(({ name }) => name.toLowerCase() === correction.toLowerCase());
    return field ? [{ field, index, header: written, confidence: 1, score: 2 }] : [];
  }
  const { fields, foreign } = headerLikenesses(plain, layout);
  const candidates: Candidate[] = [];
  for (const { field, alike } of fields) {
    if (alike <= foreign) continue;
    if (layout.headers === "exact") {
      candidates.push({ field, index, header: written, confidence: 1, score: alike });
      continue;
    }
    const score = alike * contentFit(field, content(index));
    if (score > 0) candidates.push({ field, index, header: written, confidence: Math.min(1, score), score });
  }
  return candidates;
}

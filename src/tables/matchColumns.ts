import type { Scalar } from "../domain/columns";
import { headerWords, likeness, type HeaderWords } from "./headers";
import type { Field, Layout } from "./layouts/layout";
import { contentFit, holdsDays } from "./contentFit";
import type { RecognisedColumn } from "./recognised";

/** A header cell of a table under consideration. */
export interface HeaderCell {
  index: number;
  written: string;
  plain: string;
}

/** Less alike than this, and a header made up by people is somebody else's. */
const ALIKE_ENOUGH = 0.8;

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
  sample: (index: number) => readonly Scalar[],
  corrections: ReadonlyMap<string, string | null>,
): Map<string, RecognisedColumn> {
  const candidates = headers.flatMap((header) => candidatesFor(header, layout, sample, corrections));
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
 * Tells whether a header may name the child's column in some layout: every table that can be used has one. Asked of every
 * text on a sheet, so texts without a single word of such headers are turned away first.
 */
export function childHeaderTest(layouts: readonly Layout[]): (plain: string) => boolean {
  const ids = layouts.flatMap((layout) => {
    const field = layout.fields.find(({ holds }) => holds === "id");
    return field ? [{ layout, field }] : [];
  });
  const vocabulary = new Set(ids.flatMap(({ field }) => field.known.flatMap((header) => header.split(" "))));
  return (plain) =>
    plain.split(" ").some((word) => vocabulary.has(word)) &&
    ids.some(({ layout, field }) => headerLikeness(plain, field, layout) > 0);
}

/**
 * Columns that a header names as a date of the layout while their cells are something else: "soon", "see notes". Nobody
 * else claims them, so a person should hear of them.
 */
export function unreadableDays(
  headers: readonly HeaderCell[],
  layout: Layout,
  sample: (index: number) => readonly Scalar[],
  columns: ReadonlyMap<string, RecognisedColumn>,
): HeaderCell[] {
  const used = new Set([...columns.values()].map(({ index }) => index));
  return headers.filter(({ index, plain }) => {
    if (used.has(index)) return false;
    const foreign = lookAlikeness(plain, layout);
    return layout.fields.some(
      (field) =>
        field.holds === "day" &&
        !columns.has(field.name) &&
        headerLikeness(plain, field, layout) > foreign &&
        contentFit(field, sample(index)) === 0,
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
  sample: (index: number) => readonly Scalar[],
  columns: ReadonlyMap<string, RecognisedColumn>,
  corrections: ReadonlyMap<string, string | null>,
): HeaderCell[] {
  const used = new Set([...columns.values()].map(({ index }) => index));
  return headers.filter(({ index, plain }) => {
    if (used.has(index) || corrections.has(plain)) return false;
    if (lookAlikeness(plain, layout) >= ALIKE_ENOUGH) return false;
    if ([...headerWords(plain).keys()].some((word) => layout.neverADay?.has(word))) return false;
    return holdsDays(sample(index));
  });
}

function candidatesFor(
  { index, written, plain }: HeaderCell,
  layout: Layout,
  sample: (index: number) => readonly Scalar[],
  corrections: ReadonlyMap<string, string | null>,
): Candidate[] {
  const correction = corrections.get(plain);
  if (correction === null) return [];
  if (correction !== undefined) {
    const field = layout.fields.find(({ name }) => name.toLowerCase() === correction.toLowerCase());
    return field ? [{ field, index, header: written, confidence: 1, score: 2 }] : [];
  }
  const foreign = lookAlikeness(plain, layout);
  const candidates: Candidate[] = [];
  let cells: readonly Scalar[] | undefined;
  for (const field of layout.fields) {
    const alike = headerLikeness(plain, field, layout);
    if (alike === 0 || alike <= foreign) continue;
    if (layout.headers === "exact") {
      candidates.push({ field, index, header: written, confidence: 1, score: alike });
      continue;
    }
    const score = alike * contentFit(field, (cells ??= sample(index)));
    if (score > 0) candidates.push({ field, index, header: written, confidence: Math.min(1, score), score });
  }
  return candidates;
}

/** From 0 (not this field) to 1; of two known headers that fit a field, the one listed first is a little better. */
function headerLikeness(plain: string, field: Field, layout: Layout): number {
  const listed = field.known.indexOf(plain);
  if (listed !== -1) return 1 - listed / 10_000;
  if (layout.headers === "exact" || plain === "") return 0;
  const words = headerWords(plain);
  if (field.holds === "day" && [...words.keys()].some((word) => layout.neverADay?.has(word))) return 0;
  if (field.neverWith?.some((word) => words.has(word))) return 0;
  const best = bestLikeness(words, field.known);
  return best < ALIKE_ENOUGH ? 0 : best * 0.98;
}

function lookAlikeness(plain: string, layout: Layout): number {
  if (!layout.lookAlikes) return 0;
  return layout.lookAlikes.includes(plain)
    ? 0.99
    : bestLikeness(headerWords(plain), layout.lookAlikes) * 0.975;
}

function bestLikeness(words: HeaderWords, known: readonly string[]): number {
  let best = 0;
  for (const header of known) best = Math.max(best, likeness(words, wordsOf(header)));
  return best;
}

const KNOWN_WORDS = new Map<string, HeaderWords>();

function wordsOf(header: string): HeaderWords {
  let words = KNOWN_WORDS.get(header);
  if (!words) KNOWN_WORDS.set(header, (words = headerWords(header)));
  return words;
}

import type { ColumnContent } from "./columnContent";
import { contentFit, holdsDays } from "./contentFit";
import { headerLikenesses, neverADay, type HeaderLikenesses } from "./headerLikeness";
import { headerWords } from "./headers";
import type { Layout } from "./layouts/layout";
import type { RecognisedColumn } from "./recognised";

/** A header cell of a table under consideration. */
export interface HeaderCell {
  index: number;
  written: string;
  plain: string;
  /** What it says without the heading of its group, where `written` and `plain` begin with one. */
  alone?: string;
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
  return headers.filter((header) => {
    const { index } = header;
    if (used.has(index)) return false;
    const { fields, foreign } = likenessesOf(header, layout);
    return fields.some(
      ({ field, alike }) =>
        field.holds === "day" &&
        !columns.has(field.name) &&
        alike > foreign &&
        !asksWhether(content(index)) &&
        contentFit(field, content(index)) === 0,
    );
  });
}

/** "PO granted?" with Y and N under it asks whether, not when. */
const asksWhether = ({ said, answers }: ColumnContent) => said > 1 && answers > 0.5;

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
  return headers.filter((header) => {
    const { index, plain } = header;
    if (used.has(index) || corrections.has(plain)) return false;
    if (likenessesOf(header, layout).isForeign || neverADay(plain, layout)) return false;
    return content(index).anyDay && holdsDays(content(index));
  });
}

/** Headings under which nothing is of the child's own journey unless the heading and the header together say so. */
const OF_OTHERS =
  /\b(?:sibl|brother|sister|mother|father|parent|birth|previous|former|panel|foster|adopters?\b|applicant)/;

/**
 * What a header under a heading of its group may be: "Match" over "Decision" is the match. A heading that only says what
 * the group is about ("Court" over "PO granted") makes neither a field nor anything else known with the header, which then
 * speaks for itself, a little less surely.
 */
function likenessesOf({ plain, alone }: HeaderCell, layout: Layout): HeaderLikenesses {
  const own = headerLikenesses(plain, layout);
  if (alone === undefined || own.fields.length > 0 || own.isForeign) return own;
  const group = plain.slice(0, plain.length - alone.length);
  if (OF_OTHERS.test(group)) return own;
  const words = new Set(headerWords(group).keys());
  const noDay = [...headerWords(plain).keys()].filter((word) => layout.neverADay?.has(word));
  const bare = headerLikenesses(alone, layout);
  const fields = bare.fields
    .filter(({ field }) => !field.neverWith?.some((word) => words.has(word)))
    .filter(({ field }) => noDay.every((word) => field.dayWith?.includes(word)))
    .map(({ field, alike }) => ({ field, alike: alike * WITHOUT_GROUP }));
  return { ...bare, fields };
}

const WITHOUT_GROUP = 0.95;
/** Ids of children differ; a child may have had two plans. */
const EACH_ITS_OWN = 0.8;
/** The name of a column, in a list of names as programs print it: "['CHILD']". */
const PRINTED_LIST = /[[\]{}]/;

function candidatesFor(
  header: HeaderCell,
  layout: Layout,
  content: (index: number) => ColumnContent,
  corrections: ReadonlyMap<string, string | null>,
): Candidate[] {
  const { index, written, plain } = header;
  const correction = corrections.get(plain);
  if (correction === null) return [];
  if (correction !== undefined) {
    const field = layout.fields.find(({ name }) => name.toLowerCase() === correction.toLowerCase());
    return field ? [{ field, index, header: written, confidence: 1, score: 2 }] : [];
  }
  if (layout.headers === "exact" && PRINTED_LIST.test(written)) return [];
  const { fields, foreign } = likenessesOf(header, layout);
  const candidates: Candidate[] = [];
  for (const { field, alike, guessed } of fields) {
    if (alike <= foreign) continue;
    if (guessed && content(index).different < EACH_ITS_OWN) continue;
    if (layout.headers === "exact") {
      candidates.push({ field, index, header: written, confidence: 1, score: alike });
      continue;
    }
    const score = alike * contentFit(field, content(index));
    if (score > 0) candidates.push({ field, index, header: written, confidence: Math.min(1, score), score });
  }
  return candidates;
}

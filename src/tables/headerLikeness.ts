import { headerWords, likeness, vocabularyOf, type HeaderWords } from "./headers";
import type { Field, Layout } from "./layouts/layout";

/** Less alike than this, and a header made up by people is somebody else's. */
const ALIKE_ENOUGH = 0.8;

/** What a header may be in a layout. */
export interface HeaderLikenesses {
  /** The fields that it is like, each from above 0 to 1; of two known headers of a field the one listed first is a little better. */
  fields: readonly { field: Field; alike: number }[];
  /** How like it is to headers that mean something else. */
  foreign: number;
  /** It surely means something else. */
  isForeign: boolean;
}

/** What is known of a layout's headers, worked out once. */
interface Known {
  vocabulary: ReadonlySet<string>;
  fieldsOf: ReadonlyMap<string, readonly { field: Field; alike: number }[]>;
  words: ReadonlyMap<Field, readonly HeaderWords[]>;
  lookAlikes: ReadonlySet<string>;
  lookAlikeWords: readonly HeaderWords[];
  seen: Map<string, HeaderLikenesses>;
}

const KNOWN = new WeakMap<Layout, Known>();
/** Sheets repeat their headers; more different ones than this are no headers, and not worth remembering. */
const REMEMBERED = 5_000;

/** How like a header (plain) is to what a layout knows. */
export function headerLikenesses(plain: string, layout: Layout): HeaderLikenesses {
  const known = knownOf(layout);
  let found = known.seen.get(plain);
  if (!found) {
    if (known.seen.size >= REMEMBERED) known.seen.clear();
    known.seen.set(plain, (found = compared(plain, layout, known)));
  }
  return found;
}

/** Whether a word of the header says that its dates are hopes, intervals or steps on the way. */
export function neverADay(plain: string, { neverADay: words }: Layout): boolean {
  return words !== undefined && [...headerWords(plain).keys()].some((word) => words.has(word));
}

function compared(plain: string, layout: Layout, known: Known): HeaderLikenesses {
  const listed = known.fieldsOf.get(plain) ?? [];
  if (layout.headers === "exact" || plain === "") return { fields: listed, foreign: 0, isForeign: false };
  const words = headerWords(plain, known.vocabulary);
  const enough = layout.alike ?? ALIKE_ENOUGH;
  const noDay = [...words.keys()].some((word) => layout.neverADay?.has(word));
  const fields = layout.fields.flatMap((field) => {
    const exact = listed.find((each) => each.field === field);
    if (exact) return [exact];
    if (noDay && field.holds === "day") return [];
    if (field.neverWith?.some((word) => words.has(word))) return [];
    const alike = bestLikeness(words, known.words.get(field)!);
    return alike < enough ? [] : [{ field, alike: alike * 0.98 }];
  });
  const foreign = known.lookAlikes.has(plain) ? 0.99 : bestLikeness(words, known.lookAlikeWords) * 0.975;
  return { fields, foreign, isForeign: foreign >= ALIKE_ENOUGH };
}

function knownOf(layout: Layout): Known {
  const before = KNOWN.get(layout);
  if (before) return before;
  const fieldsOf = new Map<string, { field: Field; alike: number }[]>();
  for (const field of layout.fields)
    field.known.forEach((header, at) => {
      const fields = fieldsOf.get(header) ?? [];
      if (fields.some((each) => each.field === field)) return;
      fields.push({ field, alike: 1 - at / 10_000 });
      fieldsOf.set(header, fields);
    });
  const lookAlikes = layout.lookAlikes ?? [];
  const known: Known = {
    vocabulary: vocabularyOf([...fieldsOf.keys(), ...lookAlikes, ...(layout.neverADay ?? [])]),
    fieldsOf,
    words: new Map(layout.fields.map((field) => [field, field.known.map((header) => headerWords(header))])),
    lookAlikes: new Set(lookAlikes),
    lookAlikeWords: lookAlikes.map((header) => headerWords(header)),
    seen: new Map(),
  };
  KNOWN.set(layout, known);
  return known;
}

function bestLikeness(words: HeaderWords, known: readonly HeaderWords[]): number {
  let best = 0;
  for (const each of known) {
    const alike = likeness(words, each);
    if (alike > best) best = alike;
  }
  return best;
}

/**
 * Tells whether a header may name what every header row of some layout names: the child, as a rule. Asked of every text on
 * a sheet, so texts without a single word of such headers are turned away first.
 */
export function namingHeaderTest(layouts: readonly Layout[]): (plain: string) => boolean {
  const naming = layouts.map((layout) => ({
    layout,
    fields: new Set(
      layout.fields.filter(({ name, holds }) =>
        layout.namedBy ? layout.namedBy.includes(name) : holds === "id",
      ),
    ),
  }));
  const vocabulary = new Set(
    naming.flatMap(({ fields }) =>
      [...fields].flatMap(({ known }) => known.flatMap((header) => header.split(" "))),
    ),
  );
  return (plain) =>
    plain.split(" ").some((word) => vocabulary.has(word)) &&
    naming.some(({ layout, fields }) =>
      headerLikenesses(plain, layout).fields.some(({ field }) => fields.has(field)),
    );
}

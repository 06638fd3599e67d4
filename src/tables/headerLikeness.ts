import { headerWords, vocabularyOf, type HeaderWords } from "./headers";
import { OF_AN_ID, OF_ANOTHERS_ID } from "./layouts/aboutTheChild";
import type { Field, Layout } from "./layouts/layout";

/** Less alike than this, and a header made up by people is somebody else's. */
const ALIKE_ENOUGH = 0.8;

/** What a header may be in a layout. */
export interface HeaderLikenesses {
  /** The fields that it is like, each from above 0 to 1; of two known headers of a field the one listed first is a little better. */
  fields: readonly { field: Field; alike: number; guessed?: true }[];
  /** How like it is to headers that mean something else. */
  foreign: number;
  /** It surely means something else. */
  isForeign: boolean;
}

/** What is known of a layout's headers, worked out once: for every word, the known headers that it stands in. */
interface Known {
  vocabulary: ReadonlySet<string>;
  listed: ReadonlyMap<string, readonly { field: Field; alike: number }[]>;
  lookAlikes: ReadonlySet<string>;
  /** By known header: what it means (the place of its field, or LOOK_ALIKE) and the weight of its words. */
  means: readonly number[];
  weight: readonly number[];
  headersWith: ReadonlyMap<string, readonly number[]>;
  seen: Map<string, HeaderLikenesses>;
}

const SECOND_CHOICE = 0.9;
/** Any known header of an id is better. */
const SOME_ID = 0.7;
/** "No." over 1, 2, 3: the rows of a list are numbered, and nothing else may name the child. */
const ROW_NUMBER = /^(?:no|nos|number|num)$/;
const LAST_RESORT = 0.68;
const isSomeId = (plain: string) => OF_AN_ID.test(plain) && !OF_ANOTHERS_ID.test(plain);

const LOOK_ALIKE = -1;
/** The longest known header has 100 letters; anything much longer explains something. */
const LONGEST_HEADER = 150;
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
  const listed = known.listed.get(plain) ?? [];
  if (layout.headers === "exact" || plain === "" || plain.length > LONGEST_HEADER)
    return { fields: listed, foreign: 0, isForeign: false };
  const words = headerWords(plain, known.vocabulary);
  const enough = layout.alike ?? ALIKE_ENOUGH;
  const noDay = [...words.keys()].filter((word) => layout.neverADay?.has(word));
  const best = bestLikenesses(words, known);
  const fields = layout.fields.flatMap((field, at): HeaderLikenesses["fields"] => {
    if (field.anyId && ROW_NUMBER.test(plain)) return [{ field, alike: LAST_RESORT, guessed: true }];
    const second = field.secondWith?.some((word) => words.has(word)) ? SECOND_CHOICE : 1;
    const exact = listed.find((each) => each.field === field);
    if (exact) return [{ field, alike: exact.alike * second }];
    if (field.holds === "day" && noDay.some((word) => !field.dayWith?.includes(word))) return [];
    if (field.neverWith?.some((word) => words.has(word))) return [];
    const alike = best.get(at) ?? 0;
    if (alike >= enough) return [{ field, alike: alike * 0.98 * second }];
    if (field.anyId && isSomeId(plain)) return [{ field, alike: SOME_ID, guessed: true }];
    return [];
  });
  const isListed = known.lookAlikes.has(plain);
  const foreign = isListed ? 0.99 : (best.get(LOOK_ALIKE) ?? 0) * 0.975;
  // "FC date" is only like "foster carer", which is a name: where such a column holds days, a person must hear of it.
  const isDoubtful = !isListed && words.has("date");
  return { fields, foreign, isForeign: foreign >= ALIKE_ENOUGH && !isDoubtful };
}

/** By field, how like the words are to the likeliest of its headers: twice the weight of the words in both, over the weight of all. */
function bestLikenesses(words: HeaderWords, { headersWith, means, weight }: Known): Map<number, number> {
  const shared = new Map<number, number>();
  let own = 0;
  for (const [word, heavy] of words) {
    own += heavy;
    for (const header of headersWith.get(word) ?? []) shared.set(header, (shared.get(header) ?? 0) + heavy);
  }
  const best = new Map<number, number>();
  for (const [header, both] of shared) {
    const alike = (2 * both) / (own + weight[header]!);
    const meant = means[header]!;
    if (alike > (best.get(meant) ?? 0)) best.set(meant, alike);
  }
  return best;
}

function knownOf(layout: Layout): Known {
  const before = KNOWN.get(layout);
  if (before) return before;
  const listed = new Map<string, { field: Field; alike: number }[]>();
  const means: number[] = [];
  const weight: number[] = [];
  const headersWith = new Map<string, number[]>();
  const learn = (header: string, meant: number) => {
    let all = 0;
    for (const [word, heavy] of headerWords(header)) {
      all += heavy;
      const headers = headersWith.get(word) ?? [];
      headers.push(means.length);
      headersWith.set(word, headers);
    }
    means.push(meant);
    weight.push(all);
  };
  layout.fields.forEach((field, place) =>
    field.known.forEach((header, at) => {
      const fields = listed.get(header) ?? [];
      if (fields.some((each) => each.field === field)) return;
      fields.push({ field, alike: 1 - at / 10_000 });
      listed.set(header, fields);
      learn(header, place);
    }),
  );
  const lookAlikes = layout.lookAlikes ?? [];
  for (const header of lookAlikes) learn(header, LOOK_ALIKE);
  const known: Known = {
    vocabulary: vocabularyOf([...listed.keys(), ...lookAlikes, ...(layout.neverADay ?? [])]),
    listed,
    lookAlikes: new Set(lookAlikes),
    means,
    weight,
    headersWith,
    seen: new Map(),
  };
  KNOWN.set(layout, known);
  return known;
}

/**
 * Tells whether a header may name what every header row of some layout names: the child, as a rule. Asked of every text on
 * a sheet, so texts without a single word of such headers are turned away first.
 */
export function namingHeaderTest(
  layouts: readonly Layout[],
  where: "anywhere" | "at the top" = "anywhere",
): (plain: string) => boolean {
  const naming = layouts.map((layout) => ({
    layout,
    fields: new Set(
      layout.fields.filter(({ name, holds }) =>
        where === "at the top"
          ? layout.namedAtTop?.includes(name)
          : layout.namedBy
            ? layout.namedBy.includes(name)
            : holds === "id",
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

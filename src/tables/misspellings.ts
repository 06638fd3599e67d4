/** Shorter words differ from one another by a letter too often: "order" and "older". */
const LONG = 6;
/** From here on two slips are forgiven. */
const VERY_LONG = 10;

/** Words of their own that are a letter away from a word of the field. */
const NO_SLIPS = new Set(
  `career careers stated reserved marched patched planted planned placer parent parents mention locality counted country county
  faster poster plaice adapted adapter allowed appeared applies changes court courts leading leasing living lived meeting`.split(
    /\s+/,
  ),
);

/**
 * The word of a vocabulary that a long word misspells: one letter too many, too few, wrong or swapped with its neighbour, two of
 * them in a very long word, never the first letter. Undefined where the word is known, where none is near enough, or where
 * several are.
 *
 * @example meantWord("mached", new Set(["matched", "placed"])) //=> "matched"
 */
export function meantWord(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  if (word.length < LONG - 1 || vocabulary.has(word) || NO_SLIPS.has(word)) return undefined;
  let answers = ANSWERS.get(vocabulary);
  if (!answers) ANSWERS.set(vocabulary, (answers = new Map()));
  if (answers.has(word)) return answers.get(word);
  if (answers.size >= REMEMBERED) answers.clear();
  const meant = nearestWord(word, vocabulary);
  answers.set(word, meant);
  return meant;
}

/** Sheets repeat their words. */
const ANSWERS = new WeakMap<ReadonlySet<string>, Map<string, string | undefined>>();
const REMEMBERED = 5_000;

function nearestWord(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const known of vocabulary) {
    if (known.length < LONG || known.charCodeAt(0) !== word.charCodeAt(0)) continue;
    const allowed = Math.min(known.length, word.length) >= VERY_LONG ? 2 : 1;
    if (Math.abs(known.length - word.length) > allowed) continue;
    const slips = slipsBetween(word, known, allowed);
    if (slips > allowed || slips > least) continue;
    nearest = slips === least ? undefined : known;
    least = slips;
  }
  return nearest;
}

/** Letters added, left out, changed or swapped between two words; more than `most` ends the count early. */
function slipsBetween(one: string, other: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1];
      let slips = Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + (same ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        slips = Math.min(slips, before[to - 2]! + 1);
      next.push(slips);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length]!;
}

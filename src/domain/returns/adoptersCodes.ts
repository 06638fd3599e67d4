import { codeIn } from "../codes/codeList";
import { LS_ADOPTR, NB_ADOPTR, SEX_ADOPTR } from "../codes/ssda903";

/** What one source says of those who adopt: how many, their sex and their legal status, as codes of AD1 or in words. */
export interface AdoptersSaid {
  number: string;
  sex: string;
  status: string;
}

type Item = keyof AdoptersSaid;
const ITEMS: readonly Item[] = ["number", "sex", "status"];
const LISTS = { number: NB_ADOPTR, sex: SEX_ADOPTR, status: LS_ADOPTR };

/** All that can be true of one or two people at once (rules 511 to 524): one alone is single, and so on. */
const POSSIBLE: readonly Readonly<AdoptersSaid>[] = [
  ...["M1", "F1"].map((sex) => ({ number: "1", sex, status: "L0" })),
  ...["MM", "FF"].flatMap((sex) => ["L12", "L2", "L4"].map((status) => ({ number: "2", sex, status }))),
  ...["L11", "L2", "L3"].map((status) => ({ number: "2", sex: "MF", status })),
];

/**
 * The three items of AD1 about those who adopt, from what several sources say, the one believed first first; "" where they
 * leave more than one code. Codes of the first source stand as they are, right or wrong. Any other word counts as far as it
 * can be true beside what was said before it.
 *
 * @param recorded AD1 as it is loaded
 * @param others a tracker's words, then what the persons of the family tell
 * @example adoptersCodes(NOTHING_SAID, [{ number: "2", sex: "male and female", status: "Married" }]).status //=> "L11"
 */
export function adoptersCodes(recorded: AdoptersSaid, others: readonly AdoptersSaid[]): AdoptersSaid {
  const codes: AdoptersSaid = { ...NOTHING_SAID };
  for (const item of ITEMS) codes[item] = codeIn(LISTS[item], recorded[item]) ?? "";
  let left = POSSIBLE.filter((each) =>
    ITEMS.every((item) => codes[item] === "" || each[item] === codes[item]),
  );
  for (const said of [recorded, ...others])
    for (const item of ITEMS) {
      const meant = MEANT[item](said[item]);
      const narrowed = left.filter((each) => meant.has(each[item]));
      if (narrowed.length > 0) left = narrowed;
    }
  for (const item of ITEMS) {
    const found = new Set(left.map((each) => each[item]));
    if (codes[item] === "" && found.size === 1) codes[item] = [...found][0]!;
  }
  return codes;
}

export const NOTHING_SAID: Readonly<AdoptersSaid> = { number: "", sex: "", status: "" };

/** What the persons of a family tell: how many they are, and their sex ("M", "F"; anything else is not known). */
export function saidByPersons(sexes: readonly string[]): AdoptersSaid {
  // A third person in a family is a mistake, and then nothing is sure.
  if (sexes.length === 0 || sexes.length > 2) return NOTHING_SAID;
  const known = sexes.filter((sex) => sex === "M" || sex === "F").sort((a, b) => (a > b ? -1 : 1));
  const sex = known.length < sexes.length ? "" : sexes.length === 1 ? `${known[0]!}1` : known.join("");
  return { number: String(sexes.length), sex, status: "" };
}

const codesOf = (item: Item, list: readonly string[]) => new Set(list.length > 0 ? list : LISTS[item].keys());
const oneOf = (item: Item, text: string) => {
  const code = codeIn(LISTS[item], text);
  return code === undefined ? undefined : new Set([code]);
};

/** By item, the codes that a text leaves: one for a code, all for a text that says nothing. */
const MEANT: Readonly<Record<Item, (text: string) => ReadonlySet<string>>> = {
  number(text) {
    const isTwo = /\b(?:two|2|couple|joint|jointly|both|pair)\b/i.test(text);
    const isOne = /\b(?:one|1|single|sole|alone|individual)\b/i.test(text);
    return oneOf("number", text) ?? codesOf("number", isTwo === isOne ? [] : [isTwo ? "2" : "1"]);
  },
  sex(text) {
    return oneOf("sex", text) ?? codesOf("sex", sexesMeant(text));
  },
  status(text) {
    return oneOf("status", text) ?? codesOf("status", statusesMeant(text));
  },
};

const MALE = /\b(?:m|mr|males?|man|men|dads?|fathers?|husbands?|gentlem[ae]n)\b/gi;
const FEMALE = /\b(?:f|mrs|ms|miss|females?|woman|women|mums?|mothers?|wife|wives|lady|ladies|lesbian)\b/gi;
const SEVERAL =
  /\b(?:two|2|both|couple|males|females|men|women|mums|dads|mothers|fathers|husbands|wives|ladies)\b/i;
const ALONE = /\b(?:single|sole|one|1|alone)\b/i;
const SAME_SEX = /\bsame[ -]?(?:sex|gender)\b/i;
const DIFFERENT_SEX = /\b(?:(?:different|opposite|mixed)[ -]?(?:sex|gender)|hetero\w*)\b/i;

function sexesMeant(text: string): string[] {
  if (DIFFERENT_SEX.test(text) || /^fm$/i.test(text.trim())) return ["MF"];
  const males = text.match(MALE)?.length ?? 0;
  const females = text.match(FEMALE)?.length ?? 0;
  if (males > 0 && females > 0) return ["MF"];
  const isAlone = ALONE.test(text);
  const isSeveral = SEVERAL.test(text) || males + females > 1 || SAME_SEX.test(text);
  const one = isSeveral && !isAlone ? [] : ["M1", "F1"];
  const two = isAlone && !isSeveral ? [] : SAME_SEX.test(text) ? ["MM", "FF"] : ["MM", "FF", "MF"];
  const all = [...one, ...two];
  if (males > 0) return all.filter((code) => code === "M1" || code === "MM");
  if (females > 0) return all.filter((code) => code === "F1" || code === "FF");
  return all;
}

/** The first that fits, for "unmarried" holds "married", and "never married" is no marriage. */
const STATUSES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bmarr\w*.*\bor\b.*\bcivil|\bmarr\w*\s*\/\s*civil|\bcivil.*(?:\bor\b|\/).*\bmarr/i, ["L11", "L12", "L2"]],
  [/\b(?:not|nor|neither|never)\b.*\b(?:married|civil)|\bun-?married/i, ["L0", "L3", "L4"]],
  [/\bcivil\b/i, ["L2"]],
  [/\bco-?habit\w*|\bliving together|\blive together|\bcommon[ -]law/i, ["L3", "L4"]],
  [/\bmarr(?:ied|iage)\b|\bspouses?\b|\bhusband\b|\bwife\b/i, ["L11", "L12"]],
  [/\bsingle\b|\bdivorc\w*|\bwidow\w*|\bseparated\b/i, ["L0"]],
  [/\bpartner/i, ["L2", "L3", "L4"]],
];

function statusesMeant(text: string): string[] {
  const found = STATUSES.find(([words]) => words.test(text))?.[1] ?? [...LS_ADOPTR.keys()];
  const ofSex = SAME_SEX.test(text)
    ? ["L12", "L2", "L4"]
    : DIFFERENT_SEX.test(text)
      ? ["L11", "L2", "L3"]
      : undefined;
  return found.filter((code) => !ofSex || ofSex.includes(code));
}

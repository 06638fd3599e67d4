import { codeIn } from "./codeList";
import { REASON_PLACED_CEASED } from "./ssda903";

/** Words for which a code stands, the first that is found in a text. */
export type CodesInWords = readonly (readonly [RegExp, string])[];

/** Why a plan changed away from adoption, as a code of the return (reference/domain.md 5). */
export const REVERSED_IN_WORDS: CodesInWords = [
  [/^a\)?$|\bneeds?\b.*\bchanged\b/i, "RD1"],
  [/^b\)?$|\bcourt\b.*\b(?:not|refused|no)\b/i, "RD2"],
  [/^c\)?$|\badopters?\b.*\b(?:not|no)\b.*\bfound\b|\bno\b.*\badopters?\b.*\bfound\b/i, "RD3"],
  [/^d\)?$|\b(?:any )?other\b.*\breason\b/i, "RD4"],
];

/** Why adopters left the process, in the words that their families have. */
export const LEAVING_IN_WORDS: CodesInWords = [
  [/^(?:a\)?|1(?:\.0)?)$|\bwithdr[ae]w/i, "Withdrew"],
  [/^(?:b\)?|2(?:\.0)?)$|\bon hold\b/i, "Process on hold"],
  [/^(?:c\)?|3(?:\.0)?)$|\brefused\b/i, "Application refused"],
];

const inWords = (list: CodesInWords, text: string) => list.find(([words]) => words.test(text))?.[1];

/**
 * The return's code of why a plan changed, "" where the words leave none.
 *
 * @example reversedCode("Child's needs changed") //=> "RD1"
 */
export const reversedCode = (text: string): string =>
  codeIn(REASON_PLACED_CEASED, text) ?? inWords(REVERSED_IN_WORDS, text.trim()) ?? "";

/**
 * The code of list 11 for why adopters left ("1" withdrew, "2" on hold, "3" refused), "" where the words leave none.
 *
 * @example leavingCode("Application refused") //=> "3"
 */
export const leavingCode = (text: string): string => {
  const at = LEAVING_IN_WORDS.findIndex(([words]) => words.test(text.trim()));
  return at === -1 ? "" : String(at + 1);
};

import { codeIn } from "./codeList";
import { REASON_PLACED_CEASED } from "./ssda903";

/** Why a plan was changed away from adoption, in the words of lists and trackers: the first that fits. */
export const REVERSED_IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^a\)?$|\bneeds?\b.*\bchanged\b/i, "RD1"],
  [/^b\)?$|\bcourt\b.*\b(?:not|refused|no)\b/i, "RD2"],
  [/^c\)?$|\badopters?\b.*\b(?:not|no)\b.*\bfound\b|\bno\b.*\badopters?\b.*\bfound\b/i, "RD3"],
  [/^d\)?$|\b(?:any )?other\b.*\breason\b/i, "RD4"],
];

/**
 * The return's code for why a plan was changed, from a code or words; "" where it is neither.
 *
 * @example reversedReason("RD2 - court made no order") //=> "RD2"
 */
export function reversedReason(text: string): string {
  if (text === "") return "";
  const code = codeIn(REASON_PLACED_CEASED, text);
  return code ?? REVERSED_IN_WORDS.find(([words]) => words.test(text))?.[1] ?? "";
}

import { isBlank } from "../codes/answers";

/** What says in words that there is no date, and nothing more. */
const NO_DATE_YET =
  /^(?:unknown|not yet|not applicable yet|pending|awaited|awaiting(?: date)?|on[- ]?going|current|(?:still )?open|no|none yet|not (?:set|booked|listed)|to be (?:set|agreed|confirmed|arranged|booked|listed)|date (?:to be|tbc|tba|not)\b.*)$/i;

/**
 * Whether a cell of a date column says that there is no date: blank in any of its forms, or words for "not yet".
 *
 * @example saysNoDate("Pending") //=> true
 */
export function saysNoDate(text: string): boolean {
  if (isBlank(text)) return true;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return false;
  return NO_DATE_YET.test(text.trim());
}

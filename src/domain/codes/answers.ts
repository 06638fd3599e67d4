import { codeIn } from "./codeList";
import { singleSpaces } from "./singleSpaces";
import { ETHNIC } from "./ssda903";

/** What people type where there is nothing to say. A cell that holds one of them is blank. */
const BLANK = new Set([
  "",
  "null",
  "none",
  "nil",
  "n/a",
  "na",
  "#n/a",
  "not applicable",
  "not known",
  "unknown date",
  "n/k",
  "n.k.",
  "n.a.",
  "n a",
  "not yet known",
  "not recorded",
  "not entered",
  "not provided",
  "not required",
  "no data",
  "no date",
  "tbc",
  "t.b.c.",
  "tba",
  "tbd",
  "nk",
  "nan",
  "nat",
  "<na>",
  "<null>",
  "(null)",
  "(blank)",
  "blank",
]);

/**
 * Whether a cell says nothing: empty, a dash, a dot, an apostrophe, "NULL", "n/a", "TBC" ...
 *
 * @example isBlank(" - ") //=> true
 */
export function isBlank(text: string): boolean {
  if (text === "") return true;
  const code = text.charCodeAt(0);
  // Most cells begin with a digit and say something.
  if (code >= 48 && code <= 57) return false;
  const tidy = singleSpaces(text).toLowerCase();
  return BLANK.has(tidy) || /^[-–—−.…'’"*_?~/\\]+$/.test(tidy);
}

/** "a) Yes" and "b. No" carry a letter for sorting. */
const withoutLetter = (text: string) => text.trim().replace(/^[a-z]{1,2}\s*[).]\s*/i, "");

/**
 * Yes or no in all its forms: 1, 0, TRUE, "Y", "No", "a) Yes", "1.0", "Yes - with siblings", a tick or a cross; undefined for
 * anything else.
 *
 * @example yesOrNo("b) No") //=> false
 */
export function yesOrNo(value: string | number | boolean): boolean | undefined {
  const answer = withoutLetter(String(value)).toLowerCase();
  if (/^(?:(?:y|yes|true|t|1(?:\.0+)?)(?:\s*[-–—:;,(].*)?|[✓✔☑]+)$/.test(answer)) return true;
  if (/^(?:(?:n|no|false|f|0(?:\.0+)?)(?:\s*[-–—:;,(].*)?|[✗✘☒]+)$/.test(answer)) return false;
  return undefined;
}

/**
 * "M", "F", "U" (said to be neither or unknown) or "" (not said). The return wrote 1 and 2 until 2023-24.
 *
 * @example sexOf("a) Male") //=> "M"
 */
export function sexOf(text: string): "M" | "F" | "U" | "" {
  const said = withoutLetter(text).toLowerCase();
  if (/^(m|male|boy|1(\.0+)?)$/.test(said)) return "M";
  if (/^(f|female|girl|2(\.0+)?)$/.test(said)) return "F";
  return isBlank(said) ? "" : "U";
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
const ETHNIC_BY_WORDS = new Map([...ETHNIC].map(([code, words]) => [plain(words), code]));

/**
 * The code of an ethnic background written as code, code and text, or in the words of the list; otherwise as written,
 * in capitals.
 *
 * @example ethnicityOf("White - British") //=> "WBRI"
 */
export function ethnicityOf(text: string): string {
  if (isBlank(text)) return "";
  return codeIn(ETHNIC, text) ?? ETHNIC_BY_WORDS.get(plain(withoutLetter(text))) ?? text.trim().toUpperCase();
}

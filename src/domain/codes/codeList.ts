/** A closed list of codes with a short plain meaning each. */
export type CodeList = ReadonlyMap<string, string>;

export const codeList = (codes: Readonly<Record<string, string>>): CodeList => new Map(Object.entries(codes));

/** "g) A3: text", "E1 - text", "A6": an optional letter and bracket, the code, then an end or a mark. */
const LEADING_CODE = /^(?:[a-z]{1,2}\s*[).]\s*)?([a-z0-9]+)(?=$|[\s:\-–—,;()./])/i;
/** "Placement order (E1)", "Placement order - E1": the code last, in brackets or after a mark. */
const TRAILING_CODE = /[(:–—-]\s*([a-z]{1,5}\d{1,2}[a-z]?)\s*\)?$/i;

/**
 * The code that a cell holds: bare, in lower case, with stray spaces, read as a decimal ("1.0"), or with its
 * meaning ("g) A3: ...", "Placement order (E1)"); undefined where none of the list's codes stands there.
 *
 * @example codeIn(PLACE, "g) A3: Placed for adoption") //=> "A3"
 */
export function codeIn(list: CodeList, text: string): string | undefined {
  const bare = text
    .replace(/\s+/g, "")
    .toUpperCase()
    .replace(/^(\d+)\.0+$/, "$1");
  if (list.has(bare)) return bare;
  const leading = LEADING_CODE.exec(text.trim())?.[1]?.toUpperCase();
  if (leading !== undefined && list.has(leading)) return leading;
  const trailing = TRAILING_CODE.exec(text.trim())?.[1]?.toUpperCase();
  return trailing !== undefined && list.has(trailing) ? trailing : undefined;
}

/**
 * A cell's text without the spaces that nobody sees: hard spaces, breaks, zero-width spaces and runs of any of them are one
 * space, and none stands at an end.
 *
 * @example singleSpaces(" 28  Jan\u00a02020 ") //=> "28 Jan 2020"
 */
export function singleSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, " ").trim();
}

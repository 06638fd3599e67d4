/**
 * Text in a package: what XML cannot carry stands as `_x000B_`, and what only looks so is written `_x005F_x000B_`
 * (ECMA-376 part 1, 22.4.2.4 ST_Xstring).
 */

/** Excel holds no longer text in a cell. */
export const LONGEST_TEXT = 32_767;

export function writtenText(text: string): string {
  const fitting = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  let written = "";
  let done = 0;
  for (let at = 0; at < fitting.length; at++) {
    const code = fitting.charCodeAt(at);
    const plain = code >= 0x20 && code < 0xd800 && code !== 0x5f;
    if (plain || code === 0x0a || code === 0x09) continue;
    if (code === 0x5f ? !/^_x[0-9a-fA-F]{4}/.test(fitting.slice(at, at + 6)) : isCarried(fitting, at))
      continue;
    written += `${fitting.slice(done, at)}_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
    done = at + 1;
  }
  return done === 0 ? fitting : written + fitting.slice(done);
}

export function readText(written: string): string {
  if (!written.includes("_x")) return written;
  return written.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Whether XML can carry the character at a place: pairs of surrogates, and what is neither half a pair nor forbidden. */
function isCarried(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x20) return false;
  if (code >= 0xd800 && code <= 0xdbff) return isLow(text.charCodeAt(at + 1));
  if (isLow(code)) return at > 0 && isHigh(text.charCodeAt(at - 1));
  return code < 0xfffe;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

import { isBlank } from "../domain/codes/answers";
import type { Scalar } from "../domain/columns";

/**
 * A child's id as the key that joins tables: trimmed, capitals, "784142.0" and "784,142" as "784142"; "" where a cell holds none.
 * Leading zeros stay.
 */
export function childKey(cell: Scalar): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  if (typeof cell !== "string") return "";
  const text = cell
    .replace(/[\s\u00a0\u200b\ufeff]+/g, " ")
    .trim()
    .replace(/^'/, "");
  if (isBlank(text) || /^#(REF|VALUE|NAME|N\/A|DIV\/0|NULL|NUM)[!?]?$/i.test(text)) return "";
  const digits = /^\d{1,3}(?:,\d{3})+(?:\.0+)?$/.test(text) ? text.replaceAll(",", "") : text;
  return digits.replace(/^(\d+)\.0+$/, "$1").toUpperCase();
}

/** Digits lost for good: Excel turned a long id into "1.23457E+12". */
export const lostItsDigits = (key: string) => /^\d(\.\d+)?E\+\d+$/.test(key);

/** All children of all tables, each once. */
export interface ChildRegister {
  keys: string[];
  shown: (string | number)[];
  /** Position of a key, however a table wrote it. */
  childOf(key: string): number;
  /** Keys that were matched to another spelling with leading zeros. */
  zerosAdded: ReadonlySet<string>;
}

export interface IdColumn {
  keys: readonly string[];
  shown: readonly (string | number)[];
}

/**
 * Gives each child one position, in the order in which the tables first name them.
 *
 * Excel drops leading zeros from ids that look like numbers, so "7" and "007" are one child when only one spelling with
 * zeros exists anywhere and no table has both; otherwise they are two.
 */
export function registerChildren(columns: readonly IdColumn[]): ChildRegister {
  const zerosAdded = spellingsWithZeros(columns);
  const positions = new Map<string, number>();
  const keys: string[] = [];
  const shown: (string | number)[] = [];
  for (const column of columns)
    column.keys.forEach((written, at) => {
      if (written === "") return;
      const key = zerosAdded.get(written) ?? written;
      if (positions.has(key)) return;
      positions.set(key, keys.length);
      keys.push(key);
      shown.push(column.shown[at]!);
    });
  return {
    keys,
    shown,
    childOf: (key) => positions.get(zerosAdded.get(key) ?? key)!,
    zerosAdded: new Set(zerosAdded.keys()),
  };
}

function spellingsWithZeros(columns: readonly IdColumn[]): Map<string, string> {
  const withZeros = new Map<string, Set<string>>();
  for (const { keys } of columns)
    for (const key of keys)
      if (key.startsWith("0") && /^0+\d+$/.test(key)) {
        const bare = key.replace(/^0+(?=\d)/, "");
        withZeros.set(bare, (withZeros.get(bare) ?? new Set()).add(key));
      }
  const joined = new Map<string, string>();
  if (withZeros.size === 0) return joined;
  for (const [bare, spellings] of withZeros) if (spellings.size === 1) joined.set(bare, [...spellings][0]!);
  for (const { keys } of columns) {
    const inTable = new Set(keys);
    for (const [bare, spelling] of joined)
      if (inTable.has(bare) && inTable.has(spelling)) joined.delete(bare);
  }
  return joined;
}

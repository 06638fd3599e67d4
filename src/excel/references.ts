import { columnLetters, sheetReference } from "../sheets/addresses";
import { columnNumber, type Position } from "./areas";

/** One corner of a reference; `fixedRow` is the $ before the row. */
export interface Corner extends Position {
  fixedRow: boolean;
  fixedColumn: boolean;
}

/** What to do with each thing that a formula refers to; what is left out stays. */
export interface ReferenceMap {
  sheet?(name: string): string;
  table?(name: string): string;
  name?(name: string): string;
  /** `sheet` as the formula has it; undefined for the formula's own sheet. */
  corner?(corner: Corner, sheet: string | undefined): Corner;
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const WORD = String.raw`[A-Za-z_\\][\w.\\]*`;
const TOKEN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<brackets>\[(?:[^[\]]|\[[^\]]*\])*\])`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?)`,
    String.raw`(?:(?<sheet>'(?:[^']|'')*'|${WORD})!)?(?<first>${CELL})(?::(?<last>${CELL}))?(?![\w(.[])(?<index>,\d+(?=,FALSE\)))?`,
    String.raw`(?<table>${WORD})(?=\[)`,
    String.raw`(?<name>${WORD})(?![\w(!.])`,
  ].join("|"),
  "g",
);

/** A formula with its references changed; texts inside it stay, but for links to a place in the workbook ("#'Summary'!A1"). */
export function mapReferences(formula: string, map: ReferenceMap): string {
  return formula.replace(TOKEN, (...match) => {
    const whole = match[0] as string;
    const part = match.at(-1) as Record<string, string | undefined>;
    if (part.text) return mapLink(part.text, map);
    if (part.table) return map.table?.(part.table) ?? whole;
    if (part.name) return map.name?.(part.name) ?? whole;
    if (!part.first) return whole;
    const sheet = part.sheet === undefined ? undefined : unquoted(part.sheet);
    const corner = (text: string): string => {
      const place = readCorner(text);
      return printCorner(map.corner?.(place, sheet) ?? place);
    };
    const before = sheet === undefined ? "" : printSheet(part.sheet as string, sheet, map);
    if (!part.last) return before + corner(part.first) + (part.index ?? "");
    const [first, last] = [corner(part.first), corner(part.last)];
    return `${before}${first}:${last}${part.index ? lastColumnOf(first, last) : ""}`;
  });
}

/**
 * A formula for another row: references to its own row of its own sheet follow, all others stay, as when a row is moved
 * with everything in it.
 */
export function followRow(formula: string, from: number, to: number): string {
  if (from === to) return formula;
  return mapReferences(formula, {
    corner: (corner, sheet) =>
      sheet === undefined && !corner.fixedRow && corner.row === from ? { ...corner, row: to } : corner,
  });
}

function mapLink(text: string, map: ReferenceMap): string {
  const link = /^"#('(?:[^']|'')*')!/.exec(text);
  if (!link || !map.sheet) return text;
  const quoted = link[1] as string;
  return `"#${sheetReference(map.sheet(unquoted(quoted)))}${text.slice(3 + quoted.length)}`;
}

function printSheet(asWritten: string, sheet: string, map: ReferenceMap): string {
  const mapped = map.sheet?.(sheet) ?? sheet;
  return mapped === sheet ? `${asWritten}!` : sheetReference(mapped);
}

/** Our printer looks up the last column of a plain range: VLOOKUP(key,'Limits'!$B$5:$F$99,5,FALSE). */
function lastColumnOf(first: string, last: string): string {
  return `,${readCorner(last).column - readCorner(first).column + 1}`;
}

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;

function readCorner(text: string): Corner {
  const [, fixedColumn, letters, fixedRow, row] = /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(
    text,
  ) as unknown as string[];
  return {
    row: Number(row) - 1,
    column: columnNumber(letters as string),
    fixedRow: fixedRow === "$",
    fixedColumn: fixedColumn === "$",
  };
}

const printCorner = ({ row, column, fixedRow, fixedColumn }: Corner): string =>
  `${fixedColumn ? "$" : ""}${columnLetters(column)}${fixedRow ? "$" : ""}${row + 1}`;

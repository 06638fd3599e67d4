import type { Scalar } from "../domain/columns";
import { readFigure } from "../domain/codes/suppression";
import { SUPPRESSED_CODES } from "../domain/raa/activity";
import { readPublishedYear, yearsIn, yearTo } from "../domain/published/publishedYears";
import type { AreaFigure, AreaFigureId, AreaYear } from "../domain/raa/areas";

/** One figure of one area and year, as one row of a table gives it. */
export interface AreaFact {
  place: AreaPlace;
  year: string;
  id: AreaFigureId;
  figure: AreaFigure;
  /** The sheet's row, from 1. */
  row: number;
}

/** What a row says of where it is of; "" for what it does not say. */
export interface AreaPlace {
  area: string;
  code: string;
  oldCode: string;
  region: string;
  level: AreaYear["level"];
  raa: string;
}

const CODES: ReadonlySet<string> = new Set(SUPPRESSED_CODES);

/**
 * What a cell gives: a number, the mark that stands for one ("c", "<5", "-"), undefined for an empty cell, and "unreadable".
 *
 * @example areaFigure("1,234") //=> 1234
 */
export function areaFigure(cell: Scalar): AreaFigure | undefined | { unreadable: true } {
  if (typeof cell === "string" && CODES.has(cell.trim().toLowerCase())) return cell.trim().toLowerCase();
  const bare = typeof cell === "string" ? cell.replace(/^\s*(-?)\s*£\s*/, "$1") : cell;
  const read = readFigure(bare);
  if (read.kind === "figure") return typeof bare === "string" && bare.includes("%") ? UNREADABLE : read.value;
  if (read.kind === "suppressed") return String(cell).trim().toLowerCase();
  return read.kind === "blank" ? undefined : UNREADABLE;
}
export const UNREADABLE = { unreadable: true } as const;

/** One year to 31 March; undefined for several years, a quarter, and what is no year. */
export function oneYear(cell: Scalar, identifier = ""): string | undefined {
  const year = readPublishedYear(typeof cell === "string" ? cell.replace(/^FY\s*/i, "") : cell, identifier);
  return year !== undefined && yearsIn(year) === 1 ? year : undefined;
}

/**
 * The year that a name of a file or sheet says: "outturn_1314", "S251 2013-14", "201314".
 *
 * @example yearInName("outturn_1314") //=> "2013-14"
 */
export function yearInName(name: string): string | undefined {
  for (const [, century, first, last] of name.matchAll(/(?<!\d)(20)?(\d\d)[-_ /]?(?:20)?(\d\d)(?!\d)/g)) {
    const begins = 2000 + Number(first);
    if (Number(last) === (Number(first) + 1) % 100 && (century !== undefined || Number(first) < 60))
      return yearTo(begins + 1);
  }
  return undefined;
}

/** "E08000035" is a code of nine characters, 383 one of three digits; anything else is none. */
export function codesIn(cell: Scalar): Pick<AreaPlace, "code" | "oldCode"> {
  const text = cell === null ? "" : String(cell).trim().toUpperCase();
  if (/^E\d{8}$/.test(text)) return { code: text, oldCode: "" };
  return { code: "", oldCode: /^\d{3}$/.test(text) ? text : "" };
}

export const oneLine = (cell: Scalar): string => {
  const text =
    cell === null
      ? ""
      : String(cell)
          .replace(/[\s\u00a0]+/g, " ")
          .trim();
  return text === "NA" ? "" : text;
};

/** A name for comparing: case, spaces, "&" and punctuation make no difference. @example "bristol city of" */
export const foldedName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9()]+/g, " ")
    .trim();

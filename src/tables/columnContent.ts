import { isBlank, yesOrNo } from "../domain/codes/answers";
import { readMoney } from "../domain/codes/money";
import type { Scalar } from "../domain/columns";
import { saysNoDate } from "../domain/dates/noDate";
import { parseDay } from "../domain/dates/parseDay";

/** What a sample of a column's cells holds, worked out once however many fields ask. Shares are of the cells that say something. */
export interface ColumnContent {
  /** How many cells say something. */
  said: number;
  ids: number;
  /** Different cells. */
  different: number;
  days: number;
  /** Cells in which a date stands, whatever else they say. */
  daysInWords: number;
  /** Whether a cell is a date; a column may say nothing but "none yet". */
  anyDay: boolean;
  answers: number;
  /** Yes or no in words, not 1 and 0. */
  answersInWords: number;
  money: number;
}

/** Whether a number can be meant as a day of a case: a serial day from October 1954 to November 2099. */
export const isLikelyDay = (serial: number): boolean => serial >= 20_000 && serial <= 73_000;

/** A column in which every cell says "not yet" is a date column sooner than anything else. */
const ONLY_NO_DATES = 0.8;

/** A formula that failed says nothing of what its column holds. */
const FAILED = /^#(?:REF|VALUE|NAME|DIV\/0|NULL|NUM|SPILL|CALC)[!?]$/;

export function contentOf(cells: readonly Scalar[]): ColumnContent {
  const said = cells.filter(
    (cell) => cell !== null && !(typeof cell === "string" && (isBlank(cell) || FAILED.test(cell))),
  );
  const shares = new Map<string, number>();
  const share = (name: string, holds: (cell: Scalar) => boolean): number => {
    let known = shares.get(name);
    if (known === undefined)
      shares.set(name, (known = said.length === 0 ? 0 : said.filter(holds).length / said.length));
    return known;
  };
  let dated: Scalar[] | undefined;
  let days: number | undefined;
  return {
    said: said.length,
    get ids() {
      return share("ids", looksLikeId);
    },
    get different() {
      return said.length === 0 ? 0 : new Set(said).size / said.length;
    },
    get days() {
      // A formula over an empty cell leaves 0; "pending" is no other kind of thing.
      dated ??= said.filter((cell) => cell !== 0 && !(typeof cell === "string" && saysNoDate(cell)));
      days ??=
        dated.length > 0
          ? dated.filter(looksLikeDay).length / dated.length
          : said.length > 0
            ? ONLY_NO_DATES
            : 0;
      return days;
    },
    get daysInWords() {
      return share("daysInWords", mentionsDay);
    },
    get anyDay() {
      return said.some(looksLikeDay);
    },
    get answers() {
      return share("answers", saysYesOrNo);
    },
    get answersInWords() {
      return share("answersInWords", (cell) => typeof cell !== "number" && saysYesOrNo(cell));
    },
    get money() {
      return share("money", (cell) => cell !== null && readMoney(cell).kind !== "unreadable");
    },
  };
}

/** 31/02/2020, 01/01/1900, two dates: unreadable, and in a column of dates. */
const DATES_ALL_THE_SAME: ReadonlySet<string> = new Set(["noSuchDay", "tooEarly", "severalDates"]);

function looksLikeDay(cell: Scalar): boolean {
  if (typeof cell === "number") return isLikelyDay(cell);
  if (typeof cell !== "string") return false;
  const written = parseDay(cell, "dayFirst", true);
  if (written.kind !== "unreadable" || parseDay(cell, "monthFirst").kind === "day") return true;
  return DATES_ALL_THE_SAME.has(written.reason);
}

/** "12/03/2024 - see email": a date is meant, though it must be listed and not read. */
function mentionsDay(cell: Scalar): boolean {
  if (typeof cell !== "string") return looksLikeDay(cell);
  const written = parseDay(cell, "dayFirst", true);
  return looksLikeDay(cell) || (written.kind === "unreadable" && written.reason === "amongWords");
}

/** A number, or a mark with a digit, or a few letters without a space; never a name, never a date. */
function looksLikeId(cell: Scalar): boolean {
  if (typeof cell === "number") return true;
  if (typeof cell !== "string") return false;
  const text = cell.trim();
  return /\d/.test(text) ? text.length <= 30 : /^[^\s]{1,5}$/.test(text);
}

function saysYesOrNo(cell: Scalar): boolean {
  return cell !== null && yesOrNo(cell) !== undefined;
}

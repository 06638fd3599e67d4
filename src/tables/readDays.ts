import type { Scalar } from "../domain/columns";
import { saysNoDate } from "../domain/dates/noDate";
import { orderShown, parseDay, type DayOrder } from "../domain/dates/parseDay";
import { calendarDay, NO_DAY, type SerialDay } from "../domain/dates/serialDay";

/** Something about one cell of a date column. */
export type DayTrouble =
  | "unreadable"
  | "noSuchDay"
  /** "01/02/2024 and 03/04/2024". */
  | "twoDates"
  /** "adjourned to 03/04/2024". */
  | "amongWords"
  /** "zz/05/2020": less than a day, and meant so. */
  | "partial"
  /** 01/01/1900, 31/12/9999: what systems write for "no date". */
  | "placeholder"
  /** A day that no child of these records could have: before 1960, or more than ten years from now. */
  | "implausible";

export interface ReadDays {
  /** A day for each cell; {@link NO_DAY} where there is none. */
  values: Int32Array;
  troubles: { at: number; trouble: DayTrouble }[];
  order: DayOrder;
  /** Text dates in which the order matters and nothing in the column or beside it proves it: read day first. */
  assumed: number;
}

/** 1 January 1960. */
const EARLIEST = 21_916;
const TEN_YEARS = 3_653;
/** 1 January 2099: from here on the first and the last day of a year stand for "never". */
const NEVER = 72_686;
/** So many text dates without a proof of their order are worth a word; fewer prove nothing either way. */
const WORTH_A_WORD = 8;

/** How often a column's text dates prove one order or the other. */
export interface OrderEvidence {
  dayFirst: number;
  monthFirst: number;
  either: number;
}

export function orderEvidence(cells: readonly Scalar[]): OrderEvidence {
  const evidence = { dayFirst: 0, monthFirst: 0, either: 0, none: 0 };
  const seen = new Map<string, keyof typeof evidence>();
  for (const cell of cells) {
    if (typeof cell !== "string" || cell === "") continue;
    let shown = seen.get(cell);
    if (shown === undefined) seen.set(cell, (shown = orderShown(cell)));
    evidence[shown]++;
  }
  return evidence;
}

/**
 * The order of a whole column: what most of its own proofs say; without any, what the table's other date columns say;
 * without those, day first. A lone month-first date among columns that are day first is a slip, not an order.
 */
function decideOrder(own: OrderEvidence, table: OrderEvidence): DayOrder {
  const ownSays = own.monthFirst - own.dayFirst;
  const tableSays = table.monthFirst - table.dayFirst;
  if (ownSays === 0) return tableSays > 0 ? "monthFirst" : "dayFirst";
  return ownSays > 0 && (tableSays > 0 || own.monthFirst > 2) ? "monthFirst" : "dayFirst";
}

/**
 * Reads a date column: serial numbers, text dates of every form and serials kept as text, side by side. Times are
 * dropped. Each distinct text is read once.
 */
export function readDays(
  cells: readonly Scalar[],
  today: SerialDay,
  own: OrderEvidence,
  table: OrderEvidence,
): ReadDays {
  const order = decideOrder(own, table);
  const values = new Int32Array(cells.length);
  const troubles: ReadDays["troubles"] = [];
  const seen = new Map<string, number | DayTrouble>();
  cells.forEach((cell, at) => {
    let read: number | DayTrouble;
    if (cell === null) return;
    if (typeof cell === "number") read = dayOfNumber(cell, today);
    else if (typeof cell === "boolean") read = "unreadable";
    else {
      const known = seen.get(cell);
      read = known ?? dayOfText(cell, order, today);
      if (known === undefined) seen.set(cell, read);
    }
    if (typeof read === "number") values[at] = read;
    else troubles.push({ at, trouble: read });
  });
  const proven = own.dayFirst + own.monthFirst + table.dayFirst + table.monthFirst > 0;
  return { values, troubles, order, assumed: proven || own.either < WORTH_A_WORD ? 0 : own.either };
}

function dayOfText(text: string, order: DayOrder, today: SerialDay): number | DayTrouble {
  if (saysNoDate(text)) return NO_DAY;
  const written = parseDay(text, order, true);
  if (written.kind === "day") return plausible(written.day, today);
  if (written.kind === "partial") return "partial";
  switch (written.reason) {
    case "tooEarly":
      return "placeholder";
    case "severalDates":
      return "twoDates";
    case "noSuchDay":
    case "amongWords":
      return written.reason;
    default:
      return "unreadable";
  }
}

/** A formula over an empty cell leaves 0, which Excel shows as 00/01/1900. */
function dayOfNumber(number: number, today: SerialDay): number | DayTrouble {
  const day = Math.floor(number);
  if (day === 0) return NO_DAY;
  if (day < 0 || !Number.isFinite(day)) return "unreadable";
  return day <= 61 ? "placeholder" : plausible(day, today);
}

function plausible(day: number, today: SerialDay): number | DayTrouble {
  if (day >= NEVER && isEdgeOfYear(day)) return "placeholder";
  return day < EARLIEST || day > today + TEN_YEARS ? "implausible" : day;
}

function isEdgeOfYear(serial: number): boolean {
  const { month, day } = calendarDay(serial);
  return (month === 1 && day === 1) || (month === 12 && day === 31);
}

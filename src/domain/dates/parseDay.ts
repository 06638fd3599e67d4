import { singleSpaces } from "../codes/singleSpaces";
import { serialDay, type SerialDay } from "./serialDay";
import { MONTH_NAMES } from "./writtenForms";

/** Which of two numbers comes first in "03/04/2019": the day (UK) or the month (US). */
export type DayOrder = "dayFirst" | "monthFirst";

/** What a written date comes to. A partial date ("zz/05/2020") says less than a day, and is no mistake. */
export type WrittenDay =
  | { kind: "day"; day: SerialDay }
  | { kind: "partial" }
  /**
   * `notADate`: no date in it; `noSuchDay`: 31/02/2020; `tooEarly`: before Excel's calendar, 1 March 1900; `severalDates`: more
   * than one day; `amongWords`: one day among words that may change it ("adjourned to 3/4/2024", "w/c 8 Jan 2024").
   */
  | { kind: "unreadable"; reason: "notADate" | "noSuchDay" | "tooEarly" | "severalDates" | "amongWords" };

const NOT_A_DATE: WrittenDay = { kind: "unreadable", reason: "notADate" };
const NO_SUCH_DAY: WrittenDay = { kind: "unreadable", reason: "noSuchDay" };
const TOO_EARLY: WrittenDay = { kind: "unreadable", reason: "tooEarly" };
const PARTIAL: WrittenDay = { kind: "partial" };

const SEPARATOR = String.raw`\s*[/\\.\-\s]\s*`;
const YEAR = String.raw`(\d{4}|'?\d{2})`;
/** A clock time after the date is allowed and ignored: a date is a whole day. */
const TIME = String.raw`(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;
const whole = (pattern: string) => new RegExp(`^${pattern}${TIME}$`, "i");

const TWO_NUMBERS_AND_YEAR = whole(String.raw`(\d{1,2})${SEPARATOR}(\d{1,2})${SEPARATOR}${YEAR}`);
const YEAR_FIRST = whole(String.raw`(\d{4})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{1,2})`);
const EIGHT_DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const DAY_AND_NAMED_MONTH = whole(
  String.raw`(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]*(?:of\s+)?([a-z]{3,9})[\s\-/.,]*${YEAR}`,
);
const NAMED_MONTH_AND_DAY = whole(
  String.raw`([a-z]{3,9})[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s\-/.]|\s*,)\s*${YEAR}`,
);
const PARTIAL_NUMBERS = /^(?:zz|xx|\?\?|00)[/\-.](?:zz|xx|\?\?|00|\d{1,2})[/\-.](?:zzzz|xxxx|\?{4}|\d{4})$/i;
const MONTH_AND_YEAR = /^(?:(\d{1,2})\s*[/\-.]\s*\d{4}|([a-z]{3,9})[\s\-/.,]*'?(?:\d{4}|\d{2}))$/i;
const YEAR_ALONE = /^(?:19|20)\d{2}$/;
const SERIAL = /^([2-6]\d{4})(?:\.\d+)?$/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s,.]+/i;

/**
 * Reads one date as people in England write it; never a guess at a sentence that holds a date ("May be 8 Jan 2000").
 * Two-digit years are 1950 to 2049.
 *
 * @param serials whether "43567" is a day: only in a column of dates
 * @example parseDay("28th Jan 1930") //=> { kind: "day", day: 10986 }
 * @example parseDay("04/12/2019", "monthFirst") //=> 12 April 2019
 * @example parseDay("zz/05/2020") //=> { kind: "partial" }
 */
export function parseDay(written: string, order: DayOrder = "dayFirst", serials = false): WrittenDay {
  const text = tidy(written);
  const numbers = TWO_NUMBERS_AND_YEAR.exec(text);
  if (numbers) {
    const [, first, second, year] = numbers as unknown as [string, string, string, string];
    return order === "dayFirst"
      ? dayOf(fullYear(year), Number(second), Number(first))
      : dayOf(fullYear(year), Number(first), Number(second));
  }
  const yearFirst = YEAR_FIRST.exec(text) ?? EIGHT_DIGITS.exec(text);
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));

  const named = DAY_AND_NAMED_MONTH.exec(text);
  if (named) return namedDay(named[3] as string, named[2] as string, named[1] as string);
  const americanNamed = NAMED_MONTH_AND_DAY.exec(text);
  if (americanNamed)
    return namedDay(americanNamed[3] as string, americanNamed[1] as string, americanNamed[2] as string);

  const serial = serials ? SERIAL.exec(text) : null;
  if (serial) return { kind: "day", day: Number(serial[1]) as SerialDay };
  if (isPartial(text)) return PARTIAL;
  return text.length > SHORTEST_DATE && /\d/.test(text) ? amongOthers(text, order) : NOT_A_DATE;
}

/** "1/1/20". */
const SHORTEST_DATE = 6;
/** Longer texts are case notes. */
const LONGEST_LOOKED_AT = 200;
const ANY_DATE =
  /\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)|\d{1,2}(?:st|nd|rd|th)?[\s\-/.,]*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[\s\-/.,]*(?:\d{4}|'?\d{2})(?!\d)/gi;

/** Words that only say that what the column is about happened on that day: "Agreed 12/03/2024", "12/03/2024 (granted)". */
const CONFIRMING = new Set(
  "yes agreed approved granted made ratified confirmed actual completed done on date obtained".split(" "),
);
const words = (text: string) => text.toLowerCase().match(/[a-z0-9?!]+/g) ?? [];

/** What the dates inside a longer text come to: the same day twice, and a day that is only confirmed, is
 * that day; whatever else stands there is listed. */
function amongOthers(text: string, order: DayOrder): WrittenDay {
  if (text.length > LONGEST_LOOKED_AT) return NOT_A_DATE;
  const written = text.match(ANY_DATE) ?? [];
  if (written.length === 0) return NOT_A_DATE;
  const read = written.map((date) => parseDay(date, order));
  const days = new Set(read.flatMap((each) => (each.kind === "day" ? [each.day] : [])));
  if (days.size === 0) return NOT_A_DATE;
  const others = written.reduce((left, date) => left.replace(date, " "), text);
  if (
    days.size === 1 &&
    read.length > 1 &&
    read.every(({ kind }) => kind === "day") &&
    !/[a-z0-9?]/i.test(others)
  )
    return read[0]!;
  if (read.length === 1 && words(others).every((word) => CONFIRMING.has(word))) return read[0]!;
  return { kind: "unreadable", reason: read.length > 1 ? "severalDates" : "amongWords" };
}

/**
 * What the numbers of one written date prove about their order: "25/03/2019" the day first, "03/25/2019" the month
 * first; "either" where both numbers could be a month and differ; "none" where the order makes no difference.
 */
export function orderShown(written: string): DayOrder | "either" | "none" {
  const numbers = TWO_NUMBERS_AND_YEAR.exec(tidy(written));
  if (!numbers) return "none";
  const first = Number(numbers[1]);
  const second = Number(numbers[2]);
  if (first > 12 && second <= 12) return "dayFirst";
  if (second > 12 && first <= 12) return "monthFirst";
  return first === second || first > 12 ? "none" : "either";
}

function tidy(written: string): string {
  return singleSpaces(written).replace(WEEKDAY, "");
}

function namedDay(year: string, monthName: string, day: string): WrittenDay {
  const month = monthNumber(monthName);
  return month === undefined ? NOT_A_DATE : dayOf(fullYear(year), month, Number(day));
}

function monthNumber(name: string): number | undefined {
  const lower = name.toLowerCase();
  if (lower === "sept") return 9;
  const at = MONTH_NAMES.findIndex(
    (month) => month.toLowerCase() === lower || month.slice(0, 3).toLowerCase() === lower,
  );
  return at === -1 ? undefined : at + 1;
}

function fullYear(text: string): number {
  const year = Number(text.replace("'", ""));
  if (text.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function dayOf(year: number, month: number, day: number): WrittenDay {
  const found = serialDay(year, month, day);
  if (found !== undefined) return { kind: "day", day: found };
  const inCalendar = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return inCalendar && year <= 1900 ? TOO_EARLY : NO_SUCH_DAY;
}

function isPartial(text: string): boolean {
  if (PARTIAL_NUMBERS.test(text) || YEAR_ALONE.test(text)) return true;
  const monthAndYear = MONTH_AND_YEAR.exec(text);
  if (!monthAndYear) return false;
  const [, number, name] = monthAndYear;
  return name === undefined ? Number(number) >= 1 && Number(number) <= 12 : monthNumber(name) !== undefined;
}

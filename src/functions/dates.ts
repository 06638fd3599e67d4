import { ageBand as bandOf, wholeYears } from "../domain/dates/age";
import { parseDay } from "../domain/dates/parseDay";
import { quarter as quarterOf, reportingYear as yearOf } from "../domain/dates/reportingYear";
import { isSerialDay, LAST_DAY, type SerialDay } from "../domain/dates/serialDay";
import {
  addWorkingDays as workingDaysOn,
  workingDays as workingDaysBetween,
} from "../domain/dates/workingDays";
import { DAYS_A_MONTH, shownMonths, wholeDays } from "../domain/published/yearsAndMonths";
import { roundHalfAway } from "../domain/formula/rounding";
import { dayIn, invalid, notAvailable, numberIn, textIn, type CellArgument } from "./cells";
import { NO_HOLIDAYS, withHolidays } from "./holidays";
import { overCells } from "./ranges";

/**
 * The department's year of a date, 1 April to 31 March, written "2024-25".
 * @customfunction REPORTINGYEAR
 * @param date The date, or the range of dates.
 * @returns The year as text; blank without a date.
 */
export function reportingYear(date: unknown[][]): unknown[][] {
  return overCells({ date }, (cell) => ofDay(cell, yearOf));
}

/**
 * The quarter of the department's year in which a date lies: Q1 is April to June.
 * @customfunction QUARTER
 * @param date The date, or the range of dates.
 * @returns "Q1" to "Q4"; blank without a date.
 */
export function quarter(date: unknown[][]): unknown[][] {
  return overCells({ date }, (cell) => ofDay(cell, quarterOf));
}

/**
 * Age in completed years on a day, as DATEDIF with "Y". Born on 29 February: a year older on 28 February of ordinary years.
 * @customfunction AGE
 * @param dob The date of birth, or the range of such dates.
 * @param on The day, or the range of days.
 * @returns Whole years; blank before birth and where a date is missing.
 */
export function age(dob: unknown[][], on: unknown[][]): unknown[][] {
  return overCells({ dob, on }, (born, day) => ageOn(born, day) ?? "");
}

/**
 * The department's age band on a day: Under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over.
 * @customfunction AGEBAND
 * @param dob The date of birth, or the range of such dates.
 * @param on The day, or the range of days.
 * @returns The band; blank before birth and where a date is missing.
 */
export function ageBand(dob: unknown[][], on: unknown[][]): unknown[][] {
  return overCells({ dob, on }, (born, day) => bandOf(ageOn(born, day) ?? NaN));
}

/**
 * Working days from one day to another, weekends and England's bank holidays left out. The first day is not counted and the last is, so the next working day is 1 away; NETWORKDAYS counts both.
 * @customfunction WORKINGDAYS
 * @param from The first day, or the range of such days.
 * @param to The last day, or the range of such days.
 * @returns Working days, below 0 where to is before from; blank where a date is missing.
 */
export function workingDays(from: unknown[][], to: unknown[][]): unknown[][] {
  return overCells({ from, to }, (first, last) => {
    const [start, end] = [dayIn(first), dayIn(last)];
    if (start === 0 || end === 0) return "";
    return workingDaysBetween(withHolidays(start), withHolidays(end));
  });
}

/**
 * The day that is so many working days later, as WORKDAY gives with England's bank holidays.
 * @customfunction ADDWORKINGDAYS
 * @param from The day, or the range of days, from which to count; it is not counted itself.
 * @param n How many working days later; a number below 0 for earlier.
 * @returns A day as a number: give the cells a date format. Blank where either is missing.
 */
export function addWorkingDays(from: unknown[][], n: unknown[][]): unknown[][] {
  return overCells({ from, n }, (first, count) => {
    const start = dayIn(first);
    const days = numberIn(count, "N");
    if (start === 0 || days === undefined) return "";
    if (!Number.isInteger(days)) throw invalid(`N is ${days}: give a whole number of working days.`);
    if (Math.abs(days) > MOST_WORKING_DAYS) throw notAvailable(NO_HOLIDAYS);
    return withHolidays(workingDaysOn(withHolidays(start), days));
  });
}

/**
 * A number of days in years and months as the department writes it, such as 1:7 for a year and 7 months: a text, never a time. To the nearest month of 30.4375 days.
 * @customfunction YEARSMONTHS
 * @param days Days, or the range of such numbers; not below 0.
 * @returns Years:months as text; blank for an empty text.
 */
export function yearsMonths(days: unknown[][]): unknown[][] {
  return overCells({ days }, (cell) => {
    const number = numberIn(cell, "Days");
    if (number === undefined) return "";
    if (number < 0) throw invalid(`Days is ${number}: years and months are not below 0.`);
    if (number > LAST_DAY) throw invalid(`Days is ${number}: nothing takes so long.`);
    return shownMonths(roundHalfAway(number / DAYS_A_MONTH, 0));
  });
}

/**
 * The days in so many months by the rule of the adoption scorecards, months x 30.4375 rounded down: 14 months are 426 days, 4 months 121.
 * @customfunction DAYSLIMIT
 * @param months Months, or the range of such numbers; not below 0.
 * @returns Whole days; blank for an empty text.
 */
export function daysLimit(months: unknown[][]): unknown[][] {
  return overCells({ months }, (cell) => {
    const number = numberIn(cell, "Months");
    if (number === undefined) return "";
    if (number < 0) throw invalid(`Months is ${number}: a limit is not below 0.`);
    return wholeDays(number);
  });
}

/**
 * The day that a text means, in any form in which people in England write one date: 31/03/2024, 31 March 24, 2024-03-31, "Agreed 31.3.24". Never read month first.
 * @customfunction UKDATE
 * @param text The text, or the range of texts; a date that is one already stays as it is.
 * @returns A day as a number: give the cells a date format. Blank for an empty cell.
 */
export function ukDate(text: unknown[][]): unknown[][] {
  return overCells({ text }, (cell) => {
    if (typeof cell === "number") return dayIn(cell) || "";
    const written = textIn(cell);
    if (written === "") return "";
    const read = parseDay(written);
    if (read.kind === "day") return read.day;
    throw invalid(
      `"${written}" ${read.kind === "partial" ? "is only a part of a date" : NOT_A_DAY[read.reason]}.`,
    );
  });
}

const NOT_A_DAY = {
  notADate: "is not a date",
  noSuchDay: "is written as a date, but there is no such day",
  tooEarly: "is before Excel's calendar, which begins on 1 March 1900",
  severalDates: "holds more than one date",
  amongWords: "holds a date among words that may change it",
} as const;

/** More working days than lie between the holidays known. */
const MOST_WORKING_DAYS = 10_000;

function ofDay(cell: CellArgument, of: (day: SerialDay) => string): string {
  const day = dayIn(cell);
  return day !== 0 && isSerialDay(day) ? of(day) : "";
}

function ageOn(dob: CellArgument, on: CellArgument): number | undefined {
  const [born, day] = [dayIn(dob), dayIn(on)];
  if (born === 0 || day === 0 || day < born) return undefined;
  return wholeYears(born as SerialDay, day as SerialDay);
}

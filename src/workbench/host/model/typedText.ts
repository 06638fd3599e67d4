import { serialDay } from "../../../domain/dates/serialDay";
import { ERROR_VALUES } from "./cells";

/** What Excel makes of a text that someone types, or that an add-in writes, into a cell that is not a text cell. */
export type Typed =
  | { kind: "value"; value: string | number | boolean; format?: string }
  | { kind: "error"; error: string }
  | { kind: "formula"; formula: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SPECIAL_WORDS = new Set([...MONTHS, "tru", "fal"]);
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+`;
const PLAIN_NUMBER = new RegExp(`^([+-]?)(\\$?)(${NUMBER})(?:E([+-]?\\d{1,3}))?(%?)$`, "i");
const IN_BRACKETS = new RegExp(`^\\((\\$?)(${NUMBER})\\)$`);
const FRACTION = /^([+-]?)(\d+) (\d{1,4})\/(\d{1,4})$/;
const DAY_NUMBERS = /^(\d{1,4})([-/])(\d{1,2})(?:\2(\d{1,4}))?$/;
const DAY_MONTH_WORD = /^(\d{1,4})[- /]([a-z]{3,9})\.?(?:[- /,]+(\d{2,4}))?$/i;
const MONTH_WORD_FIRST = /^([a-z]{3,9})\.?[- /](\d{1,4})(?:[ ,/-]+(\d{4}))?$/i;
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?:\s*([ap])m?)?$/i;

/**
 * Reads a text as Excel does in US English, whatever the user's own language: this is what `Range.values` does with
 * strings. "1/2" is a date of the current year, so the year comes from outside.
 *
 * @param year the current year
 * @example readTyped("007", 2026) //=> { kind: "value", value: 7 }
 * @example readTyped("1/2", 2026) //=> 2 January 2026, shown d-mmm
 * @example readTyped("'1/2", 2026) //=> the text "1/2"
 */
export function readTyped(text: string, year: number): Typed {
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  const trimmed = text.trim();
  if (trimmed === "" || isPlainWord(trimmed)) return { kind: "value", value: text };
  if (/^(true|false)$/i.test(trimmed)) return { kind: "value", value: trimmed.toLowerCase() === "true" };
  if (ERROR_VALUES.has(trimmed.toUpperCase())) return { kind: "error", error: trimmed.toUpperCase() };
  return (
    readNumber(trimmed) ?? readMoment(trimmed, year) ?? signedFormula(text) ?? { kind: "value", value: text }
  );
}

/** Most texts begin with a letter and are just text: only TRUE, FALSE and months can be more. */
function isPlainWord(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return first >= 97 && first <= 122 && !SPECIAL_WORDS.has(text.slice(0, 3).toLowerCase());
}

/** A sign begins a formula, as for people who grew up with Lotus: "+A1", "-x", "@SUM(A1)". */
function signedFormula(text: string): Typed | undefined {
  if (/^[+-]+\s*[A-Z0-9_($"'.]/i.test(text)) return { kind: "formula", formula: `=${text}` };
  if (/^@[A-Z]+\(/i.test(text)) return { kind: "formula", formula: `=${text.slice(1)}` };
  return undefined;
}

function readNumber(text: string): Typed | undefined {
  const number = PLAIN_NUMBER.exec(text);
  if (number) {
    const [, sign, dollar, digits, exponent, percent] = number as unknown as string[];
    const plain = Number(`${(digits as string).replace(/,/g, "")}${exponent ? `e${exponent}` : ""}`);
    if (!Number.isFinite(plain)) return undefined;
    const value = fifteenDigits((sign === "-" ? -plain : plain) / (percent ? 100 : 1));
    const decimals = (digits as string).includes(".");
    if (dollar) return { kind: "value", value, format: decimals ? "$#,##0.00" : "$#,##0" };
    if (percent) return { kind: "value", value, format: decimals ? "0.00%" : "0%" };
    if (exponent) return { kind: "value", value, format: "0.00E+00" };
    if ((digits as string).includes(","))
      return { kind: "value", value, format: decimals ? "#,##0.00" : "#,##0" };
    return { kind: "value", value };
  }
  const negative = IN_BRACKETS.exec(text);
  if (negative) return { kind: "value", value: -Number((negative[2] as string).replace(/,/g, "")) };
  const fraction = FRACTION.exec(text);
  if (fraction && Number(fraction[4]) > 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return { kind: "value", value: fifteenDigits(fraction[1] === "-" ? -size : size), format: "# ?/?" };
  }
  return undefined;
}

/** A date, a time, or a date and a time. */
function readMoment(text: string, year: number): Typed | undefined {
  const alone = readDay(text, year);
  if (alone) return { kind: "value", ...alone };
  const time = readTime(text);
  if (time) return { kind: "value", ...time };
  const parts = /^(.+?)[ T]+(\d{1,2}:.+)$/.exec(text);
  if (!parts) return undefined;
  const day = readDay(parts[1] as string, year);
  const hour = readTime(parts[2] as string);
  return day && hour && hour.value < 1
    ? { kind: "value", value: fifteenDigits(day.value + hour.value), format: "m/d/yyyy h:mm" }
    : undefined;
}

interface Moment {
  value: number;
  format: string;
}

function readDay(text: string, year: number): Moment | undefined {
  const numbers = DAY_NUMBERS.exec(text);
  if (numbers) {
    const [, first, , second, third] = numbers as unknown as string[];
    const a = Number(first);
    const b = Number(second);
    if (third === undefined) {
      // Month and day of this year; where the second is no day, a month of a year.
      if ((first as string).length > 2) return undefined;
      return day(year, a, b, "d-mmm") ?? (b > 31 ? day(fullYear(b), a, 1, "mmm-yy") : undefined);
    }
    if ((first as string).length === 4) return day(a, b, Number(third), "m/d/yyyy");
    if ((first as string).length > 2 || third.length === 3) return undefined;
    return day(fullYear(Number(third)), a, b, "m/d/yyyy");
  }
  const dayFirst = DAY_MONTH_WORD.exec(text);
  if (dayFirst) {
    const month = monthOf(dayFirst[2] as string);
    const number = Number(dayFirst[1]);
    if (!month) return undefined;
    if (dayFirst[3] !== undefined) return day(fullYear(Number(dayFirst[3])), month, number, "d-mmm-yy");
    return day(year, month, number, "d-mmm");
  }
  const monthFirst = MONTH_WORD_FIRST.exec(text);
  if (monthFirst) {
    const month = monthOf(monthFirst[1] as string);
    const number = Number(monthFirst[2]);
    if (!month) return undefined;
    if (monthFirst[3] !== undefined) return day(Number(monthFirst[3]), month, number, "d-mmm-yy");
    return day(year, month, number, "d-mmm") ?? day(fullYear(number), month, 1, "mmm-yy");
  }
  return undefined;
}

function readTime(text: string): Moment | undefined {
  const time = TIME.exec(text);
  if (!time) return undefined;
  const [, hours, minutes, seconds = "0", half] = time as unknown as string[];
  let hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) >= 60 || hour > 9999) return undefined;
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  const value = fifteenDigits((hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400);
  if (hour > 23) return { value, format: "[h]:mm:ss" };
  return { value, format: half ? "h:mm AM/PM" : time[3] === undefined ? "h:mm" : "h:mm:ss" };
}

function day(year: number, month: number, dayOfMonth: number, format: string): Moment | undefined {
  const value = serialDay(year, month, dayOfMonth);
  return value === undefined ? undefined : { value, format };
}

/** Two digits: 00 to 29 are 2000 to 2029, the rest the century before, as Windows has it. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const index = MONTHS.indexOf(lower.slice(0, 3));
  if (index < 0) return undefined;
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ][index] as string;
  return lower.length === 3 || full.startsWith(lower) ? index + 1 : undefined;
}

/** Excel keeps 15 significant digits of a number. */
export function fifteenDigits(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

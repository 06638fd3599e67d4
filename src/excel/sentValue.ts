import type { Scalar } from "../domain/columns";
import { DAYS_BETWEEN_SYSTEMS, showsDate } from "./dateSystem";

/** What goes to Excel for one cell: its number format first, then what `Range.values` is given. */
export interface Sent {
  format: string;
  value: string | number | boolean;
}

/** The most characters that a cell holds. */
const LONGEST_TEXT = 32_767;

/**
 * How to send a value so that the cell holds exactly that value. `Range.values` reads every text as if it had been typed
 * in US English ("007" is 7, "1/2" a date, "=A1" a formula); a text cell (format "@") takes it as it is, and elsewhere an
 * apostrophe in front keeps it text. A number in a text cell would become text, so numbers never go into one.
 *
 * @param format the format the cell should have
 * @param date1904 whether the workbook counts days from 1904
 */
export function sentValue(value: Scalar, format: string, date1904: boolean): Sent {
  if (value === null || value === "") return { format, value: "" };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { format, value: "" };
    if (format === "@") return { format: "General", value };
    return { format, value: date1904 && showsDate(format) ? value - DAYS_BETWEEN_SYSTEMS : value };
  }
  if (typeof value === "boolean") return { format: format === "@" ? "General" : format, value };
  const text = value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
  if (format !== "@") return { format, value: keptText(text) };
  // Whether a text cell swallows a leading apostrophe is not documented; a General cell surely takes one of two.
  return text.startsWith("'") ? { format: "General", value: `'${text}` } : { format, value: text };
}

/** The format of a cell that is going to hold a formula: in a text cell it would stay text. */
export const formulaFormat = (format: string): string => (format === "@" ? "General" : format);

/** A text for a cell that is no text cell: with an apostrophe wherever Excel could see more in it than words. */
export function keptText(text: string): string {
  return isPlainWords(text) ? text : `'${text}`;
}

/**
 * Only what surely stays text goes without an apostrophe, which people would see in the formula bar: it begins with a
 * letter or digit, and holds either no digit at all or a word that is no part of a date, number or time.
 */
function isPlainWords(text: string): boolean {
  if (!/^[A-Za-z0-9]/.test(text) || /^(true|false)$/i.test(text.trim())) return false;
  if (!/\d/.test(text)) return true;
  return (text.match(/[A-Za-z]{4,}/g) ?? []).some((word) => !MONTH.test(word));
}
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

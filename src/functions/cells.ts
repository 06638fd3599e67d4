import { parseDay } from "../domain/dates/parseDay";
import { isSerialDay, NO_DAY } from "../domain/dates/serialDay";

/**
 * A cell as Excel hands it to a function: plain values, and objects for errors and formatted numbers. Empty cells arrive
 * as 0 on the desktop and as null on the web.
 */
export type CellArgument = unknown;

/**
 * The day in a cell; 0 where there is none: 0, null and "" all mean "no date". A time of day is dropped; a date typed as
 * text is read day first.
 *
 * @throws CustomFunctions.Error for what is no date, with a sentence; the error that stands in the cell
 */
export function dayIn(cell: CellArgument): number {
  if (typeof cell === "number" && isSerialDay(Math.floor(cell))) return Math.floor(cell);
  const value = valueIn(cell);
  if (isEmpty(value) || value === 0) return NO_DAY;
  if (typeof value === "number" && isSerialDay(Math.floor(value))) return Math.floor(value);
  if (typeof value === "string") {
    const written = parseDay(value);
    if (written.kind === "day") return written.day;
  }
  throw invalid(`"${String(value)}" is not a date. Give a date, or a cell that holds one.`);
}

/**
 * The number in a cell, also where it was typed as text; undefined where there is none. An empty cell on the desktop is 0.
 *
 * @param what "Days so far", for the sentence
 * @throws CustomFunctions.Error
 */
export function numberIn(cell: CellArgument, what: string): number | undefined {
  const value = valueIn(cell);
  if (isEmpty(value)) return undefined;
  const number = typeof value === "string" ? Number(value.trim().replaceAll(",", "")) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  throw invalid(`${what} is "${String(value)}": give a number.`);
}

/**
 * The text in a cell, without spaces around it; "" where there is none, which 0 is not for texts.
 *
 * @throws CustomFunctions.Error, the error that stands in the cell
 */
export function textIn(cell: CellArgument): string {
  const value = valueIn(cell);
  return isEmpty(value) ? "" : String(value).trim();
}

/** The text of an argument that names something, in which 0 is an empty cell. */
export function nameIn(cell: CellArgument): string {
  const text = textIn(cell);
  return text === "0" ? "" : text;
}

/**
 * What stands in a cell, as it is; null where it is empty.
 *
 * @throws CustomFunctions.Error, the error that stands in the cell
 */
export function scalarIn(cell: CellArgument): string | number | boolean | null {
  const value = valueIn(cell);
  return isEmpty(value)
    ? null
    : typeof value === "number" || typeof value === "boolean"
      ? value
      : String(value);
}

/**
 * Whether a switch is on: TRUE, 1, "yes"; off where nothing is said.
 *
 * @throws CustomFunctions.Error
 */
export function isOn(cell: CellArgument, what: string): boolean {
  const text = textIn(cell).toLowerCase();
  if (["", "0", "false", "no", "n"].includes(text)) return false;
  if (["1", "true", "yes", "y"].includes(text)) return true;
  throw invalid(`${what} is "${textIn(cell)}": give TRUE or FALSE.`);
}

/** #VALUE! with a sentence that Excel shows beside the cell. */
export function invalid(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
}

/** #N/A with the reason: nothing is wrong with what was given, but nobody published such a figure. */
export function notAvailable(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence);
}

/** The error that stands in a cell, as one that a function may give back. */
export function errorIn(cell: CellArgument): CustomFunctions.Error | undefined {
  if (typeof cell === "number" || cell === null) return undefined;
  const value = plain(cell);
  return typeof value === "string" && ERROR_TEXT.test(value)
    ? new CustomFunctions.Error(errorToReturn(value))
    : undefined;
}

/** The plain value of a cell; an error in it is thrown on. */
function valueIn(cell: CellArgument): unknown {
  const error = errorIn(cell);
  if (error) throw error;
  return plain(cell);
}

function plain(cell: CellArgument): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  if ("basicValue" in cell) return cell.basicValue;
  return "code" in cell ? cell.code : cell;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

const ERROR_TEXT = /^#[A-Z/0]+[!?]?$/;

/** Excel lets a function give back only some errors; #NAME?, #REF! and newer ones come back as #N/A. */
function errorToReturn(text: string): CustomFunctions.ErrorCode {
  const codes = CustomFunctions.ErrorCode;
  const allowed = [codes.divisionByZero, codes.invalidNumber, codes.invalidValue, codes.nullReference];
  return allowed.find((code) => code === text) ?? codes.notAvailable;
}

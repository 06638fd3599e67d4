import { parseDay } from "../domain/dates/parseDay";
import { isSerialDay, NO_DAY } from "../domain/dates/serialDay";

/** A cell as Excel hands it to a function: plain values, and objects for errors and formatted numbers. */
export type CellArgument = unknown;

/**
 * The day in a cell; 0 where there is none; an error, for the cell of the answer, where it is no date.
 *
 * Empty cells arrive as 0 on the desktop and as null on the web, so 0, null and "" all mean "no date". A time of day is
 * dropped; a date typed as text is read day first. An error in the cell is handed on.
 */
export function dayOfCell(cell: CellArgument): number | CustomFunctions.Error {
  const value = basicValue(cell);
  if (value === null || value === undefined || value === 0) return NO_DAY;
  if (typeof value === "number" && isSerialDay(Math.floor(value))) return Math.floor(value);
  if (typeof value === "string") {
    if (value.trim() === "") return NO_DAY;
    if (ERROR_TEXT.test(value)) return new CustomFunctions.Error(errorToReturn(value));
    const written = parseDay(value);
    if (written.kind === "day") return written.day;
  }
  return invalid(`"${String(value)}" is not a date. Give a date, or a cell that holds one.`);
}

/** #VALUE! with a sentence that Excel shows beside the cell. */
export function invalid(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
}

function basicValue(cell: CellArgument): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  if ("basicValue" in cell) return cell.basicValue;
  return "code" in cell ? cell.code : cell;
}

const ERROR_TEXT = /^#[A-Z/0]+[!?]?$/;

/** Excel lets a function give back only some errors; #NAME?, #REF! and newer ones come back as #N/A. */
function errorToReturn(text: string): CustomFunctions.ErrorCode {
  const codes = CustomFunctions.ErrorCode;
  const allowed = [codes.divisionByZero, codes.invalidNumber, codes.invalidValue, codes.nullReference];
  return allowed.find((code) => code === text) ?? codes.notAvailable;
}

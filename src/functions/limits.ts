import type { SerialDay } from "../domain/dates/serialDay";
import { dueDay } from "../domain/drift/clock";
import { CLOCKS, SETTING_CLOCKS } from "../domain/drift/clocks";
import { dueInWords } from "../domain/drift/dueInWords";
import { clockNamed, stageOf, writtenLimit, type Length } from "../domain/drift/writtenLimit";
import { dayIn, invalid, notAvailable, nameIn, type CellArgument } from "./cells";
import { withHolidays } from "./holidays";
import { overCells } from "./ranges";

/**
 * The day on which a limit falls. Months are calendar months; working days leave out weekends and the bank holidays of England.
 * @customfunction DUEDATE
 * @param stage The stage or limit by name, such as "Placement order to match" or "order-match": those of the sheet Limits. With a limit of your own any name will do.
 * @param since The date, or the range of dates, on which it began.
 * @param [limit] Days as a number, or a text: "26w", "2m", "20wd". Without it the limit of that name.
 * @returns A day as a number: give the cells a date format. Blank where it has not begun.
 */
export function dueDate(stage: unknown[][], since: unknown[][], limit?: unknown[][]): unknown[][] {
  return overCells({ stage, since, limit }, (name, began, length) => due(name, began, length) ?? "");
}

/**
 * How a limit stands, in words: "Overdue by 31 days", "Due in 12 days" (within 28 days or a quarter of the limit), "On time".
 * @customfunction DRIFT
 * @param stage The stage or limit by name, such as "Placement order to match" or "order-match": those of the sheet Limits. With a limit of your own any name will do.
 * @param since The date, or the range of dates, on which it began.
 * @param as_at The date on which to look.
 * @param [limit] Days as a number, or a text: "26w", "2m", "20wd". Without it the limit of that name.
 * @returns Words; blank where it has not begun by that date.
 */
export function drift(
  stage: unknown[][],
  since: unknown[][],
  as_at: unknown[][],
  limit?: unknown[][],
): unknown[][] {
  return overCells({ stage, since, as_at, limit }, (name, began, at, length) => {
    const asAt = dayIn(at);
    if (asAt === 0) throw invalid("As_at is empty. Give the date on which to look.");
    const from = dayIn(began);
    const falls = due(name, began, length);
    return falls === undefined || from > asAt ? "" : dueInWords(falls - asAt, falls - from);
  });
}

function due(name: CellArgument, began: CellArgument, length: CellArgument): SerialDay | undefined {
  const since = dayIn(began);
  if (since === 0) return undefined;
  const limit = limitOf(name, length);
  if (since > LAST_START) throw invalid("A limit that begins so late falls on no day of Excel's calendar.");
  const inWorkingDays = limit.unit === "working days";
  const falls = dueDay((inWorkingDays ? withHolidays(since) : since) as SerialDay, { id: "", limit });
  return inWorkingDays ? withHolidays(falls) : falls;
}

/** 1 January 9000: the longest limit from then is still in Excel's calendar. */
const LAST_START = 2593328;

function limitOf(name: CellArgument, length: CellArgument): Length {
  const typed = nameIn(length);
  if (typed !== "") {
    const limit = writtenLimit(typed);
    if (limit) return limit;
    throw invalid(`"${typed}" is not a limit. Give whole days above 0, or such as "26w", "2m", "20wd".`);
  }
  const clock = clockNamed(nameIn(name));
  if (clock) return clock.limit;
  const known = SETTING_CLOCKS.map(stageOf).filter(Boolean).join("; ");
  throw notAvailable(
    `No limit is called "${nameIn(name)}". Give a limit of your own, or one of ${CLOCKS.length} names on the sheet Limits, such as: ${known}.`,
  );
}

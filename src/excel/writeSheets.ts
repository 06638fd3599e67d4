import type { PrintedSheet } from "../sheets/printedSheet";
import { converse } from "./conversation";
import { errorCode, ExcelProblem, plainError, StaleSheets } from "./errors";
import { formulasInInputs } from "./inputs";
import type { LostNote } from "./keptNotes";
import { findPlaces } from "./places";
import { markStale, restore } from "./restore";
import type { OpenWorkbook } from "./session";
import { survey } from "./survey";
import { planWriting, type WriteOptions } from "./planWriting";

export type { WriteOptions };

export interface Written {
  /** The names that the sheets have in this workbook, in the order given. */
  sheetNames: string[];
  /** What the user should be told: filters cleared, columns removed, cells that somebody had typed in. */
  notices: string[];
  /** What people typed beside rows that are no longer there; the caller lists it where it will be seen. */
  lostNotes: readonly LostNote[];
}

/**
 * Writes result sheets into the workbook, in place where they stand already: the same sheet, the same table, what people
 * added and typed kept. Only sheets of this product are touched.
 *
 * `watch.signal` is heard until the first write, and leaves the workbook as it was; then the writing is finished. If
 * Excel refuses a write, everything is put back and written once more; if that fails too, everything is put back.
 *
 * @throws ExcelProblem  nothing was changed
 * @throws StaleSheets   the sheets that it names are not to be used
 */
export async function writeSheets(
  context: OpenWorkbook,
  sheets: readonly PrintedSheet[],
  options: WriteOptions = {},
): Promise<Written> {
  const talk = converse(context, options);
  const before = await survey(talk, sheets);
  const keptFormulas = await formulasInInputs(talk, before, sheets);
  const places = findPlaces(sheets, before);
  const writing = planWriting(talk, sheets, before, places, keptFormulas, options);
  options.signal?.throwIfAborted();

  const write = async (): Promise<void> => {
    for (const step of writing.steps()) await talk.write(step);
  };
  const putBack = (): Promise<void> => restore(talk, before, places);
  try {
    await write();
  } catch (failure) {
    if (!talk.wrote) throw failure;
    try {
      await putBack();
      await write();
    } catch (again) {
      try {
        await putBack();
      } catch {
        throw new StaleSheets(await markStale(talk, sheets, places), again);
      }
      const { message, fix } = plainError(again);
      throw new ExcelProblem(`${message} The result sheets are as they were.`, fix, errorCode(again), {
        cause: again,
      });
    }
  }
  return {
    sheetNames: sheets.map(({ plan }) => places.sheets.get(plan.name) as string),
    notices: writing.notices,
    lostNotes: writing.lost,
  };
}

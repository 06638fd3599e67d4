import { isSerialDay, type SerialDay } from "../domain/dates/serialDay";
import { parseIso } from "../domain/dates/writtenForms";
import { inWorkbook } from "../excel/session";
import { type Matches, type Progress, type Survey } from "./contract";
import { stopwatch } from "./pacing";
import { readCases } from "./readCases";
import { periodsIn } from "./returnPeriods";

/**
 * What is in the open workbook, before anything is worked out or written.
 *
 * @throws NothingRecognised, ExcelProblem, Cancelled
 */
export function survey(
  options: { today: SerialDay; matches?: Matches; visibleRowsOnly?: boolean },
  progress: Progress,
): Promise<Survey> {
  return inWorkbook(async (workbook) => {
    const { read, kept, rows, matches, unread, wanted } = await readCases(
      workbook,
      options,
      progress,
      stopwatch(),
    );
    const typed = typedDay(kept, "as_at");
    return {
      tables: read.reports,
      suggestedAsAt: typed ?? read.reach.asAt,
      asAtReason: typed === undefined ? read.reach.reason : "This day was typed on Summary.",
      findings: read.findings,
      unread,
      hiddenRows: rows.hidden,
      visibleRowsOnly: rows.visibleOnly,
      wanted,
      returnPeriods: periodsIn(kept),
      matches,
    };
  });
}

/** A day that a person typed into an input, where it is one. */
export function typedDay(
  inputs: Readonly<Record<string, string | number>>,
  name: string,
): SerialDay | undefined {
  const typed = inputs[name];
  const day = typeof typed === "string" ? parseIso(typed) : typed;
  return day !== undefined && isSerialDay(day) ? day : undefined;
}

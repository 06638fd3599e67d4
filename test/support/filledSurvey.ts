import { scalarAt, type Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { makeJourneys } from "../../src/domain/journeys/makeJourneys";
import type { CareRecords } from "../../src/domain/journeys/records";
import { countQuarter } from "../../src/domain/returns/countQuarter";
import type { FilledReturn, Held } from "../../src/domain/returns/filled";
import { fillSurveyChildren } from "../../src/domain/returns/fillSurveyChildren";
import { careRecords, day, type TrackerLine } from "./records";

export const FROM = day("2024-01-01") as SerialDay;
export const TO = day("2024-03-31") as SerialDay;

/** A survey of the fourth quarter of 2023-24, filled as far as `cut`. */
export function heldFor(records: CareRecords, cut = TO): Held {
  const period = { from: FROM, to: TO, cut, title: "Q4 2023-24" };
  return { records, returns: [], journeys: makeJourneys(records, cut, cut).journeys, period };
}

export type Row = Readonly<Record<string, Scalar>>;

/** The rows of a filled return by header, blanks left out. */
export const rowsOf = ({ form, count, columns }: FilledReturn): Row[] =>
  Array.from({ length: count }, (_, row) =>
    Object.fromEntries(
      form.columns.flatMap(({ header }, at) => {
        const cell = scalarAt(columns[at]!, row);
        return cell === null ? [] : [[header, cell]];
      }),
    ),
  );
export const childRows = (records: CareRecords, cut = TO) =>
  rowsOf(fillSurveyChildren(heldFor(records, cut)));
export const counts = (records: CareRecords, cut = TO) => countQuarter(heldFor(records, cut));

/** "mend Sex" or "check Disability" of each row. */
export const toMend = ({ missing }: FilledReturn, row = 0) =>
  missing
    .filter((each) => each.row === row)
    .map(({ severity, header, rule }) => `${severity === "error" ? "mend" : "check"} ${header || rule}`);

export const tracker = (lines: TrackerLine[], more: Partial<Parameters<typeof careRecords>[0]> = {}) =>
  careRecords({ tracker: lines, ...more });

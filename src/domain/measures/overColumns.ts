import { NO_DAY } from "../dates/serialDay";
import { isBy } from "../journeys/livePlans";
import { daysOfA1 } from "./A1";
import { daysOfA10 } from "./A10";
import { daysOfA2 } from "./A2";
import { shareWithinLimit, standingOfA3 } from "./A3";
import { ofAdopted, type AdoptedRows, type CountResult, type Reason } from "./measure";
import { measureResult, type MeasureResult, type Period } from "./results";

/**
 * The scorecard's measures over plain columns, a child a row, as somebody has them in a sheet: by the same rules as those of the
 * journeys (rules.md 4). Days are serials, 0 where there is none; columns are equally long.
 */

/** A1: mean days from entering care to moving in, of children adopted in the period. */
export function a1OverColumns(
  { entry, placed, adopted }: Readonly<Record<"entry" | "placed" | "adopted", Int32Array>>,
  period: Period,
): MeasureResult {
  return ofChildren(adopted, period, (row) => daysOfA1(entry[row]!, placed[row]!));
}

/** A2: mean days from placement order to match, of children adopted in the period; a match before the order counts 0. */
export function a2OverColumns(
  { order, match, placed, adopted }: Readonly<Record<"order" | "match" | "placed" | "adopted", Int32Array>>,
  period: Period,
): MeasureResult {
  return ofChildren(adopted, period, (row) => daysOfA2(order[row]!, match[row]!, placed[row]!, true));
}

/** A10: as A1, and the clock stops when the child joined the foster or early permanence carers who adopted. */
export function a10OverColumns(
  { entry, joined, placed, adopted }: Readonly<Record<"entry" | "joined" | "placed" | "adopted", Int32Array>>,
  period: Period,
): MeasureResult {
  return ofChildren(adopted, period, (row) => daysOfA10(entry[row]!, joined[row]!, placed[row]!));
}

/**
 * A3: percent who moved in within 426 days, of children adopted in the period and those with a live decision at its end.
 *
 * @param ended the day on which the plan changed or the child left care without adoption
 */
export function a3OverColumns(
  {
    entry,
    decision,
    placed,
    adopted,
    ended,
  }: Readonly<Record<"entry" | "decision" | "placed" | "adopted" | "ended", Int32Array>>,
  period: Period,
): CountResult {
  return shareWithinLimit(entry.length, (row) => {
    const live =
      isBy(decision[row]!, period.to) && !isBy(adopted[row]!, period.to) && !isBy(ended[row]!, period.to);
    return standingOfA3({ entry: entry[row]!, placed: placed[row]!, adopted: adopted[row]!, live }, period);
  });
}

function ofChildren(
  adopted: Int32Array,
  period: Period,
  days: (row: number) => number | Reason,
): MeasureResult {
  const rows: AdoptedRows = {
    count: adopted.length,
    status: Array.from(adopted, (day) => (day === NO_DAY ? "open" : "adopted")),
    milestones: { adopted },
  };
  return measureResult(rows, ofAdopted(rows, days), period);
}

import type { SerialDay } from "../domain/dates/serialDay";
import { a10OverColumns, a1OverColumns, a2OverColumns, a3OverColumns } from "../domain/measures/overColumns";
import type { Period } from "../domain/measures/results";
import { dayIn, invalid, notAvailable, type CellArgument } from "./cells";
import { datesOf } from "./ranges";

/**
 * Scorecard measure A1: the average days from entering care to moving in with adopters, for children whose adoption order was made in a period. A child with a date missing, or moving in before entering care, is left out. Whole days, half up.
 * @customfunction A1DAYS
 * @param entry The dates of entering care, a cell a child.
 * @param placed The days on which the children moved in with adopters.
 * @param adopted The dates of the adoption orders, empty for children not adopted.
 * @param from The first day of the period.
 * @param to The last day of the period.
 * @returns Days.
 */
export function a1Days(
  entry: unknown[][],
  placed: unknown[][],
  adopted: unknown[][],
  from: unknown,
  to: unknown,
): unknown {
  return valueOf(a1OverColumns(datesOf({ entry, placed, adopted }), periodOf(from, to)));
}

/**
 * Scorecard measure A2: the average days from placement order to match, for children whose adoption order was made in a period. A match before the order counts 0; a child without an order, a match or a day of moving in is left out. Whole days, half up.
 * @customfunction A2DAYS
 * @param order The dates of the placement orders, a cell a child.
 * @param match The dates of the matches with adopters.
 * @param placed The days on which the children moved in with adopters.
 * @param adopted The dates of the adoption orders, empty for children not adopted.
 * @param from The first day of the period.
 * @param to The last day of the period.
 * @returns Days.
 */
export function a2Days(
  order: unknown[][],
  match: unknown[][],
  placed: unknown[][],
  adopted: unknown[][],
  from: unknown,
  to: unknown,
): unknown {
  return valueOf(a2OverColumns(datesOf({ order, match, placed, adopted }), periodOf(from, to)));
}

/**
 * Measure A3: the percentage who moved in with adopters less than 14 months (426 days) after entering care, of children adopted in a period or with a decision that stands at its end. The department's wording is known in part, so who counts is our reading.
 * @customfunction A3PERCENT
 * @param entry The dates of entering care, a cell a child.
 * @param adm The dates of the decisions that the children should be placed for adoption.
 * @param placed The days on which the children moved in with adopters.
 * @param adopted The dates of the adoption orders, empty for children not adopted.
 * @param ended The days on which the plan was changed or the child left care without adoption; empty where neither.
 * @param from The first day of the period.
 * @param to The last day of the period.
 * @returns A whole number of per cent, 0 to 100.
 */
export function a3Percent(
  entry: unknown[][],
  adm: unknown[][],
  placed: unknown[][],
  adopted: unknown[][],
  ended: unknown[][],
  from: unknown,
  to: unknown,
): unknown {
  const { adm: decision, ...days } = datesOf({ entry, adm, placed, adopted, ended });
  return valueOf(a3OverColumns({ ...days, decision }, periodOf(from, to)));
}

/**
 * Scorecard measure A10: as A1, but the clock stops on the day on which a child joined the foster or early permanence carers who adopted. Not given where no child has such a day, for it would be A1. Whole days, half up.
 * @customfunction A10DAYS
 * @param entry The dates of entering care, a cell a child.
 * @param joined The days on which children joined the carers who adopted them; empty for the others.
 * @param placed The days on which the children moved in with adopters.
 * @param adopted The dates of the adoption orders, empty for children not adopted.
 * @param from The first day of the period.
 * @param to The last day of the period.
 * @returns Days.
 */
export function a10Days(
  entry: unknown[][],
  joined: unknown[][],
  placed: unknown[][],
  adopted: unknown[][],
  from: unknown,
  to: unknown,
): unknown {
  return valueOf(a10OverColumns(datesOf({ entry, joined, placed, adopted }), periodOf(from, to)));
}

function periodOf(first: CellArgument, last: CellArgument): Period {
  const [from, to] = [dayIn(first), dayIn(last)];
  if (from === 0 || to === 0) throw invalid("Give the first and the last day of the period.");
  if (from > to) throw invalid("The period ends before it begins: give from, then to.");
  return { from: from as SerialDay, to: to as SerialDay };
}

function valueOf({
  value,
  excluded,
}: {
  value: number | null;
  excluded: readonly { count: number }[];
}): number {
  if (value !== null) return value;
  const left = excluded.reduce((sum, { count }) => sum + count, 0);
  throw notAvailable(
    left === 0
      ? "No child counts in this period."
      : `No child counts in this period: ${left} left out for dates that are missing or in the wrong order.`,
  );
}

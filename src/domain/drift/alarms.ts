import { NO_DAY } from "../dates/serialDay";
import { kindsOf, type Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";
import { placedByConsent, underPlacementOrder } from "./court";

/** A plan that was changed while the child stays looked after under the placement order: the order is to be revoked. */
export function orderStandsAfterChange(journeys: Journeys, row: number): boolean {
  const { status, latest, leftCare } = journeys;
  return (
    status[row] === "reversed" &&
    latest[row] === 1 &&
    leftCare[row] === NO_DAY &&
    underPlacementOrder(journeys, row)
  );
}

/**
 * Asks for the alarm of a live plan whose child moved in with neither a placement order nor the parents' consent; "" without. The
 * return holds placement orders among its legal statuses, lists and trackers in a column of their own: where no source of the
 * journey has a place for them, nobody can miss one.
 */
export function authorityReader(
  { sources }: Pick<CareRecords, "sources">,
  journeys: Journeys,
): (row: number) => string {
  const telling = new Set(
    sources.flatMap(({ kind, fields }) => (kind && fields.includes("order") ? [kind] : [])),
  );
  telling.add("903");
  const { placed, order } = journeys.milestones;
  return (row) => {
    const noAuthority =
      placed[row] !== NO_DAY &&
      order[row] === NO_DAY &&
      !placedByConsent(journeys, row) &&
      !underPlacementOrder(journeys, row) &&
      kindsOf(journeys, row).some((kind) => telling.has(kind));
    return noAuthority ? "Moved in, authority to place not recorded" : "";
  };
}

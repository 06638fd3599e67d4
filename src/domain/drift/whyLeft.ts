import { routeInWords } from "../codes/groups";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { formatLong } from "../dates/writtenForms";
import type { Journeys } from "../journeys/journeys";

/** A case as `Drift` had it. */
export interface CaseThen {
  /** The journey's number. */
  number: number;
  /** NO_DAY where unknown. */
  entry: number;
  decision: number;
}

/**
 * Why a case is no longer on `Drift`, in a few words for people.
 *
 * @param rows the child's journeys, by position, in their order; none where the child is not in the data
 * @example whyLeft(journeys, [0], then) //=> "Left care on 3 May 2025: special guardianship"
 */
export function whyLeft(journeys: Journeys, rows: readonly number[], then: CaseThen): string {
  const last = rows.at(-1);
  if (last === undefined) return "No longer in the data";
  const row = journeyOf(journeys, rows, then) ?? last;
  const { status, milestones, planChanged, leftCare, leavingRoute, number } = journeys;
  switch (status[row]) {
    case "adopted":
      return `Adopted${on(milestones.adopted[row]!)}`;
    case "other":
      return `Left care${on(leftCare[row]!)}${inBrief(routeInWords(leavingRoute[row]!))}`;
    case "reversed":
      if (row === last) return `Plan changed away from adoption${on(planChanged[row]!)}`;
      return milestones.adm[last] === NO_DAY
        ? `A new journey: number ${number[last]}`
        : `A new decision: journey ${number[last]}`;
    default:
      return row === last && number[row] !== then.number
        ? "This journey is no longer in the data"
        : "Its row stood there more than once";
  }
}

/** The journey that it was: by its days, for numbers shift when an earlier one comes to light; else by its number. */
function journeyOf(
  { milestones, number }: Journeys,
  rows: readonly number[],
  then: CaseThen,
): number | undefined {
  const isDated = then.entry !== NO_DAY || then.decision !== NO_DAY;
  const sameDays = rows.filter(
    (row) => milestones.entry[row] === then.entry && milestones.adm[row] === then.decision,
  );
  if (isDated && sameDays.length === 1) return sameDays[0];
  return rows.find((row) => number[row] === then.number);
}

const on = (day: number) => (day === NO_DAY ? "" : ` on ${formatLong(day as SerialDay)}`);
/** "Special guardianship" goes on in small letters, "SGO" does not. */
const inBrief = (route: string) =>
  route === ""
    ? ""
    : `: ${/^[A-Z][a-z]/.test(route) ? route.charAt(0).toLowerCase() : route.charAt(0)}${route.slice(1)}`;

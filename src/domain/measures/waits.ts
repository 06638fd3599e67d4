import { addMonths } from "../dates/arithmetic";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { endedWithoutDay } from "../journeys/leavers";
import { isBy, isWaitingOn } from "../journeys/livePlans";
import { leftOut, rowsThat } from "./counting";
import type { CountMeasure } from "./measure";

/** A limit that a wait has passed: more than so many days, or so many calendar months or more. */
export type WaitLimit = { moreThanDays: number } | { months: number };

/** A headline wait of the adoption survey: whose order (or entry) is how long ago. */
export interface Wait extends CountMeasure {
  since: "order" | "entry";
  limit: WaitLimit;
}

/**
 * The last day on which a wait that has passed its limit on a day may have begun.
 *
 * @example lastStart({ moreThanDays: 90 }, 45382) //=> 45291: 91 days before
 */
export function lastStart(limit: WaitLimit, asAt: number): number {
  if ("moreThanDays" in limit) return asAt - limit.moreThanDays - 1;
  return addMonths(asAt as SerialDay, -limit.months);
}

/** A measure of the survey's waits; ids are ours, as the survey's headline measures have none. */
export function wait(
  { since, limit }: Pick<Wait, "since" | "limit">,
  text: Pick<Wait, "id" | "title" | "definition" | "source" | "certainty">,
): Wait {
  const measure: Wait = {
    ...text,
    since,
    limit,
    unit: "children",
    event: "placementOrder",
    also: "decision",
    stock: true,
    population:
      "Children with a live decision and a placement order at the as-at date, and no day of moving in with adopters by then. Those who live with early permanence carers are among them, and shown apart.",
    of: ({ journeys, again, asAt }) => {
      const { order, entry, placed, adopted } = journeys.milestones;
      const waiting = rowsThat(
        journeys.count,
        (row) => isWaitingOn(journeys, again, row, asAt) && isBy(order[row]!, asAt),
      );
      /** Would wait, had the day of the decision been given. */
      const isUndecided = (row: number) =>
        journeys.latest[row] === 1 &&
        journeys.milestones.adm[row] === NO_DAY &&
        isBy(order[row]!, asAt) &&
        ![journeys.planChanged, journeys.leftCare, adopted, placed].some((days) => isBy(days[row]!, asAt)) &&
        !endedWithoutDay(journeys, row);
      const start = since === "order" ? order : entry;
      const long = waiting.filter((row) => isBy(start[row]!, lastStart(limit, asAt)));
      return {
        value: long.length,
        n: long.length,
        parts: [
          {
            ...WITH_EARLY_PERMANENCE,
            count: long.filter((row) => isBy(journeys.earlyPermanenceFrom[row]!, asAt)).length,
          },
        ],
        excluded: leftOut(measure, {
          "no-entry": since === "entry" ? waiting.filter((row) => entry[row] === NO_DAY).length : 0,
          "no-decision": rowsThat(journeys.count, isUndecided).length,
        }),
      };
    },
  };
  return measure;
}

export const WITH_EARLY_PERMANENCE = {
  id: "earlyPermanence",
  text: "of them with early permanence carers",
} as const;

/** How sure the survey's headline measures are: they are named where they are published, not defined. */
export const AS_PUBLISHED =
  "What is counted is named where it is published; that the child has a live decision and how months are counted is ours.";

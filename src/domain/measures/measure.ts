import type { Journeys } from "../journeys/journeys";
import type { Milestone } from "../journeys/milestones";

/** Why a journey takes no part in a measure. */
export const REASONS = {
  "not-adopted": "not adopted by the as-at date",
  "no-order-date": "adopted, but the day of the adoption order is not given",
  "no-entry": "the day of entering care is not in the data",
  "not-placed": "no day of moving in with adopters",
  "no-order": "no placement order (for example, by the parents' consent)",
  "no-match": "no match date",
  "not-collected": "the match date is not collected in the data loaded",
  "not-available": "the data do not say whether foster or early permanence carers adopted",
  negative: "the later date is before the earlier one",
} as const;
export type Reason = keyof typeof REASONS;

/** What each journey adds to a measure, whatever the period. */
export interface Contribution {
  /** Days, NaN for empty. A negative interval is shown and does not count. */
  days: Float64Array;
  /** "yes", or why not. */
  counts: readonly (Reason | "yes")[];
}

/** A measure: what it means, for whom, and what one journey adds to it. */
export interface Measure {
  id: string;
  title: string;
  unit: "days";
  definition: string;
  population: string;
  /** In days, with the years it was set for. */
  threshold: { days: number; years: string };
  source: string;
  /** How sure the definition is. */
  certainty: string;
  /** The dates without which a child cannot count; a cell that would give one of them is worth mending. */
  needs: readonly Milestone[];
  contribution(journeys: Journeys): Contribution;
}

/** Contributions of adopted journeys; `of` gives the days of one, or why it has none. */
export function ofAdopted(journeys: Journeys, of: (row: number) => number | Reason): Contribution {
  const days = new Float64Array(journeys.count).fill(NaN);
  const counts = journeys.status.map((status, row): Reason | "yes" => {
    if (status !== "adopted") return "not-adopted";
    const found = of(row);
    if (typeof found === "string") return found;
    days[row] = found;
    if (found < 0) return "negative";
    return journeys.milestones.adopted[row] === 0 ? "no-order-date" : "yes";
  });
  return { days, counts };
}

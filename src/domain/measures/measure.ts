import { NO_DAY } from "../dates/serialDay";
import type { Again } from "../journeys/again";
import type { Covered, EventKind } from "../journeys/coverage";
import type { Journeys } from "../journeys/journeys";
import type { Milestone, Status } from "../journeys/milestones";
import type { Families } from "../journeys/records";

/** Why an adopted child takes no part in a measure of days. */
export const REASONS_OF_DAYS = {
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

/** Why a journey or a family takes no part in a measure. */
export const REASONS = {
  ...REASONS_OF_DAYS,
  undetermined: "not moved in yet, and in care for less than the limit so far",
  "no-leaving-date": "has left care, but the day is not given",
  "no-decision": "the day of the decision is not given",
  "no-approval": "no day of approval",
  "not-covered": "the data do not cover what it counts",
} as const;
export type Reason = keyof typeof REASONS;

/** What each journey adds to a measure, whatever the period. */
export interface Contribution {
  /** Days, NaN for empty. A negative interval is shown and does not count. */
  days: Float64Array;
  /** "yes", or why not. */
  counts: readonly (Reason | "yes")[];
}

/** What a measure means, for whom, and how sure that is. */
export interface MeasureText {
  id: string;
  title: string;
  unit: "days" | "percent" | "children" | "families";
  definition: string;
  population: string;
  /** In days, with the years it was set for. */
  threshold?: { days: number; years: string };
  source: string;
  /** How sure the definition is. */
  certainty: string;
  /** Ours, where the department's wording or population has not been seen (rules.md 4). */
  local?: true;
  /** The kind of event whose coverage by the data says of which part of the period the figure is. */
  event: EventKind | "families";
  /** A second kind of event without which it cannot be worked out: what the data cover is then the narrower of the two. */
  also?: EventKind;
  /** What a reason means for it, where that is not what it means elsewhere. */
  reasons?: Partial<Readonly<Record<Reason, string>>>;
  /** Of the as-at date and not of the period: withheld where the data do not cover that day. */
  stock?: true;
}

/** Whether a measure is not to be called by a name of the department's (rules.md 4, 8). */
export const isOurs = ({ id, local }: Pick<MeasureText, "id" | "local">): boolean =>
  local === true || !/^A\d/.test(id);

/** "A1: entering care to moving in with adopters"; of a measure that is ours its title alone. */
export const titleOf = (measure: Pick<MeasureText, "id" | "title" | "local">): string => {
  const { id, title } = measure;
  return isOurs(measure) ? title : `${id}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
};

/** Why somebody is left out of a measure, in words. */
export const reasonText = (
  { reasons, stock }: Pick<MeasureText, "reasons" | "stock">,
  reason: Reason,
): string =>
  reasons?.[reason] ??
  (stock && reason === WITHHELD ? "the data do not cover the as-at date" : REASONS[reason]);

/** A measure of days: what one journey adds to it, whatever the period. */
export interface Measure extends MeasureText {
  unit: "days";
  event: EventKind;
  threshold: { days: number; years: string };
  /** The dates without which a child cannot count; a cell that would give one of them is worth mending. */
  needs: readonly Milestone[];
  contribution(journeys: Journeys): Contribution;
}

/** What a measure that counts may look at. */
export interface CountQuestion {
  journeys: Journeys;
  again: Again;
  families: Families;
  coverage: Readonly<Record<EventKind, Covered | undefined>>;
  /** The time for which the tables of adopters tell of families. */
  familiesCovered?: Covered | undefined;
  period: { from: number; to: number };
  asAt: number;
}

export interface CountResult {
  /** Whole percent (half up) or how many; null where nobody can be counted, or the data do not tell of it. */
  value: number | null;
  /** Of a percentage, those it is of; of a count, the count. */
  n: number;
  numerator?: number;
  denominator?: number;
  /** What a count is made of, or what is worth seeing beside a percentage. */
  parts?: readonly { id: string; text: string; count: number }[];
  excluded: { reason: Reason; text: string; count: number }[];
}

/** A stock whose day the data do not cover, or events of which no source tells; with how many would have counted. */
export const WITHHELD: Reason = "not-covered";

/** A measure that counts, or sets one count against another. */
export interface CountMeasure extends MeasureText {
  unit: "percent" | "children" | "families";
  of(question: CountQuestion): CountResult;
}

/** Whether an event has a day, and it lies in the period, both its ends included. */
export const isIn = ({ from, to }: CountQuestion["period"], day: number): boolean =>
  day !== NO_DAY && day >= from && day <= to;

/** What says which rows are of adopted children, and when: journeys, or plain columns. */
export interface AdoptedRows {
  count: number;
  status: readonly Status[];
  milestones: { readonly adopted: Int32Array };
}

/** Contributions of adopted children; `of` gives the days of one, or why it has none. */
export function ofAdopted(journeys: AdoptedRows, of: (row: number) => number | Reason): Contribution {
  const days = new Float64Array(journeys.count).fill(NaN);
  const counts = journeys.status.map((status, row): Reason | "yes" => {
    if (status !== "adopted") return "not-adopted";
    const found = of(row);
    if (typeof found === "number") days[row] = found;
    // First of all: without that day nobody can say to which period the child belongs, and every reason is counted in one.
    if (journeys.milestones.adopted[row] === NO_DAY) return "no-order-date";
    if (typeof found === "string") return found;
    return found < 0 ? "negative" : "yes";
  });
  return { days, counts };
}

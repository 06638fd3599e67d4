import { NO_DAY } from "../dates/serialDay";
import { isBy, isDecisionOpenOn, isLiveOn } from "../journeys/livePlans";
import { endedWithoutDay } from "../journeys/leavers";
import { leftOut, percentage } from "./counting";
import { isIn, type CountMeasure, type CountQuestion, type CountResult, type Reason } from "./measure";
import type { Period } from "./results";

/** 14 months (reference/domain.md 1.3); a child who has been in care for so long is not within them. */
export const A3_LIMIT = 426;

/** In what way a child is in the measure, or why not; undefined for one who is not of its children. */
type Standing = { of: "adopted" | "movedIn" | "waiting"; within: boolean } | Reason | undefined;

/** What the measure goes by of one child; days are serials, 0 where there is none. */
export interface DaysOfA3 {
  entry: number;
  placed: number;
  /** The day of the adoption order, where the child is adopted by the end of the period. */
  adopted: number;
  /** Whether a decision stands at the end of the period, or why that cannot be said. */
  live: boolean | Reason;
}

/** Of the children adopted in the period and those with a live decision at its end. */
export function standingOfA3({ entry, placed, adopted, live }: DaysOfA3, period: Period): Standing {
  if (isIn(period, adopted)) {
    if (entry === NO_DAY) return "no-entry";
    if (placed === NO_DAY) return "not-placed";
    return withinDays("adopted", placed - entry);
  }
  if (live !== true) return live === false ? undefined : live;
  if (entry === NO_DAY) return "no-entry";
  if (isBy(placed, period.to)) return withinDays("movedIn", placed - entry);
  return period.to - entry >= A3_LIMIT ? { of: "waiting", within: false } : "undetermined";
}

/** The same of a journey, up to the as-at date where that is before the end of the period. */
function standing({ journeys, again, period, asAt }: CountQuestion, row: number): Standing {
  const end = Math.min(period.to, asAt);
  const { entry, placed, adopted } = journeys.milestones;
  const isAdopted = journeys.status[row] === "adopted";
  if (isAdopted && adopted[row] === NO_DAY) return "no-order-date";
  const days: DaysOfA3 = {
    entry: entry[row]!,
    placed: placed[row]!,
    adopted: isAdopted ? adopted[row]! : NO_DAY,
    live:
      isLiveOn(journeys, again, row, end) ||
      (endedWithoutDay(journeys, row) && isDecisionOpenOn(journeys, again, row, end) && "no-leaving-date"),
  };
  return standingOfA3(days, { from: period.from, to: end });
}

const withinDays = (of: "adopted" | "movedIn", days: number): Standing =>
  days < 0 ? "negative" : { of, within: days < A3_LIMIT };

export const A3: CountMeasure = {
  id: "A3",
  title: "Moved in within 14 months (local population; A3's wording partly seen)",
  unit: "percent",
  event: "adoptionOrder",
  also: "decision",
  local: true,
  definition:
    "Of children adopted in the period and children with a live decision at its end, the share who moved in with adopters less than 426 days (14 months) after entering care, in whole percent.",
  population:
    "Children adopted in the period, and journeys with a live decision at the end of the period (at the as-at date where that is earlier). A child who has not moved in by then is not within 14 months when 426 days have passed since entering care; before that it cannot be said yet, and the child is shown apart and not counted.",
  threshold: { days: A3_LIMIT, years: "14 months, 2013-16; not renewed in any source seen" },
  source:
    "Adoption Scorecards y/e March 2018: methodology and guidance (DfE, March 2019), contents list only; GOV.UK, 14 January 2014",
  certainty:
    "The title is the department's; who is counted is known in part only, so the population is ours.",
  reasons: { "not-placed": "adopted, but no day of moving in with adopters" },
  of: (question) => shareWithinLimit(question.journeys.count, (row) => standing(question, row)),
};

/** The percentage of children, each standing as `of` says of the row. */
export function shareWithinLimit(count: number, of: (row: number) => Standing): CountResult {
  const left: Partial<Record<Reason, number>> = {};
  const counted = { adopted: 0, movedIn: 0, waiting: 0 };
  let within = 0;
  for (let row = 0; row < count; row++) {
    const found = of(row);
    if (found === undefined) continue;
    if (typeof found === "string") left[found] = (left[found] ?? 0) + 1;
    else {
      counted[found.of]++;
      if (found.within) within++;
    }
  }
  return percentage(
    within,
    counted.adopted + counted.movedIn + counted.waiting,
    leftOut(A3, left),
    A3_PARTS.map((part) => ({ ...part, count: counted[part.id] })),
  );
}

/** Whom the percentage is of; they add up. */
export const A3_PARTS = [
  { id: "adopted", text: "adopted in the period" },
  { id: "movedIn", text: "moved in, not adopted yet" },
  { id: "waiting", text: "not moved in, in care for 426 days or more" },
] as const;

import { NO_DAY } from "../dates/serialDay";
import { isBy, isDecisionOpenOn, isLiveOn } from "../journeys/livePlans";
import { endedWithoutDay } from "../journeys/leavers";
import { leftOut, percentage, rowsThat } from "./counting";
import type { CountMeasure, CountQuestion, Reason } from "./measure";

/** 14 months (reference/domain.md 1.3); a child who has been in care for so long is not within them. */
export const A3_LIMIT = 426;

/** In what way a child is in the measure, or why not. */
type Standing = { of: "adopted" | "movedIn" | "waiting"; within: boolean } | Reason | undefined;

/** Of the children adopted in the period and those with a live decision at its end (the as-at date where that is earlier). */
function standing({ journeys, again, period, asAt }: CountQuestion, row: number): Standing {
  const { entry, placed, adopted } = journeys.milestones;
  const end = Math.min(period.to, asAt);
  const entered = entry[row]!;
  if (journeys.status[row] === "adopted") {
    if (adopted[row] === NO_DAY) return "no-order-date";
    if (adopted[row]! >= period.from && adopted[row]! <= end) {
      if (entered === NO_DAY) return "no-entry";
      if (placed[row] === NO_DAY) return "not-placed";
      return withinDays("adopted", placed[row]! - entered);
    }
  }
  if (!isLiveOn(journeys, again, row, end))
    return endedWithoutDay(journeys, row) && isDecisionOpenOn(journeys, again, row, end)
      ? "no-leaving-date"
      : undefined;
  if (entered === NO_DAY) return "no-entry";
  if (isBy(placed[row]!, end)) return withinDays("movedIn", placed[row]! - entered);
  return end - entered >= A3_LIMIT ? { of: "waiting", within: false } : "undetermined";
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
  of: (question) => {
    const left: Partial<Record<Reason, number>> = {};
    const counted = { adopted: 0, movedIn: 0, waiting: 0 };
    let within = 0;
    for (const row of rowsThat(question.journeys.count, () => true)) {
      const found = standing(question, row);
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
  },
};

/** Whom the percentage is of; they add up. */
export const A3_PARTS = [
  { id: "adopted", text: "adopted in the period" },
  { id: "movedIn", text: "moved in, not adopted yet" },
  { id: "waiting", text: "not moved in, in care for 426 days or more" },
] as const;

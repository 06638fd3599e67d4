import { addDays, addMonths } from "../dates/arithmetic";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { union, type Covered } from "../journeys/coverage";
import { isBy } from "../journeys/livePlans";
import { FAMILY_DAYS, type CareRecords, type Families } from "../journeys/records";
import { isHeldByReason } from "./hold";

/** The day on which a family left the process; one that is on hold has not. */
export const leftOn = (families: Families, row: number): number =>
  isHeldByReason(families, row) ? NO_DAY : families.days.left[row]!;

/** Whether a family had left by a day. */
export const hasLeft = (families: Families, row: number, day: number): boolean =>
  isBy(leftOn(families, row), day);

/** Whether a family had been matched by a day, or a child had moved in or been adopted, which comes after a match. */
export const hasComeToMatch = ({ days }: Families, row: number, day: number): boolean =>
  isBy(days.matched[row]!, day) || isBy(days.placed[row]!, day) || isBy(days.adopted[row]!, day);

/** Where an application stands that is neither decided nor withdrawn. */
export type AssessmentStep = "stage1" | "between" | "stage2";

/** The step that a family had reached by a day, by its furthest date; undefined before Stage 1. */
export function assessmentStep({ days }: Families, row: number, day: number): AssessmentStep | undefined {
  if (isBy(days.stage2From[row]!, day)) return "stage2";
  if (isBy(days.stage1To[row]!, day)) return "between";
  return isBy(days.stage1From[row]!, day) ? "stage1" : undefined;
}

/** A match counts as waited for from so many calendar months after approval (A12). */
export const WAITED_MONTHS = 3;

/** Days from approval to match, NaN without both; and whether it took three calendar months or more, undefined where it cannot be said. */
export function waitForMatch(
  approved: number,
  matched: number,
): { days: number; waited: boolean | undefined } {
  if (approved === NO_DAY || matched === NO_DAY) return { days: NaN, waited: undefined };
  const days = matched - approved;
  if (days < 0) return { days, waited: undefined };
  return { days, waited: matched >= addMonths(approved as SerialDay, WAITED_MONTHS) };
}

/**
 * The time for which tables of adopters tell of families: first to last past event of each kind of table. Annex A list 11
 * holds who has applied and was in contact in the twelve months before its extract, so no more than those.
 */
export function familiesCovered(
  { families, sources }: Pick<CareRecords, "families" | "sources">,
  today: number,
): Covered | undefined {
  const spans = new Map<string, { first: number; last: number }>();
  for (let row = 0; row < families.count; row++) {
    const layout = sources[families.origin[row]!]!.layout;
    for (const name of FAMILY_DAYS) {
      const day = families.days[name][row]!;
      if (day === NO_DAY || day > today) continue;
      const span = spans.get(layout) ?? { first: day, last: day };
      spans.set(layout, { first: Math.min(span.first, day), last: Math.max(span.last, day) });
    }
  }
  return union(
    [...spans].map(([layout, { first, last }]) => {
      const to = last as SerialDay;
      const from = layout === "annex-a-11" ? addDays(addMonths(to, -12), 1) : (first as SerialDay);
      return { from, to, gaps: [] };
    }),
  );
}

import { addMonths } from "../dates/arithmetic";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { ADOPTER_DUE_CLOCKS } from "../drift/adopterClocks";
import { isBy } from "../journeys/livePlans";
import type { Families, FamilyDay } from "../journeys/records";
import { STEP_DAYS, type AdopterStep } from "./adopterDrift";
import { holdOf } from "./hold";

/** A step of those who adopt, from one of their days to another. */
export interface FinishedStep {
  /** In names of cells: `out_adopters_report_stage1_median`. */
  id: string;
  from: FamilyDay;
  to: FamilyDay;
  /**
   * Whose: every family's, only of those not on the fast track (it runs through Stage 1 and 2 as one), or only of those on
   * it, from the start of Stage 2 where the registration is not in the data.
   */
  whose: "all" | "not fast track" | "fast track";
}

/** In the order of the way. */
export const FINISHED_STEPS = [
  { id: "enquiry_to_registration", from: "enquiry", to: "stage1From", whose: "all" },
  { id: "stage1", from: "stage1From", to: "stage1To", whose: "not fast track" },
  { id: "between_stages", from: "stage1To", to: "stage2From", whose: "not fast track" },
  { id: "stage2", from: "stage2From", to: "approved", whose: "not fast track" },
  { id: "fast_track", from: "stage1From", to: "approved", whose: "fast track" },
  { id: "registration_to_approval", from: "stage1From", to: "approved", whose: "all" },
  { id: "approval_to_match", from: "approved", to: "matched", whose: "all" },
  { id: "match_to_moved_in", from: "matched", to: "placed", whose: "all" },
  { id: "moved_in_to_adoption_order", from: "placed", to: "adopted", whose: "all" },
] as const satisfies readonly FinishedStep[];
export type FinishedStepId = (typeof FINISHED_STEPS)[number]["id"];

/** Registration to approval within six months is what the adoption survey published; match within six, too. */
export const SURVEY_MONTHS = 6;

/** How long a step may take in calendar months, where there is a limit or a mark by which families are told apart. */
export const STEP_MONTHS = {
  stage1: ADOPTER_DUE_CLOCKS.stage1.limit.count,
  between_stages: ADOPTER_DUE_CLOCKS.between.limit.count,
  stage2: ADOPTER_DUE_CLOCKS.stage2.limit.count,
  fast_track: ADOPTER_DUE_CLOCKS.fastTrack.limit.count,
  registration_to_approval: SURVEY_MONTHS,
  approval_to_match: SURVEY_MONTHS,
} as const satisfies Partial<Record<FinishedStepId, number>>;

export const isFastTrack = ({ texts }: Families, row: number): boolean => texts.fastTrack[row] === "yes";

/** Whether a step is one of this family's. */
export const isOfStep = (families: Families, row: number, { whose }: FinishedStep): boolean =>
  whose === "all" || isFastTrack(families, row) === (whose === "fast track");

/** The day on which a step began, NO_DAY where it is not in the data. */
export function beganOn({ days }: Families, row: number, { from, whose }: FinishedStep): number {
  const began = days[from][row]!;
  return began === NO_DAY && whose === "fast track" ? days.stage2From[row]! : began;
}

/** Days of a step that has ended, NaN without both days; below 0 where they are out of order. */
export const daysBetween = (from: number, to: number): number =>
  from === NO_DAY || to === NO_DAY ? NaN : to - from;

/** Whether it ended within so many calendar months, the last day included; undefined without both days or out of order. */
export const isWithin = (from: number, to: number, months: number): boolean | undefined =>
  from === NO_DAY || to === NO_DAY || to < from ? undefined : to <= addMonths(from as SerialDay, months);

/** The step that a family had reached by a day, by its furthest date; "adopted" at the end of the way. */
export function furthestStep({ days }: Families, row: number, day: number): AdopterStep | "adopted" {
  if (isBy(days.adopted[row]!, day)) return "adopted";
  return STEP_DAYS.findLast(([, name]) => isBy(days[name][row]!, day))?.[0] ?? "none";
}

/** The step in which the hold that is known of a family began; undefined where none had begun by the day. */
export function holdBeganIn(
  families: Families,
  row: number,
  asAt: number,
): AdopterStep | "adopted" | undefined {
  const { from } = holdOf(families, row);
  return isBy(from, asAt) ? furthestStep(families, row, from) : undefined;
}

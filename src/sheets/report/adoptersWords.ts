import { STEP_MONTHS, type FinishedStepId } from "../../domain/adopters/steps";
import type { AdopterStep } from "../../domain/adopters/adopterDrift";
import type { WaitingBand } from "../../domain/diagnostic/adopterJourney";
import { where, type Condition } from "../../domain/formula/expression";
import { AS_AT, inPeriod, notBy } from "../countFormula";
import { FAST_TRACK, FURTHEST_STEP, FURTHEST_WORDS } from "../familySteps";
import { among, type Population } from "./reportFigures";

/** Every named figure of the page begins so. */
export const adoptersFigure = (what: string): string => `out_adopters_report_${what}`;

/** The figures of a step, by the step's id. */
export const stepNames = (id: FinishedStepId) => ({
  reached: adoptersFigure(`${id}_reached`),
  n: adoptersFigure(`${id}_n`),
  mean: adoptersFigure(`${id}_mean`),
  median: adoptersFigure(`${id}_median`),
  lowerQuarter: adoptersFigure(`${id}_lower_quarter`),
  upperQuarter: adoptersFigure(`${id}_upper_quarter`),
  noStart: adoptersFigure(`${id}_no_start`),
  outOfOrder: adoptersFigure(`${id}_out_of_order`),
});

/** How many kept to the months of a step, how many did not, and the share. */
export const withinNames = (id: keyof typeof STEP_MONTHS) => {
  const months = `${STEP_MONTHS[id]}_months`;
  return {
    within: adoptersFigure(`${id}_within_${months}`),
    longer: adoptersFigure(`${id}_over_${months}`),
    percent: adoptersFigure(`${id}_within_${months}_percent`),
  };
};

/** The mark of A12: three months or more is not under three. */
export const MARK_NAMES = {
  within: adoptersFigure("approval_to_match_under_3_months"),
  longer: adoptersFigure("approval_to_match_3_months_or_more"),
  percent: adoptersFigure("approval_to_match_under_3_months_percent"),
};

export const nowNames = (step?: AdopterStep) => {
  const name = adoptersFigure(step === undefined ? "live" : `live_${step}`);
  return { families: name, onHold: `${name}_on_hold` };
};

export const waitingNames = (band?: WaitingBand) => {
  const name = adoptersFigure(band === undefined ? "waiting" : `waiting_${band}`);
  return { families: name, onHold: `${name}_on_hold` };
};

export const leftName = (step?: AdopterStep): string =>
  adoptersFigure(step === undefined ? "left" : `left_at_${step}`);
export const LEFT_AFTER_APPROVAL = adoptersFigure("left_after_approval");

/** What happened to families in the period. */
export const EVENT_FIGURES = {
  stage1From: { header: "Stage 1 started", heading: "Registered", name: adoptersFigure("registered") },
  approved: { header: "Approved", heading: "Approved", name: adoptersFigure("approved") },
  matched: { header: "Matched", heading: "Matched", name: adoptersFigure("matched") },
  placed: { header: "Moved in", heading: "Moved in", name: adoptersFigure("child_moved_in") },
  adopted: { header: "Adoption order", heading: "Adopted", name: adoptersFigure("adoption_orders") },
} as const;
export type EventFigure = keyof typeof EVENT_FIGURES;

export const EARLY_PERMANENCE = adoptersFigure("approved_early_permanence");
export const CHILDREN_MOVED_IN = adoptersFigure("children_moved_in");

/** Steps as the page calls them. */
export const STEP_TITLES: Readonly<Record<FinishedStepId, string>> = {
  enquiry_to_registration: "Enquiry to registration",
  stage1: "Adopter Stage 1",
  between_stages: "Between the stages",
  stage2: "Adopter Stage 2",
  fast_track: "Fast track: registration to approval",
  registration_to_approval: "Registration to approval, all",
  approval_to_match: "Approval to match",
  match_to_moved_in: "Match to moving in",
  moved_in_to_adoption_order: "Moving in to adoption order",
};

/** The column of `Families` with the day on which a step ends. */
export const END_HEADERS: Readonly<Record<FinishedStepId, string>> = {
  enquiry_to_registration: "Stage 1 started",
  stage1: "Stage 1 ended",
  between_stages: "Stage 2 started",
  stage2: "Approved",
  fast_track: "Approved",
  registration_to_approval: "Approved",
  approval_to_match: "Matched",
  match_to_moved_in: "Moved in",
  moved_in_to_adoption_order: "Adoption order",
};

const FAMILIES: Population = { table: "Families", conditions: [] };
export const families = (...conditions: Condition[]): Population => among(FAMILIES, conditions);

/** Families who came to the end of a step in the period; fast track and the two stages are never mixed. */
export function endedInPeriod(
  id: FinishedStepId,
  whose: "all" | "not fast track" | "fast track",
): Population {
  const ended = inPeriod(END_HEADERS[id]);
  const onFastTrack = where(FAST_TRACK, "=", "Yes");
  if (whose === "all") return families(...ended);
  return families(...ended, whose === "fast track" ? onFastTrack : where(FAST_TRACK, "<>", "Yes"));
}

export const isAt = (step: AdopterStep | "adopted"): Condition =>
  where(FURTHEST_STEP, "=", FURTHEST_WORDS[step]);
const isNotAdopted: Condition = where(FURTHEST_STEP, "<>", FURTHEST_WORDS.adopted);

/** Neither left nor adopted by the as-at date. */
export const LIVE: Population = families(notBy("Left", AS_AT), isNotAdopted);
/** Approved and live, and no further: those of A11. */
export const WAITING: Population = among(LIVE, [isAt("approved")]);
/** Left in the period, and did not adopt. */
export const LEFT: Population = families(...inPeriod("Left"), isNotAdopted);

export const onHold: Condition = where("On hold", "=", "Yes");

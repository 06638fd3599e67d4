import type { LeavingRoute, Outcome } from "../../domain/diagnostic/outcomeSince";
import type { Then } from "../../domain/diagnostic/underFives";
import type { UnderFiveState } from "../../domain/diagnostic/underFiveState";
import type { HealthCheck } from "../../domain/journeys/records";

/** What stands in the cells of `UnderFives`; plain enough for criteria of COUNTIFS. */
export const THEN_WORDS: Readonly<Record<Then, string>> = {
  "looked after": "Looked after",
  left: "Left care",
  "cannot tell": "Cannot tell",
};

export const STATE_WORDS: Readonly<Record<UnderFiveState, string>> = {
  withAdopters: "With adopters, awaiting the adoption order",
  earlyPermanence: "With early permanence carers",
  longTermFoster: "In a long-term foster home",
  withParents: "With parents",
  shortTermWithOrder: "Short-term, with a placement order",
  shortTermWithoutOrder: "Short-term, plan known, no placement order",
  noPlanKnown: "Short-term, no plan known",
};

export const ROUTE_WORDS: Readonly<Record<LeavingRoute, string>> = {
  adoption: "Adoption",
  guardianship: "Special guardianship",
  arrangements: "Child arrangements order",
  home: "Home to parents",
  relatives: "Relatives or others",
  transferred: "Transferred to another authority",
  died: "Died",
  other: "Left otherwise",
  notRecorded: "How they left is not recorded",
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  ...ROUTE_WORDS,
  longTermFoster: "In a long-term foster home now",
  waiting: "Still waiting",
  noLaterData: "No later data",
};

/** The groups of `legalStatusGroup`, in order; a short break is no status of such a child. */
export const LEGAL_STATUSES = [
  "Interim care order",
  "Full care order",
  "Placement order",
  "By agreement (section 20)",
  "Other",
] as const;

/** The header in `UnderFives` of each health check. */
export const HEALTH_HEADERS: Readonly<Record<HealthCheck, string>> = {
  development: "Development check",
  immunisations: "Immunisations",
  teeth: "Dental check",
  assessment: "Health assessment",
};

const snakeCase = (id: string) => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** @example underFivesName("still") //=> "out_under_fives_still" */
export const underFivesName = (what: string): string => `out_under_fives_${snakeCase(what)}`;
/** @example leftName("adoption") //=> "out_under_fives_left_adoption" */
export const leftName = (route: LeavingRoute): string => underFivesName(`left_${route}`);
/** @example outcomeName("waiting") //=> "out_under_fives_since_waiting" */
export const outcomeName = (outcome: Outcome): string => underFivesName(`since_${outcome}`);
/** @example legalStatusName("Other") //=> "out_under_fives_legal_other" */
export const legalStatusName = (group: (typeof LEGAL_STATUSES)[number]): string =>
  `out_under_fives_legal_${LEGAL_NAMES[group]}`;

const LEGAL_NAMES: Readonly<Record<(typeof LEGAL_STATUSES)[number], string>> = {
  "Interim care order": "interim_care_order",
  "Full care order": "full_care_order",
  "Placement order": "placement_order",
  "By agreement (section 20)": "section_20",
  Other: "other",
};

/** The inputs and the cells of the window of entries. */
export const WINDOW_NAMES = {
  inFrom: "in_under_fives_from",
  inTo: "in_under_fives_to",
  from: underFivesName("from"),
  to: underFivesName("to"),
} as const;

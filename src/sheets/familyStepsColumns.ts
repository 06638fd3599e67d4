import { STEP_MONTHS, type FinishedStepId } from "../domain/adopters/steps";
import type { ColumnMeaning, ColumnMeanings } from "./columnMeaning";
import { FAST_TRACK, FURTHEST_STEP, HOLD_BEGAN_IN, STEP_DAYS_HEADERS, WITHIN_HEADERS } from "./familySteps";

const WHAT: Readonly<Record<Exclude<FinishedStepId, "approval_to_match">, string>> = {
  enquiry_to_registration: "Days from the enquiry to the start of Adopter Stage 1.",
  stage1: "Days of Adopter Stage 1, of a family that is not on the fast track.",
  between_stages:
    "Days from the end of Adopter Stage 1 to the start of Stage 2, of a family that is not on the fast track.",
  stage2:
    "Days from the start of Adopter Stage 2 to the approval, of a family that is not on the fast track.",
  fast_track:
    "On the fast track, days from the start of Adopter Stage 1 (of Stage 2, where that is not given) to the approval.",
  registration_to_approval: "Days from the start of Adopter Stage 1 to the approval, fast track or not.",
  match_to_moved_in: "Days from the match to the day on which the child or children moved in.",
  moved_in_to_adoption_order: "Days from moving in to the adoption order.",
};

const WITHIN: Readonly<Record<keyof typeof STEP_MONTHS, string>> = {
  stage1: "Adopter Stage 1",
  between_stages: "the time between the stages",
  stage2: "Adopter Stage 2",
  fast_track: "the fast track",
  registration_to_approval: "the way from the start of Adopter Stage 1 to the approval",
  approval_to_match: "the way from approval to match",
};

const UNKNOWN = "one of the two is missing, or the step is none of this family's";

const entries = <Key extends string, Of>(of: Readonly<Record<Key, Of>>) => Object.entries(of) as [Key, Of][];

/** What the columns of steps in `Families` say. */
export const FAMILY_STEPS_COLUMNS: ColumnMeanings = {
  [FAST_TRACK]: {
    means: "Whether the family is on the fast track of foster carers and earlier adopters.",
    empty: "no source says",
  },
  ...Object.fromEntries(
    entries(WHAT).map(([id, means]): [string, ColumnMeaning] => [
      STEP_DAYS_HEADERS[id],
      { means, empty: UNKNOWN, days: true },
    ]),
  ),
  ...Object.fromEntries(
    entries(WITHIN).map(([id, what]): [string, ColumnMeaning] => [
      WITHIN_HEADERS[id],
      {
        means: `“Yes” where ${what} ended on the day that is ${STEP_MONTHS[id]} calendar months later, or before; days on hold count.`,
        empty: `${UNKNOWN}, or they are out of order`,
      },
    ]),
  ),
  [FURTHEST_STEP]: {
    means: "The furthest step that the family had come to by the as-at date, also of one that has left.",
  },
  [HOLD_BEGAN_IN]: {
    means: "The furthest step on the day on which the hold began.",
    empty: "no hold is known, or not since when",
  },
};

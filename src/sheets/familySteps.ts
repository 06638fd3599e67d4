import type { AdopterStep } from "../domain/adopters/adopterDrift";
import {
  beganOn,
  daysBetween,
  FINISHED_STEPS,
  holdBeganIn,
  isOfStep,
  isWithin,
  STEP_MONTHS,
  type FinishedStepId,
} from "../domain/adopters/steps";
import { yesOrNo } from "../domain/codes/answers";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { both, compare, iff, named, sameRow, value, type Expr } from "../domain/formula/expression";
import type { Families } from "../domain/journeys/records";
import type { TableColumn } from "./plan";
import { numberColumn, textColumn } from "./words";

/** In `Families`: the days of each step that has ended. Approval to match stands there for A12 already. */
export const STEP_DAYS_HEADERS: Readonly<Record<FinishedStepId, string>> = {
  enquiry_to_registration: "Enquiry-Stage 1",
  stage1: "Stage 1 days",
  between_stages: "Between stages days",
  stage2: "Stage 2 days",
  fast_track: "Fast track days",
  registration_to_approval: "Stage 1-approval",
  approval_to_match: "Approval-match",
  match_to_moved_in: "Match-moved in",
  moved_in_to_adoption_order: "Moved in-adoption order",
};

/** In `Families`: whether it ended within its calendar months. */
export const WITHIN_HEADERS: Readonly<Record<keyof typeof STEP_MONTHS, string>> = {
  stage1: `Stage 1 in ${STEP_MONTHS.stage1} months`,
  between_stages: `Between stages in ${STEP_MONTHS.between_stages} months`,
  stage2: `Stage 2 in ${STEP_MONTHS.stage2} months`,
  fast_track: `Fast track in ${STEP_MONTHS.fast_track} months`,
  registration_to_approval: `Approved in ${STEP_MONTHS.registration_to_approval} months`,
  approval_to_match: `Matched in ${STEP_MONTHS.approval_to_match} months`,
};

export const FAST_TRACK = "Fast track";
export const FURTHEST_STEP = "Furthest step";
export const HOLD_BEGAN_IN = "Hold began in";

/** The furthest step of a family, as `Families` has it: what it has come to, not what it waits for. */
export const FURTHEST_WORDS: Readonly<Record<AdopterStep | "adopted", string>> = {
  enquiry: "Enquiry",
  stage1: "Adopter Stage 1",
  between: "Between the stages",
  stage2: "Adopter Stage 2",
  approved: "Approved",
  matched: "Matched",
  placed: "Child moved in",
  adopted: "Adoption order",
  none: "No step with a date",
};

/** The columns that the report counts over, after those of the measures. */
export function familyStepColumns(families: Families, asAt: SerialDay): TableColumn[] {
  const rows = Array.from({ length: families.count }, (_, row) => row);
  const cut = (day: number) => (day <= asAt ? day : NO_DAY);
  return [
    textColumn(
      FAST_TRACK,
      families.texts.fastTrack.map((said) => answer(yesOrNo(said))),
      9,
    ),
    ...FINISHED_STEPS.flatMap((step): TableColumn[] => {
      const spans = rows.map((row) =>
        isOfStep(families, row, step)
          ? ([cut(beganOn(families, row, step)), cut(families.days[step.to][row]!)] as const)
          : ([NO_DAY, NO_DAY] as const),
      );
      const days = numberColumn(
        STEP_DAYS_HEADERS[step.id],
        Float64Array.from(spans, ([from, to]) => daysBetween(from, to)),
      );
      const months = (STEP_MONTHS as Partial<Record<FinishedStepId, number>>)[step.id];
      return [
        ...(step.id === "approval_to_match" ? [] : [days]),
        ...(months === undefined
          ? []
          : [
              textColumn(
                WITHIN_HEADERS[step.id as keyof typeof STEP_MONTHS],
                spans.map(([from, to]) => answer(isWithin(from, to, months))),
                10,
              ),
            ]),
      ];
    }),
    { header: FURTHEST_STEP, content: furthestStep, format: "General", width: 20 },
    textColumn(
      HOLD_BEGAN_IN,
      rows.map((row) => {
        const step = holdBeganIn(families, row, asAt);
        return step ? FURTHEST_WORDS[step] : "";
      }),
      20,
    ),
  ];
}

/** Columns of days and the step that begins with each, from the end of the way. */
const FROM_THE_END = [
  ["Adoption order", "adopted"],
  ["Moved in", "placed"],
  ["Matched", "matched"],
  ["Approved", "approved"],
  ["Stage 2 started", "stage2"],
  ["Stage 1 ended", "between"],
  ["Stage 1 started", "stage1"],
  ["Enquiry", "enquiry"],
] as const;

/** By the as-at date on Summary. */
const furthestStep: Expr = FROM_THE_END.reduceRight<Expr>(
  (otherwise, [header, step]) =>
    iff(
      both(compare(sameRow(header), ">", 0), compare(sameRow(header), "<=", named("as_at"))),
      value(FURTHEST_WORDS[step]),
      otherwise,
    ),
  value(FURTHEST_WORDS.none),
);

export const answer = (said: boolean | undefined) => (said === undefined ? "" : said ? "Yes" : "No");

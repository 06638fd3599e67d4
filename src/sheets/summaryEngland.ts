import { calendarDay } from "../domain/dates/serialDay";
import { stageName, stagesOf } from "../domain/journeys/stages";
import { titleOf, type MeasureText } from "../domain/measures/measure";
import { benchmarkFor } from "../domain/published/benchmarks";
import type { Published } from "../domain/published/published";
import { yearEndingOf } from "../domain/published/publishedYears";
import type { Cases } from "./cases";
import { paragraph } from "./frame";
import { measuresOf } from "./measureFigures";
import type { Cell } from "./plan";
import { heading, type Row } from "./summaryRows";

/** The stage of the department's statistics that says what a measure says, where the measure itself is long unpublished. */
const STAGE_OF: Readonly<Record<string, string>> = { A1: "entry-placed" };

/** England's figure beside that of a measure: what, and of when; nothing where the two say nothing to each other. */
export function englandBeside(cases: Cases, measure: Pick<MeasureText, "id" | "unit">): Cell[] {
  return beside(englandOfMeasure(cases, measure));
}

/** The same beside the average of a stage. */
export function englandBesideStage(cases: Cases, stage: string): Cell[] {
  return beside(englandOf(cases, [stage]));
}

/** Who published what stands beside the figures, in which edition, and what to mind. */
export function englandRows(cases: Cases): Row[] {
  const stages = stagesOf(cases.model, cases.hasIro);
  const used = [
    ...measuresOf(cases).map((measure) => [titleOf(measure), englandOfMeasure(cases, measure)] as const),
    ...stages.map((stage) => [stageName(stage), englandOf(cases, [stage.id])] as const),
  ];
  return [
    heading("England's figures, and what to mind"),
    ...used.flatMap(([title, published]) =>
      published
        ? paragraph(
            `${title}: ${englandInDays(published)}, ${published.year}. ${englandSaid(published)}.`,
            "note",
          )
        : [],
    ),
  ];
}

/**
 * A count of all England beside that of one authority says nothing; nor does the share of plans changed in a year beside that
 * of several, in which more of the same plans have had the time to change.
 */
export function englandOfMeasure(
  cases: Cases,
  { id, unit }: Pick<MeasureText, "id" | "unit">,
): Published | undefined {
  const isComparable = unit === "days" || (unit === "percent" && (id !== "A5" || yearsOf(cases.period) <= 1));
  return isComparable ? englandOf(cases, [id, ...(STAGE_OF[id] ? [STAGE_OF[id]] : [])]) : undefined;
}

/** Of the newest year not after the period; of a later one where there is no other. */
export function englandOf(
  { period, published: own = [] }: Cases,
  ids: readonly string[],
): Published | undefined {
  const yearEnding = calendarDay(period.to).year;
  const found = ids.flatMap((id) => benchmarkFor(id, own, { yearEnding, years: yearsOf(period) }) ?? []);
  const past = found.filter(({ year }) => yearEndingOf(year) <= yearEnding);
  return (past.length > 0 ? past : found).reduce<Published | undefined>(
    (best, each) => (best && yearEndingOf(best.year) >= yearEndingOf(each.year) ? best : each),
    undefined,
  );
}

const yearsOf = ({ from, to }: Cases["period"]): number => Math.round((to - from + 1) / 365.25);

const beside = (published: Published | undefined): Cell[] =>
  published
    ? [englandInDays(published), published.year].map((value) => ({
        content: { value },
        style: "figure",
        format: "@",
      }))
    : [];

/** A duration published in years and months has its days beside it: "1:7 (578)". */
export const englandInDays = ({ shown, value, unit }: Published) =>
  unit === "days" && shown !== String(value) ? `${shown} (${value})` : shown;

export const englandSaid = ({ source, vintage, note, status }: Published) =>
  [source, vintage, note, status === "to confirm" ? "to confirm" : undefined]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/\.$/, ""))
    .join("; ");

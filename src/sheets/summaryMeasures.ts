import { calendarDay } from "../domain/dates/serialDay";
import { count, named, where } from "../domain/formula/expression";
import type { MeasureText, Reason } from "../domain/measures/measure";
import { REASONS } from "../domain/measures/measure";
import { MEASURES } from "../domain/measures/measures";
import { benchmarkFor } from "../domain/published/benchmarks";
import { yearEndingOf } from "../domain/published/publishedYears";
import type { Published } from "../domain/published/published";
import type { Cases } from "./cases";
import { paragraph, text } from "./frame";
import { measureFigures } from "./measureFigures";
import type { Cell } from "./plan";
import { adoptedInPeriod, figure, header, heading, inPeriod, sentence, type Row } from "./summaryRows";

const UNIT_WORDS: Readonly<Record<MeasureText["unit"], string>> = {
  days: "days",
  percent: "%",
  children: "children",
  families: "families",
};

export function measureRows(cases: Cases): Row[] {
  return [
    heading("Measures"),
    [sentence(named("out_coverage"))],
    [...header("Measure", "Figure", "", "Children", "Threshold", "England", "England, of"), ...SOURCE],
    ...measureFigures(cases).flatMap(({ measure, key, title, value, n }): Row[] => [
      [
        { content: { expr: title }, style: "label" },
        figure(value, "#,##0", `out_${key}`),
        text(UNIT_WORDS[measure.unit], "note"),
        figure(n, "#,##0", `out_${key}_n`),
        { content: { value: measure.threshold?.days ?? null }, style: "body", format: "#,##0" },
        ...(key === measure.id ? besideIt(cases, measure.id) : []),
      ],
    ]),
    ...paragraph(thresholds(), "note"),
  ];
}

const SOURCE: Cell[] = [text("Source", "columnHeading")];

/** A threshold carries the years for which it was set (rules.md 4). */
function thresholds(): string {
  const said = MEASURES.map(({ id, threshold: { days, years } }) => `${id} ${days} days (${years})`);
  return `Thresholds: ${said.join("; ")}.`;
}

/** The stage of the department's statistics that says what a measure says, where the measure itself is long unpublished. */
const STAGE_OF: Readonly<Record<string, string>> = { A1: "entry-placed" };

/** England's figure of the same, of the newest year not after the period: what, of when, who says so. */
export function besideIt(cases: Cases, id: string): (Cell | null)[] {
  const published = newest(cases, [id, ...(STAGE_OF[id] ? [STAGE_OF[id]] : [])]);
  return published ? publishedCells(published) : [];
}

function newest({ period, published: own = [] }: Cases, ids: readonly string[]): Published | undefined {
  const yearEnding = calendarDay(period.to).year;
  const years = Math.round((period.to - period.from + 1) / 365.25);
  const found = ids.flatMap((id) => benchmarkFor(id, own, { yearEnding, years }) ?? []);
  return found.reduce<Published | undefined>(
    (best, each) => (best && yearEndingOf(best.year) >= yearEndingOf(each.year) ? best : each),
    undefined,
  );
}

export function publishedCells({
  shown,
  value,
  unit,
  year,
  source,
  vintage,
  note,
  status,
}: Published): Cell[] {
  const inDays = unit === "days" && shown !== String(value) ? `${shown} (${value})` : shown;
  const said = [source, vintage, note, status === "to confirm" ? "to confirm" : undefined];
  return [
    { content: { value: inDays }, style: "figure", format: "@" },
    { content: { value: year }, style: "figure", format: "@" },
    text(said.filter(Boolean).join("; "), "note"),
  ];
}

/** How many children have A10 adjusted, by reason. */
export function adjustmentRows(): Row[] {
  const adjusted = (route: string) =>
    count("Timescales", where("A10 counts", "=", "yes"), ...inPeriod, where("Route", "=", route));
  return [
    heading("A10: for how many children the clock stopped earlier"),
    [
      text("Adopted by their foster carers", "label"),
      figure(adjusted("Foster carer"), "#,##0", "out_A10_foster_carers"),
    ],
    [
      text("Adopted by their early permanence carers", "label"),
      figure(adjusted("Early permanence"), "#,##0", "out_A10_early_permanence"),
    ],
  ];
}

export function excludedRows(): Row[] {
  const inColumns = MEASURES.map(({ id }) => id);
  const reasons = (Object.keys(REASONS) as Reason[]).filter((reason) => reason !== "not-adopted");
  return [
    heading("Children adopted in the period who are not in a measure, and why"),
    [...header("Reason", ...inColumns), text("In Timescales", "columnHeading")],
    ...reasons.map((reason): Row => [
      text(REASONS[reason], "label"),
      ...inColumns.map((id) =>
        // Without the day of the order nobody can say in which period it fell.
        figure(
          count(
            "Timescales",
            where(`${id} counts`, "=", reason),
            ...(reason === "no-order-date" ? [] : inPeriod),
          ),
        ),
      ),
      text(reason, "note"),
    ]),
    [text("Children adopted in the period", "label"), ...inColumns.map(() => figure(adoptedInPeriod))],
    [
      text(
        "A2 counts a match before the placement order as 0 days; the stage “placement order to match” leaves it out.",
        "note",
      ),
      null,
      null,
    ],
  ];
}

export function definitionRows(): Row[] {
  return [
    heading("What the measures mean"),
    ...MEASURES.flatMap(({ id, definition, population, source, certainty }): Row[] => [
      ...paragraph(`${id}: ${definition}`),
      ...paragraph(`Who: ${population}`),
      ...paragraph(`Source: ${source}. ${certainty}`, "note"),
      [],
    ]),
  ];
}

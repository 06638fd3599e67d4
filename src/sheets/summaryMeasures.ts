import { count, join, named, where } from "../domain/formula/expression";
import { ADOPTERS_OF, ADOPTERS_OF_KEY } from "../domain/measures/adoptersOf";
import {
  REASONS,
  REASONS_OF_DAYS,
  isOurs,
  reasonText,
  titleOf,
  type MeasureText,
} from "../domain/measures/measure";
import { ALL_MEASURES, MEASURES } from "../domain/measures/measures";
import type { Cases } from "./cases";
import { paragraph, text } from "./frame";
import { besideFigure, measureFigures, measuresOf, type MeasureFigure } from "./measureFigures";
import type { Cell } from "./plan";
import { englandBeside } from "./summaryEngland";
import {
  adoptedInPeriod,
  figure,
  header,
  heading,
  inPeriod,
  inputCell,
  sentence,
  type Row,
} from "./summaryRows";

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
    ...adoptersOfRow(cases),
    header("Measure", "Figure", "", "Of", "Threshold", "England", "England, of"),
    ...measureFigures(cases).flatMap((of): Row[] => [
      [
        { content: { expr: of.title }, style: "label" },
        figure(of.value, "#,##0", `out_${of.key}`),
        unitCell(of),
        figure(besideFigure(of, `out_${of.key}`), "#,##0", `out_${of.key}_n`),
        { content: { value: of.measure.threshold?.days ?? null }, style: "body", format: "#,##0" },
        ...(of.key === of.measure.id ? englandBeside(cases, of.measure) : []),
      ],
      ...of.parts.map(({ id, text: words, count: expr }): Row => [
        text(`    ${words}`, "note"),
        figure(expr, "#,##0", `out_${of.key}_${id}`),
      ]),
    ]),
    ...paragraph(thresholds(), "note"),
  ];
}

/** "%, 34 of 120": what a percentage is of stands beside it. */
function unitCell({ measure, key, numerator }: MeasureFigure): Cell {
  if (measure.unit !== "percent" || !numerator) return text(UNIT_WORDS[measure.unit], "note");
  return sentence(join("%, ", numerator, " of ", named(`out_${key}_n`)));
}

/** "Whose adopters are these?" is asked once, where there are any. */
function adoptersOfRow({ records }: Cases): Row[] {
  if (records.families.count === 0) return [];
  const choices = ADOPTERS_OF.map(({ choice }) => choice);
  return [
    [
      text("Whose adopters are these?", "label"),
      inputCell({ key: ADOPTERS_OF_KEY, kind: "choice", default: choices[0]!, choices }),
      null,
      null,
      text("No table says it: choose once, and the titles of their measures say so.", "note"),
    ],
  ];
}

/** A threshold carries the years for which it was set (rules.md 4). */
function thresholds(): string {
  const said = ALL_MEASURES.flatMap((measure) => {
    const { id, threshold } = measure;
    const name = isOurs(measure) ? `“${shortTitle(measure)}”` : id;
    return threshold ? [`${name} ${threshold.days} days (${threshold.years})`] : [];
  });
  return `Thresholds: ${said.join("; ")}.`;
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

/** Who is not in a measure, by reason: of measures of days as `Timescales` says it of each row. */
export function excludedRows(cases: Cases): Row[] {
  const inColumns = MEASURES.map(({ id }) => id);
  const reasons = (Object.keys(REASONS_OF_DAYS) as (keyof typeof REASONS_OF_DAYS)[]).filter(
    (reason) => reason !== "not-adopted",
  );
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
    ],
    [],
    header("Left out of the other measures", "How many"),
    ...measureFigures(cases).flatMap(({ measure, excluded }) =>
      excluded.map(([reason, expr]): Row => [
        text(`${shortTitle(measure)}: ${reasonText(measure, reason)}`, "label"),
        figure(expr),
      ]),
    ),
  ];
}

/** Titles that say in brackets how sure they are would not fit before a reason. */
const shortTitle = (measure: MeasureText) => titleOf(measure).replace(/ \(.*\)$/, "");

export function definitionRows(cases: Cases): Row[] {
  return [
    heading("What the measures mean"),
    ...measuresOf(cases).flatMap((measure): Row[] => [
      ...paragraph(`${titleOf(measure)}. ${measure.definition}`),
      ...paragraph(`Who: ${measure.population}`),
      ...paragraph(`Source: ${measure.source}. ${measure.certainty}`, "note"),
      [],
    ]),
  ];
}

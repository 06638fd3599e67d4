import { count, ifError, named, over, round, where, type Expr } from "../domain/formula/expression";
import { A10 } from "../domain/measures/A10";
import { MEASURES } from "../domain/measures/measures";
import { REASONS_OF_DAYS, type Measure } from "../domain/measures/measure";
import { titleWithPart } from "./coveredPart";
import { paragraph, text } from "./frame";
import { adoptedInPeriod, figure, header, heading, inPeriod, NONE, sentence, type Row } from "./summaryRows";

const counts = (id: string) => where(`${id} counts`, "=", "yes");

/** A measure as it stands on Summary: the figure, its n, and what it rests on. */
interface Headline {
  /** Defined name of the figure; its n is `..._n`. */
  name: string;
  /** Says of which part of the period it is, where that is not all. */
  title: Expr;
  measure: Measure;
  mean: Expr;
  n: Expr;
}

/** The mean of a measure over the children who count, in the period; and their number. */
function headline(measure: Measure): Headline {
  const { id } = measure;
  return {
    name: `out_${id}`,
    title: titleWithPart(`${id}: ${measure.title.charAt(0).toLowerCase()}${measure.title.slice(1)}`, id),
    measure,
    mean: ifError(round(over("mean", "Timescales", `${id} days`, counts(id), ...inPeriod)), NONE),
    n: count("Timescales", counts(id), ...inPeriod),
  };
}

/** A10 with the clock of early-permanence children running on to moving in: their A1 days in place of their A10 days. */
function withoutEarlyPermanence(measure: Measure): Headline {
  const early = (is: "=" | "<>") => where("Route", is, "Early permanence");
  const parts = [
    { id: "A10", conditions: [counts("A10"), ...inPeriod, early("<>")] },
    { id: "A1", conditions: [counts("A1"), counts("A10"), ...inPeriod, early("=")] },
  ];
  const sum = parts
    .map(({ id, conditions }) => over("sum", "Timescales", `${id} days`, ...conditions))
    .reduce((left, right): Expr => ({ op: "+", left, right }));
  const n: Expr = parts
    .map(({ conditions }) => count("Timescales", ...conditions))
    .reduce((left, right): Expr => ({ op: "+", left, right }));
  return {
    name: "out_A10_without_early_permanence",
    title: titleWithPart(
      "A10, leaving early permanence out of the adjustment",
      "A10 without early permanence",
    ),
    measure,
    mean: ifError(round({ op: "/", left: sum, right: n }), NONE),
    n,
  };
}

/** The headline measures in the order in which people read them: A10 first (it replaced A1 in the survey in 2021-22). */
function headlines(): Headline[] {
  const others = MEASURES.filter((measure) => measure !== A10);
  return [headline(A10), withoutEarlyPermanence(A10), ...others.map(headline)];
}

export function measureRows(): Row[] {
  return [
    heading("Measures: average days, children adopted in the period"),
    [sentence(named("out_coverage"))],
    [...header("Measure", "Days", "Children", "Threshold"), text("Set for", "columnHeading")],
    ...headlines().map(({ name, title, measure, mean, n }): Row => [
      { content: { expr: title }, style: "label" },
      figure(mean, "#,##0", name),
      figure(n, "#,##0", `${name}_n`),
      { content: { value: measure.threshold.days }, style: "body", format: "#,##0" },
      text(measure.threshold.years, "note"),
    ]),
  ];
}

/** How many children have A10 adjusted, by reason. */
export function adjustmentRows(): Row[] {
  const adjusted = (route: string) =>
    count("Timescales", counts("A10"), ...inPeriod, where("Route", "=", route));
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
  const reasons = (Object.keys(REASONS_OF_DAYS) as (keyof typeof REASONS_OF_DAYS)[]).filter(
    (reason) => reason !== "not-adopted",
  );
  return [
    heading("Children adopted in the period who are not in a measure, and why"),
    [...header("Reason", ...inColumns), text("In Timescales", "columnHeading")],
    ...reasons.map((reason): Row => [
      text(REASONS_OF_DAYS[reason], "label"),
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

import { compare, iff, ifError, minus, named, value, type Expr } from "../domain/formula/expression";
import { whatMakesTheDifference, type Difference, type Otherwise } from "../domain/measures/difference";
import { MEASURES } from "../domain/measures/measures";
import type { Cases } from "./cases";
import { text } from "./frame";
import { measureFigures } from "./measureFigures";
import { figure, header, heading, inputCell, sentence, type Row } from "./summaryRows";

/** The inputs for a figure that was published or returned, and for how many children it was of. */
export const publishedKeys = (key: string) => ({
  value: `in_published_${key}`,
  n: `in_published_${key}_n`,
});

/** Beside each measure what was published or returned for it, the difference, and which children make it. */
export function publishedRows(cases: Cases): Row[] {
  return [
    heading("As published or returned"),
    [
      text(
        "Type a figure that was published or returned, and of how many children it was. Press Analyse to see which children make a difference.",
        "note",
      ),
    ],
    header("Measure", "Here", "Children", "Published", "Children", "Difference", "In children"),
    ...measureFigures(cases).flatMap(({ key, title }): Row[] => {
      const keys = publishedKeys(key);
      const difference = (ours: string, theirs: string) =>
        iff(
          compare(named(theirs), "=", ""),
          value(""),
          ifError(minus(named(ours), named(theirs)), "not known"),
        );
      const row: Row = [
        { content: { expr: title }, style: "label" },
        figure(named(`out_${key}`)),
        figure(named(`out_${key}_n`)),
        inputCell({ key: keys.value, kind: "number", default: null, least: 0, most: 100_000 }),
        inputCell({ key: keys.n, kind: "number", default: null, least: 0, most: 100_000 }),
        figure(difference(`out_${key}`, keys.value), "#,##0", `out_${key}_difference`),
        figure(difference(`out_${key}_n`, keys.n), "#,##0", `out_${key}_difference_n`),
      ];
      // On a line of its own: beside the figures it would make the printed page too wide to read.
      const children = whichChildren(cases, key);
      return children ? [row, [sentence(children)]] : [row];
    }),
  ];
}

const RUN_AGAIN = "Press Analyse again.";

/**
 * What the run found to make the difference, as long as the sheet still asks what the run was asked: the search itself is
 * no formula. Only for measures of days: counts have no children behind a difference.
 */
function whichChildren({ inputs, period, ...cases }: Cases, key: string): Expr | undefined {
  const measure = MEASURES.find(({ id }) => id === key);
  if (!measure) return undefined;
  const keys = publishedKeys(key);
  const [published, n] = [inputs?.[keys.value], inputs?.[keys.n]];
  const asInRun: Expr = {
    op: "and",
    of: [
      compare(named(keys.value), "=", published ?? ""),
      compare(named(keys.n), "=", n ?? ""),
      compare(named("period_from"), "=", period.from),
      compare(named("period_to"), "=", period.to),
    ],
  };
  const found =
    typeof published === "number"
      ? inWords(
          cases,
          whatMakesTheDifference(measure, cases.journeys, cases.contributions.get(measure.id)!, period, {
            value: published,
            ...(typeof n === "number" && { n }),
          }),
        )
      : "";
  return iff(
    // Before the comparison with the run's, as an empty cell is 0 to Excel.
    compare(named(keys.value), "=", ""),
    value(""),
    iff(asInRun, value(found), value(RUN_AGAIN)),
  );
}

function inWords(cases: Pick<Cases, "records" | "journeys">, difference: Difference): string {
  switch (difference.kind) {
    case "none":
      return "No difference.";
    case "not found":
      return "No one or two children alone make this difference.";
    case "found": {
      const sets = difference.sets.map((set) => set.map((each) => changeInWords(cases, each)).join(" and "));
      const more = difference.more > 0 ? `, or one of ${difference.more} more` : "";
      return `It would come to the same with ${sets.join(", or with ")}${more}.`;
    }
  }
}

function changeInWords(
  { records, journeys }: Pick<Cases, "records" | "journeys">,
  { row, how, days }: Otherwise,
): string {
  const child = records.children.shown[journeys.child[row]!]!;
  switch (how) {
    case "left out":
      return `${child} left out`;
    case "counted too":
      return `${child} counted too (${days} days)`;
    case "other days":
      return `${child} at ${days} days`;
  }
}

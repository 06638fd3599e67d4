import { compare, iff, ifError, minus, named, value } from "../domain/formula/expression";
import { whatMakesTheDifference, type Difference, type Otherwise } from "../domain/measures/difference";
import { MEASURES } from "../domain/measures/measures";
import type { Cases } from "./cases";
import { text } from "./frame";
import { measureFigures } from "./measureFigures";
import { figure, header, heading, inputCell, type Row } from "./summaryRows";

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
    ...measureFigures(cases).map(({ key, title }): Row => {
      const keys = publishedKeys(key);
      const difference = (ours: string, theirs: string) =>
        iff(
          compare(named(theirs), "=", ""),
          value(""),
          ifError(minus(named(ours), named(theirs)), "not known"),
        );
      return [
        { content: { expr: title }, style: "label" },
        figure(named(`out_${key}`)),
        figure(named(`out_${key}_n`)),
        inputCell({ key: keys.value, kind: "number", default: null, least: 0, most: 100_000 }),
        inputCell({ key: keys.n, kind: "number", default: null, least: 0, most: 100_000 }),
        figure(difference(`out_${key}`, keys.value), "#,##0", `out_${key}_difference`),
        figure(difference(`out_${key}_n`, keys.n), "#,##0", `out_${key}_difference_n`),
        text(whichChildren(cases, key), "note"),
      ];
    }),
  ];
}

/** The children who make the difference, as far as days can tell: counts have no children behind a difference. */
function whichChildren(cases: Cases, key: string): string {
  const measure = MEASURES.find(({ id }) => id === key);
  const keys = publishedKeys(key);
  const [published, n] = [cases.inputs?.[keys.value], cases.inputs?.[keys.n]];
  if (!measure || typeof published !== "number") return "";
  const difference = whatMakesTheDifference(
    measure,
    cases.journeys,
    cases.contributions.get(measure.id)!,
    cases.period,
    { value: published, ...(typeof n === "number" && { n }) },
  );
  return inWords(cases, difference);
}

function inWords(cases: Cases, difference: Difference): string {
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

function changeInWords({ records, journeys }: Cases, { row, how, days }: Otherwise): string {
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

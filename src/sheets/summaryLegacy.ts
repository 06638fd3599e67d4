import {
  compare,
  except,
  iff,
  minus,
  named,
  value,
  where,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import { besideFigure, measureFigures } from "./measureFigures";
import type { Cases } from "./cases";
import { text } from "./frame";
import { figure, header, heading, inputCell, sentence, type Row } from "./summaryRows";

const BY = ["Entered care", "Placement order"] as const;

const isUnset = compare(named("in_legacy_before"), "=", "");

/** Not begun before the day; a case whose beginning is not known stays among the others. */
const notLegacy: Condition = except(
  where(
    { index: iff(compare(named("in_legacy_by"), "=", BY[1]), value(2), value(1)), of: BY },
    "<",
    named("in_legacy_before"),
  ),
);

/**
 * Every measure of children with and without legacy cases, side by side: never the stripped figure alone (rules.md 4;
 * reference/peers.md, the department's tool for legacy cases).
 */
export function legacyRows(cases: Cases): Row[] {
  const all = measureFigures(cases);
  const without = measureFigures(cases, notLegacy);
  return [
    heading("With and without legacy cases"),
    [
      text("Legacy cases are those that began before", "label"),
      inputCell({ key: "in_legacy_before", kind: "day", default: null, least: 36526, most: 73050 }),
      text("There is no usual day: type one to see the measures without them.", "note"),
    ],
    [
      text("Began by the day of", "label"),
      inputCell({ key: "in_legacy_by", kind: "choice", default: BY[0], choices: BY }),
    ],
    [
      sentence(
        iff(
          isUnset,
          value(""),
          value(
            "Without the longest waits an average is shorter: the figure without legacy cases is not comparable with the threshold.",
          ),
        ),
      ),
    ],
    header("Measure", "All cases", "Children", "Without legacy", "Children", "Legacy"),
    ...all.flatMap(({ key, title }): Row[] => {
      const stripped = without.find((each) => each.key === key);
      if (!stripped) return [];
      const name = `out_${key}_without_legacy`;
      const unlessUnset = (expr: Expr) => iff(isUnset, value(""), expr);
      return [
        [
          { content: { expr: title }, style: "label" },
          figure(named(`out_${key}`)),
          figure(named(`out_${key}_n`)),
          figure(unlessUnset(stripped.value), "#,##0", name),
          figure(unlessUnset(besideFigure(stripped, name)), "#,##0", `${name}_n`),
          figure(unlessUnset(minus(named(`out_${key}_n`), named(`${name}_n`)))),
        ],
      ];
    }),
  ];
}

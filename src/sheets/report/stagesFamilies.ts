import { allGroups } from "../../domain/breakdowns/stageBreakdown";
import { NOT_RECORDED } from "../../domain/breakdowns/splits";
import { where, type Condition } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { text } from "../frame";
import { figure, header, type Row } from "../summaryRows";
import { among, howMany, meanIn, numbersIn, type Population } from "./reportFigures";
import { cannotTell, type ReportSection } from "./reportPage";
import { ADOPTED, columnOf } from "./stagesNames";

const HEADING = "How families were found, and how fast, children adopted in the period: days";
const COLUMN = "Family found by";
/** Ways for which there is room; the others are one row. */
const MOST_WAYS = 6;

/** The ways in the words of the source, the most used first; what is not recorded is a row of its own. */
function ways(cases: Cases): { label: string; conditions: Condition[] }[] {
  const names = allGroups(cases, "family-found").map(({ name }) => name);
  const known = names.filter((name) => name !== NOT_RECORDED);
  const shown = known.slice(0, known.length > MOST_WAYS ? MOST_WAYS - 1 : MOST_WAYS);
  const others = known.length - shown.length;
  return [
    ...shown.map((name) => ({ label: name, conditions: [where(COLUMN, "=", name)] })),
    ...(others > 0
      ? [
          {
            label: `Other ways: ${others}`,
            conditions: [...shown.map((name) => where(COLUMN, "<>", name)), where(COLUMN, "<>", "")],
          },
        ]
      : []),
    ...(names.includes(NOT_RECORDED) ? [{ label: NOT_RECORDED, conditions: [where(COLUMN, "=", "")] }] : []),
  ];
}

export function familiesSection(cases: Cases): ReportSection {
  if (cases.journeys.texts.familyFoundBy.every((way) => way === ""))
    return {
      heading: HEADING,
      rows: cannotTell(
        "No table says how families were found: a tracker with a column “Family found by” would say it.",
      ),
    };
  const row = (label: string, population: Population): Row => [
    text(label, "label"),
    figure(howMany(population)),
    ...["order-match", "match-placed"]
      .map(columnOf)
      .flatMap((column) => [
        figure(meanIn(population, column, 1), "0.0"),
        figure(numbersIn(population, column)),
      ]),
  ];
  const of = (stage: string) => ["average", "counted"].map((each) => `${stage}, ${each}`);
  return {
    heading: HEADING,
    rows: [
      header("Family found by", "Children", ...of("Order to match"), ...of("Match to moved in")),
      ...ways(cases).map(({ label, conditions }) => row(label, among(ADOPTED, conditions))),
      row("All children adopted in the period", ADOPTED),
      [text("Order: the placement order. The ways are in the words of the source.", "note")],
    ],
  };
}

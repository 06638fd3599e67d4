import { ifError, named, quantile, where, type Condition, type Expr } from "../../domain/formula/expression";
import { missingMilestones, whereDaysGo, WHOLE_WAYS } from "../../domain/diagnostic/timescales";
import type { Milestone } from "../../domain/journeys/milestones";
import { stageName, stagesOf, type Stage } from "../../domain/journeys/stages";
import { adoptedIn } from "../../domain/measures/results";
import type { Published } from "../../domain/published/published";
import type { Cases } from "../cases";
import { paragraph, text } from "../frame";
import { measureFigures } from "../measureFigures";
import type { Cell } from "../plan";
import { englandOf, englandOfMeasure } from "../summaryEngland";
import { figure, header, NONE, sentence, type Row } from "../summaryRows";
import { among, howMany, meanIn, medianIn, numbersIn } from "./reportFigures";
import type { ReportSection } from "./reportPage";
import { ADOPTED, ADOPTED_CHILDREN, columnOf, stagesName } from "./stagesNames";

/** The measures of the page, A10 first; short names, for the figures stand beside them. */
const MEASURES: Readonly<Record<string, string>> = {
  A10: "A10: entry to moving in, adjusted",
  A10_without_early_permanence: "A10, early permanence not adjusted",
  A1: "A1: entry to moving in",
  A2: "A2: placement order to match",
};

/** The measures as `Summary` has them, their thresholds and England beside. */
export function measureSection(cases: Cases): ReportSection {
  const figures = measureFigures(cases).filter(({ key }) => key in MEASURES);
  const ordered = Object.keys(MEASURES).flatMap((key) => figures.find((each) => each.key === key) ?? []);
  const thresholds = ordered.flatMap(({ measure: { id, threshold }, key }) =>
    threshold && key === id ? [`${id} ${threshold.days} days (${threshold.years})`] : [],
  );
  return {
    heading: "From entering care to moving in with adopters, and from placement order to match: days",
    rows: [
      [sentence(named("out_coverage"))],
      header("Measure", "Average", "Children", "Threshold", "England", "England, of"),
      ...ordered.map(({ key, measure }): Row => [
        text(MEASURES[key]!, "label"),
        figure(named(`out_${key}`)),
        figure(named(`out_${key}_n`)),
        { content: { value: measure.threshold?.days ?? null }, style: "figure", format: "#,##0" },
        ...(key === measure.id
          ? englandCells(englandOfMeasure(cases, measure), stagesName("england", measure.id))
          : []),
      ]),
      [
        text("Children adopted in the period", "label"),
        null,
        figure(howMany(ADOPTED), "#,##0", ADOPTED_CHILDREN),
      ],
      ...paragraph(`Thresholds: ${thresholds.join("; ")}.`, "note"),
    ],
  };
}

/** England's figure in days, and of which year: in the last columns, for some years are long words. */
export function englandCells(published: Published | undefined, name?: string): Cell[] {
  if (!published) return [];
  return [
    {
      content: { value: published.value },
      style: "figure",
      format: "#,##0",
      ...(name !== undefined && { name }),
    },
    { content: { value: published.year }, style: "note", format: "@" },
  ];
}

/** The figures of a stage by their names, and as they are worked out. */
const FIGURES = {
  n: "Counted",
  mean: "Average",
  median: "Middle child",
  lower_quartile: "Lower quartile",
  upper_quartile: "Upper quartile",
  without_days: "Days not known",
  below_zero: "Below zero",
} as const;
type StageFigure = keyof typeof FIGURES;

export const stageFigureName = (id: string, of: StageFigure): string => stagesName(columnOf(id), of);

function worked(id: string, of: StageFigure): Expr {
  const column = columnOf(id);
  const finished = where(column, ">=", 0);
  const quartile = (p: number) =>
    ifError(quantile(p, ADOPTED.table, column, ...ADOPTED.conditions, finished), NONE);
  const children = (...more: Condition[]) => howMany(among(ADOPTED, more));
  switch (of) {
    case "n":
      return numbersIn(ADOPTED, column);
    case "mean":
      return meanIn(ADOPTED, column, 1);
    case "median":
      return medianIn(ADOPTED, column);
    case "lower_quartile":
      return quartile(0.25);
    case "upper_quartile":
      return quartile(0.75);
    case "without_days":
      return children(where(column, "=", ""));
    case "below_zero":
      return children(where(column, "<", 0));
  }
}

const IS_COUNT: readonly StageFigure[] = ["n", "without_days", "below_zero"];

function stageRow(cases: Cases, stage: Stage, isAgain: boolean): Row {
  const { id } = stage;
  const label = stage.cumulative ? `${stageName(stage)} (spans stages)` : stageName(stage);
  return [
    text(label, "label"),
    ...(Object.keys(FIGURES) as StageFigure[]).map((of) => {
      const name = stageFigureName(id, of);
      const format = IS_COUNT.includes(of) ? "#,##0" : "0.0";
      return isAgain ? figure(named(name), format) : figure(worked(id, of), format, name);
    }),
    ...englandCells(englandOf(cases, [id]), isAgain ? undefined : stagesName("england", columnOf(id))),
  ];
}

const stageHeader = (title: string): Row =>
  header(title, ...Object.values(FIGURES), "England", "England, of");

/** Whether the run found nobody adopted in its period; of an authority without children every table is there. */
export const isNobodyAdopted = ({ journeys, period }: Cases): boolean =>
  journeys.count > 0 && adoptedIn(journeys, period).length === 0;

/** The stages that the data can tell: those between milestones that a child adopted in the period has. */
export function toldStages(cases: Cases, stages: readonly Stage[]): Stage[] {
  const missing = missingOf(cases);
  return stages.filter(({ from, to }) => !missing.includes(from) && !missing.includes(to));
}

/** Milestones that none of the children adopted in the run's period has; without any child nothing is missing, all is 0. */
export function missingOf({ journeys, period }: Cases): Milestone[] {
  const rows = adoptedIn(journeys, period);
  return rows.length === 0 ? [] : missingMilestones(journeys, rows);
}

/** Above a column there is no room for "recommendation". */
export const stageHeading = (stage: Stage): string => stageName(stage).replace(" recommendation", "");

/** Whether any child adopted in the run's period has days in each of some stages: without, there is nothing to draw. */
export const hasDays = ({ journeys, period }: Cases, stages: readonly Stage[]): boolean =>
  whereDaysGo(journeys, adoptedIn(journeys, period), stages).n > 0;

export const coramStages = ({ hasIro }: Cases): readonly Stage[] => stagesOf("coram", hasIro);
const surveyStages = ({ hasIro }: Cases): readonly Stage[] => stagesOf("asglb", hasIro);

/** Every stage with figures on the page, each once, in the order in which they stand. */
export function allStages(cases: Cases): Stage[] {
  const stages = [...coramStages(cases), ...WHOLE_WAYS, ...surveyStages(cases)];
  return toldStages(cases, stages).filter(
    ({ id }, at, all) => all.findIndex((each) => each.id === id) === at,
  );
}

/** Coram-i's stages and the whole ways; the survey's beside them, those that are Coram-i's, too, with the same figures. */
export function stageSections(cases: Cases): ReportSection[] {
  const { hasIro } = cases;
  const first = toldStages(cases, [...coramStages(cases), ...WHOLE_WAYS]);
  const second = toldStages(cases, surveyStages(cases));
  const isAgain = ({ id }: Stage) => first.some((each) => each.id === id);
  const merged =
    "Entering care to decision in one: no date of an IRO recommendation was found, which would divide Coram-i's first two stages.";
  return [
    {
      heading: hasIro
        ? "Coram-i's five stages, children adopted in the period: days"
        : "Coram-i's stages, the first two as one, children adopted in the period: days",
      rows: [
        ...(hasIro ? [] : [[text(merged, "note")]]),
        stageHeader("Stage"),
        ...first.map((stage) => stageRow(cases, stage, false)),
      ],
    },
    {
      heading: "The adoption survey's five stages, the same children: days",
      rows: [stageHeader("Stage"), ...second.map((stage) => stageRow(cases, stage, isAgain(stage)))],
    },
  ].filter(({ rows }) => rows.length > 1);
}

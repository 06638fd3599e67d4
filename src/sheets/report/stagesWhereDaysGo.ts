import { whole } from "../amountsInWords";
import { yearsOfOrders, type YearOfOrders } from "../../domain/diagnostic/timescales";
import {
  compare,
  divide,
  ifError,
  iff,
  join,
  named,
  over,
  round,
  times,
  value,
  where,
  type Condition,
  type Expr,
} from "../../domain/formula/expression";
import type { SerialDay } from "../../domain/dates/serialDay";
import { daysCovered } from "../../domain/journeys/coverage";
import { stageName, type Stage } from "../../domain/journeys/stages";
import type { Cases } from "../cases";
import { text } from "../frame";
import { figure, header, sentence, type Row } from "../summaryRows";
import { among, childrenWords, howMany, type Population } from "./reportFigures";
import type { ReportSection } from "./reportPage";
import { coramStages, hasDays, stageHeading, toldStages } from "./stagesFinished";
import { ADOPTED, columnOf, stagesName } from "./stagesNames";

/** A year of adoption orders within the period, or all before the years that are shown. */
export interface YearGroup {
  /** In names of cells: "2023-24". */
  id: string;
  /** Says where the data, or the period, have not all of it. */
  label: string;
  conditions: Condition[];
  isWhole: boolean;
}

/** The years of the run's period, the oldest first. */
export const yearGroups = (cases: Pick<Cases, "period" | "covers">): YearGroup[] =>
  yearsOfOrders(cases.period).map((each) => {
    const { label, year, to } = each;
    const lacks = whatIsMissing(each, cases);
    return {
      id: label,
      label: lacks === "" ? label : `${label}, ${lacks}`,
      conditions: [year === undefined ? where("Adoption order", "<=", to) : where("Order year", "=", year)],
      isWhole: lacks === "",
    };
  });

/** What the data lack of the adoption orders of a year, as far as it is in the period. */
function whatIsMissing(year: YearOfOrders, { period, covers }: Pick<Cases, "period" | "covers">): string {
  const [from, to] = [Math.max(year.from, period.from), Math.min(year.to, period.to)] as SerialDay[];
  const inPeriod = { from: from!, to: to! };
  if (covers === undefined) return "";
  const covered = daysCovered(inPeriod, covers);
  if (covered === 0) return "not in the data";
  return covered < year.to - year.from + 1 ? "a part of it" : "";
}

const ALL = "All";

export const everyDateName = (group: string, of: string): string => stagesName("every date", group, of);
const meanName = (group: string, { id }: Stage): string => everyDateName(group, `${columnOf(id)} mean`);
const wholeName = (group: string): string => everyDateName(group, "Entry-adoption order mean");
const nName = (group: string): string => everyDateName(group, "n");

/** Coram-i's stages, where all of them can be told. */
export function drawnStages(cases: Cases): readonly Stage[] {
  const stages = coramStages(cases);
  return toldStages(cases, stages).length === stages.length ? stages : [];
}

/**
 * The mean days of each stage, a bar a year and one for all, of the children who have every date: so the segments of a bar
 * are of the same children, and its length is their mean way from entering care to the adoption order.
 */
export function whereDaysGoSection(cases: Cases): ReportSection[] {
  const stages = drawnStages(cases);
  if (stages.length === 0) return [];
  const complete = among(
    ADOPTED,
    stages.map(({ id }) => where(columnOf(id), ">=", 0)),
  );
  const bar = (id: string, label: string, population: Population): Row => [
    text(label, "label"),
    // An empty cell draws nothing; a word would be drawn as one.
    ...stages.map((stage) => figure(drawnMean(population, columnOf(stage.id)), "0.0", meanName(id, stage))),
    figure(drawnMean(population, columnOf("entry-adopted")), "0.0", wholeName(id)),
    figure(howMany(population), "#,##0", nName(id)),
  ];
  const years = yearGroups(cases);
  return [
    {
      heading: "Where the days go, from entering care to the adoption order: average days in each stage",
      rows: [
        header("Year of adoption order", ...stages.map(stageHeading), "The whole way", "Children"),
        ...years.map(({ id, label, conditions }) => bar(id, label, among(complete, conditions))),
        bar(ALL, ALL, complete),
        [
          text(
            "Only children who have every date, none before the one before it: the same children in every stage of a bar.",
            "note",
          ),
        ],
        [sentence(otherYears(years))],
      ],
      ...(hasDays(cases, stages) && {
        chart: {
          name: "Where the days go",
          type: "stackedBars" as const,
          finding: longestStage(stages),
          alternative: inWords(stages, years),
          data: { row: 0, column: 0, rowCount: years.length + 2, columnCount: stages.length + 1 },
          axis: "Days",
        },
      }),
    },
  ];
}

const drawnMean = ({ table, conditions }: Population, column: string): Expr =>
  ifError(round(over("mean", table, column, ...conditions), 1), "");

/** The rows are the years of the run: with another period on `Summary` they would be others. */
const otherYears = (years: readonly YearGroup[]): Expr =>
  iff(
    compare(
      years.map(({ id }): Expr => named(nName(id))).reduce((left, right) => ({ op: "+", left, right })),
      "<",
      named(nName(ALL)),
    ),
    value("The period on Summary was changed: press Analyse for the rows of its other years."),
    value(""),
  );

const lowerFirst = (words: string) =>
  /^IRO/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);

/** Which stage takes the most days; of two that take as many, the first. */
export function longestStage(stages: readonly Stage[]): Expr {
  if (stages.length === 0) return value("");
  const means = stages.map((stage) => named(meanName(ALL, stage)));
  const most: Expr = { op: "largest", of: means };
  const isMost = (at: number) => compare(means[at]!, "=", most);
  const pick = (of: (at: number) => Expr): Expr =>
    stages
      .slice(0, -1)
      .reduceRight<Expr>((otherwise, _, at) => iff(isMost(at), of(at), otherwise), of(stages.length - 1));
  const percent = round(divide(times(value(100), most), named(wholeName(ALL))));
  return iff(
    compare(named(nName(ALL)), "=", 0),
    value("No child adopted in the period has every date from entering care to the adoption order."),
    join(
      "Most days go from ",
      pick((at) => value(lowerFirst(stageName(stages[at]!)))),
      ": ",
      whole(most),
      " of ",
      whole(named(wholeName(ALL))),
      " days on average (",
      ifError(percent, "0"),
      "%), ",
      childrenWords(named(nName(ALL))),
      " with every date",
    ),
  );
}

/** Short enough for a line: of the years only the first and the last. */
function inWords(stages: readonly Stage[], years: readonly YearGroup[]): Expr {
  const ends = [...new Set([years[0], years.at(-1)])].filter((year) => year !== undefined);
  return join(
    "Stacked bars, a segment a stage in the order of the table. All: ",
    ...stages.flatMap((stage, at): (Expr | string)[] => [
      at === 0 ? "" : ", ",
      whole(named(meanName(ALL, stage))),
    ]),
    " days, together ",
    whole(named(wholeName(ALL))),
    ...ends.flatMap(({ id }): (Expr | string)[] => [
      `, ${id} `,
      iff(compare(named(nName(id)), "=", 0), value("none"), whole(named(wholeName(id)))),
    ]),
    ".",
  );
}

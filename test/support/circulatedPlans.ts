import {
  among,
  CHILDREN,
  groupTable,
  meanIn,
  medianIn,
  numbersIn,
  PERCENT,
  percentOf,
  howMany,
  childrenWords,
  type FigureColumn,
  type Population,
  type ReportGroup,
} from "../../src/sheets/report/reportFigures";
import { join, named, over, where, type Condition } from "../../src/domain/formula/expression";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import type { Cases } from "../../src/sheets/cases";
import { text } from "../../src/sheets/frame";
import type { SheetPlan } from "../../src/sheets/plan";
import { printPlans } from "../../src/sheets/printPlan";
import { reportSheet, type ReportPage } from "../../src/sheets/report/reportPage";
import { figure, header, type Row } from "../../src/sheets/summaryRows";
import type { Circulated } from "../../src/analysis/circulate";
import { day } from "./records";

/** A child of a made-up cohort. */
export interface MadeChild {
  id: string;
  sex: "Female" | "Male" | "Not recorded";
  age: number;
  /** The day of the adoption order, "2023-05-01", or "". */
  order: string;
  /** Days from entry to moving in; undefined where not known. */
  days?: number;
}

const YEARS = ["2021-22", "2022-23", "2023-24"] as const;
const firstDay = (year: string): SerialDay => day(`${year.slice(0, 4)}-04-01`) as SerialDay;
const lastDay = (year: string): SerialDay => day(`${Number(year.slice(0, 4)) + 1}-03-31`) as SerialDay;
const inYear = (year: string): Condition[] => [
  where("Adoption order", ">=", firstDay(year)),
  where("Adoption order", "<=", lastDay(year)),
];

const ALL: Population = { table: "Cohort", conditions: [] };
const ADOPTED: Population = {
  table: "Cohort",
  conditions: [
    where("Adoption order", ">=", named("period_from")),
    where("Adoption order", "<=", named("period_to")),
  ],
};
const SEXES: ReportGroup[] = ["Female", "Male", "Not recorded"].map((sex) => ({
  label: sex,
  conditions: [where("Sex", "=", sex)],
}));
const AGES: ReportGroup[] = [
  { label: "Under 1", conditions: [where("Age", "<", 1)] },
  { label: "1 to 4", conditions: [where("Age", ">=", 1), where("Age", "<", 5)] },
  { label: "5 and over", conditions: [where("Age", ">=", 5)] },
];
const COUNTED: FigureColumn = { heading: "n of the average", of: (of) => numbersIn(of, "Days") };
const AVERAGE: FigureColumn = { heading: "Average days", of: (of) => meanIn(of, "Days") };
const MIDDLE: FigureColumn = { heading: "Middle child", of: (of) => medianIn(of, "Days") };
const BY_YEAR: FigureColumn[] = [
  ...YEARS.map((year): FigureColumn => ({ heading: year, of: (of) => howMany(among(of, inYear(year))) })),
  { heading: "All years", of: howMany },
];

/** Of each sex by age: a two-way table with both totals. */
const BY_AGE: FigureColumn[] = [
  ...AGES.map(({ label, conditions }): FigureColumn => ({
    heading: label,
    of: (of) => howMany(among(of, conditions)),
  })),
  { heading: "All ages", of: howMany },
];

const PAGES: ReportPage[] = [
  {
    name: "Report profile",
    title: "Who they are",
    purpose: "Made for a test.",
    headlines: [
      {
        name: "out_report_girls",
        says: join(childrenWords(howMany(among(ALL, SEXES[0]!.conditions))), " are girls."),
      },
    ],
    sections: [
      {
        heading: "By sex",
        rows: groupTable("Sex", ALL, SEXES, [CHILDREN, PERCENT, COUNTED, AVERAGE, MIDDLE]),
      },
      { heading: "By age", rows: groupTable("Age", ALL, AGES, [CHILDREN, PERCENT, COUNTED, AVERAGE]) },
      { heading: "By sex and age", rows: groupTable("Sex", ALL, SEXES, BY_AGE) },
      {
        heading: "Longest",
        rows: [[text("The longest of all", "label"), figure(over("most", "Cohort", "Days"))]],
      },
      {
        heading: "One by one",
        internal: true,
        rows: [[text("secret-child-77", "label")]],
      },
    ],
    definitions: ["Days are from entering care to moving in with adopters."],
    widths: [34, 12, 12, 12, 12, 12],
  },
  {
    name: "Report stages",
    title: "How long it took",
    purpose: "Made for a test.",
    headlines: [],
    sections: [
      { heading: "Adopted by year and sex", rows: groupTable("Sex", ADOPTED, SEXES, BY_YEAR) },
      {
        heading: "Days by year",
        rows: groupTable(
          "Year",
          ADOPTED,
          YEARS.map((year) => ({ label: year, conditions: inYear(year) })),
          [CHILDREN, COUNTED, AVERAGE],
          "All years",
        ),
        chart: {
          name: "Days by year",
          type: "columns",
          finding: join("Of ", childrenWords(howMany(ADOPTED)), " most waited."),
          alternative: join("The first year had ", childrenWords(howMany(among(ADOPTED, inYear(YEARS[0]))))),
          data: { row: 0, column: 0, rowCount: 4, columnCount: 2 },
          axis: "Children",
        },
      },
      {
        heading: "Without a date",
        rows: [
          header("Which", "Children", "%"),
          ...share("Waited 200 days or more", [where("Days", ">=", 200)]),
        ],
      },
    ],
    definitions: [],
    widths: [34, 12, 12, 12, 12],
  },
];

function share(label: string, conditions: Condition[]): Row[] {
  const part = howMany(among(ADOPTED, conditions));
  return [
    [text(label, "label"), figure(part), figure(percentOf(part, numbersIn(ADOPTED, "Days")), "0")],
    [text("With days recorded", "label"), figure(numbersIn(ADOPTED, "Days")), null],
  ];
}

/** A run of the report over made-up children, as an analysis gives it. */
export function madeReport(children: readonly MadeChild[], asAt = "2024-03-31"): Circulated {
  const period = { from: firstDay("2021-22"), to: lastDay("2023-24") };
  const cases = {
    asAt: day(asAt),
    period,
    model: "asglb",
    run: { files: ["Anytown 2024.xlsx"], tables: [], version: "0", at: "noon" },
  } as unknown as Cases;
  const plans: SheetPlan[] = [
    inputs(period),
    cohort(children),
    ...PAGES.map((page) => reportSheet(page, cases)),
  ];
  return {
    sheets: printPlans(plans).sheets,
    asAt: cases.asAt,
    period,
    files: ["Anytown 2024.xlsx"],
  };
}

function inputs(period: { from: SerialDay; to: SerialDay }): SheetPlan {
  const input = (key: string, value: SerialDay) => ({
    content: { input: { key, kind: "day" as const, default: value } },
    style: "input" as const,
    name: key,
  });
  return {
    name: "Summary",
    group: "core",
    purpose: "",
    blocks: [
      {
        kind: "grid",
        row: 0,
        column: 0,
        cells: [[input("period_from", period.from), input("period_to", period.to)]],
      },
    ],
    print: { orientation: "portrait" },
  };
}

function cohort(children: readonly MadeChild[]): SheetPlan {
  const text_ = (values: readonly string[]) => ({ kind: "text" as const, values });
  const numbers = (of: (child: MadeChild) => number) => ({
    kind: "number" as const,
    values: Float64Array.from(children, of),
  });
  const column = (name: string, content: ReturnType<typeof text_> | ReturnType<typeof numbers>) => ({
    header: name,
    content,
    format: "General" as const,
    width: 12,
  });
  return {
    name: "Cohort",
    group: "report",
    purpose: "",
    print: { orientation: "landscape" },
    blocks: [
      {
        kind: "table",
        name: "Cohort",
        row: 0,
        column: 0,
        rowCount: children.length,
        identity: ["Child key"],
        columns: [
          column("Child key", text_(children.map(({ id }) => id))),
          column("Sex", text_(children.map(({ sex }) => sex))),
          column(
            "Age",
            numbers(({ age }) => age),
          ),
          column(
            "Days",
            numbers(({ days }) => days ?? NaN),
          ),
          {
            header: "Adoption order",
            content: {
              kind: "day",
              values: Int32Array.from(children, ({ order }) => (order ? day(order) : 0)),
            },
            format: "dd/mm/yyyy",
            width: 12,
          },
        ],
      },
    ],
  };
}

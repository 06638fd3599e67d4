import {
  ADOPTED_BANDS,
  BANDS_WITHIN_THRESHOLD,
  bandWords,
  MOVED_IN_BANDS,
  STAGE_BANDS,
  THRESHOLD_DAYS,
  type DayBand,
} from "../../domain/diagnostic/dayBands";
import { WHOLE_WAYS } from "../../domain/diagnostic/timescales";
import {
  compare,
  iff,
  join,
  named,
  plus,
  value,
  where,
  type Condition,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { text } from "../frame";
import { figure, header, type Row } from "../summaryRows";
import { among, howMany, percentOf } from "./reportFigures";
import type { ReportSection, SectionChart } from "./reportPage";
import { allStages, hasDays, stageFigureName, stageHeading } from "./stagesFinished";
import { ADOPTED, ADOPTED_CHILDREN, columnOf, stagesName } from "./stagesNames";

const [TO_MOVING_IN, TO_ADOPTION] = WHOLE_WAYS;

export const bandName = (id: string, band: DayBand): string =>
  stagesName(columnOf(id), "days", bandWords(band).replaceAll(",", ""));
export const WITHIN_THRESHOLD = stagesName("entry moved in within", String(THRESHOLD_DAYS), "days");

const inBand = (id: string, { from, to }: DayBand): Condition[] => [
  where(columnOf(id), ">=", from),
  ...(to === undefined ? [] : [where(columnOf(id), "<=", to)]),
];
const childrenIn = (id: string, band: DayBand): Expr => howMany(among(ADOPTED, inBand(id, band)));

/** The rows that make the bands up to all children adopted in the period. */
const restRows = (ids: readonly string[]): Row[] => [
  [
    text("Below zero: dates to check", "label"),
    ...ids.map((id) => figure(named(stageFigureName(id, "below_zero")))),
  ],
  [text("Days not known", "label"), ...ids.map((id) => figure(named(stageFigureName(id, "without_days"))))],
  [text("Children adopted in the period", "label"), ...ids.map(() => figure(named(ADOPTED_CHILDREN)))],
];

/** How many of the children adopted in the period took how long to move in, and to be adopted. */
export function bandSections(cases: Cases): ReportSection[] {
  const stages = allStages(cases);
  const has = (id: string) => stages.some((stage) => stage.id === id);
  const single = stages.filter(({ cumulative }) => !cumulative);
  return [
    ...(has(TO_MOVING_IN.id) ? [movedInSection(cases)] : []),
    ...(has(TO_ADOPTION.id)
      ? [
          {
            heading: "Days from entering care to the adoption order: how many children in each half year",
            rows: [
              header("Days", "Children", "% of known"),
              ...ADOPTED_BANDS.map((band) => bandRow(TO_ADOPTION.id, band)),
              ...restRows([TO_ADOPTION.id]),
            ],
          },
        ]
      : []),
    ...(single.length > 0
      ? [
          {
            heading: "Days in each stage: how many children in each band",
            rows: [
              header("Days", ...single.map(stageHeading)),
              ...STAGE_BANDS.map((band): Row => [
                text(bandWords(band), "label"),
                ...single.map(({ id }) => figure(childrenIn(id, band), "#,##0", bandName(id, band))),
              ]),
              ...restRows(single.map(({ id }) => id)),
            ],
          },
        ]
      : []),
  ];
}

const bandRow = (id: string, band: DayBand): Row => [
  text(bandWords(band), "label"),
  figure(childrenIn(id, band), "#,##0", bandName(id, band)),
  figure(percentOf(named(bandName(id, band)), named(stageFigureName(id, "n"))), "0"),
];

const number = (of: Expr): Expr => ({ op: "text", of, format: "#,##0" });

const counted = named(stageFigureName(TO_MOVING_IN.id, "n"));
const within: Expr = MOVED_IN_BANDS.slice(0, BANDS_WITHIN_THRESHOLD)
  .map((band) => named(bandName(TO_MOVING_IN.id, band)))
  .reduce(plus);

/** Drawn: the threshold is the end of a column. */
function movedInSection(cases: Cases): ReportSection {
  const { id } = TO_MOVING_IN;
  return {
    heading: "Days from entering care to moving in with adopters: how many children in each band",
    rows: [
      header("Days", "Children", "% of known"),
      ...MOVED_IN_BANDS.map((band) => bandRow(id, band)),
      ...restRows([id]),
      [
        text(`Within ${THRESHOLD_DAYS} days, the threshold`, "label"),
        figure(within, "#,##0", WITHIN_THRESHOLD),
        figure(percentOf(named(WITHIN_THRESHOLD), counted), "0", `${WITHIN_THRESHOLD}_percent`),
      ],
    ],
    ...(hasDays(cases, [TO_MOVING_IN]) && { chart: movedInChart }),
  };
}

function inOrder(bands: readonly DayBand[]): (Expr | string)[] {
  return bands.flatMap((band, at) => [at === 0 ? "" : ", ", named(bandName(TO_MOVING_IN.id, band))]);
}

const movedInChart: SectionChart = {
  name: "Days to moving in",
  type: "columns",
  finding: iff(
    compare(counted, "=", 0),
    value("No child adopted in the period has days from entering care to moving in."),
    join(
      number(named(WITHIN_THRESHOLD)),
      " of ",
      number(counted),
      ` children moved in with adopters within ${THRESHOLD_DAYS} days of entering care, `,
      named(`${WITHIN_THRESHOLD}_percent`),
      "% of them",
    ),
  ),
  alternative: join(
    `Columns, a band each in the order of the table. Within ${THRESHOLD_DAYS} days: `,
    ...inOrder(MOVED_IN_BANDS.slice(0, BANDS_WITHIN_THRESHOLD)),
    "; over: ",
    ...inOrder(MOVED_IN_BANDS.slice(BANDS_WITHIN_THRESHOLD)),
    " children.",
  ),
  data: { row: 0, column: 0, rowCount: MOVED_IN_BANDS.length + 1, columnCount: 2 },
  axis: "Children",
};

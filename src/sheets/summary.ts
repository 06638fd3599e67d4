import { formatLong } from "../domain/dates/writtenForms";
import {
  compare,
  count,
  iff,
  minus,
  named,
  value,
  where,
  join,
  type Expr,
} from "../domain/formula/expression";
import { STATUSES, type Status } from "../domain/journeys/milestones";
import type { Cases } from "./cases";
import { coveredPart, coverageSentence, gapNames } from "./coveredPart";
import { day } from "./day";
import { text, titleBlock } from "./frame";
import type { Cell, Input, SheetPlan } from "./plan";
import { coverageRows } from "./summaryCoverage";
import { englandRows } from "./summaryEngland";
import { legacyRows } from "./summaryLegacy";
import { adjustmentRows, definitionRows, excludedRows, measureRows } from "./summaryMeasures";
import { publishedRows } from "./summaryPublished";
import { figure, heading, sentence, type Row } from "./summaryRows";
import { stageRows } from "./summaryStages";
import { STATUS_WORDS } from "./words";

/** The first page: what a manager reads, every figure a formula over `Timescales` and the period on this sheet. */
export function summarySheet(cases: Cases): SheetPlan {
  const purpose = "The main figures for the period below. Change the dates and they follow.";
  return {
    name: "Summary",
    group: "core",
    purpose,
    blocks: [
      titleBlock("Summary", purpose, cases),
      {
        kind: "grid",
        row: 4,
        column: 0,
        cells: [
          ...dates(cases),
          [],
          ...measureRows(cases),
          [],
          ...adjustmentRows(),
          [],
          ...excludedRows(cases),
          [],
          ...stageRows(cases),
          [],
          ...journeyRows(cases),
          [],
          ...legacyRows(cases),
          [],
          ...publishedRows(cases),
          [],
          ...coverageRows(cases),
          [],
          ...englandRows(cases),
          [],
          ...definitionRows(cases),
        ],
      },
    ],
    widths: [84, 13, 16, 15, 13, 13, 17, 13, 13, 13],
    print: { orientation: "landscape" },
  };
}

function dates(cases: Cases): Row[] {
  const { asAt, period, covers } = cases;
  const input = (key: string, day: number): Cell => {
    const content: Input = { key, kind: "day", default: day, least: 36526, most: 73050 };
    return { content: { input: content }, style: "input", format: "dd/mm/yyyy", name: key };
  };
  const covered = (name: string, day: number | undefined): Cell => ({
    content: { value: day ?? null },
    style: "figure",
    format: "dd/mm/yyyy",
    name,
  });
  return [
    heading("Dates"),
    [
      text("As at", "label"),
      input("as_at", asAt),
      text("Days waited and days to due dates are counted to this day.", "note"),
    ],
    [
      text("Period from", "label"),
      input("period_from", period.from),
      text(
        "A1, A2, A10 and the stages are of children by the day of their adoption order; the rest by its own events.",
        "note",
      ),
    ],
    [text("Period to", "label"), input("period_to", period.to)],
    [
      text("The data cover adoption orders from", "label"),
      covered("covers_from", covers?.from),
      sentence(coveredPart(covers, asAt), "out_covered_part"),
    ],
    [
      text("The data cover adoption orders to", "label"),
      covered("covers_to", covers?.to),
      sentence(coverageSentence(covers, asAt), "out_coverage"),
    ],
    ...(covers?.gaps ?? []).flatMap(({ from, to }, index): Row[] => {
      const names = gapNames(index + 1);
      return [
        [text("but not from", "label"), covered(names.from, from)],
        [text("to", "label"), covered(names.to, to), text("A return is missing here.", "note")],
      ];
    }),
    [null, null, sentence(staleness(cases), "out_data_end")],
  ];
}

/** From which day on live cases are taken as unchanged: without adoption orders the last that the data tell of anything. */
function staleness({ covers, coverage }: Cases): Expr {
  const ends = Object.values(coverage).flatMap((each) => (each ? [each.to] : []));
  if (ends.length === 0) return value("");
  const end: Expr = covers ? named("covers_to") : value(Math.max(...ends));
  return iff(
    compare(named("as_at"), ">", end),
    join(
      "The data end ",
      day(end),
      "; ",
      minus(named("as_at"), end),
      " days assumed unchanged for live cases.",
    ),
    value(""),
  );
}

const JOURNEY_ORDER: readonly Status[] = ["open", "planning", "adopted", "reversed", "other"];

function journeyRows({ asAt, shortBreaksOnly }: Cases): Row[] {
  if (STATUSES.length !== JOURNEY_ORDER.length) throw new Error("A status is missing from Summary.");
  return [
    heading(`Children by their latest journey, worked out as at ${formatLong(asAt)}`),
    ...JOURNEY_ORDER.map((status): Row => [
      text(STATUS_WORDS[status], "label"),
      figure(
        count("Timescales", where("Latest", "=", true), where("Status", "=", STATUS_WORDS[status])),
        "#,##0",
        `out_children_${status}`,
      ),
    ]),
    [
      text("Short breaks only (V3, V4), left out of everything above", "label"),
      { content: { value: shortBreaksOnly }, style: "body", format: "#,##0" },
    ],
  ];
}

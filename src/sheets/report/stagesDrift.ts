import type { PlanClock } from "../../domain/drift/clock";
import { SETTING_CLOCKS, WORD_CLOCKS } from "../../domain/drift/clocks";
import { tellsOfReviews } from "../../domain/drift/reviews";
import {
  compare,
  ifError,
  iff,
  join,
  minus,
  named,
  over,
  times,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { AS_AT } from "../countFormula";
import { CLOCK_HEADERS, MOVED_IN, ofLimit, WAITING_SINCE } from "../driftFormulas";
import { missingNote } from "../driftNote";
import { paragraph, text } from "../frame";
import { DRIFT_TABLE } from "../overdue";
import type { Cell } from "../plan";
import { englandOf } from "../summaryEngland";
import { figure, header, NONE, type Row } from "../summaryRows";
import { among, howMany, percentOf, type Population } from "./reportFigures";
import type { ReportSection } from "./reportPage";
import { englandCells } from "./stagesFinished";
import { stagesName } from "./stagesNames";

/** Short, for figures stand beside: what each clock runs on, as `Limits` has it in full. */
const WORDS: Readonly<Record<string, string>> = {
  "entry-placed": "Entry to moving in with adopters",
  "iro-adm": "IRO recommendation to decision",
  "adm-match": "Decision to match",
  "order-match": "Placement order to match",
  proceedings: "Care proceedings: issue to final order",
  "second-review": "Entry to a plan for permanence",
  "order-placed-90-days": "Placement order to moving in",
  "order-placed-6-months": "Placement order to moving in",
  "order-placed-12-months": "Placement order to moving in",
  "order-placed-18-months": "Placement order to moving in",
  "may-apply": "Moved in: may apply for the order",
  "no-adoption-order": "Moved in: no adoption order",
  "inter-agency-add-on": "Moved in: inter-agency add-on due",
};
export const clockWords = ({ id, name }: Pick<PlanClock, "id" | "name">): string => WORDS[id] ?? name;

/** Where England has a figure of the same two events. */
const ENGLAND: Readonly<Record<string, readonly string[]>> = {
  "entry-placed": ["A1", "entry-placed"],
  "adm-match": ["adm-match"],
  "order-match": ["A2"],
};

export type DriftFigure = "running" | "over" | "over percent" | "days over" | "median days over";
export const driftName = (clock: string, of: DriftFigure): string => stagesName("drift", clock, of);
/** How many are over the limit that most are over; in a cell of its own, for the sentence asks for it again and again. */
export const MOST_OVER = stagesName("drift most over one limit");
export const REVIEW = "looked-after review";

const TOLD: Population = { table: DRIFT_TABLE, conditions: [where("Cannot tell", "=", "")] };
const ALL: Population = { table: DRIFT_TABLE, conditions: [] };

/** So few are each to be looked at. */
const FEW = 5;

/** Who is behind each limit, by a column of `Drift` with the day on which it falls. */
function dueRow(id: string, label: string, limit: Cell, due: string, all: Population, england: Cell[]): Row {
  const running = among(all, [where(due, ">=", 0)]);
  const late = among(running, [where(due, "<", AS_AT)]);
  const cell = (of: DriftFigure) => named(driftName(id, of));
  return [
    text(label, "label"),
    limit,
    figure(howMany(running), "#,##0", driftName(id, "running")),
    figure(howMany(late), "#,##0", driftName(id, "over")),
    figure(percentOf(cell("over"), cell("running")), "0", driftName(id, "over percent")),
    figure(
      minus(times(cell("over"), AS_AT), over("sum", late.table, due, ...late.conditions)),
      "#,##0",
      driftName(id, "days over"),
    ),
    figure(
      ifError(minus(AS_AT, over("median", late.table, due, ...late.conditions)), NONE),
      "0.0",
      driftName(id, "median days over"),
    ),
    { content: { expr: isolatedOrMany(cell("over"), cell("running")) }, style: "figure" },
    ...england,
  ];
}

/** Few, many, or between: whether to look at children or at the step. */
const isolatedOrMany = (late: Expr, running: Expr): Expr =>
  iff(
    compare(running, "=", 0),
    value("not run"),
    iff(
      compare(late, "=", 0),
      value("nobody"),
      iff(
        compare(late, "<", FEW),
        value("isolated"),
        iff(compare(times(value(2), late), ">=", running), value("▲ many"), value("several")),
      ),
    ),
  );

const limitWords = (id: string): Cell => ({
  content: { expr: ofLimit(value(id), "In words") },
  style: "figure",
});

/** A mark that is worth a word once it has passed; nothing falls due, so there are no days over. */
function markRow(clock: PlanClock): Row {
  const { id, between } = clock;
  const since = between[0] === "order" ? WAITING_SINCE : MOVED_IN;
  const running = among(ALL, [where(since, ">", 0)]);
  const late = among(running, [where(since, "<", ofLimit(value(id), "Over if begun before"))]);
  return [
    text(clockWords(clock), "label"),
    limitWords(id),
    figure(howMany(running), "#,##0", driftName(id, "running")),
    figure(howMany(late), "#,##0", driftName(id, "over")),
    figure(
      percentOf(named(driftName(id, "over")), named(driftName(id, "running"))),
      "0",
      driftName(id, "over percent"),
    ),
  ];
}

/** For each limit that `Drift` runs, who is behind it and by how much; the list stays there. */
export function driftSection(cases: Cases): ReportSection {
  const { records } = cases;
  return {
    heading: "Children behind each limit, at the as-at date",
    rows: [
      header(
        "Limit on",
        "Limit",
        "It runs for",
        "Over it",
        "% over",
        "Days over, in all",
        "Middle child, days over",
        "Isolated or many",
        "England, average",
        "England, of",
      ),
      ...SETTING_CLOCKS.map((clock) =>
        dueRow(
          clock.id,
          clockWords(clock),
          limitWords(clock.id),
          CLOCK_HEADERS[clock.id]!.due,
          TOLD,
          englandCells(englandOf(cases, ENGLAND[clock.id] ?? [])),
        ),
      ),
      ...(tellsOfReviews(records)
        ? [
            dueRow(
              REVIEW,
              "Next looked-after review",
              text("see Limits", "figure"),
              "Next review due",
              ALL,
              [],
            ),
          ]
        : []),
      [
        text("Most over one limit, reviews apart", "label"),
        null,
        null,
        figure(mostOf("over"), "#,##0", MOST_OVER),
      ],
      [],
      header("Mark passed, nothing falls due", "Mark", "It counts for", "Passed", "% passed"),
      ...WORD_CLOCKS.map(markRow),
      [
        {
          content: {
            expr: {
              op: "hyperlink",
              target: "'Drift'!A1",
              text: value("Drift lists the children, the most overdue first"),
            },
          },
          style: "link",
        },
      ],
      ...paragraph(
        `Each limit by itself: a child behind two of them is in both rows, and one who cannot be told to be late is in none. Isolated: under ${FEW} children, to be looked at one by one. Many: ${FEW} or more, and half or more of those for whom it runs. Several: the rest.`,
        "note",
      ),
      ...paragraph(missingNote(cases), "note"),
    ],
  };
}

const mostOf = (of: DriftFigure): Expr => ({
  op: "largest",
  of: SETTING_CLOCKS.map(({ id }) => named(driftName(id, of))),
});

/** The limit that most children are behind; of two with as many, the first of the list. */
export const largestDrift: Expr = (() => {
  const cell = ({ id }: PlanClock, of: DriftFigure) => named(driftName(id, of));
  const most = named(MOST_OVER);
  const pick = (of: (clock: PlanClock) => Expr): Expr =>
    SETTING_CLOCKS.slice(0, -1).reduceRight<Expr>(
      (otherwise, clock) => iff(compare(cell(clock, "over"), "=", most), of(clock), otherwise),
      of(SETTING_CLOCKS.at(-1)!),
    );
  const runs = mostOf("running");
  const number = (of: Expr): Expr => ({ op: "text", of, format: "#,##0" });
  return iff(
    compare(most, "=", 0),
    iff(
      compare(runs, "=", 0),
      iff(
        compare(howMany(ALL), "=", 0),
        value("There is no live case at the as-at date."),
        value("For no live child do the data run a limit: what to load stands under the limits below."),
      ),
      value("No live child is over a limit at the as-at date, as far as it can be told."),
    ),
    join(
      "The largest drift now: ",
      number(most),
      " of ",
      number(pick((clock) => cell(clock, "running"))),
      iff(compare(most, "=", 1), value(" child is over “"), value(" children are over “")),
      pick((clock) => value(clockWords(clock))),
      "” (",
      pick(({ id }) => ofLimit(value(id), "In words")),
      "), by ",
      number(pick((clock) => cell(clock, "days over"))),
      " days in all.",
    ),
  );
})();

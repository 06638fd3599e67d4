import {
  coverageOf,
  FLOW_EVENTS,
  FLOW_STOCKS,
  partsCovered,
  stockCovered,
  windowOf,
} from "../domain/flow/events";
import { fullYears, quartersTo, wholeSpan, type Span } from "../domain/flow/spans";
import { compare, iff, named, value, type Expr } from "../domain/formula/expression";
import type { Cases } from "./cases";
import { eventFigure, flowDays, flowName, stockFigure, stockName, type FlowDays } from "./flowFigures";
import { coverageRows, eventWords, meaningRows, remarkRows } from "./flowNotes";
import { NOT_COLLECTED, STOCK_WORDS } from "./flowWords";
import { text, titleBlock } from "./frame";
import { NOT_COVERED } from "./measureFormulas";
import type { Cell, Highlight, SheetPlan } from "./plan";
import { figure, header, heading, type Row } from "./summaryRows";

/** What happened in each of the last twelve quarters, and who was where at its end: every figure a formula over `Timescales`. */
export function flowSheet(cases: Cases): SheetPlan {
  const purpose = "What happened in each quarter, and how many children were where at its end.";
  return {
    name: "Flow",
    group: "stages",
    purpose,
    blocks: [
      titleBlock(
        "Flow",
        purpose,
        cases,
        "The quarters are the twelve up to the as-at date of this run. Set that date back on Summary and they are cut there; press Analyse for the quarters up to another date.",
      ),
      {
        kind: "grid",
        row: 5,
        column: 0,
        cells: [
          ...eventRows(cases),
          [],
          ...stockRows(cases),
          [],
          ...remarkRows(cases),
          [],
          ...coverageRows(cases),
          [],
          ...meaningRows(cases),
        ],
      },
    ],
    widths: [32, 13, 15, ...FLOW_EVENTS.map((event) => (event === "matches" ? 17 : 14))],
    print: { orientation: "landscape" },
  };
}

/** A row of figures: its span, the cells that hold its days, and how these come about. */
interface FlowRow {
  span: Span;
  days: FlowDays;
  from: Cell["content"];
  to: Cell["content"];
  /** Whether its figures have names. */
  isNamed?: boolean;
}

/** The journeys are as at the day of the run: an as-at date that is moved on from it adds nothing to a quarter. */
function quarterRows({ asAt }: Cases): FlowRow[] {
  return quartersTo(asAt).map((span, index) => ({
    span,
    days: flowDays(`quarter_${index + 1}`),
    from: { value: span.from },
    to: { expr: { op: "smallest", of: [value(span.to), named("as_at")] } },
  }));
}

/** The latest year is the first by its name. Years and the whole are counted anew and not added up: a child with two decisions in one year counts once in it. */
function longerRows({ asAt }: Cases, quarters: readonly FlowRow[]): FlowRow[] {
  const spans = quarters.map(({ span }) => span);
  const years = fullYears(spans);
  const over = (name: string, span: Span, first: number, last: number): FlowRow => ({
    span: { ...span, to: Math.min(span.to, asAt) as Span["to"] },
    days: flowDays(name),
    from: { expr: named(quarters[first]!.days.from) },
    to: { expr: named(quarters[last]!.days.to) },
  });
  return [
    ...years.map(({ first, last, span }, index) => ({
      ...over(`year_${years.length - index}`, span, first, last),
      isNamed: index === years.length - 1,
    })),
    over("all", wholeSpan(spans), 0, spans.length - 1),
  ];
}

function eventRows(cases: Cases): Row[] {
  const quarters = quarterRows(cases);
  const rows = (all: readonly FlowRow[]) => all.map((row) => eventRow(cases, row));
  return [
    heading("What happened in each quarter: children"),
    header("Quarter", "From", "To", ...FLOW_EVENTS.map((event) => eventWords(event, cases).heading)),
    ...rows(quarters),
    [],
    header("Longer, counted anew", "From", "To"),
    ...rows(longerRows(cases, quarters)),
  ];
}

/** Every number meets it; the word "part" beside the row says the same without colour. */
const IN_PART: readonly Highlight[] = [{ when: { is: ">=", to: 0 }, tone: "warning" }];

function eventRow(cases: Cases, { span, days, from, to, isNamed }: FlowRow): Row {
  const windows = FLOW_EVENTS.map((event) => windowOf(event, cases));
  const covered = windows.map((window) => coverageOf(span, window));
  const mark = covered.includes("part") ? ", part" : "";
  return [
    { content: { expr: labelOf(span, days, mark) }, style: "label" },
    dayCell(from, days.from),
    dayCell(to, days.to),
    ...FLOW_EVENTS.map((event, index): Cell => {
      const name = isNamed ? flowName(event) : undefined;
      const how = covered[index]!;
      if (how === "none" || how === "not collected") return withheld(how, name);
      if (how === "all") return figure(eventFigure(event, days), "#,##0", name);
      const parts = partsCovered(span, windows[index]).map(({ of }) => of + 1);
      return { ...figure(eventFigure(event, days, parts), "#,##0", name), highlight: IN_PART };
    }),
  ];
}

function stockRows(cases: Cases): Row[] {
  const quarters = quarterRows(cases);
  return [
    heading("Where children were at the end of each quarter"),
    header("Quarter", "On", ...FLOW_STOCKS.map((stock) => STOCK_WORDS[stock].heading)),
    ...quarters.map(({ span, days }, index): Row => [
      { content: { expr: labelOf(span, days, "") }, style: "label" },
      dayCell({ expr: named(days.to) }),
      ...FLOW_STOCKS.map((stock): Cell => {
        const name = index === quarters.length - 1 ? stockName(stock) : undefined;
        const how = stockCovered(stock, span.to, cases);
        return how === "all" ? figure(stockFigure(stock, days), "#,##0", name) : withheld(how, name);
      }),
    ]),
  ];
}

const withheld = (how: "none" | "not collected", name: string | undefined): Cell => ({
  ...text(how === "none" ? NOT_COVERED : NOT_COLLECTED, "figure"),
  ...(name !== undefined && { name }),
});

const dayCell = (content: Cell["content"], name?: string): Cell => ({
  content,
  style: "figure",
  format: "dd/mm/yyyy",
  ...(name !== undefined && { name }),
});

/** The quarter, "so far" where the as-at date cuts it, and what it is once that date was set back before it. */
function labelOf({ name, ends }: Span, { from, to }: FlowDays, mark: string): Expr {
  return iff(
    compare(named(to), ">=", ends),
    value(name + mark),
    iff(
      compare(named(to), "<", named(from)),
      value(`${name}, after the as-at date`),
      value(`${name} so far${mark}`),
    ),
  );
}

import { agreeOnReportStages } from "../../../src/analysis/agreeOnReportStages";
import type { Covered } from "../../../src/domain/journeys/coverage";
import { BUILT_IN } from "../../../src/domain/published/benchmarks";
import type { Scalar } from "../../../src/domain/columns";
import type { Condition, Expr } from "../../../src/domain/formula/expression";
import type { Cases } from "../../../src/sheets/cases";
import { checkPlan } from "../../../src/sheets/dialect";
import { driftSheet } from "../../../src/sheets/driftSheet";
import { limitsSheet } from "../../../src/sheets/limitsSheet";
import type { Cell, ChartBlock, SheetPlan } from "../../../src/sheets/plan";
import type { PrintedSheet } from "../../../src/sheets/printedSheet";
import { printPlans } from "../../../src/sheets/printPlan";
import { reasonsSheet } from "../../../src/sheets/reasons";
import { reportSheet } from "../../../src/sheets/report/reportPage";
import { ADOPTED } from "../../../src/sheets/report/stagesNames";
import { stagesPage } from "../../../src/sheets/report/stagesPage";
import { summarySheet } from "../../../src/sheets/summary";
import { timescalesSheet } from "../../../src/sheets/timescales";
import { casesOf } from "../../support/casesOf";
import { careRecords, day, type TrackerLine } from "../../support/records";
import { sampleCases } from "../../support/stagesCases";

const pageOf = (cases: Cases): SheetPlan => reportSheet(stagesPage(cases), cases);

function printed(cases: Cases, inputs: Record<string, Scalar> = {}) {
  const plans = [
    ...[summarySheet, timescalesSheet, driftSheet, limitsSheet, reasonsSheet].map((sheet) => sheet(cases)),
    pageOf(cases),
  ];
  const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };
  const { sheets, figures } = printPlans(plans, { ...dates, ...inputs });
  return { sheet: sheets.at(-1)!, figures };
}

const textsOf = ({ cells }: PrintedSheet) =>
  cells.map(({ value }) => value).filter((value) => typeof value === "string");
const headline = (figures: Record<string, Scalar>, of: string) => figures[`out_report_stages_headline_${of}`];

/** Rows of the page as labels and values, by the heading of their table. */
function tableUnder({ cells }: PrintedSheet, title: string): Map<string, Scalar[]> {
  const rows = new Map<number, typeof cells>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const start = [...rows].find(([, [first]]) => first!.value === title)![0];
  const found = new Map<string, Scalar[]>();
  for (let row = start + 1; rows.has(row); row++) {
    const [label, ...values] = rows.get(row)!;
    found.set(
      String(label!.value),
      values.map(({ value }) => value),
    );
    if (String(label!.value).includes("hildren adopted in the period")) break;
  }
  return found;
}

const sample = sampleCases({ children: 160 });
const ofSample = printed(sample);

/** A tracker of children adopted in the three years to March 2024, with every date. */
const adopted = (child: string, entry: string, placed: string, order: string): TrackerLine => ({
  child,
  days: { entry, adm: "2021-06-01", order: "2021-09-01", match: "2021-12-01", placed, adopted: order },
});
const EVERY_DATE = ["entry", "adm", "order", "match", "placed", "adopted", "fosterCarers"];
const tracker = (lines: TrackerLine[], fields = EVERY_DATE): Cases => {
  const cases = casesOf(careRecords({ tracker: lines, trackerFields: fields }), "2024-03-31");
  return { ...cases, covers: { ...cases.period, gaps: [] } };
};

describe("Report stages", () => {
  it("says in every figure with a name what the journeys and the live cases come to", () => {
    expect(() => agreeOnReportStages(sample, ofSample.figures)).not.toThrow();
  });

  it.each([
    "entry_moved_in_median",
    "entry_adoption_order_days_548_to_730",
    "every_date_all_entry_adoption_order_mean",
    "age_under_1_entry_moved_in_n",
    "route_other_a10",
    "live_plans_over_a_limit",
    "drift_adm_match_days_over",
    "drift_order_placed_90_days_over",
  ])("would not be written with a mistake in %s", (figure) => {
    const name = `out_report_stages_${figure}`;
    const wrong = { ...ofSample.figures, [name]: Number(ofSample.figures[name]) + 1 };
    expect(() => agreeOnReportStages(sample, wrong)).toThrow(name);
  });

  it("is of formulas: only thresholds and what others published are numbers", () => {
    const numbers = ofSample.sheet.cells.filter(
      ({ value, formula, name = "" }) =>
        typeof value === "number" && formula === undefined && !name.includes("_england_"),
    );
    const published = new Set<Scalar>(BUILT_IN.map(({ value }) => value));
    const others = numbers.map(({ value }) => value).filter((value) => !published.has(value));
    expect([...new Set(others)].sort()).toEqual([121]);
    expect(checkPlan(ofSample.sheet)).toEqual([]);
  });

  it("tells each part of the adopted children by the conditions of all of them, and more", () => {
    const counts = conditionsOf(pageOf(sample)).filter((conditions) =>
      conditions.some(({ to }) => to.op === "value" && to.value === "Adopted"),
    );
    expect(counts.length).toBeGreaterThan(100);
    for (const conditions of counts.filter(({ length }) => length > 0))
      if (conditions.some(({ column }) => column === "Adoption order"))
        expect(conditions.slice(0, ADOPTED.conditions.length)).toEqual(ADOPTED.conditions);
  });

  it.each([
    "Days",
    "Year of adoption order",
    "Age at entering care",
    "How they came to the adopters",
    "Family found by",
  ])("has rows that add up to all children under “%s”", (title) => {
    for (const start of title === "Days" ? [0, 1, 2] : [0]) {
      const rows = [...tableFrom(title, start)];
      const total = Number(rows.at(-1)![1][0]);
      const parts = rows.slice(0, -1).map(([, [children]]) => Number(children));
      expect(total).toBe(ofSample.figures.out_report_stages_children_adopted);
      expect(parts.reduce((sum, each) => sum + each, 0)).toBe(total);
    }
  });

  it("never averages open stages with finished ones", () => {
    const { sheet } = ofSample;
    const open = tableUnder(sheet, "Stage, by the adoption survey's five stages");
    const live = sample.journeys.status.filter((status) => status === "open").length;
    expect(open.get("All live adoption plans")![0]).toBe(live);
    expect(ofSample.figures.out_report_stages_live_plans_children).toBe(live);
  });

  it("draws what it says: texts at the left, names of series above, a title and words for who cannot see it", () => {
    const charts = pageOf(sample).blocks.filter((block): block is ChartBlock => block.kind === "chart");
    expect(charts.map(({ name }) => name)).toEqual(["Where the days go", "Days to moving in"]);
    const at = (row: number, column: number) =>
      ofSample.sheet.cells.find((cell) => cell.row === row && cell.column === column);
    for (const { data, title, alternative } of charts) {
      for (let column = 1; column < data.columnCount; column++)
        expect(typeof at(data.row, column)!.value).toBe("string");
      for (let row = data.row + 1; row < data.row + data.rowCount; row++) {
        expect(typeof at(row, 0)!.value).toBe("string");
        expect(at(row, 1)!.value === "" || typeof at(row, 1)!.value === "number").toBe(true);
      }
      expect(String(at(title.row, title.column)!.value)).toMatch(/\d/);
      expect(String(at(alternative.row, alternative.column)!.value).length).toBeLessThan(170);
    }
  });

  it("keeps every sentence of In short to a line", () => {
    const names = Object.keys(ofSample.figures).filter((name) => name.includes("_headline_"));
    expect(names).toHaveLength(5);
    for (const name of names) expect(String(ofSample.figures[name]).length).toBeLessThan(150);
  });

  it("says that its years are others once the period was changed on Summary", () => {
    const words = "The period on Summary was changed: press Analyse for the rows of its other years.";
    const period = { from: day("2024-04-01"), to: day("2026-03-31") } as Cases["period"];
    const twoYears = { ...sample, period };
    expect(textsOf(printed(twoYears).sheet)).not.toContain(words);
    expect(textsOf(printed(twoYears, { period_from: day("2021-04-01") }).sheet)).toContain(words);
  });

  function* tableFrom(title: string, skip: number): Generator<[string, Scalar[]]> {
    const { sheet } = ofSample;
    const starts = sheet.cells.filter(({ value, column }) => column === 0 && value === title);
    const from = title === "Days" ? starts[skip]!.row : starts.at(-1)!.row;
    yield* tableUnder({ ...sheet, cells: sheet.cells.filter(({ row }) => row >= from) }, title);
  }
});

describe("The headlines of Report stages", () => {
  it("set A10 against the threshold, over, under and on it", () => {
    const a10 = (...placed: string[]) =>
      headline(
        printed(tracker(placed.map((day, at) => adopted(`C${at}`, "2021-01-01", day, "2023-01-01")))).figures,
        "a10",
      );
    const said = "A10, from entering care to moving in with adopters, is";
    expect(a10("2022-03-13")).toBe(
      `${said} 436 days on average (1 child), 10 over the threshold of 426 (2013-16).`,
    );
    expect(a10("2022-03-03")).toBe(
      `${said} 426 days on average (1 child), just the threshold of 426 (2013-16).`,
    );
    expect(a10("2022-03-03", "2022-03-01")).toBe(
      `${said} 425 days on average (2 children), 1 under the threshold of 426 (2013-16).`,
    );
  });

  it("name the stage in which most days go, of the children who have every date", () => {
    const { figures } = printed(tracker([adopted("A", "2021-01-01", "2022-09-01", "2023-01-01")]));
    // To the decision 151 days, 92, 365 and 122.
    expect(headline(figures, "longest_stage")).toBe(
      "Most days go from placement order to moved in: 365 of 730 days on average (50%), 1 child with every date.",
    );
  });

  it("compare the first and the last year where both have at least six children", () => {
    const children = (year: string, moved: string, count: number) =>
      Array.from({ length: count }, (_, at) => adopted(`${year}${at}`, "2021-01-01", moved, `${year}-05-01`));
    const change = (first: number) =>
      headline(
        printed(
          tracker([
            ...children("2022", "2022-02-05", 3),
            ...children("2021", "2021-04-11", first),
            ...children("2023", "2022-02-15", 6),
          ]),
        ).figures,
        "change",
      );
    expect(change(6)).toBe(
      "From 2021-22 to 2023-24 A10 rose by 310 days: 100 days (6 children), then 410 (6 children).",
    );
    expect(change(5)).toBe(
      "2021-22 and 2023-24 cannot be compared: under 6 children count in A10 in one of them.",
    );
  });

  it("name the limit that most children are over", () => {
    const live: TrackerLine[] = [
      { child: "A", days: { entry: "2022-01-01", adm: "2022-06-01", order: "2022-09-01" } },
      { child: "B", days: { entry: "2022-10-01", adm: "2023-12-01" } },
    ];
    const { figures, sheet } = printed(tracker(live));
    expect(headline(figures, "drift")).toBe(
      "The largest drift now: 2 of 2 children are over “Entry to moving in with adopters” (426 days), by 515 days in all.",
    );
    expect(tableUnder(sheet, "Limit on").get("Placement order to match")!.slice(0, 7)).toEqual([
      ...["121 days", 1, 1, 100, 456, 456, "isolated"],
    ]);
  });

  it("say in one line what is missing where there is nothing to tell, and the rest of the page comes", () => {
    const noOrders = tracker([{ child: "A", days: { entry: "2022-01-01", adm: "2022-06-01" } }]);
    expect(
      textsOf(printed({ ...noOrders, covers: undefined }).sheet).filter((text) =>
        text.startsWith("No table has adoption orders"),
      ),
    ).toHaveLength(1);

    const line = adopted("A", "2021-01-01", "2022-09-01", "2023-01-01");
    for (const [without, words] of [
      ["placed", "no table says when any of them moved in with adopters, so A10 and A1 cannot be told."],
      ["entry", "no table says when any of them entered care, so A10 and A1 cannot be told."],
    ] as const) {
      const cases = tracker(
        [{ ...line, days: { ...line.days, [without]: "" } }],
        EVERY_DATE.filter((field) => field !== without),
      );
      const { sheet, figures } = printed(cases);
      agreeOnReportStages(cases, figures);
      expect(headline(figures, "a10")).toBe(`1 child adopted in the period; ${words}`);
      expect(
        textsOf(sheet).filter((text) => text.startsWith("No child adopted in the period has a day of")),
      ).toHaveLength(1);
      expect(figures.out_report_stages_decision_placement_order_mean).toBe(92);
    }
  });

  it("say that nobody was adopted in the period rather than show tables of noughts", () => {
    const earlier = tracker([adopted("A", "2018-01-01", "2019-01-01", "2019-09-01")]);
    const covers = { from: day("2019-09-01"), to: day("2019-12-31"), gaps: [] } as unknown as Covered;
    const cases: Cases = { ...earlier, covers };
    const { sheet, figures } = printed(cases);
    agreeOnReportStages(cases, figures);
    expect(headline(figures, "a10")).toBe("The data do not cover adoption orders of the period.");
    expect(textsOf(sheet).filter((text) => text.startsWith("Nobody was adopted"))).toHaveLength(1);
    expect(tableNames(sheet)).not.toContain("Days");
  });
});

const tableNames = ({ cells }: PrintedSheet) =>
  cells.filter(({ style }) => style === "columnHeading").map(({ value }) => value);

/** The conditions of every count and average over `Timescales` on a page. */
function conditionsOf({ blocks }: SheetPlan): (readonly Condition[])[] {
  const cells = blocks.flatMap((block) => (block.kind === "grid" ? block.cells.flat() : []));
  return cells.flatMap((cell: Cell | null) =>
    cell !== null && "expr" in cell.content ? ofExpr(cell.content.expr) : [],
  );
}

function ofExpr(expr: Expr): (readonly Condition[])[] {
  const own = "where" in expr ? [expr.where] : [];
  const parts = Object.values(expr).flatMap((part: unknown): Expr[] =>
    Array.isArray(part) ? (part as Expr[]) : [part as Expr],
  );
  return [...own, ...parts.filter((part) => typeof part === "object" && "op" in part).flatMap(ofExpr)];
}

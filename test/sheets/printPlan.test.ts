import type { Column } from "../../src/domain/columns";
import {
  count,
  named,
  over,
  round,
  sameRow,
  value,
  where,
  type Expr,
} from "../../src/domain/formula/expression";
import type { Cell, SheetPlan } from "../../src/sheets/plan";
import { printPlans } from "../../src/sheets/printPlan";

const sheet = (name: string, blocks: SheetPlan["blocks"]): SheetPlan => ({
  name,
  group: "core",
  purpose: "A sheet of a test.",
  blocks,
  print: { orientation: "portrait" },
});
const figure = (name: string, expr: Expr): Cell => ({ content: { expr }, style: "figure", name });
const limit: Cell = { content: { input: { key: "in_limit", kind: "number", default: 100 } }, style: "input" };
const days: Column = { kind: "number", values: Float64Array.from([90, 121, 150, NaN]) };
const column = (header: string, content: Column | Expr) => ({
  header,
  content,
  format: "0" as const,
  width: 10,
});
const drift = (...extra: ReturnType<typeof column>[]) =>
  sheet("Drift", [
    {
      kind: "table",
      name: "Drift",
      row: 4,
      column: 1,
      rowCount: 4,
      identity: ["Child key"],
      columns: [
        column("Child key", { kind: "text", values: ["a", "b", "c", "d"] }),
        column("Days", days),
        ...extra,
      ],
    },
  ]);
const late = column("Over", {
  op: "if",
  test: { op: ">", left: sameRow("Days"), right: named("in_limit") },
  then: { op: "-", left: sameRow("Days"), right: named("in_limit") },
  otherwise: value(""),
});

describe("printed plans", () => {
  it("makes a column no narrower than the longest word of its header", () => {
    const none: Column = { kind: "number", values: new Float64Array(4) };
    const plan = drift(
      column("IRO recommendation", none),
      column("Decision-match", none),
      column("A1", none),
    );
    const { columns } = printPlans([plan]).sheets[0]!.table!;
    expect(columns.slice(2).map(({ width }) => width)).toEqual(["recommendation".length + 1, 10, 10]);
  });

  it("lays cells out from their block's corner, formula and value side by side", () => {
    const plan = sheet("Summary", [
      {
        kind: "grid",
        row: 2,
        column: 1,
        cells: [
          [{ content: { value: "Title" }, style: "title" }, null],
          [null, figure("out_mean", round(over("mean", "Drift", "Days")))],
        ],
      },
    ]);
    const [printed] = printPlans([plan, drift()]).sheets;
    expect(printed?.cells).toEqual([
      { row: 2, column: 1, value: "Title", style: "title", format: "General" },
      {
        row: 3,
        column: 2,
        value: 120,
        formula: "=ROUND(AVERAGE(Drift[Days]),0)",
        style: "figure",
        format: "General",
        name: "out_mean",
      },
    ]);
  });

  it("works names out whatever the order of the sheets, and lists the results", () => {
    const front = sheet("Front", [
      {
        kind: "grid",
        row: 0,
        column: 0,
        cells: [[figure("out_share", { op: "/", left: named("out_late"), right: named("out_all") })]],
      },
    ]);
    const back = sheet("Back", [
      {
        kind: "grid",
        row: 0,
        column: 0,
        cells: [
          [limit],
          [figure("out_late", count("Drift", where("Over", ">", 0)))],
          [figure("out_all", count("Drift"))],
        ],
      },
    ]);
    expect(printPlans([front, back, drift(late)]).figures).toEqual({
      out_share: 0.5,
      out_late: 2,
      out_all: 4,
    });
  });

  it("takes what a person typed before an input's default", () => {
    const inputs = sheet("Inputs", [
      {
        kind: "grid",
        row: 0,
        column: 0,
        cells: [[limit, figure("out_late", count("Drift", where("Over", ">", 0)))]],
      },
    ]);
    const { sheets, figures } = printPlans([inputs, drift(late)], { in_limit: 121 });
    expect(figures).toEqual({ out_late: 1 });
    expect(sheets[0]?.cells[0]).toMatchObject({ value: 121, name: "in_limit" });
  });

  it("prints an expression column row by row, and again for columns that people moved", () => {
    const inputs = sheet("Inputs", [{ kind: "grid", row: 0, column: 0, cells: [[limit]] }]);
    const over = printPlans([inputs, drift(late)]).sheets[1]?.table?.columns[2];
    expect([0, 1, 2, 3].map((row) => over?.valueAt(row))).toEqual(["", 21, 50, ""]);
    expect(over?.formulaAt?.(1)).toBe('=IF(C7>in_limit,C7-in_limit,"")');
    expect(over?.formulaAt?.(1, (header) => (header === "Days" ? 5 : 0))).toBe(
      '=IF(F7>in_limit,F7-in_limit,"")',
    );
  });

  it("shows an error as Excel writes it", () => {
    const plan = sheet("Summary", [
      {
        kind: "grid",
        row: 0,
        column: 0,
        cells: [[figure("out_none", over("mean", "Drift", "Days", where("Days", ">", 999)))]],
      },
    ]);
    expect(printPlans([plan, drift()]).figures).toEqual({ out_none: "#DIV/0!" });
  });

  it("names the cells of a circle", () => {
    const plan = sheet("Circle", [
      {
        kind: "grid",
        row: 0,
        column: 0,
        cells: [[figure("out_a", named("out_b"))], [figure("out_b", named("out_a"))]],
      },
    ]);
    expect(() => printPlans([plan])).toThrow(
      "Expressions go round in a circle: out_a needs out_b needs out_a.",
    );
  });

  it("refuses two cells of one name", () => {
    const twice = sheet("Twice", [
      { kind: "grid", row: 0, column: 0, cells: [[figure("out_a", value(1)), figure("out_a", value(2))]] },
    ]);
    expect(() => printPlans([twice])).toThrow("Two cells are named out_a.");
  });
});

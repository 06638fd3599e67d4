import {
  compare,
  count,
  iff,
  ifError,
  join,
  lookup,
  minus,
  named,
  plus,
  round,
  sameRow,
  value,
  where,
  type Expr,
} from "../domain/formula/expression";
import { pounds } from "./amountsInWords";
import { TABLE_ROW } from "./frame";
import type { SheetPlan, TableBlock, TableColumn } from "./plan";
import { figure, type Row } from "./summaryRows";
import { numberColumn, textColumn } from "./words";

/**
 * What a result hangs on most: a table with the whole calculation in every row, first as entered, then with one quantity at
 * its low and at its high; and the quantities as bars, the widest first.
 */
export interface Tornado {
  /** The table's name. */
  table: string;
  /** The header of the column with the result, in pounds. */
  result: string;
  /** The quantities. */
  titles: readonly string[];
  /** The result as entered. */
  base: Expr;
  /** The name of the cell with the quantity at a rank, and of that with its bar's width. */
  barName(rank: number): string;
  widthName(rank: number): string;
}

export const AT = { base: "As entered", low: "Low", high: "High" } as const;
export const ENDS = ["low", "high"] as const;
export type End = (typeof ENDS)[number];

/** @example lineOf("Family finding", "low") //=> "Family finding low" */
export const lineOf = (title: string, end: End): string => `${title} ${end}`;

type Table = Pick<Tornado, "table" | "result" | "titles">;

/** The table, with the calculation between what each row is of and how wide the quantity's bar is. */
export const tornadoTable = (of: Table, calculation: readonly TableColumn[]): TableBlock => ({
  ...{ kind: "table", name: of.table, row: TABLE_ROW, column: 0, columns: tornadoColumns(of, calculation) },
  ...{ rowCount: 1 + 2 * of.titles.length, identity: ["Line"] },
});

export const TORNADO_PAGE: Pick<SheetPlan, "freeze" | "print"> = {
  freeze: { rows: TABLE_ROW + 1, columns: 5 },
  print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
};

export const lineColumn = (
  header: string,
  content: Expr,
  format: TableColumn["format"] = "#,##0.00",
): TableColumn => ({ ...{ header, content, format, width: 14 } });

function tornadoColumns(
  { table, result, titles }: Table,
  calculation: readonly TableColumn[],
): TableColumn[] {
  const lines = [
    { line: AT.base as string, quantity: AT.base as string, at: AT.base as string },
    ...titles.flatMap((title) =>
      ENDS.map((end) => ({ line: lineOf(title, end), quantity: title, at: AT[end] as string })),
    ),
  ];
  const texts = (header: string, of: (line: (typeof lines)[number]) => string, width: number) =>
    textColumn(header, lines.map(of), width);
  const end = (of: End) => lookup(join(sameRow("Quantity"), ` ${of}`), table, "Line", result);
  const high = where("At", "=", AT.high);
  const before = [
    count(table, high, where("Width", ">", sameRow("Width"))),
    count(table, high, where("Width", "=", sameRow("Width")), where("Number", "<", sameRow("Number"))),
  ];
  return [
    numberColumn("Number", Float64Array.from(lines.keys())),
    // By it the bars are found, so it stands left of what they show; and left of Line, for what is looked up by that reaches
    // from there on: a range with Rank in it would go round in a circle.
    lineColumn(
      "Rank",
      iff(compare(sameRow("At"), "=", AT.high), before.reduce(plus, value(1)), value("")),
      "0",
    ),
    texts("Line", ({ line }) => line, 38),
    texts("Quantity", ({ quantity }) => quantity, 34),
    texts("At", ({ at }) => at, 12),
    ...calculation,
    lineColumn(
      "Width",
      iff(
        compare(sameRow("At"), "=", AT.base),
        value(""),
        // To the penny: what is equal has to be found equal, to tell ranks apart.
        round({ op: "abs", of: minus(end("high"), end("low")) }, 2),
      ),
    ),
  ];
}

/** The result in the row of a line. */
export const resultOf = ({ table, result }: Table, line: Expr): Expr => lookup(line, table, "Line", result);

/** The bars of a tornado: rows of their figures, and what sentences say of them. */
export function barsOf(tornado: Tornado) {
  const { table, titles, base, barName, widthName } = tornado;
  const ranks = titles.map((_, at) => at + 1);
  const quantityAt = (rank: number): Expr => named(barName(rank));
  /** What is said of the quantity at a rank, if one is there that moves the result. */
  const isBar = (rank: number, of: Expr, otherwise: Expr | string = ""): Expr =>
    iff(compare(quantityAt(rank), "=", ""), typeof otherwise === "string" ? value(otherwise) : otherwise, of);
  const endAt = (rank: number, end: End): Expr =>
    ifError(resultOf(tornado, join(quantityAt(rank), ` ${end}`)), "");
  const row = (rank: number): Row => {
    const width = lookup(value(rank), table, "Rank", "Width");
    const quantity = lookup(value(rank), table, "Rank", "Quantity");
    return [
      {
        content: { expr: ifError(iff(compare(width, ">", 0), quantity, value("")), "") },
        style: "label",
        name: barName(rank),
      },
      ...ENDS.map((end) => figure(isBar(rank, minus(endAt(rank, end), base), value(0)))),
      ...ENDS.map((end) => figure(isBar(rank, endAt(rank, end)))),
      figure(ifError(width, ""), "#,##0", widthName(rank)),
    ];
  };
  return {
    ranks,
    rows: ranks.map(row),
    isBar,
    /** "Family finding (£1,000 to £3,000)" */
    range: (rank: number): Expr =>
      join(quantityAt(rank), " (", pounds(endAt(rank, "low")), " to ", pounds(endAt(rank, "high")), ")"),
  };
}

/** Bars that are drawn: the others are narrower than all of them. The rows of figures begin with their header. */
export const DRAWN_BARS = { row: 0, column: 0, rowCount: 9, columnCount: 3 };

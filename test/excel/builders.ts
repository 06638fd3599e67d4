import type { Scalar } from "../../src/domain/columns";
import type { Book, BookSheet } from "../../src/files/book";
import type { Input, NumberFormat, StyleName } from "../../src/sheets/plan";
import { aBookSheet as bookSheet } from "../support/bookBuilders";
import type { PrintedCell, PrintedColumn, PrintedSheet } from "../../src/sheets/printedSheet";

export { bookSheet };

export const book = (...sheets: BookSheet[]): Book => ({ sheets, names: [], date1904: false });

export function cell(
  row: number,
  column: number,
  value: Scalar,
  more: Partial<PrintedCell> = {},
): PrintedCell {
  return { row, column, value, style: "body" as StyleName, format: "General", ...more };
}

export function input(row: number, column: number, input: Input, value: Scalar = input.default): PrintedCell {
  const format: NumberFormat = input.kind === "day" ? "dd/mm/yyyy" : "General";
  return { row, column, value, style: "input", format, input };
}

export function column(
  header: string,
  values: readonly Scalar[],
  more: Partial<PrintedColumn> = {},
): PrintedColumn {
  const isText = values.some((value) => typeof value === "string");
  return {
    header,
    format: isText ? "@" : "General",
    width: 12,
    wrap: false,
    highlight: [],
    valueAt: (row) => values[row] ?? null,
    ...more,
  };
}

export interface TableOf {
  name: string;
  row?: number;
  column?: number;
  rowCount: number;
  identity: string[];
  columns: PrintedColumn[];
}

export function sheet(name: string, cells: PrintedCell[], table?: TableOf): PrintedSheet {
  return {
    plan: {
      name,
      group: "core",
      purpose: "For tests.",
      blocks: [],
      print: { orientation: "landscape", titleRows: { from: 0, to: 4 } },
      freeze: { rows: 5, columns: 1 },
    },
    table: table && { row: 4, column: 0, ...table },
    cells,
  };
}

export interface Case {
  child: string;
  journey: number;
  days: Scalar;
}

/** A small "Timescales": a title, an input, and a table of children with a formula column. */
export function timescales(
  cases: readonly Case[],
  more: { name?: string; extra?: PrintedColumn[] } = {},
): PrintedSheet {
  return sheet(
    more.name ?? "Timescales",
    [cell(0, 0, "Timescales", { style: "title" }), cell(1, 0, "A row a journey", { style: "note" })],
    {
      name: "Timescales",
      rowCount: cases.length,
      identity: ["Child key", "Journey"],
      columns: [
        column(
          "Child key",
          cases.map(({ child }) => child),
          { format: "@" },
        ),
        column(
          "Journey",
          cases.map(({ journey }) => journey),
          { format: "0" },
        ),
        column(
          "Days",
          cases.map(({ days }) => days),
          { format: "0" },
        ),
        column(
          "Weeks",
          cases.map(({ days }) => (days as number) / 7),
          {
            format: "0.0",
            formulaAt: (row) => `=C${6 + row}/7`,
          },
        ),
        ...(more.extra ?? []),
      ],
    },
  );
}

/** A small "Summary": two inputs, a figure over the table, a link. */
export function summary(
  values: Partial<Record<"as_at" | "in_target" | "in_old", Scalar>> = {},
  keys = ["as_at", "in_target"],
): PrintedSheet {
  const inputs: Record<string, Input> = {
    as_at: { key: "as_at", kind: "day", default: 46112 },
    in_target: { key: "in_target", kind: "number", default: 426, least: 1, most: 2000 },
    in_old: { key: "in_old", kind: "choice", default: "yes", choices: ["yes", "no"] },
  };
  return sheet("Summary", [
    cell(0, 0, "Summary", { style: "title" }),
    ...keys.flatMap((key, index) => [
      cell(3 + index, 0, key, { style: "label" }),
      input(3 + index, 1, inputs[key] as Input, values[key as "as_at"] ?? (inputs[key] as Input).default),
    ]),
    cell(6, 0, "Mean days", { style: "label" }),
    cell(6, 1, 400, {
      style: "figure",
      format: "0",
      formula: '=IFERROR(AVERAGE(Timescales[Days]),"none")',
      name: "out_mean",
    }),
    cell(7, 0, "Timescales", { style: "link", formula: `=HYPERLINK("#'Timescales'!A1","Timescales")` }),
  ]);
}

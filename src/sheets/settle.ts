import { scalarAt, type Column, type ColumnTable, type Scalar } from "../domain/columns";
import { parseIso } from "../domain/dates/writtenForms";
import { evaluate, headerOf, rowsBehind, type Env } from "../domain/formula/evaluate";
import {
  FormulaError,
  type AnyColumn,
  type Condition,
  type Expr,
  type Result,
} from "../domain/formula/expression";
import { referencesOf } from "../domain/formula/references";
import { atOnce, type Steps } from "../domain/steps";
import type { Input, Simulated, SheetPlan, TableBlock, TableColumn } from "./plan";
import { resultColumn } from "./resultColumn";

/** The plans of a workbook, worked out: their tables with every column, and what their named cells hold. */
export interface Settled {
  tables: ReadonlyMap<string, ColumnTable>;
  /** Every name that a cell of the plans has. */
  named: readonly string[];
  name(name: string): Scalar | FormulaError;
  cell(table: string, header: string, row: number): Scalar | FormulaError;
  /** Of an expression in a cell without a name. */
  evaluate(expr: Expr): Result;
  /** The rows of a table that meet some conditions, by position; none where a condition comes to an error. */
  rows(table: string, where: readonly Condition[]): Int32Array;
  /** Which column of several is chosen. */
  chosen(column: Exclude<AnyColumn, string>): string;
  /** Says what simulated cells hold. Before that they may not be asked for; no table reads them. */
  tell(simulated: Readonly<Record<string, Scalar>>): void;
}

/**
 * Works out named cells and expression columns in the order in which they need each other: before an expression is
 * evaluated, all that it reads is settled.
 *
 * @throws Error that names the cells of a circle, or a name or table that is there twice.
 */
export function settle(plans: readonly SheetPlan[], inputs: Readonly<Record<string, Scalar>>): Settled {
  return atOnce(settling(plans, inputs));
}

/** The same in pieces, column by column: the tables of a large authority take seconds. */
export function* settling(
  plans: readonly SheetPlan[],
  inputs: Readonly<Record<string, Scalar>>,
): Steps<Settled> {
  const names = namedContents(plans, inputs);
  const blocks = tableBlocks(plans);
  const held = new Map<string, Scalar | FormulaError>();
  const columns = new Map([...blocks.keys()].map((name) => [name, new Map<string, Column>()]));
  const cells = new Map<string, (Scalar | FormulaError)[]>();
  const tables = new Map(
    [...blocks].map(([name, { rowCount }]) => [name, { rowCount, columns: columns.get(name) ?? new Map() }]),
  );
  const env: Env = { tables, names: (name) => (names.has(name) ? settleName(name) : undefined) };
  const open: string[] = [];
  let simulated: Readonly<Record<string, Scalar>> | undefined;

  function within<T>(what: string, work: () => T): T {
    if (open.includes(what))
      throw new Error(`Expressions go round in a circle: ${[...open, what].join(" needs ")}.`);
    open.push(what);
    try {
      return work();
    } finally {
      open.pop();
    }
  }

  function settleName(name: string): Scalar | FormulaError {
    const known = held.get(name);
    if (known !== undefined) return known;
    const content = names.get(name);
    if (content === undefined) throw new Error(`No cell is named ${name}.`);
    if ("simulated" in content && !simulated)
      throw new Error(`${name} is asked for before it was simulated.`);
    const value =
      "simulated" in content
        ? (simulated?.[content.simulated] ?? null)
        : "value" in content
          ? content.value
          : within(name, () => settledValue(content.expr));
    held.set(name, value);
    return value;
  }

  function settledValue(expr: Expr): Result {
    settleReferences(expr);
    return evaluate(expr, env);
  }

  function settleReferences(expr: Expr): void {
    const needs = referencesOf(expr);
    for (const name of needs.names) if (names.has(name)) settleName(name);
    for (const [table, headers] of needs.columns) {
      settleColumn(table, firstHeader(table));
      for (const header of headers) settleColumn(table, header);
    }
  }

  function firstHeader(table: string): string | undefined {
    return blocks.get(table)?.columns[0]?.header;
  }

  /**
   * Columns join their table in the order in which they are settled; the first of the sheet is always first, also where it
   * is worked out from others.
   */
  function settleColumn(table: string, header: string | undefined): void {
    const block = blocks.get(table);
    const known = columns.get(table);
    const content = block?.columns.find((each) => each.header === header)?.content;
    if (header === undefined || block === undefined || known === undefined || content === undefined) return;
    if (known.has(header)) return;
    const first = firstHeader(table);
    const needsThis = open.includes(`${table}[${first}]`);
    if (header !== first && !needsThis) settleColumn(table, first);
    const column = columnOf(block, header, content);
    const others = header === first ? [...known] : [];
    for (const [other] of others) known.delete(other);
    known.set(header, column);
    for (const [other, of] of others) known.set(other, of);
  }

  function columnOf(block: TableBlock, header: string, content: TableColumn["content"]): Column {
    if ("op" in content) return within(`${block.name}[${header}]`, () => worked(block, header, content));
    return content.kind === "links" ? { kind: "text", values: content.texts } : content;
  }

  function worked(block: TableBlock, header: string, expr: Expr): Column {
    settleReferences(expr);
    for (const other of referencesOf(expr).sameRow) settleColumn(block.name, other);
    const values: (Scalar | FormulaError)[] = [];
    let row = 0;
    const inRow: Env = { ...env, row: (other) => cellAt(block.name, other, row) };
    for (; row < block.rowCount; row++) values.push(evaluate(expr, inRow));
    cells.set(`${block.name}[${header}]`, values);
    return resultColumn(values);
  }

  function cellAt(table: string, header: string, row: number): Scalar | FormulaError {
    const worked = cells.get(`${table}[${header}]`);
    if (worked !== undefined) return worked[row] ?? null;
    const column = columns.get(table)?.get(header);
    if (column === undefined) throw new RangeError(`No column "${header}" in table ${table}.`);
    return scalarAt(column, row);
  }

  for (const [name, { columns: of }] of blocks)
    for (const { header } of of) {
      settleColumn(name, header);
      yield;
    }
  return {
    tables,
    named: [...names.keys()],
    name: settleName,
    cell: cellAt,
    evaluate: settledValue,
    rows: (table, where) => {
      settleReferences({ op: "count", table, where });
      const rows = rowsBehind(table, where, env);
      return rows instanceof FormulaError ? new Int32Array(0) : rows;
    },
    chosen: (column) => {
      settleReferences(column.index);
      const header = headerOf(column, env);
      return typeof header === "string" ? header : (column.of.at(-1) as string);
    },
    tell: (results) => {
      simulated = results;
    },
  };
}

type NamedContent = { value: Scalar } | { expr: Expr } | Simulated;

function namedContents(
  plans: readonly SheetPlan[],
  inputs: Readonly<Record<string, Scalar>>,
): Map<string, NamedContent> {
  const found = new Map<string, NamedContent>();
  const claim = (name: string, content: NamedContent) => {
    if (found.has(name)) throw new Error(`Two cells are named ${name}.`);
    found.set(name, content);
  };
  for (const { blocks } of plans)
    for (const block of blocks)
      for (const cell of block.kind === "grid" ? block.cells.flat() : []) {
        if (cell === null) continue;
        if ("input" in cell.content) {
          const { key, default: usual } = cell.content.input;
          claim(key, { value: asKind(cell.content.input, inputs[key] ?? usual) });
        } else if (cell.name !== undefined) claim(cell.name, cell.content);
      }
  return found;
}

/** Days come from files of inputs as "2021-04-01"; what is no day stays as typed, for the person to see. */
function asKind({ kind }: Input, typed: Scalar): Scalar {
  return kind === "day" && typeof typed === "string" ? (parseIso(typed) ?? typed) : typed;
}

function tableBlocks(plans: readonly SheetPlan[]): Map<string, TableBlock> {
  const found = new Map<string, TableBlock>();
  for (const block of plans.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "table") continue;
    if (found.has(block.name)) throw new Error(`Two tables are named ${block.name}.`);
    found.set(block.name, block);
  }
  return found;
}

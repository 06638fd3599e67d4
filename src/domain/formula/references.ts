import type { AnyColumn, Condition, Expr } from "./expression";

/** What an expression reads: names, columns of tables, and cells of its own row. */
export interface References {
  names: Set<string>;
  /** Table to headers; a table whose rows are counted without condition is there with its first column unsaid. */
  columns: Map<string, Set<string>>;
  sameRow: Set<string>;
}

/** Expressions never change: each is looked through once, however often its plan is settled. */
const FOUND = new WeakMap<Expr, References>();

/** All that must be known before an expression can be worked out. */
export function referencesOf(expr: Expr): Readonly<References> {
  const known = FOUND.get(expr);
  if (known) return known;
  const found = lookedThrough(expr);
  FOUND.set(expr, found);
  return found;
}

function lookedThrough(expr: Expr): References {
  const found: References = { names: new Set(), columns: new Map(), sameRow: new Set() };
  collect(expr, found);
  return found;
}

function collect(expr: Expr, found: References): void {
  const all = (parts: readonly Expr[]) => parts.forEach((part) => collect(part, found));
  switch (expr.op) {
    case "value":
      return;
    case "name":
      found.names.add(expr.name);
      return;
    case "sameRow":
      found.sameRow.add(expr.column);
      return;
    case "and":
    case "or":
    case "largest":
    case "smallest":
    case "total":
    case "average":
      return all(expr.of);
    case "not":
    case "round":
    case "int":
    case "abs":
    case "text":
      return all([expr.of]);
    case "months":
      return all(typeof expr.count === "number" ? [expr.of] : [expr.of, expr.count]);
    case "if":
      return all([expr.test, expr.then, expr.otherwise]);
    case "ifError":
      return all([expr.of, expr.otherwise]);
    case "hyperlink":
      return all([expr.text]);
    case "lookup":
      reads(expr.table, [expr.find, expr.give], found);
      return all([expr.key]);
    case "count":
      return conditions(expr.table, expr.where, found);
    case "sum":
    case "squares":
    case "mean":
    case "median":
    case "least":
    case "most":
    case "nthMost":
    case "quantile":
      reads(expr.column.table, [expr.column.column], found);
      return conditions(expr.column.table, expr.where, found);
    default:
      return all([expr.left, expr.right]);
  }
}

function conditions(table: string, where: readonly Condition[], found: References): void {
  reads(
    table,
    where.map(({ column }) => column),
    found,
  );
  for (const { to } of where) collect(to, found);
}

function reads(table: string, columns: readonly AnyColumn[], found: References): void {
  const known = found.columns.get(table) ?? new Set<string>();
  found.columns.set(table, known);
  for (const column of columns)
    if (typeof column === "string") known.add(column);
    else {
      for (const header of column.of) known.add(header);
      collect(column.index, found);
    }
}

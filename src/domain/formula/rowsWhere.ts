import type { Column, ColumnTable } from "../columns";
import type { Comparison } from "./expression";
import { Kept } from "./kept";
import { folded, isError, numberText, toText, type Operand } from "./operands";
import { rowsWithNumber } from "./rowsByNumber";

/** A condition whose right side is worked out. */
export interface SettledCondition {
  column: string;
  is: Comparison;
  to: Operand;
  /** The rows that do not meet it. */
  not?: true;
}

/** The rows that meet some conditions, by position from the top, and a key that is the same for the same conditions. */
export interface Selection {
  key: string;
  rows: Int32Array;
}

/** What is kept of one table, in bytes; the oldest goes first. */
const KEPT_BYTES = 64 * 2 ** 20;

const selectionsOf = new WeakMap<ColumnTable, Kept<Selection>>();
const masksOf = new WeakMap<ColumnTable, Kept<Uint8Array>>();

/**
 * The rows of a table that meet every condition. Selections are kept, and so is each condition's own answer, so that a
 * sheet of a thousand figures over the same few conditions reads its columns only once for each of them.
 *
 * @throws RangeError on a column that the table does not have, a mistake of whoever wrote the expression.
 */
export function rowsWhere(table: ColumnTable, conditions: readonly SettledCondition[]): Selection {
  const key = conditions.map(keyOf).join("\n");
  const selections = keptOf(selectionsOf, table);
  return (
    selections.get(key) ??
    selections.put(key, { key, rows: selected(table, conditions) }, ({ rows }) => rows.byteLength)
  );
}

function selected(table: ColumnTable, conditions: readonly SettledCondition[]): Int32Array {
  const [first, second] = conditions;
  if (first && !second) {
    const found = withOneNumber(columnOf(table, first.column), first);
    if (found) return found;
  }
  const masks = conditions.map((condition) => maskOf(table, condition));
  const all = new Uint8Array(table.rowCount).fill(1);
  for (const mask of masks)
    for (let row = 0; row < all.length; row++) all[row] = (all[row] as number) & (mask[row] as number);
  const rows = new Int32Array(all.length);
  let size = 0;
  for (let row = 0; row < all.length; row++) {
    rows[size] = row;
    size += all[row] as number;
  }
  return rows.slice(0, size);
}

/** Of the one condition that a column of numbers equals a number; undefined of any other. */
function withOneNumber(column: Column, { is, to, not }: SettledCondition): Int32Array | undefined {
  if (is !== "=" || not || typeof to !== "number") return undefined;
  if (column.kind === "number") return rowsWithNumber(column.values, NaN, to);
  return column.kind === "day" ? rowsWithNumber(column.values, 0, to) : undefined;
}

function maskOf(table: ColumnTable, condition: SettledCondition): Uint8Array {
  const masks = keptOf(masksOf, table);
  const key = keyOf(condition);
  const known = masks.get(key);
  if (known !== undefined) return known;
  const met = rowsMeeting(table, condition);
  return masks.put(
    key,
    condition.not && !isError(condition.to) ? met.map((meets) => 1 - meets) : met,
    (mask) => mask.byteLength,
  );
}

/** The column of a table by its header. */
export function columnOf(table: ColumnTable, header: string): Column {
  const column = table.columns.get(header);
  if (column === undefined)
    throw new RangeError(`No column "${header}"; the table has ${[...table.columns.keys()].join(", ")}.`);
  return column;
}

function keptOf<T>(all: WeakMap<ColumnTable, Kept<T>>, table: ColumnTable): Kept<T> {
  const kept = all.get(table) ?? new Kept<T>(KEPT_BYTES);
  all.set(table, kept);
  return kept;
}

function keyOf({ column, is, to, not }: SettledCondition): string {
  const right = isError(to) ? to.code : to;
  return JSON.stringify([column, is, typeof to, right, ...(not ? ["not"] : [])]);
}

function rowsMeeting(table: ColumnTable, { column: header, is, to }: SettledCondition): Uint8Array {
  const column = columnOf(table, header);
  if (isError(to)) return new Uint8Array(table.rowCount);
  if (to === "" && (is === "=" || is === "<>")) return emptyRows(column, is === "=");
  switch (column.kind) {
    case "day":
      return numbersMeeting(column.values, 0, is, to);
    case "number":
      return numbersMeeting(column.values, NaN, is, to);
    case "flag":
      return flagsMeeting(column.values, is, to);
    case "text":
    case "asTyped":
      return is === "=" || is === "<>"
        ? textsMeeting(column.values, is, to)
        : numbersMeeting(
            column.values.map((each) => (typeof each === "number" ? each : NaN)),
            NaN,
            is,
            to,
          );
  }
}

function emptyRows(column: Column, wanted: boolean): Uint8Array {
  const empty = column.kind === "day" ? 0 : column.kind === "flag" ? 2 : column.kind === "number" ? NaN : "";
  return Uint8Array.from(column.values as ArrayLike<unknown>, (each) =>
    Number(Object.is(each, empty) === wanted),
  );
}

/** Empty rows meet only `<>`; a right side that is no number is unlike every number. */
function numbersMeeting(values: ArrayLike<number>, empty: number, is: Comparison, to: Operand): Uint8Array {
  const rows = new Uint8Array(values.length);
  const right = to === null ? 0 : to;
  if (typeof right !== "number") return is === "<>" ? rows.fill(1) : rows;
  for (let row = 0; row < rows.length; row++) {
    const left = values[row] as number;
    const meets = Object.is(left, empty) ? is === "<>" : numberMeets(left, is, right);
    rows[row] = meets ? 1 : 0;
  }
  return rows;
}

function numberMeets(left: number, is: Comparison, right: number): boolean {
  switch (is) {
    case "=":
      return left === right;
    case "<>":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

function flagsMeeting(values: Uint8Array, is: Comparison, to: Operand): Uint8Array {
  if (is !== "=" && is !== "<>") return new Uint8Array(values.length);
  const wanted = to === null ? 0 : typeof to === "boolean" ? Number(to) : -1;
  return values.map((each) => Number((each === wanted) === (is === "=")));
}

/** Texts are like each other whatever their case; a number is like its text, so that ids meet however they were typed. */
function textsMeeting(values: readonly (string | number)[], is: Comparison, to: Operand): Uint8Array {
  const { codes, words } = wordsOf(values);
  const wanted = words.get(folded(toText(to) as string)) ?? -1;
  const rows = new Uint8Array(codes.length);
  for (let row = 0; row < rows.length; row++) rows[row] = (codes[row] === wanted) === (is === "=") ? 1 : 0;
  return rows;
}

interface Words {
  /** The number of each row's word. */
  codes: Int32Array;
  words: Map<string, number>;
}

const wordsKept = new WeakMap<readonly (string | number)[], Words>();

function wordsOf(values: readonly (string | number)[]): Words {
  const found = wordsKept.get(values);
  if (found !== undefined) return found;
  const words = new Map<string, number>();
  const codes = Int32Array.from(values, (each) => {
    const word = folded(typeof each === "number" ? numberText(each) : each);
    const code = words.get(word) ?? words.size;
    words.set(word, code);
    return code;
  });
  const made = { codes, words };
  wordsKept.set(values, made);
  return made;
}

import { scalarAt, type ColumnTable, type Scalar } from "../columns";
import { FormulaError } from "./expression";
import { folded, isError, type Operand } from "./operands";
import { columnOf } from "./rowsWhere";

const rowsByKey = new WeakMap<ColumnTable, Map<string, Map<string, number>>>();

/**
 * The cell of `give` in the first row whose `find` is `key`: same kind and same value, texts whatever their case.
 * #N/A where there is none; null where that cell is empty.
 */
export function lookedUp(table: ColumnTable, find: string, give: string, key: Operand): Operand {
  if (isError(key)) return key;
  const row = rowsOf(table, find).get(tagged(key ?? 0));
  return row === undefined ? new FormulaError("#N/A") : scalarAt(columnOf(table, give), row);
}

function rowsOf(table: ColumnTable, find: string): Map<string, number> {
  const indexes = rowsByKey.get(table) ?? new Map<string, Map<string, number>>();
  rowsByKey.set(table, indexes);
  const found = indexes.get(find);
  if (found !== undefined) return found;
  const column = columnOf(table, find);
  const index = new Map<string, number>();
  for (let row = table.rowCount - 1; row >= 0; row--) {
    const cell = scalarAt(column, row);
    if (cell !== null) index.set(tagged(cell), row);
  }
  indexes.set(find, index);
  return index;
}

function tagged(of: Exclude<Scalar, null>): string {
  return typeof of === "string" ? `text ${folded(of)}` : `${typeof of} ${of}`;
}

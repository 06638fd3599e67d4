import type { Scalar } from "../../../domain/columns";
import type { Area } from "./areas";
import { between, intersection, lastColumn, lastRow } from "./areas";
import type { SheetModel } from "./sheetModel";

/** The cells of an area that meet a test, as areas: runs in a row, equal runs of neighbouring rows as one. */
export function findCells(
  sheet: SheetModel,
  area: Area,
  test: (value: Scalar, formula: string | undefined) => boolean,
): Area[] {
  const used = sheet.cells.usedArea();
  const bounded =
    used &&
    intersection(area, {
      ...used,
      row: 0,
      column: 0,
      rowCount: lastRow(used) + 1,
      columnCount: lastColumn(used) + 1,
    });
  if (!bounded) return [];
  const found: Area[] = [];
  let above = new Map<string, Area>();
  for (let row = bounded.row; row <= lastRow(bounded); row++) {
    const here = new Map<string, Area>();
    for (let column = bounded.column; column <= lastColumn(bounded); column++) {
      if (!test(sheet.cells.value(row, column), sheet.cells.formula(row, column))) continue;
      const from = column;
      while (
        column < lastColumn(bounded) &&
        test(sheet.cells.value(row, column + 1), sheet.cells.formula(row, column + 1))
      )
        column++;
      const key = `${from} ${column}`;
      const known = above.get(key);
      if (known) {
        known.rowCount++;
        here.set(key, known);
      } else {
        const fresh = between(row, from, row, column);
        found.push(fresh);
        here.set(key, fresh);
      }
    }
    above = here;
  }
  return found;
}

/** The parts of an area whose rows and columns are not hidden, nor filtered away. */
export function visibleAreas(sheet: SheetModel, area: Area): Area[] {
  const rows = runs(area.row, lastRow(area), sheet.hiddenRows);
  const columns = runs(area.column, lastColumn(area), sheet.hiddenColumns);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => between(top, left, bottom, right)));
}

function runs(from: number, to: number, hidden: ReadonlySet<number>): [number, number][] {
  const inside = [...hidden].filter((index) => index >= from && index <= to).sort((a, b) => a - b);
  const found: [number, number][] = [];
  let next = from;
  for (const index of inside) {
    if (index > next) found.push([next, index - 1]);
    next = index + 1;
  }
  if (next <= to) found.push([next, to]);
  return found;
}

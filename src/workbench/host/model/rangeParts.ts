import { refuse } from "../hostErrors";
import type { Area } from "./areas";
import { COLUMNS, ROWS, between, boundingArea, cellCount, intersection, lastColumn, lastRow } from "./areas";
import type { RangeModel } from "./rangeModel";
import type { SheetModel } from "./sheetModel";
import { findCells, visibleAreas } from "./specialCells";

/** The used cells within a range. */
export function usedPart({ sheet, area }: RangeModel, valuesOnly: boolean): Area | null {
  const used = sheet.usedArea(valuesOnly);
  const inside = used && intersection(used, area);
  if (!inside) return null;
  if (!valuesOnly) return inside;
  return sheet.cells.usedArea(inside);
}

/** Excel's kinds of special cells; the last two are not looked for. */
export const SPECIAL_CELLS = [
  "Visible",
  "Blanks",
  "Constants",
  "Formulas",
  "DataValidations",
  "ConditionalFormats",
  "SameConditionalFormat",
  "SameDataValidation",
] as const;

/** As Range.getSpecialCells; `wanted` is "All" or names like "NumbersText". */
export function specialCells(
  { sheet, area }: RangeModel,
  kind: (typeof SPECIAL_CELLS)[number],
  wanted: string,
): Area[] {
  const ofType = (value: unknown): boolean =>
    wanted === "All" ||
    (typeof value === "number" && /Numbers/.test(wanted)) ||
    (typeof value === "string" && /Text/.test(wanted)) ||
    (typeof value === "boolean" && /Logical/.test(wanted));
  switch (kind) {
    case "Visible":
      return visibleAreas(sheet, area);
    case "Blanks": {
      const used = sheet.usedArea(false);
      const inside = used && intersection(used, area);
      return inside
        ? findCells(sheet, inside, (value, formula) => value === null && formula === undefined)
        : [];
    }
    case "Constants":
      return findCells(
        sheet,
        area,
        (value, formula) => formula === undefined && value !== null && ofType(value),
      );
    case "Formulas":
      return findCells(sheet, area, (value, formula) => formula !== undefined && ofType(value));
    case "DataValidations":
      return sheet.validations.flatMap((record) => intersection(record.area, area) ?? []);
    case "ConditionalFormats":
      return sheet.conditionalFormats.flatMap((record) =>
        record.areas.flatMap((own) => intersection(own, area) ?? []),
      );
    default:
      return refuse("NotImplemented", `The stand-in does not look for special cells of the kind ${kind}.`);
  }
}

export type Direction = "Up" | "Down" | "Left" | "Right";

/** As Ctrl+Shift+arrow: to the end of the filled or empty run. */
export function edgeOf({ sheet, area }: RangeModel, direction: Direction): Area {
  const [stepRow, stepColumn] = {
    Up: [-1, 0],
    Down: [1, 0],
    Left: [0, -1],
    Right: [0, 1],
  }[direction] as [number, number];
  const used = sheet.cells.usedArea() ?? area;
  const filled = (row: number, column: number): boolean =>
    sheet.cells.value(row, column) !== null || sheet.cells.formula(row, column) !== undefined;
  const inside = (row: number, column: number): boolean =>
    row >= 0 &&
    column >= 0 &&
    row <= Math.max(lastRow(used), area.row) &&
    column <= Math.max(lastColumn(used), area.column);
  let { row, column } = area;
  const run = filled(row, column) && filled(row + stepRow, column + stepColumn);
  do {
    if (!inside(row + stepRow, column + stepColumn)) {
      if (run) break;
      return between(
        stepRow > 0 ? ROWS - 1 : stepRow < 0 ? 0 : row,
        stepColumn > 0 ? COLUMNS - 1 : stepColumn < 0 ? 0 : column,
        stepRow > 0 ? ROWS - 1 : stepRow < 0 ? 0 : row,
        stepColumn > 0 ? COLUMNS - 1 : stepColumn < 0 ? 0 : column,
      );
    }
    row += stepRow;
    column += stepColumn;
  } while (run ? filled(row + stepRow, column + stepColumn) : !filled(row, column));
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** The block of filled cells around an area, bounded by empty rows and columns. */
export function surroundingArea(sheet: SheetModel, area: Area): Area {
  let region = area;
  for (;;) {
    const top = Math.max(0, region.row - 1);
    const left = Math.max(0, region.column - 1);
    const ring = between(
      top,
      left,
      Math.min(ROWS - 1, lastRow(region) + 1),
      Math.min(COLUMNS - 1, lastColumn(region) + 1),
    );
    const grown = findCells(sheet, ring, (value) => value !== null).reduce(boundingArea, region);
    if (cellCount(grown) === cellCount(region)) return region;
    region = grown;
  }
}

import { asChoice, asFlag, asRange, asRecord, asText, asWhole, optional } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe } from "../hostObjects";
import { addressOf, quotedSheetName } from "../model/addresses";
import type { Area } from "../model/areas";
import {
  COLUMNS,
  ROWS,
  between,
  boundingArea,
  covers,
  intersection,
  lastColumn,
  lastRow,
  overlaps,
} from "../model/areas";
import { keyOf } from "../model/cells";
import { RangeModel } from "../model/rangeModel";
import { clearRange, copyInto, deleteRange, insertAt, mergeRange } from "../model/rangeEdits";
import { SPECIAL_CELLS, edgeOf, specialCells, surroundingArea, usedPart } from "../model/rangeParts";
import type { SheetModel } from "../model/sheetModel";
import { conditionalFormatCollection } from "./conditionalFormatMembers";
import { validationObject } from "./dataValidationMembers";
import { formatObject, isHidden, setHidden } from "./formatMembers";
import { rangeAreasObject } from "./rangeAreasMembers";
import { rangeViewObject } from "./rangeViewMembers";
import { scopedTableCollection } from "./tableMembers";
import { sheetObject } from "./worksheetMembers";

export function rangeObject(range: RangeModel): HostObject {
  return describe(rangeType, range);
}

export function areasObject(sheet: SheetModel, areas: readonly Area[]): HostObject {
  return rangeAreasObject({ sheet, areas });
}

const at = (sheet: SheetModel, area: Area): HostObject => rangeObject(new RangeModel(sheet, area));

/** A part of a range's sheet, relative to the range: where it would leave the sheet, InvalidArgument. */
const part = (range: RangeModel, make: (area: Area) => Area): HostObject => at(range.sheet, make(range.area));

const isWholeColumns = ({ area }: RangeModel): boolean => area.rowCount === ROWS;
const isWholeRows = ({ area }: RangeModel): boolean => area.columnCount === COLUMNS;

/** Areas of another sheet have nothing in common with this one: Excel calls that an invalid argument. */
function sameSheet(range: RangeModel, other: unknown): RangeModel {
  const found = typeof other === "string" ? RangeModel.at(range.sheet, other) : asRange(other);
  return found.sheet === range.sheet ? found : refuse("InvalidArgument");
}

const common = (range: RangeModel, other: unknown): HostObject | null => {
  const area = intersection(range.area, sameSheet(range, other).area);
  return area && at(range.sheet, area);
};

const asDirection = (value: unknown) => asChoice(value, ["Up", "Down", "Left", "Right"]);

const special = (range: RangeModel, kind: unknown, wanted: unknown): Area[] =>
  specialCells(range, asChoice(kind, SPECIAL_CELLS), optional(wanted, asText) ?? "All");

const beside = (count: unknown): number => {
  const number = optional(count, asWhole) ?? 1;
  return number === 0 ? refuse("InvalidArgument") : number;
};

const rangeType: ObjectType<RangeModel> = {
  name: "Range",
  properties: {
    Address: { read: (range) => range.address },
    AddressLocal: { read: (range) => range.address },
    RowIndex: { read: ({ area }) => area.row },
    ColumnIndex: { read: ({ area }) => area.column },
    RowCount: { read: ({ area }) => area.rowCount },
    ColumnCount: { read: ({ area }) => area.columnCount },
    CellCount: { read: (range) => range.cellCount },
    IsEntireColumn: { read: isWholeColumns },
    IsEntireRow: { read: isWholeRows },
    Values: { read: (range) => range.values(), write: (range, values) => range.write(values) },
    Formulas: { read: (range) => range.formulas(), write: (range, formulas) => range.write(formulas) },
    FormulasLocal: { read: (range) => range.formulas(), write: (range, formulas) => range.write(formulas) },
    NumberFormat: {
      read: (range) => range.numberFormats(),
      write: (range, formats) => range.writeNumberFormats(formats),
    },
    NumberFormatLocal: {
      read: (range) => range.numberFormats(),
      write: (range, formats) => range.writeNumberFormats(formats),
    },
    Text: { read: (range) => range.text() },
    ValueTypes: { read: (range) => range.valueTypes() },
    HasSpill: { read: () => false },
    Hidden: { read: (range) => isHidden(range, "rows") === true || isHidden(range, "columns") === true },
    RowHidden: {
      read: (range) => isHidden(range, "rows"),
      write: (range, hidden) => setHidden(range, "rows", asFlag(hidden)),
    },
    ColumnHidden: {
      read: (range) => isHidden(range, "columns"),
      write: (range, hidden) => setHidden(range, "columns", asFlag(hidden)),
    },
    Hyperlink: {
      read: ({ sheet, area }) => sheet.links.get(keyOf(area.row, area.column)) ?? null,
      write: (range, link) => {
        const { sheet, area } = range;
        const { textToDisplay, ...rest } = asRecord(link) as { textToDisplay?: unknown };
        for (let row = area.row; row <= lastRow(area); row++)
          for (let column = area.column; column <= lastColumn(area); column++)
            sheet.links.set(keyOf(row, column), {
              ...rest,
              ...(textToDisplay === undefined ? {} : { textToDisplay: asText(textToDisplay) }),
            });
        if (textToDisplay !== undefined) range.write(textToDisplay);
        sheet.format(area, { fontColor: "#0563C1", underline: "Single" });
      },
    },
  },
  objects: {
    Format: ({ sheet, area }) => formatObject({ sheet, areas: [area] }),
    Worksheet: ({ sheet }) => sheetObject(sheet),
    ConditionalFormats: ({ sheet, area }) => conditionalFormatCollection({ sheet, areas: [area] }),
    DataValidation: ({ sheet, area }) => validationObject({ sheet, areas: [area] }),
  },
  methods: {
    Calculate: () => undefined,
    Clear: (range, applyTo) =>
      clearRange(
        range,
        asChoice(applyTo ?? "All", [
          "All",
          "Contents",
          "Formats",
          "Hyperlinks",
          "RemoveHyperlinks",
          "ResetContents",
        ]),
      ),
    CopyFrom: (range, source, copyType) =>
      copyInto(
        range,
        sourceOf(range, source),
        asChoice(copyType ?? "All", ["All", "Values", "Formulas", "Formats", "Link"]),
      ),
    Delete: (range, shift) => deleteRange(range, asChoice(shift, ["Up", "Left"])),
    Insert: (range, shift) => {
      insertAt(range, asChoice(shift, ["Down", "Right"]));
      return rangeObject(range);
    },
    Merge: (range, across) => mergeRange(range, optional(across, asFlag) ?? false),
    Unmerge: ({ sheet, area }) => {
      sheet.merged = sheet.merged.filter((merged) => !overlaps(merged, area));
    },
    Select: ({ sheet, area }) => sheet.workbook.select(sheet, [area]),
    SetDirty: () => undefined,
    GetAbsoluteResizedRange: (range, rows, columns) =>
      part(range, (area) => ({ ...area, rowCount: asWhole(rows), columnCount: asWhole(columns) })),
    GetBoundingRect: (range, other) =>
      part(range, (area) => boundingArea(area, sameSheet(range, other).area)),
    GetCell: (range, row, column) =>
      part(range, (area) => ({
        row: area.row + asWhole(row),
        column: area.column + asWhole(column),
        rowCount: 1,
        columnCount: 1,
      })),
    GetColumn: (range, column) =>
      part(range, (area) =>
        asWhole(column) < 0 || asWhole(column) >= area.columnCount
          ? refuse("InvalidArgument")
          : { ...area, column: area.column + asWhole(column), columnCount: 1 },
      ),
    GetRow: (range, row) =>
      part(range, (area) =>
        asWhole(row) < 0 || asWhole(row) >= area.rowCount
          ? refuse("InvalidArgument")
          : { ...area, row: area.row + asWhole(row), rowCount: 1 },
      ),
    GetColumnsAfter: (range, count) => sideways(range, beside(count)),
    GetColumnsBefore: (range, count) => sideways(range, -beside(count)),
    GetRowsBelow: (range, count) => vertically(range, beside(count)),
    GetRowsAbove: (range, count) => vertically(range, -beside(count)),
    GetEntireColumn: (range) => part(range, (area) => ({ ...area, row: 0, rowCount: ROWS })),
    GetEntireRow: (range) => part(range, (area) => ({ ...area, column: 0, columnCount: COLUMNS })),
    GetIntersection: (range, other) => common(range, other) ?? refuse("ItemNotFound"),
    GetIntersectionOrNullObject: common,
    GetLastCell: (range) =>
      part(range, (area) => between(lastRow(area), lastColumn(area), lastRow(area), lastColumn(area))),
    GetLastColumn: (range) => part(range, (area) => ({ ...area, column: lastColumn(area), columnCount: 1 })),
    GetLastRow: (range) => part(range, (area) => ({ ...area, row: lastRow(area), rowCount: 1 })),
    GetOffsetRange: (range, rows, columns) =>
      part(range, (area) => ({
        ...area,
        row: area.row + asWhole(rows),
        column: area.column + asWhole(columns),
      })),
    GetResizedRange: (range, rows, columns) =>
      part(range, (area) => ({
        ...area,
        rowCount: area.rowCount + asWhole(rows),
        columnCount: area.columnCount + asWhole(columns),
      })),
    GetRangeEdge: (range, direction) => part(range, () => edgeOf(range, asDirection(direction))),
    GetExtendedRange: (range, direction) =>
      part(range, (area) => boundingArea(area, edgeOf(range, asDirection(direction)))),
    GetSpecialCells: (range, cellType, valueType) => {
      const areas = special(range, cellType, valueType);
      return areas.length > 0 ? areasObject(range.sheet, areas) : refuse("ItemNotFound");
    },
    GetSpecialCellsOrNullObject: (range, cellType, valueType) => {
      const areas = special(range, cellType, valueType);
      return areas.length > 0 ? areasObject(range.sheet, areas) : null;
    },
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const merged = sheet.merged.filter((one) => overlaps(one, area));
      return merged.length > 0 ? areasObject(sheet, merged) : null;
    },
    GetSurroundingRegion: (range) => part(range, (area) => surroundingArea(range.sheet, area)),
    GetTables: (range, fullyContained) =>
      scopedTableCollection(
        range.sheet.tables.filter((table) =>
          optional(fullyContained, asFlag)
            ? covers(range.area, table.area)
            : overlaps(range.area, table.area),
        ),
      ),
    GetUsedRange: (range, valuesOnly) =>
      at(
        range.sheet,
        usedPart(range, optional(valuesOnly, asFlag) ?? false) ?? {
          ...range.area,
          rowCount: 1,
          columnCount: 1,
        },
      ),
    GetUsedRangeOrNullObject: (range, valuesOnly) => {
      const area = usedPart(range, optional(valuesOnly, asFlag) ?? false);
      return area && at(range.sheet, area);
    },
    GetVisibleView: (range) => rangeViewObject(range),
    _ValidateArraySize: ({ area }, rows, columns) =>
      rows === area.rowCount && columns === area.columnCount
        ? undefined
        : refuse(
            "InvalidArgument",
            "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          ),
  },
};

function sourceOf(range: RangeModel, source: unknown): RangeModel {
  if (typeof source !== "string") return asRange(source);
  const mark = source.lastIndexOf("!");
  if (mark < 0) return RangeModel.at(range.sheet, source);
  const sheet = range.sheet.workbook.sheet(source.slice(0, mark).replace(/^'|'$/g, ""));
  return RangeModel.at(sheet ?? refuse("InvalidArgument"), source.slice(mark + 1));
}

const sideways = (range: RangeModel, count: number): HostObject =>
  part(range, (area) => ({
    ...area,
    column: count > 0 ? lastColumn(area) + 1 : area.column + count,
    columnCount: Math.abs(count),
  }));

const vertically = (range: RangeModel, count: number): HostObject =>
  part(range, (area) => ({
    ...area,
    row: count > 0 ? lastRow(area) + 1 : area.row + count,
    rowCount: Math.abs(count),
  }));

/** "Sheet1!A1:B2,Sheet1!D4". */
export function addressesOf(sheet: SheetModel, areas: readonly Area[]): string {
  return areas.map((area) => `${quotedSheetName(sheet.name)}!${addressOf(area)}`).join(",");
}

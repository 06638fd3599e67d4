import { asRange, asWhole } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe } from "../hostObjects";
import { COLUMNS, ROWS, lastColumn, lastRow } from "../model/areas";
import { RangeModel } from "../model/rangeModel";
import type { SheetModel } from "../model/sheetModel";
import { rangeObject } from "./rangeMembers";

export function freezePanesObject(sheet: SheetModel): HostObject {
  return describe(freezePanesType, sheet);
}

function freeze(sheet: SheetModel, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) refuse("InvalidArgument");
  sheet.frozen = { rows, columns };
  sheet.workbook.record({ kind: "sheetChanged", sheetId: sheet.id });
}

function location(sheet: SheetModel): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return rangeObject(
    new RangeModel(sheet, { row: 0, column: 0, rowCount: rows || ROWS, columnCount: columns || COLUMNS }),
  );
}

const freezePanesType: ObjectType<SheetModel> = {
  name: "WorksheetFreezePanes",
  properties: {},
  methods: {
    FreezeAt: (sheet, range) => {
      const { area } = typeof range === "string" ? RangeModel.at(sheet, range) : asRange(range);
      freeze(
        sheet,
        area.rowCount === ROWS ? 0 : lastRow(area) + 1,
        area.columnCount === COLUMNS ? 0 : lastColumn(area) + 1,
      );
    },
    FreezeRows: (sheet, count) =>
      freeze(sheet, count === undefined || count === null ? 1 : asWhole(count), 0),
    FreezeColumns: (sheet, count) =>
      freeze(sheet, 0, count === undefined || count === null ? 1 : asWhole(count)),
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocation: (sheet) => location(sheet) ?? refuse("ItemNotFound"),
    GetLocationOrNullObject: location,
  },
};

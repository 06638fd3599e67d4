import { refuse } from "../hostErrors";
import { parseArea, splitReference } from "./addresses";
import type { Area } from "./areas";
import { intersection } from "./areas";
import { RangeModel } from "./rangeModel";
import type { SheetModel } from "./sheetModel";
import type { TableModel } from "./tableModel";

/** The cells that a text means, seen from a sheet: "A1:B2", "Sheet1!A1", a defined name, "Table1" or "Table1[Column]". */
export function areaOfText(sheet: SheetModel, text: string): RangeModel {
  const { sheet: sheetName, rest } = splitReference(text.replace(/^=/, ""));
  const on = sheetName === undefined ? sheet : (sheet.workbook.sheet(sheetName) ?? refuse("InvalidArgument"));
  const area = parseArea(rest);
  if (area) return new RangeModel(on, area);
  const name = on.workbook.findName(rest, on) ?? on.workbook.findName(rest, null);
  if (name?.target) return new RangeModel(name.target.sheet, name.target.area);
  const structured = /^([^[\]]+)(?:\[(.*)\])?$/.exec(rest);
  const table = structured && on.workbook.table(structured[1] as string);
  if (table) return new RangeModel(table.sheet, partOfTable(table, structured[2]));
  return refuse("InvalidArgument");
}

function partOfTable(table: TableModel, part: string | undefined): Area {
  if (part === undefined || part === "" || /^#Data$/i.test(part)) return table.bodyArea;
  if (/^#All$/i.test(part)) return table.area;
  if (/^#Headers$/i.test(part)) return table.headerArea;
  const all = /^\[#All\],\[([^[\]]+)\]$/i.exec(part);
  const index = table.columnIndex(all ? (all[1] as string) : part);
  if (index < 0) return refuse("InvalidArgument");
  return intersection(table.columnArea(index, table.area), all ? table.area : table.bodyArea) as Area;
}

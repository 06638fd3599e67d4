import { asRange, asWhole } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe } from "../hostObjects";
import { RangeModel } from "../model/rangeModel";
import type { SheetModel } from "../model/sheetModel";
import { rangeObject } from "./rangeMembers";

/** The horizontal page breaks that somebody set; where Excel itself begins a page, the stand-in does not know. */
export function pageBreakCollection(sheet: SheetModel): HostObject {
  return describe(collectionType, sheet);
}

interface Target {
  sheet: SheetModel;
  row: number;
}

const object = (sheet: SheetModel, row: number): HostObject => describe(pageBreakType, { sheet, row });

const collectionType: ObjectType<SheetModel> = {
  name: "PageBreakCollection",
  properties: {},
  items: (sheet) => sheet.pageLayout.breaks.map((row) => object(sheet, row)),
  item: (sheet, index) => object(sheet, sheet.pageLayout.breaks[asWhole(index)] ?? refuse("ItemNotFound")),
  methods: {
    Add: (sheet, cells) => {
      const { area } = typeof cells === "string" ? RangeModel.at(sheet, cells) : asRange(cells);
      // Above the first row no page ends.
      if (area.row === 0) refuse("InvalidArgument");
      const { pageLayout } = sheet;
      pageLayout.breaks = [...new Set([...pageLayout.breaks, area.row])].sort((a, b) => a - b);
      return object(sheet, area.row);
    },
    GetCount: (sheet) => sheet.pageLayout.breaks.length,
    RemovePageBreaks: (sheet) => {
      sheet.pageLayout.breaks = [];
    },
  },
};

const pageBreakType: ObjectType<Target> = {
  name: "PageBreak",
  properties: { RowIndex: { read: ({ row }) => row }, ColumnIndex: { read: () => 0 } },
  methods: {
    Delete: ({ sheet, row }) => {
      sheet.pageLayout.breaks = sheet.pageLayout.breaks.filter((one) => one !== row);
    },
    GetCellAfterBreak: ({ sheet, row }) =>
      rangeObject(new RangeModel(sheet, { row, column: 0, rowCount: 1, columnCount: 1 })),
  },
};

import { asFlag, asText, asWhole } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType, Property } from "../hostObjects";
import { describe, isHostObject } from "../hostObjects";
import { WHOLE_WORKBOOK } from "../model/events";
import { applyFilters } from "../model/filtering";
import { RangeModel } from "../model/rangeModel";
import { areaOfText } from "../model/references";
import type { SheetModel } from "../model/sheetModel";
import type { TableModel } from "../model/tableModel";
import type { WorkbookModel } from "../model/workbookModel";
import { tableFilterObject } from "./autoFilterMembers";
import { registrations } from "./eventMembers";
import { rangeObject } from "./rangeMembers";
import { columnCollection, rowCollection } from "./tablePartMembers";
import { tableSortObject } from "./tableSortMembers";
import { sheetObject } from "./worksheetMembers";

interface Tables {
  workbook: WorkbookModel;
  /** Null for all tables of the workbook. */
  sheet: SheetModel | null;
}

export function tableCollection(workbook: WorkbookModel, sheet: SheetModel | null): HostObject {
  return describe(collectionType, { workbook, sheet });
}

const listOf = ({ workbook, sheet }: Tables): TableModel[] => (sheet ? sheet.tables : workbook.tables());

const object = (table: TableModel): HostObject => describe(tableType, table);

function find(tables: readonly TableModel[], key: unknown): TableModel | undefined {
  const wanted = String(key).toLowerCase();
  return tables.find((table) => table.id === wanted || table.name.toLowerCase() === wanted);
}

const collectionType: ObjectType<Tables> = {
  name: "TableCollection",
  properties: { Count: { read: (tables) => listOf(tables).length } },
  items: (tables) => listOf(tables).map(object),
  item: (tables, key) => object(find(listOf(tables), key) ?? refuse("ItemNotFound")),
  methods: {
    Add: ({ workbook, sheet }, address, hasHeaders) => {
      const range = rangeOf(sheet ?? workbook.active, address);
      // worksheet.tables takes ranges of its own sheet only.
      if (sheet && range.sheet !== sheet) refuse("InvalidArgument");
      return object(range.sheet.addTable(range.area, asFlag(hasHeaders)));
    },
    GetCount: (tables) => listOf(tables).length,
    GetItemAt: (tables, index) => object(listOf(tables)[asWhole(index)] ?? refuse("ItemNotFound")),
    GetItemOrNullObject: (tables, key) => {
      const table = find(listOf(tables), key);
      return table ? object(table) : null;
    },
    ...registrations<Tables>(
      ({ workbook }) => workbook.events,
      ({ sheet }) => sheet?.id ?? WHOLE_WORKBOOK,
      {
        AddedEvent: "tableAdded",
        DeletedEvent: "tableDeleted",
        DataChangedEvent: "tableChanged",
      },
    ),
  },
};

export function scopedTableCollection(tables: TableModel[]): HostObject {
  return describe(scopedType, tables);
}

const scopedType: ObjectType<TableModel[]> = {
  name: "TableScopedCollection",
  properties: {},
  items: (tables) => tables.map(object),
  item: (tables, key) => object(find(tables, key) ?? refuse("ItemNotFound")),
  methods: {
    GetCount: (tables) => tables.length,
    GetFirst: (tables) => object(tables[0] ?? refuse("ItemNotFound")),
    GetItemOrNullObject: (tables, key) => {
      const table = find(tables, key);
      return table ? object(table) : null;
    },
  },
};

/** A Range, or an address with or without sheet. */
function rangeOf(home: SheetModel, value: unknown): RangeModel {
  if (isHostObject(value) && value.target instanceof RangeModel) return value.target;
  return areaOfText(home, asText(value));
}

type Flag = "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn";

function flag(key: Flag): Property<TableModel> {
  return {
    read: (table) => table[key],
    write: (table, on) => {
      table[key] = asFlag(on);
      changed(table);
    },
  };
}

function changed(table: TableModel): void {
  table.sheet.workbook.record({
    kind: "tableChanged",
    sheetId: table.sheet.id,
    tableId: table.id,
    tableName: table.name,
  });
}

function clearFilters(table: TableModel): void {
  table.filters.clear();
  applyFilters(table.sheet, table.area, table.filters);
}

const tableType: ObjectType<TableModel> = {
  name: "Table",
  properties: {
    Id: { read: (table) => table.id },
    LegacyId: { read: (table) => table.id },
    Name: {
      read: (table) => table.name,
      write: (table, name) => table.sheet.renameTable(table, asText(name)),
    },
    ShowHeaders: {
      read: () => true,
      write: (_, show) => {
        if (!asFlag(show)) refuse("NotImplemented", "The stand-in keeps tables with their header rows only.");
      },
    },
    ShowTotals: {
      read: (table) => table.showTotals,
      write: (table, show) => {
        table.sheet.assertUnprotected();
        table.setShowTotals(asFlag(show));
        changed(table);
      },
    },
    ShowFilterButton: {
      read: (table) => table.showFilterButton,
      write: (table, show) => {
        if (!asFlag(show)) clearFilters(table);
        table.showFilterButton = asFlag(show);
        changed(table);
      },
    },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    Style: {
      read: (table) => table.style,
      write: (table, style) => {
        table.style = asText(style);
        changed(table);
      },
    },
  },
  objects: {
    AutoFilter: tableFilterObject,
    Columns: columnCollection,
    Rows: rowCollection,
    Sort: tableSortObject,
    Worksheet: ({ sheet }) => sheetObject(sheet),
  },
  methods: {
    ClearFilters: clearFilters,
    ReapplyFilters: (table) => applyFilters(table.sheet, table.area, table.filters),
    ConvertToRange: (table) => {
      table.sheet.assertUnprotected();
      table.sheet.removeTable(table);
      return rangeObject(new RangeModel(table.sheet, table.area));
    },
    Delete: (table) => {
      const { sheet, area } = table;
      sheet.assertUnprotected();
      sheet.removeTable(table);
      sheet.cells.clear(area);
      sheet.formats.clear(area);
      sheet.workbook.record({ kind: "cells", sheetId: sheet.id, area, how: "edited" });
    },
    GetRange: (table) => rangeObject(new RangeModel(table.sheet, table.area)),
    GetHeaderRowRange: (table) => rangeObject(new RangeModel(table.sheet, table.headerArea)),
    GetDataBodyRange: (table) => rangeObject(new RangeModel(table.sheet, table.bodyArea)),
    GetTotalRowRange: (table) =>
      rangeObject(new RangeModel(table.sheet, table.totalsArea ?? refuse("ItemNotFound"))),
    Resize: (table, newRange) => {
      table.sheet.assertUnprotected();
      const range = rangeOf(table.sheet, newRange);
      if (range.sheet !== table.sheet) refuse("InvalidArgument");
      table.resize(range.area);
      changed(table);
    },
    ...registrations<TableModel>(
      (table) => table.sheet.workbook.events,
      (table) => table.id,
      {
        DataChangedEvent: "tableChanged",
        SelectionChangedEvent: "tableSelectionChanged",
      },
    ),
  },
  identity: (table) => ({ Id: table.id }),
};

import { asText, asWhole, optional } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe } from "../hostObjects";
import type { Area } from "../model/areas";
import { applyFilters } from "../model/filtering";
import { RangeModel } from "../model/rangeModel";
import type { TableModel } from "../model/tableModel";
import { rangeObject } from "./rangeMembers";

export function columnCollection(table: TableModel): HostObject {
  return describe(columnsType, table);
}

export function rowCollection(table: TableModel): HostObject {
  return describe(rowsType, table);
}

interface Part {
  table: TableModel;
  index: number;
}

const column = (table: TableModel, index: number): HostObject =>
  describe(columnType, { table, index: table.columns[index] ? index : refuse("ItemNotFound") });

const columnsType: ObjectType<TableModel> = {
  name: "TableColumnCollection",
  properties: { Count: { read: (table) => table.columns.length } },
  items: (table) => table.columns.map((_, index) => column(table, index)),
  item: (table, key) => column(table, table.columnIndex(key as string | number)),
  methods: {
    Add: (table, index, values, name) => {
      table.sheet.assertUnprotected();
      const at = optional(index, asWhole) ?? table.columns.length;
      if (at < 0 || at > table.columns.length) refuse("InvalidArgument");
      const { area, sheet } = table;
      sheet.insertCells({ ...area, column: area.column + at, columnCount: 1 }, "right");
      table.area = { ...area, columnCount: area.columnCount + 1 };
      const added = new RangeModel(sheet, table.columnArea(at, table.area));
      if (values !== null && values !== undefined) added.write(values);
      if (typeof name === "string") sheet.cells.setValue(area.row, area.column + at, name);
      table.takeHeaders();
      return column(table, at);
    },
    GetCount: (table) => table.columns.length,
    GetItemAt: (table, index) => column(table, asWhole(index)),
    GetItemOrNullObject: (table, key) => {
      const index = table.columnIndex(key as string | number);
      return index < 0 ? null : column(table, index);
    },
  },
};

const partOf = ({ table, index }: Part, area: Area): RangeModel =>
  new RangeModel(table.sheet, table.columnArea(index, area));

const columnType: ObjectType<Part> = {
  name: "TableColumn",
  properties: {
    Id: { read: ({ table, index }) => table.columns[index]?.id },
    Index: { read: ({ index }) => index },
    Name: {
      read: ({ table, index }) => table.columns[index]?.name,
      write: ({ table, index }, name) => {
        const { sheet, area } = table;
        sheet.assertUnprotected();
        const wanted = asText(name);
        const taken = table.columns.some(
          (other, i) => i !== index && other.name.toLowerCase() === wanted.toLowerCase(),
        );
        if (taken || wanted === "") refuse("InvalidArgument");
        sheet.cells.setValue(area.row, area.column + index, wanted);
        table.takeHeaders();
      },
    },
    Values: {
      read: (part) => partOf(part, part.table.area).values(),
      write: (part, values) => partOf(part, part.table.area).write(values),
    },
  },
  objects: { Filter: (part) => describe(filterType, part) },
  methods: {
    Delete: ({ table, index }) => {
      const { sheet, area } = table;
      sheet.assertUnprotected();
      if (table.columns.length === 1) refuse("InvalidOperation");
      sheet.deleteCells(table.columnArea(index, area), "left");
    },
    GetRange: (part) => rangeObject(partOf(part, part.table.area)),
    GetHeaderRowRange: (part) => rangeObject(partOf(part, part.table.headerArea)),
    GetDataBodyRange: (part) => rangeObject(partOf(part, part.table.bodyArea)),
    GetTotalRowRange: (part) => rangeObject(partOf(part, part.table.totalsArea ?? refuse("ItemNotFound"))),
  },
  identity: ({ table, index }) => ({ Id: String(table.columns[index]?.id) }),
};

function filterBy({ table, index }: Part, criteria: unknown): void {
  table.showFilterButton = true;
  table.filters.set(index, criteria);
  applyFilters(table.sheet, table.area, table.filters);
}

const filterType: ObjectType<Part> = {
  name: "Filter",
  properties: { Criteria: { read: ({ table, index }) => table.filters.get(index) ?? null } },
  methods: {
    Apply: filterBy,
    ApplyValuesFilter: (part, values) => filterBy(part, { filterOn: "Values", values }),
    ApplyCustomFilter: (part, criterion1, criterion2, operator) =>
      filterBy(part, { filterOn: "Custom", criterion1, criterion2, operator }),
    Clear: ({ table, index }) => {
      table.filters.delete(index);
      applyFilters(table.sheet, table.area, table.filters);
    },
  },
};

const row = (table: TableModel, index: number): HostObject =>
  describe(rowType, {
    table,
    index: index >= 0 && index < table.bodyArea.rowCount ? index : refuse("ItemNotFound"),
  });

const rowsType: ObjectType<TableModel> = {
  name: "TableRowCollection",
  properties: { Count: { read: (table) => table.bodyArea.rowCount } },
  items: (table) => Array.from({ length: table.bodyArea.rowCount }, (_, index) => row(table, index)),
  methods: {
    Add: (table, index, values) => {
      const { sheet, area } = table;
      sheet.assertUnprotected();
      const rows = Array.isArray(values) ? values : refuse("InvalidArgument");
      const at = optional(index, asWhole) ?? table.bodyArea.rowCount;
      if (at < 0 || at > table.bodyArea.rowCount) refuse("InvalidArgument");
      const added: Area = { ...area, row: area.row + 1 + at, rowCount: rows.length };
      sheet.insertCells(added, "down");
      table.area = { ...area, rowCount: area.rowCount + rows.length };
      new RangeModel(sheet, added).write(values);
      return row(table, at);
    },
    DeleteRowsAt: (table, index, count) => deleteRows(table, asWhole(index), optional(count, asWhole) ?? 1),
    GetCount: (table) => table.bodyArea.rowCount,
    GetItemAt: (table, index) => row(table, asWhole(index)),
  },
};

function deleteRows(table: TableModel, index: number, count: number): void {
  table.sheet.assertUnprotected();
  const body = table.bodyArea;
  if (index < 0 || count < 1 || index + count > body.rowCount) refuse("InvalidArgument");
  const going = { ...body, row: body.row + index, rowCount: count };
  // A table keeps one row, then empty.
  if (count === body.rowCount) {
    table.sheet.cells.clear(body);
    if (count > 1) table.sheet.deleteCells({ ...going, row: going.row + 1, rowCount: count - 1 }, "up");
  } else table.sheet.deleteCells(going, "up");
  table.sheet.workbook.record({ kind: "cells", sheetId: table.sheet.id, area: going, how: "cellsDeleted" });
}

const rowRange = ({ table, index }: Part): RangeModel =>
  new RangeModel(table.sheet, { ...table.bodyArea, row: table.bodyArea.row + index, rowCount: 1 });

const rowType: ObjectType<Part> = {
  name: "TableRow",
  properties: {
    Index: { read: ({ index }) => index },
    Values: {
      read: (part) => rowRange(part).values(),
      write: (part, values) => rowRange(part).write(values),
    },
  },
  methods: {
    Delete: ({ table, index }) => deleteRows(table, index, 1),
    GetRange: (part) => rangeObject(rowRange(part)),
  },
};

import { refuse } from "../hostErrors";
import { asWhole } from "../arguments";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe } from "../hostObjects";
import { addressOf } from "../model/addresses";
import { lastColumn, lastRow } from "../model/areas";
import type { RangeModel } from "../model/rangeModel";
import { rangeObject } from "./rangeMembers";

/** The rows and columns of a range that can be seen. */
interface View {
  range: RangeModel;
  rows: number[];
  columns: number[];
  index: number;
}

export function rangeViewObject(range: RangeModel): HostObject {
  const { sheet, area } = range;
  return describe(viewType, {
    range,
    rows: visible(area.row, lastRow(area), sheet.hiddenRows),
    columns: visible(area.column, lastColumn(area), sheet.hiddenColumns),
    index: 0,
  });
}

function visible(from: number, to: number, hidden: ReadonlySet<number>): number[] {
  const seen: number[] = [];
  for (let index = from; index <= to; index++) if (!hidden.has(index)) seen.push(index);
  return seen;
}

/** A matrix of the whole range, its hidden rows and columns left out. */
function cut<V>({ range, rows, columns }: View, matrix: V[][] | null): V[][] | null {
  return (
    matrix &&
    rows.map((row) =>
      columns.map((column) => (matrix[row - range.area.row] as V[])[column - range.area.column] as V),
    )
  );
}

const viewType: ObjectType<View> = {
  name: "RangeView",
  properties: {
    Values: { read: (view) => cut(view, view.range.values()) },
    Formulas: { read: (view) => cut(view, view.range.formulas()) },
    NumberFormat: { read: (view) => cut(view, view.range.numberFormats()) },
    Text: { read: (view) => cut(view, view.range.text()) },
    ValueTypes: { read: (view) => cut(view, view.range.valueTypes()) },
    RowCount: { read: ({ rows }) => rows.length },
    ColumnCount: { read: ({ columns }) => columns.length },
    Index: { read: ({ index }) => index },
    CellAddresses: {
      read: ({ rows, columns }) =>
        rows.map((row) => columns.map((column) => addressOf({ row, column, rowCount: 1, columnCount: 1 }))),
    },
  },
  objects: { Rows: (view) => describe(rowsType, view) },
  methods: { GetRange: ({ range }) => rangeObject(range) },
};

const row = (view: View, index: number): HostObject =>
  describe(viewType, { ...view, rows: [view.rows[index] ?? refuse("ItemNotFound")], index });

const rowsType: ObjectType<View> = {
  name: "RangeViewCollection",
  properties: {},
  items: (view) => view.rows.map((_, index) => row(view, index)),
  methods: {
    GetCount: ({ rows }) => rows.length,
    GetItemAt: (view, index) => row(view, asWhole(index)),
  },
};

import type { Scalar } from "../../../domain/columns";
import { asFlag, asRecord, asWhole, optional } from "../arguments";
import { refuse } from "../hostErrors";
import { describe, type HostObject, type ObjectType } from "../hostObjects";
import type { SortField, TableModel } from "../model/tableModel";

/** How a table is sorted, and what sorts it. */
export function tableSortObject(table: TableModel): HostObject {
  return describe(sortType, table);
}

const sortType: ObjectType<TableModel> = {
  name: "TableSort",
  properties: { Fields: { read: ({ sorted }) => sorted.map((field) => ({ ...field, sortOn: "Value" })) } },
  methods: {
    Apply: (table, fields) => {
      table.sheet.assertUnprotected();
      const asked = Array.isArray(fields) ? fields.map(fieldOf) : refuse("InvalidArgument");
      sortRows(table, asked);
      table.sorted = asked;
    },
    /** Forgets how the table was sorted; the rows stay where they are. */
    Clear: (table) => {
      table.sorted = [];
    },
  },
};

function fieldOf(field: unknown): SortField {
  const { key, ascending } = asRecord(field);
  return { key: asWhole(key), ascending: optional(ascending, asFlag) ?? true };
}

/** Whole rows of the table move: numbers before texts before truth values, empty cells last; equal rows keep their order. */
function sortRows({ sheet, bodyArea: body }: TableModel, fields: readonly SortField[]): void {
  const rows = Array.from({ length: body.rowCount }, (_, at) => {
    const row = body.row + at;
    return Array.from({ length: body.columnCount }, (_cell, offset) => {
      const column = body.column + offset;
      if (sheet.cells.formula(row, column) !== undefined)
        refuse("NotImplemented", "The stand-in sorts tables of values only.");
      return {
        value: sheet.cells.value(row, column),
        isError: sheet.cells.isError(row, column),
        style: sheet.formats.at(row, column),
      };
    });
  });
  rows.sort((one, other) => {
    for (const { key, ascending } of fields) {
      const [a, b] = [one[key]!.value, other[key]!.value];
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
      } else {
        const order = compare(a, b);
        if (order !== 0) return ascending ? order : -order;
      }
    }
    return 0;
  });
  sheet.formats.clear(body);
  rows.forEach((cells, at) =>
    cells.forEach(({ value, isError, style }, offset) => {
      const [row, column] = [body.row + at, body.column + offset];
      sheet.cells.show(row, column, value, isError);
      sheet.formats.apply({ row, column, rowCount: 1, columnCount: 1 }, style);
    }),
  );
  sheet.workbook.record({ kind: "cells", sheetId: sheet.id, area: body, how: "edited" });
}

const KINDS = ["number", "string", "boolean"];

function compare(a: NonNullable<Scalar>, b: NonNullable<Scalar>): number {
  if (typeof a !== typeof b) return KINDS.indexOf(typeof a) - KINDS.indexOf(typeof b);
  if (typeof a === "string") return a.localeCompare(b as string, "en", { sensitivity: "accent" });
  return Number(a) - Number(b);
}

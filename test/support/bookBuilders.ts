import type { Scalar } from "../../src/domain/columns";
import type { BookSheet } from "../../src/files/book";

export function aBookSheet(name: string, rows: Scalar[][], over: Partial<BookSheet> = {}): BookSheet {
  return {
    name,
    visibility: "visible",
    rows,
    formulas: new Map(),
    errors: new Set(),
    formats: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    links: [],
    columnWidths: new Map(),
    hiddenRows: new Set(),
    protected: false,
    ...over,
  };
}

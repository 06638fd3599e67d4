import type { BookSheet, BookTable } from "../book";
import type { PackageParts } from "./packageParts";
import type { SheetEntry } from "./readXlsx";
import { tableXml } from "./writeTable";

/** What must be told apart over the whole package. */
export interface TablePart {
  id: number;
  name: string;
}

/** The tables of sheets that stay as they are. */
export function tableParts(parts: PackageParts, entries: readonly SheetEntry[]): TablePart[] {
  return entries.flatMap(({ part }) =>
    part === undefined
      ? []
      : parts
          .relationships(part)
          .filter(({ kind }) => kind === "table")
          .map(({ target }) => {
            const attributes = parts.xml(target)?.attributes;
            return { id: Number(attributes?.get("id") ?? 0), name: attributes?.get("displayName") ?? "" };
          }),
  );
}

/** The XML of a new table, which joins the list. Two tables of one name are a mistake of the caller: Excel would not open the book. */
export function writtenTable(table: BookTable, sheet: BookSheet, tables: TablePart[]): string {
  if (tables.some(({ name }) => name.toLowerCase() === table.name.toLowerCase())) {
    throw new Error(`The workbook already has a table called ${table.name}.`);
  }
  const id = Math.max(0, ...tables.map((one) => one.id)) + 1;
  tables.push({ id, name: table.name });
  return tableXml(table, id, sheet);
}

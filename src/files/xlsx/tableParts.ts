import type { BookSheet, BookTable } from "../book";
import type { PackageParts } from "./packageParts";
import type { SheetEntry } from "./readXlsx";
import { tableXml } from "./writeTable";
import type { XmlElement } from "./xml";

/** A table of the package. */
export interface TablePart {
  id: number;
  name: string;
  part: string;
  /** Its XML as it came. */
  text: string;
  root: XmlElement;
}

/** What must be told apart over the whole package. */
export interface TablesOfPackage {
  /** Those of sheets that stay as they are, and those that have been written anew. */
  present: { id: number; name: string }[];
  /** Those of our sheets of an earlier run. One that is written again under its name keeps its part and numbers: slicers know it by them. */
  earlier: readonly TablePart[];
}

/** The tables of some sheets. */
export function tableParts(parts: PackageParts, entries: readonly SheetEntry[]): TablePart[] {
  return entries.flatMap(({ part }) =>
    part === undefined
      ? []
      : parts
          .relationships(part)
          .filter(({ kind }) => kind === "table")
          .flatMap(({ target }) => {
            const root = parts.xml(target);
            if (!root) return [];
            const { attributes } = root;
            const id = Number(attributes.get("id") ?? 0);
            const name = attributes.get("displayName") ?? "";
            return [{ id, name, part: target, text: parts.text(target) as string, root }];
          }),
  );
}

/**
 * A table of ours as a part of the package, which it joins.
 * Two tables of one name are a mistake of the caller: Excel would not open the book.
 */
export function writtenTable(
  table: BookTable,
  sheet: BookSheet,
  { present, earlier }: TablesOfPackage,
  freePart: () => string,
): { part: string; xml: string } {
  const isIts = ({ name }: { name: string }) => name.toLowerCase() === table.name.toLowerCase();
  if (present.some(isIts)) throw new Error(`The workbook already has a table called ${table.name}.`);
  const before = earlier.find(isIts);
  const id = before?.id ?? Math.max(0, ...[...present, ...earlier].map((one) => one.id)) + 1;
  present.push({ id, name: table.name });
  return { part: before?.part ?? freePart(), xml: tableXml(table, id, sheet, before) };
}

import { MODULES, type Module, type ModuleRows, type ReturnYear } from "../../src/domain/checks/returnYear";
import { NO_DAY, serialDay } from "../../src/domain/dates/serialDay";
import { parseIso } from "../../src/domain/dates/writtenForms";
import { LAYOUTS } from "../../src/tables/layouts/layouts";

/** A row by fields of the return; a field that is not named is blank. Days as 2024-03-31; a word is no day. */
export type Row = Readonly<Record<string, string>>;
export type Rows = Readonly<Partial<Record<Module, readonly Row[]>>>;

const children = new Map<string, number>();

/** The number of a child by any name; a row without CHILD is of the child A. */
export function childNumber(name: string): number {
  const known = children.get(name) ?? children.size;
  children.set(name, known);
  return known;
}

/**
 * The return of the year that ends on 31 March of `ending`, with every column of its modules.
 *
 * @param lacking columns that no sheet has
 */
export function returnYear(ending: number, modules: Rows, lacking: readonly string[] = []): ReturnYear {
  return yearOf(ending, (module) => {
    const rows = modules[module];
    const fields = fieldsOf(module).flatMap(({ name }) => (lacking.includes(name) ? [] : name));
    return rows && moduleRows(module, rows, fields, childNumber, 0);
  });
}

/** The year to 31 March of `ending`, of the modules that `rowsOf` gives. */
export function yearOf(ending: number, rowsOf: (module: Module) => ModuleRows | undefined): ReturnYear {
  const modules = MODULES.flatMap((module) => {
    const rows = rowsOf(module);
    return rows ? [[module, rows] as const] : [];
  });
  return {
    from: serialDay(ending - 1, 4, 1)!,
    to: serialDay(ending, 3, 31)!,
    modules: Object.fromEntries(modules),
  };
}

const fieldsOf = (module: Module) => LAYOUTS.find((layout) => layout.module === module)!.fields;

/**
 * Rows of a module as the product reads them, the first in row 2 of its sheet. What stands in a column of days and is no
 * day is unreadable.
 *
 * @param present the columns that the sheet has
 * @param origin position of its source
 */
export function moduleRows(
  module: Module,
  rows: readonly Row[],
  present: readonly string[],
  childOf: (name: string) => number,
  origin: number,
): ModuleRows {
  const fields = fieldsOf(module);
  const strange = rows.flatMap((row) =>
    Object.keys(row).filter((name) => !fields.some((field) => field.name === name)),
  );
  if (strange.length > 0) throw new Error(`${module} has no field ${strange.join(", ")}.`);
  const dayFields = fields.filter(({ holds }) => holds === "day").map(({ name }) => name);
  const textFields = fields.filter(({ holds }) => holds !== "day" && holds !== "id").map(({ name }) => name);
  const dayOf = (text: string) => parseIso(text) ?? NO_DAY;
  const said = (name: string) => rows.map((row) => row[name] ?? "");
  const byField = <Values>(names: readonly string[], values: (name: string) => Values) =>
    Object.fromEntries(names.map((name) => [name, values(name)]));
  return {
    count: rows.length,
    child: Int32Array.from(rows, (row) => childOf(row.CHILD ?? "A")),
    days: byField(dayFields, (name) => Int32Array.from(said(name), dayOf)),
    unreadable: byField(dayFields, (name) =>
      Uint8Array.from(said(name), (text) => (text !== "" && dayOf(text) === NO_DAY ? 1 : 0)),
    ),
    texts: byField(textFields, said),
    fields: new Set(present),
    origin: new Int32Array(rows.length).fill(origin),
    row: Int32Array.from(rows, (_, at) => at + 2),
  };
}

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
  const named = MODULES.flatMap((module) =>
    modules[module] ? [[module, moduleRows(module, modules[module], lacking)] as const] : [],
  );
  return {
    from: serialDay(ending - 1, 4, 1)!,
    to: serialDay(ending, 3, 31)!,
    isHistory: false,
    modules: Object.fromEntries(named) as ReturnYear["modules"],
  };
}

function moduleRows(module: Module, rows: readonly Row[], lacking: readonly string[]): ModuleRows {
  const names = LAYOUTS.find((each) => each.module === module)!.fields.map(({ name }) => name);
  const fields = names.filter((name) => !lacking.includes(name));
  return rowsOf(module, rows, { fields, childOf: (name) => childNumber(name ?? "A"), origin: 0 });
}

/**
 * A module of rows, in row 2 of its sheet and after.
 *
 * @param fields the columns that its sheet has
 * @param childOf the number of the child that a row names
 * @param origin the position of its sheet among the sources
 */
export function rowsOf(
  module: Module,
  rows: readonly Row[],
  {
    fields,
    childOf,
    origin,
  }: { fields: readonly string[]; childOf: (name?: string) => number; origin: number },
): ModuleRows {
  const layout = LAYOUTS.find((each) => each.module === module)!;
  const strange = [...fields, ...rows.flatMap((row) => Object.keys(row))].filter(
    (name) => !layout.fields.some((field) => field.name === name),
  );
  if (strange.length > 0) throw new Error(`${module} has no field ${strange.join(", ")}.`);
  const dayFields = layout.fields.filter(({ holds }) => holds === "day").map(({ name }) => name);
  const textFields = layout.fields
    .filter(({ holds }) => holds !== "day" && holds !== "id")
    .map(({ name }) => name);
  const dayOf = (text: string) => parseIso(text) ?? NO_DAY;
  const said = (name: string) => rows.map((row) => row[name] ?? "");
  const byField = <Values>(names: readonly string[], values: (name: string) => Values) =>
    Object.fromEntries(names.map((name) => [name, values(name)]));
  return {
    count: rows.length,
    child: Int32Array.from(rows, (row) => childOf(row.CHILD)),
    days: byField(dayFields, (name) => Int32Array.from(said(name), dayOf)),
    unreadable: byField(dayFields, (name) =>
      Uint8Array.from(said(name), (text) => (text !== "" && dayOf(text) === NO_DAY ? 1 : 0)),
    ),
    texts: byField(textFields, said),
    fields: new Set(fields),
    origin: new Int32Array(rows.length).fill(origin),
    row: Int32Array.from(rows, (_, at) => at + 2),
  };
}

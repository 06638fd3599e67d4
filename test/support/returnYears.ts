import { MODULES, type Module, type ModuleRows, type ReturnYear } from "../../src/domain/checks/returnYear";
import { NO_DAY, serialDay } from "../../src/domain/dates/serialDay";
import { LAYOUTS } from "../../src/tables/layouts/layouts";
import { day } from "./records";

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
    modules: Object.fromEntries(named) as ReturnYear["modules"],
  };
}

function moduleRows(module: Module, rows: readonly Row[], lacking: readonly string[]): ModuleRows {
  const layout = LAYOUTS.find((each) => each.module === module)!;
  const fields = layout.fields.filter(({ name }) => !lacking.includes(name));
  const strange = rows.flatMap((row) =>
    Object.keys(row).filter((name) => !layout.fields.some((field) => field.name === name)),
  );
  if (strange.length > 0) throw new Error(`${module} has no field ${strange.join(", ")}.`);
  const dayFields = fields.filter(({ holds }) => holds === "day").map(({ name }) => name);
  const textFields = fields.filter(({ holds }) => holds !== "day" && holds !== "id").map(({ name }) => name);
  const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
  const said = (name: string) => rows.map((row) => row[name] ?? "");
  const byField = <Values>(names: readonly string[], values: (name: string) => Values) =>
    Object.fromEntries(names.map((name) => [name, values(name)]));
  return {
    count: rows.length,
    child: Int32Array.from(rows, (row) => childNumber(row.CHILD ?? "A")),
    days: byField(dayFields, (name) =>
      Int32Array.from(said(name), (text) => (isDay(text) ? day(text) : NO_DAY)),
    ),
    unreadable: byField(dayFields, (name) =>
      Uint8Array.from(said(name), (text) => (text !== "" && !isDay(text) ? 1 : 0)),
    ),
    texts: byField(textFields, said),
    fields: new Set(fields.map(({ name }) => name)),
    origin: new Int32Array(rows.length),
    row: Int32Array.from(rows, (_, at) => at + 2),
  };
}

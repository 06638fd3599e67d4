import { MODULES, type Module, type ModuleRows, type ReturnYear } from "../domain/checks/returnYear";
import { yearFrom1April } from "../domain/dates/reportingYear";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { codeIn } from "../domain/codes/codeList";
import { isBlank } from "../domain/codes/answers";
import type { ChildRegister } from "./childIds";
import type { ReadTable } from "./readTable";
import type { Field } from "./layouts/layout";

/** Shares of children this close say nothing about which year a table belongs to. */
const AS_GOOD = 0.01;

/**
 * The tables of the return by collection year, unjoined: what the department's own checks look at. Oldest first.
 *
 * @param years the collection year of each table by what it holds, {@link NO_DAY} where nothing tells
 */
export function returnYears(
  tables: readonly ReadTable[],
  years: ReadonlyMap<ReadTable, number>,
  register: ChildRegister,
  sourceOf: (table: ReadTable) => number,
): ReturnYear[] {
  const modules = tables.filter((read) => read.usable && read.table.layout.module);
  const yearOf = yearsOfReturn(modules, years, register);
  const found = [...new Set(yearOf.values())].filter((year) => year !== NO_DAY).sort((a, b) => a - b);
  return found.map((year) => {
    const ofYear = modules.filter((read) => yearOf.get(read) === year);
    const rows = MODULES.flatMap((module) => {
      const own = ofYear.filter(({ table }) => table.layout.module === module);
      return own.length > 0 ? [[module, moduleRows(own, register, sourceOf)] as const] : [];
    });
    return {
      from: yearFrom1April(year as SerialDay),
      to: year as SerialDay,
      modules: Object.fromEntries(rows) as Partial<Record<Module, ModuleRows>>,
    };
  });
}

/**
 * The return that each table belongs to. Episodes say of which year they are; any other table goes with the Episodes that
 * name its children, and of several such years with that of its own dates.
 */
function yearsOfReturn(
  modules: readonly ReadTable[],
  years: ReadonlyMap<ReadTable, number>,
  register: ChildRegister,
): Map<ReadTable, number> {
  const children = new Map<number, Set<number>>();
  for (const read of modules) {
    const year = years.get(read)!;
    if (read.table.layout.module !== "Episodes" || year === NO_DAY) continue;
    const own = children.get(year) ?? new Set();
    for (const key of read.keys) own.add(register.childOf(key));
    children.set(year, own);
  }
  const placed = new Map<ReadTable, number>();
  for (const read of modules) {
    const own = years.get(read)!;
    if (children.size === 0 || read.table.layout.module === "Episodes") placed.set(read, own);
    else placed.set(read, bestYear(new Set(read.keys.map(register.childOf)), children, own));
  }
  return placed;
}

function bestYear(
  own: ReadonlySet<number>,
  children: ReadonlyMap<number, ReadonlySet<number>>,
  dated: number,
) {
  const scored = [...children].map(([year, episodes]) => {
    let shared = 0;
    for (const child of own) if (episodes.has(child)) shared++;
    return {
      year,
      known: own.size === 0 ? 0 : shared / own.size,
      alike: shared / (own.size + episodes.size - shared || 1),
    };
  });
  const best = Math.max(...scored.map(({ known }) => known));
  const good = scored.filter(({ known }) => known >= best - AS_GOOD);
  const ofItsDates = good.find(({ year }) => year === dated);
  return (ofItsDates ?? good.reduce((a, b) => (b.alike >= a.alike ? b : a))).year;
}

function moduleRows(
  tables: readonly ReadTable[],
  register: ChildRegister,
  sourceOf: (table: ReadTable) => number,
): ModuleRows {
  const fields = new Map(
    tables.flatMap(({ table }) => table.layout.fields.map((field) => [field.name, field])),
  );
  const dayFields = [...fields.values()].filter(({ holds }) => holds === "day");
  const textFields = [...fields.values()].filter(({ holds }) => holds !== "day" && holds !== "id");
  const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const child = new Int32Array(count);
  const origin = new Int32Array(count);
  const row = new Int32Array(count);
  const days = Object.fromEntries(dayFields.map(({ name }) => [name, new Int32Array(count)]));
  const unreadable = Object.fromEntries(dayFields.map(({ name }) => [name, new Uint8Array(count)]));
  const texts = Object.fromEntries(textFields.map(({ name }) => [name, [] as string[]]));
  let start = 0;
  for (const read of tables) {
    read.keys.forEach((key, at) => (child[start + at] = register.childOf(key)));
    origin.fill(sourceOf(read), start, start + read.rows.length);
    row.set(read.rows, start);
    for (const { name } of dayFields) {
      const values = read.days.get(name);
      if (values) days[name]!.set(values, start);
      for (const at of read.noDays.get(name) ?? []) unreadable[name]![start + at] = 1;
    }
    for (const field of textFields) {
      const written = asWritten(read, field);
      for (let at = 0; at < read.rows.length; at++) texts[field.name]!.push(written(at));
    }
    start += read.rows.length;
  }
  return {
    count,
    child,
    days,
    unreadable,
    texts,
    fields: new Set(tables.flatMap(({ table }) => [...table.columns.keys()])),
    origin,
    row,
  };
}

/** Answers, sexes and ethnic backgrounds as they were written: a check must see what is no code. */
function asWritten(read: ReadTable, field: Field): (at: number) => string {
  const column = read.table.columns.get(field.name);
  if (!column) return () => "";
  if (["code", "text", "postcode"].includes(field.holds)) {
    const values = read.texts.get(field.name)!;
    return field.holds === "text" ? (at) => values[at]!.toUpperCase() : (at) => values[at]!;
  }
  const { grid } = read.table;
  const seen = new Map<unknown, string>();
  return (at) => {
    const cell = grid.rows[read.rows[at]! - grid.top - 1]![column.index] ?? null;
    let text = seen.get(cell);
    if (text === undefined) {
      const tidy = cell === null ? "" : String(cell).trim();
      text = isBlank(tidy) ? "" : ((field.codes && codeIn(field.codes, tidy)) ?? decimal(tidy.toUpperCase()));
      seen.set(cell, text);
    }
    return text;
  };
}

/** "1.0" is the code 1. */
const decimal = (text: string) => text.replace(/^(\d+)\.0+$/, "$1");

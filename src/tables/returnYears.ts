import { MODULES, type Module, type ModuleRows, type ReturnYear } from "../domain/checks/returnYear";
import type { Finding } from "../domain/findings";
import type { Source } from "../domain/journeys/records";
import { yearFrom1April } from "../domain/dates/reportingYear";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { codeIn } from "../domain/codes/codeList";
import { isBlank } from "../domain/codes/answers";
import type { ChildRegister } from "./childIds";
import { withoutCopies } from "./copiedRows";
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
    const from = yearFrom1April(year as SerialDay);
    const byModule = Object.fromEntries(rows) as Partial<Record<Module, ModuleRows>>;
    return { from, to: year as SerialDay, isHistory: isHistory(byModule.Episodes, from), modules: byModule };
  });
}

/** In a return of one year nobody left care before the year began; this many earlier years of leavers are no mistakes. */
const YEARS_OF_A_HISTORY = 3;
const SHARE_OF_A_HISTORY = 0.2;

/** Whether many episodes ended before the year began, and children left care in several years before it. */
function isHistory(episodes: ModuleRows | undefined, from: SerialDay): boolean {
  const { DEC: ended } = episodes?.days ?? {};
  if (!episodes || !ended) return false;
  const years = new Set<number>();
  let over = 0;
  ended.forEach((day, row) => {
    if (day === NO_DAY || day >= from) return;
    over++;
    const code = episodes.texts.REC?.[row];
    if (code && code !== "X1") years.add(yearFrom1April(day as SerialDay));
  });
  return over > episodes.count * SHARE_OF_A_HISTORY && years.size >= YEARS_OF_A_HISTORY;
}

/** Where many years stand in one table, checks that speak of one year's return cannot be asked: said, once a year. */
export function historyFindings(returns: readonly ReturnYear[], sources: readonly Source[]): Finding[] {
  return returns
    .filter(({ isHistory }) => isHistory)
    .map(({ modules }) => ({
      rule: "history-in-one-table",
      severity: "note",
      table: sources[modules.Episodes!.origin[0]!]!.sheet,
      row: 0,
      message:
        "Episodes of many years stand in this table, so the return's checks that speak of one year were not run.",
      fix: "Load each year's return as its own file or sheet to have it checked as the department does.",
    }));
}

/**
 * The return that each table belongs to. Episodes say of which year they are; Header goes with the Episodes that name its
 * children, and any other table with the Episodes and the Header that do: young people who left care in an earlier year
 * (OC3) have no episodes. Where several years name them all alike, it goes to one that no such table surely belongs to.
 */
function yearsOfReturn(
  modules: readonly ReadTable[],
  years: ReadonlyMap<ReadTable, number>,
  register: ChildRegister,
): Map<ReadTable, number> {
  const placed = new Map<ReadTable, number>(modules.map((read) => [read, years.get(read)!]));
  const childrenOf = (read: ReadTable) => new Set(read.keys.map((key) => register.childOf(key)));
  const children = new Map<number, Set<number>>();
  const addChildren = (read: ReadTable) => {
    const year = placed.get(read)!;
    if (year !== NO_DAY) children.set(year, new Set([...(children.get(year) ?? []), ...childrenOf(read)]));
  };
  const ofModule = (module: Module) => modules.filter(({ table }) => table.layout.module === module);
  ofModule("Episodes").forEach(addChildren);
  if (children.size === 0) return placed;
  for (const module of MODULES) {
    if (module === "Episodes") continue;
    const found = ofModule(module).map((read) => ({ read, years: yearsNaming(childrenOf(read), children) }));
    const sure = new Set(found.flatMap(({ years: each }) => (each.length === 1 ? [each[0]!.year] : [])));
    for (const { read, years: each } of found) {
      const free = each.filter(({ year }) => !sure.has(year));
      const likely = free.length > 0 ? free : each;
      const ofItsDates = likely.find(({ year }) => year === years.get(read));
      placed.set(read, (ofItsDates ?? likely.reduce((a, b) => (b.alike >= a.alike ? b : a))).year);
    }
    if (module === "Header") ofModule(module).forEach(addChildren);
  }
  return placed;
}

/** The years that name as many of some children as any year does, and how alike the children of each are to them. */
function yearsNaming(own: ReadonlySet<number>, children: ReadonlyMap<number, ReadonlySet<number>>) {
  const scored = [...children].map(([year, named]) => {
    let shared = 0;
    for (const child of own) if (named.has(child)) shared++;
    return {
      year,
      known: own.size === 0 ? 0 : shared / own.size,
      alike: shared / (own.size + named.size - shared || 1),
    };
  });
  const best = Math.max(...scored.map(({ known }) => known));
  return scored.filter(({ known }) => known >= best - AS_GOOD);
}

function moduleRows(
  found: readonly ReadTable[],
  register: ChildRegister,
  sourceOf: (table: ReadTable) => number,
): ModuleRows {
  const tables = [...found].sort((a, b) => b.table.columns.size - a.table.columns.size);
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
  const ends: number[] = [];
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
    ends.push(start);
  }
  const rows: ModuleRows = {
    count,
    child,
    days,
    unreadable,
    texts,
    fields: new Set(tables.flatMap(({ table }) => [...table.columns.keys()])),
    origin,
    row,
  };
  if (tables.length === 1) return rows;
  const ofAll = [...rows.fields].filter((name) => tables.every(({ table }) => table.columns.has(name)));
  return withoutCopies(rows, ends, ofAll);
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

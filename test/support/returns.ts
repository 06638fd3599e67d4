import { MODULES, type Module, type ModuleRows, type ReturnYear } from "../../src/domain/checks/returnYear";
import { NO_DAY, serialDay, type SerialDay } from "../../src/domain/dates/serialDay";
import { parseIso } from "../../src/domain/dates/writtenForms";
import type { Source } from "../../src/domain/journeys/records";
import { LAYOUTS } from "../../src/tables/layouts/layouts";

/** What tests give by default, in this order; a first line with CHILD in it names other columns. */
const COLUMNS: Readonly<Partial<Record<Module, string>>> = {
  Header: "CHILD DOB",
  Episodes: "CHILD DECOM RNE LS PLACE DEC REC",
  AD1: "CHILD DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
  PlacedAdoption: "CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
  OC3: "CHILD IN_TOUCH ACTIV ACCOM",
};

const FIRST = 2020;

/** The sheets of these returns: "AD1" of 2024, "AD1 2023" of the year before. */
export const SOURCES: readonly Source[] = [2020, 2021, 2022, 2023, 2024].flatMap((ends) =>
  MODULES.map((module) => ({
    ...{ sheet: ends === 2024 ? module : `${module} ${ends}`, layout: "", rows: 0, fields: [] },
  })),
);

/** The rows of each module as lines: cells between spaces, "-" for a blank, days as 2023-05-01. */
export type ReturnLines = Readonly<Partial<Record<Module, readonly string[]>>>;

/**
 * The return of a collection year from lines of text. What stands in a column of days and is no day is unreadable.
 * Each module is a sheet of its own, its first row in row 2.
 *
 * @param ends the calendar year of its 31 March
 * @param childOf the position of a child's id
 */
export function returnYear(ends: number, lines: ReturnLines, childOf: (id: string) => number): ReturnYear {
  const modules = MODULES.flatMap((module) => {
    const own = lines[module];
    return own ? [[module, moduleRows(module, own, childOf, ends)] as const] : [];
  });
  return {
    from: serialDay(ends - 1, 4, 1) as SerialDay,
    to: serialDay(ends, 3, 31) as SerialDay,
    modules: Object.fromEntries(modules),
  };
}

/** A register of children in order of first mention. */
export function register(): { childOf: (id: string) => number; keys: string[] } {
  const keys: string[] = [];
  const childOf = (id: string) => {
    if (!keys.includes(id)) keys.push(id);
    return keys.indexOf(id);
  };
  return { childOf, keys };
}

function moduleRows(
  module: Module,
  lines: readonly string[],
  childOf: (id: string) => number,
  ends: number,
): ModuleRows {
  const { fields } = LAYOUTS.find((layout) => layout.module === module)!;
  const named = lines[0]?.startsWith("CHILD") ? lines[0] : undefined;
  const columns = (named ?? COLUMNS[module] ?? "CHILD").split(/\s+/);
  const rows = lines.slice(named === undefined ? 0 : 1).map((line) => line.trim().split(/\s+/));
  const cell = (row: number, field: string) => {
    const at = columns.indexOf(field);
    const text = at < 0 ? "" : (rows[row]![at] ?? "");
    return text === "-" ? "" : text;
  };
  const count = rows.length;
  const positions = Array.from({ length: count }, (_, row) => row);
  const ofDays = fields.filter(({ holds }) => holds === "day").map(({ name }) => name);
  const ofTexts = fields.filter(({ holds }) => holds !== "day" && holds !== "id").map(({ name }) => name);
  const dayOf = (text: string) => (text === "" ? NO_DAY : (parseIso(text) ?? NO_DAY));
  return {
    count,
    child: Int32Array.from(positions, (row) => childOf(cell(row, "CHILD"))),
    days: byField(ofDays, (field) => Int32Array.from(positions, (row) => dayOf(cell(row, field)))),
    unreadable: byField(ofDays, (field) =>
      Uint8Array.from(positions, (row) =>
        cell(row, field) !== "" && dayOf(cell(row, field)) === NO_DAY ? 1 : 0,
      ),
    ),
    texts: byField(ofTexts, (field) => positions.map((row) => cell(row, field))),
    fields: new Set(columns),
    origin: new Int32Array(count).fill((ends - FIRST) * MODULES.length + MODULES.indexOf(module)),
    row: Int32Array.from(positions, (row) => row + 2),
  };
}

function byField<T>(fields: readonly string[], of: (field: string) => T): Record<string, T> {
  return Object.fromEntries(fields.map((field) => [field, of(field)]));
}

import { MODULES, type Module, type ModuleRows, type ReturnYear } from "../../src/domain/checks/returnYear";
import { serialDay, type SerialDay } from "../../src/domain/dates/serialDay";
import type { Source } from "../../src/domain/journeys/records";
import { rowsOf } from "./returnYears";

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
    isHistory: false,
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
  const named = lines[0]?.startsWith("CHILD") ? lines[0] : undefined;
  const fields = (named ?? COLUMNS[module] ?? "CHILD").split(/\s+/);
  const rows = lines.slice(named === undefined ? 0 : 1).map((line) => {
    const cells = line.trim().split(/\s+/);
    return Object.fromEntries(fields.map((field, at) => [field, cells[at] === "-" ? "" : (cells[at] ?? "")]));
  });
  const origin = (ends - FIRST) * MODULES.length + MODULES.indexOf(module);
  return rowsOf(module, rows, { fields, childOf: (id) => childOf(id!), origin });
}

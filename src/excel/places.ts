import type { PrintedSheet } from "../sheets/printedSheet";
import { contains } from "./areas";
import { freeSheetName } from "./ownSheets";
import { mapReferences, type Corner, type ReferenceMap } from "./references";
import { NOTHING_WRITTEN } from "./memory";
import type { Before } from "./survey";
import { isDisplaced, placeTable, type TablePlace } from "./tablePlace";

/** Where everything will stand in this workbook, which need not be where the plans say. */
export interface Places {
  /** By plan: the sheet's name in this workbook. */
  sheets: ReadonlyMap<string, string>;
  tables: ReadonlyMap<string, TablePlace>;
  /** By the plan's name: the defined name in this workbook. */
  names: ReadonlyMap<string, string>;
  /** A formula as printed for a plan's sheet, for where things really stand. */
  relocate(formula: string, plan: string): string;
}

export function findPlaces(printed: readonly PrintedSheet[], before: Before): Places {
  const sheets = new Map<string, string>();
  for (const { plan } of printed)
    sheets.set(
      plan.name,
      before.own.get(plan.name)?.facts.name ??
        freeSheetName(plan.name, [...before.sheets.map(({ name }) => name), ...sheets.values()]),
    );

  const tables = new Map<string, TablePlace>();
  for (const { plan, table } of printed) {
    if (!table) continue;
    const sheet = before.own.get(plan.name);
    const memory = before.memory[plan.name] ?? NOTHING_WRITTEN;
    tables.set(
      plan.name,
      placeTable(
        table,
        freeTableName(table.name, before, sheet?.facts.id),
        sheet,
        memory.headers,
        before.date1904,
      ),
    );
  }

  const names = new Map<string, string>();
  for (const { cells } of printed)
    for (const { name, input } of cells)
      for (const wanted of new Set([name, input?.key]))
        if (wanted) names.set(wanted, freeName(wanted, before));

  return { sheets, tables, names, relocate: relocation(printed, { sheets, tables, names }) };
}

/** "='Summary'!$B$4" stands on Summary; a constant on no sheet. */
export function sheetOfReference(formula: string): string | undefined {
  const quoted = /^=(?:'((?:[^']|'')+)'|([^'!=]+))!/.exec(formula);
  return quoted?.[1]?.replaceAll("''", "'") ?? quoted?.[2];
}

/** Whether a defined name is one that this product made: it points into an own sheet, or is on record. */
export function isOurName(name: string, before: Before): boolean {
  const known = before.names.get(name.toLowerCase());
  if (!known) return false;
  const sheet = sheetOfReference(known.formula);
  return before.sheets.some(({ plan, name: title }) => plan !== undefined && title === sheet)
    ? true
    : known.formula.includes("#REF!") &&
        Object.values(before.memory).some(({ names }) => names.includes(known.name));
}

function freeName(wanted: string, before: Before): string {
  for (let attempt = 0; ; attempt++) {
    const name = wanted + (attempt === 0 ? "" : attempt === 1 ? "_EP" : `_EP${attempt}`);
    if (!before.names.has(name.toLowerCase()) || isOurName(name, before)) return name;
  }
}

function freeTableName(wanted: string, before: Before, sheetId: string | undefined): string {
  for (let attempt = 0; ; attempt++) {
    const name = wanted + (attempt === 0 ? "" : attempt === 1 ? "_EP" : `_EP${attempt}`);
    const owner = before.tables.get(name.toLowerCase());
    if ((owner === undefined || owner === sheetId) && !before.names.has(name.toLowerCase())) return name;
  }
}

function relocation(
  printed: readonly PrintedSheet[],
  { sheets, tables, names }: Pick<Places, "sheets" | "tables" | "names">,
): Places["relocate"] {
  const tableNames = new Map([...tables.values()].map(({ printed: table, name }) => [table.name, name]));
  const displaced = new Map([...tables].filter(([, place]) => isDisplaced(place)));
  const allAsPlanned =
    displaced.size === 0 &&
    [sheets, tableNames, names].every((map) => [...map].every(([from, to]) => from === to));
  if (allAsPlanned) return (formula) => formula;

  const plans = new Set(printed.map(({ plan }) => plan.name));
  const moved = (corner: Corner, plan: string): Corner => {
    const place = displaced.get(plan);
    if (!place) return corner;
    const { row, column, rowCount, columns } = place.printed;
    if (!contains({ row, column, rowCount: rowCount + 1, columnCount: columns.length }, corner))
      return corner;
    return {
      ...corner,
      row: corner.row - row + place.row,
      column: place.column + (place.offsets[corner.column - column] as number),
    };
  };
  return (formula, plan) => {
    const map: ReferenceMap = {
      sheet: (name) => sheets.get(name) ?? name,
      table: (name) => tableNames.get(name) ?? name,
      name: (name) => names.get(name) ?? name,
      corner: (corner, sheet) => {
        const on = sheet ?? plan;
        return plans.has(on) ? moved(corner, on) : corner;
      },
    };
    return mapReferences(formula, map);
  };
}

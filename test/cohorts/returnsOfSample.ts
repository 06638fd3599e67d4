import type { Scalar } from "../../src/domain/columns";
import { NO_DAY, type SerialDay } from "../../src/domain/dates/serialDay";
import { fillReturns } from "../../src/domain/returns/fillReturns";
import type { FilledReturn, FilledReturns } from "../../src/domain/returns/filled";
import type { ReturnId } from "../../src/domain/returns/forms";
import { periodAsked } from "../../src/domain/returns/periods";
import { readRecords, type RecordsRead } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { SheetGrid } from "../../src/tables/sheetGrid";
import {
  adopterPersons,
  csvText,
  ssda903Files,
  trackerTable,
  type Authority,
} from "../../src/workbench/sample";
import type { SampleTable } from "../../src/workbench/sample/table";
import type { TablesGiven } from "../support/oracle/returnsTables";
import { gridsOf, serialOf } from "./pipeline";

/** What of an authority is in the workbook: also, whether its table of adopters is. */
export type Given = TablesGiven & { adopters?: boolean };

export const YEARS = [2022, 2023, 2024, 2025, 2026];

/** The tables that an authority hands over, as the product meets them. */
export function gridsGiven(authority: Authority, given: Given): SheetGrid[] {
  const { episodes, tracker, items, adopters, notInCareRecords = new Set() } = given;
  const files = episodes === undefined ? [] : ssda903Files(authority, episodes === "whole" ? "whole" : YEARS);
  const isGiven = (name: string) =>
    /episodes|header/.test(name) ||
    (/ad1/.test(name) && given.ad1 === true) ||
    (/placed/.test(name) && given.placedAdoption === true);
  return [
    ...gridsOf(files.filter(({ name }) => isGiven(name))).map((grid) => ({
      ...grid,
      rows: grid.rows.filter(([id]) => !notInCareRecords.has(String(id).trim())),
    })),
    ...(tracker ? [gridOf(trackerTable(authority, items ? "for returns" : "days"))] : []),
    ...(adopters ? [gridOf(adopterPersons(authority))] : []),
  ];
}

/** A table as it stands on a sheet: days are numbers. */
export function gridOf({ name, headers, rows }: SampleTable): SheetGrid {
  const cells = rows.map((row) => row.map((cell): Scalar => (cell === "" ? null : cell)));
  return { sheet: name, top: 0, left: 0, tables: [], hidden: false, rows: [[...headers], ...cells] };
}

export const read = (grids: readonly SheetGrid[]): RecordsRead =>
  readRecords(recogniseTables(grids), serialOf("31/12/2030"));

/** The periods of the returns in words, as a person types them. */
export interface PeriodsTyped {
  quarter: string;
  inspection: string;
  year: string;
}

export function periodsOf(typed: PeriodsTyped, asAt: number) {
  const known = { asAt: asAt as SerialDay, today: serialOf("31/12/2030") };
  return {
    quarter: periodAsked("quarter", typed.quarter, known).period,
    inspection: periodAsked("inspection", typed.inspection, known).period,
    year: periodAsked("year", typed.year, known).period,
  };
}

export function filled(
  { records, returns, reach }: RecordsRead,
  periods: ReturnType<typeof periodsOf>,
): FilledReturns {
  return fillReturns({ records, returns, returnReach: reach.ssda903?.to ?? 0, trust: {}, periods });
}

/** A filled return as rows of cells by header, blanks as "". */
export function rowsOf({
  form,
  count,
  columns,
  whose,
}: FilledReturn): { whose: number; cells: Record<string, string | number> }[] {
  return Array.from({ length: count }, (_, row) => ({
    whose: whose[row]!,
    cells: Object.fromEntries(
      form.columns.map(({ header }, at) => {
        const column = columns[at]!;
        const cell = column.values[row] as string | number;
        const isNone = column.kind === "day" ? cell === NO_DAY : Number.isNaN(cell);
        return [header, isNone ? "" : cell];
      }),
    ),
  }));
}

/** The same as a CSV, and read from it as a grid. */
export function csvOf(filledReturn: FilledReturn): string {
  const { form } = filledReturn;
  const headers = form.columns.map(({ header }) => header);
  return csvText({
    name: form.title,
    headers,
    dates: new Set(form.columns.filter(({ holds }) => holds === "day").map(({ header }) => header)),
    rows: rowsOf(filledReturn).map(({ cells }) => headers.map((header) => cells[header]!)),
  });
}

export const formOf = ({ forms }: Pick<FilledReturns, "forms">, id: ReturnId): FilledReturn =>
  forms.find(({ form }) => form.id === id)!;

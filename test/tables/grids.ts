import { SHARED_DATA } from "../support/sharedData";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Scalar } from "../../src/domain/columns";
import { parseIso } from "../../src/domain/dates/writtenForms";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import type { SheetGrid } from "../../src/tables/sheetGrid";

/** 23 November 2026: after everything in the sample data. */
export const TODAY = day("2026-11-23");

export function day(iso: string): SerialDay {
  const serial = parseIso(iso);
  if (serial === undefined) throw new Error(`${iso} is no day`);
  return serial;
}

/** A sheet as typed: rows of cells from A1. */
export function grid(
  sheet: string,
  rows: readonly (readonly Scalar[])[],
  more: Partial<SheetGrid> = {},
): SheetGrid {
  return { sheet, top: 0, left: 0, rows, tables: [], hidden: false, ...more };
}

/** A sheet from lines of CSV: every cell text, "" empty. */
export function csv(sheet: string, text: string, more: Partial<SheetGrid> = {}): SheetGrid {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split(",").map((cell) => (cell === "" ? null : cell)));
  return grid(sheet, rows, more);
}

/** Every CSV of a folder of the shared data. None of them quotes a comma. */
export function csvFolder(folder: string): SheetGrid[] {
  const path = join(SHARED_DATA, folder);
  return readdirSync(path)
    .filter((file) => file.endsWith(".csv") && !file.startsWith("rules"))
    .map((file) =>
      csv(basename(file, ".csv"), readFileSync(join(path, file), "utf8"), { file: join(folder, file) }),
    );
}

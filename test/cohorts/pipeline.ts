import { answer, type Answer } from "../../src/analysis/answer";
import { understand } from "../../src/analysis/understand";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import type { Cases } from "../../src/sheets/cases";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { SheetGrid } from "../../src/tables/sheetGrid";
import { dayOf } from "../support/oracle";

const SERIAL_OF_1970 = 25_569;

export const serialOf = (ukDate: string) => ((dayOf(ukDate) as number) + SERIAL_OF_1970) as SerialDay;
export const dayOfSerial = (serial: number | null) => (serial === null ? undefined : serial - SERIAL_OF_1970);

/** CSV files as the product meets them: one sheet a file, every cell text. */
export function gridsOf(files: readonly { name: string; text: string }[]): SheetGrid[] {
  return files.map(({ name, text }) => ({
    ...{ sheet: name.replace(/\.csv$/, ""), file: name, top: 0, left: 0, tables: [], hidden: false },
    rows: text
      .split(/\r?\n/)
      .filter((line) => line !== "")
      .map((line) => line.split(",").map((cell) => (cell === "" ? null : cell))),
  }));
}

/** The product's own answer, without Excel: tables to records to journeys to figures. */
export function productAnswer(
  grids: readonly SheetGrid[],
  { asAt, from, to }: { asAt: string; from: string; to: string },
): Answer {
  const read = readRecords(recogniseTables(grids), serialOf("31/12/2030"));
  const period = { from: serialOf(from), to: serialOf(to) };
  const question = {
    asAt: serialOf(asAt),
    period,
    model: "asglb" as const,
    returnReach: read.reach.ssda903?.to ?? 0,
  };
  const understood = understand(read.records, question);
  const cases: Cases = { ...understood, covers: null, run: [] } as unknown as Cases;
  return answer(cases);
}

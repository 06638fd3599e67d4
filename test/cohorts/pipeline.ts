import { answer, type Answer } from "../../src/analysis/answer";
import { understand } from "../../src/analysis/understand";
import { familiesCovered } from "../../src/domain/adopters/assessment";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { coveredByKind } from "../../src/domain/journeys/coverage";
import type { Cases } from "../../src/sheets/cases";
import { readRecords, type RecordsRead } from "../../src/tables/readRecords";
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

interface Asked {
  asAt: string;
  from: string;
  to: string;
}

const TODAY = serialOf("31/12/2030");

/** The product's own answer, without Excel: tables to records to journeys to figures. */
export function productAnswer(grids: readonly SheetGrid[], asked: Asked): Answer {
  return answer(productCases(readRecords(recogniseTables(grids), TODAY), asked));
}

/** What result sheets are made from. */
export function productCases(read: RecordsRead, { asAt, from, to }: Asked): Cases {
  const period = { from: serialOf(from), to: serialOf(to) };
  const question = {
    asAt: serialOf(asAt),
    period,
    model: "asglb" as const,
    returnReach: read.reach.ssda903?.to ?? 0,
  };
  const coverage = coveredByKind(read.reach.coverage);
  return {
    ...understand(read.records, question),
    covers: coverage.adoptionOrder,
    coverage,
    familiesCovered: familiesCovered(read.records, TODAY),
    run: { files: [], tables: [], version: "1", at: "" },
  };
}

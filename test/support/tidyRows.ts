import { understand } from "../../src/analysis/understand";
import { scalarAt, type Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import type { StageModel } from "../../src/domain/journeys/milestones";
import { MEASURES } from "../../src/domain/measures/measures";
import { measureResult, type MeasureResult } from "../../src/domain/measures/results";
import type { BookSheet } from "../../src/files/book";
import type { Cases } from "../../src/sheets/cases";
import type { SheetPlan } from "../../src/sheets/plan";
import { stageDaysSheet } from "../../src/sheets/stageDays";
import { timescalesSheet } from "../../src/sheets/timescales";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { SheetGrid } from "../../src/tables/sheetGrid";

export type TidyRow = Readonly<Record<string, Scalar>>;

/** What the pipeline makes of tables, without Excel: the rows that analysts get, and the measures over them. */
export interface Tidy {
  timescales: TidyRow[];
  stageDays: TidyRow[];
  measures: Readonly<Record<string, MeasureResult>>;
  /** The day the data reach, as the pane suggests it. */
  suggestedAsAt: SerialDay;
}

export interface TidyQuestion {
  today: number;
  /** By default the day the data reach. */
  asAt?: number;
  period: { from: number; to: number };
  model?: StageModel;
}

export function tidyRows(grids: readonly SheetGrid[], question: TidyQuestion): Tidy {
  const { today, period, model = "asglb" } = question;
  const read = readRecords(recogniseTables(grids), today as SerialDay);
  const understood = understand(read.records, {
    asAt: (question.asAt ?? read.reach.asAt) as SerialDay,
    period: period as Cases["period"],
    model,
    returnReach: read.reach.ssda903?.to ?? 0,
  });
  const run = { files: [], tables: [], version: "", at: "" };
  const cases: Cases = { ...understood, covers: undefined, run };
  return {
    timescales: rowsOf(timescalesSheet(cases)),
    stageDays: rowsOf(stageDaysSheet(cases)),
    measures: Object.fromEntries(
      MEASURES.map(({ id }) => [
        id,
        measureResult(cases.journeys, cases.contributions.get(id)!, cases.period),
      ]),
    ),
    suggestedAsAt: read.reach.asAt,
  };
}

/** The rows of the table on a sheet, columns of values only. */
function rowsOf({ blocks }: SheetPlan): TidyRow[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    return Array.from({ length: block.rowCount }, (_, row) =>
      Object.fromEntries(
        block.columns.flatMap(({ header, content }) =>
          "op" in content || content.kind === "links" ? [] : [[header, scalarAt(content, row)] as const],
        ),
      ),
    );
  });
}

/** Sheets of a workbook as the pipeline meets them. */
export const gridsOfSheets = (sheets: readonly BookSheet[]): SheetGrid[] =>
  sheets.map(({ name, rows }) => ({ sheet: name, top: 0, left: 0, rows, tables: [], hidden: false }));

import type { AnalysisResult, MeasureReport, Survey, TableReport } from "../../src/analysis/contract";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { serialDay } from "../../src/domain/dates/serialDay";
import type { PrintedSheet } from "../../src/sheets/printedSheet";

export function day(text: string): SerialDay {
  const [year, month, date] = text.split("-").map(Number) as [number, number, number];
  const found = serialDay(year, month, date);
  if (found === undefined) throw new Error(`${text} is no day`);
  return found;
}

export function aTable(over: Partial<TableReport> = {}): TableReport {
  const { columns = { child: "CHILD", decom: "DECOM", rne: "RNE" } } = over;
  return {
    sheet: "Episodes",
    range: "A1:P1235",
    layout: "903-episodes",
    title: "SSDA903 episodes",
    rows: 1234,
    used: 1230,
    columns,
    headers: Object.entries(columns).map(([field, header]) => ({ header, field, confidence: 1 })),
    fields: Object.keys(columns),
    confidence: 1,
    reasons: [],
    covers: { from: day("2020-04-01"), to: day("2024-03-31") },
    ...over,
  };
}

export function aSurvey(over: Partial<Survey> = {}): Survey {
  return {
    tables: [aTable()],
    suggestedAsAt: day("2024-03-31"),
    asAtReason: "The latest SSDA903 year ends then.",
    findings: [],
    unread: [],
    hiddenRows: 0,
    visibleRowsOnly: false,
    wanted: { returns: false, raa: false },
    returnPeriods: {},
    matches: {},
    ...over,
  };
}

export function aMeasure(over: Partial<MeasureReport> = {}): MeasureReport {
  return {
    value: 412,
    unit: "days",
    n: 57,
    covered: { from: day("2021-04-01"), to: day("2024-03-31"), complete: true, days: 1096 },
    excluded: [],
    ...over,
  };
}

/** A sheet as far as the pane looks at one. */
export function aSheet(name: string, purpose: string): PrintedSheet {
  return {
    plan: { name, group: "core", purpose, blocks: [], print: { orientation: "portrait" } },
    cells: [],
  };
}

/** A sheet with one table from its top left cell, called as the sheet; a whole number from 40000 is a day. */
export function aTableSheet(
  name: string,
  identity: readonly string[],
  columns: Readonly<Record<string, readonly (string | number)[]>>,
): PrintedSheet {
  return {
    ...aSheet(name, ""),
    table: {
      name,
      row: 0,
      column: 0,
      rowCount: Object.values(columns)[0]!.length,
      identity,
      columns: Object.entries(columns).map(([header, values]) => ({
        header,
        format: values.some((value) => typeof value === "number" && value >= 40000)
          ? "dd/mm/yyyy"
          : "General",
        width: 10,
        wrap: false,
        highlight: [],
        valueAt: (row) => values[row]!,
      })),
    },
  };
}

export function aResult(over: Partial<AnalysisResult> = {}): AnalysisResult {
  return {
    asAt: day("2024-03-31"),
    period: { from: day("2021-04-01"), to: day("2024-03-31") },
    model: "asglb",
    tables: [aTable()],
    files: ["authority.xlsx"],
    children: 1460,
    journeys: { adopted: 61, other: 800, reversed: 12, open: 44, planning: 543 },
    stages: { coram: [], asglb: [], dfe: [] },
    measures: { A10: aMeasure(), A1: aMeasure({ value: 450 }), A2: aMeasure({ value: 131, n: 52 }) },
    findings: [],
    queries: { mend: 0, check: 0, note: 0, accepted: 0 },
    figures: {},
    sheets: [
      aSheet("Summary", "Timescales of the adopted children, with the period and definitions beside."),
      aSheet("Data quality", "What could not be used, and what would mend it."),
    ],
    sheetNames: ["Summary", "Data quality"],
    rows: [],
    eventsOf: () => [],
    timing: { read: 0, recognise: 0, compute: 0, write: 0 },
    notices: [],
    ...over,
  };
}

import type { Scalar } from "../domain/columns";
import type { SerialDay } from "../domain/dates/serialDay";
import { formatLong } from "../domain/dates/writtenForms";
import { isError } from "../domain/formula/operands";
import { roundHalfAway } from "../domain/formula/rounding";
import type { NumberFormat } from "../sheets/plan";
import type { Reader } from "../sheets/readAloud";
import { settle, type Settled } from "../sheets/settle";
import type { AnalysisResult } from "./contract";
import { areWords, cellNamed, nameOfCell, placeOfCell, sheetOfTable } from "./whyPlaces";

/** The result sheets as they come out with what people have typed into them since. */
export interface WorkbookNow {
  settled: Settled;
  /** A reading that says what a named cell holds when it first speaks of it. */
  reader(): Reader;
}

/** Longer is a sentence, which a sentence cannot hold. */
const LONGEST_SHOWN = 40;

const lastOf = new WeakMap<AnalysisResult, { inputs: string; now: WorkbookNow }>();

/** Kept until an input changes: the figures of a large table take a second. */
export function workbookNow(
  result: AnalysisResult,
  inputs: Readonly<Record<string, string | number>>,
): WorkbookNow {
  const key = JSON.stringify(Object.entries(inputs).sort());
  const last = lastOf.get(result);
  if (last?.inputs === key) return last.now;
  const plans = result.sheets.map(({ plan }) => plan);
  const settled = settle(plans, inputs);
  const now = { settled, reader: () => readerOf(result, settled) };
  lastOf.set(result, { inputs: key, now });
  return now;
}

function readerOf(result: AnalysisResult, settled: Settled): Reader {
  const spokenOf = new Set<string>();
  return {
    name: (name) => {
      const made = cellNamed(result, name);
      if (!made) return name;
      if (areWords(made.cell)) return `the words in ${made.name} ${placeOfCell(made).address}`;
      const title = nameOfCell(made.printed, made.cell) || name;
      if (spokenOf.has(name)) return title;
      spokenOf.add(name);
      const value = settled.name(name);
      const shown = isError(value) ? value.code : shownAs(value, made.cell.format);
      if (shown === "" || shown.length > LONGEST_SHOWN) return title;
      return title.endsWith(")") ? `${title.slice(0, -1)}, ${shown})` : `${title} (${shown})`;
    },
    isDay: (table, header) => {
      const column = sheetOfTable(result, table)?.printed.table?.columns.find(
        (each) => each.header === header,
      );
      return column?.format === "dd/mm/yyyy";
    },
    isDayNamed: (name) => cellNamed(result, name)?.cell.format === "dd/mm/yyyy",
    chosen: (column) => settled.chosen(column),
  };
}

/** A value as its cell's format shows it, days in words. */
export function shownAs(value: Scalar, format: NumberFormat): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  switch (format) {
    case "dd/mm/yyyy":
      return formatLong(value as SerialDay);
    case "0":
    case "#,##0":
      return roundHalfAway(value, 0).toLocaleString("en-GB");
    case "#,##0.00":
      return roundHalfAway(value, 2).toLocaleString("en-GB", { minimumFractionDigits: 2 });
    case "0.0000":
      return roundHalfAway(value, 4).toFixed(4);
    case "0.0":
      return roundHalfAway(value, 1).toFixed(1);
    case "0.0%":
      return `${roundHalfAway(value * 100, 1).toFixed(1)}%`;
    default:
      return String(value);
  }
}

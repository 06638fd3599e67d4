import type { Scalar } from "../domain/columns";
import type { ChartBlock } from "../sheets/plan";
import type { Area } from "./areas";
import type { RememberedPages } from "./printPages";
import type { Settings } from "./settings";

/** The setting under which the writer remembers what it wrote. */
export const MEMORY_KEY = "written";

/** What the last run wrote, sheet by sheet (by plan): so that a re-run clears that and nothing else. */
export type Memory = Readonly<Record<string, SheetMemory>>;

export interface SheetMemory {
  /** Cells outside the table, as [row, column, rows, columns]. */
  cells: readonly (readonly [number, number, number, number])[];
  /** The table's columns that are ours. */
  headers: readonly string[];
  /** A fingerprint of formats, colours, checks on input and print set-up. */
  looks: string;
  /** Defined names of ours on the sheet. */
  names: readonly string[];
  /** Defaults of the sheet's inputs by key: an input that was never changed need not be kept. */
  inputs: Readonly<Record<string, Scalar>>;
  /** The charts that are ours: all others on the sheet are people's. */
  charts: readonly RememberedChart[];
  pages?: RememberedPages;
}

/** Enough of a chart to know what has changed since, and to make it again. */
export type RememberedChart = Pick<
  ChartBlock,
  "name" | "type" | "area" | "data" | "lines" | "title" | "axis" | "across" | "carried"
>;

export const NOTHING_WRITTEN: SheetMemory = {
  cells: [],
  headers: [],
  looks: "",
  names: [],
  inputs: {},
  charts: [],
};

/** Settings are cells that a person can change: what does not look like a memory is none. */
export function memoryOf(settings: Settings): Memory {
  const written = settings[MEMORY_KEY];
  if (typeof written !== "object" || written === null) return {};
  return Object.fromEntries(
    Object.entries(written as Record<string, Partial<SheetMemory> | null>).map(([plan, memory]) => [
      plan,
      {
        cells: Array.isArray(memory?.cells) ? memory.cells : [],
        headers: Array.isArray(memory?.headers) ? memory.headers : [],
        looks: String(memory?.looks ?? ""),
        names: Array.isArray(memory?.names) ? memory.names : [],
        inputs: typeof memory?.inputs === "object" && memory.inputs !== null ? memory.inputs : {},
        charts: Array.isArray(memory?.charts) ? memory.charts : [],
        ...(Array.isArray(memory?.pages?.breaks) && { pages: memory.pages }),
      },
    ]),
  );
}

export const areaOf = ([row, column, rowCount, columnCount]: SheetMemory["cells"][number]): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});

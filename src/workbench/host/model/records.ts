import type { Area } from "./areas";
import type { SheetModel } from "./sheetModel";

/** Cells that something refers to; they follow where rows or columns are put in. */
export interface CellsRef {
  sheet: SheetModel;
  area: Area;
}

/** Kept as they were asked for; nothing is drawn. */
export interface ChartRecord {
  id: string;
  name: string;
  chartType: string;
  top: number;
  left: number;
  width: number;
  height: number;
  /** The cells of its own sheet that it was laid over, where `setPosition` said so. */
  area?: Area;
  series: SeriesRecord[];
  /** The cell that its title shows, where it is linked to one. */
  titleCell?: CellsRef;
  /** Everything else that was set, by path: "title/text", "axes/valueAxis/title/text". */
  settings: Map<string, unknown>;
}

export interface SeriesRecord {
  /** What was typed, or the cell that it shows. */
  name: string | CellsRef;
  values?: CellsRef;
  categories?: CellsRef;
  /** By path: "gapWidth", "format/fill/color". */
  settings: Map<string, unknown>;
}

export interface ConditionalFormatRecord {
  id: string;
  type: string;
  areas: Area[];
  stopIfTrue: boolean;
  /** As office.js sends it: { formula1, operator }, { operator, text } or { formula }. */
  rule: Readonly<Record<string, unknown>>;
  /** By path: "fill/color", "font/color", "font/bold". */
  format: Map<string, unknown>;
}

export interface ValidationRecord {
  area: Area;
  rule: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
}

export interface PageLayoutRecord {
  orientation: string;
  zoom: unknown;
  titleRows?: Area;
  titleColumns?: Area;
  printArea?: Area;
  /** Rows before which a page begins by somebody's wish, in order. */
  breaks: readonly number[];
  /** Every other setting by its name on the wire. */
  settings: Map<string, unknown>;
}

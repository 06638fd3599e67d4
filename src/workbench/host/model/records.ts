import type { Area } from "./areas";

/** Kept as they were asked for; nothing is drawn. */
export interface ChartRecord {
  id: string;
  name: string;
  chartType: string;
  /** "Sheet1!A1:B5". */
  source: string;
  seriesBy: string;
  top: number;
  left: number;
  width: number;
  height: number;
  /** The cells that it was laid over, where `setPosition` said so. */
  position?: string;
  /** Everything else that was set, by path: "title/text", "axes/valueAxis/title/text", "series/0/name". */
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
  /** Every other setting by its name on the wire. */
  settings: Map<string, unknown>;
}

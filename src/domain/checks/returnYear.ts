import type { SerialDay } from "../dates/serialDay";

/** The modules of the SSDA903, by the names that its files have (reference/domain.md 4.1). */
export const MODULES = [
  "Header",
  "Episodes",
  "Reviews",
  "UASC",
  "OC2",
  "OC3",
  "AD1",
  "PlacedAdoption",
  "PrevPerm",
  "Missing",
  "SWEpisodes",
  "DoLo",
] as const;
export type Module = (typeof MODULES)[number];

/**
 * One module of one collection year as it came in: every row that names a child, in sheet order, nothing joined and nothing
 * left out, so that a check sees what the department's own checks would. Several sheets of one module stand under each other.
 */
export interface ModuleRows {
  count: number;
  /** Position in `Children`. */
  child: Int32Array;
  /** By field of the return ("DECOM"): days, 0 where there is none. */
  days: Readonly<Record<string, Int32Array>>;
  /** By field with days: 1 where the cell says something that is no day ("soon", 31/02/2020). */
  unreadable: Readonly<Record<string, Uint8Array>>;
  /** By field of the return: codes in capitals and other texts as read, "" where blank. */
  texts: Readonly<Record<string, readonly string[]>>;
  /** Fields that some sheet of the module has; a check that needs another one does not run. */
  fields: ReadonlySet<string>;
  /** Position in `Source`s, and the row on that sheet, from 1. */
  origin: Int32Array;
  row: Int32Array;
}

/** The return of one collection year. */
export interface ReturnYear {
  /** 1 April. */
  from: SerialDay;
  /** 31 March. */
  to: SerialDay;
  /** Its episodes are a history of many years in one table, not the return of this one. */
  isHistory: boolean;
  modules: Readonly<Partial<Record<Module, ModuleRows>>>;
}

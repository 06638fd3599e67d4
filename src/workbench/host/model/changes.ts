import type { Area } from "./areas";

/** What happened to the workbook, in the order it happened: for the calculator, the grid and Excel's events. */
export type Change =
  | {
      kind: "cells";
      sheetId: string;
      area: Area;
      how:
        | "edited"
        | "rowsInserted"
        | "rowsDeleted"
        | "columnsInserted"
        | "columnsDeleted"
        | "cellsInserted"
        | "cellsDeleted";
      before?: unknown;
      after?: unknown;
    }
  | { kind: "format"; sheetId: string; area: Area }
  | { kind: "sheetAdded" | "sheetDeleted" | "sheetChanged"; sheetId: string }
  | { kind: "sheetRenamed"; sheetId: string; before: string; after: string }
  | { kind: "visibility"; sheetId: string; before: string; after: string }
  | { kind: "protection"; sheetId: string; isProtected: boolean }
  | { kind: "activated"; sheetId: string; previousId: string }
  | { kind: "selection"; sheetId: string; area: Area }
  | {
      kind: "tableAdded" | "tableDeleted" | "tableChanged";
      sheetId: string;
      tableId: string;
      tableName: string;
    }
  | { kind: "names" };

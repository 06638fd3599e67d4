import { addressOf } from "./addresses";
import type { Area } from "./areas";
import { intersection } from "./areas";
import type { Change } from "./changes";
import type { WorkbookModel } from "./workbookModel";

/** Excel's own numbers for the events that the stand-in raises. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof EVENT;

/** What office.js calls the workbook, where an event is not of one sheet or table. */
export const WHOLE_WORKBOOK = "Workbook";

export interface EventEntry {
  messageCategory: 65536;
  messageType: number;
  targetId: string;
  /** JSON. */
  message: string;
}

/** Who listens to what, and what to tell them. */
export class Events {
  private readonly listeners = new Map<string, number>();

  register(event: EventName, targetId: string): void {
    const key = `${EVENT[event]} ${targetId}`;
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  unregister(event: EventName, targetId: string): void {
    this.listeners.delete(`${EVENT[event]} ${targetId}`);
  }

  /** The messages that Excel would send for what happened, for those who listen only. */
  entriesFor(changes: readonly Change[], workbook: WorkbookModel): EventEntry[] {
    if (this.listeners.size === 0 || !workbook.enableEvents) return [];
    const entries: EventEntry[] = [];
    const tell = (event: EventName, targetId: string, args: Readonly<Record<string, unknown>>): void => {
      if (this.listeners.has(`${EVENT[event]} ${targetId}`))
        entries.push({
          messageCategory: 65536,
          messageType: EVENT[event],
          targetId,
          message: JSON.stringify({ source: "Local", ...args }),
        });
    };
    const tellBoth = (
      event: EventName,
      sheetId: string,
      args: Readonly<Record<string, unknown>> = {},
    ): void => {
      tell(event, sheetId, { worksheetId: sheetId, ...args });
      tell(event, WHOLE_WORKBOOK, { worksheetId: sheetId, ...args });
    };
    for (const change of changes) this.tellOf(change, workbook, tell, tellBoth);
    return entries;
  }

  /** The messages for sheets of which formulas were calculated. */
  calculationsOf(calculated: ReadonlyMap<string, Area>, workbook: WorkbookModel): EventEntry[] {
    if (this.listeners.size === 0 || !workbook.enableEvents) return [];
    return [...calculated].flatMap(([sheetId, area]) =>
      [sheetId, WHOLE_WORKBOOK].flatMap((targetId): EventEntry[] =>
        this.listeners.has(`${EVENT.calculated} ${targetId}`)
          ? [
              {
                messageCategory: 65536,
                messageType: EVENT.calculated,
                targetId,
                message: JSON.stringify({ worksheetId: sheetId, address: addressOf(area) }),
              },
            ]
          : [],
      ),
    );
  }

  private tellOf(
    change: Change,
    workbook: WorkbookModel,
    tell: (event: EventName, targetId: string, args: Readonly<Record<string, unknown>>) => void,
    tellBoth: (event: EventName, sheetId: string, args?: Readonly<Record<string, unknown>>) => void,
  ): void {
    switch (change.kind) {
      case "cells": {
        const { sheetId, area } = change;
        const args = {
          changeType: CHANGE_TYPES[change.how],
          address: addressOf(area),
          triggerSource: "Unknown",
          referenceId: referenceOf(sheetId, area),
        };
        tellBoth("changed", sheetId, args);
        for (const table of workbook.sheet(sheetId)?.tables ?? []) {
          const common = intersection(table.area, area);
          if (!common) continue;
          const inTable = { ...args, address: addressOf(common), worksheetId: sheetId, tableId: table.id };
          tell("tableChanged", table.id, inTable);
          tell("tableChanged", WHOLE_WORKBOOK, inTable);
        }
        return;
      }
      case "format":
        return tellBoth("formatChanged", change.sheetId, {
          address: addressOf(change.area),
          referenceId: referenceOf(change.sheetId, change.area),
        });
      case "sheetAdded":
        return tell("added", WHOLE_WORKBOOK, { worksheetId: change.sheetId });
      case "sheetDeleted":
        return tell("deleted", WHOLE_WORKBOOK, { worksheetId: change.sheetId });
      case "sheetRenamed":
        return tellBoth("nameChanged", change.sheetId, {
          nameBefore: change.before,
          nameAfter: change.after,
        });
      case "visibility":
        return tellBoth("visibilityChanged", change.sheetId, {
          visibilityBefore: change.before,
          visibilityAfter: change.after,
        });
      case "protection":
        return tellBoth("protectionChanged", change.sheetId, { isProtected: change.isProtected });
      case "activated":
        tellBoth("deactivated", change.previousId);
        return tellBoth("activated", change.sheetId);
      case "selection":
        return tellBoth("selectionChanged", change.sheetId, { address: addressOf(change.area) });
      case "tableAdded":
        return tell("tableAdded", WHOLE_WORKBOOK, { worksheetId: change.sheetId, tableId: change.tableId });
      case "tableDeleted":
        return tell("tableDeleted", WHOLE_WORKBOOK, {
          worksheetId: change.sheetId,
          tableId: change.tableId,
          tableName: change.tableName,
        });
      case "sheetChanged":
      case "tableChanged":
      case "names":
        return;
    }
  }
}

const CHANGE_TYPES = {
  edited: "RangeEdited",
  rowsInserted: "RowInserted",
  rowsDeleted: "RowDeleted",
  columnsInserted: "ColumnInserted",
  columnsDeleted: "ColumnDeleted",
  cellsInserted: "CellInserted",
  cellsDeleted: "CellDeleted",
} as const;

/** How an event names the cells it speaks of: "sheet id!address". */
const referenceOf = (sheetId: string, area: Area): string => `${sheetId}!${addressOf(area)}`;

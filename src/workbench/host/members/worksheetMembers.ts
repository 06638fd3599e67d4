import { asChoice, asFlag, asText, asWhole, optional } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe, isHostObject } from "../hostObjects";
import { areaOfText } from "../model/references";
import { COLUMNS, ROWS } from "../model/areas";
import { WHOLE_WORKBOOK } from "../model/events";
import { copySheet } from "../model/copySheet";
import { RangeModel } from "../model/rangeModel";
import type { SheetModel, Visibility } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import { autoFilterObject } from "./autoFilterMembers";
import { chartCollection } from "./chartMembers";
import { customPropertyCollection } from "./customPropertyMembers";
import { registrations } from "./eventMembers";
import { freezePanesObject } from "./freezePanesMembers";
import { nameCollection } from "./nameMembers";
import { pageBreakCollection } from "./pageBreakMembers";
import { pageLayoutObject } from "./pageLayoutMembers";
import { pivotTableCollection } from "./pivotTableMembers";
import { rangeObject } from "./rangeMembers";
import { tableCollection } from "./tableMembers";

export function sheetCollection(workbook: WorkbookModel): HostObject {
  return describe(collectionType, workbook);
}

export function sheetObject(sheet: SheetModel): HostObject {
  return describe(sheetType, sheet);
}

const seen = (workbook: WorkbookModel, visibleOnly: unknown): SheetModel[] =>
  optional(visibleOnly, asFlag)
    ? workbook.sheets.filter((sheet) => sheet.visibility === "Visible")
    : workbook.sheets;

const collectionType: ObjectType<WorkbookModel> = {
  name: "WorksheetCollection",
  properties: {},
  items: (workbook) => workbook.sheets.map(sheetObject),
  item: (workbook, key) => sheetObject(workbook.sheet(asText(key)) ?? refuse("ItemNotFound")),
  methods: {
    Add: (workbook, name) => sheetObject(workbook.addSheet(optional(name, asText))),
    GetActiveWorksheet: (workbook) => sheetObject(workbook.active),
    GetCount: (workbook, visibleOnly) => seen(workbook, visibleOnly).length,
    GetFirst: (workbook, visibleOnly) => sheetObject(seen(workbook, visibleOnly)[0] as SheetModel),
    GetLast: (workbook, visibleOnly) => sheetObject(seen(workbook, visibleOnly).at(-1) as SheetModel),
    GetItemOrNullObject: (workbook, key) => {
      const sheet = workbook.sheet(asText(key));
      return sheet ? sheetObject(sheet) : null;
    },
    ...registrations<WorkbookModel>(
      (workbook) => workbook.events,
      () => WHOLE_WORKBOOK,
      {
        DataChangedEvent: "changed",
        AddedEvent: "added",
        DeletedEvent: "deleted",
        ActivatedEvent: "activated",
        DeactivatedEvent: "deactivated",
        SelectionChangedEvent: "selectionChanged",
        CalculatedEvent: "calculated",
        FormatChangedEvent: "formatChanged",
        EventNameChanged: "nameChanged",
        EventVisibilityChanged: "visibilityChanged",
        ProtectionChangedEvent: "protectionChanged",
      },
    ),
  },
};

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

const sheetType: ObjectType<SheetModel> = {
  name: "Worksheet",
  properties: {
    Id: { read: (sheet) => sheet.id },
    Name: {
      read: (sheet) => sheet.name,
      write: (sheet, name) => sheet.workbook.renameSheet(sheet, asText(name)),
    },
    Position: {
      read: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      write: (sheet, position) => move(sheet, asWhole(position)),
    },
    Visibility: {
      read: (sheet) => sheet.visibility,
      write: (sheet, visibility) => setVisibility(sheet, asChoice(visibility, VISIBILITIES)),
    },
    TabColor: {
      read: (sheet) => sheet.tabColor,
      write: (sheet, color) => {
        sheet.tabColor = asText(color);
        sheet.workbook.record({ kind: "sheetChanged", sheetId: sheet.id });
      },
    },
    // office.js reads "ShowGridlines" but sends "Gridlines".
    ShowGridlines: { read: (sheet) => sheet.showGridlines },
    Gridlines: {
      write: (sheet, show) => {
        sheet.showGridlines = asFlag(show);
        sheet.workbook.record({ kind: "sheetChanged", sheetId: sheet.id });
      },
    },
    ShowHeadings: { read: (sheet) => sheet.showHeadings },
    Headings: {
      write: (sheet, show) => {
        sheet.showHeadings = asFlag(show);
        sheet.workbook.record({ kind: "sheetChanged", sheetId: sheet.id });
      },
    },
    EnableCalculation: {
      read: (sheet) => sheet.enableCalculation,
      write: (sheet, enabled) => {
        sheet.enableCalculation = asFlag(enabled);
      },
    },
    StandardHeight: { read: () => 15 },
    StandardWidth: { read: (sheet) => sheet.standardWidth },
    TabId: { read: (sheet) => sheet.workbook.sheets.indexOf(sheet) + 1 },
  },
  objects: {
    AutoFilter: autoFilterObject,
    Charts: chartCollection,
    CustomProperties: customPropertyCollection,
    FreezePanes: freezePanesObject,
    HorizontalPageBreaks: pageBreakCollection,
    Names: (sheet) => nameCollection(sheet.workbook, sheet),
    PageLayout: pageLayoutObject,
    PivotTables: pivotTableCollection,
    Protection: (sheet) => describe(protectionType, sheet),
    Tables: (sheet) => tableCollection(sheet.workbook, sheet),
  },
  methods: {
    Activate: (sheet) => sheet.workbook.activate(sheet),
    Calculate: () => undefined,
    Delete: (sheet) => sheet.workbook.removeSheet(sheet),
    Copy: (sheet, positionType, relativeTo) => {
      const { sheets } = sheet.workbook;
      const other = isHostObject(relativeTo) ? (relativeTo.target as SheetModel) : sheet;
      const at = {
        None: sheets.length,
        Beginning: 0,
        End: sheets.length,
        Before: sheets.indexOf(other),
        After: sheets.indexOf(other) + 1,
      }[asChoice(positionType ?? "None", ["None", "Beginning", "End", "Before", "After"])];
      const copy = copySheet(sheet);
      move(copy, at);
      return sheetObject(copy);
    },
    GetCell: (sheet, row, column) =>
      rangeObject(
        new RangeModel(sheet, { row: asWhole(row), column: asWhole(column), rowCount: 1, columnCount: 1 }),
      ),
    GetRange: (sheet, address) => {
      const text = optional(address, asText);
      if (text === undefined || text === "")
        return rangeObject(
          new RangeModel(sheet, { row: 0, column: 0, rowCount: ROWS, columnCount: COLUMNS }),
        );
      return rangeObject(areaOfText(sheet, text));
    },
    GetRangeByIndexes: (sheet, row, column, rowCount, columnCount) =>
      rangeObject(
        new RangeModel(sheet, {
          row: asWhole(row),
          column: asWhole(column),
          rowCount: asWhole(rowCount),
          columnCount: asWhole(columnCount),
        }),
      ),
    GetUsedRange: (sheet, valuesOnly) => {
      const area = sheet.usedArea(optional(valuesOnly, asFlag) ?? false);
      return rangeObject(new RangeModel(sheet, area ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 }));
    },
    GetUsedRangeOrNullObject: (sheet, valuesOnly) => {
      const area = sheet.usedArea(optional(valuesOnly, asFlag) ?? false);
      return area && rangeObject(new RangeModel(sheet, area));
    },
    GetNext: (sheet, visibleOnly) => neighbour(sheet, 1, visibleOnly) ?? refuse("ItemNotFound"),
    GetNextOrNullObject: (sheet, visibleOnly) => neighbour(sheet, 1, visibleOnly),
    GetPrevious: (sheet, visibleOnly) => neighbour(sheet, -1, visibleOnly) ?? refuse("ItemNotFound"),
    GetPreviousOrNullObject: (sheet, visibleOnly) => neighbour(sheet, -1, visibleOnly),
    _GetAnotherWorksheetById: (sheet, id) =>
      sheetObject(sheet.workbook.sheet(asText(id)) ?? refuse("ItemNotFound")),
    _GetSheetById: (sheet, id) => sheetObject(sheet.workbook.sheet(asText(id)) ?? refuse("ItemNotFound")),
    ...registrations<SheetModel>(
      (sheet) => sheet.workbook.events,
      (sheet) => sheet.id,
      {
        DataChangedEvent: "changed",
        ActivatedEvent: "activated",
        DeactivatedEvent: "deactivated",
        SelectionChangedEvent: "selectionChanged",
        CalculatedEvent: "calculated",
        FormatChangedEvent: "formatChanged",
        EventNameChanged: "nameChanged",
        EventVisibilityChanged: "visibilityChanged",
        ProtectionChangedEvent: "protectionChanged",
      },
    ),
  },
  identity: (sheet) => ({ Id: sheet.id }),
};

function neighbour(sheet: SheetModel, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const { sheets } = sheet.workbook;
  const wanted = optional(visibleOnly, asFlag) ?? false;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    const other = sheets[i] as SheetModel;
    if (!wanted || other.visibility === "Visible") return sheetObject(other);
  }
  return null;
}

function move(sheet: SheetModel, position: number): void {
  const { workbook } = sheet;
  if (workbook.structureProtected) refuse("AccessDenied");
  if (position < 0 || position > workbook.sheets.length) refuse("InvalidArgument");
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.record({ kind: "sheetChanged", sheetId: sheet.id });
}

function setVisibility(sheet: SheetModel, visibility: Visibility): void {
  const { workbook } = sheet;
  if (workbook.structureProtected) refuse("AccessDenied");
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0)
    refuse("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  const before = sheet.visibility;
  sheet.visibility = visibility;
  if (visibility !== "Visible" && workbook.active === sheet) workbook.activate(others[0] as SheetModel);
  if (before !== visibility)
    workbook.record({ kind: "visibility", sheetId: sheet.id, before, after: visibility });
}

const protectionType: ObjectType<SheetModel> = {
  name: "WorksheetProtection",
  properties: {
    Protected: { read: (sheet) => sheet.protection !== null },
    Options: { read: (sheet) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: (sheet, options, password) => {
      if (sheet.protection) refuse("InvalidOperation", "The sheet is protected already.");
      sheet.protection = {
        password: optional(password, asText),
        options: (optional(options, (value) => value) ?? {}) as Readonly<Record<string, unknown>>,
      };
      sheet.workbook.record({ kind: "protection", sheetId: sheet.id, isProtected: true });
    },
    Unprotect: (sheet, password) => {
      const expected = sheet.protection?.password;
      if (expected !== undefined && expected !== password) refuse("InvalidArgument");
      sheet.protection = null;
      sheet.workbook.record({ kind: "protection", sheetId: sheet.id, isProtected: false });
    },
  },
};

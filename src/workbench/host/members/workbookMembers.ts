import { serialDay } from "../../../domain/dates/serialDay";
import { asChoice, asFlag, asText, asWhole, optional } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe, kept } from "../hostObjects";
import type { References } from "../requestHandler";
import { RangeModel } from "../model/rangeModel";
import type { WorkbookModel } from "../model/workbookModel";
import { nameCollection } from "./nameMembers";
import { areasObject, rangeObject } from "./rangeMembers";
import { tableCollection } from "./tableMembers";
import { sheetCollection } from "./worksheetMembers";

/** What the root of every request knows. */
export interface Root {
  model: WorkbookModel;
  references: References;
  calculate(): void;
  /** Opens a workbook beside this one, from the base64 of its file. */
  openNew(base64: string): void;
}

export function workbookObject(root: Root): HostObject {
  return describe(workbookType, root);
}

const workbookType: ObjectType<Root> = {
  name: "Workbook",
  properties: {
    Name: { read: ({ model }) => model.name },
    ReadOnly: { read: () => false },
    IsDirty: { read: () => true },
    AutoSave: { read: () => false },
    PreviouslySaved: { read: () => true },
    CalculationEngineVersion: { read: () => 191029 },
    UsePrecisionAsDisplayed: { read: () => false },
  },
  objects: {
    Application: (root) => describe(applicationType, root),
    _Runtime: ({ model }) => describe(runtimeType, model),
    Worksheets: ({ model }) => sheetCollection(model),
    Tables: ({ model }) => tableCollection(model, null),
    Names: ({ model }) => nameCollection(model, null),
    Functions: ({ model }) => describe(functionsType, model),
    Properties: ({ model }) => describe(propertiesType, model),
    Protection: ({ model }) => describe(protectionType, model),
    Settings: ({ model }) => describe(settingsType, model),
  },
  methods: {
    GetSelectedRange: ({ model }) => {
      const { sheet, areas } = model.selection;
      if (areas.length !== 1) refuse("InvalidSelection");
      return rangeObject(new RangeModel(sheet, areas[0] ?? refuse("InvalidSelection")));
    },
    GetSelectedRanges: ({ model }) => areasObject(model.selection.sheet, model.selection.areas),
    GetActiveCell: ({ model }) => {
      const area = model.selection.areas[0] ?? refuse("InvalidSelection");
      return rangeObject(new RangeModel(model.selection.sheet, { ...area, rowCount: 1, columnCount: 1 }));
    },
    Save: () => undefined,
    Close: () => undefined,
    // What office.js asks of Excel on the web, which this host says it is; of others it asks the application.
    CreateAndOpenWorkbook: ({ openNew }, base64) => openNew(optional(base64, asText) ?? ""),
    _RemoveReference: ({ references }, id) => references.remove(id),
    _RemoveAllReferences: ({ references }) => references.removeAll(),
    _GetReferenceCount: ({ references }) => references.count,
    _GetRangeForEventByReferenceId: ({ model }, id) => rangeOfEvent(model, id) ?? refuse("ItemNotFound"),
    _GetRangeOrNullObjectForEventByReferenceId: ({ model }, id) => rangeOfEvent(model, id),
  },
};

/** An event names its range as "sheet id!address". */
function rangeOfEvent(model: WorkbookModel, id: unknown): HostObject | null {
  const [sheetId = "", address = ""] = asText(id).split("!");
  const sheet = model.sheet(sheetId);
  return sheet ? rangeObject(RangeModel.at(sheet, address)) : null;
}

const applicationType: ObjectType<Root> = {
  name: "Application",
  properties: {
    CalculationMode: {
      read: ({ model }) => model.calculationMode,
      write: ({ model }, mode) => {
        model.calculationMode = asChoice(mode, ["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    },
    CalculationState: { read: () => "Done" },
    CalculationEngineVersion: { read: () => 191029 },
    DecimalSeparator: { read: () => "." },
    ThousandsSeparator: { read: () => "," },
    UseSystemSeparators: { read: () => true },
  },
  objects: { CultureInfo: () => describe(cultureType, null) },
  methods: {
    Calculate: (root, type) => {
      asChoice(type, ["Recalculate", "Full", "FullRebuild"]);
      root.calculate();
    },
    CreateWorkbook: ({ openNew }, base64) =>
      describe(createdType, { base64: optional(base64, asText) ?? "", openNew }),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** A workbook that is made but not opened yet. */
const createdType: ObjectType<{ base64: string; openNew: Root["openNew"] }> = {
  name: "WorkbookCreated",
  properties: { Id: { read: () => "1" } },
  identity: () => ({ Id: "1" }),
  methods: { Open: ({ base64, openNew }) => openNew(base64) },
};

const cultureType: ObjectType<null> = {
  name: "CultureInfo",
  properties: { Name: { read: () => "en-GB" } },
};

const runtimeType: ObjectType<WorkbookModel> = {
  name: "Runtime",
  properties: {
    EnableEvents: {
      read: (model) => model.enableEvents,
      write: (model, enabled) => {
        model.enableEvents = asFlag(enabled);
      },
    },
  },
};

/** Only what tells a workbook's date system: `workbook.functions.date(1904, 1, 1)` is 1462 or 0. */
const functionsType: ObjectType<WorkbookModel> = {
  name: "Functions",
  properties: {},
  methods: {
    Date: (model, year, month, day) => {
      const serial =
        serialDay(asWhole(year), asWhole(month), asWhole(day)) ??
        refuse("InvalidArgument", "The stand-in works out DATE for real days of 1900 to 9999 only.");
      return describe(resultType, model.date1904 ? serial - DAYS_TO_1904 : serial);
    },
  },
};

/** A 1904 workbook counts from 1 January 1904. */
const DAYS_TO_1904 = 1462;

const resultType: ObjectType<number> = {
  name: "FunctionResult",
  properties: { Value: { read: (value) => value }, Error: { read: () => null } },
};

const propertiesType: ObjectType<WorkbookModel> = {
  name: "DocumentProperties",
  properties: {
    ...kept((model: WorkbookModel) => model.properties, "", {
      Title: "",
      Subject: "",
      Author: "",
      Keywords: "",
      Comments: "",
      Category: "",
      Manager: "",
      Company: "",
    }),
  },
};

const protectionType: ObjectType<WorkbookModel> = {
  name: "WorkbookProtection",
  properties: { Protected: { read: (model) => model.structureProtected !== null } },
  methods: {
    Protect: (model, password) => {
      if (model.structureProtected) refuse("InvalidOperation");
      model.structureProtected = { password: optional(password, asText) };
    },
    Unprotect: (model, password) => {
      const expected = model.structureProtected?.password;
      if (expected !== undefined && expected !== password) refuse("InvalidArgument");
      model.structureProtected = null;
    },
  },
};

const settingsType: ObjectType<WorkbookModel> = {
  name: "SettingCollection",
  properties: {},
  items: (model) => [...model.settings.keys()].map((key) => setting(model, key)),
  item: (model, key) =>
    model.settings.has(asText(key)) ? setting(model, asText(key)) : refuse("ItemNotFound"),
  methods: {
    Add: (model, key, value) => {
      model.settings.set(asText(key), value);
      return setting(model, asText(key));
    },
    GetCount: (model) => model.settings.size,
    GetItemOrNullObject: (model, key) =>
      model.settings.has(asText(key)) ? setting(model, asText(key)) : null,
  },
};

interface SettingTarget {
  model: WorkbookModel;
  key: string;
}

const setting = (model: WorkbookModel, key: string): HostObject => describe(settingType, { model, key });

const settingType: ObjectType<SettingTarget> = {
  name: "Setting",
  properties: {
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ model, key }) => model.settings.get(key),
      write: ({ model, key }, value) => void model.settings.set(key, value),
    },
  },
  methods: { Delete: ({ model, key }) => void model.settings.delete(key) },
  identity: ({ key }) => ({ _Id: key }),
};

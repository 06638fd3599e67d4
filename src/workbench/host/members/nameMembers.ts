import { asFlag, asText, optional } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe, isHostObject } from "../hostObjects";
import type { NameModel } from "../model/names";
import { formulaOf, readTarget, typeOf, valueOf } from "../model/names";
import { RangeModel } from "../model/rangeModel";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import { rangeObject } from "./rangeMembers";
import { sheetObject } from "./worksheetMembers";

interface Names {
  workbook: WorkbookModel;
  /** Null for the workbook's own names. */
  scope: SheetModel | null;
}

export function nameCollection(workbook: WorkbookModel, scope: SheetModel | null): HostObject {
  return describe(collectionType, { workbook, scope });
}

const listOf = ({ workbook, scope }: Names): NameModel[] => (scope ? scope.names : workbook.names);

const collectionType: ObjectType<Names> = {
  name: "NamedItemCollection",
  properties: {},
  items: (names) => listOf(names).map((name) => nameObject(names.workbook, name)),
  item: (names, key) => find(names, key) ?? refuse("ItemNotFound"),
  methods: {
    Add: ({ workbook, scope }, name, reference, comment) => {
      const formula =
        isHostObject(reference) && reference.target instanceof RangeModel
          ? `=${reference.target.address}`
          : asText(reference);
      return nameObject(workbook, workbook.addName(scope, asText(name), formula, optional(comment, asText)));
    },
    AddFormulaLocal: ({ workbook, scope }, name, formula, comment) =>
      nameObject(workbook, workbook.addName(scope, asText(name), asText(formula), optional(comment, asText))),
    GetCount: (names) => listOf(names).length,
    GetItemOrNullObject: (names, key) => find(names, key),
  },
};

function find({ workbook, scope }: Names, key: unknown): HostObject | null {
  const found = workbook.findName(asText(key), scope);
  return found ? nameObject(workbook, found) : null;
}

interface Named {
  workbook: WorkbookModel;
  name: NameModel;
}

const nameObject = (workbook: WorkbookModel, name: NameModel): HostObject =>
  describe(nameType, { workbook, name });

const rangeOf = ({ name }: Named): HostObject | null =>
  name.target && rangeObject(new RangeModel(name.target.sheet, name.target.area));

const nameType: ObjectType<Named> = {
  name: "NamedItem",
  properties: {
    Name: { read: ({ name }) => name.name },
    Type: { read: ({ name }) => typeOf(name) },
    Value: { read: ({ name }) => valueOf(name) },
    Formula: {
      read: ({ name }) => formulaOf(name),
      write: ({ workbook, name }, formula) => {
        Object.assign(name, readTarget(workbook, asText(formula), name.scope));
        workbook.record({ kind: "names" });
      },
    },
    Visible: {
      read: ({ name }) => name.visible,
      write: ({ name }, visible) => {
        name.visible = asFlag(visible);
      },
    },
    Comment: {
      read: ({ name }) => name.comment,
      write: ({ name }, comment) => {
        name.comment = asText(comment);
      },
    },
    Scope: { read: ({ name }) => (name.scope ? "Worksheet" : "Workbook") },
  },
  objects: {
    Worksheet: ({ name }) => (name.scope ? sheetObject(name.scope) : refuse("ItemNotFound")),
    WorksheetOrNullObject: ({ name }) => name.scope && sheetObject(name.scope),
  },
  methods: {
    GetRange: (named) => rangeOf(named) ?? refuse("InvalidReference"),
    GetRangeOrNullObject: rangeOf,
    Delete: ({ workbook, name }) => workbook.removeName(name),
  },
  identity: ({ name }) => ({ _Id: name.name }),
};

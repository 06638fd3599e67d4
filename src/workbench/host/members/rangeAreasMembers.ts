import { asChoice, asNumber } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe } from "../hostObjects";
import { COLUMNS, ROWS, cellCount } from "../model/areas";
import { clearRange } from "../model/rangeEdits";
import { RangeModel } from "../model/rangeModel";
import { conditionalFormatCollection } from "./conditionalFormatMembers";
import { validationObject } from "./dataValidationMembers";
import type { Cellular } from "./formatMembers";
import { formatObject } from "./formatMembers";
import { addressesOf, rangeObject } from "./rangeMembers";
import { sheetObject } from "./worksheetMembers";

export function rangeAreasObject(cells: Cellular): HostObject {
  return describe(areasType, cells);
}

const areasType: ObjectType<Cellular> = {
  name: "RangeAreas",
  properties: {
    Address: { read: ({ sheet, areas }) => addressesOf(sheet, areas) },
    AddressLocal: { read: ({ sheet, areas }) => addressesOf(sheet, areas) },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { read: ({ areas }) => areas.every((area) => area.rowCount === ROWS) },
    IsEntireRow: { read: ({ areas }) => areas.every((area) => area.columnCount === COLUMNS) },
  },
  objects: {
    Areas: (cells) => describe(collectionType, cells),
    ConditionalFormats: conditionalFormatCollection,
    DataValidation: validationObject,
    Format: formatObject,
    Worksheet: ({ sheet }) => sheetObject(sheet),
  },
  methods: {
    Clear: ({ sheet, areas }, applyTo) => {
      const what = asChoice(applyTo ?? "All", [
        "All",
        "Contents",
        "Formats",
        "Hyperlinks",
        "RemoveHyperlinks",
        "ResetContents",
      ]);
      for (const area of areas) clearRange(new RangeModel(sheet, area), what);
    },
  },
};

const collectionType: ObjectType<Cellular> = {
  name: "RangeCollection",
  properties: {},
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(new RangeModel(sheet, area))),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, index) =>
      rangeObject(new RangeModel(sheet, areas[asNumber(index)] ?? refuse("ItemNotFound"))),
  },
};

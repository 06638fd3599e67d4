import { asChoice, asFlag, asRecord, asText, asWhole } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe, kept } from "../hostObjects";
import { overlaps } from "../model/areas";
import { RangeModel } from "../model/rangeModel";
import type { ConditionalFormatRecord } from "../model/records";
import type { SheetModel } from "../model/sheetModel";
import type { Cellular } from "./formatMembers";
import { areasObject, rangeObject } from "./rangeMembers";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

interface Owned {
  sheet: SheetModel;
  record: ConditionalFormatRecord;
}

export function conditionalFormatCollection(cells: Cellular): HostObject {
  return describe(collectionType, cells);
}

/** Those that touch the cells, first in priority first. */
const touching = ({ sheet, areas }: Cellular): Owned[] =>
  sheet.conditionalFormats
    .filter((record) => record.areas.some((own) => areas.some((area) => overlaps(own, area))))
    .map((record) => ({ sheet, record }));

const object = (owned: Owned): HostObject => describe(formatType, owned);

const find = (cells: Cellular, id: unknown): Owned | undefined =>
  touching(cells).find(({ record }) => record.id === asText(id));

const collectionType: ObjectType<Cellular> = {
  name: "ConditionalFormatCollection",
  properties: {},
  items: (cells) => touching(cells).map(object),
  item: (cells, id) => object(find(cells, id) ?? refuse("ItemNotFound")),
  methods: {
    Add: ({ sheet, areas }, type) => {
      sheet.assertFormattable();
      const record: ConditionalFormatRecord = {
        id: `{${sheet.workbook.nextId()}}`,
        type: asChoice(type, TYPES),
        areas: [...areas],
        stopIfTrue: false,
        rule: {},
        format: new Map(),
      };
      // A new rule comes first in priority.
      sheet.conditionalFormats.unshift(record);
      changed({ sheet, record });
      return object({ sheet, record });
    },
    ClearAll: ({ sheet, areas }) => {
      sheet.assertFormattable();
      for (const area of areas) {
        sheet.clearConditionalFormats(area);
        sheet.workbook.record({ kind: "format", sheetId: sheet.id, area });
      }
    },
    GetCount: (cells) => touching(cells).length,
    GetItemAt: (cells, index) => object(touching(cells)[asWhole(index)] ?? refuse("ItemNotFound")),
    GetItemOrNullObject: (cells, id) => {
      const found = find(cells, id);
      return found ? object(found) : null;
    },
  },
};

function changed({ sheet, record }: Owned): void {
  for (const area of record.areas) sheet.workbook.record({ kind: "format", sheetId: sheet.id, area });
}

const ofType =
  (type: (typeof TYPES)[number], described: ObjectType<Owned>) =>
  (owned: Owned): HostObject | null =>
    owned.record.type === type ? describe(described, owned) : null;

const must =
  (find: (owned: Owned) => HostObject | null) =>
  (owned: Owned): HostObject =>
    find(owned) ?? refuse("InvalidOperation");

const ruleProperty = {
  read: ({ record }: Owned) => record.rule,
  write: (owned: Owned, rule: unknown) => {
    owned.record.rule = asRecord(rule);
    changed(owned);
  },
};

const looks = { Format: (owned: Owned) => describe(rangeFormatType, owned) };

const cellValueType: ObjectType<Owned> = {
  name: "CellValueConditionalFormat",
  properties: { Rule: ruleProperty },
  objects: looks,
};

const textType: ObjectType<Owned> = {
  name: "TextConditionalFormat",
  properties: { Rule: ruleProperty },
  objects: looks,
};

const customType: ObjectType<Owned> = {
  name: "CustomConditionalFormat",
  properties: {},
  objects: { ...looks, Rule: (owned) => describe(customRuleType, owned) },
};

const customRuleType: ObjectType<Owned> = {
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      read: ({ record }) => record.rule["formula"] ?? "",
      write: (owned, formula) => {
        owned.record.rule = { formula: asText(formula) };
        changed(owned);
      },
    },
  },
};

const cellValue = ofType("CellValue", cellValueType);
const textComparison = ofType("ContainsText", textType);
const custom = ofType("Custom", customType);

const formatType: ObjectType<Owned> = {
  name: "ConditionalFormat",
  properties: {
    Id: { read: ({ record }) => record.id },
    Type: { read: ({ record }) => record.type },
    Priority: {
      read: ({ sheet, record }) => sheet.conditionalFormats.indexOf(record),
      write: ({ sheet, record }, priority) => {
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(record), 1);
        sheet.conditionalFormats.splice(asWhole(priority), 0, record);
      },
    },
    StopIfTrue: {
      read: ({ record }) => record.stopIfTrue,
      write: ({ record }, stop) => {
        record.stopIfTrue = asFlag(stop);
      },
    },
  },
  objects: {
    CellValue: must(cellValue),
    CellValueOrNullObject: cellValue,
    TextComparison: must(textComparison),
    TextComparisonOrNullObject: textComparison,
    Custom: must(custom),
    CustomOrNullObject: custom,
  },
  methods: {
    Delete: (owned) => {
      changed(owned);
      owned.sheet.conditionalFormats.splice(owned.sheet.conditionalFormats.indexOf(owned.record), 1);
    },
    GetRange: (owned) => rangeOf(owned) ?? refuse("ItemNotFound"),
    GetRangeOrNullObject: (owned) => rangeOf(owned),
    GetRanges: ({ sheet, record }) => areasObject(sheet, record.areas),
  },
  identity: ({ record }) => ({ Id: record.id }),
};

function rangeOf({ sheet, record }: Owned): HostObject | null {
  const [only, ...more] = record.areas;
  return only && more.length === 0 ? rangeObject(new RangeModel(sheet, only)) : null;
}

const mapOf = ({ record }: Owned): Map<string, unknown> => record.format;

const rangeFormatType: ObjectType<Owned> = {
  name: "ConditionalRangeFormat",
  properties: kept(mapOf, "", { NumberFormat: null }),
  objects: {
    Fill: (owned) => describe(fillType, owned),
    Font: (owned) => describe(fontType, owned),
  },
};

const fillType: ObjectType<Owned> = {
  name: "ConditionalRangeFill",
  properties: kept(mapOf, "fill/", { Color: "" }),
  methods: { Clear: ({ record }) => void record.format.delete("fill/color") },
};

const fontType: ObjectType<Owned> = {
  name: "ConditionalRangeFont",
  properties: kept(mapOf, "font/", {
    Color: "",
    Bold: false,
    Italic: false,
    Underline: "None",
    Strikethrough: false,
  }),
  methods: {
    Clear: ({ record }) => {
      for (const key of [...record.format.keys()]) if (key.startsWith("font/")) record.format.delete(key);
    },
  },
};

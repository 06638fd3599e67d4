import { asText } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe } from "../hostObjects";
import type { SheetModel } from "../model/sheetModel";

export function customPropertyCollection(sheet: SheetModel): HostObject {
  return describe(collectionType, sheet);
}

interface Entry {
  sheet: SheetModel;
  key: string;
}

const find = (sheet: SheetModel, key: unknown): HostObject | null =>
  sheet.customProperties.has(asText(key)) ? describe(entryType, { sheet, key: asText(key) }) : null;

const collectionType: ObjectType<SheetModel> = {
  name: "WorksheetCustomPropertyCollection",
  properties: {},
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => describe(entryType, { sheet, key })),
  item: (sheet, key) => find(sheet, key) ?? refuse("ItemNotFound"),
  methods: {
    Add: (sheet, key, value) => {
      sheet.customProperties.set(asText(key), asText(value));
      return describe(entryType, { sheet, key: asText(key) });
    },
    GetCount: (sheet) => sheet.customProperties.size,
    GetItemOrNullObject: find,
  },
};

const entryType: ObjectType<Entry> = {
  name: "WorksheetCustomProperty",
  properties: {
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ sheet, key }) => sheet.customProperties.get(key),
      write: ({ sheet, key }, value) => void sheet.customProperties.set(key, asText(value)),
    },
  },
  methods: { Delete: ({ sheet, key }) => void sheet.customProperties.delete(key) },
  identity: ({ key }) => ({ _Id: key }),
};

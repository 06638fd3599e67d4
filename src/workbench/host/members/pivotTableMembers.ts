import { refuse } from "../hostErrors";
import { describe, type HostObject, type ObjectType } from "../hostObjects";
import { RangeModel } from "../model/rangeModel";
import type { SheetModel } from "../model/sheetModel";
import { rangeObject } from "./rangeMembers";

/** The pivot tables of a sheet, as far as a file tells of them: that they are there, and where. */
export function pivotTableCollection(sheet: SheetModel): HostObject {
  return describe(collectionType, sheet);
}

interface Pivot {
  sheet: SheetModel;
  at: SheetModel["pivots"][number];
}

const pivotsOf = (sheet: SheetModel): HostObject[] =>
  sheet.pivots.map((at) => describe(pivotType, { sheet, at }));

const collectionType: ObjectType<SheetModel> = {
  name: "PivotTableCollection",
  properties: {},
  items: pivotsOf,
  item: (sheet, key) =>
    pivotsOf(sheet)[sheet.pivots.findIndex(({ id }) => id === key)] ?? refuse("ItemNotFound"),
  methods: { GetCount: ({ pivots }) => pivots.length },
};

const pivotType: ObjectType<Pivot> = {
  name: "PivotTable",
  properties: { Id: { read: ({ at }) => at.id } },
  objects: { Layout: (pivot) => describe(layoutType, pivot) },
  identity: ({ at }) => ({ Id: at.id }),
};

const layoutType: ObjectType<Pivot> = {
  name: "PivotLayout",
  properties: {},
  methods: { GetRange: ({ sheet, at }) => rangeObject(new RangeModel(sheet, at.area)) },
};

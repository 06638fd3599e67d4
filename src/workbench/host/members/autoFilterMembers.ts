import { asRange, asWhole, optional } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe } from "../hostObjects";
import type { Area } from "../model/areas";
import { COLUMNS } from "../model/areas";
import { applyFilters } from "../model/filtering";
import { RangeModel } from "../model/rangeModel";
import type { SheetModel } from "../model/sheetModel";
import type { TableModel } from "../model/tableModel";
import { rangeObject } from "./rangeMembers";

/** What an AutoFilter filters: a table, or a list on a sheet. */
interface Filtered {
  sheet: SheetModel;
  area(): Area | null;
  criteria(): Map<number, unknown> | null;
  begin(area: Area): Map<number, unknown>;
  remove(): void;
}

export function autoFilterObject(sheet: SheetModel): HostObject {
  return describe(autoFilterType, {
    sheet,
    area: () => sheet.autoFilter?.area ?? null,
    criteria: () => sheet.autoFilter?.criteria ?? null,
    begin: (area) => {
      sheet.autoFilter ??= { area, criteria: new Map() };
      return sheet.autoFilter.criteria;
    },
    remove: () => {
      sheet.autoFilter = null;
    },
  });
}

export function tableFilterObject(table: TableModel): HostObject {
  return describe(autoFilterType, {
    sheet: table.sheet,
    area: () => (table.showFilterButton ? table.area : null),
    criteria: () => (table.showFilterButton ? table.filters : null),
    begin: () => {
      table.showFilterButton = true;
      return table.filters;
    },
    remove: () => {
      table.filters.clear();
      table.showFilterButton = false;
    },
  });
}

function refilter({ sheet, area, criteria }: Filtered): void {
  const filtered = area();
  if (filtered) applyFilters(sheet, filtered, criteria() ?? new Map());
}

/** Excel gives one entry a column, null for those without. */
function criteriaList({ area, criteria }: Filtered): unknown[] {
  const columns = area()?.columnCount ?? 0;
  return Array.from({ length: Math.min(columns, COLUMNS) }, (_, index) => criteria()?.get(index) ?? null);
}

const rangeOf = ({ sheet, area }: Filtered): HostObject | null => {
  const filtered = area();
  return filtered && rangeObject(new RangeModel(sheet, filtered));
};

function clear(target: Filtered): void {
  target.criteria()?.clear();
  refilter(target);
}

const autoFilterType: ObjectType<Filtered> = {
  name: "AutoFilter",
  properties: {
    Enabled: { read: ({ area }) => area() !== null },
    IsDataFiltered: { read: ({ criteria }) => (criteria()?.size ?? 0) > 0 },
    Criteria: { read: criteriaList },
  },
  methods: {
    Apply: (target, range, columnIndex, criteria) => {
      target.sheet.assertUnprotected();
      const area = typeof range === "string" ? RangeModel.at(target.sheet, range).area : asRange(range).area;
      const filters = target.begin(area);
      const column = optional(columnIndex, asWhole);
      if (column !== undefined && criteria) filters.set(column, criteria);
      refilter(target);
    },
    ClearColumnCriteria: (target, columnIndex) => {
      target.criteria()?.delete(asWhole(columnIndex));
      refilter(target);
    },
    ClearCriteria: clear,
    Reapply: refilter,
    Remove: (target) => {
      clear(target);
      target.remove();
    },
    GetRange: (target) => rangeOf(target) ?? refuse("ItemNotFound"),
    GetRangeOrNullObject: rangeOf,
  },
};

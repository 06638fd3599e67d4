import { asChoice, asFlag, asNumber, asText } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType, Property } from "../hostObjects";
import { describe } from "../hostObjects";
import type { Area } from "../model/areas";
import { between, lastColumn, lastRow } from "../model/areas";
import { displayText } from "../model/displayText";
import type { Border, BorderSide, Style } from "../model/formats";
import type { RangeModel } from "../model/rangeModel";
import type { SheetModel } from "../model/sheetModel";
import { DEFAULT_ROW_POINTS, DEFAULT_COLUMN_POINTS } from "../model/sizes";

/** Some cells of a sheet, in one area or several. */
export interface Cellular {
  sheet: SheetModel;
  areas: readonly Area[];
}

export function formatObject(cells: Cellular): HostObject {
  return describe(formatType, cells);
}

/** What all cells have in common, or null where they differ, as Excel answers. */
function shared<V>({ sheet, areas }: Cellular, of: (style: Style) => V): V | null {
  let found: { value: V } | null = null;
  for (const area of areas)
    for (const style of sheet.formats.stylesIn(area)) {
      const value = of(style);
      if (found && found.value !== value) return null;
      found = { value };
    }
  return found && found.value;
}

function lay({ sheet, areas }: Cellular, change: Partial<Style>): void {
  sheet.assertFormattable();
  for (const area of areas) sheet.format(area, change);
}

/** One property of a style, with what Excel answers where nothing was set. */
function styled<K extends keyof Style>(
  key: K,
  byDefault: NonNullable<Style[K]>,
  read: (value: unknown) => NonNullable<Style[K]>,
): Property<Cellular> {
  return {
    read: (cells) => shared(cells, (style) => style[key] ?? byDefault),
    write: (cells, sent) => {
      const value = read(sent);
      lay(cells, { [key]: value === byDefault ? undefined : value } as Partial<Style>);
    },
  };
}

/** "#RRGGBB" in capitals; a named HTML colour is kept as it is. */
function asColor(value: unknown): string {
  const text = asText(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^[0-9a-f]{6}$/i.test(text)) return `#${text.toUpperCase()}`;
  return /^[a-z]+$/i.test(text) ? text : refuse("InvalidArgument");
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const formatType: ObjectType<Cellular> = {
  name: "RangeFormat",
  properties: {
    WrapText: styled("wrap", false, asFlag),
    HorizontalAlignment: styled("horizontal", "General", (value) => asChoice(value, HORIZONTAL)),
    VerticalAlignment: styled("vertical", "Bottom", (value) => asChoice(value, VERTICAL)),
    TextOrientation: styled("rotation", 0, asNumber),
    IndentLevel: styled("indent", 0, asNumber),
    ShrinkToFit: styled("shrink", false, asFlag),
    ColumnWidth: {
      read: (cells) => size(cells, "columns"),
      write: (cells, points) => setSize(cells, "columns", asNumber(points)),
    },
    RowHeight: {
      read: (cells) => size(cells, "rows"),
      write: (cells, points) => setSize(cells, "rows", asNumber(points)),
    },
  },
  objects: {
    Fill: (cells) => describe(fillType, cells),
    Font: (cells) => describe(fontType, cells),
    Borders: (cells) => describe(bordersType, cells),
    Protection: (cells) => describe(protectionType, cells),
  },
  methods: {
    AutofitColumns: (cells) => autofitColumns(cells),
    AutofitRows: () => undefined,
    AdjustIndent: (cells, amount) => {
      const indent = (shared(cells, (style) => style.indent ?? 0) ?? 0) + asNumber(amount);
      lay(cells, { indent: indent > 0 ? indent : undefined });
    },
  },
};

const fillType: ObjectType<Cellular> = {
  name: "RangeFill",
  properties: {
    Color: {
      read: (cells) => shared(cells, (style) => style.fill ?? "#FFFFFF"),
      write: (cells, color) => lay(cells, { fill: asColor(color) }),
    },
    Pattern: { read: (cells) => shared(cells, (style) => (style.fill === undefined ? "None" : "Solid")) },
  },
  methods: { Clear: (cells) => lay(cells, { fill: undefined }) },
};

const fontType: ObjectType<Cellular> = {
  name: "RangeFont",
  properties: {
    Name: styled("fontName", "Calibri", asText),
    Size: styled("fontSize", 11, asNumber),
    Color: styled("fontColor", "#000000", asColor),
    Bold: styled("bold", false, asFlag),
    Italic: styled("italic", false, asFlag),
    Underline: styled("underline", "None", (value) => asChoice(value, UNDERLINES)),
    Strikethrough: styled("strikethrough", false, asFlag),
  },
};

const protectionType: ObjectType<Cellular> = {
  name: "FormatProtection",
  properties: {
    Locked: {
      read: (cells) => shared(cells, (style) => style.locked ?? true),
      write: (cells, locked) => lay(cells, { locked: asFlag(locked) ? undefined : false }),
    },
    FormulaHidden: styled("formulaHidden", false, asFlag),
  },
};

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Edge = (typeof EDGES)[number];

interface BorderTarget extends Cellular {
  edge: Edge;
}

const bordersType: ObjectType<Cellular> = {
  name: "RangeBorderCollection",
  properties: { Count: { read: () => EDGES.length } },
  items: (cells) => EDGES.map((edge) => describe(borderType, { ...cells, edge })),
  item: (cells, edge) => describe(borderType, { ...cells, edge: asChoice(edge, EDGES) }),
  methods: {
    GetItemAt: (cells, index) =>
      describe(borderType, { ...cells, edge: EDGES[asNumber(index)] ?? refuse("ItemNotFound") }),
  },
};

const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };
const BORDER_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const BORDER_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const borderType: ObjectType<BorderTarget> = {
  name: "RangeBorder",
  properties: {
    SideIndex: { read: ({ edge }) => edge },
    Style: borderProperty("style", (value) => asChoice(value, BORDER_STYLES)),
    Weight: borderProperty("weight", (value) => asChoice(value, BORDER_WEIGHTS)),
    Color: borderProperty("color", asColor),
  },
  identity: ({ edge }) => ({ _Id: edge }),
};

/** The cells whose own side an edge of the whole lies on, and that side. */
function sideOf({ areas, edge }: BorderTarget): { areas: Area[]; side: BorderSide } {
  const on = (side: BorderSide, cut: (area: Area) => Area | null): { areas: Area[]; side: BorderSide } => ({
    side,
    areas: areas.flatMap((area) => cut(area) ?? []),
  });
  switch (edge) {
    case "EdgeTop":
      return on("top", (area) => ({ ...area, rowCount: 1 }));
    case "EdgeBottom":
      return on("bottom", (area) => ({ ...area, row: lastRow(area), rowCount: 1 }));
    case "EdgeLeft":
      return on("left", (area) => ({ ...area, columnCount: 1 }));
    case "EdgeRight":
      return on("right", (area) => ({ ...area, column: lastColumn(area), columnCount: 1 }));
    case "InsideHorizontal":
      return on("bottom", (area) => (area.rowCount > 1 ? { ...area, rowCount: area.rowCount - 1 } : null));
    case "InsideVertical":
      return on("right", (area) =>
        area.columnCount > 1 ? { ...area, columnCount: area.columnCount - 1 } : null,
      );
    default:
      return refuse("NotImplemented", "The stand-in keeps no diagonal borders.");
  }
}

function borderProperty<K extends keyof Border>(
  key: K,
  read: (value: unknown) => Border[K],
): Property<BorderTarget> {
  return {
    read: (target) => {
      const { side, areas } = sideOf(target);
      return shared({ sheet: target.sheet, areas }, (style) => (style[`${side}Border`] ?? NO_BORDER)[key]);
    },
    write: (target, sent) => {
      const { side, areas } = sideOf(target);
      const value = read(sent);
      target.sheet.assertFormattable();
      for (const area of areas) {
        const before = [...target.sheet.formats.stylesIn(area)][0]?.[`${side}Border`];
        const border: Border = { ...(before ?? { ...NO_BORDER, style: "Continuous" }), [key]: value };
        target.sheet.format(area, { [`${side}Border`]: border.style === "None" ? undefined : border });
      }
    },
  };
}

type Direction = "rows" | "columns";

function indices(areas: readonly Area[], direction: Direction): [number, number][] {
  return areas.map((area) =>
    direction === "rows" ? [area.row, lastRow(area)] : [area.column, lastColumn(area)],
  );
}

/** In points; null where they differ. */
function size({ sheet, areas }: Cellular, direction: Direction): number | null {
  const sizes = direction === "rows" ? sheet.rowHeights : sheet.columnWidths;
  const byDefault = direction === "rows" ? DEFAULT_ROW_POINTS : DEFAULT_COLUMN_POINTS;
  let found: number | null = null;
  for (const [from, to] of indices(areas, direction)) {
    const set = [...sizes].filter(([index]) => index >= from && index <= to).map(([, points]) => points);
    if (set.length < to - from + 1) set.push(byDefault);
    for (const points of set) {
      if (found !== null && found !== points) return null;
      found = points;
    }
  }
  return found;
}

function setSize({ sheet, areas }: Cellular, direction: Direction, points: number): void {
  sheet.assertFormattable();
  if (points < 0 || points > (direction === "rows" ? 409.5 : 1790)) refuse("InvalidArgument");
  const sizes = direction === "rows" ? sheet.rowHeights : sheet.columnWidths;
  for (const [from, to] of indices(areas, direction))
    for (let index = from; index <= to; index++) sizes.set(index, points);
  for (const area of areas) sheet.workbook.record({ kind: "format", sheetId: sheet.id, area });
}

/** About the width that the longest shown text needs: 5.25 points a character and a margin, at most 255 characters. */
function autofitColumns({ sheet, areas }: Cellular): void {
  sheet.assertFormattable();
  const used = sheet.cells.usedArea();
  if (!used) return;
  for (const area of areas) {
    for (let column = area.column; column <= Math.min(lastColumn(area), lastColumn(used)); column++) {
      let longest = 0;
      for (let row = area.row; row <= Math.min(lastRow(area), lastRow(used)); row++) {
        const text = displayText(sheet.cells.value(row, column), sheet.formats.numberFormat(row, column));
        if (text.length > longest) longest = text.length;
      }
      if (longest > 0) sheet.columnWidths.set(column, Math.min(longest, 255) * 5.25 + 3.75);
    }
    sheet.workbook.record({ kind: "format", sheetId: sheet.id, area });
  }
}

/** Whether all rows or columns are hidden; null where some are. */
export function isHidden({ sheet, area }: RangeModel, direction: Direction): boolean | null {
  const hidden = direction === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const [from, to] = indices([area], direction)[0] as [number, number];
  let count = 0;
  for (const index of hidden) if (index >= from && index <= to) count++;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

export function setHidden({ sheet, area }: RangeModel, direction: Direction, hide: boolean): void {
  sheet.assertFormattable();
  const hidden = direction === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const [from, to] = indices([area], direction)[0] as [number, number];
  for (let index = from; index <= to; index++)
    if (hide) hidden.add(index);
    else hidden.delete(index);
  sheet.workbook.record({
    kind: "format",
    sheetId: sheet.id,
    area: between(area.row, area.column, lastRow(area), lastColumn(area)),
  });
}

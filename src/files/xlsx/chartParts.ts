import type { Area, BookChart, BookSheet } from "../book";
import { parseArea } from "./cellNames";
import { readText } from "./cellText";
import { type ChartContent, numberCache, textCache } from "./charts";
import { type Edit, type XmlElement, applyEdits, child, childrenOf } from "./xml";

/**
 * What a chart part draws, where it is one such as we make: its title a cell of its own sheet, columns side by side drawn
 * over the one before them, their names above. Whatever people did to its looks, it is known again; other charts are not.
 */
export function readChart(root: XmlElement | undefined, sheet: string): ChartContent | undefined {
  const chart = child(root, "chart");
  const plots = (child(chart, "plotArea")?.children ?? []).filter(({ name }) => name.endsWith("Chart"));
  const [plot] = plots;
  const type = plot && typeOf(plot);
  const title = areaOf(step(chart, "title", "tx", "strRef", "f"), sheet);
  if (plots.length !== 1 || !type || !title || title.rowCount * title.columnCount !== 1) return undefined;
  const series = childrenOf(plot, "ser");
  const points = type === "scatter" ? series.filter((one) => isOver(one, series[0], sheet)) : series;
  const data = dataOf(points, sheet);
  const lines = points.length < series.length ? dataOf(series.slice(points.length), sheet) : undefined;
  if (!data || (!lines && points.length < series.length)) return undefined;
  const axes = childrenOf(child(chart, "plotArea")!, "valAx").map((axis) => wordsOf(child(axis, "title")));
  return {
    type,
    data,
    ...(lines && { lines }),
    title: { row: title.row, column: title.column },
    axis: axes.at(-1) ?? "",
    ...(type === "scatter" && { across: axes[0] ?? "" }),
    colours: series.map(colourOf),
  };
}

/** The same part, its caches as the cells are now; everything else keeps its bytes. */
export function withCachesOf(text: string, root: XmlElement, sheet: BookSheet): string {
  const edits: Edit[] = [];
  const visit = (element: XmlElement): void => {
    const { name } = element;
    const cache = child(element, name === "strRef" ? "strCache" : "numCache");
    const area = cache && areaOf(child(element, "f"), sheet.name);
    if (cache && area && (name === "strRef" || name === "numRef")) {
      const made = name === "strRef" ? textCache(sheet, area) : numberCache(sheet, area);
      const replacement = made.replaceAll(/(<\/?)c:/g, `$1${element.prefix}`);
      edits.push({ start: cache.start, end: cache.end, replacement });
    } else element.children.forEach(visit);
  };
  visit(root);
  return applyEdits(text, edits);
}

function typeOf(plot: XmlElement): BookChart["type"] | undefined {
  const value = (name: string) => child(plot, name)?.attributes.get("val");
  const grouping = value("grouping");
  if (plot.name === "lineChart") return grouping === "standard" ? "lines" : undefined;
  if (plot.name === "scatterChart") return "scatter";
  if (plot.name !== "barChart") return undefined;
  const lies = value("barDir") === "bar";
  if (grouping === "stacked") return lies ? "stackedBars" : "stackedColumns";
  return grouping === "clustered" ? (lies ? "bars" : "columns") : undefined;
}

function dataOf(series: readonly XmlElement[], sheet: string): Area | undefined {
  const categories = series[0] && categoriesOf(series[0], sheet);
  if (!categories || categories.columnCount !== 1 || categories.row === 0) return undefined;
  for (const [index, one] of series.entries()) {
    const column = categories.column + 1 + index;
    const name = step(one, "tx", "strRef", "f");
    const head = { row: categories.row - 1, column, rowCount: 1, columnCount: 1 };
    if (
      !isArea(valuesOf(one, sheet), { ...categories, column }) ||
      !isArea(categoriesOf(one, sheet), categories) ||
      // Excel's own way of naming a series by a program leaves its text instead of a reference.
      !(name ? isArea(areaOf(name, sheet), head) : step(one, "tx", "v"))
    )
      return undefined;
  }
  return {
    row: categories.row - 1,
    column: categories.column,
    rowCount: categories.rowCount + 1,
    columnCount: series.length + 1,
  };
}

/** Of a scatter: whether a series is drawn over the same cells as the first. */
function isOver(series: XmlElement, first: XmlElement | undefined, sheet: string): boolean {
  const [own, others] = [categoriesOf(series, sheet), first && categoriesOf(first, sheet)];
  return others !== undefined && isArea(own, others);
}

/** Of bars their fill, of lines their line, of points their marker; a colour of the book's theme is not known here. */
function colourOf(series: XmlElement): string | undefined {
  const shape = child(series, "spPr");
  const solid =
    child(shape, "solidFill") ??
    step(shape, "ln", "solidFill") ??
    step(child(series, "marker"), "spPr", "solidFill");
  const value = child(solid, "srgbClr")?.attributes.get("val");
  return value && `#${value.toLowerCase()}`;
}

const categoriesOf = (series: XmlElement, sheet: string): Area | undefined =>
  areaOf(
    step(series, "cat", "strRef", "f") ??
      step(series, "cat", "numRef", "f") ??
      step(series, "xVal", "numRef", "f"),
    sheet,
  );

const valuesOf = (series: XmlElement, sheet: string): Area | undefined =>
  areaOf(step(series, "val", "numRef", "f") ?? step(series, "yVal", "numRef", "f"), sheet);

/** The cells of a reference to the chart's own sheet. */
function areaOf(formula: XmlElement | undefined, sheet: string): Area | undefined {
  const text = formula?.text ?? "";
  const mark = text.lastIndexOf("!");
  const named = text.slice(0, mark).replace(/^'(.*)'$/s, (_, quoted: string) => quoted.replaceAll("''", "'"));
  return named.toLowerCase() === sheet.toLowerCase() ? parseArea(text.slice(mark + 1)) : undefined;
}

const step = (from: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((element, name) => child(element, name), from);

function wordsOf(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.name === "t" ? readText(element.text) : element.children.map(wordsOf).join("");
}

export const isArea = (one: Area | undefined, other: Area): boolean =>
  one !== undefined &&
  one.row === other.row &&
  one.column === other.column &&
  one.rowCount === other.rowCount &&
  one.columnCount === other.columnCount;

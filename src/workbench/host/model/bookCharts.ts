import type { BookChart } from "../../../files/book";
import type { Area } from "./areas";
import { between, boundingArea, lastColumn, lastRow } from "./areas";
import { shownBy } from "./chartModel";
import type { SeriesRecord } from "./records";
import type { SheetModel } from "./sheetModel";

/** The kinds of charts that a book has words for, as Excel calls them. */
const TYPES = {
  bars: "BarClustered",
  stackedBars: "BarStacked",
  columns: "ColumnClustered",
  stackedColumns: "ColumnStacked",
  lines: "LineMarkers",
  scatter: "XYScatter",
} as const;
const LINE_OF_SCATTER = "XYScatterLinesNoMarkers";

const AXIS_TITLE = "axes/valueAxis/title/text";
const ACROSS_TITLE = "axes/categoryAxis/title/text";
const LINE_COLOUR = "format/line/color";

function colourOf(type: BookChart["type"], isLine: boolean): string {
  if (type === "scatter") return isLine ? LINE_COLOUR : "markerBackgroundColor";
  return type === "lines" ? LINE_COLOUR : "format/fill/color";
}

/** A chart of a file as the stand-in keeps it. */
export function openChart(sheet: SheetModel, chart: BookChart): void {
  const { name, type, area, data, lines, title, axis, across, colours } = chart;
  const cells = (area: Area) => ({ sheet, area });
  const columns = (of: Area, before: number, isLine: boolean) =>
    Array.from({ length: of.columnCount - 1 }, (_, index): SeriesRecord => {
      const column = of.column + 1 + index;
      const [first, last] = [of.row + 1, lastRow(of)];
      const colour = colours[before + index];
      const settings = new Map<string, unknown>(
        colour === undefined ? [] : [[colourOf(type, isLine), colour]],
      );
      if (isLine) settings.set("chartType", LINE_OF_SCATTER);
      return {
        name: cells(between(of.row, column, of.row, column)),
        values: cells(between(first, column, last, column)),
        categories: cells(between(first, of.column, last, of.column)),
        settings,
      };
    });
  sheet.charts.push({
    id: `{${sheet.workbook.nextId()}}`,
    name,
    chartType: TYPES[type],
    top: 0,
    left: 0,
    width: 360,
    height: 216,
    area,
    series: [...columns(data, 0, false), ...(lines ? columns(lines, data.columnCount - 1, true) : [])],
    titleCell: cells(between(title.row, title.column, title.row, title.column)),
    settings: new Map([
      [AXIS_TITLE, axis],
      ...(across === undefined ? [] : [[ACROSS_TITLE, across] as const]),
    ]),
  });
}

/**
 * The same of a chart of the stand-in, for a file: one whose title is a cell of its sheet, that lies over cells, and that
 * draws columns side by side with their names above them, of a scatter its lines besides. The text that tells what it shows stands in the cell under it.
 */
export function bookCharts(sheet: SheetModel): BookChart[] {
  return sheet.charts.flatMap((chart) => {
    const type = (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((key) => TYPES[key] === chart.chartType);
    const isLine = ({ settings }: SeriesRecord) =>
      type === "scatter" && settings.get("chartType") === LINE_OF_SCATTER;
    const drawn = [chart.series.filter((each) => !isLine(each)), chart.series.filter(isLine)] as const;
    const [data, lines] = drawn.map((series) => dataOf(sheet, series));
    const title = chart.titleCell;
    if (!type || !data || !chart.area || title?.sheet !== sheet) return [];
    if (drawn[1].length > 0 && !lines) return [];
    return [
      {
        name: chart.name,
        type,
        area: chart.area,
        data,
        ...(lines && { lines }),
        title: { row: title.area.row, column: title.area.column },
        alternative: { row: lastRow(chart.area) + 1, column: chart.area.column },
        axis: String(chart.settings.get(AXIS_TITLE) ?? ""),
        ...(type === "scatter" && { across: String(chart.settings.get(ACROSS_TITLE) ?? "") }),
        colours: drawn
          .flat()
          .map((each) => each.settings.get(colourOf(type, isLine(each))) as string | undefined),
      },
    ];
  });
}

function dataOf(sheet: SheetModel, series: readonly SeriesRecord[]): Area | undefined {
  const [first] = series;
  const categories = first?.categories?.area;
  if (!first || !categories || categories.columnCount !== 1) return undefined;
  let data = { ...categories, row: categories.row - 1, rowCount: categories.rowCount + 1 };
  if (data.row < 0) return undefined;
  for (const { name, values, categories: own } of series) {
    const column = lastColumn(data) + 1;
    const head = between(data.row, column, data.row, column);
    const isNamed =
      typeof name === "string"
        ? name === shownBy({ sheet, area: head })
        : name.sheet === sheet && isArea(name.area, head);
    const asItShouldBe =
      isNamed &&
      [values, own].every((ref) => ref?.sheet === sheet) &&
      isArea(values?.area, { ...categories, column }) &&
      isArea(own?.area, categories);
    if (!asItShouldBe) return undefined;
    data = boundingArea(data, head);
  }
  return data;
}

const isArea = (one: Area | undefined, other: Area): boolean =>
  one !== undefined &&
  one.row === other.row &&
  one.column === other.column &&
  one.rowCount === other.rowCount &&
  one.columnCount === other.columnCount;

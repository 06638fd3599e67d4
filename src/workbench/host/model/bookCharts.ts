import type { BookChart } from "../../../files/book";
import type { Area } from "./areas";
import { between, boundingArea, lastColumn, lastRow } from "./areas";
import { shownBy } from "./chartModel";
import type { ChartRecord, SeriesRecord } from "./records";
import type { SheetModel } from "./sheetModel";

/** The kinds of charts that a book has words for, as Excel calls them. */
const TYPES = {
  bars: "BarClustered",
  stackedBars: "BarStacked",
  columns: "ColumnClustered",
  stackedColumns: "ColumnStacked",
  lines: "LineMarkers",
} as const;

const AXIS_TITLE = "axes/valueAxis/title/text";
const colourOf = (type: BookChart["type"]) => (type === "lines" ? "format/line/color" : "format/fill/color");

/** A chart of a file as the stand-in keeps it. */
export function openChart(sheet: SheetModel, chart: BookChart): void {
  const { name, type, area, data, title, axis, colours } = chart;
  const cells = (area: Area) => ({ sheet, area });
  const [first, last] = [data.row + 1, lastRow(data)];
  const columns = Array.from({ length: data.columnCount - 1 }, (_, index) => data.column + 1 + index);
  sheet.charts.push({
    id: `{${sheet.workbook.nextId()}}`,
    name,
    chartType: TYPES[type],
    top: 0,
    left: 0,
    width: 360,
    height: 216,
    area,
    series: columns.map((column, index): SeriesRecord => ({
      name: cells(between(data.row, column, data.row, column)),
      values: cells(between(first, column, last, column)),
      categories: cells(between(first, data.column, last, data.column)),
      settings: new Map(colours[index] === undefined ? [] : [[colourOf(type), colours[index]]]),
    })),
    titleCell: cells(between(title.row, title.column, title.row, title.column)),
    settings: new Map([[AXIS_TITLE, axis]]),
  });
}

/**
 * The same of a chart of the stand-in, for a file: one whose title is a cell of its sheet, that lies over cells, and that
 * draws columns side by side with their names above them. The text that tells what it shows stands in the cell under it.
 */
export function bookCharts(sheet: SheetModel): BookChart[] {
  return sheet.charts.flatMap((chart) => {
    const type = (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((key) => TYPES[key] === chart.chartType);
    const data = dataOf(sheet, chart);
    const title = chart.titleCell;
    if (!type || !data || !chart.area || title?.sheet !== sheet) return [];
    return [
      {
        name: chart.name,
        type,
        area: chart.area,
        data,
        title: { row: title.area.row, column: title.area.column },
        alternative: { row: lastRow(chart.area) + 1, column: chart.area.column },
        axis: String(chart.settings.get(AXIS_TITLE) ?? ""),
        colours: chart.series.map(({ settings }) => settings.get(colourOf(type)) as string | undefined),
      },
    ];
  });
}

function dataOf(sheet: SheetModel, { series }: ChartRecord): Area | undefined {
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

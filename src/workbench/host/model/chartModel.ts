import type { Area } from "./areas";
import type { Cells } from "./cells";
import type { RangeModel } from "./rangeModel";
import type { CellsRef, ChartRecord, SeriesRecord } from "./records";
import type { SheetModel } from "./sheetModel";

/**
 * The series that Excel makes of a range: it looks for itself which rows and columns are labels. Leading columns without a
 * number are what is drawn over, leading rows without one name the series; the rest is drawn. So a first series that holds
 * words instead of numbers is taken for labels of a second level, and years as numbers for a series of their own. Points are
 * drawn over the first column, whatever it holds.
 */
export function seriesOf({ sheet, area }: RangeModel, seriesBy: string, chartType: string): SeriesRecord[] {
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && area.columnCount > area.rowCount);
  const [long, wide] = byRows ? [area.columnCount, area.rowCount] : [area.rowCount, area.columnCount];
  const at = (along: number, across: number): Area =>
    byRows
      ? { row: area.row + across, column: area.column + along, rowCount: 1, columnCount: 1 }
      : { row: area.row + along, column: area.column + across, rowCount: 1, columnCount: 1 };
  const kind = (along: number, across: number) => {
    const { row, column } = at(along, across);
    const value = sheet.cells.value(row, column);
    return typeof value === "number" ? "number" : value === null ? "empty" : "text";
  };
  const areLabels = (kinds: readonly string[]) => !kinds.includes("number") && kinds.includes("text");

  let labels = chartType.startsWith("XYScatter") && wide > 1 ? 1 : 0;
  while (labels < wide - 1 && areLabels(range(1, long).map((along) => kind(along, labels)))) labels++;
  let heads = 0;
  while (heads < long - 1 && areLabels(range(labels, wide).map((across) => kind(heads, across)))) heads++;

  const stretch = (across: number, width: number): CellsRef => {
    const { row, column } = at(heads, across);
    const size = byRows
      ? { rowCount: width, columnCount: long - heads }
      : { rowCount: long - heads, columnCount: width };
    return { sheet, area: { row, column, ...size } };
  };
  return range(labels, wide).map((across, index) => ({
    name: heads > 0 ? { sheet, area: at(heads - 1, across) } : `Series${index + 1}`,
    values: stretch(across, 1),
    ...(labels > 0 && { categories: stretch(0, labels) }),
    settings: new Map(),
  }));
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** New data in an old chart: series keep their looks by their order. */
export function withLooksOf(
  series: readonly SeriesRecord[],
  before: readonly SeriesRecord[],
): SeriesRecord[] {
  return series.map((one, index) => ({ ...one, settings: before[index]?.settings ?? one.settings }));
}

/** What a linked title or name shows. */
export function shownBy({ sheet, area }: CellsRef): string {
  return textOf(sheet.cells, area);
}

const textOf = (cells: Cells, { row, column }: Area) => String(cells.value(row, column) ?? "");

/** Rows or columns were put in or taken out of a sheet: charts move, and what refers to its cells does. */
export function followCharts(sheet: SheetModel, follow: (area: Area) => Area): void {
  const moved = (ref: CellsRef): CellsRef => (ref.sheet === sheet ? { sheet, area: follow(ref.area) } : ref);
  for (const one of sheet.workbook.sheets)
    for (const chart of one.charts) {
      if (one === sheet && chart.area) chart.area = follow(chart.area);
      if (chart.titleCell) chart.titleCell = moved(chart.titleCell);
      chart.series = chart.series.map((series) => ({
        ...series,
        name: typeof series.name === "string" ? series.name : moved(series.name),
        ...(series.values && { values: moved(series.values) }),
        ...(series.categories && { categories: moved(series.categories) }),
      }));
    }
}

/** Types whose bars have gaps and overlaps; of the others Excel refuses to set them. */
export const hasBars = ({ chartType }: ChartRecord): boolean =>
  /^(Bar|Column)(Clustered|Stacked)/.test(chartType);

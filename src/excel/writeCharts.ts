import type { Scalar } from "../domain/columns";
import { absoluteAddress, sheetReference } from "../sheets/addresses";
import type { ChartBlock, ChartType } from "../sheets/plan";
import type { PrintedSheet } from "../sheets/printedSheet";
import { positions, type Area, type Position } from "./areas";
import { newChartLooks, newScatterLooks, seriesLooks } from "./chartLooks";
import type { Conversation, Piece } from "./conversation";
import type { RememberedChart } from "./memory";
import { areaOn } from "./writeGrid";

/** The charts of one sheet: those that the plan asks for, and what stands there already. */
export interface ChartWriting {
  talk: Conversation;
  sheetKey: string;
  charts: readonly RememberedChart[];
  /** As the last run left them. */
  before: readonly RememberedChart[];
  /** Names of all charts on the sheet. */
  present: ReadonlySet<string>;
  /** What the plan's cells hold; undefined where that is not known before Excel has worked it out. */
  valueAt(place: Position): Scalar | undefined;
  /** Filled by {@link placeCharts}: the names of the series that each chart has now. */
  found: Map<string, readonly string[]>;
}

/** The charts of a plan that have something to draw. */
export const chartsOf = ({ plan }: PrintedSheet): RememberedChart[] =>
  plan.blocks.flatMap((block) =>
    block.kind === "chart" && block.data.rowCount > 1 && block.data.columnCount > 1
      ? [remembered(block)]
      : [],
  );

const remembered = ({
  name,
  type,
  area,
  data,
  lines,
  title,
  axis,
  across,
  carried,
}: ChartBlock): RememberedChart => ({
  name,
  type,
  area,
  data,
  ...(lines && { lines }),
  title,
  axis,
  ...(across !== undefined && { across }),
  ...(carried && { carried }),
});

/**
 * Puts each chart where the plan wants it, over cells that are filled and worked out by now: Excel looks at them to tell
 * labels from figures. A chart that is there stays the same object, so that what people did to its looks stays; what it
 * draws and where it lies are set again where the plan has changed.
 */
export function* placeCharts(writing: ChartWriting): Generator<Piece> {
  const { talk, sheetKey, present, found } = writing;
  for (const chart of writing.charts) {
    const { name, data, area, type } = chart;
    const before = present.has(name) ? (known(writing, name) ?? "unknown") : undefined;
    const changed = (of: (one: RememberedChart) => unknown) =>
      before === "unknown" ||
      (before !== undefined && JSON.stringify(of(before)) !== JSON.stringify(of(chart)));
    yield {
      bytes: 2000,
      queue: () => {
        const { charts } = talk.context.workbook.worksheets.getItem(sheetKey);
        const source = areaOn(talk, sheetKey, data);
        const one = before === undefined ? charts.add(TYPES[type], source, "Columns") : charts.getItem(name);
        if (before === undefined) one.name = name;
        else {
          if (changed((each) => each.type)) one.chartType = TYPES[type];
          if (changed((each) => each.data)) one.setData(source, "Columns");
        }
        if (before === undefined || changed((each) => each.area))
          one.setPosition(areaOn(talk, sheetKey, firstCell(area)), areaOn(talk, sheetKey, lastCell(area)));
        if (before === undefined || changed((each) => each.title)) linkTitle(one, sheetKey, chart);
        one.series.load("items/name");
        return () =>
          void found.set(
            name,
            one.series.items.map((series) => series.name),
          );
      },
    };
  }
}

/**
 * Makes each chart draw exactly the plan's columns. Excel tells labels from figures by itself and can err (a column
 * without any number, years as numbers; rows that people put in since): where the series have not the names that the
 * plan's first row gives them, they are made one by one. New charts get their looks; of charts that were there, the
 * series that are new.
 */
export function* finishCharts(writing: ChartWriting): Generator<Piece> {
  const { talk, sheetKey, present, found } = writing;
  for (const chart of writing.charts) {
    const names = seriesNames(chart, writing);
    const before = known(writing, chart.name);
    const isNew = !present.has(chart.name) || (before !== undefined && before.type !== chart.type);
    const goesBelowZero = chart.type !== "scatter" && hasNegatives(chart, writing);
    yield {
      bytes: 2000 + 1200 * names.length,
      queue: () => {
        const one = talk.context.workbook.worksheets.getItem(sheetKey).charts.getItem(chart.name);
        const there = found.get(chart.name) ?? [];
        const asPlanned =
          there.length === names.length &&
          names.every((name, index) => name === undefined || name === there[index]);
        if (!asPlanned) remakeSeries(one, there.length, names);
        for (const [index, column] of columnsOf(chart).entries())
          drawColumn(talk, sheetKey, one, index, column);
        if (isNew) newChartLooks(one, chart, names.length);
        else if (before?.axis !== chart.axis) one.axes.valueAxis.title.text = chart.axis;
        if (chart.type === "scatter" && isNew) newScatterLooks(one, chart);
        else if (before?.across !== chart.across) one.axes.categoryAxis.title.text = chart.across ?? "";
        // A bar that does not begin at nothing shows more difference than there is.
        if (goesBelowZero) one.axes.valueAxis.minimum = "";
        else if (isNew && chart.type !== "lines") one.axes.valueAxis.minimum = 0;
        const drawnBefore = before ? columnsOf(before).length : names.length;
        for (let index = isNew || !asPlanned ? 0 : drawnBefore; index < names.length; index++)
          seriesLooks(one, chart, index, names.length);
        if (!isNew && drawnBefore !== names.length) one.legend.visible = names.length > 1;
      },
    };
  }
}

/** Takes away the charts of the last run that the plan has no more. */
export function* dropCharts({ talk, sheetKey, charts, before, present }: ChartWriting): Generator<Piece> {
  for (const { name } of before)
    if (present.has(name) && !charts.some((chart) => chart.name === name))
      yield {
        bytes: 300,
        queue: () => talk.context.workbook.worksheets.getItem(sheetKey).charts.getItem(name).delete(),
      };
}

const TYPES = {
  bars: "BarClustered",
  stackedBars: "BarStacked",
  columns: "ColumnClustered",
  stackedColumns: "ColumnStacked",
  lines: "LineMarkers",
  scatter: "XYScatter",
} as const satisfies Record<ChartType, string>;

const known = ({ before }: ChartWriting, name: string) => before.find((chart) => chart.name === name);

interface DrawnColumn {
  /** The cells that it stands in, the first column being what it is drawn over. */
  of: Area;
  column: number;
}

/** What is drawn, a series each: the columns of the data, then the lines of a scatter. */
const columnsOf = ({ data, lines }: RememberedChart): DrawnColumn[] =>
  (lines ? [data, lines] : [data]).flatMap((of) =>
    Array.from({ length: of.columnCount - 1 }, (_, index) => ({ of, column: of.column + 1 + index })),
  );

/** What Excel calls each series: the text above its figures. */
function seriesNames(chart: RememberedChart, { valueAt }: ChartWriting): (string | undefined)[] {
  return columnsOf(chart).map(({ of, column }, index) => {
    const name = valueAt({ row: of.row, column });
    return name === undefined ? undefined : String(name ?? `Series${index + 1}`).slice(0, LONGEST_NAME);
  });
}
/** Excel gives no series a longer name. */
const LONGEST_NAME = 255;

function hasNegatives({ data }: RememberedChart, { valueAt }: ChartWriting): boolean {
  for (const place of positions(data)) {
    const value = valueAt(place);
    if (typeof value === "number" && value < 0) return true;
  }
  return false;
}

/** New series first, for a chart without any would lose its axes. */
function remakeSeries(chart: Excel.Chart, count: number, names: readonly (string | undefined)[]): void {
  for (const name of names) chart.series.add(name);
  for (let index = count - 1; index >= 0; index--) chart.series.getItemAt(index).delete();
}

function drawColumn(
  talk: Conversation,
  sheetKey: string,
  chart: Excel.Chart,
  index: number,
  { of, column }: DrawnColumn,
): void {
  const body = { row: of.row + 1, rowCount: of.rowCount - 1, columnCount: 1 };
  const series = chart.series.getItemAt(index);
  series.setValues(areaOn(talk, sheetKey, { ...body, column }));
  series.setXAxisValues(areaOn(talk, sheetKey, { ...body, column: of.column }));
}

function linkTitle(chart: Excel.Chart, sheetKey: string, { title }: RememberedChart): void {
  chart.title.visible = true;
  chart.title.setFormula(`=${sheetReference(sheetKey)}${absoluteAddress(title.row, title.column)}`);
}

const firstCell = ({ row, column }: Area): Area => ({ row, column, rowCount: 1, columnCount: 1 });
const lastCell = ({ row, column, rowCount, columnCount }: Area): Area => ({
  row: row + rowCount - 1,
  column: column + columnCount - 1,
  rowCount: 1,
  columnCount: 1,
});

import type { ChartType } from "../sheets/plan";
import { CHART_LOOK, chartColours, INK, LINE_DASHES, pairOfLine, QUIET_INK } from "../sheets/styles";
import type { RememberedChart } from "./memory";

const { titleSize, textSize, gridline, edge, gap, lineWeight, limitWeight, pointSize } = CHART_LOOK;

/** What is set once, when a chart is made, because people may change it as they like. */
export function newChartLooks(
  chart: Excel.Chart,
  { type, axis }: RememberedChart,
  seriesCount: number,
): void {
  chart.format.font.size = textSize;
  chart.format.font.color = INK;
  chart.title.format.font.size = titleSize;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = INK;
  chart.title.overlay = false;
  chart.legend.visible = seriesCount > 1;
  if (seriesCount > 1) chart.legend.position = "Bottom";
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.title.text = axis;
  valueAxis.title.visible = true;
  valueAxis.title.format.font.size = textSize;
  valueAxis.title.format.font.color = QUIET_INK;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = gridline;
  if (liesDown(type)) {
    // Excel draws the first category at the bottom; people read from the top, and the figures stand below.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelSpacing = 1;
    categoryAxis.position = "Maximum";
  }
  // Labels stay at the edge, also where a bar goes below nothing.
  categoryAxis.tickLabelPosition = "Low";
}

/** A scatter has numbers along both axes: what it is drawn over has a title and begins at nothing, too. */
export function newScatterLooks(chart: Excel.Chart, { across = "" }: RememberedChart): void {
  const { categoryAxis } = chart.axes;
  categoryAxis.title.text = across;
  categoryAxis.title.visible = true;
  categoryAxis.title.format.font.size = textSize;
  categoryAxis.title.format.font.color = QUIET_INK;
  categoryAxis.minimum = 0;
}

export function seriesLooks(
  chart: Excel.Chart,
  drawn: RememberedChart,
  index: number,
  seriesCount: number,
): void {
  const { type } = drawn;
  const series = chart.series.getItemAt(index);
  const colour = chartColours(drawn)[index] as string;
  if (type === "scatter") {
    const line = index - (drawn.data.columnCount - 1);
    if (line < 0) pointLooks(series, colour, index);
    else limitLooks(series, colour, line);
    return;
  }
  if (type === "lines") {
    series.format.line.color = colour;
    series.format.line.weight = lineWeight;
    series.markerBackgroundColor = colour;
    series.markerForegroundColor = colour;
    return;
  }
  series.format.fill.setSolidColor(colour);
  series.gapWidth = gap;
  if (isStacked(type)) {
    series.overlap = 100;
    series.format.line.color = edge;
  } else if (seriesCount === 1) series.hasDataLabels = true;
}

/** So that points of several series are told apart without colour. */
const MARKERS = ["Circle", "Diamond", "Triangle", "Square"] as const;

function pointLooks(series: Excel.ChartSeries, colour: string, index: number): void {
  series.chartType = "XYScatter";
  series.markerStyle = MARKERS[index % MARKERS.length] as "Circle";
  series.markerSize = pointSize;
  series.markerBackgroundColor = colour;
  series.markerForegroundColor = colour;
}

function limitLooks(series: Excel.ChartSeries, colour: string, line: number): void {
  series.chartType = "XYScatterLinesNoMarkers";
  series.markerStyle = "None";
  series.format.line.color = colour;
  series.format.line.weight = limitWeight;
  series.format.line.lineStyle = LINE_DASHES[pairOfLine(line) % LINE_DASHES.length] as "Dash";
}

const liesDown = (type: ChartType): boolean => type === "bars" || type === "stackedBars";
const isStacked = (type: ChartType): boolean => type === "stackedBars" || type === "stackedColumns";

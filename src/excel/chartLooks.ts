import type { ChartType } from "../sheets/plan";
import { CHART_LOOK, INK, QUIET_INK, seriesColour } from "../sheets/styles";
import type { RememberedChart } from "./memory";

const { titleSize, textSize, gridline, edge, gap, lineWeight } = CHART_LOOK;

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

export function seriesLooks(chart: Excel.Chart, type: ChartType, index: number, seriesCount: number): void {
  const series = chart.series.getItemAt(index);
  const colour = seriesColour(index);
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

const liesDown = (type: ChartType): boolean => type === "bars" || type === "stackedBars";
const isStacked = (type: ChartType): boolean => type === "stackedBars" || type === "stackedColumns";

import type { Scalar } from "../../domain/columns";
import type { Area, BookChart, BookSheet } from "../book";
import { absoluteArea } from "./cellNames";
import { writtenText } from "./cellText";
import { DECLARATION, RELATIONSHIP_NAMESPACE } from "./partText";
import { escapeXml } from "./xml";

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** What a chart draws and says, apart from its name and where it lies. */
export type ChartContent = Pick<
  BookChart,
  "type" | "data" | "lines" | "title" | "axis" | "across" | "colours"
>;

/** As charts look that are made in Excel (src/sheets/styles.ts; a test compares). Sizes in hundredths of a point. */
const TITLE_SIZE = 1200;
const TEXT_SIZE = 1000;
const INK = "#1f2933";
const QUIET_INK = "#52606d";
const GRIDLINE = "#d9dee3";
/** Between the parts of a stacked bar. */
const EDGE = "#ffffff";
const GAP = 60;
/** In English Metric Units, 12,700 a point. */
const LINE_WIDTH = 28575;
const LIMIT_WIDTH = 15875;
const POINT_SIZE = 8;

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/**
 * A chart part (ECMA-376 part 1, 21.2; its elements stand in the order of the schema, without which Excel repairs the
 * book). References carry what their cells hold as a cache, for programs that do not look at the cells.
 */
export function chartXml(chart: ChartContent, sheet: BookSheet): string {
  const { type } = chart;
  const series = columnsOf(chart).length;
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    title(chart, sheet) +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    (type === "scatter"
      ? scatterChart(chart, sheet) + numberAxes(chart)
      : (type === "lines" ? lineChart(chart, sheet) : barChart(chart, sheet)) + axes(chart, sheet)) +
    "</c:plotArea>" +
    (series > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLook(TEXT_SIZE, INK)}</c:legend>`
      : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${fill("#ffffff")}<a:ln w="9525">${fill(GRIDLINE)}</a:ln></c:spPr>` +
    textLook(TEXT_SIZE, INK) +
    "</c:chartSpace>"
  );
}

/** `'Report stages'!$A$3:$A$9` */
export function chartReference(sheet: string, area: Area): string {
  const absolute = absoluteArea(area);
  const [first, last] = absolute.split(":");
  return `'${sheet.replaceAll("'", "''")}'!${first === last ? first : absolute}`;
}

/** What cells of text hold, as `<c:strCache>`. */
export function textCache(sheet: BookSheet, area: Area): string {
  return `<c:strCache>${points(valuesOf(sheet, area), (value) =>
    value === null || value === "" ? undefined : escapeXml(writtenText(String(value))),
  )}</c:strCache>`;
}

/** What cells of figures hold, as `<c:numCache>`; words among them are left out, as a chart leaves them out. */
export function numberCache(sheet: BookSheet, area: Area): string {
  const format = `<c:formatCode>${escapeXml(formatOf(sheet, area))}</c:formatCode>`;
  return `<c:numCache>${format}${points(valuesOf(sheet, area), (value) =>
    typeof value === "number" && Number.isFinite(value) ? String(value) : undefined,
  )}</c:numCache>`;
}

function points(values: readonly Scalar[], written: (value: Scalar) => string | undefined): string {
  const all = values.map((value, index) => {
    const text = written(value);
    return text === undefined ? "" : `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${values.length}"/>${all.join("")}`;
}

function valuesOf(sheet: BookSheet, { row, column, rowCount, columnCount }: Area): Scalar[] {
  return Array.from(
    { length: rowCount * columnCount },
    (_, at) => sheet.rows[row + Math.floor(at / columnCount)]?.[column + (at % columnCount)] ?? null,
  );
}

/** The number format of an area's first cell. */
function formatOf({ formats }: BookSheet, { row, column }: Area): string {
  const over = formats.filter(
    (area) =>
      area.numberFormat !== undefined &&
      area.row <= row &&
      row < area.row + area.rowCount &&
      area.column <= column &&
      column < area.column + area.columnCount,
  );
  return over.at(-1)?.numberFormat ?? "General";
}

const texts = (sheet: BookSheet, area: Area): string =>
  `<c:strRef><c:f>${escapeXml(chartReference(sheet.name, area))}</c:f>${textCache(sheet, area)}</c:strRef>`;

function title({ title: { row, column } }: ChartContent, sheet: BookSheet): string {
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  return `<c:title><c:tx>${texts(sheet, cell)}</c:tx><c:overlay val="0"/>${textLook(TITLE_SIZE, INK, true)}</c:title>`;
}

function barChart(chart: ChartContent, sheet: BookSheet): string {
  const direction = liesDown(chart) ? "bar" : "col";
  const isStacked = chart.type === "stackedBars" || chart.type === "stackedColumns";
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>` +
    eachSeries(chart, sheet, (index, count) => {
      const edge = isStacked ? `<a:ln w="9525">${fill(EDGE)}</a:ln>` : "";
      const look = `<c:spPr>${fill(chart.colours[index] ?? QUIET_INK)}${edge}</c:spPr><c:invertIfNegative val="0"/>`;
      return [look + (count === 1 && !isStacked ? FIGURES_AT_BARS : ""), ""];
    }) +
    `<c:gapWidth val="${GAP}"/>${isStacked ? '<c:overlap val="100"/>' : ""}${AXIS_IDS}</c:barChart>`
  );
}

const FIGURES_AT_BARS =
  '<c:dLbls><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>' +
  '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

/** So that lines are told apart without colour. */
const MARKERS = ["circle", "square", "diamond", "triangle"] as const;

function lineChart(chart: ChartContent, sheet: BookSheet): string {
  return (
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
    eachSeries(chart, sheet, (index) => {
      const colour = fill(chart.colours[index] ?? QUIET_INK);
      const line = `<a:ln w="${LINE_WIDTH}" cap="rnd">${colour}<a:round/></a:ln>`;
      const marker = `<c:marker><c:symbol val="${MARKERS[index % MARKERS.length]}"/><c:size val="7"/><c:spPr>${colour}<a:ln w="9525">${colour}</a:ln></c:spPr></c:marker>`;
      return [`<c:spPr>${line}</c:spPr>${marker}`, '<c:smooth val="0"/>'];
    }) +
    `<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`
  );
}

/** The lines of a scatter by their pair: the middle, the nearer limits, the farther. */
const DASHES = ["solid", "dash", "sysDot"] as const;

function scatterChart(chart: ChartContent, sheet: BookSheet): string {
  const points = chart.data.columnCount - 1;
  const look = (index: number): string => {
    const colour = fill(chart.colours[index] ?? QUIET_INK);
    if (index < points)
      return (
        `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="${MARKERS_OF_POINTS[index % MARKERS_OF_POINTS.length]}"/>` +
        `<c:size val="${POINT_SIZE}"/><c:spPr>${colour}<a:ln w="9525">${colour}</a:ln></c:spPr></c:marker>`
      );
    const dash = DASHES[Math.ceil((index - points) / 2) % DASHES.length];
    return (
      `<c:spPr><a:ln w="${LIMIT_WIDTH}" cap="rnd">${colour}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>` +
      '<c:marker><c:symbol val="none"/></c:marker>'
    );
  };
  const series = columnsOf(chart).map(({ of, column }, index) => {
    const body = { row: of.row + 1, rowCount: of.rowCount - 1, columnCount: 1 };
    return (
      seriesHead(of, column, index, sheet) +
      `${look(index)}<c:xVal>${numbers(sheet, { ...body, column: of.column })}</c:xVal>` +
      `<c:yVal>${numbers(sheet, { ...body, column })}</c:yVal><c:smooth val="0"/></c:ser>`
    );
  });
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join("")}${AXIS_IDS}</c:scatterChart>`;
}

const MARKERS_OF_POINTS = ["circle", "diamond", "triangle", "square"] as const;

/** Both axes of a scatter are of numbers, and begin at nothing. */
function numberAxes({ axis, across = "" }: ChartContent): string {
  const text = textLook(TEXT_SIZE, INK);
  const line = `<c:spPr><a:ln w="9525">${fill(GRIDLINE)}</a:ln></c:spPr>`;
  const one = (id: number, crossed: number, isAcross: boolean) =>
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isAcross ? "b" : "l"}"/>${isAcross ? "" : `<c:majorGridlines>${line}</c:majorGridlines>`}` +
    axisTitle(isAcross ? across : axis, isAcross) +
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `${isAcross ? line : "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"}${text}` +
    `<c:crossAx val="${crossed}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>`;
  return one(CATEGORY_AXIS, VALUE_AXIS, true) + one(VALUE_AXIS, CATEGORY_AXIS, false);
}

/** What is drawn, a series each: the columns of the data, then the lines of a scatter. */
const columnsOf = ({ data, lines }: ChartContent): { of: Area; column: number }[] =>
  (lines ? [data, lines] : [data]).flatMap((of) =>
    Array.from({ length: of.columnCount - 1 }, (_, index) => ({ of, column: of.column + 1 + index })),
  );

const seriesHead = (of: Area, column: number, index: number, sheet: BookSheet): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
  `<c:tx>${texts(sheet, { row: of.row, column, rowCount: 1, columnCount: 1 })}</c:tx>`;

const numbers = (sheet: BookSheet, area: Area): string =>
  `<c:numRef><c:f>${escapeXml(chartReference(sheet.name, area))}</c:f>${numberCache(sheet, area)}</c:numRef>`;

const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** The series, a column each; `dressed` gives what stands before and behind what they draw. */
function eachSeries(
  { data }: ChartContent,
  sheet: BookSheet,
  dressed: (index: number, count: number) => readonly [string, string],
): string {
  const count = data.columnCount - 1;
  const body = { row: data.row + 1, rowCount: data.rowCount - 1, columnCount: 1 };
  const categories = texts(sheet, { ...body, column: data.column });
  return Array.from({ length: count }, (_, index) => {
    const column = data.column + 1 + index;
    const values = { ...body, column };
    const [before, behind] = dressed(index, count);
    return (
      `${seriesHead(data, column, index, sheet)}${before}<c:cat>${categories}</c:cat>` +
      `<c:val>${numbers(sheet, values)}</c:val>${behind}</c:ser>`
    );
  }).join("");
}

function axes(chart: ChartContent, sheet: BookSheet): string {
  const down = liesDown(chart);
  const { data } = chart;
  const values = valuesOf(sheet, {
    row: data.row + 1,
    column: data.column + 1,
    rowCount: data.rowCount - 1,
    columnCount: data.columnCount - 1,
  });
  // A bar that does not begin at nothing shows more difference than there is.
  const fromZero =
    chart.type !== "lines" && !values.some((value) => typeof value === "number" && value < 0)
      ? '<c:min val="0"/>'
      : "";
  const text = textLook(TEXT_SIZE, INK);
  const line = `<c:spPr><a:ln w="9525">${fill(GRIDLINE)}</a:ln></c:spPr>`;
  // Every bar is somebody's, or some step's: none goes without its name.
  const everyLabel = down ? '<c:tickLblSkip val="1"/>' : "";
  return (
    // Excel draws the first category of lying bars at the bottom; people read from the top, and the figures stand below.
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${down ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${down ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="1"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${text}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${everyLabel}<c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${fromZero}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${down ? "b" : "l"}"/><c:majorGridlines>${line}</c:majorGridlines>` +
    axisTitle(chart.axis, down) +
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${text}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${down ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function axisTitle(axis: string, down: boolean): string {
  if (axis === "") return "";
  const turned = down ? "<a:bodyPr/>" : '<a:bodyPr rot="-5400000" vert="horz"/>';
  const look = (tag: string) => `<a:${tag} sz="${TEXT_SIZE}" b="0">${fill(QUIET_INK)}</a:${tag}>`;
  return (
    `<c:title><c:tx><c:rich>${turned}<a:lstStyle/><a:p><a:pPr>${look("defRPr")}</a:pPr>` +
    `<a:r>${look("rPr").replace("<a:rPr", '<a:rPr lang="en-GB"')}<a:t>${escapeXml(axis)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

const liesDown = ({ type }: ChartContent): boolean => type === "bars" || type === "stackedBars";

const fill = (colour: string): string =>
  `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;

const textLook = (size: number, colour: string, bold = false): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}">${fill(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

import { asNumber, asRange, asText, asWhole, optional } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType, Property } from "../hostObjects";
import { describe, kept } from "../hostObjects";
import { RangeModel } from "../model/rangeModel";
import { boundingArea } from "../model/areas";
import { seriesOf, withLooksOf } from "../model/chartModel";
import type { ChartRecord } from "../model/records";
import type { SheetModel } from "../model/sheetModel";
import type { Owned } from "./chartPartMembers";
import { axesType, dataLabelsType, formatOf, legendType, mapOf, titleType } from "./chartPartMembers";
import { chartSeries } from "./chartSeriesMembers";
import { sheetObject } from "./worksheetMembers";

export function chartCollection(sheet: SheetModel): HostObject {
  return describe(collectionType, sheet);
}

const object = (sheet: SheetModel, chart: ChartRecord): HostObject => describe(chartType, { sheet, chart });

function find(sheet: SheetModel, key: unknown): HostObject | null {
  const wanted = asText(key).toLowerCase();
  const chart = sheet.charts.find((one) => one.id === key || one.name.toLowerCase() === wanted);
  return chart ? object(sheet, chart) : null;
}

const collectionType: ObjectType<SheetModel> = {
  name: "ChartCollection",
  properties: { Count: { read: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((chart) => object(sheet, chart)),
  item: (sheet, key) => find(sheet, key) ?? refuse("ItemNotFound"),
  methods: {
    Add: (sheet, type, source, seriesBy) => {
      sheet.assertUnprotected();
      const chart: ChartRecord = {
        id: `{${sheet.workbook.nextId()}}`,
        name: `Chart ${sheet.charts.length + 1}`,
        chartType: asText(type),
        series: seriesOf(asRange(source), optional(seriesBy, asText) ?? "Auto", asText(type)),
        top: 0,
        left: 0,
        width: 360,
        height: 216,
        settings: new Map(),
      };
      sheet.charts.push(chart);
      sheet.workbook.record({ kind: "sheetChanged", sheetId: sheet.id });
      return object(sheet, chart);
    },
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, key) => find(sheet, key) ?? refuse("ItemNotFound"),
    GetItemAt: (sheet, index) => object(sheet, sheet.charts[asWhole(index)] ?? refuse("ItemNotFound")),
    GetItemOrNullObject: find,
  },
};

function placed(key: "top" | "left" | "width" | "height"): Property<Owned> {
  return {
    read: ({ chart }) => chart[key],
    write: ({ chart }, points) => {
      chart[key] = asNumber(points);
    },
  };
}

const chartType: ObjectType<Owned> = {
  name: "Chart",
  properties: {
    Id: { read: ({ chart }) => chart.id },
    Name: {
      read: ({ chart }) => chart.name,
      write: ({ sheet, chart }, name) => {
        const wanted = asText(name).toLowerCase();
        if (sheet.charts.some((other) => other !== chart && other.name.toLowerCase() === wanted))
          refuse("ItemAlreadyExists");
        chart.name = asText(name);
      },
    },
    ChartType: {
      read: ({ chart }) => chart.chartType,
      write: ({ chart }, type) => {
        chart.chartType = asText(type);
      },
    },
    Top: placed("top"),
    Left: placed("left"),
    Width: placed("width"),
    Height: placed("height"),
    ...kept(mapOf, "", { Style: 2, PlotBy: "Columns", PlotVisibleOnly: true, DisplayBlanksAs: "NotPlotted" }),
  },
  objects: {
    Title: (owned) => describe(titleType, owned),
    Legend: (owned) => describe(legendType, owned),
    DataLabels: (owned) => describe(dataLabelsType, owned),
    Axes: (owned) => describe(axesType, owned),
    Series: ({ chart }) => chartSeries(chart),
    Worksheet: ({ sheet }) => sheetObject(sheet),
    ...formatOf("ChartAreaFormat", mapOf, ""),
  },
  methods: {
    Delete: ({ sheet, chart }) => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
    Activate: () => undefined,
    SetData: ({ chart }, source, seriesBy) => {
      const series = seriesOf(asRange(source), optional(seriesBy, asText) ?? "Auto", chart.chartType);
      chart.series = withLooksOf(series, chart.series);
    },
    SetPosition: ({ sheet, chart }, start, end) => {
      const areaOf = (value: unknown) =>
        (typeof value === "string" ? RangeModel.at(sheet, value) : asRange(value)).area;
      chart.area = boundingArea(areaOf(start), optional(end, areaOf) ?? areaOf(start));
    },
  },
  identity: ({ chart }) => ({ Id: chart.id }),
};

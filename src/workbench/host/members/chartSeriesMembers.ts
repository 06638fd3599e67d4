import { asNumber, asRange, asText, asWhole, optional } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType, Property } from "../hostObjects";
import { describe, kept } from "../hostObjects";
import { hasBars, shownBy } from "../model/chartModel";
import type { ChartRecord, SeriesRecord } from "../model/records";
import { formatOf } from "./chartPartMembers";

/** A series of a chart, by its place: the record may be replaced while a request holds the object. */
interface Target {
  chart: ChartRecord;
  index: number;
}

const record = ({ chart, index }: Target): SeriesRecord => chart.series[index] ?? refuse("ItemNotFound");
const mapOf = (target: Target): Map<string, unknown> => record(target).settings;

/** Excel accepts these of bars and columns alone. */
function ofBars(name: string, usual: number, least: number, most: number): Property<Target> {
  const property = kept(mapOf, "", { [name]: usual })[name] as Property<Target>;
  return {
    read: (target) => property.read?.(target),
    write: (target, value) => {
      const number = asNumber(value);
      if (!hasBars(target.chart) || number < least || number > most) refuse("InvalidArgument");
      property.write?.(target, number);
    },
  };
}

const seriesType: ObjectType<Target> = {
  name: "ChartSeries",
  properties: {
    Name: {
      read: (target) => {
        const { name } = record(target);
        return typeof name === "string" ? name : shownBy(name);
      },
      write: (target, name) => {
        if (asText(name).length > 255) refuse("InvalidArgument");
        record(target).name = asText(name);
      },
    },
    ChartType: {
      read: (target) => record(target).settings.get("chartType") ?? target.chart.chartType,
      write: (target, type) => {
        const family = /^(XYScatter|Bar|Column|Line)/.exec(target.chart.chartType)?.[0] ?? "";
        // Of a mixed chart the stand-in has no notion: only looks of the chart's own kind.
        if (!asText(type).startsWith(family)) refuse("InvalidArgument");
        record(target).settings.set("chartType", asText(type));
      },
    },
    GapWidth: ofBars("GapWidth", 150, 0, 500),
    Overlap: ofBars("Overlap", 0, -100, 100),
    ...kept(mapOf, "", {
      HasDataLabels: false,
      Smooth: false,
      AxisGroup: "Primary",
      InvertIfNegative: false,
      MarkerStyle: "Automatic",
      MarkerSize: 5,
      MarkerBackgroundColor: "",
      MarkerForegroundColor: "",
    }),
  },
  objects: {
    ...formatOf("ChartSeriesFormat", mapOf, ""),
    DataLabels: (target) => describe(labelsType, target),
  },
  methods: {
    SetValues: (target, range) => {
      const { sheet, area } = asRange(range);
      record(target).values = { sheet, area };
    },
    SetXAxisValues: (target, range) => {
      const { sheet, area } = asRange(range);
      record(target).categories = { sheet, area };
    },
    Delete: ({ chart, index }) => void chart.series.splice(index, 1),
  },
};

const labelsType: ObjectType<Target> = {
  name: "ChartDataLabels",
  properties: kept(mapOf, "dataLabels/", {
    Position: "OutsideEnd",
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowPercentage: false,
    NumberFormat: "General",
    LinkNumberFormat: true,
  }),
  objects: formatOf("ChartDataLabelFormat", mapOf, "dataLabels/"),
};

const item = (chart: ChartRecord, index: number): HostObject => {
  if (!chart.series[index]) refuse("ItemNotFound");
  return describe(seriesType, { chart, index });
};

export const chartSeries = (chart: ChartRecord): HostObject => describe(collectionType, chart);

const collectionType: ObjectType<ChartRecord> = {
  name: "ChartSeriesCollection",
  properties: { Count: { read: ({ series }) => series.length } },
  items: (chart) => chart.series.map((_, index) => item(chart, index)),
  methods: {
    Add: (chart, name, index) => {
      const at = optional(index, asWhole) ?? chart.series.length;
      if (at < 0 || at > chart.series.length) refuse("InvalidArgument");
      const named = optional(name, asText) ?? `Series${chart.series.length + 1}`;
      chart.series.splice(at, 0, { name: named, settings: new Map() });
      return item(chart, at);
    },
    GetCount: ({ series }) => series.length,
    GetItemAt: (chart, index) => item(chart, asWhole(index)),
  },
};

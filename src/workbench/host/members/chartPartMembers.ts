import { asText } from "../arguments";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe, kept } from "../hostObjects";
import { shownBy } from "../model/chartModel";
import { areaOfText } from "../model/references";
import type { ChartRecord } from "../model/records";
import type { SheetModel } from "../model/sheetModel";

/** Charts are kept as records: what was asked for, nothing drawn. */
export interface Owned {
  sheet: SheetModel;
  chart: ChartRecord;
}

export const mapOf = ({ chart }: Owned): Map<string, unknown> => chart.settings;

const fontDefaults = {
  Bold: false,
  Color: "#000000",
  Italic: false,
  Name: "Calibri",
  Size: 10,
  Underline: "None",
};
const lineDefaults = { Color: "", LineStyle: "Continuous", Weight: 0.75 };

/** The format of a part of a chart; `path` is where its settings are kept, with a slash at its end unless it is the whole. */
export function formatOf<T>(
  name: string,
  settings: (target: T) => Map<string, unknown>,
  path: string,
): { Format: (target: T) => HostObject } {
  const part = (type: string, at: string, defaults: Readonly<Record<string, unknown>>): ObjectType<T> => ({
    name: type,
    properties: kept(settings, `${path}format/${at}/`, defaults),
    methods: { Clear: (target) => void settings(target).set(`${path}format/${at}/lineStyle`, "None") },
  });
  const fill: ObjectType<T> = {
    name: "ChartFill",
    properties: {},
    methods: {
      Clear: (target) => void settings(target).delete(`${path}format/fill/color`),
      SetSolidColor: (target, color) => void settings(target).set(`${path}format/fill/color`, asText(color)),
    },
  };
  const formatType: ObjectType<T> = {
    name,
    properties: {},
    objects: {
      Font: (target) => describe(part("ChartFont", "font", fontDefaults), target),
      Fill: (target) => describe(fill, target),
      Line: (target) => describe(part("ChartLineFormat", "line", lineDefaults), target),
      Border: (target) => describe(part("ChartBorder", "border", lineDefaults), target),
    },
  };
  return { Format: (target) => describe(formatType, target) };
}

const titleText = kept(mapOf, "title/", {
  Text: "Chart Title",
  Visible: true,
  Overlay: false,
  Position: "Top",
});

export const titleType: ObjectType<Owned> = {
  name: "ChartTitle",
  properties: {
    ...titleText,
    Text: {
      read: (owned) =>
        owned.chart.titleCell ? shownBy(owned.chart.titleCell) : titleText.Text?.read?.(owned),
      write: (owned, text) => {
        delete owned.chart.titleCell;
        titleText.Text?.write?.(owned, asText(text));
      },
    },
  },
  objects: formatOf("ChartTitleFormat", mapOf, "title/"),
  methods: {
    SetFormula: ({ sheet, chart }, formula) => {
      const cells = areaOfText(sheet, asText(formula));
      chart.titleCell = { sheet: cells.sheet, area: cells.area };
      chart.settings.set("title/visible", true);
    },
  },
};

export const legendType: ObjectType<Owned> = {
  name: "ChartLegend",
  properties: kept(mapOf, "legend/", { Visible: true, Position: "Right", Overlay: false }),
  objects: formatOf("ChartLegendFormat", mapOf, "legend/"),
};

export const dataLabelsType: ObjectType<Owned> = {
  name: "ChartDataLabels",
  properties: kept(mapOf, "dataLabels/", {
    Position: "OutsideEnd",
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowPercentage: false,
    NumberFormat: "General",
  }),
  objects: formatOf("ChartDataLabelFormat", mapOf, "dataLabels/"),
};

const axis = (name: string): ((owned: Owned) => HostObject) => {
  const path = `axes/${name}/`;
  const axisTitleType: ObjectType<Owned> = {
    name: "ChartAxisTitle",
    properties: kept(mapOf, `${path}title/`, { Text: "", Visible: true }),
    objects: formatOf("ChartAxisTitleFormat", mapOf, `${path}title/`),
  };
  const gridlinesType: ObjectType<Owned> = {
    name: "ChartGridlines",
    properties: kept(mapOf, `${path}majorGridlines/`, { Visible: true }),
    objects: formatOf("ChartGridlinesFormat", mapOf, `${path}majorGridlines/`),
  };
  const axisType: ObjectType<Owned> = {
    name: "ChartAxis",
    properties: kept(mapOf, path, {
      Minimum: "",
      Maximum: "",
      MajorUnit: "",
      MinorUnit: "",
      Visible: true,
      NumberFormat: "General",
      LinkNumberFormat: true,
      ReversePlotOrder: false,
      CategoryType: "Automatic",
      Position: "Automatic",
      TickLabelPosition: "NextToAxis",
      TickLabelSpacing: "",
      MajorTickMark: "Outside",
    }),
    objects: {
      Title: (owned) => describe(axisTitleType, owned),
      MajorGridlines: (owned) => describe(gridlinesType, owned),
      ...formatOf("ChartAxisFormat", mapOf, path),
    },
  };
  return (owned) => describe(axisType, owned);
};

export const axesType: ObjectType<Owned> = {
  name: "ChartAxes",
  properties: {},
  objects: {
    CategoryAxis: axis("categoryAxis"),
    ValueAxis: axis("valueAxis"),
    SeriesAxis: axis("seriesAxis"),
  },
};

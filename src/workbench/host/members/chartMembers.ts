import { asNumber, asRange, asText, asWhole, optional } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType, Property } from "../hostObjects";
import { describe, kept } from "../hostObjects";
import { RangeModel } from "../model/rangeModel";
import type { ChartRecord } from "../model/records";
import type { SheetModel } from "../model/sheetModel";
import { sheetObject } from "./worksheetMembers";

/** Charts are kept as records: what was asked for, nothing drawn. */
interface Owned {
  sheet: SheetModel;
  chart: ChartRecord;
}

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
        source: asRange(source).address,
        seriesBy: optional(seriesBy, asText) ?? "Auto",
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

const mapOf = ({ chart }: Owned): Map<string, unknown> => chart.settings;

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
    Series: (owned) => describe(seriesCollectionType, owned),
    Worksheet: ({ sheet }) => sheetObject(sheet),
  },
  methods: {
    Delete: ({ sheet, chart }) => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
    Activate: () => undefined,
    SetData: ({ chart }, source, seriesBy) => {
      chart.source = asRange(source).address;
      chart.seriesBy = optional(seriesBy, asText) ?? "Auto";
    },
    SetPosition: ({ sheet, chart }, start, end) => {
      const cellOf = (value: unknown): RangeModel =>
        typeof value === "string" ? RangeModel.at(sheet, value) : asRange(value);
      const last = optional(end, cellOf);
      chart.position = last ? `${cellOf(start).address}:${last.address}` : cellOf(start).address;
    },
  },
  identity: ({ chart }) => ({ Id: chart.id }),
};

const fontDefaults = {
  Bold: false,
  Color: "#000000",
  Italic: false,
  Name: "Calibri",
  Size: 10,
  Underline: "None",
};

/** A part of a chart whose text can be dressed; `path` is where its settings are kept. */
function formatOf(path: string): { Format: (owned: Owned) => HostObject } {
  const fontType: ObjectType<Owned> = {
    name: "ChartFont",
    properties: kept(mapOf, `${path}/format/font/`, fontDefaults),
  };
  const fillType: ObjectType<Owned> = {
    name: "ChartFill",
    properties: {},
    methods: {
      Clear: ({ chart }) => void chart.settings.delete(`${path}/format/fill/color`),
      SetSolidColor: ({ chart }, color) =>
        void chart.settings.set(`${path}/format/fill/color`, asText(color)),
    },
  };
  const formatType: ObjectType<Owned> = {
    name: "ChartFormat",
    properties: {},
    objects: {
      Font: (owned) => describe(fontType, owned),
      Fill: (owned) => describe(fillType, owned),
    },
  };
  return { Format: (owned) => describe(formatType, owned) };
}

const titleType: ObjectType<Owned> = {
  name: "ChartTitle",
  properties: kept(mapOf, "title/", { Text: "Chart Title", Visible: true, Overlay: false, Position: "Top" }),
  objects: formatOf("title"),
};

const legendType: ObjectType<Owned> = {
  name: "ChartLegend",
  properties: kept(mapOf, "legend/", { Visible: true, Position: "Right", Overlay: false }),
  objects: formatOf("legend"),
};

const dataLabelsType: ObjectType<Owned> = {
  name: "ChartDataLabels",
  properties: kept(mapOf, "dataLabels/", {
    Position: "OutsideEnd",
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowPercentage: false,
    NumberFormat: "General",
  }),
  objects: formatOf("dataLabels"),
};

const axis = (name: string): ((owned: Owned) => HostObject) => {
  const path = `axes/${name}/`;
  const axisTitleType: ObjectType<Owned> = {
    name: "ChartAxisTitle",
    properties: kept(mapOf, `${path}title/`, { Text: "", Visible: true }),
    objects: formatOf(`${path}title`),
  };
  const gridlinesType: ObjectType<Owned> = {
    name: "ChartGridlines",
    properties: kept(mapOf, `${path}majorGridlines/`, { Visible: true }),
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
      ReversePlotOrder: false,
      CategoryType: "Automatic",
    }),
    objects: {
      Title: (owned) => describe(axisTitleType, owned),
      MajorGridlines: (owned) => describe(gridlinesType, owned),
      ...formatOf(path.slice(0, -1)),
    },
  };
  return (owned) => describe(axisType, owned);
};

const axesType: ObjectType<Owned> = {
  name: "ChartAxes",
  properties: {},
  objects: {
    CategoryAxis: axis("categoryAxis"),
    ValueAxis: axis("valueAxis"),
    SeriesAxis: axis("seriesAxis"),
  },
};

interface SeriesTarget extends Owned {
  index: number;
}

/** Series that were named or coloured; Excel makes them from the source, the stand-in when they are asked for. */
const series = (owned: Owned, index: number): HostObject => {
  const path = `series/${index}/`;
  const map = ({ chart }: SeriesTarget): Map<string, unknown> => chart.settings;
  const seriesType: ObjectType<SeriesTarget> = {
    name: "ChartSeries",
    properties: kept(map, path, {
      Name: `Series${index + 1}`,
      ChartType: owned.chart.chartType,
      HasDataLabels: false,
      GapWidth: 150,
      Smooth: false,
      AxisGroup: "Primary",
    }),
    objects: formatOf(path.slice(0, -1)),
    methods: {
      SetValues: ({ chart }, range) => void chart.settings.set(`${path}values`, asRange(range).address),
      SetXAxisValues: ({ chart }, range) =>
        void chart.settings.set(`${path}xAxisValues`, asRange(range).address),
    },
  };
  return describe(seriesType, { ...owned, index });
};

const seriesCount = ({ chart }: Owned): number => {
  const indices = [...chart.settings.keys()].map((key) => Number(/^series\/(\d+)\//.exec(key)?.[1] ?? 0));
  return Math.max(0, ...indices) + 1;
};

const seriesCollectionType: ObjectType<Owned> = {
  name: "ChartSeriesCollection",
  properties: { Count: { read: seriesCount } },
  items: (owned) => Array.from({ length: seriesCount(owned) }, (_, index) => series(owned, index)),
  methods: {
    Add: (owned, name) => {
      const index = seriesCount(owned);
      owned.chart.settings.set(`series/${index}/name`, optional(name, asText) ?? `Series${index + 1}`);
      return series(owned, index);
    },
    GetCount: seriesCount,
    GetItemAt: (owned, index) => series(owned, asWhole(index)),
  },
};

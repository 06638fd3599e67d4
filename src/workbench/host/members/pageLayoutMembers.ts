import { asChoice, asRange, asRecord, asText } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe, kept } from "../hostObjects";
import { parseArea } from "../model/addresses";
import type { Area } from "../model/areas";
import { COLUMNS, ROWS } from "../model/areas";
import { RangeModel } from "../model/rangeModel";
import type { SheetModel } from "../model/sheetModel";
import { areasObject, rangeObject } from "./rangeMembers";

export function pageLayoutObject(sheet: SheetModel): HostObject {
  return describe(pageLayoutType, sheet);
}

const settingsOf = (sheet: SheetModel): Map<string, unknown> => sheet.pageLayout.settings;

/** "$1:$3", "A1:B2" or a Range. */
function areaOf(value: unknown): Area {
  return typeof value === "string" ? (parseArea(value) ?? refuse("InvalidArgument")) : asRange(value).area;
}

const rangeOrNull = (sheet: SheetModel, area: Area | undefined): HostObject | null =>
  area ? rangeObject(new RangeModel(sheet, area)) : null;

const pageLayoutType: ObjectType<SheetModel> = {
  name: "PageLayout",
  properties: {
    Orientation: {
      read: ({ pageLayout }) => pageLayout.orientation,
      write: ({ pageLayout }, orientation) => {
        pageLayout.orientation = asChoice(orientation, ["Portrait", "Landscape"]);
      },
    },
    Zoom: {
      read: ({ pageLayout }) => pageLayout.zoom,
      write: ({ pageLayout }, zoom) => {
        pageLayout.zoom = asRecord(zoom);
      },
    },
    ...kept(settingsOf, "", {
      PaperSize: "A4",
      BlackAndWhite: false,
      PrintErrors: "AsDisplayed",
      CenterHorizontally: false,
      CenterVertically: false,
      PrintHeadings: false,
      PrintGridlines: false,
      LeftMargin: 50.4,
      RightMargin: 50.4,
      TopMargin: 54,
      BottomMargin: 54,
      HeaderMargin: 21.6,
      FooterMargin: 21.6,
      PrintComments: "NoComments",
      DraftMode: false,
      FirstPageNumber: "",
      PrintOrder: "DownThenOver",
    }),
  },
  objects: { HeadersFooters: (sheet) => describe(headersFootersType, sheet) },
  methods: {
    SetPrintArea: (sheet, area) => {
      sheet.pageLayout.printArea = areaOf(area);
    },
    SetPrintMargins: (sheet, unit, options) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        asChoice(unit, ["Points", "Inches", "Centimeters"])
      ];
      for (const [side, margin] of Object.entries(asRecord(options)))
        sheet.pageLayout.settings.set(`${side}Margin`, Number(margin) * points);
    },
    SetPrintTitleRows: (sheet, rows) => {
      const area = areaOf(rows);
      sheet.pageLayout.titleRows = { ...area, column: 0, columnCount: COLUMNS };
    },
    SetPrintTitleColumns: (sheet, columns) => {
      const area = areaOf(columns);
      sheet.pageLayout.titleColumns = { ...area, row: 0, rowCount: ROWS };
    },
    GetPrintArea: (sheet) => areasObject(sheet, [sheet.pageLayout.printArea ?? refuse("ItemNotFound")]),
    GetPrintAreaOrNullObject: (sheet) =>
      sheet.pageLayout.printArea ? areasObject(sheet, [sheet.pageLayout.printArea]) : null,
    GetPrintTitleRows: (sheet) => rangeOrNull(sheet, sheet.pageLayout.titleRows) ?? refuse("ItemNotFound"),
    GetPrintTitleRowsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.pageLayout.titleRows),
    GetPrintTitleColumns: (sheet) =>
      rangeOrNull(sheet, sheet.pageLayout.titleColumns) ?? refuse("ItemNotFound"),
    GetPrintTitleColumnsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.pageLayout.titleColumns),
  },
};

const headersFootersType: ObjectType<SheetModel> = {
  name: "HeaderFooterGroup",
  properties: kept(settingsOf, "headersFooters/", {
    State: "Default",
    UseSheetMargins: true,
    UseSheetScale: true,
  }),
  objects: { DefaultForAllPages: (sheet) => describe(headerFooterType, sheet) },
};

const headerFooterType: ObjectType<SheetModel> = {
  name: "HeaderFooter",
  properties: Object.fromEntries(
    Object.entries(
      kept(settingsOf, "headersFooters/", {
        LeftHeader: "",
        CenterHeader: "",
        RightHeader: "",
        LeftFooter: "",
        CenterFooter: "",
        RightFooter: "",
      }),
    ).map(([name, property]) => [
      name,
      {
        ...property,
        write: (sheet: SheetModel, text: unknown) => property.write?.(sheet, asText(text)),
      },
    ]),
  ),
};

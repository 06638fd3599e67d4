import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { BookChart, BookSheet, DefinedName } from "../../../src/files/book";
import { ownMark, ownSheets } from "../../../src/files/ownSheets";
import { readFiles } from "../../../src/files/readFiles";
import { graft } from "../../../src/files/xlsx/graft";
import { parseXml, type XmlElement } from "../../../src/files/xlsx/xml";
import { writeSheets } from "../../../src/excel/writeSheets";
import { CHART_LOOK, INK, SERIES_COLOURS } from "../../../src/sheets/styles";
import { excelWith } from "../../excel/workbook";
import { aBookSheet } from "../../support/bookBuilders";
import { AREAS, LIMITS, page } from "../../support/chartedPage";
import { convertedByLibreOffice } from "../../support/convertedByLibreOffice";
import { describeWithLibreOffice } from "../../support/recalculate";
import { faultsOfPackage } from "../../support/wellFormedPackage";
import { handMade } from "./handMade";

const NAME = "Report stages, A&B's";
const ROWS = [
  ["Title"],
  ["Year", "Entry to decision", "Decision to match"],
  ["2023-24", 120, "none"],
  ["2024-25", 90.5, 210],
  ["It fell by 30 days & more"],
];

function chart(name: string, over: Partial<BookChart> = {}): BookChart {
  return {
    name,
    type: "stackedBars",
    area: { row: 5, column: 0, rowCount: 10, columnCount: 4 },
    data: { row: 1, column: 0, rowCount: 3, columnCount: 3 },
    title: { row: 4, column: 0 },
    alternative: { row: 15, column: 0 },
    axis: "Days",
    colours: ["#0a4c68", "#ce7e1d"],
    ...over,
  };
}

function own(...charts: BookChart[]): { sheets: BookSheet[]; names: DefinedName[] } {
  const rows = [...ROWS, ...Array.from({ length: 10 }, () => []), ['In words: "fell"']];
  const formats = [{ row: 2, column: 1, rowCount: 2, columnCount: 2, numberFormat: "#,##0" }];
  return { sheets: [aBookSheet(NAME, rows, { formats, charts })], names: [ownMark(NAME)] };
}

const grafted = async (onto: Uint8Array | undefined, ...charts: BookChart[]) => {
  const { sheets, names } = own(...charts);
  return graft(onto, sheets, names);
};

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const chartsIn = async (bytes: Uint8Array): Promise<BookChart[]> => {
  const { book } = await readFiles([{ name: "book.xlsx", bytes }]);
  return book.sheets.find(({ name }) => name === NAME)?.charts ?? [];
};

/** The order of children in the schema of charts (ECMA-376 part 1, 21.2), as far as ours have them. */
const ORDER: Readonly<Record<string, string>> = {
  chartSpace: "date1904 lang roundedCorners style chart spPr txPr externalData printSettings userShapes",
  chart: "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
  title: "tx layout overlay spPr txPr",
  tx: "strRef rich v",
  strRef: "f strCache",
  numRef: "f numCache",
  strCache: "ptCount pt",
  numCache: "formatCode ptCount pt",
  plotArea: "layout barChart lineChart scatterChart catAx valAx spPr",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap axId",
  lineChart: "grouping varyColors ser dLbls marker axId",
  scatterChart: "scatterStyle varyColors ser dLbls axId",
  ser: "idx order tx spPr invertIfNegative marker dPt dLbls cat val xVal yVal smooth",
  marker: "symbol size spPr",
  dLbls: "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
  catAx:
    "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl",
  valAx:
    "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit",
  scaling: "orientation max min",
  legend: "legendPos layout overlay spPr txPr",
  twoCellAnchor: "from to graphicFrame clientData",
  graphicFrame: "nvGraphicFramePr xfrm graphic",
};

function outOfOrder(element: XmlElement): string[] {
  const order = ORDER[element.name]?.split(" ");
  const places = order ? element.children.map(({ name }) => order.indexOf(name)) : [];
  const wrong = places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0));
  return [
    ...(wrong ? [`${element.name}: ${element.children.map(({ name }) => name).join(" ")}`] : []),
    ...element.children.flatMap(outOfOrder),
  ];
}

const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);

describe("A chart in a file", () => {
  test.each(["bars", "stackedBars", "columns", "stackedColumns", "lines"] as const)(
    "of %s has its elements in the order of the schema, and comes back as it went",
    async (type) => {
      for (const columnCount of [2, 3]) {
        const one = chart("Days", {
          type,
          data: { row: 1, column: 0, rowCount: 3, columnCount },
          colours: ["#0a4c68", "#ce7e1d"].slice(0, columnCount - 1),
        });
        const bytes = await grafted(undefined, one);
        expect(faultsOfPackage(bytes)).toEqual([]);
        const parts = partsOf(bytes);
        expect(outOfOrder(parseXml(parts["xl/charts/chart1.xml"]!))).toEqual([]);
        expect(outOfOrder(parseXml(parts["xl/drawings/drawing1.xml"]!))).toEqual([]);
        expect(await chartsIn(bytes)).toEqual([one]);
      }
    },
  );

  test("of points has its lines beside them in the order of the schema, and comes back as it went", async () => {
    const one = chart("Funnel", {
      type: "scatter",
      data: { row: 2, column: 1, rowCount: 2, columnCount: 2 },
      lines: { row: 1, column: 0, rowCount: 3, columnCount: 3 },
      across: "Children adopted",
      colours: ["#0a4c68", "#371450", "#1a7861"],
    });
    const bytes = await grafted(undefined, one);
    expect(faultsOfPackage(bytes)).toEqual([]);
    const { ["xl/charts/chart1.xml"]: xml = "" } = partsOf(bytes);
    const root = parseXml(xml);
    expect(outOfOrder(root)).toEqual([]);
    expect(await chartsIn(bytes)).toEqual([one]);
    expect(await chartsIn(await grafted(bytes, { ...one, across: "Orders" }))).toEqual([
      { ...one, across: "Orders" },
    ]);
    // Both axes begin at nothing; points have no line, lines no points.
    expect(all(root, "min").map(({ attributes }) => attributes.get("val"))).toEqual(["0", "0"]);
    expect(all(root, "symbol").map(({ attributes }) => attributes.get("val"))).toEqual([
      "circle",
      "none",
      "none",
    ]);
    expect(all(root, "prstDash").map(({ attributes }) => attributes.get("val"))).toEqual(["solid", "dash"]);
  });

  test("carries what its cells hold: texts, figures without the words among them, its title", async () => {
    const { ["xl/charts/chart1.xml"]: xml = "" } = partsOf(await grafted(undefined, chart("Days")));
    const root = parseXml(xml);
    const held = [...all(root, "strRef"), ...all(root, "numRef")].map((reference) => [
      reference.children[0]!.text,
      all(reference, "formatCode")[0]?.text,
      all(reference, "ptCount")[0]!.attributes.get("val"),
      ...all(reference, "pt").map((point) => `${point.attributes.get("idx")} ${point.children[0]!.text}`),
    ]);
    const sheet = "'Report stages, A&B''s'!";
    expect(held).toEqual([
      [`${sheet}$A$5`, undefined, "1", "0 It fell by 30 days & more"],
      [`${sheet}$B$2`, undefined, "1", "0 Entry to decision"],
      [`${sheet}$A$3:$A$4`, undefined, "2", "0 2023-24", "1 2024-25"],
      [`${sheet}$C$2`, undefined, "1", "0 Decision to match"],
      [`${sheet}$A$3:$A$4`, undefined, "2", "0 2023-24", "1 2024-25"],
      [`${sheet}$B$3:$B$4`, "#,##0", "2", "0 120", "1 90.5"],
      [`${sheet}$C$3:$C$4`, "#,##0", "2", "1 210"],
    ]);
  });

  test("has a name, and the words of its cell for whoever does not see it", async () => {
    const parts = partsOf(await grafted(undefined, chart('Where "days" go')));
    const [properties] = all(parseXml(parts["xl/drawings/drawing1.xml"]!), "cNvPr");
    expect(Object.fromEntries(properties!.attributes)).toEqual({
      id: "2",
      name: 'Where "days" go',
      descr: 'In words: "fell"',
    });
    expect(parts["[Content_Types].xml"]).toContain(
      "application/vnd.openxmlformats-officedocument.drawing+xml",
    );
    expect(parts["[Content_Types].xml"]).toContain("officedocument.drawingml.chart+xml");
  });

  test("looks as it does when it is made in Excel", async () => {
    const excel = excelWith();
    await excel.run((context) => writeSheets(context, [page({})]));
    const { sheets, names } = excel.host.toBook();
    const bytes = await graft(
      undefined,
      sheets.filter(({ name }) => name === "Report stages"),
      names,
    );
    const { ["xl/charts/chart1.xml"]: xml = "" } = partsOf(bytes);
    const sizes = new Set([...xml.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size) / 100));
    expect(sizes).toEqual(new Set([CHART_LOOK.titleSize, CHART_LOOK.textSize]));
    const used = new Set(
      [...xml.matchAll(/srgbClr val="(\w+)"/g)].map(([, colour]) => `#${colour!.toLowerCase()}`),
    );
    for (const colour of [INK, CHART_LOOK.gridline, CHART_LOOK.edge, ...SERIES_COLOURS.slice(0, 2)])
      expect(used).toContain(colour);
    expect(xml).toContain(`<c:gapWidth val="${CHART_LOOK.gap}"/>`);
    // The first category stands at the top, the figures under the bars, which begin at nothing.
    expect(xml).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<\/c:catAx>/);
    expect(xml).toMatch(/<c:valAx>.*<c:min val="0"\/>.*<c:crosses val="max"\/>.*<\/c:valAx>/);
  });

  test("with figures below nothing leaves the least of its axis open", async () => {
    const { sheets, names } = own(chart("Days"));
    sheets[0]!.rows[2]![1] = -5;
    const { ["xl/charts/chart1.xml"]: xml } = partsOf(await graft(undefined, sheets, names));
    expect(xml).not.toContain("<c:min ");
  });
});

describe("On a file that a run has written before", () => {
  const second = chart("Second", { area: { row: 5, column: 5, rowCount: 5, columnCount: 3 } });

  test("a chart that stays as it was keeps its bytes but for what its cells hold, and the place people gave it", async () => {
    const parts = unzipSync(await grafted(undefined, chart("Days")));
    const restyled = strFromU8(parts["xl/charts/chart1.xml"]!).replaceAll("0A4C68", "FF0000");
    parts["xl/charts/chart1.xml"] = strToU8(restyled);
    const drawing = strFromU8(parts["xl/drawings/drawing1.xml"]!).replace(
      "<xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row>",
      "<xdr:colOff>9525</xdr:colOff><xdr:row>15</xdr:row>",
    );
    parts["xl/drawings/drawing1.xml"] = strToU8(drawing);
    const bytes = zipSync(parts);
    const [read] = await chartsIn(bytes);
    expect(read).toMatchObject({ colours: ["#ff0000", "#ce7e1d"], area: { columnCount: 5 } });

    const { sheets, names } = own(read!);
    sheets[0]!.rows[3]![1] = 77;
    const after = partsOf(await graft(bytes, sheets, names));
    expect(after["xl/charts/chart1.xml"]).toBe(restyled.replace("<c:v>90.5</c:v>", "<c:v>77</c:v>"));
    expect(after["xl/drawings/drawing1.xml"]).toContain("<xdr:colOff>9525</xdr:colOff>");
  });

  test("other data are drawn anew in the same part, another place moves the frame, and nothing is doubled", async () => {
    const once = await grafted(undefined, chart("Days"), second);
    const wider = chart("Days", {
      data: { row: 1, column: 0, rowCount: 2, columnCount: 3 },
      area: { row: 6, column: 1, rowCount: 4, columnCount: 4 },
    });
    const twice = await grafted(once, wider, second);
    expect(faultsOfPackage(twice)).toEqual([]);
    expect(await chartsIn(twice)).toEqual([
      { ...wider, alternative: { row: 10, column: 1 } },
      { ...second, alternative: { row: 10, column: 5 } },
    ]);
    expect(Object.keys(partsOf(twice)).filter((part) => part.startsWith("xl/charts/"))).toHaveLength(2);
  });

  test("a chart that is gone takes its parts along, and the last one the drawing", async () => {
    const once = await grafted(undefined, chart("Days"), second);
    const twice = await grafted(once, second);
    expect(faultsOfPackage(twice)).toEqual([]);
    expect((await chartsIn(twice)).map(({ name }) => name)).toEqual(["Second"]);
    const none = await grafted(twice);
    expect(faultsOfPackage(none)).toEqual([]);
    expect(Object.keys(partsOf(none)).filter((part) => /chart|drawing/.test(part))).toEqual([]);
  });

  test("what people drew beside ours keeps its bytes, a chart of theirs among it", async () => {
    const parts = unzipSync(await grafted(undefined, chart("Days"), second));
    const spreadsheet = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    const theirs =
      `<d:oneCellAnchor xmlns:d="${spreadsheet}"><d:from><d:col>9</d:col><d:colOff>0</d:colOff><d:row>1</d:row><d:rowOff>0</d:rowOff></d:from>` +
      '<d:ext cx="100" cy="100"/><d:sp><d:nvSpPr><d:cNvPr id="7" name="Note"/></d:nvSpPr></d:sp><d:clientData/></d:oneCellAnchor>' +
      strFromU8(parts["xl/drawings/drawing1.xml"]!)
        .match(/<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/)![0]
        .replace('name="Days"', 'name="My own"')
        .replace('id="2"', 'id="9"')
        .replace('r:id="rId1"', 'r:id="rId7"');
    const put = (part: string, before: string, xml: string) =>
      (parts[part] = strToU8(strFromU8(parts[part]!).replace(before, `${xml}${before}`)));
    put("xl/drawings/drawing1.xml", "</xdr:wsDr>", theirs);
    put(
      "xl/drawings/_rels/drawing1.xml.rels",
      "</Relationships>",
      '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart9.xml"/>',
    );
    const pie =
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:pieChart/></c:plotArea></c:chart></c:chartSpace>';
    parts["xl/charts/chart9.xml"] = strToU8(pie);
    put(
      "[Content_Types].xml",
      "</Types>",
      '<Override PartName="/xl/charts/chart9.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>',
    );
    const bytes = zipSync(parts);
    expect((await chartsIn(bytes)).map(({ name }) => name)).toEqual(["Days", "Second"]);

    const third = chart("Third", { type: "lines" });
    for (const charts of [[chart("Days"), second], [third], []]) {
      const after = await grafted(bytes, ...charts);
      expect(faultsOfPackage(after)).toEqual([]);
      expect(partsOf(after)["xl/drawings/drawing1.xml"]).toContain(theirs);
      expect(partsOf(after)["xl/charts/chart9.xml"]).toBe(pie);
      expect((await chartsIn(after)).map(({ name }) => name)).toEqual(charts.map(({ name }) => name));
    }
    const { ["xl/drawings/drawing1.xml"]: drawing = "" } = partsOf(await grafted(bytes, third));
    const ids = [...drawing.matchAll(/cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("the whole way there and back neither doubles charts nor forgets which are ours", async () => {
    const first = excelWith();
    const funnel = { name: "Funnel", type: "scatter", rows: AREAS, lines: LIMITS } as const;
    await first.run((context) => writeSheets(context, [page({}, { name: "Years", type: "lines" }, funnel)]));
    const save = async (excel: typeof first, onto?: Uint8Array) => {
      const book = excel.host.toBook();
      const ours = ownSheets(book);
      const sheets = book.sheets.filter(({ name }) => ours.has(name));
      return graft(onto, sheets, book.names);
    };
    const input = handMade({ sheets: { Cases: "<sheetData/>" } });
    const once = await save(first, input);
    const open = async (bytes: Uint8Array) =>
      excelWith((await readFiles([{ name: "book.xlsx", bytes }])).book);
    const again = await open(once);
    const drawn = again.sheet("Report stages").charts!;
    expect(drawn.find(({ name }) => name === "Funnel")).toMatchObject({
      type: "scatter",
      axis: "Days",
      across: "Children",
      data: { rowCount: 3, columnCount: 3 },
      lines: { rowCount: 3, columnCount: 4 },
      colours: ["#0a4c68", "#ce7e1d", "#371450", "#1a7861", "#1a7861"],
    });
    await again.run((context) => writeSheets(context, [page({}, { name: "New", type: "columns" }, funnel)]));
    const twice = await save(again, once);
    expect(faultsOfPackage(twice)).toEqual([]);
    const charts = (await open(twice)).sheet("Report stages").charts!;
    expect(charts.map(({ name, type }) => [name, type])).toEqual([
      ["Days by stage", "stackedBars"],
      ["Funnel", "scatter"],
      ["New", "columns"],
    ]);
  });
});

test("pages begin where the book says so, behind the footer and before what is drawn", async () => {
  const { sheets, names } = own(chart("Days"));
  sheets[0]!.print = { orientation: "landscape", breaks: [20, 41] };
  const bytes = await graft(undefined, sheets, names);
  expect(partsOf(bytes)["xl/worksheets/sheet1.xml"]).toContain(
    '</headerFooter><rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="41" max="16383" man="1"/></rowBreaks><drawing ',
  );
  const { book } = await readFiles([{ name: "book.xlsx", bytes }]);
  expect(book.sheets[0]!.print).toEqual(sheets[0]!.print);
});

describeWithLibreOffice("LibreOffice", () => {
  it("finds the chart: its name, its words, its title, its series over their cells", async () => {
    const bytes = await grafted(undefined, chart("Days"));
    const { book } = await convertedByLibreOffice({ "book.xlsx": bytes }, "ods");
    const parts = partsOf(book!);
    expect(parts["content.xml"]).toContain('draw:name="Days"');
    expect(parts["content.xml"]).toContain("<svg:desc>In words: &quot;fell&quot;</svg:desc>");
    const drawn = parts["Object 1/content.xml"]!;
    expect(drawn).toContain("<text:p>It fell by 30 days &amp; more</text:p>");
    const sheet = "&apos;Report stages, A&amp;B&apos;&apos;s&apos;";
    for (const column of ["B", "C"])
      expect(drawn).toContain(
        `chart:values-cell-range-address="${sheet}.${column}3:${sheet}.${column}4" chart:label-cell-address="${sheet}.${column}2:${sheet}.${column}2"`,
      );
  }, 120_000);
});

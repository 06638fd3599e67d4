import { plainError } from "../../src/excel/errors";
import { writeSheets } from "../../src/excel/writeSheets";
import type { PrintedSheet } from "../../src/sheets/printedSheet";
import type { ChartRecord } from "../../src/workbench/host/model/records";
import { AREAS, LIMITS, page, STAGES } from "../support/chartedPage";
import { book, bookSheet } from "./builders";
import { excelWith, type TestExcel } from "./workbook";

const write = (excel: TestExcel, ...sheets: PrintedSheet[]) =>
  excel.run((context) => writeSheets(context, sheets));

const chartsOn = (excel: TestExcel): ChartRecord[] =>
  excel.host.model.sheets.find(({ name }) => name === "Report stages")!.charts;

const drawnBy = (chart: ChartRecord) =>
  chart.series.map(({ name, values, categories }) => ({
    name: typeof name === "string" ? name : [name.area.row, name.area.column],
    values: values && [values.area.row, values.area.column, values.area.rowCount],
    over: categories && [categories.area.row, categories.area.column],
  }));

const open = () => excelWith(book(bookSheet("Cases", [["Child"], ["007"]])));

describe("A chart of a plan", () => {
  test("stands in Excel under its name, over its cells, with a title that is its cell", async () => {
    const excel = open();
    await write(excel, page({}));
    const [chart] = chartsOn(excel);
    expect(chart).toMatchObject({
      name: "Days by stage",
      chartType: "BarStacked",
      area: { row: 7, column: 0, rowCount: 10, columnCount: 4 },
      titleCell: { area: { row: 6, column: 0 } },
    });
    expect(drawnBy(chart!)).toEqual([
      { name: [2, 1], values: [3, 1, 2], over: [3, 0] },
      { name: [2, 2], values: [3, 2, 2], over: [3, 0] },
    ]);
    await excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem("Report stages");
      const { title } = worksheet.charts.getItem("Days by stage");
      title.load("text");
      await context.sync();
      expect(title.text).toBe("It fell");
    });
  });

  test("is read from the top, says what its axis is, and is told apart in grey", async () => {
    const excel = open();
    await write(excel, page({}));
    const [{ settings, series }] = chartsOn(excel) as [ChartRecord];
    expect(Object.fromEntries(settings)).toMatchObject({
      "axes/valueAxis/title/text": "Days",
      "axes/valueAxis/minimum": 0,
      "axes/categoryAxis/reversePlotOrder": true,
      "axes/categoryAxis/position": "Maximum",
      "legend/visible": true,
      "legend/position": "Bottom",
    });
    expect(series.map((one) => one.settings.get("format/fill/color"))).toEqual(["#0a4c68", "#ce7e1d"]);
    expect(series.map((one) => one.settings.get("format/line/color"))).toEqual(["#ffffff", "#ffffff"]);
  });

  test("of one series has no legend, and figures at its bars; lines have neither gaps nor a fill", async () => {
    const excel = open();
    const one = STAGES.map((row) => row.slice(0, 2));
    await write(excel, page({ type: "columns", rows: one }, { name: "Years", type: "lines" }));
    const [columns, lines] = chartsOn(excel) as [ChartRecord, ChartRecord];
    expect(columns.settings.get("legend/visible")).toBe(false);
    expect(columns.settings.has("axes/categoryAxis/reversePlotOrder")).toBe(false);
    expect(columns.series[0]!.settings.get("hasDataLabels")).toBe(true);
    expect(lines.chartType).toBe("LineMarkers");
    expect(lines.settings.has("axes/valueAxis/minimum")).toBe(false);
    expect([...lines.series[0]!.settings.keys()].sort()).toEqual([
      "format/line/color",
      "format/line/weight",
      "markerBackgroundColor",
      "markerForegroundColor",
    ]);
  });

  test("draws its columns also where Excel takes a column of words for labels, and years for figures", async () => {
    const excel = open();
    const words = [
      ["Year", "Not known", "Days"],
      ["2023-24", "none", 4],
      ["2024-25", null, 5],
    ];
    const years = [
      ["Year", "Days", "Weeks"],
      [2024, 7, 1],
      [2025, 14, 2],
    ];
    await write(excel, page({ rows: words }, { name: "Years", rows: years }));
    const [first, second] = chartsOn(excel) as [ChartRecord, ChartRecord];
    expect(drawnBy(first)).toEqual([
      { name: "Not known", values: [3, 1, 2], over: [3, 0] },
      { name: "Days", values: [3, 2, 2], over: [3, 0] },
    ]);
    expect(drawnBy(second).map(({ values }) => values)).toEqual([
      [20, 1, 2],
      [20, 2, 2],
    ]);
    expect(first.series[1]!.settings.get("format/fill/color")).toBe("#ce7e1d");
  });

  test("without a row or a series to draw is none", async () => {
    const excel = open();
    await write(excel, page({ rows: STAGES.slice(0, 1) }, { name: "Years", rows: [["Year"], ["2024-25"]] }));
    expect(chartsOn(excel)).toEqual([]);
  });

  test("with bars below nothing leaves the axis to Excel", async () => {
    const excel = open();
    const falling = [
      ["Year", "Change"],
      ["2024-25", -3],
    ];
    await write(excel, page({ type: "bars", rows: falling }));
    expect(chartsOn(excel)[0]!.settings.get("axes/valueAxis/minimum")).toBe("");
  });
});

describe("A scatter", () => {
  const funnel = { name: "Funnel", type: "scatter", rows: AREAS, lines: LIMITS } as const;

  test("draws points over numbers, and its lines over their own; both axes begin at nothing, also with -1", async () => {
    const excel = open();
    await write(excel, page(funnel));
    const [chart] = chartsOn(excel) as [ChartRecord];
    expect(chart.chartType).toBe("XYScatter");
    expect(drawnBy(chart)).toEqual([
      { name: "Areas", values: [3, 1, 2], over: [3, 0] },
      { name: "Ours", values: [3, 2, 2], over: [3, 0] },
      { name: "Middle", values: [6, 1, 2], over: [6, 0] },
      { name: "Low", values: [6, 2, 2], over: [6, 0] },
      { name: "High", values: [6, 3, 2], over: [6, 0] },
    ]);
    expect(Object.fromEntries(chart.settings)).toMatchObject({
      "axes/valueAxis/title/text": "Days",
      "axes/valueAxis/minimum": 0,
      "axes/categoryAxis/title/text": "Children",
      "axes/categoryAxis/minimum": 0,
      "legend/visible": true,
    });
    const looks = chart.series.map(({ settings }) => [
      settings.get("markerStyle"),
      settings.get("format/line/lineStyle"),
      settings.get("markerBackgroundColor") ?? settings.get("format/line/color"),
    ]);
    expect(looks).toEqual([
      ["Circle", undefined, "#0a4c68"],
      ["Diamond", undefined, "#ce7e1d"],
      ["None", "Continuous", "#371450"],
      ["None", "Dash", "#1a7861"],
      ["None", "Dash", "#1a7861"],
    ]);
  });

  test("stays the same chart on a re-run with more points, keeps people's looks, and can become columns", async () => {
    const excel = open();
    await write(excel, page(funnel));
    const { id } = chartsOn(excel)[0]!;
    await excel.person(({ workbook }) => {
      const chart = workbook.worksheets.getItem("Report stages").charts.getItem("Funnel");
      chart.series.getItemAt(3).format.line.color = "#ff0000";
    });
    await write(excel, page(funnel));
    expect(chartsOn(excel)[0]!.series[3]!.settings.get("format/line/color")).toBe("#ff0000");
    await write(excel, page({ ...funnel, rows: [...AREAS, [50, 51, -1]] }));
    const [chart] = chartsOn(excel) as [ChartRecord];
    expect(chart.id).toBe(id);
    expect(drawnBy(chart).map(({ values }) => values)).toEqual([
      [3, 1, 3],
      [3, 2, 3],
      [7, 1, 2],
      [7, 2, 2],
      [7, 3, 2],
    ]);
    await write(excel, page({ name: "Funnel", type: "columns" }));
    expect(drawnBy(chartsOn(excel)[0]!).map(({ values }) => values)).toEqual([
      [3, 1, 2],
      [3, 2, 2],
    ]);
  });
});

describe("On a re-run", () => {
  test("the same chart stays, with the looks and the place that people gave it", async () => {
    const excel = open();
    await write(excel, page({}));
    const { id } = chartsOn(excel)[0]!;
    await excel.person(({ workbook }) => {
      const chart = workbook.worksheets.getItem("Report stages").charts.getItem("Days by stage");
      chart.series.getItemAt(0).format.fill.setSolidColor("#ff0000");
      chart.title.format.font.size = 20;
      chart.setPosition("F2", "K9");
    });
    await write(excel, page({}));
    const charts = chartsOn(excel);
    expect(charts).toHaveLength(1);
    expect(charts[0]).toMatchObject({ id, area: { row: 1, column: 5 } });
    expect(charts[0]!.series[0]!.settings.get("format/fill/color")).toBe("#ff0000");
    expect(charts[0]!.settings.get("title/format/font/size")).toBe(20);
  });

  test("it draws more rows and another series, lies where there is room, and old series keep their looks", async () => {
    const excel = open();
    await write(excel, page({}));
    const { id } = chartsOn(excel)[0]!;
    await excel.person(({ workbook }) => {
      const chart = workbook.worksheets.getItem("Report stages").charts.getItem("Days by stage");
      chart.series.getItemAt(0).format.fill.setSolidColor("#ff0000");
    });
    const larger = [
      ["Year", "Entry to decision", "Decision to match", "Match to moving in"],
      ["2023-24", 1, 2, 3],
      ["2024-25", 4, 5, 6],
      ["2025-26", 7, 8, 9],
    ];
    await write(excel, page({ rows: larger }));
    const [chart] = chartsOn(excel);
    expect(chart).toMatchObject({ id, area: { row: 8 }, titleCell: { area: { row: 7 } } });
    expect(drawnBy(chart!)[2]).toEqual({ name: [2, 3], values: [3, 3, 3], over: [3, 0] });
    expect(chart!.series.map((one) => one.settings.get("format/fill/color"))).toEqual([
      "#ff0000",
      "#ce7e1d",
      "#371450",
    ]);
  });

  test("a row that somebody put in above does not make it draw the wrong cells", async () => {
    const excel = open();
    await write(excel, page({}));
    await excel.person(({ workbook }) => {
      workbook.worksheets.getItem("Report stages").getRange("2:2").insert("Down");
    });
    expect(drawnBy(chartsOn(excel)[0]!)[0]!.values).toEqual([4, 1, 2]);
    await write(excel, page({}));
    expect(drawnBy(chartsOn(excel)[0]!)).toEqual([
      { name: "Entry to decision", values: [3, 1, 2], over: [3, 0] },
      { name: "Decision to match", values: [3, 2, 2], over: [3, 0] },
    ]);
  });

  test("a chart that the plan has no more goes; people's charts stay, also beside ours", async () => {
    const excel = open();
    await write(excel, page({}, { name: "Years", type: "lines" }));
    await excel.person(({ workbook }) => {
      const worksheet = workbook.worksheets.getItem("Report stages");
      worksheet.charts.add("Pie", worksheet.getRange("A3:B5"), "Columns").name = "My own";
    });
    await write(excel, page({}));
    expect(chartsOn(excel).map(({ name }) => name)).toEqual(["Days by stage", "My own"]);
    await write(excel, page());
    expect(chartsOn(excel).map(({ name }) => name)).toEqual(["My own"]);
  });

  test("bars that became lines look like lines", async () => {
    const excel = open();
    await write(excel, page({ type: "columns" }));
    await write(excel, page({ type: "lines" }));
    const [chart] = chartsOn(excel);
    expect(chart).toMatchObject({ chartType: "LineMarkers" });
    expect(chart!.series[1]!.settings.get("format/line/weight")).toBe(2.25);
  });

  test("ours is known by its name where the settings were lost, and is not doubled", async () => {
    const excel = open();
    await write(excel, page({}));
    await excel.person(({ workbook }) => {
      const settings = workbook.worksheets.getItem("EP settings");
      settings.visibility = "Visible";
      settings.delete();
    });
    await write(excel, page({ rows: STAGES.slice(0, 2) }));
    expect(chartsOn(excel)).toHaveLength(1);
    expect(drawnBy(chartsOn(excel)[0]!)[0]!.values).toEqual([3, 1, 1]);
  });
});

describe("When Excel refuses", () => {
  /** What the charts are and draw; looks are theirs. */
  const state = (excel: TestExcel) =>
    chartsOn(excel)
      .map((chart) => ({
        name: chart.name,
        type: chart.chartType,
        area: chart.area,
        title: chart.titleCell?.area,
        drawn: drawnBy(chart).map(({ values, over }) => ({ values, over })),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));

  const worked = async () => {
    const excel = open();
    await write(excel, page({}, { name: "Goes", type: "lines" }));
    await excel.person(({ workbook }) => {
      const worksheet = workbook.worksheets.getItem("Report stages");
      worksheet.charts.add("Pie", worksheet.getRange("A3:B5"), "Columns").name = "My own";
    });
    return excel;
  };
  const next = page({ rows: STAGES.slice(0, 2) }, { name: "Comes", type: "columns" });

  /** Writing requests fail from the n-th on, each after so many of its actions, but for those that put back. */
  function failing(excel: TestExcel, fails: (write: number) => number | undefined) {
    const receive = excel.host.receive.bind(excel.host);
    let writes = 0;
    excel.host.receive = (text) => {
      const actions = text.includes("SuspendScreenUpdatingUntilNextSync") ? fails(++writes) : undefined;
      if (actions !== undefined) excel.host.failRequest(1, "GeneralException", actions);
      return receive(text);
    };
  }

  test("once, at any step of the charts: the second attempt does it all", async () => {
    const good = await worked();
    await write(good, next);
    let writes = 0;
    const counted = await worked();
    failing(counted, (n) => ((writes = n), undefined));
    await write(counted, next);
    expect(writes).toBe(3);
    for (let n = 1; n <= writes; n++)
      for (const actions of [3, 8, 20, 45]) {
        const excel = await worked();
        failing(excel, (write) => (write === n ? actions : undefined));
        await write(excel, next);
        expect({ n, actions, charts: state(excel) }).toEqual({ n, actions, charts: state(good) });
      }
  });

  test("twice: charts that we added go, ours draw what they drew, people's are there", async () => {
    let failures = 0;
    for (const [first, again] of [
      [2, 7],
      [3, 9],
    ])
      for (const actions of [5, 12, 18, 30, 45]) {
        const excel = await worked();
        const before = state(excel);
        // Between the two, three requests put back: cells, places of charts, series of charts.
        failing(excel, (n) => (n === first || n === again ? actions : undefined));
        const failure = await write(excel, next).catch((error: unknown) => error);
        if (!(failure instanceof Error)) continue;
        failures++;
        expect(plainError(failure).message).toContain("The result sheets are as they were.");
        expect({ first, actions, charts: state(excel) }).toEqual({ first, actions, charts: before });
      }
    expect(failures).toBeGreaterThan(7);
  });
});

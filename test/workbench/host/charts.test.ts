import { createHost } from "../../../src/workbench/host/host";
import { connect } from "../../../src/workbench/host/bridge";
import { loadOffice } from "../../../src/workbench/host/loadOffice";
import { aBookSheet } from "../../support/bookBuilders";
import type { Scalar } from "../../../src/domain/columns";

loadOffice();

function hostOf(rows: Scalar[][]) {
  const host = createHost({ book: { sheets: [aBookSheet("Data", rows)], names: [], date1904: false } });
  connect(host);
  return host;
}

const YEARS = [
  ["Year", "Entry", "Match"],
  ["2023-24", 1, 2],
  ["2024-25", 3, 4],
];

/** The names and values of the series that Excel would make of some cells. */
async function seriesOf(rows: Scalar[][], address: string, by: "Auto" | "Columns" | "Rows" = "Columns") {
  const host = hostOf(rows);
  const names = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    const { series } = sheet.charts.add("ColumnClustered", sheet.getRange(address), by);
    series.load("items/name");
    await context.sync();
    return series.items.map(({ name }) => name);
  });
  const [chart] = host.model.sheets[0]!.charts;
  return chart!.series.map(({ values, categories }, index) => [
    names[index],
    values && [values.area.row, values.area.column, values.area.rowCount, values.area.columnCount],
    categories && [categories.area.row, categories.area.column, categories.area.columnCount],
  ]);
}

const texts: Scalar[][] = [
  ["a", "b", "c"],
  ["x", "none", 1],
];
const numbers: Scalar[][] = [
  ["Year", "Days"],
  [2023, 5],
  [2024, 6],
];

test("Excel finds by itself which cells of a range are names, labels and figures", async () => {
  expect(await seriesOf(YEARS, "A1:C3")).toEqual([
    ["Entry", [1, 1, 2, 1], [1, 0, 1]],
    ["Match", [1, 2, 2, 1], [1, 0, 1]],
  ]);
  expect(await seriesOf(YEARS, "B1:C3")).toEqual([
    ["Entry", [1, 1, 2, 1], undefined],
    ["Match", [1, 2, 2, 1], undefined],
  ]);
  expect(await seriesOf(YEARS, "A1:C3", "Rows")).toEqual([
    ["2023-24", [1, 1, 1, 2], [0, 1, 2]],
    ["2024-25", [2, 1, 1, 2], [0, 1, 2]],
  ]);
  // Years as numbers are figures like others; a column of words is a second level of labels.
  expect(await seriesOf(numbers, "A1:B3")).toEqual([
    ["Year", [1, 0, 2, 1], undefined],
    ["Days", [1, 1, 2, 1], undefined],
  ]);
  expect(await seriesOf(texts, "A1:C2")).toEqual([["c", [1, 2, 1, 1], [1, 0, 2]]]);
});

test("a title that is a cell shows what the cell says, until a text is typed", async () => {
  hostOf([["It takes longer"], ...YEARS]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    const chart = sheet.charts.add("BarStacked", sheet.getRange("A2:C4"), "Columns");
    chart.title.setFormula("=Data!$A$1");
    chart.title.load("text");
    await context.sync();
    expect(chart.title.text).toBe("It takes longer");
    sheet.getRange("A1").values = [["Shorter"]];
    chart.title.load("text");
    await context.sync();
    expect(chart.title.text).toBe("Shorter");
    chart.title.text = "My own";
    sheet.getRange("A1").values = [["Longer"]];
    chart.title.load("text");
    await context.sync();
    expect(chart.title.text).toBe("My own");
    chart.title.setFormula("=Nowhere!$A$1");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("lines have no gap between bars", async () => {
  hostOf(YEARS);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    const bars = sheet.charts.add("BarClustered", sheet.getRange("A1:C3"), "Columns");
    bars.series.getItemAt(0).gapWidth = 60;
    await context.sync();
    const lines = sheet.charts.add("LineMarkers", sheet.getRange("A1:C3"), "Columns");
    lines.series.getItemAt(0).gapWidth = 60;
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("a chart over cells with a linked title goes into the book and comes back the same; others have no words there", async () => {
  const host = hostOf([...YEARS, [], ["Finding"]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C3"), "Columns");
    chart.name = "Ours";
    chart.title.setFormula("=Data!A5");
    chart.axes.valueAxis.title.text = "Days";
    chart.series.getItemAt(0).format.fill.setSolidColor("#0a4c68");
    chart.setPosition("A6", "D15");
    sheet.charts.add("Pie", sheet.getRange("A1:B3"), "Columns").setPosition("F1", "H9");
    await context.sync();
  });
  const charts = [
    {
      name: "Ours",
      type: "stackedBars",
      area: { row: 5, column: 0, rowCount: 10, columnCount: 4 },
      data: { row: 0, column: 0, rowCount: 3, columnCount: 3 },
      title: { row: 4, column: 0 },
      alternative: { row: 15, column: 0 },
      axis: "Days",
      colours: ["#0a4c68", undefined],
    },
  ];
  const book = host.toBook();
  expect(book.sheets[0]!.charts).toEqual(charts);
  expect(createHost({ book }).toBook().sheets[0]!.charts).toEqual(charts);
});

test("page breaks are kept in order, once each, and none above the first row", async () => {
  const host = hostOf(YEARS);
  await Excel.run(async (context) => {
    const breaks = context.workbook.worksheets.getItem("Data").horizontalPageBreaks;
    for (const cell of ["A40", "A20", "A40"]) breaks.add(cell);
    breaks.load("items/rowIndex");
    await context.sync();
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([19, 39]);
    breaks.add("A1");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
  expect(host.toBook().sheets[0]!.print!.breaks).toEqual([19, 39]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").horizontalPageBreaks.removePageBreaks();
    await context.sync();
  });
  expect(host.toBook().sheets[0]!.print!.breaks).toBeUndefined();
});

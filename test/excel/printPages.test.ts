import { writeSheets } from "../../src/excel/writeSheets";
import type { SheetPlan } from "../../src/sheets/plan";
import { cell, sheet } from "./builders";
import { excelWith, type TestExcel } from "./workbook";

function page(print: Partial<SheetPlan["print"]>) {
  const printed = sheet("Report profile", [cell(0, 0, "Profile", { style: "title" })]);
  return { ...printed, plan: { ...printed.plan, print: { orientation: "landscape" as const, ...print } } };
}

const write = (excel: TestExcel, print: Partial<SheetPlan["print"]>) =>
  excel.run((context) => writeSheets(context, [page(print)]));
const printOf = (excel: TestExcel) => excel.sheet("Report profile").print;

describe("The pages of a sheet", () => {
  test("begin where the plan says; a re-run moves them along with its rows", async () => {
    const excel = excelWith();
    await write(excel, { breaks: [20, 40] });
    expect(printOf(excel)).toEqual({ orientation: "landscape", breaks: [20, 40] });
    await write(excel, { breaks: [22, 45], titleRows: { from: 0, to: 0 } });
    expect(printOf(excel)).toMatchObject({ breaks: [22, 45], titleRows: { from: 0, to: 0 } });
    await write(excel, { breaks: [22, 45], columns: 6 });
    expect(printOf(excel)).toMatchObject({ breaks: [22, 45], area: { column: 0, columnCount: 6 } });
    await write(excel, { onePage: true });
    expect(printOf(excel)).toMatchObject({ onePage: true });
    expect(printOf(excel)).not.toHaveProperty("breaks");
  });

  test("stay as people set them while the plan's stay", async () => {
    const excel = excelWith();
    await write(excel, { breaks: [20] });
    await excel.person(({ workbook }) => {
      const worksheet = workbook.worksheets.getItem("Report profile");
      worksheet.horizontalPageBreaks.add("A31");
      worksheet.pageLayout.zoom = { scale: 80 };
    });
    await write(excel, { breaks: [20] });
    expect(printOf(excel)).toEqual({
      orientation: "landscape",
      manyPagesWide: true,
      breaks: [20, 30],
    });
  });

  test("have the margins and the footer that files of ours have", async () => {
    const excel = excelWith();
    await write(excel, {});
    await excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Report profile");
      pageLayout.load("leftMargin,topMargin,footerMargin");
      const footer = pageLayout.headersFooters.defaultForAllPages;
      footer.load("leftFooter,rightFooter");
      await context.sync();
      const { leftMargin, topMargin, footerMargin } = pageLayout;
      expect([leftMargin, topMargin, footerMargin].map((points) => Math.round(points))).toEqual([36, 43, 22]);
      expect([footer.leftFooter, footer.rightFooter]).toEqual(["&A", "Page &P of &N"]);
    });
  });
});

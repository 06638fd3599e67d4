/** @jest-environment jsdom */
import { connectedHost } from "./connected";

test("the real office.js and the stand-in work beside a document, where the pane is tested", async () => {
  connectedHost();
  expect(document.body).toBeDefined();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2000");
    range.values = Array.from({ length: 2000 }, (_, i) => [i]);
    range.load("values,address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:A2000");
    expect(range.values[1999]).toEqual([1999]);
  });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
});

test("errors are errors of this realm", async () => {
  connectedHost();
  const failed = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").load("name");
    await context.sync();
  });
  await expect(failed).rejects.toBeInstanceOf(Error);
  await expect(failed).rejects.toMatchObject({ code: "ItemNotFound" });
});

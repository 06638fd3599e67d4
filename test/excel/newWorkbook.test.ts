import { openNewWorkbook } from "../../src/excel/newWorkbook";
import { excelWith } from "./workbook";

/** More than a call takes arguments at once. */
const BYTES = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) % 256);
const base64 = Buffer.from(BYTES).toString("base64");

test("a new workbook opens beside the open one, with every byte of the file", async () => {
  const { host, run } = excelWith();
  const before = host.toBook();
  await run(() => openNewWorkbook(BYTES));
  expect(host.opened).toEqual([base64]);
  expect(host.toBook()).toEqual(before);
});

test("so it does where office.js asks the application for it, as on a computer", async () => {
  const { host, run } = excelWith();
  await run(async (workbook) => {
    // Not in the typings: `Excel.createWorkbook` calls it where Excel is not on the web.
    const application = workbook.application as unknown as {
      createWorkbook(file: string): { open(): void };
    };
    application.createWorkbook(base64).open();
    await workbook.sync();
  });
  expect(host.opened).toEqual([base64]);
});

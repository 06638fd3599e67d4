import { analyse } from "../../src/analysis/analyse";
import type { Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { readFiles } from "../../src/files/readFiles";
import { graft } from "../../src/files/xlsx/graft";
import type { Book } from "../../src/files/book";
import { reasonsListed } from "../../src/sheets/reasons";
import type { Host } from "../../src/workbench/host/host";
import { aBookSheet } from "../support/bookBuilders";
import { convertedByLibreOffice } from "../support/convertedByLibreOffice";
import { day } from "../support/records";
import { describeWithLibreOffice } from "../support/recalculate";
import { OPTIONS, runAnalysis, SILENT } from "../support/runAnalysis";

const TRACKER: Scalar[][] = [
  ["Child ID", "Entered care", "ADM decision", "Placement order", "Match"],
  ["A", "01/01/2024", "10/01/2024", "01/02/2024", ""],
];
const AS_AT = { asAt: day("2024-04-30") as SerialDay };
const book = (...more: string[]): Book => ({
  sheets: [aBookSheet("Tracker", TRACKER), ...more.map((name) => aBookSheet(name, [["theirs"]]))],
  names: [],
  date1904: false,
});

const FIRST = 5;
const listed = (host: Host) =>
  host
    .toBook()
    .sheets.find(({ name }) => name === "Reasons")!
    .rows.slice(FIRST, FIRST + 20)
    .flatMap(([cell]) => (cell === null || cell === "" || cell === undefined ? [] : [cell]));

const type = (cells: Readonly<Record<string, Scalar>>) =>
  Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Reasons");
    for (const [address, cell] of Object.entries(cells)) sheet.getRange(address).values = [[cell]];
    await workbook.context.sync();
  });

/** The check on what is typed under `Reason for delay`. */
function checkIn({ sheets }: Pick<Book, "sheets">) {
  const drift = sheets.find(({ name }) => name === "Drift")!;
  const { row, column, columns } = drift.tables[0]!;
  const at = column + columns.indexOf("Reason for delay");
  return drift.validations.find((each) => each.column === at && each.row === row + 1);
}

/** One run for the tests that only look. */
let analysed: Host;
beforeAll(async () => {
  analysed = (await runAnalysis(book(), AS_AT)).host;
});

describe("The reasons for delay", () => {
  it("are offered on Drift from their own sheet, and other words are kept with a hint", () => {
    expect(listed(analysed)).toHaveLength(13);
    expect(listed(analysed)).toEqual(reasonsListed({}));
    expect(checkIn(analysed.toBook())).toMatchObject({
      rule: { kind: "cells", source: "'Reasons'!$A$6:$A$25" },
      isOnlyTold: true,
    });
  });

  it("are people's own list: changed, added and taken off over re-runs", async () => {
    const { host } = await runAnalysis(book(), AS_AT);
    await type({ A6: "Court date", A7: "", A19: "Snow" });
    const expected = ["Court date", ...reasonsListed({}).slice(2), "Snow"];
    for (let run = 0; run < 2; run++) {
      await analyse({ ...OPTIONS, ...AS_AT }, SILENT);
      expect(listed(host)).toEqual(expected);
    }
  });

  it("are found on a sheet of another name where that one is taken", async () => {
    const { host } = await runAnalysis(book("Reasons"), AS_AT);
    expect(checkIn(host.toBook())).toMatchObject({ rule: { source: "'Reasons (EP)'!$A$6:$A$25" } });
  });

  it("are offered in the file that is written, and read from it again", async () => {
    const { sheets, names } = analysed.toBook();
    const bytes = await graft(undefined, sheets, names);
    const read = await readFiles([{ name: "out.xlsx", bytes }]);
    expect(checkIn(read.book)).toEqual(checkIn(analysed.toBook()));
  });
});

describeWithLibreOffice("LibreOffice", () => {
  it("offers them too", async () => {
    const { sheets, names } = analysed.toBook();
    const saved = await convertedByLibreOffice({ "out.xlsx": await graft(undefined, sheets, names) }, "xlsx");
    const read = await readFiles([{ name: "out.xlsx", bytes: saved.out! }]);
    expect(checkIn(read.book)).toMatchObject({ rule: { kind: "cells", source: "Reasons!$A$6:$A$25" } });
  }, 120_000);
});

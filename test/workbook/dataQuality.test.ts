import type { Scalar } from "../../src/domain/columns";
import { ownSheets } from "../../src/files/ownSheets";
import { graft } from "../../src/files/xlsx/graft";
import { readFiles } from "../../src/files/readFiles";
import { analyse } from "../../src/analysis/analyse";
import { showKnownValues } from "../../src/workbench/host/knownValues";
import type { Host } from "../../src/workbench/host/host";
import { aBookSheet } from "../support/bookBuilders";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";
import { open, OPTIONS, SILENT } from "../support/runAnalysis";

const HEADERS = [
  "Child ID",
  "Entered care",
  "ADM decision",
  "Placement order",
  "Match",
  "Moved in",
  "Adoption order",
];
const ROWS: Scalar[][] = [
  ["A1", "01/06/2021", "30/09/2021", "01/02/2022", "01/03/2022", "01/05/2022", "01/02/2023"],
  ["A2", "01/06/2021", "30/09/2021", "01/02/2022", "01/03/2022", "31/06/2022", "01/03/2023"],
  ["A3", "see notes", "30/09/2021", "01/02/2022", "tbc soon", "01/05/2022", "15/03/2023"],
  ["A4", "01/06/2021", "30/09/2021", "01/02/2022", "01/03/2022", "01/05/2022", "01/05/2023"],
];
const SHEET = "Children's list";
const input = () => [aBookSheet(SHEET, [HEADERS, ...ROWS])];

/** Opens a file's sheets as Excel would, analyses, and writes the result as the command line does. */
async function analysed(bytes: Uint8Array): Promise<{ bytes: Uint8Array; host: Host }> {
  const { book } = await readFiles([{ name: "tracker.xlsx", bytes }]);
  const host = open(book);
  const result = await analyse(OPTIONS, SILENT);
  showKnownValues(host.model, result);
  const written = host.toBook();
  const own = ownSheets(written);
  const ours = written.sheets.filter(({ name }) => own.has(name));
  return { bytes: await graft(bytes, ours, written.names), host };
}

const rowsOf = (host: Host) => host.toBook().sheets.find(({ name }) => name === "Data quality")!;

/** What a person types into a cell of the file, found by the child and the column that its row is about. */
async function accept(bytes: Uint8Array, child: string, column: string, why: string): Promise<Uint8Array> {
  const { book } = await readFiles([{ name: "tracker.xlsx", bytes }]);
  const host = open(book);
  const { rows, tables } = rowsOf(host);
  const { row: header, columns, column: first } = tables[0]!;
  const at = rows.findIndex((row, index) => index > header && row.includes(child) && row.includes(column));
  await Excel.run(async ({ workbook }) => {
    const cell = workbook.worksheets
      .getItem("Data quality")
      .getCell(at, first + columns.indexOf("Accepted because"));
    cell.values = [[why]];
    await workbook.context.sync();
  });
  const written = host.toBook();
  const own = ownSheets(written);
  return graft(
    bytes,
    written.sheets.filter(({ name }) => own.has(name)),
    written.names,
  );
}

describe("Data quality in a file", () => {
  it("keeps what was accepted when the command line runs over its own result", async () => {
    const first = await analysed(await graft(undefined, input(), []));
    const typed = await accept(first.bytes, "A2", "Moved in", "Court record, seen by AB");
    const { host } = await analysed(typed);
    const { rows } = rowsOf(host);
    const accepted = rows.filter((row) => row.includes("Court record, seen by AB"));
    expect(accepted).toHaveLength(1);
    expect(accepted[0]).toEqual(expect.arrayContaining(["Accepted", "A2", "F3", "31/06/2022"]));
    expect(rows.indexOf(accepted[0]!)).toBe(rows.length - 1);
  });
});

describeWithLibreOffice("Data quality in LibreOffice", () => {
  it("comes to the same links and counts, accepted queries among them", async () => {
    const first = await analysed(await graft(undefined, input(), []));
    const typed = await accept(first.bytes, "A2", "Moved in", "Court record, seen by AB");
    const { bytes, host } = await analysed(typed);
    const links = [...rowsOf(host).formulas.values()].filter((formula) => formula.startsWith("=HYPERLINK"));
    expect(links).toContain(`=HYPERLINK("#'Children''s list'!F3","F3")`);
    expect(await recalculate(bytes)).toEqual([]);
  });
});

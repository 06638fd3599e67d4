import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFiles } from "../../../src/files/readFiles";
import { graft } from "../../../src/files/xlsx/graft";
import { analyseFiles } from "../../../src/workbench/cli/analyseFiles";
import { makeAuthority, sampleBook } from "../../../src/workbench/sample";
import { binaryWorkbook } from "../../support/binaryWorkbook";
import { convertedByLibreOffice } from "../../support/convertedByLibreOffice";
import { describeWithLibreOffice, recalculate } from "../../support/recalculate";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "ep-formats-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A return with its tracker, as the sample makes them: each as the whole book of an authority. */
const { sheets, names } = sampleBook(makeAuthority({ seed: 4, children: 25, mistakes: true }));

interface Report {
  tables: { file: string }[];
  timing: unknown;
  rows: unknown[];
  children: number;
}

/** What the command line makes of a file: its JSON without the file's name and the clock, and the workbook that it writes. */
async function analysed(name: string, bytes: Uint8Array): Promise<{ report: Report; out: Uint8Array }> {
  const place = join(folder, name.replace(".", "-"));
  mkdirSync(place);
  const [input, out, json] = [join(place, name), join(place, "result.xlsx"), join(place, "result.json")];
  writeFileSync(input, bytes);
  const options = ["--as-at", "2026-03-31", "--out", out, "--json", json, "--journeys", "--findings"];
  expect(await analyseFiles([input, ...options])).toBe(0);
  const report = JSON.parse(readFileSync(json, "utf8")) as Report;
  return {
    report: { ...report, timing: 0, tables: report.tables.map((table) => ({ ...table, file: "" })) },
    out: new Uint8Array(readFileSync(out)),
  };
}

/** The new workbook holds the input's sheets, value by value, and ours. */
async function expectToHoldBoth(out: Uint8Array): Promise<void> {
  const { book } = await readFiles([{ name: "result.xlsx", bytes: out }]);
  const held = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  for (const name of ["Read me", "Timescales", "Drift"]) expect([...held.keys()]).toContain(name);
  for (const { name, rows } of sheets) {
    const written = held.get(name)!.rows;
    rows.forEach((row, at) =>
      row.forEach((value, column) =>
        expect([name, at, column, written[at]?.[column] ?? null]).toEqual([name, at, column, value]),
      ),
    );
  }
}

it("makes of an .xlsb the same figures as of the .xlsx, and a new .xlsx that holds both", async () => {
  const expected = await analysed("a.xlsx", await graft(undefined, sheets, names));
  const found = await analysed("a.xlsb", binaryWorkbook(sheets));
  expect(found.report).toEqual(expected.report);
  expect(found.report.children).toBeGreaterThan(20);
  await expectToHoldBoth(found.out);
});

describeWithLibreOffice("a return and a tracker that LibreOffice saved", () => {
  it("give as .xls and as .ods the same figures as the .xlsx, and a new .xlsx that LibreOffice calculates alike", async () => {
    const xlsx = await graft(undefined, sheets, names);
    const expected = await analysed("a.xlsx", xlsx);
    for (const kind of ["xls", "ods"]) {
      const saved = await convertedByLibreOffice({ "a.xlsx": xlsx }, kind);
      const { report, out } = await analysed(`a.${kind}`, saved.a!);
      expect(report).toEqual(expected.report);
      await expectToHoldBoth(out);
      expect(await recalculate(out)).toEqual([]);
    }
  }, 360_000);

  it("write the formulas that an .ods gave so that they still calculate", async () => {
    const [first, ...rest] = sheets;
    const formulas = {
      ...first!,
      name: "Worked out",
      rows: [[1, 2, 3, "3 children"]],
      formats: [],
      tables: [],
    };
    const book = [
      ...[first!, ...rest],
      {
        ...formulas,
        formulas: new Map([
          ["0,2", "=SUM(A1:B1)"],
          ["0,3", '=IF(C1>2,C1&" children","")'],
        ]),
      },
    ];
    const saved = await convertedByLibreOffice({ "a.xlsx": await graft(undefined, book, names) }, "ods");
    const { out } = await analysed("a.ods", saved.a!);
    const written = (await readFiles([{ name: "r.xlsx", bytes: out }])).book.sheets.find(
      ({ name }) => name === "Worked out",
    );
    expect(written?.rows).toEqual([[1, 2, 3, "3 children"]]);
    expect(written?.formulas.get("0,2")).toBe("=SUM(A1:B1)");
    expect(await recalculate(out)).toEqual([]);
  }, 360_000);
});

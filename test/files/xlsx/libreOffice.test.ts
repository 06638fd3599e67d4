import { annexABooks } from "../../support/sharedData";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFiles } from "../../../src/files/readFiles";
import { graft } from "../../../src/files/xlsx/graft";
import { ownBook } from "./ownBook";

const found = spawnSync("soffice", ["--version"]).status === 0;
if (!found && process.env.CI) throw new Error("LibreOffice is missing: install libreoffice-calc.");
const testWithOffice = found ? test : test.skip;
const orSkipped = found ? "" : " (skipped: LibreOffice is not installed)";

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "ep-files-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The book as LibreOffice saves it after opening it. */
async function throughLibreOffice(bytes: Uint8Array): ReturnType<typeof readFiles> {
  const input = join(folder, "in.xlsx");
  writeFileSync(input, bytes);
  const profile = pathToFileURL(join(folder, "profile")).href;
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      "xlsx",
      "--outdir",
      join(folder, "out"),
      input,
    ],
    { stdio: "ignore" },
  );
  const saved = new Uint8Array(readFileSync(join(folder, "out", "in.xlsx")));
  return readFiles([{ name: "in.xlsx", bytes: saved }]);
}

/** The book without the last results of its formulas, so that whoever opens it must work them out. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts);
}

const targets: (readonly [string, Uint8Array | undefined])[] = [["a new book", undefined], ...annexABooks];

testWithOffice.each(targets)(
  `LibreOffice opens what is grafted onto %s and works out the same values${orSkipped}`,
  async (_, original) => {
    const { sheets, names } = ownBook();
    const ours = await graft(original, sheets, names);
    const { book } = await throughLibreOffice(withoutResults(ours));
    const expected = (await readFiles([{ name: "ours.xlsx", bytes: ours }])).book;
    for (const sheet of expected.sheets.filter(({ name }) => sheets.some((one) => one.name === name))) {
      const calculated = book.sheets.find(({ name }) => name === sheet.name);
      expect(sheet.formulas.size === 0 || (calculated?.formulas.size ?? 0) > 0).toBe(true);
      sheet.rows.forEach((row, at) =>
        row.forEach((cell, column) =>
          expect([at, column, calculated?.rows[at]?.[column] ?? null]).toEqual([at, column, cell]),
        ),
      );
      expect(calculated?.tables.map(({ name, columns }) => ({ name, columns }))).toEqual(
        sheet.tables.map(({ name, columns }) => ({ name, columns })),
      );
      expect(calculated?.conditionalFormats).toHaveLength(sheet.conditionalFormats.length);
      expect(calculated?.validations).toEqual(sheet.validations);
      expect(calculated?.links).toEqual(sheet.links);
    }
    expect(book.names.map(({ name }) => name)).toEqual(expect.arrayContaining(["as_at", "out_mean"]));
  },
  120_000,
);

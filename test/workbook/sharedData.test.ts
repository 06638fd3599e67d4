import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { analyseFiles } from "../../src/workbench/cli/analyseFiles";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";
import { annexABooks, describeShared, SHARED_DATA } from "../support/sharedData";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "ep-shared-"))));
afterEach(() => rmSync(folder, { recursive: true }));

async function analysed(input: string, ...options: string[]): Promise<Uint8Array> {
  const out = join(folder, "result.xlsx");
  expect(await analyseFiles([input, "--out", out, ...options])).toBe(0);
  return new Uint8Array(readFileSync(out));
}

describeShared("books that are not ours", () => {
  describeWithLibreOffice("and LibreOffice", () => {
    it.each(annexABooks)(
      "%s keeps every worksheet byte for byte, and its results recalculate",
      async (name, bytes) => {
        const before = unzipSync(bytes);
        const result = await analysed(`${SHARED_DATA}/annex-a/${name}`);
        const after = unzipSync(result);
        const sheets = Object.keys(before).filter((part) => part.startsWith("xl/worksheets/"));
        expect(sheets.length).toBeGreaterThan(5);
        for (const part of sheets)
          expect(Buffer.from(after[part]!).equals(Buffer.from(before[part]!))).toBe(true);
        // The two templates hold no live case: one book with children is asked of LibreOffice.
        if (!name.includes("liia")) return;
        const own = /^(Read me|Summary|Timescales|Stage days|Drift|Data quality)/;
        expect((await recalculate(result)).filter(({ sheet }) => own.test(sheet))).toEqual([]);
      },
    );

    it("the first rows of the validator's return, with all their dirt, recalculate", async () => {
      const part = join(folder, "return");
      mkdirSync(part);
      for (const name of readdirSync(`${SHARED_DATA}/ssda903-validator`)) {
        if (!name.endsWith(".csv")) continue;
        const lines = readFileSync(`${SHARED_DATA}/ssda903-validator/${name}`, "latin1").split("\n");
        writeFileSync(join(part, name), lines.slice(0, 400).join("\n"), "latin1");
      }
      expect(await recalculate(await analysed(part, "--as-at", "2018-03-31"))).toEqual([]);
    });
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { analyseFiles } from "../../src/workbench/cli/analyseFiles";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";

const DATA = "../shared/data";
const ANNEX_A = ["annex-a-2015-01", "annex-a-2016-01", "annex-a-liia"].map(
  (name) => `${DATA}/annex-a/${name}.xlsx`,
);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "ep-shared-"))));
afterEach(() => rmSync(folder, { recursive: true }));

async function analysed(input: string, ...options: string[]): Promise<Uint8Array> {
  const out = join(folder, "result.xlsx");
  expect(await analyseFiles([input, "--out", out, ...options])).toBe(0);
  return new Uint8Array(readFileSync(out));
}

const describeShared = existsSync(DATA)
  ? describeWithLibreOffice
  : (name: string, tests: () => void) => describe.skip(`${name} (skipped: ${DATA} is not here)`, tests);

describeShared("books that are not ours", () => {
  it.each(ANNEX_A)("%s keeps every worksheet byte for byte, and its results recalculate", async (path) => {
    const before = unzipSync(new Uint8Array(readFileSync(path)));
    const result = await analysed(path);
    const after = unzipSync(result);
    const sheets = Object.keys(before).filter((part) => part.startsWith("xl/worksheets/"));
    expect(sheets.length).toBeGreaterThan(5);
    for (const part of sheets)
      expect(Buffer.from(after[part]!).equals(Buffer.from(before[part]!))).toBe(true);
    const own = /^(Read me|Summary|Timescales|Stage days|Drift|Data quality)/;
    expect((await recalculate(result)).filter(({ sheet }) => own.test(sheet))).toEqual([]);
  });

  it("the validator's return, with all its dirt, recalculates", async () => {
    expect(await recalculate(await analysed(`${DATA}/ssda903-validator`, "--as-at", "2018-03-31"))).toEqual(
      [],
    );
  });
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFiles } from "../../../src/files/readFiles";
import { graft } from "../../../src/files/xlsx/graft";
import { makeAuthority, sampleBook } from "../../../src/workbench/sample";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "ep-zone-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command makes of a file where the clocks go otherwise: its figures, and the cells of every sheet. */
async function analysedIn(zone: string, input: string) {
  const [out, json] = ["out.xlsx", "out.json"].map((name) => join(folder, name)) as [string, string];
  const options = ["--out", out, "--json", json, "--journeys", "--findings"];
  execFileSync(process.execPath, ["scripts/analyse.mjs", input, ...options], {
    env: { ...process.env, TZ: zone },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const { timing: _, ...figures } = JSON.parse(readFileSync(json, "utf8")) as Record<string, unknown>;
  const { book } = await readFiles([{ name: "out.xlsx", bytes: new Uint8Array(readFileSync(out)) }]);
  // Each sheet's third line, and a line of Read me, say when it was run.
  const told = (cell: unknown) =>
    typeof cell === "string" ? cell.replace(/\d+ \w+ \d{4} at \d\d:\d\d/, "then") : cell;
  return {
    figures,
    sheets: book.sheets.map(({ name, rows, formulas }) => ({
      name,
      rows: rows.map((row) => row.map(told)),
      formulas,
    })),
  };
}

test("the same file comes to the same figures and cells on both sides of the date line", async () => {
  const input = join(folder, "book.xlsx");
  const { sheets } = sampleBook(makeAuthority({ seed: 3, children: 60, mistakes: true }));
  writeFileSync(input, await graft(undefined, sheets, []));
  const west = await analysedIn("Pacific/Pago_Pago", input);
  expect(west.sheets.length).toBeGreaterThan(10);
  expect(await analysedIn("Pacific/Kiritimati", input)).toEqual(west);
});

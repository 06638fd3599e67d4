import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { graft } from "../../../src/files/xlsx/graft";
import { readFiles } from "../../../src/files/readFiles";
import { EarlierCopy } from "../../../src/analysis/circulated/earlierCopy";
import type { BookSheet } from "../../../src/files/book";
import { analyseFiles } from "../../../src/workbench/cli/analyseFiles";
import { makeAuthority, sampleBook } from "../../../src/workbench/sample";

/** A cohort small enough for most of its counts to be small. */
const authority = makeAuthority({ seed: 17, children: 90, mistakes: true });

describe("--circulated, over every page of the report", () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const read = async (name: string) =>
    (await readFiles([{ name, bytes: new Uint8Array(readFileSync(at(name))) }])).book.sheets;
  beforeAll(async () => {
    // Of so small a cohort the first copy may tell what the second withholds; the maker is told so.
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    folder = mkdtempSync(join(tmpdir(), "ep-circulated-"));
    const { sheets, names } = sampleBook(authority);
    writeFileSync(at("Ashby children 2026.xlsx"), await graft(undefined, sheets, names));
    const run = (asAt: string, ...more: string[]) =>
      analyseFiles([at("Ashby children 2026.xlsx"), "--as-at", asAt, "--make", "core", ...more]);
    expect(await run("2026-02-28", "--circulated", at("before.xlsx"))).toBe(0);
    const again = ["--circulated", at("copy.xlsx"), "--circulated-before", at("before.xlsx")];
    expect(await run("2026-03-31", ...again, "--json", at("result.json"))).toBe(0);
  }, 120_000);
  afterAll(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it("holds every page, with charts, and no part of the workbook that it was made from", async () => {
    const parts = unzipSync(new Uint8Array(readFileSync(at("copy.xlsx"))));
    expect(
      Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name)).length,
    ).toBeGreaterThan(8);
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join("\n");
    expect(/Ashby|<f>|<f |in_authority|out_|state="(?:very)?[hH]idden"/.exec(all)?.[0]).toBeUndefined();
    const names = [...all.matchAll(/<definedName name="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(["_xlnm.Print_Area", "_xlnm.Print_Titles"]));
    const texts = new Set((await read("copy.xlsx")).flatMap(({ rows }) => rows.flat().map(String)));
    const words = new Set(all.match(/[\w-]+/g));
    const told = authority.children.filter(({ id }) => texts.has(String(id)) || words.has(String(id)));
    expect(told).toEqual([]);
    expect((await read("copy.xlsx")).map(({ name }) => name)).toEqual([
      "Report front",
      "Report profile",
      "Report stages",
      "Report journeys",
      "Report under-fives",
      "Report adopters",
      "Report guardianship",
      "Report efficiency",
      "Withheld",
    ]);
  });

  it("shows no count of 1 to 5 children, and no whole with one part withheld", async () => {
    const copy = await read("copy.xlsx");
    const { circulated } = JSON.parse(readFileSync(at("result.json"), "utf8"));
    expect(circulated.withheld).toBeGreaterThan(100);
    expect(circulated.shown).toBeGreaterThan(100);
    let columns = 0;
    for (const { name, counts, total } of copy.flatMap(countsWithTotals)) {
      columns++;
      const small = counts.filter((count) => typeof count === "number" && count > 0 && count < 6);
      expect([name, small]).toEqual([name, []]);
      const shown = counts.filter((count) => typeof count === "number");
      const gone = counts.length - shown.length;
      const rest = Number(total) - shown.reduce((sum, count) => sum + Number(count), 0);
      // Withheld counts are 1 at least: were there as many children left as cells, each would be 1.
      const isGivenAway = typeof total === "number" && gone > 0 && (gone === 1 || rest === gone);
      if (isGivenAway) expect({ name, counts, total }).toBeUndefined();
    }
    expect(columns).toBeGreaterThan(20);
  });

  it("withholds what the copy before withheld", async () => {
    const [before, copy] = [await read("before.xlsx"), await read("copy.xlsx")];
    const earlier = new EarlierCopy({ sheets: before });
    const was = copy.slice(0, -1).flatMap(({ name, rows }) =>
      [...earlier.compared(name, rows)].flatMap(([place, said]) => {
        const [row, column] = place.split(",").map(Number) as [number, number];
        return said === "withheld" ? [rows[row]![column]] : [];
      }),
    );
    expect(was.length).toBeGreaterThan(300);
    // But for noughts: whoever was counted has gone.
    expect([...new Set(was)].sort()).toEqual([0, "c"]);
  });
});

/** Columns of counts over "Children", "Families" and their like that end in a row for all, read from the values alone. */
function countsWithTotals({ name, rows }: BookSheet) {
  return rows.flatMap((heads, top) => {
    if (
      heads.length < 2 ||
      typeof heads[0] !== "string" ||
      !heads.every((head) => typeof head === "string" || head === null)
    )
      return [];
    const below = rows.slice(top + 1);
    const end = below.findIndex((row) => row.length === 0 || String(row[0]).startsWith("  "));
    const body = below.slice(0, end < 0 ? undefined : end);
    const last = body.findIndex(([label]) => /^All\b/.test(String(label)));
    if (last < 2) return [];
    return heads.flatMap((head, column) => {
      if (column === 0 || !/children$|^Families$/i.test(String(head))) return [];
      const counts = body.slice(0, last).map((row) => row[column] ?? null);
      if (counts.some((count) => count === null)) return [];
      return [{ name: `${name}: ${String(heads[0])}, ${String(head)}`, counts, total: body[last]![column] }];
    });
  });
}

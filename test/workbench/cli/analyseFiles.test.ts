import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFiles } from "../../../src/files/readFiles";
import { graft } from "../../../src/files/xlsx/graft";
import { analyseFiles } from "../../../src/workbench/cli/analyseFiles";
import { exitCodeFor } from "../../../src/workbench/cli/exit";
import { makeAuthority, sampleBook, ssda903Files } from "../../../src/workbench/sample";
import { handMade } from "../../files/xlsx/handMade";
import { book1904 } from "../../support/book1904";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "ep-cli-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command as main.ts does: its exit code and what it said on standard error. */
async function run(...argv: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const error = jest.spyOn(console, "error").mockImplementation((text: string) => void said.push(text));
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    return { code: await analyseFiles(argv).catch(exitCodeFor), said: said.join("\n") };
  } finally {
    error.mockRestore();
    jest.restoreAllMocks();
  }
}

const json = () => JSON.parse(readFileSync(join(folder, "result.json"), "utf8"));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const EPISODES =
  "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

describe("the command line, given what it cannot read", () => {
  it.each([
    ["a file that is not there", () => join(folder, "none.xlsx"), /There is no file or folder/],
    ["an empty folder", () => folder, /holds nothing to analyse/],
    ["a corrupt workbook", () => file("broken.xlsx", "PK\u0003\u0004 and then nothing"), /broken\.xlsx/],
    [
      "a workbook with a password",
      () =>
        file(
          "locked.xlsx",
          Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(512).fill(0)]),
        ),
      /locked\.xlsx/,
    ],
    [
      "a table that holds no cases",
      () => file("costs.csv", "Item,Pounds\nRent,5\nHeat,6\n"),
      /No case table was found/,
    ],
    [
      "a date column that nobody can read",
      () => file("episodes.csv", `${EPISODES}1,soon,S,C1,N1,U6,PR1,,,,,,\n2,later,S,C1,N1,U6,PR1,,,,,,\n`),
      /DECOM/,
    ],
  ])("ends with 1 and one plain sentence: %s", async (_, path, sentence) => {
    const { code, said } = await run(path());
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/\n|\bat .*:\d+:\d+/);
    expect(code).toBe(1);
  });

  it.each([
    [
      "a result for a folder that is not there",
      () => ["--out", join(folder, "no", "r.xlsx")],
      /there is no folder/,
    ],
    [
      "figures for a folder that is not there",
      () => ["--json", join(folder, "no", "r.json")],
      /there is no folder/,
    ],
    ["figures for a name that a folder has", () => ["--json", folder], /it is a folder/],
    ["a list for the columns", () => ["--match", file("m.json", "[]")], /must hold one JSON object/],
    ["nothing for the columns", () => ["--match", file("m.json", "null")], /must hold one JSON object/],
    ["a sheet without choices", () => ["--match", file("m.json", '{"episodes":"a"}')], /“episodes” does not/],
    ["columns of an unknown sheet", () => ["--match", file("m.json", '{"Nope":{}}')], /“Nope”.*“episodes”/],
    ["inputs that are no JSON", () => ["--inputs", file("i.json", "{")], /could not be read as JSON/],
    ["an input that is a list", () => ["--inputs", file("i.json", '{"as_at":[1]}')], /“as_at” has neither/],
    [
      "a choice that is none",
      () => ["--inputs", file("i.json", '{"in_trust_entry":"Traker"}')],
      /“in_trust_entry” the value “Traker”; it can be .*“Tracker”/,
    ],
    ["an unknown input", () => ["--inputs", file("i.json", '{"in_tea":1}')], /“in_tea”.*docs\/names\.md/],
  ])("ends with 1 and one plain sentence, given %s", async (_, options, sentence) => {
    const { code, said } = await run(
      file("episodes.csv", `${EPISODES}1,01/04/2020,S,C1,N1,U6,PR1,,,,,,\n`),
      ...options(),
    );
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/\n/);
    expect(code).toBe(1);
  });

  it.each([
    [["--as-at", "31/03/2024", "x.csv"], /YYYY-MM-DD/],
    [["--model", "seven", "x.csv"], /coram, asglb, dfe/],
    [["--make", "tea", "x.csv"], /--make/],
    [["--nonsense", "x.csv"], /nonsense/],
    [[], /at least one file/],
    [["--from", "2024-01-01", "--to", "2023-01-01", "x.csv"], /--from is after --to/],
    [["--out", "result.pdf", "x.csv"], /\.xlsx/],
    [["--circulated", "copy.pdf", "x.csv"], /\.xlsx/],
    [["--circulated", "x.xlsx", "x.xlsx"], /the same file as an input/],
    [["--circulated", "r.xlsx", "--out", "r.xlsx", "x.csv"], /the same file as --out/],
    [["--circulated-before", "r.xlsx", "x.csv"], /goes with --circulated/],
  ])("ends with 2 and says how to use it: %j", async (argv, sentence) => {
    const { code, said } = await run(...argv);
    expect(code).toBe(2);
    expect(said).toMatch(sentence);
  });
});

describe("the command line", () => {
  it("reads a workbook whose days count from 1904 as the same days, and writes its results into it so", async () => {
    const { sheets, names } = sampleBook(makeAuthority({ seed: 4, children: 60 }));
    const rowsOf = async (original?: Uint8Array) => {
      const out = join(folder, "result.xlsx");
      const options = [
        "--as-at",
        "2026-03-31",
        "--out",
        out,
        "--json",
        join(folder, "result.json"),
        "--journeys",
      ];
      const { code } = await run(file("book.xlsx", await graft(original, sheets, names)), ...options);
      expect(code).toBe(0);
      const { book } = await readFiles([{ name: "result.xlsx", bytes: new Uint8Array(readFileSync(out)) }]);
      return { rows: json().rows, written: book.sheets.find(({ name }) => name === "Drift")!.rows.slice(4) };
    };
    expect(await rowsOf(await book1904())).toEqual(await rowsOf());
  });

  it("merges the returns of several years, the later year's rows in place of the earlier", async () => {
    const authority = makeAuthority({ seed: 3, children: 120 });
    mkdirSync(join(folder, "in"));
    for (const { name, text } of ssda903Files(authority, [2024, 2025, 2026])) file(join("in", name), text);
    const { code } = await run(join(folder, "in"), "--json", join(folder, "result.json"));
    expect(code).toBe(0);
    const { asAt, findings, tables } = json();
    expect(asAt).toBe("2026-03-31");
    expect(findings.byRule["row-superseded"]).toBeGreaterThan(10);
    const episodes = tables.filter(({ layout }: { layout: string }) => layout === "903-episodes");
    expect(episodes).toHaveLength(3);
  });

  it("writes the JSON of the contract, and a workbook that it reads again with what people typed", async () => {
    const { sheets, names } = sampleBook(makeAuthority({ seed: 4, children: 100, mistakes: true }));
    const input = file("book.xlsx", await graft(undefined, sheets, names));
    mkdirSync(join(folder, "out"));
    const out = join(folder, "out", "book.xlsx");
    const options = ["--out", out, "--json", join(folder, "result.json"), "--journeys", "--findings"];
    expect((await run(input, "--from", "2023-04-01", "--to", "2026-03-31", ...options)).code).toBe(0);
    const first = json();
    expect(Object.keys(first)).toEqual([
      ...["asAt", "period", "model", "tables", "children", "journeys", "stages", "measures", "findings"],
      ...["figures", "sheets", "timing", "rows", "items"],
    ]);
    expect(first.sheets).toEqual([
      "Read me",
      "Summary",
      "Timescales",
      "Stage days",
      "Drift",
      "Limits",
      "Reasons",
      "Data quality",
      "Reconciliation",
    ]);
    expect(first.rows[0]).toHaveProperty("entry");
    expect(first.items).toHaveLength(first.findings.total);

    expect((await run(out, "--from", "2023-04-01", "--to", "2026-03-31", ...options)).code).toBe(0);
    const again = json();
    const { timing: firstTiming, ...same } = first;
    const { timing, ...second } = again;
    expect(second).toEqual(same);
    expect(Object.keys(timing)).toEqual(Object.keys(firstTiming));
  });
});

it("passes over what stands in a folder beside the data: lock files, a Mac's files, folders", async () => {
  const inside = join(folder, "data");
  mkdirSync(join(inside, "old.csv"), { recursive: true });
  writeFileSync(join(inside, "EPISODES.CSV"), `${EPISODES}1,01/04/2020,S,C1,N1,U6,PR1,,,,,,\n`);
  for (const name of ["._EPISODES.CSV", ".DS_Store", "~$book.xlsx"])
    writeFileSync(join(inside, name), "\u0000\u0005\u0016\u0007");
  const { code, said } = await run(inside, "--json", join(folder, "result.json"));
  expect({ code, said }).toEqual({ code: 0, said: "" });
  expect(json().tables.map((table: { file: string }) => table.file)).toEqual(["EPISODES.CSV"]);
});

it("reads a workbook with a stray value in the very last cell of a sheet", async () => {
  const headers = ["Child ID", "Entered care", "ADM decision", "Placement order"];
  const header = headers
    .map((text, at) => `<c r="${"ABCD"[at]}1" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join("");
  const child = [7, 45000, 45200, 45300]
    .map((value, at) => `<c r="${"ABCD"[at]}2"><v>${value}</v></c>`)
    .join("");
  const rows = `<row r="1">${header}</row><row r="2">${child}</row>`;
  const bytes = handMade({
    sheets: {
      Tracker: `<sheetData>${rows}</sheetData>`,
      Far: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
    },
  });
  const { code } = await run(file("far.xlsx", bytes), "--json", join(folder, "result.json"));
  expect(code).toBe(0);
  expect(json().journeys.open).toBe(1);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Book } from "../../src/files/book";
import { readFiles } from "../../src/files/readFiles";
import { graft } from "../../src/files/xlsx/graft";
import { analyseFiles } from "../../src/workbench/cli/analyseFiles";
import { convertedByLibreOffice } from "../support/convertedByLibreOffice";
import { PersonsHand, type RowTexts } from "../support/personsHand";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";
import { LATER, LIVES, trackerOf, type Life } from "../support/trackerLives";
import { changedParts, faultsOfPackage } from "../support/wellFormedPackage";

/*
 * What a person does with the results in Excel, and the next analysis, by the command line: from file to file, as a
 * council's workbook is. What the person does is written into the parts of the package, by code that is not ours.
 */

const bookOf = (lives: readonly Life[]): Promise<Uint8Array> => graft(undefined, [trackerOf(lives)], []);

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "ep-pivot-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The result workbook, and what the command said on standard error. */
async function analysed(
  bytes: Uint8Array,
  ...options: string[]
): Promise<{ bytes: Uint8Array; said: string[] }> {
  const [input, out] = [join(folder, "book.xlsx"), join(folder, "result.xlsx")];
  writeFileSync(input, bytes);
  const said: string[] = [];
  const error = jest.spyOn(console, "error").mockImplementation((text: string) => void said.push(text));
  try {
    await analyseFiles([input, "--as-at", "2026-03-31", "--out", out, ...options]);
  } finally {
    error.mockRestore();
  }
  return { bytes: new Uint8Array(readFileSync(out)), said };
}

const open = async (bytes: Uint8Array): Promise<Book> => (await readFiles([{ name: "b.xlsx", bytes }])).book;
const partsOf = (bytes: Uint8Array, names: readonly string[]) => {
  const parts = unzipSync(bytes);
  return names.map((name) => [name, Buffer.from(parts[name] ?? []).toString("utf8")]);
};
/** Which journey a row is about, whatever its number: days are as the file holds them. */
const journeyOf = (row: RowTexts) => `${row["Child key"]}, ${row["Entered care"]}, ${row.Decision}`;
const stageOf = (row: RowTexts) => `${row["Child key"]}, ${row.Journey}, ${row.Stage}`;

interface Scene {
  first: Uint8Array;
  /** The result as the person left it. */
  theirs: Uint8Array;
  pivotParts: string[];
}

/** Results in which somebody added two pivots, two columns with notes, a sort and a filter. */
async function scene(): Promise<Scene> {
  const first = (await analysed(await bookOf(LIVES))).bytes;
  const hand = new PersonsHand(first);
  hand.addColumn("Timescales", "My notes", (row) => `about ${journeyOf(row)}`);
  hand.addColumn("StageDays", "Why so long", (row) =>
    row.Journey === "1" ? `about ${stageOf(row)}` : undefined,
  );
  hand.sort("Timescales", "Team");
  const pivotParts = [
    ...hand.addPivot("Timescales", "Status", "My pivot"),
    ...hand.addPivot("StageDays", "Stage", "My stages"),
  ];
  hand.filter("Timescales", "Status", ["Adopted"]);
  return { first, theirs: hand.bytes(), pivotParts };
}

/** The person's book with other rows in the sheet of cases. */
async function withCases(theirs: Uint8Array, lives: readonly Life[]): Promise<Uint8Array> {
  const hand = new PersonsHand(theirs);
  const other = new PersonsHand(await bookOf(lives));
  hand.put(hand.sheetPart("Tracker"), other.text(other.sheetPart("Tracker")));
  return hand.bytes();
}

describe("A book in which a person added a pivot, notes, a sort and a filter, analysed again", () => {
  let made: Scene;
  let same: Awaited<ReturnType<typeof analysed>>;
  let changed: Awaited<ReturnType<typeof analysed>>;
  let otherModel: Awaited<ReturnType<typeof analysed>>;
  beforeAll(async () => {
    made = await scene();
    same = await analysed(made.theirs);
    changed = await analysed(await withCases(made.theirs, LATER));
    otherModel = await analysed(made.theirs, "--model", "dfe");
  });
  const runs = (): [string, Uint8Array][] => [
    ["same", same.bytes],
    ["changed", changed.bytes],
    ["otherModel", otherModel.bytes],
  ];

  test("starts from a sound package, sorted and filtered", async () => {
    const places = (await open(made.theirs)).sheets.flatMap(({ name, pivots = [] }) =>
      pivots.map((area) => [name, area]),
    );
    expect(places).toEqual([
      ["My pivot", { row: 2, column: 0, rowCount: 6, columnCount: 2 }],
      ["My stages", { row: 2, column: 0, rowCount: 7, columnCount: 2 }],
    ]);
    expect(faultsOfPackage(made.theirs)).toEqual([]);
    const hand = new PersonsHand(made.theirs);
    expect(hand.rows("Timescales").map(({ Team }) => Team)).toEqual(
      [..."EEENNNSS"].map((letter) => ({ E: "East", N: "North", S: "South" })[letter]),
    );
    expect(hand.text(hand.sheetPart("Timescales")).match(/ hidden="1"/g)).toHaveLength(4);
  });

  test("has every part of the pivots byte for byte, and a package with nothing to repair", () => {
    for (const [, bytes] of runs()) {
      expect(partsOf(bytes, made.pivotParts)).toEqual(partsOf(made.theirs, made.pivotParts));
      expect(faultsOfPackage(bytes)).toEqual([]);
      const [before, after] = [new PersonsHand(made.theirs), new PersonsHand(bytes)];
      for (const part of ["xl/workbook.xml", "[Content_Types].xml"]) {
        const pivots = (hand: PersonsHand) => hand.text(part).match(/<[^<>]*pivotCache[^<>]*>/g);
        expect(pivots(after)).toEqual(pivots(before));
      }
    }
    // Nothing that is not a sheet of ours, or part of one, has changed.
    const own = /^xl\/worksheets\/(sheet\d+\.xml|_rels\/)|^xl\/tables\//;
    expect(changedParts(made.theirs, same.bytes).filter((part) => !own.test(part))).toEqual([]);
  });

  test("has the tables that the pivots read, with their names, parts and numbers, their columns and what was added", () => {
    const [before, after] = [new PersonsHand(made.theirs), new PersonsHand(changed.bytes)];
    for (const [table, added] of [
      ["Timescales", "My notes"],
      ["StageDays", "Why so long"],
    ] as const) {
      const [was, is] = [before.table(table), after.table(table)];
      expect(is).toEqual(was);
      expect(Object.keys(is.columns).at(-1)).toBe(added);
      expect(Object.keys(is.columns)).toEqual([
        ...Object.keys(new PersonsHand(made.first).table(table).columns),
        added,
      ]);
    }
  });

  test("with the same input holds the same cells as the first time, but for the sheets' third line and the notes", async () => {
    const [first, again] = [await open(made.first), await open(same.bytes)];
    const added = new Map([
      ["Timescales", 1],
      ["Stage days", 1],
    ]);
    for (const { name, rows, formulas } of first.sheets) {
      const now = again.sheets.find((sheet) => sheet.name === name)!;
      const width = Math.max(...rows.map((row) => row.length));
      const cells = (of: typeof rows) =>
        of.map((row, at) =>
          at === 2 ? [] : Array.from({ length: width }, (_, column) => row[column] ?? null),
        );
      if (["Read me", "EP settings"].includes(name)) continue;
      expect([name, cells(now.rows)]).toEqual([name, cells(rows)]);
      expect(now.formulas).toEqual(formulas);
      expect(now.hiddenRows.size).toBe(0);
      expect(Math.max(...now.rows.map((row) => row.length))).toBe(width + (added.get(name) ?? 0));
    }
  });

  test("has every note beside its own journey; what lost its row is listed", async () => {
    const rows = new PersonsHand(same.bytes).rows("Timescales");
    expect(rows.map((row) => row["My notes"])).toEqual(rows.map((row) => `about ${journeyOf(row)}`));

    const before = new PersonsHand(made.theirs).rows("Timescales");
    const after = new PersonsHand(changed.bytes).rows("Timescales");
    const notes = new Map(after.map((row) => [journeyOf(row), row["My notes"]]));
    const of = (key: string, journey: string, from = before) =>
      from.find((row) => row["Child key"] === key && row.Journey === journey)!;
    // Nothing about them changed: whatever their number is now.
    for (const [key, then, now] of [
      ["101", "1", "1"],
      ["103", "1", "1"],
      ["104", "1", "1"],
      ["007", "1", "2"],
      ["007", "2", "3"],
    ] as const) {
      const old = of(key, then);
      expect(journeyOf(of(key, now, after))).toBe(journeyOf(old));
      expect(notes.get(journeyOf(old))).toBe(old["My notes"]);
    }
    // A date was mended, a plan was made: still the same journey.
    for (const key of ["106", "107"]) expect(of(key, "1", after)["My notes"]).toBe(of(key, "1")["My notes"]);
    // New journeys have none.
    expect([of("007", "1", after)["My notes"], of("108", "1", after)["My notes"]]).toEqual(["", ""]);
    const quality = new PersonsHand(changed.bytes)
      .rows("DataQuality")
      .filter(({ Rule }) => Rule === "note-lost-its-row");
    const lost = of("102", "1");
    expect(quality.filter(({ Sheet }) => Sheet === "Timescales").map((row) => row["What is wrong"])).toEqual([
      `What was typed beside a row that is no longer there (Child key 102, Journey 1). My notes: ${lost["My notes"]}`,
    ]);
    expect(quality.filter(({ Sheet }) => Sheet === "Stage days")).toHaveLength(5);
    expect(
      new PersonsHand(same.bytes).rows("DataQuality").filter(({ Rule }) => Rule === "note-lost-its-row"),
    ).toEqual([]);
  });

  test("in another model has the stages of that model; notes stay where the stage is still there and are listed where not", () => {
    const before = new PersonsHand(made.theirs).rows("StageDays");
    const after = new PersonsHand(otherModel.bytes).rows("StageDays");
    expect(after.length).not.toBe(before.length);
    const isNoted = ({ Journey }: RowTexts) => Journey === "1";
    const noted = before.filter(isNoted).map((row) => row["Why so long"]!);
    const kept = after.filter((row) => row["Why so long"] !== "");
    for (const row of kept) expect(row["Why so long"]).toBe(`about ${stageOf(row)}`);
    expect(kept.length).toBeGreaterThan(0);
    const listed = new PersonsHand(otherModel.bytes)
      .rows("DataQuality")
      .filter(({ Rule }) => Rule === "note-lost-its-row")
      .map((row) => row["What is wrong"]!.replace(/^.*Why so long: /, ""));
    expect([...kept.map((row) => row["Why so long"]), ...listed].sort()).toEqual([...noted].sort());
  });

  test("has no filter and no sort any more, and that is said", () => {
    for (const { bytes, said } of [same, changed, otherModel]) {
      expect(said).toEqual([
        'The filters on "Timescales" were cleared, so that every row could be written.',
        'The rows of "Timescales" are in their own order again; what was typed beside them moved along.',
      ]);
      const hand = new PersonsHand(bytes);
      expect(hand.text(hand.sheetPart("Timescales"))).not.toContain('hidden="1"');
      expect(hand.text(hand.table("Timescales").part)).not.toMatch(/filterColumn|sortState/);
    }
  });

  test("a column typed beside the table, which no program widened, joins it and moves with its rows", async () => {
    const hand = new PersonsHand(made.first);
    const notes = hand.rows("Timescales").map((row) => `about ${journeyOf(row)}`);
    hand.typeBeside("Timescales", Object.keys(hand.table("Timescales").columns).length + 1, [
      "By hand",
      ...notes,
    ]);
    const { bytes, said } = await analysed(await withCases(hand.bytes(), [...LIVES].reverse()));
    const rows = new PersonsHand(bytes).rows("Timescales");
    expect(rows.map((row) => row["By hand"])).toEqual(rows.map((row) => `about ${journeyOf(row)}`));
    expect(said).toEqual([
      'What stood beside the table on "Timescales" (By hand) is part of it now, so that it stays with its rows.',
    ]);
    expect(faultsOfPackage(bytes)).toEqual([]);
  });

  describeWithLibreOffice("in LibreOffice", () => {
    test("opens with every sheet, both pivots and the tables", async () => {
      const twoRuns = runs().slice(1);
      const files = Object.fromEntries(twoRuns.map(([name, bytes]) => [`${name}.xlsx`, bytes]));
      const opened = await convertedByLibreOffice(files, "xlsx");
      for (const [name, bytes] of twoRuns) {
        const [ours, theirs] = [await open(bytes), await open(opened[name]!)];
        expect(theirs.sheets.map((sheet) => sheet.name)).toEqual(ours.sheets.map((sheet) => sheet.name));
        const pivots = Object.keys(unzipSync(opened[name]!)).filter((part) =>
          /pivotTable\d+\.xml$/.test(part),
        );
        expect(pivots).toHaveLength(2);
        const tables = (book: Book) =>
          book.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
        expect(tables(theirs).sort()).toEqual(tables(ours).sort());
      }
    });

    test("recalculates to the values in the file, the counts of the queries with the lost notes among them", async () => {
      expect(await recalculate(changed.bytes)).toEqual([]);
    });
  });
});

import type { AnalysisResult } from "../../src/analysis/contract";
import { ownSheets } from "../../src/files/ownSheets";
import { graft } from "../../src/files/xlsx/graft";
import type { TableBlock } from "../../src/sheets/plan";
import { COLUMN_MEANINGS } from "../../src/sheets/resultColumns";
import { showKnownValues } from "../../src/workbench/host/knownValues";
import { makeAuthority, sampleBook } from "../../src/workbench/sample";
import { PersonsHand } from "../support/personsHand";
import { runAnalysis } from "../support/runAnalysis";
import { LIVES, trackerOf } from "../support/trackerLives";

/** A workbook with ids as numbers and as text, of all kinds of source, with the usual mistakes and blanks. */
async function written(): Promise<{
  hand: PersonsHand;
  tables: TableBlock[];
  figures: AnalysisResult["figures"];
}> {
  const { sheets, ...book } = sampleBook(makeAuthority({ seed: 8, children: 80, mistakes: true }));
  const other = { ...trackerOf(LIVES), name: "Second tracker" };
  const { result, host } = await runAnalysis({ ...book, sheets: [other, ...sheets] });
  showKnownValues(host.model, result);
  const out = host.toBook();
  const own = ownSheets(out);
  const ours = out.sheets.filter(({ name }) => own.has(name));
  return {
    figures: result.figures,
    hand: new PersonsHand(await graft(undefined, ours, out.names)),
    tables: result.sheets.flatMap(({ plan }) =>
      plan.blocks.flatMap((block) => (block.kind === "table" ? [block] : [])),
    ),
  };
}

const isEmpty = (cell: string) => cell === "" || /^<c [^>]*\/>$/.test(cell);
const isNumber = (cell: string) => /^<c (?![^>]* t=)[^>]*><v>-?\d+(\.\d+)?<\/v><\/c>$/.test(cell);
const isText = (cell: string) =>
  /^<c [^>]* t="inlineStr"[^>]*><is><t [^>]*>[^<]+<\/t><\/is><\/c>$/.test(cell);
const isFlag = (cell: string) => /^<c [^>]* t="b"[^>]*><v>[01]<\/v><\/c>$/.test(cell);

describe("The result tables in a file", () => {
  let hand: PersonsHand;
  let tables: TableBlock[];
  let figures: AnalysisResult["figures"];
  beforeAll(async () => ({ hand, tables, figures } = await written()));
  const formatOf = (cell: string) => hand.numberFormat(Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0));

  test("have no merged cells", () => {
    for (const { name } of tables) expect(hand.text(hand.sheetOf(name))).not.toContain("mergeCell");
  });

  test("have columns of one kind: numbers, dates with a date format, texts as text, and truly empty cells", () => {
    for (const { name, columns } of tables) {
      const rows = hand.cells(name);
      expect([name, rows.length > 0]).toEqual([name, true]);
      for (const { header, content, typed } of columns) {
        if (typed || "op" in content || content.kind === "links") continue;
        const filled = rows.map((row) => row[header]!).filter((cell) => !isEmpty(cell));
        const fits = { number: isNumber, day: isNumber, text: isText, flag: isFlag, asTyped: () => true };
        const wrong = filled.filter((cell) => !fits[content.kind](cell));
        expect([name, header, wrong]).toEqual([name, header, []]);
        const formats = new Set(filled.map(formatOf));
        if (content.kind === "day") expect([...formats].filter((one) => one !== "dd/mm/yyyy")).toEqual([]);
        if (content.kind === "text") expect([...formats].filter((one) => one !== "@")).toEqual([]);
      }
    }
  });

  test("have an empty cell only where the column says what it means", () => {
    for (const { name, columns } of tables)
      for (const { header, content } of columns) {
        if ("op" in content || COLUMN_MEANINGS[name]![header]!.empty !== undefined) continue;
        const empty = hand.cells(name).filter((row) => isEmpty(row[header]!));
        expect([name, header, empty.length]).toEqual([name, header, 0]);
      }
  });

  test("hold no number of more than the fifteen digits that Excel keeps, and nor does any figure", () => {
    const numbers = [
      ...Object.values(figures).filter((figure) => typeof figure === "number"),
      ...tables.flatMap(({ name }) =>
        hand.cells(name).flatMap((row) =>
          Object.values(row)
            .filter(isNumber)
            .map((cell) => Number(/<v>(.*)<\/v>/.exec(cell)![1])),
        ),
      ),
    ];
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((number) => Number(number.toPrecision(15)) !== number)).toEqual([]);
  });

  test("have ids as their first source has them, and Child key always as text", () => {
    const rows = hand.cells("Timescales");
    const texts = hand.rows("Timescales");
    const of = (key: string) => rows[texts.findIndex((row) => row["Child key"] === key)]!;
    expect(isNumber(of("101").Child!)).toBe(true);
    expect(isText(of("007").Child!)).toBe(true);
    for (const { name, columns } of tables)
      if (columns.some(({ header }) => header === "Child key"))
        for (const row of hand.cells(name)) expect(isText(row["Child key"]!)).toBe(true);
    expect(texts.filter((row) => /^\d+$/.test(row["Child key"]!)).length).toBeGreaterThan(50);
  });
});

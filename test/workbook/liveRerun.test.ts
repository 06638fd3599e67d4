import { analyse } from "../../src/analysis/analyse";
import type { Scalar } from "../../src/domain/columns";
import { inWorkbook, type OpenWorkbook } from "../../src/excel/session";
import type { Host } from "../../src/workbench/host/host";
import { OPTIONS, runAnalysis, SILENT } from "../support/runAnalysis";
import { LATER, LIVES, trackerOf } from "../support/trackerLives";

type Row = Record<string, Scalar>;

const person = (work: (workbook: OpenWorkbook) => void): Promise<void> =>
  inWorkbook(async (workbook) => {
    work(workbook);
    await workbook.sync();
  });

function rowsOf(host: Host, table: string): Row[] {
  for (const { tables, rows } of host.toBook().sheets)
    for (const { name, columns, row, column, rowCount } of tables)
      if (name === table)
        return Array.from({ length: rowCount - 1 }, (_, at) =>
          Object.fromEntries(
            columns.map((header, offset) => [header, rows[row + 1 + at]?.[column + offset] ?? null]),
          ),
        );
  throw new Error(`no table ${table}`);
}

/** Which journey a row is about, whatever its number. */
const journeyOf = (row: Row) => [row["Child key"], row["Entered care"], row.Decision].join(" ");

describe("In the open workbook, after a person added notes, sorted and filtered,", () => {
  async function scene(): Promise<{ host: Host; before: Row[] }> {
    const { host } = await runAnalysis({ sheets: [trackerOf(LIVES)], names: [], date1904: false });
    const about = rowsOf(host, "Timescales").map((row) => [`about ${journeyOf(row)}`]);
    await person(({ workbook }) => {
      const table = workbook.tables.getItem("Timescales");
      table.columns.add(2, [["My notes"], ...about]);
      table.sort.apply([{ key: 0, ascending: false }]);
      table.columns.getItem("Status").filter.applyValuesFilter(["Adopted"]);
    });
    return { host, before: rowsOf(host, "Timescales") };
  }

  test("analysing again without changes gives our order, every row seen, each note beside its journey", async () => {
    const { host, before } = await scene();
    expect(before.map(({ Child }) => Child)).not.toEqual([...before].reverse().map(({ Child }) => Child));
    expect(host.model.sheet("Timescales")!.hiddenRows.size).toBeGreaterThan(0);
    const { notices } = await analyse(OPTIONS, SILENT);
    const after = rowsOf(host, "Timescales");
    expect(after.map((row) => row["My notes"])).toEqual(after.map((row) => `about ${journeyOf(row)}`));
    expect(after.map(({ "Child key": key }) => key)).not.toEqual(before.map(({ "Child key": key }) => key));
    expect(Object.keys(after[0]!)).toEqual(Object.keys(before[0]!));
    expect(host.model.sheet("Timescales")!.hiddenRows.size).toBe(0);
    expect(notices).toEqual([
      'The filters on "Timescales" were cleared, so that every row could be written.',
      'The rows of "Timescales" are in their own order again; what was typed beside them moved along.',
    ]);
    expect((await analyse(OPTIONS, SILENT)).notices).toEqual([]);
    expect(rowsOf(host, "Timescales")).toEqual(after);
  });

  test("children who went, came and got an earlier plan leave every other note beside its journey", async () => {
    const { host, before } = await scene();
    const { rows } = trackerOf(LATER);
    await person(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Tracker");
      sheet.getUsedRange().clear();
      const cells = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
      cells.numberFormat = rows.map((row) => row.map(() => "@"));
      cells.values = rows.map((row) => row.map((cell) => cell ?? ""));
    });
    const { findings } = await analyse(OPTIONS, SILENT);
    const after = rowsOf(host, "Timescales");
    const known = new Set(before.map(journeyOf));
    for (const row of after)
      if (known.has(journeyOf(row))) expect(row["My notes"]).toBe(`about ${journeyOf(row)}`);
    const noted = after.flatMap((row) => (row["My notes"] === null ? [] : [row["My notes"]]));
    const lost = findings.filter(({ rule }) => rule === "note-lost-its-row").map(({ message }) => message);
    expect(noted).toHaveLength(before.length - 1);
    expect(new Set(noted).size).toBe(noted.length);
    expect(lost).toEqual([expect.stringMatching(/Child key 102, Journey 1.*My notes: about 102 /)]);
    // A plan of 2024 that came to light is the first journey now.
    const renumbered = after.filter((row) => row["Child key"] === "007").map((row) => row["My notes"]);
    expect(renumbered[0]).toBeNull();
    expect(renumbered).toHaveLength(3);
  });
});

test("a pivot of the results that lists children and dates is no second source of them", async () => {
  const alone = await runAnalysis({ sheets: [trackerOf(LIVES)], names: [], date1904: false });
  const looksLikeCases = trackerOf(LATER);
  const area = { row: 0, column: 0, rowCount: LATER.length + 1, columnCount: looksLikeCases.rows[0]!.length };
  const pivot = { ...looksLikeCases, name: "My pivot", pivots: [area] };
  const beside = await runAnalysis({ sheets: [trackerOf(LIVES), pivot], names: [], date1904: false });
  expect(beside.result.rows).toEqual(alone.result.rows);
  expect(beside.result.tables.map(({ sheet }) => sheet)).toEqual(["Tracker"]);
  // The same cells typed by a person are a source.
  const typed = await runAnalysis({
    sheets: [trackerOf(LIVES), { ...looksLikeCases, name: "My list" }],
    names: [],
    date1904: false,
  });
  expect(typed.result.tables).toHaveLength(2);
});

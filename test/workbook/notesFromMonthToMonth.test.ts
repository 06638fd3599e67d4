import fc from "fast-check";
import type { Scalar } from "../../src/domain/columns";
import { readTypedRows } from "../../src/excel/typedRows";
import { writeSheets } from "../../src/excel/writeSheets";
import { notInHistory } from "../../src/analysis/lostNotes";
import { resultSheets } from "../../src/analysis/resultSheets";
import { movedNotes } from "../../src/sheets/meetingHistory";
import { printPlans } from "../../src/sheets/printPlan";
import { TYPED_TABLES } from "../../src/sheets/typedTables";
import { book, bookSheet } from "../excel/builders";
import { excelWith, type TestExcel } from "../excel/workbook";
import { casesOf } from "../support/casesOf";
import { careRecords } from "../support/records";

const SHEETS = ["Summary", "Drift", "Limits", "Meeting history"];
const TYPED = ["Reason for delay", "Action", "Who"];

interface Child {
  id: string;
  /** Plans made one after the other in one period of care; all but the last were changed. */
  plans: readonly string[];
  isAdopted: boolean;
}

/** One run over a month's children, as the pipeline goes: what was typed is read, then the sheets are written. */
async function run(excel: TestExcel, children: readonly Child[], month: number): Promise<number> {
  const tracker = children.flatMap(({ id, plans, isAdopted }) =>
    plans.map((adm, index) => ({
      child: id,
      days: {
        entry: "2023-01-01",
        adm,
        ...(index < plans.length - 1 && { reversed: adm }),
        ...(isAdopted && index === plans.length - 1 && { placed: "2024-01-15", adopted: "2024-02-01" }),
      },
    })),
  );
  const typed = await excel.run((context) => readTypedRows(context, TYPED_TABLES));
  const cases = casesOf(careRecords({ tracker }), `2024-0${month + 3}-28`, { typed });
  const plans = resultSheets(cases, ["core"]);
  const sheets = printPlans(plans, { as_at: cases.asAt }).sheets.filter(({ plan }) =>
    SHEETS.includes(plan.name),
  );
  const written = await excel.run((context) => writeSheets(context, sheets));
  const drift = written.sheetNames[sheets.findIndex(({ plan }) => plan.name === "Drift")];
  return notInHistory(written.lostNotes, movedNotes(cases), () => drift).length;
}

function table(excel: TestExcel, name: string) {
  const sheet = excel.host.toBook().sheets.find((each) => each.name === name);
  const found = sheet?.tables[0];
  if (!sheet || !found) return undefined;
  const rows = sheet.rows.slice(found.row + 1, found.row + found.rowCount);
  const at = (header: string) => found.columns.indexOf(header);
  return {
    sheet,
    ...found,
    at,
    filled: rows.filter((cells) => (cells[at("Child key")] ?? null) !== null).length,
    texts: (...headers: string[]) =>
      rows
        .flatMap((cells) => headers.map((header) => cells[at(header)] ?? null))
        .filter((cell) => cell !== null),
  };
}

/** Everything typed that stands anywhere, each note once. */
function notesNow(excel: TestExcel): string[] {
  const drift = table(excel, "Drift")!;
  const history = table(excel, "Meeting history");
  const other = (history?.texts("Other notes") ?? []).map((text) => String(text).replace(/^Ours: /, ""));
  return [...drift.texts(...TYPED, "Ours"), ...(history?.texts(...TYPED) ?? []), ...other].map(String).sort();
}

const child = fc.record({
  id: fc.constantFrom("1", "2", "3", "004"),
  plans: fc.constantFrom(["2023-03-01"], ["2023-03-01", "2023-09-01"], ["2023-02-01", "2023-03-01"]),
  isAdopted: fc.boolean(),
});
const typing = fc.record({
  row: fc.nat({ max: 3 }),
  header: fc.constantFrom(...TYPED, "Ours"),
  isCleared: fc.boolean(),
});
const month = fc.record({
  children: fc.uniqueArray(child, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
  typings: fc.array(typing, { minLength: 2, maxLength: 6 }),
  isReversed: fc.boolean(),
});

describe("Notes typed before are on Drift or in Meeting history", () => {
  it("from month to month, whoever comes, goes, is adopted or has a second decision, and however people sort", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(month, { minLength: 2, maxLength: 4 }), async (months) => {
        const excel = excelWith(book(bookSheet("Tracker", [["Child"], ["1"]])));
        const standing = new Map<string, string>();
        let count = 0;
        for (const [index, { children, typings, isReversed }] of months.entries()) {
          expect(await run(excel, children, index)).toBe(0);
          expect(notesNow(excel)).toEqual([...standing.keys()].sort());

          const drift = table(excel, "Drift")!;
          await excel.person(({ workbook }) => {
            const sheet = workbook.worksheets.getItem("Drift");
            if (drift.at("Ours") < 0)
              workbook.tables.getItem("Drift").columns.add(undefined, undefined, "Ours");
            const ours = drift.at("Ours") < 0 ? drift.columns.length : drift.at("Ours");
            const cells = new Map<string, Scalar>();
            for (const { row, header, isCleared } of typings) {
              if (row >= drift.filled) continue;
              const at = header === "Ours" ? ours : drift.at(header);
              const key = `${drift.row + 1 + row},${at}`;
              const old = cells.get(key) ?? drift.sheet.rows[drift.row + 1 + row]?.[at] ?? null;
              if (old !== null) standing.delete(String(old));
              const note = isCleared ? "" : `note ${count++}`;
              if (note !== "") standing.set(note, key);
              cells.set(key, note === "" ? null : note);
              sheet.getCell(drift.row + 1 + row, at).values = [[note]];
            }
          });
          if (isReversed) await reverse(excel);
        }
      }),
      { numRuns: 6, seed: 5 },
    );
  }, 180_000);
});

/** The rows of Drift the other way round, as after a sort: its formulas are alike in every row. */
async function reverse(excel: TestExcel): Promise<void> {
  const drift = table(excel, "Drift")!;
  const rows = drift.rowCount - 1;
  await excel.person(({ workbook }) => {
    for (let at = 0; at < drift.columns.length; at++) {
      if (drift.sheet.formulas.has(`${drift.row + 1},${at}`)) continue;
      const cells = Array.from({ length: rows }, (_, row) => [
        drift.sheet.rows[drift.row + 1 + row]?.[at] ?? "",
      ]);
      workbook.worksheets.getItem("Drift").getRangeByIndexes(drift.row + 1, at, rows, 1).values =
        cells.reverse();
    }
  });
}

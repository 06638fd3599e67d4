import type { AnalysisResult } from "../../src/analysis/contract";
import type { Scalar } from "../../src/domain/columns";
import { PROCEEDINGS, SETTING_CLOCKS } from "../../src/domain/drift/clocks";
import type { Book } from "../../src/files/book";
import { drift, dueDate } from "../../src/functions/limits";
import { a10Days, a1Days, a2Days, a3Percent } from "../../src/functions/measures";
import { daysInStage, stage, stages } from "../../src/functions/stages";
import { CLOCK_HEADERS } from "../../src/sheets/driftFormulas";
import { showKnownValues } from "../../src/workbench/host/knownValues";
import { makeAuthority, sampleBook } from "../../src/workbench/sample";
import { runAnalysis } from "../support/runAnalysis";

type Column = Scalar[][];
/** A table of a result sheet: its columns as a function is given them. */
type Table = (header: string) => Column;

interface Analysed {
  result: AnalysisResult;
  timescales: Table;
  stageDays: Table;
  driftTable: Table;
}

async function analysed(book: Book): Promise<Analysed> {
  const { result, host } = await runAnalysis(book);
  showKnownValues(host.model, result);
  const { sheets } = host.toBook();
  const table = (name: string): Table => {
    const { rows, tables } = sheets.find((sheet) => sheet.name === name)!;
    const { row, column, rowCount, columnCount } = tables[0]!;
    const headers = rows[row]!.slice(column, column + columnCount);
    return (header) => {
      const at = headers.indexOf(header);
      if (at < 0) throw new Error(`${name} has no column ${header}.`);
      return rows.slice(row + 1, row + rowCount).map((cells) => [cells[column + at] ?? null]);
    };
  };
  return {
    result,
    timescales: table("Timescales"),
    stageDays: table("Stage days"),
    driftTable: table("Drift"),
  };
}

const WAY = ["Entered care", "Decision", "Placement order", "Match", "Moved in", "Adoption order"];
const wayOf = (table: Table) => WAY.map(table) as [Column, Column, Column, Column, Column, Column];
const flat = (column: readonly (readonly unknown[])[]) => column.map(([cell]) => cell ?? "");

/** How a case ended otherwise has no argument: the functions go by the six dates alone. */
const ENDED_OTHERWISE = ["Left care", "Plan changed away from adoption"];
/** From the 903 alone two stages are one step on the sheets; the functions know no sources. */
const MERGED = / to moving in \(match not in .*\)$/;

const SAMPLE = sampleBook(makeAuthority({ seed: 5, children: 220 }));
const ONLY_903: Book = { ...SAMPLE, sheets: SAMPLE.sheets.filter(({ name }) => name !== "Tracker") };

describe.each([
  ["of a return and a tracker", SAMPLE],
  ["of a return alone", ONLY_903],
])("over the dates of Timescales, %s", (_, book) => {
  let of: Analysed;
  beforeAll(async () => {
    of = await analysed(book);
  });

  test("STAGE and DAYSINSTAGE give the stage and the days of the same children", () => {
    const { timescales, result } = of;
    const words = flat(stage(...wayOf(timescales), result.asAt));
    const days = flat(daysInStage(...wayOf(timescales), result.asAt));
    const onSheet = flat(timescales("Stage")) as string[];
    const daysOnSheet = flat(timescales("Days in stage"));
    let compared = 0;
    onSheet.forEach((name, row) => {
      if (ENDED_OTHERWISE.includes(name)) return;
      compared++;
      expect(words[row]).toBe(name.replace(MERGED, " to match"));
      expect(days[row]).toBe(daysOnSheet[row]);
    });
    expect(compared).toBeGreaterThan(50);
  });

  test("STAGES gives the days of Stage days", () => {
    const { timescales, stageDays, result } = of;
    const key = (table: Table) => {
      const [child, journey] = [flat(table("Child key")), flat(table("Journey"))];
      return child.map((id, row) => `${String(id)}/${String(journey[row])}`);
    };
    const rowOf = new Map(key(timescales).map((each, row) => [each, row]));
    const lengths = stages(...wayOf(timescales), result.asAt);
    const closed = stages(...wayOf(timescales));
    const [cases, numbers, days, states, status] = [
      key(stageDays),
      ...["Stage number", "Days", "State", "Status"].map((header) => flat(stageDays(header))),
    ] as [string[], number[], unknown[], string[], string[]];
    const statesSeen = new Set<string>();
    cases.forEach((each, at) => {
      const row = rowOf.get(each)!;
      const stageAt = numbers[at]! - 1;
      statesSeen.add(states[at]!);
      const live = status[at] === "Live adoption plan";
      // The match of a live child that is not collected: for the function the stage before it goes on.
      if (live && states[at] === "not collected") return;
      // An ended plan's stages do not go on; the function is told of its end by leaving the as-at date out.
      expect((live ? lengths : closed)[row]![stageAt]).toBe(days[at]);
    });
    expect([...statesSeen]).toEqual(expect.arrayContaining(["finished", "so far"]));
  });

  test("the measures over its columns are the measures of the sheet", () => {
    const { timescales, result } = of;
    const [entry, adm, order, match, placed, adopted] = wayOf(timescales);
    const { from, to } = result.period;
    const earlier = (one: Column, other: Column): Column =>
      one.map(([a], row) => {
        const days = [a, other[row]![0]].filter((day): day is number => typeof day === "number" && day > 0);
        return [days.length > 0 ? Math.min(...days) : null];
      });
    const firstOf = (one: Column, other: Column): Column => one.map(([a], row) => [a || other[row]![0]!]);
    const joined = firstOf(timescales("Foster carers from"), timescales("Early permanence from"));
    const ended = earlier(timescales("Plan changed"), timescales("Left care"));
    const value = (id: string) => result.measures[id]!.value;
    expect(a1Days(entry, placed, adopted, from, to)).toBe(value("A1"));
    expect(a2Days(order, match, placed, adopted, from, to)).toBe(value("A2"));
    expect(a10Days(entry, joined, placed, adopted, from, to)).toBe(value("A10"));
    expect(a3Percent(entry, adm, placed, adopted, ended, from, Math.min(to, result.asAt))).toBe(value("A3"));
    expect(result.measures.A1!.n).toBeGreaterThan(10);
  });

  test("DUEDATE gives the due dates of Drift, and DRIFT says overdue where it does", () => {
    const { driftTable, result } = of;
    const due = flat(driftTable("Due"));
    const overdue = flat(driftTable("Days overdue"));
    const earliest = due.map(() => Infinity);
    let compared = 0;
    for (const clock of SETTING_CLOCKS) {
      const { since, due: dueHeader } = CLOCK_HEADERS[clock.id]!;
      for (const name of [clock.id, clock.name]) {
        const given = flat(dueDate([[name]], driftTable(since)));
        const onSheet = flat(driftTable(dueHeader));
        // The court may have extended care proceedings, which the function is not told.
        if (clock === PROCEEDINGS)
          given.forEach((day, row) => expect(Number(day)).toBeLessThanOrEqual(Number(onSheet[row])));
        else expect(given).toEqual(onSheet);
        onSheet.forEach((day, row) => {
          if (typeof day === "number") earliest[row] = Math.min(earliest[row]!, day);
        });
      }
      const words = flat(drift([[clock.id]], driftTable(since), [[result.asAt]])) as string[];
      const falls = flat(driftTable(dueHeader));
      falls.forEach((day, row) => {
        // Nobody can tell whether a row without days overdue is late.
        if (day !== due[row] || typeof day !== "number" || overdue[row] === "") return;
        if (clock === PROCEEDINGS) return;
        compared++;
        const days = overdue[row] as number;
        if (days > 0) expect(words[row]).toBe(`Overdue by ${days} ${days === 1 ? "day" : "days"}`);
        else expect(words[row]).toMatch(/^(On time|Due in )/);
      });
    }
    expect(earliest.map((day) => (day === Infinity ? "" : day))).toEqual(due);
    expect(compared).toBeGreaterThan(10);
  });
});

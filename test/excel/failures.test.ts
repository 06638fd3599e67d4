import fc from "fast-check";
import { plainError, StaleSheets } from "../../src/excel/errors";
import { goTo } from "../../src/excel/selection";
import { writeSheets, type WriteOptions } from "../../src/excel/writeSheets";
import type { PrintedSheet } from "../../src/sheets/printedSheet";
import { book, bookSheet, cell, column, sheet, summary, timescales, type Case } from "./builders";
import { excelWith, type TestExcel } from "./workbook";

const CASES: Case[] = [
  { child: "007", journey: 1, days: 120 },
  { child: "B2", journey: 1, days: null },
  { child: "784142", journey: 2, days: 300 },
];
const LATER: Case[] = [
  { child: "NEW", journey: 1, days: 5 },
  { child: "784142", journey: 2, days: 310 },
  { child: "007", journey: 1, days: 120 },
  { child: "X5", journey: 1, days: 1 },
  { child: "X6", journey: 1, days: 1 },
];
const OLD = [
  summary({}, ["as_at", "in_target", "in_old"]),
  timescales(CASES, { extra: [column("Route", ["x", "y", "z"])] }),
];
const NEW = [
  summary(),
  timescales(LATER, { extra: [column("Stage", ["a", "b", "c", "d", "e"])] }),
  sheet("Drift", [cell(0, 0, "Drift", { style: "title" })]),
];

const write = (excel: TestExcel, sheets: readonly PrintedSheet[], options: WriteOptions = {}) =>
  excel.run((context) => writeSheets(context, sheets, options));

/** A workbook in which an earlier run stands and in which people have worked since. */
async function workedIn(): Promise<TestExcel> {
  const excel = excelWith(book(bookSheet("Tracker", [["Child"], ["007"]])));
  await write(excel, OLD);
  await excel.person(({ workbook }) => {
    const table = workbook.tables.getItem("Timescales");
    table.columns.add(1, [["Note"], ["ask court"], ["=1/2"], ["'007"]]);
    table.showTotals = true;
    table.getTotalRowRange().formulas = [["Total", "", "", "=SUBTOTAL(109,[Days])", "", ""]];
    workbook.worksheets.getItem("Summary").getRange("B5").values = [[300]];
    workbook.worksheets.getItem("Timescales").getRange("A12").values = [["my own line"]];
  });
  return excel;
}

/** What counts of a workbook: cells, formulas, tables, names. Looks are set again by the next run. */
function contents(excel: TestExcel): unknown {
  const { sheets, names } = excel.host.toBook();
  return {
    sheets: sheets.map(({ name, visibility, rows, formulas, tables }) => ({
      name,
      visibility,
      cells: rows.flatMap((row, at) =>
        row.flatMap((value, column) => (value === null ? [] : [`${at},${column} ${typeof value} ${value}`])),
      ),
      formulas: [...formulas].sort(),
      tables,
    })),
    names: names.map(({ name, refersTo }) => `${name} ${refersTo}`).sort(),
  };
}

/** How many requests a run makes, and what comes out. */
async function aGoodRun(): Promise<{ requests: number; contents: unknown; before: unknown }> {
  const excel = await workedIn();
  const before = contents(excel);
  let requests = 0;
  eachRequest(excel, () => requests++);
  await write(excel, NEW);
  return { requests, contents: contents(excel), before };
}

/** Hears of every request from now on before it is answered. Those that write hold Excel's screen still. */
function eachRequest(excel: TestExcel, hear: (request: number, write: number) => void): void {
  const receive = excel.host.receive.bind(excel.host);
  let requests = 0;
  let writes = 0;
  excel.host.receive = (text) => {
    const writing = text.includes("SuspendScreenUpdatingUntilNextSync");
    hear(++requests, writing ? ++writes : 0);
    return receive(text);
  };
}

/** The given writing requests fail, each after so many of its actions. */
function failWrites(excel: TestExcel, actions: Readonly<Record<number, number>>): void {
  eachRequest(excel, (_, write) => {
    const done = actions[write];
    if (done !== undefined) excel.host.failRequest(1, "GeneralException", done);
  });
}

describe("When Excel refuses", () => {
  test.each([0, 1, 7, 40, 90])(
    "once, at any request, %i actions into it: the run is as if nothing had happened, or nothing was changed",
    async (actions) => {
      const good = await aGoodRun();
      expect(good.requests).toBeGreaterThan(5);
      for (let n = 1; n <= good.requests; n++) {
        const excel = await workedIn();
        eachRequest(excel, (request) => {
          if (request === n) excel.host.failRequest(1, "GeneralException", actions);
        });
        const failed = await write(excel, NEW).then(
          () => false,
          () => true,
        );
        expect({ n, contents: contents(excel) }).toEqual({
          n,
          contents: failed ? good.before : good.contents,
        });
      }
    },
  );

  test("twice after the first write, anywhere: everything is put back, and the next run is as any other", async () => {
    const good = await aGoodRun();
    await fc.assert(
      fc.asyncProperty(fc.nat(450), fc.nat(450), async (first, second) => {
        const excel = await workedIn();
        // The writing fails, is put back, is tried again and fails, is put back.
        failWrites(excel, { 1: first, 3: second });
        const failure = await write(excel, NEW).catch((error: Error) => error);
        if (failure instanceof Error) {
          expect(failure.message).toContain("The result sheets are as they were.");
          expect(contents(excel)).toEqual(good.before);
          await write(excel, NEW);
        }
        expect(contents(excel)).toEqual(good.contents);
      }),
      { numRuns: 30, examples: [[60, 25]] },
    );
  });

  test("and nothing can be put back either: the titles say STALE where they can, and the error names the sheets", async () => {
    const excel = await workedIn();
    failWrites(excel, { 1: 60, 2: 0, 3: 0 });
    const failure = await write(excel, NEW).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StaleSheets);
    expect((failure as StaleSheets).sheets).toEqual(["Summary", "Timescales", "Drift"]);
    expect((failure as Error).message).toContain("Do not use: Summary, Timescales, Drift.");
    for (const name of ["Summary", "Timescales", "Drift"])
      expect(String(excel.rows(name)[0]?.[0])).toMatch(/^STALE/);
    await write(excel, NEW);
    expect(String(excel.rows("Summary")[0]?.[0])).toBe("Summary");
  });

  test("because a result sheet is protected: nothing is changed and the message says what to do", async () => {
    const excel = await workedIn();
    await excel.person(({ workbook }) => {
      workbook.worksheets.getItem("Timescales").protection.protect();
    });
    const before = contents(excel);
    const failure = await write(excel, NEW).catch((error: unknown) => error);
    expect(plainError(failure)).toEqual({
      message: 'The sheet "Timescales" is protected, so the results cannot be written. Nothing was changed.',
      fix: "Unprotect it (Review, Unprotect Sheet), then press Analyse again.",
    });
    expect(contents(excel)).toEqual(before);
  });

  test("because the workbook's structure is protected: no sheet is made and the message says what to do", async () => {
    const excel = excelWith(book(bookSheet("Tracker", [["Child"]])));
    await excel.person(({ workbook }) => {
      workbook.protection.protect();
    });
    const before = contents(excel);
    const failure = await write(excel, NEW).catch((error: unknown) => error);
    expect(plainError(failure).message).toBe(
      "The workbook is protected, so no result sheets can be added. Nothing was changed.",
    );
    expect(contents(excel)).toEqual(before);
  });
});

describe("While somebody is typing in a cell", () => {
  test("the work waits, says so, and goes on when the cell is finished", async () => {
    const excel = await workedIn();
    excel.host.enterCellEditMode();
    const said: (string | undefined)[] = [];
    let waits = 0;
    await write(excel, NEW, {
      report: (done, detail) => {
        if (done === undefined) said.push(detail);
      },
      pause: () => {
        if (++waits === 3) excel.host.leaveCellEditMode();
        return Promise.resolve();
      },
    });
    expect(said).toEqual(
      new Array(3).fill("Finish editing the cell (press Enter) so that the work can go on"),
    );
    expect(contents(excel)).toEqual((await aGoodRun()).contents);
  });

  test("the work gives up in the end, with nothing changed", async () => {
    const excel = await workedIn();
    const before = contents(excel);
    excel.host.enterCellEditMode();
    const failure = await write(excel, NEW, { pause: () => Promise.resolve() }).catch(
      (error: unknown) => error,
    );
    excel.host.leaveCellEditMode();
    expect(plainError(failure).fix).toBe("Finish editing the cell (press Enter), then press Analyse again.");
    expect(contents(excel)).toEqual(before);
  });
});

describe("Cancel", () => {
  test("at every request before the first write leaves the workbook as it was; later the writing is finished", async () => {
    const good = await aGoodRun();
    const outcomes: boolean[] = [];
    for (let n = 1; n <= good.requests; n++) {
      const excel = await workedIn();
      const stop = new AbortController();
      eachRequest(excel, (request) => {
        if (request === n) stop.abort(new Error("Cancelled"));
      });
      const cancelled = await write(excel, NEW, { signal: stop.signal }).then(
        () => false,
        (error: Error) => error.message === "Cancelled",
      );
      outcomes.push(cancelled);
      expect({ n, contents: contents(excel) }).toEqual({
        n,
        contents: cancelled ? good.before : good.contents,
      });
    }
    expect(outcomes[0]).toBe(true);
    expect(outcomes.at(-1)).toBe(false);
  });
});

describe("Going to a cell", () => {
  test("selects it on its sheet", async () => {
    const excel = await workedIn();
    await goTo("Summary", "B5");
    await excel.run(async (context) => {
      const cells = context.workbook.getSelectedRange();
      cells.load("address");
      await context.sync();
      expect(cells.address).toBe("Summary!B5");
    });
  });

  test("says what to do where the sheet is gone or hidden", async () => {
    const excel = await workedIn();
    await expect(excel.run(() => goTo("Nowhere"))).rejects.toThrow('There is no sheet "Nowhere" any more.');
    await expect(excel.run(() => goTo("EP settings"))).rejects.toThrow("hidden");
  });
});

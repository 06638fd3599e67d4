import { explain, why } from "../../src/analysis/why";
import type { AnalysisResult } from "../../src/analysis/contract";
import { MOST_LINKS, type Why, type WhyChild, type WhyFigure } from "../../src/analysis/whyContract";
import { parseDay } from "../../src/domain/dates/parseDay";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { formatLong } from "../../src/domain/dates/writtenForms";
import { STATUSES } from "../../src/domain/journeys/milestones";
import { goTo } from "../../src/excel/selection";
import type { SelectedCell } from "../../src/excel/selectedCell";
import { inWorkbook } from "../../src/excel/session";
import { cellAddress } from "../../src/sheets/addresses";
import { STATUS_WORDS } from "../../src/sheets/words";
import type { Host } from "../../src/workbench/host/host";
import { makeAuthority, sampleBook } from "../../src/workbench/sample";
import { day } from "../support/records";
import { runAnalysis } from "../support/runAnalysis";

const sample = () => sampleBook(makeAuthority({ seed: 9, children: 160, mistakes: true }));

function cellOf(result: AnalysisResult, name: string) {
  for (const [position, sheet] of result.sheets.entries()) {
    const cell = sheet.cells.find((each) => each.name === name);
    if (cell) return { sheet: result.sheetNames[position]!, address: cellAddress(cell.row, cell.column) };
  }
  throw new Error(`No cell ${name}`);
}

async function whyOf(result: AnalysisResult, name: string): Promise<WhyFigure> {
  const { sheet, address } = cellOf(result, name);
  await goTo(sheet, address);
  const told = await why(result);
  if (told.is !== "figure") throw new Error(JSON.stringify(told));
  return told;
}

async function whyAt(result: AnalysisResult, sheet: string, address: string): Promise<Why> {
  await goTo(sheet, address);
  return why(result);
}

const isLeftOut = ({ title }: WhyFigure["groups"][number]) => title.includes("left out");

/** What a person does on a sheet. */
function person(work: (sheets: Excel.WorksheetCollection) => void): Promise<void> {
  changed = true;
  return inWorkbook(async (context) => {
    work(context.workbook.worksheets);
    await context.sync();
  });
}

let result: AnalysisResult;
let host: Host;
/** Whether a test changed the workbook. */
let changed = true;
beforeEach(async () => {
  if (changed) ({ result, host } = await runAnalysis(sample(), { make: ["core", "stages"] }));
  changed = false;
});

describe("why a measure is what it is", () => {
  it("is told by its definition, its formula, who counts and who does not by reason", async () => {
    const a10 = await whyOf(result, "out_A10");
    expect(a10.title).toMatch(/^A10: .* \(.+\)$/);
    expect(a10.measure).toMatchObject({ id: "A10", source: expect.stringContaining("Wolverhampton") });
    expect(a10.formula).toMatch(/^=IFERROR\(ROUND\(AVERAGEIFS\(Timescales\[A10 days\]/);
    expect(a10.reading).toEqual([
      expect.stringMatching(
        /^The average of A10 days in the rows of Timescales where A10 counts is yes, Adoption order is on or after Period from \(\d+ \w+ \d{4}\) and Adoption order is on or before Period to \(.*\)\.$/,
      ),
      "Rounded to the whole number.",
      "Where that cannot be worked out: none.",
    ]);
    const { n, excluded } = result.measures.A10!;
    const [counted, ...left] = a10.groups;
    expect(counted!.count).toBe(n);
    expect(left.map(({ count, title }) => `${count} ${title.split("left out: ")[1]}`).sort()).toEqual(
      excluded.map(({ count, text }) => `${count} ${text}`).sort(),
    );
  });

  test.each(["A1", "A2", "A10"])("adds up to the children adopted in the period: %s", async (id) => {
    const { groups } = await whyOf(result, `out_${id}`);
    const { measures, figures } = result;
    expect(groups[0]!.count).toBe(figures[`out_${id}_n`]);
    const all = groups.reduce((sum, { count }) => sum + count, 0);
    expect(all).toBe(measures[id]!.n + measures[id]!.excluded.reduce((sum, { count }) => sum + count, 0));
  });

  it("names each part of a figure that is made of two", async () => {
    const { groups } = await whyOf(result, "out_A10_without_early_permanence");
    const parts = groups.filter((group) => !isLeftOut(group));
    expect(parts).toHaveLength(2);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(
      result.figures.out_A10_without_early_permanence_n,
    );
  });

  it("follows the period that a person typed on Summary since", async () => {
    const { sheet, address } = cellOf(result, "period_from");
    await person((sheets) => {
      sheets.getItem(sheet).getRange(address).values = [[day("2026-03-31")]];
    });
    const { groups, reading } = await whyOf(result, "out_A10_n");
    expect(reading[0]).toContain("31 March 2026");
    expect(groups[0]!.count).toBeLessThan(result.measures.A10!.n);
  });
});

describe("why any figure is what it is", () => {
  it("is a count of just the rows that it lists, for every count on every sheet", async () => {
    let counts = 0;
    for (const [position, { plan, cells }] of result.sheets.entries())
      for (const cell of cells) {
        if (cell.formula === undefined || !/^=(?:COUNTIFS|COUNTA)\([^()]*\)$/.test(cell.formula)) continue;
        const told = explain(result, selected(result, position, cell.row, cell.column)) as WhyFigure;
        const parts = told.groups.filter((group) => !isLeftOut(group));
        expect([plan.name, cell.formula, parts.map(({ count }) => count)]).toEqual([
          plan.name,
          cell.formula,
          [cell.value],
        ]);
        counts++;
      }
    expect(counts).toBeGreaterThan(30);
  });

  it("has a title and a reading, whatever cell with a formula is selected", () => {
    for (const [position, { cells }] of result.sheets.entries())
      for (const cell of cells) {
        if (cell.formula === undefined) continue;
        const told = explain(result, selected(result, position, cell.row, cell.column)) as WhyFigure;
        expect(told).toMatchObject({ is: "figure", remarks: [], formula: cell.formula });
        expect(told.reading.join(" ")).not.toMatch(/\b(?:out|in|covers)_|period_|as_at|undefined/);
      }
  });

  it("links to rows that are found though the table was sorted since", async () => {
    const { groups } = await whyOf(result, "out_children_open");
    const { words, to } = groups[0]!.links.at(-1)!;
    changed = true;
    await inWorkbook(async (context) => {
      const body = context.workbook.tables.getItem("Timescales").getDataBodyRange();
      body.load("values");
      await context.sync();
      body.values = [...body.values].reverse();
      await context.sync();
    });
    await goTo(to.sheet, to.address, to.row);
    const told = (await why(result)) as WhyChild;
    expect(words.startsWith(`${told.title}, journey`)).toBe(true);
  });

  it("lists fifty rows and says how to filter the table for the others", async () => {
    const [status] = STATUSES.filter((each) => Number(result.figures[`out_children_${each}`]) > MOST_LINKS);
    const { groups } = await whyOf(result, `out_children_${status!}`);
    const [all] = groups;
    expect(all!.count).toBe(result.figures[`out_children_${status!}`]);
    expect(all!.links).toHaveLength(MOST_LINKS);
    expect(all!.rest).toBe(
      `The first 50 are listed. To see the other ${all!.count - 50} too, filter Timescales by Latest is TRUE and Status is ${STATUS_WORDS[status!]}.`,
    );
  });

  it("has its value where the column is too narrow to show it", () => {
    const position = result.sheets.findIndex(({ plan }) => plan.name === "Summary");
    const { row, column, value } = result.sheets[position]!.cells.find(({ name }) => name === "out_A10_n")!;
    const narrow = { ...selected(result, position, row, column), text: "###" };
    expect(explain(result, narrow)).toMatchObject({ value: String(value) });
  });

  it("warns that journeys do not follow an as-at date that was typed since", async () => {
    const { sheet, address } = cellOf(result, "as_at");
    await person((sheets) => {
      sheets.getItem(sheet).getRange(address).values = [[day("2025-03-31")]];
    });
    expect((await whyOf(result, "out_A10_n")).remarks).toEqual([
      expect.stringMatching(/^The as-at date was changed.* the journeys are as at \d+ \w+ \d{4} until/),
    ]);
  });

  it("names the inputs that it rests on, with what they hold, and leads to them", async () => {
    const { restsOn } = await whyOf(result, "out_A10_n");
    expect(restsOn.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Period from \(1 April 20\d\d\)$/),
      expect.stringMatching(/^Period to \(31 March 20\d\d\)$/),
    ]);
    expect(restsOn[0]!.to).toEqual(cellOf(result, "period_from"));
  });

  it("says of an input that it can be changed", async () => {
    expect((await whyOf(result, "as_at")).reading[0]).toMatch(/^You can change this cell/);
  });
});

describe("a child", () => {
  it("is told as lines of dated events with the cells that they came from, from any table with its row", async () => {
    for (const sheet of ["Timescales", "Stage days", "Drift", "Reconciliation"]) {
      const { table } = result.sheets.find(({ plan }) => plan.name === sheet)!;
      if (table!.rowCount === 0) continue;
      const told = (await whyAt(result, sheet, cellAddress(table!.row + 1, table!.column))) as WhyChild;
      expect(told.is).toBe("child");
      expect(told.journeys.length).toBeGreaterThan(0);
      expect(told.journeys.flatMap(({ events }) => events).length).toBeGreaterThan(0);
    }
  });

  it("has each event's cell behind a link that leads to the cell with that day", async () => {
    const { table } = result.sheets.find(({ plan }) => plan.name === "Timescales")!;
    const row = result.rows.findIndex(({ status }) => status === "adopted");
    const told = (await whyAt(result, "Timescales", `A${table!.row + 2 + row}`)) as WhyChild;
    const [own] = told.journeys;
    expect(own!.events.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["Entered care", "Moved in", "Adoption order"]),
    );
    expect(own!.events[0]!.since).toBe("");
    expect(own!.events[1]!.since).toMatch(/^(?:[\d,]+ days? later|the same day)$/);
    for (const { when, cells } of own!.events) {
      for (const { words, to } of cells) expect(words.startsWith(`${to.sheet}!${to.address}: `)).toBe(true);
      expect(cells.length).toBeGreaterThan(0);
      for (const { to } of cells) {
        await goTo(to.sheet, to.address);
        expect(formatLong(await dayOfActiveCell())).toBe(when);
      }
    }
  });

  it("is told from a data query about it, and a query about a whole table says so", async () => {
    const { table } = result.sheets.find(({ plan }) => plan.name === "Data quality")!;
    const childAt = (row: number) => table!.columns.find(({ header }) => header === "Child")!.valueAt(row);
    const rows = Array.from({ length: table!.rowCount }, (_, row) => row);
    const withChild = rows.find((row) =>
      result.rows.some(({ childId }) => String(childId) === childAt(row)),
    )!;
    const told = (await whyAt(result, "Data quality", `A${table!.row + 2 + withChild}`)) as WhyChild;
    expect(told.journeys.length).toBeGreaterThan(0);
    const without = rows.find((row) => childAt(row) === null)!;
    expect(await whyAt(result, "Data quality", `A${table!.row + 2 + without}`)).toMatchObject({
      remarks: ["This row is not about one child."],
      journeys: [],
    });
  });

  it("has the selected cell read as well: a formula of its row, a measure's reason", async () => {
    const sheet = result.sheets.find(({ plan }) => plan.name === "Drift")!;
    const column = sheet.table!.columns.findIndex(({ header }) => header === "Days to due");
    const told = (await whyAt(result, "Drift", cellAddress(sheet.table!.row + 1, column))) as WhyChild;
    expect(told.cell!.title).toBe("Days to due");
    expect(told.cell!.reading.join(" ")).toContain("Due of the same row minus As at (");
    const timescales = result.sheets.find(({ plan }) => plan.name === "Timescales")!.table!;
    const counts = timescales.columns.findIndex(({ header }) => header === "A2 counts");
    const a2 = (await whyAt(result, "Timescales", cellAddress(timescales.row + 1, counts))) as WhyChild;
    expect(a2.cell!.measure?.id).toBe("A2");
    expect(a2.cell!.reading).toEqual([
      expect.stringMatching(/^This journey (?:counts for A2|does not count for A2: [a-z].*)\.$/),
    ]);
    // Of a plain value there is no more to say.
    expect(
      (await whyAt(result, "Timescales", cellAddress(timescales.row + 1, 0))) as WhyChild,
    ).not.toHaveProperty("cell");
  });
});

describe("a cell that is none of ours, or that is no longer as we wrote it", () => {
  it("is not explained, and the sentence says what to select", async () => {
    const told = await whyAt(result, "Tracker", "B7");
    expect(told).toEqual({
      is: "nothing",
      sentence: expect.stringMatching(/^B7 of ‘Tracker’ is not on a result sheet\. Select a figure/),
    });
    expect(await whyAt(result, "Summary", "A1")).toMatchObject({ is: "nothing" });
    expect(await whyAt(result, "Summary", "Z90")).toMatchObject({ is: "nothing" });
  });

  it("is found again where rows were put in above it", async () => {
    const before = await whyOf(result, "out_A10_n");
    const { sheet, address } = cellOf(result, "out_A10_n");
    await person((sheets) => {
      sheets.getItem(sheet).getRange("2:3").insert("Down");
    });
    const lower = address.replace(/\d+$/, (row) => String(Number(row) + 2));
    expect(await whyAt(result, sheet, lower)).toMatchObject({ title: before.title, groups: before.groups });
  });

  it("is explained as it was written, with the warning that somebody typed over it", async () => {
    const { sheet, address } = cellOf(result, "out_A10_n");
    await person((sheets) => {
      sheets.getItem(sheet).getRange(address).values = [[99]];
    });
    const told = (await whyAt(result, sheet, address)) as WhyFigure;
    expect(told.remarks).toEqual([expect.stringContaining("A value was typed over the formula")]);
    expect(told.value).toBe("99");
    expect(told.groups[0]!.count).toBe(result.measures.A10!.n);
  });

  it("is known as ours under whatever name the sheet has by now", async () => {
    await person((sheets) => {
      sheets.getItem("Summary").name = "Our summary";
    });
    const { address } = cellOf(result, "out_A10_n");
    expect(await whyAt(result, "Our summary", address)).toMatchObject({ is: "figure" });
  });

  it("asks for another analysis where its sheet is not of this one", async () => {
    const without = { ...result, sheets: result.sheets.slice(0, 1) };
    expect(await whyAt(without, "Drift", "A1")).toMatchObject({
      is: "nothing",
      sentence: expect.stringContaining("earlier analysis"),
    });
    expect(host.toBook().sheets.map(({ name }) => name)).toContain("Drift");
  });
});

async function dayOfActiveCell(): Promise<SerialDay> {
  return inWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("values");
    await context.sync();
    const value: unknown = cell.values[0]![0];
    const written = parseDay(String(value), "dayFirst", true);
    return (written.kind === "day" ? written.day : NaN) as SerialDay;
  });
}

/** A cell as it stands right after the analysis. */
function selected(of: AnalysisResult, position: number, row: number, column: number): SelectedCell {
  const { plan, cells } = of.sheets[position]!;
  const cell = cells.find((each) => each.row === row && each.column === column)!;
  return {
    sheet: of.sheetNames[position]!,
    address: cellAddress(row, column),
    row,
    column,
    plan: plan.name,
    text: String(cell.value ?? ""),
    ...(cell.formula !== undefined && { formula: cell.formula }),
    inputs: {},
  };
}

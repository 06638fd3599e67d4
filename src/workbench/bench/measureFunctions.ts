import type { Scalar } from "../../domain/columns";
import type { BookSheet } from "../../files/book";
import { emptySheet } from "../../files/xlsx/readSheet";
import { FUNCTIONS } from "../../functions/functions";
import { functionTexts } from "../docs/functionsMetadata";
import { createCalculator, type FormulaCalculator } from "../grid/calculator";
import { gridFunctions, type FunctionMetadata, type Implementation } from "../grid/customFunctions";
import { loadOffice } from "../host/loadOffice";

/** One time in milliseconds, the middle one of several runs, and what it should stay under. */
export interface MeasuredFunction {
  what: string;
  milliseconds: number;
  budget?: number;
  /** Whose time the budget is. */
  against?: string;
}

const ROWS_ALONE = 50_000;
const ROWS_SPILLED = 4_000;
const SINGLE_CALLS = 10_000;
const AS_AT = 45_382;

/** Worksheet functions by themselves, over columns as Excel hands them on. */
export function measureFunctionsAlone(): MeasuredFunction[] {
  loadOffice();
  const way = wayColumns(ROWS_ALONE);
  const [entry, adm, order, match, placed, adopted] = way as [Cells, Cells, Cells, Cells, Cells, Cells];
  const { STAGEDAYS, STAGES, STAGE, DAYSINSTAGE, A1DAYS } = FUNCTIONS;
  const rows = `${ROWS_ALONE.toLocaleString("en-GB")} rows`;
  const time = (what: string, work: () => unknown, budget?: number): MeasuredFunction => ({
    what: `${what}, ${rows}`,
    milliseconds: middleOf(21, work),
    ...(budget !== undefined && { budget }),
  });
  return [
    time("STAGEDAYS", () => STAGEDAYS(order, match, AS_AT), 5),
    time("STAGES", () => STAGES(entry, adm, order, match, placed, adopted, AS_AT), 25),
    time("STAGE", () => STAGE(entry, adm, order, match, placed, adopted, AS_AT)),
    time("DAYSINSTAGE", () => DAYSINSTAGE(entry, adm, order, match, placed, adopted, AS_AT)),
    time("A1DAYS", () => A1DAYS(entry, placed, adopted, 40_000, AS_AT)),
  ];
}

/** The same in the grid, with what it takes to open the sheet, beside formulas of Excel's own over the same cells. */
export async function measureFunctionsInGrid(): Promise<MeasuredFunction[]> {
  loadOffice();
  const metadata = (await functionTexts()) as readonly FunctionMetadata[];
  const implementations = new Map(Object.entries(FUNCTIONS) as [string, Implementation][]);
  const calculator = createCalculator(gridFunctions("ADOPTION", metadata, implementations));
  try {
    const spilled = (formula: string) => inGrid(calculator, ROWS_SPILLED, new Map([["0,7", formula]]));
    const filled = (rows: number, formula: (row: number) => string) =>
      inGrid(
        calculator,
        rows,
        new Map(Array.from({ length: rows }, (_, row) => [`${row},7`, formula(row + 1)] as const)),
      );
    const last = ROWS_SPILLED;
    const subtracted = await filled(last, (row) => `=D${row}-C${row}`);
    const ours = await spilled(`=ADOPTION.STAGEDAYS(C1:C${last},D1:D${last},${AS_AT})`);
    const stages = await spilled(
      `=ADOPTION.STAGES(${["A", "B", "C", "D", "E", "F"].map((name) => `${name}1:${name}${last}`).join(",")},${AS_AT})`,
    );
    const native = await filled(SINGLE_CALLS, (row) => `=DAYS(D${row},C${row})`);
    const single = await filled(SINGLE_CALLS, (row) => `=ADOPTION.STAGEDAYS(C${row},D${row})`);
    const cells = (count: number) => `${count.toLocaleString("en-GB")} cells`;
    return [
      { what: `=D1-C1 filled down, ${cells(last)}`, milliseconds: subtracted },
      {
        what: `STAGEDAYS spilled, ${cells(last)}`,
        milliseconds: ours,
        budget: subtracted,
        against: "=D1-C1 filled down",
      },
      { what: `STAGES spilled, ${last.toLocaleString("en-GB")} rows`, milliseconds: stages },
      { what: `DAYS(), ${cells(SINGLE_CALLS)}`, milliseconds: native },
      {
        what: `STAGEDAYS cell by cell, ${cells(SINGLE_CALLS)}`,
        milliseconds: single,
        budget: 2 * native,
        against: "twice DAYS()",
      },
    ];
  } finally {
    calculator.dispose();
  }
}

type Cells = Scalar[][];

/** Dates of children on their way, a column a milestone; the later ones are empty for a part of them, as in a live list. */
function wayColumns(rows: number): Cells[] {
  return Array.from({ length: 6 }, (_, milestone) =>
    Array.from({ length: rows }, (__, row) => [
      row % 9 < 9 - milestone ? 43_000 + (row % 1500) + 90 * milestone + (row % 61) : null,
    ]),
  );
}

/** Milliseconds to open a sheet of children and work its formulas out. */
async function inGrid(
  calculator: FormulaCalculator,
  rows: number,
  formulas: ReadonlyMap<string, string>,
): Promise<number> {
  const way = wayColumns(rows);
  const sheet: BookSheet = {
    ...emptySheet("Children"),
    rows: Array.from({ length: rows }, (_, row) => way.map((column) => column[row]![0]!)),
    formulas: new Map(formulas),
  };
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await calculator.calculate({ sheets: [sheet], names: [] });
    times.push(performance.now() - start);
  }
  return middle(times);
}

function middleOf(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return middle(times);
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

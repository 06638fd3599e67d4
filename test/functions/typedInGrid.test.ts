import { FUNCTIONS } from "../../src/functions/functions";
import type { Scalar } from "../../src/domain/columns";
import { functionTexts, type FunctionText } from "../../src/workbench/docs/functionsMetadata";
import { createCalculator } from "../../src/workbench/grid/calculator";
import { gridFunctions, type Implementation } from "../../src/workbench/grid/customFunctions";
import { loadOffice } from "../../src/workbench/host/loadOffice";
import { aBookSheet } from "../support/bookBuilders";
import { day } from "../support/records";

/** Three cases by the names of arguments, in cells one under another; a null is an empty cell. */
const days = (...dates: string[]) => dates.map((date) => (date === "" ? null : day(date)));
const CASES: Readonly<Record<string, readonly Scalar[]>> = {
  entry: days("2021-01-10", "2022-02-01", "2022-05-05"),
  adm: days("2021-06-01", "2022-08-15", ""),
  order: days("2021-07-01", "2022-10-10", ""),
  match: days("2021-10-01", "2023-03-03", ""),
  placed: days("2021-11-01", "2023-04-11", ""),
  adopted: days("2022-06-01", "2024-01-15", ""),
  joined: days("2021-08-01", "", ""),
  ended: days("", "", "2023-01-01"),
  as_at: days("2024-03-31", "2024-03-31", "2024-03-31"),
  from: days("2021-04-01", "2022-04-14", ""),
  to: days("2024-03-31", "2024-04-02", "2024-05-01"),
  start: days("2021-07-01", "2022-10-10", "2023-01-16"),
  end: days("2021-10-01", "2023-03-03", ""),
  history_start: days("2021-07-01", "2022-10-10", "2023-01-16"),
  history_end: days("2021-10-01", "2023-03-03", "2023-09-30"),
  days_so_far: [10, 100, 0],
  stage: ["Placement order to match", "entry-placed", "Placement order to match"],
  since: days("2024-01-01", "2023-12-31", ""),
  limit: ["20wd", 121, "2m"],
  date: days("2024-03-31", "2024-04-01", ""),
  dob: days("2020-05-10", "2024-02-29", ""),
  on: days("2024-05-09", "2024-04-01", "2024-04-01"),
  n: [20, -3, 1],
  days: [578, 30, 0],
  months: [14, 4, 0],
  set: ["LS", "PLACE", "REC"],
  code: ["E1", "U5", null],
  text: ["3rd April 2019", "Agreed 3.4.19", null],
  table: [12, 3, 20],
  total_row: [false, false, false],
  total_column: [false, false, false],
  amount: [1000, 12.5, 0],
  from_year: ["2019-20", "2020-21", "2014-15"],
  to_year: ["2024-25", "2023-24", "2024-25"],
  index: ["gdp", "gdp", "gdp"],
  placement: ["fostering", "residential", "fostering"],
  year: ["2024-25", "2023-24", "2022-23"],
  region: [null, null, null],
  provider: ["VAA", "LA", "VAA"],
  children: [20, 8, 6],
  london: [false, true, false],
  weekly_cost: [765, 765, 765],
  spend: [500000, 40000, 0],
  measure: ["entry-placed", "A1", "entry-placed"],
  group: [null, null, null],
  model: ["asglb", "asglb", "asglb"],
  headers: [false, false, false],
};
/** Codes of one list, an amount of money that is published, and so on: where a name means different things. */
const OWN_CASES: Readonly<Record<string, Readonly<Record<string, readonly Scalar[]>>>> = {
  CODE: { code: ["E1", "U5", "E47"] },
  LEGALSTATUS: { code: ["E1", "D1", null] },
  LEAVING: { code: ["E47", "X1", null] },
  FEE: { placed: days("2025-05-01", "2025-06-02", ""), children: [1, 1, 1] },
  BENCHMARK: { year: ["2023-24", "2013-16", "2022-23"] },
};

/** One figure of columns or of a block: single cells are no cases of theirs. */
const OF_COLUMNS = ["A1DAYS", "A2DAYS", "A3PERCENT", "A10DAYS", "MEDIANWAIT", "EXPECTEDDAYS", "SUPPRESS"];
/** Rows of a function on the sheet, and where what is typed stands. */
const HEIGHT = 5;
const [SPILLED, SINGLE] = [12, 20];

const columnName = (column: number) => String.fromCharCode(65 + column);
const address = (row: number, column: number) => `${columnName(column)}${row + 1}`;

let shown: (row: number, column: number) => unknown;
let texts: readonly FunctionText[];
const casesOf = ({ id, parameters }: FunctionText) =>
  parameters.map(({ name }) => OWN_CASES[id]?.[name] ?? CASES[name]!);

const gridCalculator = () =>
  createCalculator(
    gridFunctions(
      "ADOPTION",
      texts as never,
      new Map(Object.entries(FUNCTIONS) as [string, Implementation][]),
    ),
  );

beforeAll(async () => {
  loadOffice();
  texts = await functionTexts();
  const rows: Scalar[][] = [];
  const formulas = new Map<string, string>();
  texts.forEach((text, at) => {
    const top = at * HEIGHT;
    const cases = casesOf(text);
    for (let row = 0; row < 3; row++) rows[top + row] = cases.map((cells) => cells[row] ?? null);
    for (let row = 3; row < HEIGHT; row++) rows[top + row] = [];
    const typed = (cell: (column: number, isRange: boolean) => string) =>
      `=ADOPTION.${text.name}(${text.parameters.map(({ dimensionality }, column) => cell(column, dimensionality === "matrix")).join(",")})`;
    const isSingle = (column: number) => address(top, column);
    formulas.set(
      `${top},${SPILLED}`,
      typed((column, isRange) =>
        isRange ? `${isSingle(column)}:${address(top + 2, column)}` : isSingle(column),
      ),
    );
    if (OF_COLUMNS.includes(text.id)) return;
    for (let row = 0; row < 3; row++)
      formulas.set(
        `${top + row},${SINGLE}`,
        typed((column, isRange) => (isRange ? address(top + row, column) : isSingle(column))),
      );
  });
  const calculator = gridCalculator();
  const cells = await calculator.calculate({
    sheets: [{ ...aBookSheet("Mine", rows), formulas }],
    names: [],
  });
  calculator.dispose();
  const values = new Map(cells.map(({ row, column, value }) => [`${row},${column}`, value]));
  shown = (row, column) => values.get(`${row},${column}`) ?? "";
});

/** What the function gives outside the grid: rows of cells. */
function outside(text: FunctionText): unknown[][] {
  const given = casesOf(text).map((cells, at) =>
    text.parameters[at]!.dimensionality === "matrix" ? cells.map((cell) => [cell]) : cells[0],
  );
  const answer = (FUNCTIONS[text.id as keyof typeof FUNCTIONS] as Implementation)(...given);
  return Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
}

/** An error is its code. Univer takes "1:7" that a function gives for a time of day; Excel leaves the text alone. */
function inGrid(cell: unknown): unknown {
  if (cell instanceof CustomFunctions.Error) return cell.code;
  const time = typeof cell === "string" ? /^(\d+):(\d+)$/.exec(cell) : null;
  if (time) return (Number(time[1]) * 60 + Number(time[2])) / 1440;
  return cell;
}

describe.each(Object.keys(FUNCTIONS))("=ADOPTION.%s typed into the grid", (id) => {
  const text = () => texts.find((each) => each.id === id)!;
  const top = () => texts.indexOf(text()) * HEIGHT;

  test("over a column fills the cells with what it gives outside the grid", () => {
    const wanted = outside(text());
    const got = wanted.map((row, down) => row.map((_, right) => shown(top() + down, SPILLED + right)));
    expect(got).toEqual(wanted.map((row) => row.map(inGrid)));
    // An error everywhere would be no proof.
    expect(
      wanted.flat().some((cell) => typeof cell === "number" || (typeof cell === "string" && cell !== "")),
    ).toBe(true);
  });

  if (!OF_COLUMNS.includes(id))
    test("over single cells, filled down, gives the same", () => {
      const wanted = outside(text());
      const got = wanted.map((row, down) => row.map((_, right) => shown(top() + down, SINGLE + right)));
      expect(got).toEqual(wanted.map((row) => row.map(inGrid)));
    });
});

test("an error cell in a range that is typed into the grid is the error of its own cell", async () => {
  const calculator = gridCalculator();
  const start = day("2024-01-01");
  const sheet = aBookSheet(
    "Mine",
    [
      [start, start + 30],
      [null, start + 30],
      [start, start + 60],
    ],
    {
      formulas: new Map([
        ["1,0", "=1/0"],
        ["0,3", "=ADOPTION.STAGEDAYS(A1:A3,B1:B3)"],
        ["0,5", "=ADOPTION.MEDIANWAIT(A1:A3,B1:B3,B3)"],
      ]),
    },
  );
  const cells = await calculator.calculate({ sheets: [sheet], names: [] });
  calculator.dispose();
  const at = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.value;
  expect([at(0, 3), at(1, 3), at(2, 3), at(0, 5)]).toEqual([30, "#DIV/0!", 60, "#DIV/0!"]);
});

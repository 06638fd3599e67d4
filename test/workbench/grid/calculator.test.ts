import type { Scalar } from "../../../src/domain/columns";
import type { BookSheet } from "../../../src/files/book";
import { createCalculator, type FormulaCalculator } from "../../../src/workbench/grid/calculator";
import { aBookSheet } from "../../support/bookBuilders";

const answersSheet = (formulas: Record<string, string>, rows: Scalar[][] = []) =>
  aBookSheet("Answers", rows, { formulas: new Map(Object.entries(formulas)) });

describe("the calculator", () => {
  let calculator: FormulaCalculator;
  const stageDays = (start: Scalar | Scalar[][], end: Scalar | Scalar[][]) =>
    Array.isArray(start) && Array.isArray(end)
      ? start.map((row, at) => row.map((from, beside) => days(from, end[at]?.[beside] ?? null)))
      : days(start as Scalar, end as Scalar);
  const days = (from: Scalar, to: Scalar) =>
    typeof from === "number" && typeof to === "number" && from !== 0 && to !== 0 ? to - from : "";

  beforeAll(() => {
    calculator = createCalculator({ "ADOPTION.STAGEDAYS": stageDays });
  });
  afterAll(() => calculator.dispose());

  const calculated = async (...sheets: BookSheet[]) =>
    Object.fromEntries(
      (
        await calculator.calculate({
          sheets,
          names: [{ name: "limit", refersTo: "'Data'!$B$2", hidden: false }],
        })
      ).map(({ sheet, row, column, value }) => [`${sheet} ${row},${column}`, value]),
    );
  const data = aBookSheet(
    "Data",
    [
      ["Child", "Start", "End"],
      ["a", 100, 130],
      ["b", 200, null],
      ["c", null, 400],
      ["d", 300, 345],
    ],
    {
      tables: [
        {
          name: "Cases",
          row: 0,
          column: 0,
          rowCount: 5,
          columnCount: 3,
          columns: ["Child", "Start", "End"],
          style: "TableStyleMedium2",
          autoFilter: true,
          totalsRow: false,
        },
      ],
    },
  );

  it("works out formulas over a table and a name of another sheet", async () => {
    const answers = answersSheet({
      "0,0": "=AVERAGE(Cases[Start])",
      "1,0": "=limit+1",
      "2,0": '=COUNTIFS(Cases[Child],"B")',
      "3,0": "=1/0",
    });
    expect(await calculated(data, answers)).toEqual({
      "Answers 0,0": 200,
      "Answers 1,0": 101,
      "Answers 2,0": 1,
      "Answers 3,0": "#DIV/0!",
    });
  });

  it("calls a worksheet function on single cells", async () => {
    const answers = answersSheet({ "0,0": "=ADOPTION.STAGEDAYS(Data!B2,Data!C2)" });
    expect(await calculated(data, answers)).toEqual({ "Answers 0,0": 30 });
  });

  it("spills what a worksheet function returns for ranges, empty cells coming as 0", async () => {
    const answers = answersSheet({ "0,0": "=ADOPTION.STAGEDAYS(Data!B2:B5,Data!C2:C5)" });
    expect(await calculated(data, answers)).toEqual({
      "Answers 0,0": 30,
      "Answers 1,0": "",
      "Answers 2,0": "",
      "Answers 3,0": 45,
    });
  });

  it("opens each workbook anew", async () => {
    const first = answersSheet({ "0,1": "=A1*2" }, [[5]]);
    const second = answersSheet({ "0,1": "=A1*2" }, [[7]]);
    expect(await calculated(data, first)).toEqual({ "Answers 0,1": 10 });
    expect(await calculated(data, second)).toEqual({ "Answers 0,1": 14 });
  });

  it("gives TRUE as a boolean and a link as its text", async () => {
    const answers = answersSheet({ "0,0": "=2>1", "1,0": `=HYPERLINK("#'Data'!A1","Go")` });
    expect(await calculated(data, answers)).toEqual({ "Answers 0,0": true, "Answers 1,0": "Go" });
  });
});

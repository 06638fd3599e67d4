import type { Scalar } from "../../../src/domain/columns";
import { createCalculator, type FormulaCalculator } from "../../../src/workbench/grid/calculator";
import { hostCalculator } from "../../../src/workbench/grid/hostCalculator";
import { Host } from "../../../src/workbench/host/host";
import type { SheetModel } from "../../../src/workbench/host/model/sheetModel";
import { aBookSheet } from "../../support/bookBuilders";

describe("the stand-in with a calculator", () => {
  let calculator: FormulaCalculator;
  const doubled = (given: Scalar | Scalar[][]) =>
    Array.isArray(given) ? given.map((row) => row.map((cell) => Number(cell) * 2)) : Number(given) * 2;
  beforeAll(() => {
    calculator = createCalculator({ "ADOPTION.DOUBLED": doubled });
  });
  afterAll(() => calculator.dispose());

  const opened = (formulas: Readonly<Record<string, string>>) => {
    const sheet = aBookSheet("Data", [[1], [2], [3]], { formulas: new Map(Object.entries(formulas)) });
    const host = new Host({ book: { sheets: [sheet], names: [], date1904: false } });
    host.calculator = hostCalculator(calculator);
    return { host, cells: (host.model.sheet("Data") as SheetModel).cells };
  };

  it("shows what formulas come to, and anew when a cell changes", async () => {
    const { host, cells } = opened({ "0,1": "=SUM(A1:A3)", "1,1": "=1/0" });
    await host.recalculate();
    expect([cells.value(0, 1), cells.value(1, 1), cells.isError(1, 1)]).toEqual([6, "#DIV/0!", true]);
    cells.setValue(0, 0, 10);
    await host.recalculate();
    expect(cells.value(0, 1)).toBe(15);
  });

  it("lets a formula spill again into the cells it spilled into before", async () => {
    const { host, cells } = opened({ "0,1": "=ADOPTION.DOUBLED(A1:A3)" });
    const shown = () => [0, 1, 2].map((row) => cells.value(row, 1));
    await host.recalculate();
    expect(shown()).toEqual([2, 4, 6]);
    cells.setValue(2, 0, 5);
    await host.recalculate();
    expect(shown()).toEqual([2, 4, 10]);
  });
});

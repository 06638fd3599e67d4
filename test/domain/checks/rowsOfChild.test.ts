import type { Module, ModuleRows } from "../../../src/domain/checks/returnYear";
import { rowsOfChild } from "../../../src/domain/checks/rowsOfChild";
import { register, returnYear } from "../../support/returns";

const rowsOf = (module: Module, lines: string[]): { rows: ModuleRows; childOf: (id: string) => number } => {
  const { childOf } = register();
  return { rows: returnYear(2024, { [module]: lines }, childOf).modules[module]!, childOf };
};

describe("the rows of a child", () => {
  it("stand by their day, those without one first", () => {
    const { rows, childOf } = rowsOf("Episodes", [
      "B 2023-05-01 S",
      "A 2023-06-01 L",
      "A - S",
      "B 2022-05-01 S",
      "A 2023-01-01 S",
    ]);
    const byChild = rowsOfChild(rows, "DECOM");
    expect([...byChild.of(childOf("A"))]).toEqual([2, 4, 1]);
    expect([...byChild.of(childOf("B"))]).toEqual([3, 0]);
  });

  it("of the same day stand by what they say, not by where they were found", () => {
    const lines = ["A 2023-06-01 S C1 U6", "A 2023-06-01 L C2 U6", "A 2023-06-01 L C1 U6"];
    const said = (order: string[]) => {
      const { rows } = rowsOf("Episodes", order);
      return Array.from(
        rowsOfChild(rows, "DECOM").of(0),
        (row) => rows.texts.RNE![row]! + rows.texts.LS![row]!,
      );
    };
    expect(said([...lines].reverse())).toEqual(said(lines));
  });

  it("are none for a child that the module does not name", () => {
    const { rows, childOf } = rowsOf("AD1", ["A 2023-05-01"]);
    expect(rowsOfChild(rows).of(childOf("Z"))).toHaveLength(0);
    expect(rowsOfChild(rows).of(-1)).toHaveLength(0);
    expect(rowsOfChild(rowsOf("AD1", []).rows).of(0)).toHaveLength(0);
  });
});

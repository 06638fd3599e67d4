import { gridFunctions } from "../../../src/workbench/grid/customFunctions";

const matrix = { name: "range", dimensionality: "matrix" } as const;
const scalar = { name: "cell" } as const;

function called(parameters: Parameters<typeof gridFunctions>[1][number]["parameters"], answer: unknown = 1) {
  const seen: unknown[][] = [];
  const work = (...given: unknown[]) => {
    seen.push(given);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const functions = gridFunctions("ADOPTION", [{ id: "F", name: "F", parameters }], new Map([["F", work]]));
  return { call: functions["ADOPTION.F"] as (...given: unknown[]) => unknown, seen };
}

describe("worksheet functions in the grid", () => {
  it("get rows of cells where they take a range, also for a single cell", () => {
    const { call, seen } = called([matrix, scalar]);
    call(45000, 45100);
    call([[1], [2]], [[3]]);
    expect(seen).toEqual([
      [[[45000]], 45100],
      [[[1], [2]], 3],
    ]);
  });

  it("get null for what was left out, as Excel gives it", () => {
    const { call, seen } = called([matrix, scalar]);
    call([[1]]);
    expect(seen).toEqual([[[[1]], null]]);
  });

  it("spill an answer of several cells, and show one of a single cell as it is", () => {
    expect(called([scalar], [[1, 2]]).call(0)).toEqual([[1, 2]]);
    expect(called([scalar], [[7]]).call(0)).toBe(7);
  });

  it("show the code of an error that they throw, or give back for one cell", () => {
    const problem = Object.assign(new Error("not a date"), { code: "#N/A" });
    expect(called([scalar], problem).call(0)).toBe("#N/A");
    expect(called([scalar], [[problem, 3]]).call(0)).toEqual([["#N/A", 3]]);
    expect(called([scalar], new Error("a mistake of ours")).call(0)).toBe("#VALUE!");
  });

  it("must all be there: metadata without its function is a mistake of ours", () => {
    expect(() =>
      gridFunctions("ADOPTION", [{ id: "GONE", name: "GONE", parameters: [] }], new Map()),
    ).toThrow(/GONE/);
  });
});

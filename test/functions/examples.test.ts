import { addFunctions } from "../../src/analysis/addFunctions";
import { parseIso } from "../../src/domain/dates/writtenForms";
import { FUNCTIONS } from "../../src/functions/functions";
import { FUNCTION_EXAMPLES } from "../../src/sheets/functionExamples";
import { resultOf } from "../../src/sheets/functionsSheet";
import { functionTexts, type FunctionText } from "../../src/workbench/docs/functionsMetadata";
import { createCalculator } from "../../src/workbench/grid/calculator";
import { gridFunctions, type Implementation } from "../../src/workbench/grid/customFunctions";
import { hostCalculator } from "../../src/workbench/grid/hostCalculator";
import { aBookSheet } from "../support/bookBuilders";
import { open } from "../support/runAnalysis";

let texts: readonly FunctionText[];
beforeAll(async () => {
  texts = await functionTexts();
});

test("Excel is told of every function, and every function has an example", () => {
  const ids = Object.keys(FUNCTIONS);
  expect(texts.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(FUNCTION_EXAMPLES.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  expect(FUNCTION_EXAMPLES).toHaveLength(ids.length);
});

test("every argument is explained in a sentence, and every function says what comes back", () => {
  const said = texts.flatMap(({ description, parameters }) => [
    description,
    ...parameters.map((each) => each.description),
  ]);
  expect(said.filter((text) => !/^[A-Z].*[.]$/.test(text))).toEqual([]);
});

describe("the sheet of examples", () => {
  const sheetName = "Functions (EP)";
  let shown: (row: number, column: number) => unknown;
  beforeAll(async () => {
    // The name is taken by a sheet of the user's.
    const host = open({ sheets: [aBookSheet("Functions", [["mine"]])], names: [], date1904: false });
    const implementations = new Map<string, Implementation>(
      Object.entries(FUNCTIONS) as [string, Implementation][],
    );
    host.calculator = hostCalculator(
      createCalculator(gridFunctions("ADOPTION", texts as never, implementations)),
    );
    expect(await addFunctions()).toBe(sheetName);
    await host.recalculate();
    const cells = host.model.sheet(sheetName)!.cells;
    shown = (row, column) => cells.value(row, column);
    expect(host.model.sheet("Functions")!.cells.value(0, 0)).toBe("mine");
  });

  test.each(FUNCTION_EXAMPLES.map((example, at) => [example.id, example, at] as const))(
    "shows what %s gives",
    (_, { gives }, at) => {
      const { row, column } = resultOf(at);
      const wanted = typeof gives === "object" ? gives : [[gives]];
      const got = wanted.map((line, down) => line.map((__, right) => shown(row + down, column + right)));
      expect(got.map((line) => line.map(rounded))).toEqual(wanted.map((line) => line.map(inGrid)));
    },
  );
});

/** A day as its number. Univer takes a text that a function gives for a time of day where it looks like one; Excel does not. */
function inGrid(cell: string | number): unknown {
  if (typeof cell === "number") return cell;
  const time = /^(\d+):(\d+)$/.exec(cell);
  return time ? rounded((Number(time[1]) * 60 + Number(time[2])) / 1440) : (parseIso(cell) ?? cell);
}

/** To pence; blank as the grid shows it. */
const rounded = (value: unknown) =>
  typeof value === "number" ? Math.round(value * 100) / 100 : (value ?? "");

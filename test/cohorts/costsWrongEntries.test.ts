import type { PrintedSheet } from "../../src/sheets/printedSheet";
import { makeAuthority, ssda903Files } from "../../src/workbench/sample";
import { randomNumbers } from "../support/costChances";
import { twoReadings } from "../support/costCohorts";
import { richCostInputs } from "../support/richCostInputs";

const files = ssda903Files(makeAuthority({ seed: 41, children: 12 }), "whole");
const { book } = twoReadings(files, { asAt: "31/03/2026", from: "01/04/2023", to: "31/03/2026" });
const base = richCostInputs();

/** Cells that hold an error value, and figures that do. */
function errorsIn(sheets: readonly PrintedSheet[]): string[] {
  const isError = (value: unknown) => typeof value === "string" && /^#[A-Z/0!?]+$/.test(value);
  return sheets.flatMap(({ plan, cells, table }) => [
    ...cells
      .filter(({ value }) => isError(value))
      .map(({ row, column, name = "" }) => `${plan.name} ${row},${column} ${name}`),
    ...(table?.columns ?? [])
      .filter(({ valueAt }) =>
        Array.from({ length: table!.rowCount }, (_, row) => valueAt(row)).some(isError),
      )
      .map(({ header }) => `${plan.name}[${header}]`),
  ]);
}

/** Rows with an entry for a number, and all that they say beside it. */
function saidBeside(sheets: readonly PrintedSheet[]): Map<string, string> {
  const said = new Map<string, string>();
  for (const { plan, cells } of sheets)
    for (const { input, row } of cells) {
      if (input?.kind !== "number") continue;
      const beside = cells.filter(
        (cell) => cell.row === row && !cell.input && typeof cell.value === "string",
      );
      said.set(input.key, `${plan.name}: ${beside.map(({ value }) => value).join(" | ")}`);
    }
  return said;
}

const everywhere = (value: string | number) => Object.fromEntries(book.inputs.map(({ key }) => [key, value]));

const WRONG = ["twelve", "£12,50", -7, 1e15] as const;

describe("entries that cannot be used", () => {
  it.each([...WRONG, "", 0, "  ", 0.5, "=1/0"])(
    "in every cell at once are no error anywhere: %j",
    (value) => {
      expect(errorsIn(book.sheets(everywhere(value)))).toEqual([]);
    },
  );

  it.each([1, 2, 3, 4])("here and there among others are no error anywhere (%i)", (seed) => {
    const random = randomNumbers(seed);
    const some = random.some(book.inputs, 150).map(({ key }) => [key, random.one([...WRONG, "", 0])]);
    expect(errorsIn(book.sheets({ ...base, ...Object.fromEntries(some) }))).toEqual([]);
  });

  it.each(WRONG)("are told of in a sentence beside them: %j", (value) => {
    const before = saidBeside(book.sheets(base));
    const wrong = numbersAs(value);
    const after = saidBeside(book.sheets({ ...base, ...wrong }));
    expect(Object.keys(wrong).length).toBeGreaterThan(900);
    const silent = Object.keys(wrong).filter(
      (key) => after.get(key) === before.get(key) || !/[a-z]+ [a-z ]+/.test(after.get(key)!),
    );
    expect(silent).toEqual([]);
  });
});

/** In every cell for a number that takes no number as low (or as high) as this. */
function numbersAs(value: string | number): Record<string, string | number> {
  const wrong = book.inputs.filter(({ kind, least = -Infinity, most = Infinity }) =>
    kind !== "number" ? false : typeof value === "string" || value < least || value > most,
  );
  return Object.fromEntries(wrong.map(({ key }) => [key, value]));
}

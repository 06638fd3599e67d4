import type { HeldCell } from "../support/groupBook";
import { randomNumbers } from "../support/costChances";
import { raaBook } from "../support/raaBook";
import { richRaaInputs } from "../support/richRaaInputs";

const book = raaBook();
const base = richRaaInputs();
const everywhere = (value: string | number) => Object.fromEntries(book.inputs.map(({ key }) => [key, value]));
const isError = ({ value }: HeldCell) => typeof value === "string" && /^#[A-Z/0!?]+$/.test(value);
const errorsIn = (cells: readonly HeldCell[]) =>
  cells
    .filter(isError)
    .map(({ sheet, row, name = "", value }) => `${sheet} ${row + 1} ${name}: ${String(value)}`);

/** Under so many rows of entries there may stand one sentence for all of them. */
const ROWS_OF_A_BLOCK = 14;

/** What is said of each entry, by its key: sentences in its row and, for a block of entries, in the rows under it. */
function saidOf(cells: readonly HeldCell[]): Map<string, string> {
  const rows = new Map<string, string>();
  for (const { sheet, row, input, value } of cells)
    if (!input && typeof value === "string" && /[a-z]+ [a-z ]+/.test(value))
      rows.set(`${sheet} ${row}`, `${rows.get(`${sheet} ${row}`) ?? ""} | ${value}`);
  const under = Array.from({ length: ROWS_OF_A_BLOCK }, (_, at) => at);
  return new Map(
    cells.flatMap(({ sheet, row, input }) =>
      input ? [[input.key, under.map((by) => rows.get(`${sheet} ${row + by}`) ?? "").join()]] : [],
    ),
  );
}

describe("entries of the RAA model that cannot be used", () => {
  const WRONG = ["twelve", -7e9, 1e15] as const;
  const before = saidOf(book.cells(base));

  it.each(WRONG)("are no error anywhere, and are told of in a sentence beside or under them: %j", (value) => {
    expect(errorsIn(book.cells(everywhere(value)))).toEqual([]);
    const wrong = book.inputs.filter(({ key, kind, least = -Infinity, most = Infinity }) => {
      if (kind === "number") return typeof value === "string" || value < least || value > most;
      // Counts are typed as texts, for they may be codes.
      return kind === "text" && /^in_raa_\d+_.*_(y\d|next|transferred)$/.test(key);
    });
    expect(wrong.length).toBeGreaterThan(1_500);
    const cells = book.cells({ ...base, ...Object.fromEntries(wrong.map(({ key }) => [key, value])) });
    expect(errorsIn(cells)).toEqual([]);
    const after = saidOf(cells);
    const silent = wrong.filter(({ key }) => isInUse(key) && after.get(key) === before.get(key));
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  it.each([0, "  "])("in every cell at once are no error anywhere: %j", (value) => {
    expect(errorsIn(book.cells(everywhere(value)))).toEqual([]);
  });

  it.each([1])("here and there among others are no error anywhere (%i)", (seed) => {
    const random = randomNumbers(seed);
    const some = random
      .some(book.inputs, 300)
      .map(({ key }) => [key, random.one([...WRONG, "", 0, "=1/0", 1.5])]);
    expect(errorsIn(book.cells({ ...base, ...Object.fromEntries(some) }))).toEqual([]);
  });
});

/** Of a column that is a member's in the rich entries, or of none. */
function isInUse(key: string): boolean {
  const column = /^in_raa_(\d+)_/.exec(key)?.[1];
  return column === undefined || `in_raa_${column}_name` in base;
}

describe("defaults of the RAA model", () => {
  const numbers = book.inputs.filter(({ kind, default: usual }) => kind === "number" && usual !== null);

  it("of a number are those few that the document calls usual or to confirm", () => {
    // A range of the tornado that stands there is none of a figure: it says how far an entry is tried.
    const ofFigures = numbers.filter(({ key }) => !key.startsWith("in_raa_tornado_"));
    const keys = ofFigures.map(({ key }) =>
      key.replace(/^in_raa_(?:host|company|joint|voluntary|partnership)_/, "model_"),
    );
    expect([...new Set(keys)].sort()).toEqual([
      "in_raa_discount_rate",
      "in_raa_model_years",
      "in_raa_suppressed_as",
      "model_scale",
    ]);
  });

  it("each say where they come from, and none is called sourced that is a choice", () => {
    for (const { key, source = "", status } of numbers) {
      expect([key, source.length > 15, status !== undefined && status !== "local"]).toEqual([
        key,
        true,
        true,
      ]);
      if (/no source|choice|convention|recalled/i.test(source))
        expect([key, status]).toEqual([key, "to confirm"]);
    }
  });

  it("are none of what members and models enter", () => {
    const filled = book.inputs.filter(
      ({ key, default: usual }) => /^in_raa_\d+_/.test(key) && usual !== null && !key.endsWith("_held_by"),
    );
    expect(filled.map(({ key }) => key)).toEqual([]);
  });
});

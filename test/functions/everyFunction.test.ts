import fc from "fast-check";
import { FUNCTIONS } from "../../src/functions/functions";
import { functionTexts, type FunctionText } from "../../src/workbench/docs/functionsMetadata";
import { loadOffice } from "../../src/workbench/host/loadOffice";
import { anyContent, given, ZERO_COUNTS } from "../support/functionArguments";

type Cells = unknown[][];
type Work = (...given: unknown[]) => unknown;

/** What the wizard says of each function is what is asked of it here: no function can be forgotten. */
let texts: ReadonlyMap<string, FunctionText>;
beforeAll(async () => {
  loadOffice();
  texts = new Map((await functionTexts()).map((text) => [text.id, text]));
});

/** One figure of a whole column: some arguments are columns, in which no cell stands alone. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  A1DAYS: ["entry", "placed", "adopted"],
  A2DAYS: ["order", "match", "placed", "adopted"],
  A3PERCENT: ["entry", "adm", "placed", "adopted", "ended"],
  A10DAYS: ["entry", "joined", "placed", "adopted"],
  MEDIANWAIT: ["start", "end"],
  EXPECTEDDAYS: ["history_start", "history_end"],
};
const IDS = Object.keys(FUNCTIONS);
/** Of one case: every other, but SUPPRESS, whose block is one case. */
const OF_ONE_CASE = IDS.filter((id) => !(id in COLUMNS) && id !== "SUPPRESS");
/** Beside its history EXPECTEDDAYS takes the waits of single cases. */
const OVER_A_RANGE = [...OF_ONE_CASE, "EXPECTEDDAYS"];
const FEW = { numRuns: 25 };

const work = (id: string) => FUNCTIONS[id as keyof typeof FUNCTIONS] as Work;
const parameters = (id: string) => texts.get(id)!.parameters;
const isRange = ({ dimensionality }: FunctionText["parameters"][number]) => dimensionality === "matrix";

/** What a function comes to, what it throws included: an error by its code and sentence. */
function outcome(id: string, args: readonly unknown[]): unknown {
  try {
    return told(work(id)(...args));
  } catch (problem) {
    if (!(problem instanceof CustomFunctions.Error)) throw problem;
    return told(problem);
  }
}

const told = (answer: unknown): unknown => {
  if (Array.isArray(answer)) return answer.map(told);
  return answer instanceof CustomFunctions.Error ? { code: answer.code, message: answer.message } : answer;
};

const filled = (rows: number, columns: number, cell: fc.Arbitrary<unknown>) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

/** Arguments of a function, ranges of one shape or single cells; STAGES takes columns only. */
function argumentsOf(id: string, cell: (name: string) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> {
  const widest = id === "STAGES" || id in COLUMNS ? 1 : 3;
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: widest }))
    .chain(([rows, columns]) =>
      fc.tuple(
        ...parameters(id).map((parameter) => {
          if (!isRange(parameter)) return cell(parameter.name);
          const range = filled(rows, columns, cell(parameter.name));
          // A column of a history, or a block, is given whole.
          if (COLUMNS[id]?.includes(parameter.name) || id === "SUPPRESS") return range;
          return fc.oneof({ weight: 4, arbitrary: range }, filled(1, 1, cell(parameter.name)));
        }),
      ),
    );
}

/** Blank now and then. */
const orBlank = (name: string) =>
  fc.oneof({ weight: 6, arbitrary: given(name) }, fc.constantFrom<unknown>(null, ""));

const cellAt = (range: Cells, row: number, column: number): unknown =>
  range.length === 1 && range[0]!.length === 1 ? range[0]![0] : range[row]![column];

describe.each(IDS)("=ADOPTION.%s", (id) => {
  test("gives cells and nothing else, whatever it is given", () => {
    const asked = argumentsOf(id, (name) => fc.oneof(anyContent, orBlank(name)));
    fc.assert(
      fc.property(asked, (args) => {
        const answer = outcome(id, args);
        const rows = Array.isArray(answer) ? (answer as Cells) : [[answer]];
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        for (const cell of rows.flat())
          if (typeof cell === "number") expect(cell).toBe(Number.isFinite(cell) ? cell : "a number");
          else if (typeof cell === "object")
            expect(cell).toMatchObject({ code: expect.stringMatching(/^#/) as string });
          else expect(["string", "boolean"]).toContain(typeof cell);
      }),
      { numRuns: 80 },
    );
  });

  test("takes an empty cell for empty, however Excel hands it on", () => {
    const asked = argumentsOf(id, orBlank);
    const blanks = (kind: unknown, args: unknown[]) =>
      args.map((arg, at) => {
        const { name } = parameters(id)[at]!;
        const inPlace = (cell: unknown) =>
          cell !== null && cell !== "" ? cell : kind === 0 && ZERO_COUNTS.has(name) ? "" : kind;
        return Array.isArray(arg) ? (arg as Cells).map((row) => row.map(inPlace)) : inPlace(arg);
      });
    fc.assert(
      fc.property(asked, (args) => {
        const asText = outcome(id, blanks("", args));
        for (const kind of [null, undefined, 0]) expect(outcome(id, blanks(kind, args))).toEqual(asText);
      }),
      FEW,
    );
  });
});

describe.each(OVER_A_RANGE)("=ADOPTION.%s over a range", (id) => {
  const sliced = (arg: unknown, at: number): arg is Cells =>
    Array.isArray(arg) && !COLUMNS[id]?.includes(parameters(id)[at]!.name);
  /** The answer of each cell, asked for alone: a row of cells for STAGES, one for the others. */
  function oneByOne(args: readonly unknown[], rows: number, columns: number): unknown[][] {
    const alone = (row: number, column: number) =>
      outcome(
        id,
        args.map((arg, at) => (sliced(arg, at) ? [[cellAt(arg, row, column)]] : arg)),
      );
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => alone(row, column) as Cells).flatMap(
        (cell) => cell[0]!,
      ),
    );
  }
  const shape = (args: readonly unknown[]) => {
    const ranges = args.filter(sliced);
    return [Math.max(...ranges.map((r) => r.length)), Math.max(...ranges.map((r) => r[0]!.length))] as const;
  };
  /** Headers are no answer of a row. */
  const asked = () => argumentsOf(id, (name) => (name === "headers" ? fc.constant(false) : orBlank(name)));

  test("gives what it gives for the single cells, one by one", () => {
    fc.assert(
      fc.property(asked(), (args) => {
        const spilled = outcome(id, args);
        // A model or a day for all that cannot be meant is an error of the whole call, also of a single cell's.
        if (!Array.isArray(spilled)) {
          const first = args.map((arg, at) => (sliced(arg, at) ? [[cellAt(arg, 0, 0)]] : arg));
          expect(outcome(id, first)).toEqual(spilled);
        } else expect(spilled).toEqual(oneByOne(args, ...shape(args)));
      }),
      FEW,
    );
  });

  test("hands on the error of a cell in its own place, and nowhere else", () => {
    const sensible = asked().filter((args) => Array.isArray(outcome(id, args)));
    fc.assert(
      fc.property(
        sensible,
        fc.nat(),
        fc.nat(),
        fc.constantFrom("#N/A", "#DIV/0!"),
        (args, which, where, code) => {
          const ranges = parameters(id).flatMap((each, at) =>
            isRange(each) && sliced(args[at], at) ? [at] : [],
          );
          const at = ranges[which % ranges.length]!;
          const [rows, columns] = shape(args);
          const [row, column] = [where % rows, (where >> 2) % columns];
          const withError = [...args];
          withError[at] = Array.from({ length: rows }, (_, down) =>
            Array.from({ length: columns }, (__, right) =>
              down === row && right === column
                ? { type: "Error", basicType: "Error", basicValue: code }
                : cellAt(args[at] as Cells, down, right),
            ),
          );
          const before = outcome(id, args) as Cells;
          const after = outcome(id, withError) as Cells;
          expect(after).toHaveLength(before.length);
          const perCell = before[0]!.length / columns;
          before.forEach((line, down) =>
            line.forEach((cell, right) => {
              if (down === row && Math.floor(right / perCell) === column)
                // An unreadable date may have come first.
                expect(after[down]![right]).toMatchObject({
                  code: expect.stringMatching(`^(${code}|#VALUE!)$`) as string,
                });
              else expect(after[down]![right]).toEqual(cell);
            }),
          );
        },
      ),
      FEW,
    );
  });
});

describe.each(Object.keys(COLUMNS))("=ADOPTION.%s over columns", (id) => {
  const columns = COLUMNS[id]!;
  const isColumn = (at: number) => columns.includes(parameters(id)[at]!.name);

  test("does not mind in which order the rows stand", () => {
    fc.assert(
      fc.property(argumentsOf(id, orBlank), fc.nat(), (args, seed) => {
        const reordered = args.map((arg, at) => {
          if (!isColumn(at)) return arg;
          const rows = [...(arg as Cells)];
          const turn = seed % rows.length;
          return [...rows.slice(turn), ...rows.slice(0, turn)].reverse();
        });
        const [first, second] = [outcome(id, args), outcome(id, reordered)];
        // Which of several unreadable cells is named first is the order of the rows.
        if (hasCode(first, "#VALUE!")) expect(hasCode(second, "#VALUE!")).toBe(true);
        else expect(second).toEqual(first);
      }),
      FEW,
    );
  });

  test("gives the error of a cell as its answer: such a cell would be left out in silence", () => {
    const days = fc.integer({ min: 36526, max: 47000 });
    fc.assert(
      fc.property(
        argumentsOf(id, () => days),
        fc.nat(),
        fc.nat(),
        (args, which, where) => {
          const ats = args.flatMap((_, at) => (isColumn(at) ? [at] : []));
          const at = ats[which % ats.length]!;
          const rows = args[at] as Cells;
          const broken = args.map((arg, index) =>
            index === at ? rows.map((row, down) => (down === where % rows.length ? ["#DIV/0!"] : row)) : arg,
          );
          // A period the wrong way round is said first.
          fc.pre(!hasCode(outcome(id, args), "#VALUE!"));
          expect(outcome(id, broken)).toMatchObject({ code: "#DIV/0!" });
        },
      ),
      FEW,
    );
  });
});

const hasCode = (answer: unknown, code: string): boolean =>
  typeof answer === "object" &&
  answer !== null &&
  !Array.isArray(answer) &&
  (answer as { code: string }).code === code;

import fc from "fast-check";
import { evaluate } from "../../../src/domain/formula/evaluate";
import { evaluateOver } from "../../../src/domain/formula/evaluateOver";
import { FormulaError, iff, named, plus, value, type Expr } from "../../../src/domain/formula/expression";

const NAMES = ["a", "b", "c", "d"] as const;

/** Random expressions of the operations that the savings model is made of. */
const { expr } = fc.letrec<{ expr: Expr; number: Expr }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    fc.constantFrom(...NAMES).map(named),
    fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(0.1, 0.2, 0.3, 7, 100)).map(value),
    fc
      .tuple(fc.constantFrom("+", "-", "*", "/" as const), tie("number"), tie("number"))
      .map(([op, left, right]): Expr => ({ op, left, right })),
    fc
      .tuple(tie("number"), fc.integer({ min: -1, max: 3 }))
      .map(([left, power]): Expr => ({ op: "^", left, right: value(power) })),
    fc
      .tuple(fc.constantFrom("largest", "smallest" as const), tie("number"), tie("number"))
      .map(([op, ...of]): Expr => ({ op, of })),
    fc
      .tuple(
        ...([fc.constantFrom("=", "<>", "<", "<=", ">", ">=" as const), tie("number")] as const),
        ...([tie("number"), tie("number"), tie("number")] as const),
      )
      .map(([op, left, right, then, otherwise]) => iff({ op, left, right }, then, otherwise)),
    fc.tuple(tie("number"), tie("number"), tie("number")).map((parts) => iff(...parts)),
  ),
  expr: tie("number"),
}));

const number = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.1, 0.2, 0.3),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const rows = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 6 });

describe("An expression read over draws", () => {
  it("comes to what it comes to for each draw alone, errors too", () => {
    fc.assert(
      fc.property(expr, rows, number, (of, draws, scalar) => {
        const columns = [0, 1, 2].map((at) => Float64Array.from(draws, (draw) => draw[at]!));
        const found = evaluateOver(of, draws.length, (name) =>
          name === "d" ? scalar : columns[NAMES.indexOf(name as "a")]!,
        );
        draws.forEach((draw, row) => {
          const names = (name: string) => (name === "d" ? scalar : draw[NAMES.indexOf(name as "a")]!);
          const alone = evaluate(of, { tables: new Map(), names });
          const wanted = alone instanceof FormulaError ? NaN : alone;
          expect(typeof found === "number" ? found : found[row]).toBe(wanted);
        });
      }),
      { numRuns: 400 },
    );
  });

  it("works out once what no draw changes", () => {
    expect(evaluateOver(plus(named("a"), value(1)), 1000, () => 2)).toBe(3);
    const never = () => {
      throw new Error("The branch that is not taken was read.");
    };
    expect(evaluateOver(iff(value(0), named("a"), value(5)), 10, never)).toBe(5);
  });

  it("takes no text and no table", () => {
    expect(() => evaluateOver(value("four"), 1, () => 0)).toThrow(RangeError);
    expect(() => evaluateOver({ op: "count", table: "Drift", where: [] }, 1, () => 0)).toThrow(RangeError);
  });
});

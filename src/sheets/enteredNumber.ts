import { both, compare, iff, join, named, plus, value, type Expr } from "../domain/formula/expression";

/**
 * What stands in a cell that people type into, as formulas: the one way in which sheets ask whether a number can be used.
 * A cell is given by its name, or as an expression. A cell with an error is filled, and holds no number.
 */
export type CellOf = Expr | string;

/** A number may be from `least` to `most`, both included. */
export interface Bounds {
  least: number;
  most: number;
}

const cellOf = (of: CellOf): Expr => (typeof of === "string" ? named(of) : of);
const ifError = (of: Expr, otherwise: boolean): Expr => ({ op: "ifError", of, otherwise: value(otherwise) });
/** Where working it out comes to an error, it does not hold. */
export const orFalse = (of: Expr): Expr => ifError(of, false);

/** Joined to a text, for Univer takes 0 for an empty cell. */
export const isEmpty = (of: CellOf): Expr => orFalse(compare(join(cellOf(of), ""), "=", ""));
export const isFilled = (of: CellOf): Expr => ifError(compare(join(cellOf(of), ""), "<>", ""), true);

/** Whether it is a number: a text that looks like one is none, an empty cell counts as 0. */
export const isNumber = (of: CellOf): Expr => orFalse(compare(plus(cellOf(of), value(0)), "=", cellOf(of)));

const range = (cell: Expr, { least, most }: Bounds): Expr[] => [
  compare(plus(cell, value(0)), "=", cell),
  compare(cell, ">=", least),
  compare(cell, "<=", most),
];
/** Whether it is a number that may stand there; an empty cell counts as 0. */
export const isInRange = (of: CellOf, bounds: Bounds): Expr => orFalse(both(...range(cellOf(of), bounds)));
/** The same of a cell in which something was typed. */
export const isUsable = (of: CellOf, bounds: Bounds): Expr =>
  orFalse(both(compare(join(cellOf(of), ""), "<>", ""), ...range(cellOf(of), bounds)));

/** The number of a cell, 0 where it holds a word: parts of a sum that say beside them what is missing. */
export const numberOr0 = (name: string): Expr => iff(isNumber(name), named(name), value(0));

/** What is worked out of cells that all have to be numbers, or a word in its place. */
export const whereKnown = (names: readonly string[], of: Expr, otherwise: string): Expr =>
  iff(
    names.length === 1 ? isNumber(names[0]!) : both(...names.map((name) => isNumber(name))),
    of,
    value(otherwise),
  );

export const sumOf = (of: readonly Expr[]): Expr => (of.length === 0 ? value(0) : of.reduce(plus));

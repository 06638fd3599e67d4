import { both, compare, iff, named, plus, times, value, type Expr } from "../../domain/formula/expression";

/** Whether a named cell holds a number: a text that looks like one is none, an empty cell counts as 0. */
export const isNumber = (name: string): Expr => isNumeric(named(name));
export const isNumeric = (of: Expr): Expr => ({
  op: "ifError",
  of: compare(plus(of, value(0)), "=", of),
  otherwise: value(false),
});

/** The number of a cell, 0 where it holds a word: parts of a sum that say beside them what is missing. */
export const numberOr0 = (name: string): Expr => iff(isNumber(name), named(name), value(0));

/** What is worked out of cells that all have to be numbers, or a word in its place. */
export const whereKnown = (names: readonly string[], of: Expr, otherwise: string): Expr =>
  iff(names.length === 1 ? isNumber(names[0]!) : both(...names.map(isNumber)), of, value(otherwise));

export const sumOf = (of: readonly Expr[]): Expr => (of.length === 0 ? value(0) : of.reduce(plus));
export const productOf = (...of: readonly [Expr, ...Expr[]]): Expr => of.reduce(times);

import { compare, divide, iff, plus, times, value, type Expr } from "../formula/expression";
import { YEARS, type Read } from "./savingsModel";

/** The arithmetic that steps of the savings model share. Of cells, MAX and MIN take numbers only: what is 0 at least is added to 0. */
export const add = (...of: readonly Expr[]): Expr => of.reduce(plus);
export const multiply = (...of: readonly Expr[]): Expr => of.reduce(times);
export const percent = (of: Expr): Expr => divide(of, value(100));
export const aWeek = (days: Expr, pounds: Expr): Expr => divide(times(days, pounds), value(7));
export const atLeast0 = (of: Expr): Expr => ({ op: "largest", of: [value(0), plus(of, value(0))] });
export const smaller = (a: Expr, b: Expr): Expr => ({
  op: "smallest",
  of: [plus(a, value(0)), plus(b, value(0))],
});
const power = (left: Expr, right: number): Expr => ({ op: "^", left, right: value(right) });
export const growth = (rate: Expr, year: number): Expr =>
  year === 1 ? value(1) : power(plus(value(1), percent(rate)), year - 1);
export const within = (read: Read, year: number, of: Expr): Expr =>
  iff(compare(read("horizon"), ">=", year), of, value(0));
/** The part of the full effect that is reached in a year: evenly until the year of full effect. */
export const ramp = (read: Read, year: number): Expr =>
  smaller(
    value(1),
    divide(value(year), { op: "largest", of: [value(1), plus(read("full_year"), value(0))] }),
  );
export const overYears = (read: Read, of: (year: number) => Expr): Expr =>
  add(...YEARS.map((year) => within(read, year, of(year))));

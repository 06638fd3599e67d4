import type { Expr } from "../domain/formula/expression";

/** A day within a sentence: @example day(named("covers_to")) //=> "31 March 2024" */
export const day = (of: Expr): Expr => ({ op: "text", of, format: "d mmmm yyyy" });

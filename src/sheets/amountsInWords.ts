import { compare, iff, join, type Expr } from "../domain/formula/expression";

/** Figures as they stand in sentences. */

/** Whole pounds, with the sign before the pound. @example "£1,200", "-£50" */
export const pounds = (of: Expr): Expr =>
  iff(compare(of, "<", 0), join("-£", whole({ op: "abs", of })), join("£", whole(of)));

export const whole = (of: Expr): Expr => ({ op: "text", of, format: "#,##0" });
export const oneDecimal = (of: Expr): Expr => ({ op: "text", of, format: "0.0" });

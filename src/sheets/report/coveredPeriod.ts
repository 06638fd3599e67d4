import { compare, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { windowNames, type WindowKey } from "../coveredPart";

/** "in the period", or in which part of it that the data cover, within a sentence. */
export function inCoveredPeriod(event: WindowKey): Expr {
  const part = named(windowNames(event).part);
  return iff(
    compare(part, "=", ""),
    value("in the period"),
    join("in the covered part of the period (", part, ")"),
  );
}

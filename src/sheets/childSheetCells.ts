import {
  compare,
  iff,
  ifError,
  join,
  lookup,
  minus,
  named,
  over,
  value,
  where,
  type Expr,
} from "../domain/formula/expression";

/** The Case that the sheet is about; "" where what was typed is none of Drift. */
export const CHILD_CASE = "child_case";
const theCase = named(CHILD_CASE);

/** Something that is said of a child, where one is chosen. */
export const ofChild = (of: Expr): Expr => iff(compare(theCase, "=", ""), value(""), of);

const isBlank = (of: Expr): Expr => compare(join(of, ""), "=", "");

/** A cell of the child's row on `Drift`: "" where it is empty, or nobody is chosen. */
export function onDrift(header: string): Expr {
  const found = lookup(theCase, "Drift", "Case", header);
  return ifError(iff(isBlank(found), value(""), found), "");
}

/** The same as a text within a sentence. */
export const driftText = (header: string): Expr =>
  ifError(join(lookup(theCase, "Drift", "Case", header), ""), "");

/** A day of the child's journey in `Timescales`; "" without one. A case has one row, so its sum is its cell. */
export function onTimescales(header: string): Expr {
  const found = over("sum", "Timescales", header, where("Case", "=", theCase));
  return iff(compare(found, "=", 0), value(""), found);
}

/** A cell of one of the child's placements, by its number; "" where there are not so many. */
export function onMoves(number: Expr, header: string): Expr {
  const found = lookup(join(theCase, "/", number), "Moves", "Key", header);
  return ifError(iff(isBlank(found), value(""), found), "");
}

/** The days from one day to another; "" where one of them is empty. */
export const daysBetween = (from: Expr, to: Expr): Expr =>
  iff({ op: "or", of: [isBlank(from), isBlank(to)] }, value(""), minus(to, from));

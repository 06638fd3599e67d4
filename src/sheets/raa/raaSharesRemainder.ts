import {
  compare,
  iff,
  minus,
  named,
  plus,
  round,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { MOST_MEMBERS } from "../../domain/raa/members";
import { sumOf } from "../enteredNumber";
import { eachMember } from "./raaNames";

/**
 * Whole units by largest remainder: each amount is cut to the whole below, and the units that remain go one each to the
 * largest fractions, the lower member number first. Fractions are compared to a millionth, so that what binary fractions
 * leave over decides nothing.
 */
export interface Remainder {
  /** The amount of a member in units, a number always: 0 where it is no member. */
  exact: (member: number) => Expr;
  /** Cells for the fraction, and for the units that remain. */
  keyName: (member: number) => string;
  leftName: string;
}

const cut = (of: Expr): Expr => ({ op: "int", of });
const DIGITS = 6;
/** Below a millionth: tells equal fractions apart by the member's number, and is above 0 for all. */
const STEP = 1e-8;

const settled = (of: Expr): Expr => round(of, DIGITS);
const below = (of: Expr): Expr => cut(settled(of));

/** Units that remain once each amount is cut to the whole below. */
export const unitsLeft = ({ exact }: Remainder, total: Expr): Expr =>
  minus(below(total), sumOf(eachMember((member) => below(exact(member)))));

/** By it members come in the order in which they get what remains, the largest first. */
export const fractionKey = ({ exact }: Remainder, member: number): Expr =>
  plus(
    round(minus(settled(exact(member)), below(exact(member))), DIGITS),
    value(STEP * (MOST_MEMBERS + 1 - member)),
  );

/** The amount in whole units. */
export function wholeUnits({ exact, keyName, leftName }: Remainder, member: number): Expr {
  const before = sumOf(
    eachMember((other) => other)
      .filter((other) => other !== member)
      .map((other) =>
        iff(compare(totalOf([keyName(other)]), ">", named(keyName(member))), value(1), value(0)),
      ),
  );
  return plus(below(exact(member)), iff(compare(before, "<", named(leftName)), value(1), value(0)));
}

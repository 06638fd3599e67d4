import { FEWEST_TO_TELL, STANDARD_ERRORS_95 } from "../../domain/raa/impact";
import {
  compare,
  either,
  iff,
  join,
  minus,
  named,
  plus,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { sumOf } from "../enteredNumber";
import type { Highlight } from "../plan";
import { eachMember } from "./raaNames";
import { isFigure } from "./typedCount";

/**
 * Whether a change is more than chance: by its standard error, for means, counts a year and unit costs alike. It says that
 * much and never why.
 */

export const VERDICTS = {
  more: "more than chance",
  within: "within chance",
  few: "too few to tell",
} as const;
/** What stands where a spread is not known. */
export const NOT_KNOWN = "not known";
/** What stands where there is nobody to average. */
export const NOBODY = "none";

export const VERDICT_TONES: readonly Highlight[] = [
  { when: { is: "=", to: VERDICTS.more }, tone: "warning" },
  { when: { is: "=", to: VERDICTS.few }, tone: "quiet" },
];

export const squareRoot = (of: Expr): Expr => ({ op: "^", left: of, right: value(0.5) });
export const square = (of: Expr): Expr => ({ op: "^", left: of, right: value(2) });
const size = (of: Expr): Expr => ({ op: "abs", of });

/** Half the width of the 95 % interval. */
const reach = (error: string): Expr => times(value(STANDARD_ERRORS_95), named(error));

/** The lower or the upper end of the 95 % interval, or the word that stands in the standard error's place. */
export const limitOf = (change: string, error: string, end: "low" | "high"): Expr =>
  iff(isFigure(error), (end === "low" ? minus : plus)(named(change), reach(error)), named(error));

/** The verdict on a change, of so many on either side; the word in the change's place where there is none. */
export const verdictOf = (change: string, error: string, counts: readonly [Expr, Expr]): Expr =>
  iff(
    isFigure(change),
    iff(
      either(...counts.map((each) => compare(each, "<", FEWEST_TO_TELL))),
      value(VERDICTS.few),
      iff(
        isFigure(error),
        iff(compare(size(named(change)), ">", reach(error)), value(VERDICTS.more), value(VERDICTS.within)),
        value(NOT_KNOWN),
      ),
    ),
    named(change),
  );

/** After less before; where one of them is a word, that word. */
export const changeOf = (before: string, after: string): Expr =>
  iff(
    isFigure(before),
    iff(isFigure(after), minus(named(after), named(before)), named(after)),
    named(before),
  );

/** Over the members of which a cell holds a number: those that take part. */
export const overMembers = (part: (member: number) => string, of: (member: number) => Expr): Expr =>
  sumOf(eachMember((member) => iff(isFigure(part(member)), of(member), value(0))));
export const membersIn = (part: (member: number) => string): Expr => overMembers(part, () => value(1));

/** "12.5 days less", "3.0 days more", "no days more or less". */
export const movedInWords = (change: string, amount: (of: Expr) => Expr, unit: string): Expr =>
  iff(
    compare(named(change), "<", 0),
    join(amount(size(named(change))), `${unit} less`),
    iff(
      compare(named(change), ">", 0),
      join(amount(named(change)), `${unit} more`),
      value("neither more nor less"),
    ),
  );

import { join, named, round, value, type Expr } from "../domain/formula/expression";
import type { Covered } from "../domain/journeys/coverage";

const day = (of: Expr): Expr => ({ op: "text", of, format: "d mmmm yyyy" });
const larger = (a: Expr, b: Expr): Expr => ({ op: "largest", of: [a, b] });
const smaller = (a: Expr, b: Expr): Expr => ({ op: "smallest", of: [a, b] });
const minus = (left: Expr, right: Expr): Expr => ({ op: "-", left, right });
const plus = (left: Expr, right: Expr): Expr => ({ op: "+", left, right });
const choose = (test: Expr, then: Expr, otherwise: Expr): Expr => ({ op: "if", test, then, otherwise });

const PERIOD = { from: named("period_from"), to: named("period_to") };
const COVERED = {
  from: larger(PERIOD.from, named("covers_from")),
  to: smaller(PERIOD.to, named("covers_to")),
};

/** The cells of a span within the data's time for which a return is missing, counted from 1. */
export const gapNames = (number: number) => ({
  from: `covers_gap_${number}_from`,
  to: `covers_gap_${number}_to`,
});

const daysOf = ({ from, to }: { from: Expr; to: Expr }): Expr => plus(minus(to, from), value(1));

/** Days of the period for which a return is missing. */
function daysInGaps({ gaps }: Covered): Expr {
  return gaps
    .map((_, index): Expr => {
      const { from, to } = gapNames(index + 1);
      const shared = { from: larger(PERIOD.from, named(from)), to: smaller(PERIOD.to, named(to)) };
      return larger(value(0), daysOf(shared));
    })
    .reduce(plus, value(0));
}

const isNothingCovered = (covers: Covered): Expr => ({
  op: "<=",
  left: minus(daysOf(COVERED), daysInGaps(covers)),
  right: value(0),
});
const isAllCovered = (covers: Covered): Expr => ({
  op: "=",
  left: minus(daysOf(COVERED), daysInGaps(covers)),
  right: daysOf(PERIOD),
});

/** "The whole period is covered", or which part of it is (rules.md 4, Coverage). */
export function coverageSentence(covers: Covered | undefined): Expr {
  if (!covers) return value("The data hold no dated event.");
  return choose(
    isNothingCovered(covers),
    value("No part of the period is covered by the data."),
    choose(
      isAllCovered(covers),
      value("The whole period is covered by the data."),
      join(
        "Only ",
        day(COVERED.from),
        " to ",
        day(COVERED.to),
        withoutGaps(covers),
        " is covered by the data: figures are for that part.",
      ),
    ),
  );
}

/**
 * What the title of a measure says of the period: nothing where the data cover all of it, else "1 April 2023 to 31 March
 * 2024 only: 1 of 3 years".
 */
export function coveredPart(covers: Covered | undefined): Expr {
  if (!covers) return value("not covered by the data");
  const years = (days: Expr) => round({ op: "/", left: days, right: value(365.25) }, 1);
  return choose(
    isNothingCovered(covers),
    value("not covered by the data"),
    choose(
      isAllCovered(covers),
      value(""),
      join(
        day(COVERED.from),
        " to ",
        day(COVERED.to),
        " only",
        withoutGaps(covers),
        ": ",
        years(minus(daysOf(COVERED), daysInGaps(covers))),
        " of ",
        years(daysOf(PERIOD)),
        " years",
      ),
    ),
  );
}

function withoutGaps(covers: Covered): Expr {
  if (covers.gaps.length === 0) return value("");
  const days = daysInGaps(covers);
  return choose(
    { op: ">", left: days, right: value(0) },
    join(", less ", days, " days without a return,"),
    value(""),
  );
}

/**
 * The title of a measure, or its short name and the part of the period that it is of where that is not all: both would not
 * fit the column, and what each measure means stands further down.
 */
export function titleWithPart(title: string, short: string): Expr {
  const part = named("out_covered_part");
  return choose({ op: "=", left: part, right: value("") }, value(title), join(`${short}, `, part));
}

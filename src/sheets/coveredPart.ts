import {
  compare,
  divide,
  iff,
  join,
  minus,
  named,
  plus,
  round,
  value,
  type Expr,
} from "../domain/formula/expression";
import type { Covered, EventKind } from "../domain/journeys/coverage";
import { day } from "./day";

const larger = (a: Expr, b: Expr): Expr => ({ op: "largest", of: [a, b] });
const smaller = (a: Expr, b: Expr): Expr => ({ op: "smallest", of: [a, b] });

const PERIOD = { from: named("period_from"), to: named("period_to") };

/** The cells that hold what the data cover of one kind of event; those of adoption orders carry no kind in their names. */
const prefixOf = (event: EventKind) => (event === "adoptionOrder" ? "covers" : `covers_${snakeCase(event)}`);
const snakeCase = (event: EventKind) => event.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const windowNames = (event: EventKind) => ({
  from: `${prefixOf(event)}_from`,
  to: `${prefixOf(event)}_to`,
  /** Of which part of the period figures are: "" where all of it is covered. */
  part: event === "adoptionOrder" ? "out_covered_part" : `out_covered_part_${snakeCase(event)}`,
});

/** The cells of a span within the data's time for which a return is missing, counted from 1. */
export const gapNames = (number: number, event: EventKind = "adoptionOrder") => ({
  from: `${prefixOf(event)}_gap_${number}_from`,
  to: `${prefixOf(event)}_gap_${number}_to`,
});

const coveredSpan = (event: EventKind) => ({
  from: larger(PERIOD.from, named(windowNames(event).from)),
  to: smaller(PERIOD.to, named(windowNames(event).to)),
});

const daysOf = ({ from, to }: { from: Expr; to: Expr }): Expr => plus(minus(to, from), value(1));

/** Days of the period for which a return is missing. */
function daysInGaps({ gaps }: Covered, event: EventKind): Expr {
  return gaps
    .map((_, index): Expr => {
      const { from, to } = gapNames(index + 1, event);
      const shared = { from: larger(PERIOD.from, named(from)), to: smaller(PERIOD.to, named(to)) };
      return larger(value(0), daysOf(shared));
    })
    .reduce(plus, value(0));
}

const daysCovered = (covers: Covered, event: EventKind) =>
  minus(daysOf(coveredSpan(event)), daysInGaps(covers, event));
const isNothingCovered = (covers: Covered, event: EventKind): Expr => ({
  op: "<=",
  left: daysCovered(covers, event),
  right: value(0),
});
const isAllCovered = (covers: Covered, event: EventKind): Expr => ({
  op: "=",
  left: daysCovered(covers, event),
  right: daysOf(PERIOD),
});

/** "The whole period is covered", or which part of it is (rules.md 4, Coverage): of adoption orders. */
export function coverageSentence(covers: Covered | undefined): Expr {
  if (!covers) return value("The data hold no dated event.");
  const event = "adoptionOrder";
  const covered = coveredSpan(event);
  return iff(
    isNothingCovered(covers, event),
    value("No part of the period is covered by the data."),
    iff(
      isAllCovered(covers, event),
      value("The whole period is covered by the data."),
      join(
        "Only ",
        day(covered.from),
        " to ",
        day(covered.to),
        withoutGaps(covers, event),
        " is covered by the data: figures are for that part.",
      ),
    ),
  );
}

/**
 * What the title of a measure says of the period: nothing where the data cover all of it, else "1 April 2023 to 31 March
 * 2024 only: 1 of 3 years".
 */
export function coveredPart(covers: Covered | undefined, event: EventKind = "adoptionOrder"): Expr {
  if (!covers) return value("not covered by the data");
  const years = (days: Expr) => round(divide(days, value(365.25)), 1);
  const covered = coveredSpan(event);
  return iff(
    isNothingCovered(covers, event),
    value("not covered by the data"),
    iff(
      isAllCovered(covers, event),
      value(""),
      join(
        day(covered.from),
        " to ",
        day(covered.to),
        " only",
        withoutGaps(covers, event),
        ": ",
        years(daysCovered(covers, event)),
        " of ",
        years(daysOf(PERIOD)),
        " years",
      ),
    ),
  );
}

function withoutGaps(covers: Covered, event: EventKind): Expr {
  if (covers.gaps.length === 0) return value("");
  const days = daysInGaps(covers, event);
  return iff(compare(days, ">", 0), join(", less ", days, " days without a return,"), value(""));
}

/**
 * The title of a measure, or its short name and the part of the period that it is of where that is not all: both would not
 * fit the column, and what each measure means stands further down.
 */
export function titleWithPart(title: string, short: string, event: EventKind = "adoptionOrder"): Expr {
  const part = named(windowNames(event).part);
  return iff(compare(part, "=", ""), value(title), join(`${short}, `, part));
}

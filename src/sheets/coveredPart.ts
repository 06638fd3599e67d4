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
import type { Covered } from "../domain/journeys/coverage";
import type { MeasureText } from "../domain/measures/measure";
import { day } from "./day";

const larger = (a: Expr, b: Expr): Expr => ({ op: "largest", of: [a, b] });
const smaller = (a: Expr, b: Expr): Expr => ({ op: "smallest", of: [a, b] });

const PERIOD = { from: named("period_from"), to: named("period_to") };

/** What a window is of: a kind of event, families, or the two kinds of event that a measure of that id goes by. */
export type WindowKey = MeasureText["event"] | `A${number}`;

export const windowKey = ({ id, event, also }: Pick<MeasureText, "id" | "event" | "also">): WindowKey =>
  also ? (id as WindowKey) : event;

/** The cells that hold what the data cover of one kind of event; those of adoption orders carry no kind in their names. */
const prefixOf = (event: WindowKey) => (event === "adoptionOrder" ? "covers" : `covers_${snakeCase(event)}`);
const snakeCase = (event: WindowKey) =>
  event.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const windowNames = (event: WindowKey) => ({
  from: `${prefixOf(event)}_from`,
  to: `${prefixOf(event)}_to`,
  /** Of which part of the period figures are: "" where all of it is covered. */
  part: event === "adoptionOrder" ? "out_covered_part" : `out_covered_part_${snakeCase(event)}`,
});

/** What stands as the part of a period of which the data cover nothing. */
const NOTHING_COVERED = "not covered by the data";

/** Whether the data cover nothing of the period on the sheet with a kind of event. */
export const coversNothing = (event: WindowKey): Expr =>
  compare(named(windowNames(event).part), "=", NOTHING_COVERED);

/** The cells of a span within the data's time for which a return is missing, counted from 1. */
export const gapNames = (number: number, event: WindowKey = "adoptionOrder") => ({
  from: `${prefixOf(event)}_gap_${number}_from`,
  to: `${prefixOf(event)}_gap_${number}_to`,
});

/**
 * What there is of a window in the period. Journeys end with the day of the run: where the data go on after it, that day ends
 * what is covered, and a later one that is typed into the sheet does not.
 */
const coveredSpan = (covers: Covered, event: WindowKey, asAt: number) => ({
  from: larger(PERIOD.from, named(windowNames(event).from)),
  to: smaller(PERIOD.to, asAt < covers.to ? value(asAt) : named(windowNames(event).to)),
});

const daysOf = ({ from, to }: { from: Expr; to: Expr }): Expr => plus(minus(to, from), value(1));

/** Days of the period for which a return is missing. */
function daysInGaps({ gaps }: Covered, event: WindowKey, asAt: number): Expr {
  return gaps
    .filter(({ from }) => from <= asAt)
    .map((gap, index): Expr => {
      const { from, to } = gapNames(index + 1, event);
      const end = asAt < gap.to ? value(asAt) : named(to);
      const shared = { from: larger(PERIOD.from, named(from)), to: smaller(PERIOD.to, end) };
      return larger(value(0), daysOf(shared));
    })
    .reduce(plus, value(0));
}

const daysCovered = (covers: Covered, event: WindowKey, asAt: number) =>
  minus(daysOf(coveredSpan(covers, event, asAt)), daysInGaps(covers, event, asAt));
const isNothingCovered = (covers: Covered, event: WindowKey, asAt: number): Expr => ({
  op: "<=",
  left: daysCovered(covers, event, asAt),
  right: value(0),
});
const isAllCovered = (covers: Covered, event: WindowKey, asAt: number): Expr => ({
  op: "=",
  left: daysCovered(covers, event, asAt),
  right: daysOf(PERIOD),
});

/** Whether the data cover the adoption orders of the whole period, or of which part of it (rules.md 4, Coverage). */
export function coverageSentence(covers: Covered | undefined, asAt: number): Expr {
  if (!covers) return value("The data do not tell of adoption orders.");
  const event = "adoptionOrder";
  const covered = coveredSpan(covers, event, asAt);
  return iff(
    isNothingCovered(covers, event, asAt),
    value("The data cover no adoption orders of the period."),
    iff(
      isAllCovered(covers, event, asAt),
      value("The data cover the adoption orders of the whole period."),
      join(
        "The data cover adoption orders from ",
        day(covered.from),
        " to ",
        day(covered.to),
        withoutGaps(covers, event, asAt),
        " only: figures by adoption order are for that part.",
      ),
    ),
  );
}

/**
 * What the title of a measure says of the period: nothing where the data cover all of it, else "1 April 2023 to 31 March
 * 2024 only: 1 of 3 years".
 */
export function coveredPart(
  covers: Covered | undefined,
  asAt: number,
  event: WindowKey = "adoptionOrder",
): Expr {
  if (!covers) return value(NOTHING_COVERED);
  const years = (days: Expr) => round(divide(days, value(365.25)), 1);
  const covered = coveredSpan(covers, event, asAt);
  return iff(
    isNothingCovered(covers, event, asAt),
    value(NOTHING_COVERED),
    iff(
      isAllCovered(covers, event, asAt),
      value(""),
      join(
        day(covered.from),
        " to ",
        day(covered.to),
        withoutGaps(covers, event, asAt),
        " only: ",
        years(daysCovered(covers, event, asAt)),
        " of ",
        years(daysOf(PERIOD)),
        " years",
      ),
    ),
  );
}

function withoutGaps(covers: Covered, event: WindowKey, asAt: number): Expr {
  if (covers.gaps.length === 0) return value("");
  const days = daysInGaps(covers, event, asAt);
  return iff(compare(days, ">", 0), join(", less ", days, " days without a return,"), value(""));
}

/**
 * The title of a measure, or its short name and the part of the period that it is of where that is not all: both would not
 * fit the column, and what each measure means stands further down.
 */
export function titleWithPart(
  title: string | Expr,
  short: string | Expr,
  event: WindowKey = "adoptionOrder",
): Expr {
  const part = named(windowNames(event).part);
  const whole = typeof title === "string" ? value(title) : title;
  const shortened = typeof short === "string" ? [`${short}, `] : [short, ", "];
  return iff(compare(part, "=", ""), whole, join(...shortened, part));
}

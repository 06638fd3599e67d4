import { ADOPTER_MARKS } from "../domain/drift/adopterClocks";
import {
  compare,
  either,
  ifError,
  iff,
  join,
  minus,
  named,
  plus,
  sameRow,
  value,
  type Expr,
} from "../domain/formula/expression";
import { daysToDue, fallsOn, inDays, limitFlag, longestPassed, ofLimit } from "./driftFormulas";

/** Headers of `AdopterDrift` that formulas rest on. */
export const HELD = "On hold";
export const HELD_FROM = "On hold from";
export const HELD_UNTIL = "On hold until";
export const DAYS_HELD = "Days on hold";
export const RUNS_FROM = "Clock runs from";
/** The day from which the clock would have run had it never stood still. */
export const COUNTED_FROM = "Counted from";
export const LIMIT_ID = "Limit id";
export const UNMATCHED = "Unmatched";

const isEmpty = (header: string): Expr => compare(sameRow(header), "=", "");
const isFilled = (header: string): Expr => compare(sameRow(header), "<>", "");
/** As a text, for Univer takes 0 for an empty cell. */
const isUnknownHold: Expr = compare(join(sameRow(DAYS_HELD), ""), "=", "");
const isHeld = compare(sameRow(HELD), "=", "Yes");
const nothing = value("");
const asAt = named("as_at");

/** From the later of the first day on hold and the day from which the clock runs: earlier days on hold were none of its. */
const heldTo = (end: Expr): Expr => ({
  op: "largest",
  of: [value(0), minus(end, { op: "largest", of: [sameRow(HELD_FROM), sameRow(RUNS_FROM)] })],
});

/** Empty where a family is on hold and nobody knows since when. A hold whose end is not known and that is over counts as none. */
export const daysHeld: Expr = iff(
  isEmpty(HELD_FROM),
  iff(isHeld, nothing, value(0)),
  iff(
    isFilled(HELD_UNTIL),
    heldTo({ op: "smallest", of: [sameRow(HELD_UNTIL), asAt] }),
    iff(isHeld, heldTo(asAt), value(0)),
  ),
);

export const countedFrom: Expr = iff(
  either(isEmpty(RUNS_FROM), isUnknownHold),
  nothing,
  plus(sameRow(RUNS_FROM), sameRow(DAYS_HELD)),
);

/** The limit, and then the days for which the clock stood still. All limits of adopters are in calendar months. */
export const due: Expr = iff(
  either(isEmpty(LIMIT_ID), isUnknownHold),
  nothing,
  plus(fallsOn("months", sameRow(LIMIT_ID), sameRow(RUNS_FROM)), sameRow(DAYS_HELD)),
);
const whereDue = (then: Expr): Expr => iff(isEmpty("Due"), nothing, then);

export const waitingFor: Expr = iff(isEmpty(LIMIT_ID), nothing, ofLimit(sameRow(LIMIT_ID), "Limit on"));
export const basis: Expr = iff(isEmpty(LIMIT_ID), nothing, ofLimit(sameRow(LIMIT_ID), "Basis in use"));
export const limitInDays: Expr = whereDue(
  minus(minus(sameRow("Due"), sameRow(RUNS_FROM)), sameRow(DAYS_HELD)),
);
export { daysToDue };
/** What is booked comes after the step, so it ends it. */
export const bookedFor: Expr = iff(
  either(isEmpty("Due"), isEmpty("Next booked date")),
  nothing,
  sameRow("Next booked date"),
);

/** Nobody on hold is late, nor anybody of whom it cannot be told. */
export const daysOverdue: Expr = iff(either(isEmpty("Due"), isHeld, isFilled("Cannot tell")), nothing, {
  op: "largest",
  of: [value(0), minus(value(0), sameRow("Days to due"))],
});

/** The longest wait for a match that is over. */
const markPassed = longestPassed(ADOPTER_MARKS, sameRow(COUNTED_FROM));
/** @param approved how the step is called in which a match is waited for */
export const unmatched = (approved: string): Expr =>
  iff(
    compare(sameRow("Step"), "=", approved),
    iff(isEmpty(COUNTED_FROM), nothing, ifError(ofLimit(markPassed, "Said once over"), "")),
    nothing,
  );

/** In words, with a symbol and a colour, as on `Drift`; on hold never red. */
export const flag: Expr = iff(
  isHeld,
  join(
    "‖ On hold",
    iff(isUnknownHold, nothing, join(" for ", inDays(sameRow(DAYS_HELD)), ", the clock stands still")),
  ),
  iff(
    isFilled("Cannot tell"),
    value("? Cannot tell"),
    iff(
      isEmpty("Due"),
      iff(
        isFilled("Next booked date"),
        join("✓ Booked: ", sameRow("Next booked")),
        iff(
          isFilled(UNMATCHED),
          join("◇ Waiting for a match over ", ofLimit(markPassed, "In words")),
          value("✓ No limit running"),
        ),
      ),
      limitFlag(),
    ),
  ),
);

import type { Clock, PlanClock, Unit } from "../domain/drift/clock";
import { PROCEEDINGS, SETTING_CLOCKS, WORD_CLOCKS } from "../domain/drift/clocks";
import { DUE_SOON_DAYS, DUE_SOON_SHARE } from "../domain/drift/drift";
import { REVIEW_CLOCKS } from "../domain/drift/reviewClocks";
import {
  both,
  compare,
  ifError,
  either,
  iff,
  join,
  lookup,
  minus,
  named,
  plus,
  sameRow,
  times,
  value,
  type Expr,
} from "../domain/formula/expression";
import { MILESTONES, type Milestone } from "../domain/journeys/milestones";
import { limitOn } from "./limitsSheet";
import { LIMITS } from "./typedTables";
import { MILESTONE_HEADERS } from "./words";

/** The columns of each clock that sets a due date: since when it runs, empty where it does not, and when it falls due. */
export const CLOCK_HEADERS: Readonly<Record<string, { since: string; due: string }>> = {
  "entry-placed": { since: "Moving in counted from", due: "Move in by" },
  "iro-adm": { since: "Decision counted from", due: "Decision by" },
  "adm-match": { since: "Match counted from decision", due: "Match by from decision" },
  "order-match": { since: "Match counted from placement order", due: "Match by from placement order" },
  proceedings: { since: "Proceedings counted from", due: "Final order by" },
  "second-review": { since: "Plan counted from", due: "Plan by" },
};
/** The day to which the court has extended care proceedings, and their final hearing that is booked. */
export const EXTENDED_TO = "Proceedings extended to";
export const FINAL_HEARING = "Final hearing booked";
/** Since when the clocks run that are worth a word. */
export const WAITING_SINCE = "Waiting counted from";
export const MOVED_IN = MILESTONE_HEADERS.placed;
/** How far on the way the next booked event is: entering care is 1, the adoption order 7. */
export const BOOKED_STEP = "Next booked step";
export const stepOf = (milestone: Milestone): number => MILESTONES.indexOf(milestone) + 1;

const isEmpty = (column: string): Expr => compare(sameRow(column), "=", "");
const isFilled = (column: string): Expr => compare(sameRow(column), "<>", "");
const due = sameRow("Due");

/** What `Limits` says of a clock now: the council's own target where one can be used. */
export const ofLimit = (
  id: Expr,
  give: "In use" | "In words" | "Over if begun before" | "Said once over" | "Basis in use" | "Limit on",
): Expr => lookup(id, LIMITS.name, LIMITS.identity[0]!, give);

/**
 * The day on which a limit falls, as `dueDay` works it out; working days need a list of holidays and are no formula.
 *
 * @param id of the limit, in a row that names it or as a value
 */
export function fallsOn(unit: Unit, id: Expr, since: Expr): Expr {
  const count = ofLimit(id, "In use");
  switch (unit) {
    case "days":
      return plus(since, count);
    case "weeks":
      return plus(since, times(value(7), count));
    case "months":
      return { op: "months", of: since, count };
    case "working days":
      throw new RangeError("A limit in working days is no formula.");
  }
}

/** By clock, when it falls due; of care proceedings, when the court's extension ends where that is later. */
export const dueBy = (clock: PlanClock): Expr => {
  const { since } = CLOCK_HEADERS[clock.id]!;
  const limit = fallsOn(clock.limit.unit, value(clock.id), sameRow(since));
  const due: Expr = clock === PROCEEDINGS ? { op: "largest", of: [limit, sameRow(EXTENDED_TO)] } : limit;
  return iff(isEmpty(since), value(""), due);
};

const dueColumns = SETTING_CLOCKS.map(({ id }) => sameRow(CLOCK_HEADERS[id]!.due));
const firstDue: Expr = { op: "smallest", of: dueColumns };
/** The earliest of them. */
export const earliestDue: Expr = iff(compare(firstDue, "=", 0), value(""), firstDue);

/** What holds of the clock that falls due first; of two on one day, the first of the list. */
const ofFirst = (of: (clock: PlanClock) => Expr): Expr =>
  SETTING_CLOCKS.slice(0, -1).reduceRight<Expr>(
    (otherwise, clock) => iff(compare(sameRow(CLOCK_HEADERS[clock.id]!.due), "=", due), of(clock), otherwise),
    of(SETTING_CLOCKS.at(-1)!),
  );
const whereDue = (then: Expr): Expr => iff(isEmpty("Due"), value(""), then);

export const waitingFor: Expr = whereDue(ofFirst((clock) => value(limitOn(clock))));
export const limitInDays: Expr = whereDue(
  minus(
    due,
    ofFirst(({ id }) => sameRow(CLOCK_HEADERS[id]!.since)),
  ),
);
export const basis: Expr = whereDue(lookup(sameRow("Waiting for"), LIMITS.name, "Limit on", "Basis in use"));

/** A booking counts for the limit where it is of the event awaited or of a later one: a booked match brings no child home. */
const bookingCounts = compare(
  sameRow(BOOKED_STEP),
  ">=",
  ofFirst(({ between: [, until] }) => value(stepOf(until))),
);
/** Proceedings wait for their final hearing, too. */
const finalHearing: Expr = iff(
  isFilled(FINAL_HEARING),
  ofFirst((clock) => (clock === PROCEEDINGS ? sameRow(FINAL_HEARING) : value(""))),
  value(""),
);
export const bookedFor: Expr = iff(
  isEmpty("Due"),
  value(""),
  iff(
    isEmpty("Next booked date"),
    finalHearing,
    iff(bookingCounts, sameRow("Next booked date"), finalHearing),
  ),
);

/**
 * Changes at once when a person changes the as-at date on `Summary`. Empty where the flag cannot tell: such a child is not
 * counted as late, by whoever filters either.
 */
export const daysToDue: Expr = iff(
  either(isEmpty("Due"), isFilled("Cannot tell")),
  value(""),
  minus(due, named("as_at")),
);
export const daysOverdue: Expr = iff(isEmpty("Days to due"), value(""), {
  op: "largest",
  of: [value(0), minus(value(0), sameRow("Days to due"))],
});
/** The line of the row in the order of the run, by which two children with as many days are told apart. */
export const ORDER_LINE = "Line";
const LINES = 1_000_000;
/** A number that no other row has, the larger the longer overdue: for the n-th slowest. */
export const overdueOrder: Expr = iff(
  isEmpty("Days overdue"),
  value(""),
  iff(
    compare(sameRow("Days overdue"), ">", 0),
    minus(times(sameRow("Days overdue"), value(LINES)), sameRow(ORDER_LINE)),
    value(""),
  ),
);
export const daysSinceEntry: Expr = iff(
  isEmpty("Entered care"),
  value(""),
  minus(named("as_at"), sameRow("Entered care")),
);

const days = sameRow("Days to due");
/** "1 day", "28 days". */
export const inDays = (count: Expr): Expr =>
  join(count, iff(compare(count, "=", 1), value(" day"), value(" days")));

export const bookedInTime: Expr = iff(
  isEmpty("Booked for"),
  value(""),
  iff(
    compare(sameRow("Booked for"), "<=", due),
    value("Yes"),
    join("No: ", inDays(minus(sameRow("Booked for"), due)), " after the limit"),
  ),
);
const isBookedInTime: Expr = both(
  isFilled("Booked for"),
  compare(sameRow("Booked for"), ">=", named("as_at")),
  compare(sameRow("Booked for"), "<=", due),
);
const isLonger: Expr = both(
  isFilled("Usual days in stage"),
  compare(sameRow("Days in stage"), ">", sameRow("Usual days in stage")),
);

/**
 * What is said of a limit that runs, by the columns `Due`, `Days to due`, `Limit in days` and `Booked for` of its row.
 *
 * @param inTime how it begins where there is neither delay nor haste nor a booking
 */
export function limitFlag(inTime: Expr = value("✓ On time, due in ")): Expr {
  const soon: Expr = {
    op: "largest",
    of: [value(DUE_SOON_DAYS), times(sameRow("Limit in days"), value(DUE_SOON_SHARE))],
  };
  return iff(
    compare(days, "<", 0),
    join("▲ Overdue by ", inDays(minus(value(0), days))),
    join(
      iff(
        isBookedInTime,
        value("✓ Booked in time, due in "),
        iff(compare(days, "<=", soon), value("◆ Due in "), inTime),
      ),
      inDays(days),
    ),
  );
}

/** In words, with a symbol and a colour: none of them alone carries the meaning. */
export const flag: Expr = iff(
  isFilled("Cannot tell"),
  value("? Cannot tell"),
  iff(
    isEmpty("Due"),
    iff(
      compare(sameRow("Group"), "=", "Plan changed away from adoption"),
      value("▲ Placement order to be revoked"),
      iff(
        isFilled("Early permanence since"),
        value("✓ With early permanence carers"),
        iff(
          isFilled("Foster carers since"),
          value("✓ With foster carers who may adopt"),
          iff(isLonger, value("◇ Longer than usual, no limit running"), value("✓ No limit running")),
        ),
      ),
    ),
    limitFlag(iff(isLonger, value("◇ Longer than usual, due in "), value("✓ On time, due in "))),
  ),
);

/** Of clocks in the order of their length, the last that has passed since a day, as its id; "" where none has. */
export const longestPassed = (clocks: readonly Clock[], since: Expr): Expr =>
  clocks.reduce<Expr>(
    (otherwise, { id }) =>
      iff(compare(since, "<", ofLimit(value(id), "Over if begun before")), value(id), otherwise),
    value(""),
  );
const longestSince = (from: "order" | "placed", since: string): Expr =>
  longestPassed(
    WORD_CLOCKS.filter(({ between }) => between[0] === from),
    sameRow(since),
  );

/** What is worth saying of it: who has joined carers who may adopt waits for none, whatever other limit the flag is of. */
export const also: Expr = iff(
  isFilled("Early permanence since"),
  value("with early permanence carers"),
  iff(
    isFilled("Foster carers since"),
    value("with foster carers who may adopt"),
    iff(
      both(isEmpty(WAITING_SINCE), isEmpty(MOVED_IN)),
      value(""),
      ifError(
        ofLimit(
          iff(
            isFilled(WAITING_SINCE),
            longestSince("order", WAITING_SINCE),
            longestSince("placed", MOVED_IN),
          ),
          "Said once over",
        ),
        "",
      ),
    ),
  ),
);

const toReview = minus(sameRow("Next review due"), named("as_at"));
/** In words as the flag, for the next looked-after review. */
export const reviewFlag: Expr = iff(
  isEmpty("Next review due"),
  value(""),
  iff(
    compare(toReview, "<", 0),
    join("▲ Overdue by ", inDays(minus(value(0), toReview))),
    join(
      iff(compare(toReview, "<=", DUE_SOON_DAYS), value("◆ Due in "), value("✓ Due in ")),
      inDays(toReview),
    ),
  ),
);

const { second, later } = REVIEW_CLOCKS;
/** The next looked-after review, from the last one; before there is one, a day in working days, which is no formula. */
export const nextReview: Expr = iff(
  isEmpty("Last review"),
  iff(isEmpty("First review by"), value(""), sameRow("First review by")),
  {
    op: "months",
    of: sameRow("Last review"),
    count: ofLimit(
      iff(compare(sameRow("Reviews held"), "=", 1), value(second.id), value(later.id)),
      "In use",
    ),
  },
);

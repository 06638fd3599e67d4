import { DUE_SOON_DAYS, DUE_SOON_SHARE } from "../domain/drift/drift";
import { LIST_NAMES } from "../domain/drift/shortListRules";
import { DUE } from "../domain/drift/shortLists";
import {
  both,
  compare,
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
import { inDays } from "./driftFormulas";
import { LIMITS } from "./typedTables";

/** What the day and the flag of a row are worked out from, at the right of the table. */
export const LIMIT = "Limit id";
export const GIVEN = "By when analysed";
export const EXTENDED = "Extended to";
export const BEFORE = "Flag before";
export const AFTER = "Flag after";

const isEmpty = (column: string): Expr => compare(sameRow(column), "=", "");
const ofLimit = (give: "In use" | "Unit"): Expr =>
  lookup(sameRow(LIMIT), LIMITS.name, LIMITS.identity[0]!, give);
const since = sameRow("Since");
const count = ofLimit("In use");

/** As `dueDay` works it out; where the day follows from no limit, as the run found it. */
const byLimit: Expr = iff(
  compare(ofLimit("Unit"), "=", "months"),
  { op: "months", of: since, count },
  iff(compare(ofLimit("Unit"), "=", "weeks"), plus(since, times(value(7), count)), plus(since, count)),
);
export const by: Expr = iff(isEmpty(LIMIT), iff(isEmpty(GIVEN), value(""), sameRow(GIVEN)), {
  op: "largest",
  of: [byLimit, sameRow(EXTENDED)],
});

export const daysLeft: Expr = iff(isEmpty("By"), value(""), minus(sameRow("By"), named("as_at")));

const days = sameRow("Days left");
const isDue = compare(sameRow(BEFORE), "=", DUE.before);
/** The next day in court is not the last. */
const isBookedInTime = both(
  isDue,
  compare(sameRow("Booked"), ">=", named("as_at")),
  compare(sameRow("Booked"), "<=", sameRow("By")),
  compare(sameRow("Booked for"), "<>", "Hearing"),
);
/** As `Drift` has it: of reviews 28 days, of limits a quarter of them where that is longer. */
const soon: Expr = iff(
  compare(sameRow("List"), "=", LIST_NAMES.court),
  { op: "largest", of: [value(DUE_SOON_DAYS), times(minus(sameRow("By"), since), value(DUE_SOON_SHARE))] },
  value(DUE_SOON_DAYS),
);

/** In words, with a sign: neither a colour alone nor a sign alone carries the meaning. */
export const flag: Expr = iff(
  isEmpty("By"),
  sameRow(BEFORE),
  iff(
    compare(days, "<", 0),
    join(sameRow(AFTER), " ", inDays(minus(value(0), days))),
    join(
      iff(
        isBookedInTime,
        value("✓ Booked in time, due in"),
        iff(both(isDue, compare(days, "<=", soon)), value("◆ Due in"), sameRow(BEFORE)),
      ),
      " ",
      inDays(days),
    ),
  ),
);

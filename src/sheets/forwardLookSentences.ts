import { addMonths } from "../domain/dates/arithmetic";
import { NO_DAY } from "../domain/dates/serialDay";
import { formatLong } from "../domain/dates/writtenForms";
import type { ForwardRow, ForwardYears } from "../domain/drift/forwardLook";
import {
  both,
  compare,
  count,
  iff,
  join,
  named,
  value,
  where,
  type Expr,
} from "../domain/formula/expression";
import type { Cases } from "./cases";
import {
  AFTER,
  CANNOT,
  figureNames,
  FORWARD_DAYS as DAYS,
  GROUP_WORDS,
  HOW_KNOWN,
  LEAVE,
  PASSED,
  TABLE,
} from "./forwardLookWords";
import { paragraph } from "./frame";
import { sentence, type Row } from "./summaryRows";

const long = (of: Expr): Expr => ({ op: "text", of, format: "d mmmm yyyy" });
/** "1 child", "28 children". */
const children = (of: Expr): Expr => join(of, iff(compare(of, "=", 1), value(" child"), value(" children")));
const orders = (of: Expr): Expr =>
  join(of, iff(compare(of, "=", 1), value(" adoption order"), value(" adoption orders")));
const a10 = (id: string): Expr => {
  const { a10: figure, n } = figureNames(id);
  return iff(
    compare(named(n), "=", 0),
    value("not known"),
    join(named(figure), " days (", children(named(n)), ")"),
  );
};

const livePlans = count(TABLE, where("Group", "=", GROUP_WORDS.live));

/** What the figures say, in sentences that they make true. */
export function sentenceRows(cases: Cases, rows: readonly ForwardRow[], years: ForwardYears): Row[] {
  const inYear = (id: string) => named(figureNames(id).inYear);
  const passed = count(TABLE, where(HOW_KNOWN, "=", PASSED), where("In the window", "=", "yes"));
  return [
    [
      sentence(
        iff(
          // Each figure holds the one before it.
          compare(inYear("limits"), "=", 0),
          join("No adoption order is made or expected in the year to ", long(named(DAYS.to)), "."),
          join(
            "In the year to ",
            long(named(DAYS.to)),
            ": ",
            orders(inYear("made")),
            " made so far; ",
            inYear("booked"),
            " with those booked; ",
            inYear("moved_in"),
            " if children who have moved in, or are booked to, take the usual time here; ",
            inYear("limits"),
            " if all who can still keep their limit do.",
          ),
        ),
      ),
    ],
    [
      sentence(
        iff(
          both(...["last", "to_date", "limits"].map((id) => compare(named(figureNames(id).n), "=", 0))),
          value("A10 is not known: nobody counts in it, to date or by what can be expected."),
          join(
            "A10 was ",
            a10("last"),
            " in the three years to ",
            long(named(DAYS.lastTo)),
            ", and to the as-at date is ",
            a10("to_date"),
            ". To ",
            long(named(DAYS.to)),
            " it comes to ",
            a10("booked"),
            " if bookings hold and to ",
            a10("limits"),
            " if limits are kept too.",
          ),
        ),
      ),
    ],
    [
      sentence(
        iff(
          compare(named(LEAVE), "=", 0),
          value("Nobody leaves the three years in the year after."),
          join(
            children(named(LEAVE)),
            iff(compare(named(LEAVE), "=", 1), value(" leaves"), value(" leave")),
            " the three years in the year after; without them A10 is ",
            a10(AFTER),
            ".",
          ),
        ),
      ),
    ],
    [
      sentence(
        iff(
          compare(named(CANNOT), "=", 0),
          iff(
            compare(livePlans, "=", 0),
            value("There is no live adoption plan to look forward for."),
            iff(
              compare(livePlans, "=", 1),
              value("An adoption order can be expected for the one live adoption plan."),
              value("An adoption order can be expected for every live adoption plan."),
            ),
          ),
          join(
            children(named(CANNOT)),
            " with a live adoption plan ",
            iff(compare(named(CANNOT), "=", 1), value("is"), value("are")),
            " in none of these figures: no adoption order can be expected. A case past a limit is never taken to keep it.",
          ),
        ),
      ),
    ],
    [
      sentence(
        iff(
          compare(passed, "=", 0),
          value(""),
          join(
            "Of those who have moved in, ",
            children(passed),
            iff(compare(passed, "=", 1), value(" has"), value(" have")),
            " waited longer than usual for the adoption order already, and ",
            iff(compare(passed, "=", 1), value("is"), value("are")),
            " counted as if it came the day after the as-at date.",
          ),
        ),
      ),
    ],
    ...coverage(cases, rows, years),
    [
      sentence(
        iff(
          compare(named("as_at"), "=", named(DAYS.asAt)),
          value(""),
          value("The as-at date on Summary is another one now: press Analyse to look forward from it."),
        ),
      ),
    ],
  ];
}

/** This sheet is wider than most. */
const WIDE = 200;

/** What the data do not tell. */
function coverage(
  { covers, asAt, journeys }: Cases,
  rows: readonly ForwardRow[],
  { from }: ForwardYears,
): Row[] {
  const lastFrom = addMonths(from, -12);
  const gap = covers?.gaps.some((each) => each.to >= lastFrom && each.from <= asAt);
  const words = !covers
    ? "The data loaded do not tell for which time they hold every adoption order: some may be missing."
    : covers.from > lastFrom || gap
      ? `Adoption orders are in the data from ${formatLong(covers.from)}${gap ? ", with a year missing" : ""}: earlier figures and A10 are of a part of their three years.`
      : "";
  const { entry } = journeys.milestones;
  const withoutA10 = rows.some(
    ({ step, stops, journey }) => step !== undefined && (stops === NO_DAY || entry[journey] === NO_DAY),
  );
  return [
    ...(words ? paragraph(words, "note", WIDE) : []),
    ...(withoutA10
      ? paragraph(
          "A10 is empty below where entering care, moving in, or whether the carers adopt is not known: such a child counts as an adoption and not in A10.",
          "note",
          WIDE,
        )
      : []),
  ];
}

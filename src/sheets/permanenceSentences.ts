import {
  compare,
  count,
  iff,
  join,
  minus,
  named,
  over,
  plus,
  value,
  where,
  type Expr,
} from "../domain/formula/expression";
import { plansKnown, secondReviewsKnown, type LeavingsKnown } from "../domain/permanence/counts";
import type { PermanenceRow } from "../domain/permanence/permanence";
import type { Route } from "../domain/permanence/routes";
import type { Cases } from "./cases";
import { coversNothing, windowNames } from "./coveredPart";
import { day } from "./day";
import { by, leavingsKnown, lookedAfter, TABLE } from "./permanenceConditions";
import { PERMANENCE_NAMES, permanenceNames } from "./permanenceWords";

/** The last is for what need not be said as a rule: an empty row then. */
export function sentences(cases: Cases, rows: readonly PermanenceRow[]): Expr[] {
  const known = leavingsKnown(cases);
  return [
    leftSentence(known),
    fosteredSentence,
    waitingSentence,
    changedSentence,
    planSentence(plansKnown(rows), secondReviewsKnown(rows)),
    known.all ? coveredSentence("leaving", cases) : noLeavers(known, cases),
    join(beyondRun(cases), leftOutSentence),
  ];
}

function noLeavers({ adoptions }: LeavingsKnown, cases: Cases): Expr {
  const load =
    "Who left care otherwise is not in the data: load Episodes of the 903, Annex A list 8 or the standard dataset. ";
  return adoptions ? join(load, coveredSentence("adoptionOrder", cases)) : value(load.trim());
}

const countOf = (route: Route): Expr => named(permanenceNames(route).count);
const inFigures = (of: Expr): Expr => ({ op: "text", of, format: "#,##0" });
/** "1 child waits", "2 children wait". */
const childrenWho = (of: Expr, one: string, many: string): Expr =>
  join(inFigures(of), iff(compare(of, "=", 1), value(` child ${one}`), value(` children ${many}`)));

function leftSentence({ all, adoptions }: LeavingsKnown): Expr {
  const left = named(PERMANENCE_NAMES.left);
  if (all)
    return iff(
      coversNothing("leaving"),
      value("The data do not cover who left care in the period."),
      iff(
        compare(left, "=", 0),
        iff(
          compare(named(windowNames("leaving").part), "=", ""),
          value("Nobody left care in the period."),
          value("Nobody left care in the part of the period that the data cover."),
        ),
        join(
          inFigures(named(PERMANENCE_NAMES.leftToPermanence)),
          " of ",
          childrenWho(left, "who left care in the period", "who left care in the period"),
          " left to permanence: by adoption, special guardianship, child arrangements or home.",
        ),
      ),
    );
  return adoptions
    ? iff(
        coversNothing("adoptionOrder"),
        value("The data do not cover adoption orders of the period."),
        join(childrenWho(countOf("adoption"), "was", "were"), " adopted in the period."),
      )
    : value("The data do not tell of children leaving care.");
}

const nowLookedAfter = named(PERMANENCE_NAMES.lookedAfter);
const fosteredSentence: Expr = iff(
  compare(nowLookedAfter, "=", 0),
  value("Nobody is looked after."),
  join(
    inFigures(countOf("longTermFoster")),
    " of ",
    childrenWho(nowLookedAfter, "looked after", "looked after"),
    iff(compare(countOf("longTermFoster"), "=", 1), value(" lives"), value(" live")),
    " in a long-term foster home, and ",
    inFigures(countOf("livePlan")),
    iff(compare(countOf("livePlan"), "=", 1), value(" has"), value(" have")),
    " a live adoption plan.",
  ),
);

const allWaiting = named(PERMANENCE_NAMES.allWaiting);
const waitsOver = (days: number): Expr =>
  (["planChanged", "waiting"] as const)
    .map((route) => count(TABLE, lookedAfter, by(route), where("Days since entry", ">", days)))
    .reduce(plus);
const entryUnknown: Expr = (["planChanged", "waiting"] as const)
  .map((route) => minus(countOf(route), named(permanenceNames(route).n)))
  .reduce(plus);
const waitingSentence: Expr = iff(
  compare(allWaiting, "=", 0),
  value("Nobody waits with no permanence reached and no live adoption plan."),
  join(
    childrenWho(allWaiting, "waits", "wait"),
    " with none of these: ",
    waitsOver(365),
    " of them for over 365 days since entering care, ",
    waitsOver(730),
    " for over 730",
    iff(
      compare(entryUnknown, ">", 0),
      join("; of ", entryUnknown, " the day of entering care is not in the data."),
      value("."),
    ),
  ),
);

const changed = countOf("planChanged");
const changedSentence: Expr = iff(
  compare(changed, "=", 0),
  value("Nobody waits after a plan that was changed away from adoption."),
  join(
    childrenWho(changed, "waits", "wait"),
    " after a plan that was changed away from adoption, the longest for ",
    over("most", TABLE, "Days since change", lookedAfter, by("planChanged")),
    " days.",
  ),
);

function planSentence(isPlanKnown: boolean, isReviewKnown: boolean): Expr {
  if (!isPlanKnown)
    return value(
      "Whether a plan other than adoption is recorded is not in the data: load Annex A list 8, or a tracker with a column for it.",
    );
  if (!isReviewKnown)
    return value(
      "No table has the day of a second review: who has no plan is counted below by the limit for a plan instead.",
    );
  return join(
    childrenWho(named(PERMANENCE_NAMES.noPlanAfterReview), "has", "have"),
    " no plan recorded though the second review was held.",
  );
}

const WHAT = { leaving: "children leaving care", adoptionOrder: "adoption orders" } as const;

/** Of the period, or of its part; where the data cover nothing of it, the time for which they do tell. */
function coveredSentence(event: keyof typeof WHAT, { coverage }: Cases): Expr {
  const { part, from, to } = windowNames(event);
  const gaps = coverage[event]?.gaps.length ? ", with a year or more missing between" : "";
  return iff(
    coversNothing(event),
    join(
      `The data tell of ${WHAT[event]} from `,
      day(named(from)),
      " to ",
      day(named(to)),
      `${gaps}: no figure of the period can be told.`,
    ),
    iff(
      compare(named(part), "=", ""),
      value(`The data cover the whole period with ${WHAT[event]}.`),
      join(`The data tell of ${WHAT[event]} from `, named(part), "."),
    ),
  );
}

/** The rows are chosen by the period of the run: a longer one on Summary would be counted short. */
function beyondRun({ period, asAt }: Cases): Expr {
  return iff(
    {
      op: "or",
      of: [compare(named("period_from"), "<", period.from), compare(named("period_to"), ">", period.to)],
    },
    join(
      "The period on Summary reaches beyond that of this run (",
      day(value(period.from)),
      " to ",
      day(value(period.to)),
      "): press Analyse to have its leavers here.",
    ),
    iff(
      compare(named("as_at"), "=", asAt),
      value(""),
      join("Who is looked after is as at ", day(value(asAt)), ": press Analyse for another day."),
    ),
  );
}

/** Periods of care that are in no row, as `Timescales` has them. */
const leftOut: Expr = plus(
  count("Timescales", where("Last in period", "=", true), where("Ended without a day", "=", true)),
  count(
    "Timescales",
    where("Last in period", "=", true),
    where("Latest", "=", false),
    where("Left care", "=", ""),
    where("Ended without a day", "=", false),
  ),
);
const leftOutSentence: Expr = iff(
  compare(leftOut, "=", 0),
  value(""),
  join(
    leftOut,
    iff(compare(leftOut, "=", 1), value(" period of care is"), value(" periods of care are")),
    " in no row: ended on a day that is not in the data, or followed by a later one without an end.",
  ),
);

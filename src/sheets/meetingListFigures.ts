import { LAST_DAY } from "../domain/dates/serialDay";
import type { ChangeKind } from "../domain/drift/sinceLastTime";
import {
  both,
  compare,
  count,
  iff,
  join,
  named,
  over,
  plus,
  value,
  where,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import { MEETING_DAYS, NEXT_MEETING_KEY } from "./nextMeeting";
import { CHANGE_KINDS, IN_SENTENCE, KINDS } from "./sinceWords";
import { DRIFT, MEETING_LIST } from "./typedTables";

/** The columns of the list that hold, by line, how many of its children fell under a reason when Analyse was pressed. */
export const AT_RUN = { overdue: "Overdue at the run", due: "Due at the run" } as const;

const asAt = named("as_at");
const typed = named(NEXT_MEETING_KEY);
/** `nextMeeting` as a formula: INT of a text is an error, and a number past the last day is no date to any program. */
export const isMeetingDay: Expr = {
  op: "ifError",
  of: both(
    compare({ op: "int", of: typed }, "=", typed),
    compare(typed, ">=", asAt),
    compare(typed, "<=", value(LAST_DAY)),
  ),
  otherwise: value(false),
};
export const MEETING_NAME = "out_next_meeting";
export const meetingDay: Expr = iff(isMeetingDay, typed, plus(asAt, value(MEETING_DAYS)));
const meeting = named(MEETING_NAME);

const onDrift = (...conditions: Condition[]) => count(DRIFT.name, ...conditions);
const canTell = where("Cannot tell", "=", "");

/** The one of them that asks for dates of reviews. */
export const REVIEWS = "out_meeting_reviews";

/** What is counted over `Drift`, so that it follows a changed limit: by name of the figure. */
export const REASON_FIGURES: Readonly<Record<string, { label: string; of: Expr }>> = {
  out_meeting_alarms: { label: "Legal alarms", of: onDrift(where("Alarm", "<>", "")) },
  out_meeting_overdue: { label: "Overdue", of: onDrift(where("Days overdue", ">", 0), canTell) },
  out_meeting_due: {
    label: "Due before the next meeting",
    of: onDrift(where("Due", ">=", asAt), where("Due", "<=", meeting), canTell),
  },
  [REVIEWS]: {
    label: "Reviews due or overdue",
    of: onDrift(where("Next review due", "<=", meeting)),
  },
};

/** @example sinceName("newlyLate") //=> "out_since_newly_late" */
export const sinceName = (kind: ChangeKind): string =>
  `out_since_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/** How many children had a change of a kind. */
export const sinceFigure = (kind: ChangeKind): Expr => over("sum", MEETING_LIST.name, CHANGE_KINDS[kind]);

const several = (number: Expr, one: string, many: string): Expr =>
  join(number, iff(compare(number, "=", 1), value(` ${one}`), value(` ${many}`)));
const long = (day: Expr): Expr => ({ op: "text", of: day, format: "d mmmm yyyy" });
const figure = (name: keyof typeof REASON_FIGURES) => named(name);

/**
 * Who is to be talked of and why, in figures.
 *
 * @param hasReviews whether any table has dates of looked-after reviews
 */
export const reasonsSentence = (hasReviews: boolean): Expr =>
  join(
    "As at ",
    long(asAt),
    ", of ",
    several(onDrift(), "live case", "live cases"),
    ": ",
    several(figure("out_meeting_alarms"), "legal alarm", "legal alarms"),
    ", ",
    figure("out_meeting_overdue"),
    " overdue, ",
    figure("out_meeting_due"),
    " due before the next meeting on ",
    long(meeting),
    ...(hasReviews
      ? [
          ", ",
          several(figure(REVIEWS), "looked-after review", "looked-after reviews"),
          " overdue or due by then.",
        ]
      : [". No table has dates of looked-after reviews, so none is on the list."]),
  );

const kindsTold: readonly Expr[] = KINDS.map((kind) =>
  iff(
    compare(named(sinceName(kind)), "=", 0),
    value(""),
    join(" · ", named(sinceName(kind)), ` ${IN_SENTENCE[kind]}`),
  ),
);

/** What has changed, in figures; kinds of which there is none are left out. */
export const sinceSentence: Expr = iff(
  compare(join(...kindsTold), "=", ""),
  value("Since last time nothing has changed."),
  join("Since last time", ...kindsTold),
);

const overdueThen = over("sum", MEETING_LIST.name, AT_RUN.overdue);
const dueThen = over("sum", MEETING_LIST.name, AT_RUN.due);

/** That who is on the list is older than what the flags say now; "" while it is not. */
export const olderSentence: Expr = iff(
  both(
    compare(figure("out_meeting_overdue"), "=", overdueThen),
    compare(figure("out_meeting_due"), "=", dueThen),
  ),
  value(""),
  join(
    "A limit, the as-at date or the next meeting was changed since Analyse was pressed: ",
    several(figure("out_meeting_overdue"), "case is", "cases are"),
    " overdue now (then ",
    overdueThen,
    "), ",
    figure("out_meeting_due"),
    " due before the next meeting (then ",
    dueThen,
    "). Press Analyse to renew the list.",
  ),
);

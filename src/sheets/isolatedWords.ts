import {
  both,
  compare,
  count,
  divide,
  ifError,
  iff,
  join,
  lookup,
  minus,
  named,
  nthMost,
  over,
  plus,
  round,
  times,
  value,
  where,
  type Expr,
} from "../domain/formula/expression";
import type { LateGroup, LateSplit } from "./isolatedGroups";
import { CASE_AGAIN, DAYS_OVERDUE, DRIFT_TABLE, overdue, OVERDUE_ORDER } from "./overdue";

/** Names of the figures that the sentences rest on. */
export const LATE = {
  children: "out_drift_children",
  cannotTell: "out_drift_cannot_tell",
  overdue: "out_drift_overdue",
  days: "out_drift_days_overdue",
  slowest: "out_drift_slowest_three_days",
  standOut: "out_drift_stand_out",
  verdict: "out_drift_isolated_or_systemic",
} as const;

const SLOWEST = [1, 2, 3] as const;
/** The rule, which is ours. */
export const RULE = {
  /** Fewer overdue children tell nothing of a pattern; nor does a group with fewer. */
  fewest: 5,
  /** So many times the days of each of the others have the three slowest, each on average. */
  times: 3,
  /** So many times its share of the children has a group that stands out. */
  beyondShare: 1.5,
} as const;

export const RULE_IN_WORDS = [
  `The rule is ours. Isolated: at least ${RULE.fewest} children are overdue, the three slowest hold half of all days overdue or more, and each of them on average ${RULE.times} times as many as each of the others.`,
  `Systemic: not isolated, and one reason, stage, team or court stands out: at least ${RULE.fewest} of its children are overdue, they hold half or more of all days overdue, they are half or more of all overdue children, and its share of the days is at least ${RULE.beyondShare} times its share of all children.`,
  "The last cannot be asked of reasons, which are typed for late children only. What is not recorded, and others counted together, never stand out; where delay is isolated nothing does, for the three slowest alone could make it so. Neither: all else.",
];

/** Who cannot be late by the data is no part of any comparison. */
const canBeTold = where("Cannot tell", "=", "");

export const figures = {
  children: count(DRIFT_TABLE, canBeTold),
  cannotTell: count(DRIFT_TABLE, where("Cannot tell", "<>", "")),
  overdue: count(DRIFT_TABLE, overdue),
  days: over("sum", DRIFT_TABLE, DAYS_OVERDUE, overdue),
};
const children = named(LATE.children);
const late = named(LATE.overdue);
const days = named(LATE.days);
const slowest = named(LATE.slowest);

const none = (of: Expr): Expr => ({ op: "ifError", of, otherwise: value(0) });
/** The three largest of them; where fewer are overdue, all of them. */
export const slowestDays: Expr = SLOWEST.map((nth) =>
  none(nthMost(nth, DRIFT_TABLE, DAYS_OVERDUE, overdue)),
).reduce(plus);

/** What stands in `Drift` of the n-th slowest child, right of the order; "" where fewer are overdue. */
export const ofSlowest = (nth: number, give: string): Expr => ({
  op: "ifError",
  of: {
    op: "lookup",
    ...{ key: nthMost(nth, DRIFT_TABLE, OVERDUE_ORDER), table: DRIFT_TABLE, find: OVERDUE_ORDER, give },
  },
  otherwise: value(""),
});

/** What stands anywhere in the row of the n-th slowest child, as a text: an empty cell that is looked up comes as 0. */
export function ofCase(nth: number, give: string): Expr {
  return ifError(join(lookup(ofSlowest(nth, CASE_AGAIN), DRIFT_TABLE, "Case", give), ""), "");
}

const percent = (part: Expr, whole: Expr): Expr =>
  join({ op: "text", of: divide(part, whole), format: "0%" });
const number = (of: Expr): Expr => ({ op: "text", of, format: "#,##0" });

/** As the rule says. */
const isIsolated: Expr = both(
  compare(times(value(2), slowest), ">=", days),
  compare(
    times(slowest, minus(late, value(SLOWEST.length))),
    ">=",
    times(value(RULE.times * SLOWEST.length), minus(days, slowest)),
  ),
);

/** Of a reason, a stage, a team or a court: only a stage is a step. */
const standsOut = ({ one }: LateSplit): string => `▲ Stands out: look at this ${one.toLowerCase()}`;
const FEW = `Few: under ${RULE.fewest} overdue, too few to tell`;

/** The figures of a group, each a formula over `Drift`. */
export function groupFigures({ where: rows }: LateGroup) {
  return {
    children: count(DRIFT_TABLE, ...rows, canBeTold),
    overdue: count(DRIFT_TABLE, overdue, ...rows),
    days: over("sum", DRIFT_TABLE, DAYS_OVERDUE, overdue, ...rows),
    median: over("median", DRIFT_TABLE, DAYS_OVERDUE, overdue, ...rows),
  };
}

/**
 * Whether a group stands out, or is too small to say so; asked of no rest. Nothing stands out by the three children who are
 * called isolated already.
 */
export function toMind(group: LateGroup, split: LateSplit): Expr {
  const { ofAll, isStep } = split;
  const of = groupFigures(group);
  const asRule = [
    { op: "not", of: isIsolated } as const,
    compare(times(value(2), of.days), ">=", days),
    compare(times(value(2), of.overdue), ">=", late),
    ...(ofAll
      ? [compare(times(of.days, children), ">=", times(times(value(RULE.beyondShare), of.children), days))]
      : []),
  ];
  const said = isStep ? iff(both(...asRule), value(standsOut(split)), value("")) : value("");
  return iff(
    compare(of.overdue, "=", 0),
    value(""),
    iff(compare(of.overdue, "<", RULE.fewest), value(FEW), said),
  );
}

/** The name of the cell that says whether a group stands out. */
export const standsOutName = ({ id }: LateSplit, at: number): string => `late_${id}_${at + 1}`;
/** The name of the cell with a team's overdue children. */
export const teamLateName = (at: number): string => `late_team_${at + 1}_overdue`;

/** The groups of a split that may stand out, each with whether it does. */
const canStandOut = (split: LateSplit) =>
  split.groups.flatMap((group, at) =>
    split.isStep && !group.isRest
      ? [{ group, stands: compare(named(standsOutName(split, at)), "=", standsOut(split)) }]
      : [],
  );

/** How many groups of all splits stand out. */
export const howMany = (splits: readonly LateSplit[]): Expr =>
  splits
    .flatMap(canStandOut)
    .map(({ stands }) => iff(stands, value(1), value(0)))
    .reduce(plus, value(0));

/** The name of the cell that says which groups of a split stand out. */
export const namesName = ({ id }: LateSplit): string => `late_${id}_names`;

/** " Team ‘North’ stands out." for each; a cell for each split, for a formula takes no more than 8,192 letters. */
export const namesStandingOut = (split: LateSplit): Expr =>
  join(
    "",
    ...canStandOut(split).map(({ group, stands }) =>
      iff(stands, value(` ${split.one} ‘${group.name}’ stands out.`), value("")),
    ),
  );

/** " in 4 teams", as far as teams are recorded; others counted together are one more at least. */
function inTeams(splits: readonly LateSplit[]): Expr {
  const groups = splits.find(({ id }) => id === "team")!.groups;
  const isLate = (test: (group: LateGroup) => boolean): Expr =>
    groups
      .flatMap((group, at) => (test(group) ? [compare(named(teamLateName(at)), ">", 0)] : []))
      .map((late) => iff(late, value(1), value(0)))
      .reduce(plus, value(0));
  const known = isLate(({ isRest }) => !isRest);
  const further = isLate((group) => group.isRest === true && group.where.length > 1);
  return iff(
    compare(known, "=", 0),
    value(""),
    join(
      iff(compare(further, ">", 0), value(" in more than "), value(" in ")),
      known,
      iff(both(compare(known, "=", 1), compare(further, "=", 0)), value(" team"), value(" teams")),
    ),
  );
}

/** What the figures come to, in a sentence that is true of any of them. */
export function verdict(splits: readonly LateSplit[]): Expr {
  const stand = compare(named(LATE.standOut), ">", 0);
  return iff(
    compare(late, "=", 0),
    value("Nobody is overdue."),
    iff(
      compare(late, "<", RULE.fewest),
      join(
        "Too few to tell: ",
        iff(
          compare(late, "=", 1),
          value("1 child is overdue, by "),
          join(late, " children are overdue, by "),
        ),
        number(days),
        iff(compare(days, "=", 1), value(" day. "), value(" days in all. ")),
        "Look at each.",
      ),
      iff(
        isIsolated,
        join(
          "Isolated: of ",
          number(days),
          " days overdue ",
          number(slowest),
          " (",
          percent(slowest, days),
          ") are three children's, of ",
          number(late),
          " who are overdue. Look at them first.",
        ),
        join(
          iff(stand, value("Systemic: "), value("Neither: ")),
          number(days),
          " days overdue are spread over ",
          number(late),
          " children",
          inTeams(splits),
          "; the three slowest hold ",
          percent(slowest, days),
          " of them",
          iff(
            stand,
            value(". Look at the step, not the child."),
            value(
              ", and no reason, stage, team or court stands out. Look at the whole way, and at the slowest children.",
            ),
          ),
        ),
      ),
    ),
  );
}

/** Which groups stand out; none in an isolated pattern. */
export const standingOut = (splits: readonly LateSplit[]): Expr =>
  iff(
    compare(late, "<", RULE.fewest),
    value(""),
    iff(
      isIsolated,
      value("The three slowest alone could make a reason, stage, team or court stand out, so none is named."),
      iff(
        compare(named(LATE.standOut), ">", 0),
        join(
          "Look first where half or more of the days overdue and of the overdue children are.",
          ...splits.filter(({ isStep }) => isStep).map((split) => named(namesName(split))),
        ),
        value("No reason, stage, team or court stands out by the rule at the foot of this sheet."),
      ),
    ),
  );

/** Whether the three slowest are brothers and sisters, whose dates are one story. */
export const areSiblings: Expr = iff(
  both(
    compare(ofCase(1, "Siblings together"), "<>", ""),
    compare(ofCase(1, "Sibling group"), "=", ofCase(2, "Sibling group")),
    compare(ofCase(1, "Sibling group"), "=", ofCase(3, "Sibling group")),
  ),
  value("The three slowest are of one sibling group."),
  value(""),
);

/** What cannot be said of reasons while few are typed. */
export const reasonsMissing = (group: LateGroup): Expr => {
  const without = groupFigures(group).overdue;
  return iff(
    compare(times(value(2), without), ">", late),
    iff(
      compare(without, "=", late),
      value("No reason is typed on Drift for any overdue child: nothing can be said of reasons yet."),
      join(
        "For ",
        number(without),
        " of ",
        number(late),
        " overdue children no reason is typed on Drift: what is said of reasons rests on the other",
        iff(compare(minus(late, without), "=", 1), value("."), value("s.")),
      ),
    ),
    value(""),
  );
};

/** Whole percent, half up; "" of nothing. */
export const share = (part: Expr, whole: Expr): Expr =>
  iff(compare(whole, "=", 0), value(""), round(divide(times(value(100), part), whole)));

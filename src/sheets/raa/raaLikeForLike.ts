import type { Side } from "../../domain/raa/impact";
import {
  compare,
  divide,
  iff,
  join,
  minus,
  named,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, sentence, type Row } from "../summaryRows";
import {
  limitOf,
  membersIn,
  movedInWords,
  NOBODY,
  overMembers,
  square,
  squareRoot,
  verdictOf,
} from "./raaChance";
import { allChange, allSide, allError } from "./raaImpactNames";
import { MEMBER_COLUMNS } from "./memberRows";
import { MEMBER_COUNT } from "./raaNames";
import { isFigure } from "./typedCount";

/** A figure by member on both sides that is an average over children, and how many it is of. */
export interface AveragedByMember {
  /** "days_entry_moved_in" */
  id: string;
  /** A member takes part where this cell holds a number. */
  part: (member: number) => string;
  figure: (member: number, side: Side) => string;
  weight: (member: number, side: Side) => Expr;
  /** The standard error of the member's change. */
  error: (member: number) => string;
  format: Cell["format"];
  amount: (of: Expr) => Expr;
  unit: string;
  title: string;
}

/**
 * All members together, like for like: each member's change weighs with its number after, on both sides, so that a change of
 * who has how many children is not taken for a change of speed or cost. What that change of mix makes stands beside it, and
 * both come to the change as it is.
 */
export function likeForLike(of: AveragedByMember) {
  const { id, part, weight, format } = of;
  const change = allChange(id, "change");
  const error = allError(id);
  const number = (side: Side) => allSide(id, side, "n");
  const figureOf = (member: number, side: Side) => named(of.figure(member, side));
  /** Σ weight x figure / Σ weight. */
  const mean = (figureSide: Side, weightSide: Side): Expr =>
    divide(
      overMembers(part, (member) => times(weight(member, weightSide), figureOf(member, figureSide))),
      named(number(weightSide)),
    );
  const whereAny = (then: Expr): Expr =>
    iff(
      compare(named(number("after")), ">", 0),
      iff(compare(named(number("before")), ">", 0), then, NONE),
      NONE,
    );
  const [before, after] = [allSide(id, "before"), allSide(id, "after")];
  const asItWas = allSide(id, "before", "own_mix");
  const last = (label: string, cell: Cell): Row => [
    text(label, "label"),
    ...Array.from({ length: MEMBER_COLUMNS.total - 1 }, () => null),
    cell,
  ];
  return {
    number: (side: Side): Cell =>
      figure(
        overMembers(part, (member) => weight(member, side)),
        "#,##0",
        number(side),
      ),
    figure: (side: Side): Cell => figure(whereAny(mean(side, "after")), format, allSide(id, side)),
    change: figure(iff(isFigure(before), minus(named(after), named(before)), named(before)), format, change),
    error: figure(
      whereAny(
        divide(
          squareRoot(
            overMembers(part, (member) => square(times(weight(member, "after"), named(of.error(member))))),
          ),
          named(number("after")),
        ),
      ),
      format,
      error,
    ),
    limit: (end: "low" | "high"): Cell => figure(limitOf(change, error, end), format, allChange(id, end)),
    verdict: {
      content: { expr: verdictOf(change, error, [named(number("before")), named(number("after"))]) },
      style: "figure",
      name: allChange(id, "verdict"),
    } satisfies Cell,
    rows: [
      last("Members that are in the last column", figure(membersIn(part), "0", allChange(id, "members"))),
      last(
        "Average before, each member by its own number before",
        figure(whereAny(mean("before", "before")), format, asItWas),
      ),
      last(
        "Change as it is, mix of members included",
        figure(
          iff(isFigure(asItWas), minus(named(after), named(asItWas)), named(asItWas)),
          format,
          allChange(id, "as_is"),
        ),
      ),
      last(
        "of which the change of mix",
        figure(
          iff(isFigure(asItWas), minus(named(before), named(asItWas)), named(asItWas)),
          format,
          allChange(id, "by_mix"),
        ),
      ),
    ],
    says: sentence(
      iff(
        isFigure(change),
        join(
          `${of.title}, like for like over all members: `,
          movedInWords(change, of.amount, of.unit),
          " than before, ",
          named(allChange(id, "verdict")),
          ". In it: ",
          named(allChange(id, "members")),
          " of ",
          named(MEMBER_COUNT),
          " members. As it is, mix included: ",
          movedInWords(allChange(id, "as_is"), of.amount, of.unit),
          ".",
        ),
        value(`${of.title}: of no member are both sides known, so nothing is said of all of them.`),
      ),
      `out_raa_${id}_in_words`,
    ),
  };
}

const NONE = value(NOBODY);

import type { Scalar } from "../domain/columns";
import { isTarget, LONGEST_TARGET, type LocalTargets } from "../domain/drift/clock";
import {
  both,
  compare,
  iff,
  join,
  minus,
  named,
  plus,
  sameRow,
  times,
  value,
  type Expr,
} from "../domain/formula/expression";
import { LIMITS, type Typed } from "./typedTables";

const [ID] = LIMITS.identity as [string];
const [TARGET] = LIMITS.typed as [string];

/** What stands beside each limit, by its id, whatever it is. */
export function targetsTyped(typed: Typed = new Map()): ReadonlyMap<string, Scalar> {
  const rows = typed.get(LIMITS.name);
  const ids = rows?.columns.get(ID) ?? [];
  const targets = rows?.columns.get(TARGET) ?? [];
  return new Map(ids.map((id, row) => [String(id), targets[row] ?? null]));
}

/** Of them, those that can be used: the others are told beside them, and the limit of the source holds. */
export function targetsIn(typed: Typed): LocalTargets {
  return new Map([...targetsTyped(typed)].flatMap(([id, each]) => (isTarget(each) ? [[id, each]] : [])));
}

const typedTarget = sameRow(TARGET);

/** `isTarget` as a formula: INT of a text is an error. */
const isLength = (of: Expr): Expr => ({
  op: "ifError",
  of: both(compare({ op: "int", of }, "=", of), compare(of, ">", 0), compare(of, "<=", LONGEST_TARGET)),
  otherwise: value(false),
});
const isUsed = isLength(typedTarget);

const inUse = sameRow("In use");
const asAt = named("as_at");
const monthsBack: Expr = { op: "months", of: asAt, count: minus(value(0), inUse) };

/**
 * The first day that is not over: of a clock that began before it the limit has passed by the as-at date. Worked out once
 * here, so that no row of `Drift` need do it. So many months back from the last days of a month may come out short: 31 March
 * less a month is 28 February, whose month is over on 28 March.
 */
const overBefore: Expr = iff(
  compare(sameRow("Unit"), "=", "days"),
  minus(asAt, inUse),
  iff(
    compare(sameRow("Unit"), "=", "weeks"),
    minus(asAt, times(value(7), inUse)),
    iff(
      compare(sameRow("Unit"), "=", "months"),
      {
        op: "ifError",
        of: iff(
          compare({ op: "months", of: monthsBack, count: inUse }, "=", asAt),
          monthsBack,
          plus(monthsBack, value(1)),
        ),
        // So long that it began before there were dates.
        otherwise: value(0),
      },
      value(""),
    ),
  ),
);

/** The columns beside a local target that follow it as it is typed. */
export const targetFormulas = {
  inUse: iff(isUsed, typedTarget, sameRow("Limit")),
  inWords: join(
    sameRow("In use"),
    " ",
    // "months" is "month" after 1.
    iff(compare(sameRow("In use"), "=", 1), sameRow("Unit of one"), sameRow("Unit")),
  ),
  overBefore,
  said: iff(
    compare(sameRow("Words before"), "=", ""),
    value(""),
    join(sameRow("Words before"), sameRow("In words"), sameRow("Words after")),
  ),
  basisInUse: iff(isUsed, value("local"), sameRow("Basis")),
  check: iff(
    { op: "not", of: isLength(sameRow("Limit")) },
    value("The limit itself is not a length any more: press Analyse to bring it back"),
    iff(
      // As a text, for Univer takes 0 for an empty cell.
      compare(join(typedTarget, ""), "=", ""),
      value(""),
      iff(
        isUsed,
        value(""),
        join(
          typedTarget,
          " is not a whole number of ",
          sameRow("Unit"),
          ` from 1 to ${LONGEST_TARGET.toLocaleString("en-GB")}: the limit is used`,
        ),
      ),
    ),
  ),
} as const satisfies Record<string, Expr>;

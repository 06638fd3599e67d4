import type { Scalar } from "../domain/columns";
import { isTarget, LONGEST_TARGET, type LocalTargets } from "../domain/drift/clock";
import { both, compare, iff, join, sameRow, value, type Expr } from "../domain/formula/expression";
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

/** Whether the local target of a row can be used: `isTarget` as a formula; INT of a text is an error, and so is no number. */
const isUsed: Expr = {
  op: "ifError",
  of: both(
    compare({ op: "int", of: typedTarget }, "=", typedTarget),
    compare(typedTarget, ">", 0),
    compare(typedTarget, "<=", LONGEST_TARGET),
  ),
  otherwise: value(false),
};

/** The columns beside a local target that follow it as it is typed. */
export const targetFormulas = {
  inUse: iff(isUsed, typedTarget, sameRow("Limit")),
  inWords: join(
    sameRow("In use"),
    " ",
    // "months" is "month" after 1.
    iff(compare(sameRow("In use"), "=", 1), sameRow("Unit of one"), sameRow("Unit")),
  ),
  basisInUse: iff(isUsed, value("local"), sameRow("Basis")),
  check: iff(
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
} as const satisfies Record<string, Expr>;

import { noAnswer, notUnderstood, type Answered } from "../answered";

/** Under so many children one family more or less moves a unit cost by a lot: a warning stands beside it (rules.md 7). */
export const WARNED_UNDER = 10;
/** Under so many it would tell of single children, and is withheld. */
export const WITHHELD_UNDER = 6;

/**
 * What a child costs, in pounds: spending over children, not rounded. For several years together give the spending and the
 * children of all of them.
 *
 * @param spend pounds; below 0 where income was higher
 * @param children how many, or their mean over years
 * @example unitCost(600000, 8) //=> { kind: "found", pounds: 75000, warning: "Over fewer than 10 children ..." }
 */
export function unitCost(spend: number, children: number): Answered<{ pounds: number; warning?: string }> {
  if (!Number.isFinite(spend)) return notUnderstood("The spending is not an amount in pounds.");
  if (!Number.isFinite(children) || children < 0)
    return notUnderstood("The number of children is a number from 0.");
  if (children < WITHHELD_UNDER)
    return noAnswer(
      `Withheld: there are fewer than ${WITHHELD_UNDER} children. Take several years together.`,
    );
  const pounds = spend / children;
  if (children >= WARNED_UNDER) return { kind: "found", pounds };
  return {
    kind: "found",
    pounds,
    warning: `Over fewer than ${WARNED_UNDER} children: one more or less changes it a lot. Take several years together.`,
  };
}

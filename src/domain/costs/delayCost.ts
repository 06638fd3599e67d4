import { notUnderstood, type Answered } from "../answered";

/**
 * What was spent on days of delay, in pounds: days / 7 x the cost of a week, not rounded. One clock: days looked after before
 * moving in with adopters, beyond 426 (or the user's own target). After that day the cost of fostering stops, and nothing here
 * says what could have been saved (rules.md 7). The published weekly cost of adoption is for each child with a placement order,
 * and never enters here.
 *
 * @param days of delay, 0 where there was none
 * @param weeklyCost pounds a week, in the prices in which the answer is wanted
 * @example delayCost(14, 765) //=> { kind: "found", pounds: 1530 }
 */
export function delayCost(days: number, weeklyCost: number): Answered<{ pounds: number }> {
  if (!Number.isFinite(days) || days < 0) return notUnderstood("The days of delay are a number from 0.");
  if (!Number.isFinite(weeklyCost) || weeklyCost < 0)
    return notUnderstood("The cost of a week is an amount in pounds, not below 0.");
  return { kind: "found", pounds: (days * weeklyCost) / 7 };
}

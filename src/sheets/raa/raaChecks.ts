import { compare, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { pounds } from "../amountsInWords";
import { isNumber } from "../enteredNumber";
import { text } from "../frame";
import type { Highlight, NumberFormat } from "../plan";
import { figure, sentence, type Row } from "../summaryRows";
import { checkName } from "./raaNames";

/** Two ways to one figure: "OK", or "▲" with the difference, red. The rules are the same on every RAA sheet. */

export const HALF_A_PENNY = 0.005;
export const NOTHING_TO_CHECK = "nothing to check";
export const CHECK_TONES: readonly Highlight[] = [
  { when: { contains: "▲" }, tone: "bad" },
  { when: { is: "=", to: "OK" }, tone: "good" },
];

/** Whether it comes to nothing but half a penny, of either sign. */
export const isNothing = (difference: Expr): Expr =>
  compare({ op: "abs", of: difference }, "<=", HALF_A_PENNY);

/** How a difference stands in its cell, and how it is said: in pounds and pence without a word. */
interface Difference {
  format?: NumberFormat;
  amount?: (difference: Expr) => Expr;
}

/**
 * The label, what the check comes to, the difference, and a sentence.
 *
 * @param difference a number, or a word where there is nothing to check
 */
export function checkRow(
  id: string,
  label: string,
  difference: Expr,
  ok: Expr,
  wrong: Expr,
  { format = "#,##0.00", amount = pounds }: Difference = {},
): Row {
  const name = `raa_difference_${id}`;
  const beside = named(name);
  return [
    text(label, "label"),
    {
      ...sentence(
        iff(
          isNumber(name),
          iff(isNothing(beside), value("OK"), join("▲ ", amount(beside))),
          value(NOTHING_TO_CHECK),
        ),
        checkName(id),
      ),
      style: "label",
      highlight: CHECK_TONES,
    },
    figure(difference, format, name),
    null,
    sentence(iff(compare(named(checkName(id)), "=", "OK"), ok, wrong)),
  ];
}

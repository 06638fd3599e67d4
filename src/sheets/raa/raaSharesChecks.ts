import {
  both,
  compare,
  iff,
  join,
  minus,
  named,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { FORMULAS, type FormulaNumber } from "../../domain/raa/formulas";
import { isNumber } from "../enteredNumber";
import { text } from "../frame";
import type { ReportSection } from "../report/reportPage";
import { figure, type Row } from "../summaryRows";
import { CHECK_TONES, HALF_A_PENNY } from "./raaChecks";
import { BUDGET, checkName, eachMember, formulaResult } from "./raaNames";
import { isWorkable, partTotal } from "./raaSharesDrivers";
import { DRIVER_IDS, driverTitle, formulaName, weightInUse } from "./raaSharesNames";
import { headOf, number } from "./raaSharesRows";
import { residual } from "./raaSharesFormula";

/** Whether the parts add up, in words. */

const SHARES_SAME = 0.000001;

/** "OK", or what is not: a difference in words. */
export function checked(isKnown: Expr, difference: Expr, least: number, says: Expr): Expr {
  return iff(
    isKnown,
    iff(compare({ op: "abs", of: difference }, "<=", least), value("OK"), join("▲ ", says)),
    value("not worked out yet"),
  );
}

export const checkSection = (more: readonly Row[]): ReportSection => ({
  heading: "Checks: do the parts add up?",
  rows: [
    [text("Check", "columnHeading"), ...FORMULAS.map((formula) => headOf(named(formulaName(formula))))],
    checkRow("Shares for a full year come to 100", "shares", (formula) => {
      const sum = totalOf(eachMember((member) => formulaResult(formula, member, "share_full_year")));
      const difference = minus(sum, value(100));
      return checked(
        isWorkable(formula, "use"),
        difference,
        SHARES_SAME,
        join("shares come to ", sum, ", not to 100"),
      );
    }),
    checkRow("Contributions and residual come to the budget", "budget", (formula) => {
      const sum = totalOf([
        ...eachMember((member) => formulaResult(formula, member, "contribution")),
        residual(formula),
      ]);
      const difference = minus(sum, number(BUDGET.inUse));
      return checked(
        both(isWorkable(formula, "use"), isNumber(BUDGET.inUse)),
        difference,
        HALF_A_PENNY,
        join("they come to ", sum, ": ", difference, " beside the budget"),
      );
    }),
    checkRow("The parts of each driver come to 100", "drivers", (formula) => {
      const off = DRIVER_IDS.map((driver) => {
        const sum = number(partTotal(formula, driver));
        return iff(
          both(
            compare(named(weightInUse(formula, driver)), ">", 0),
            compare({ op: "abs", of: minus(sum, value(100)) }, ">", SHARES_SAME),
          ),
          join(driverTitle(driver), " ", sum, "; "),
          value(""),
        );
      });
      const said = join(...off);
      return iff(
        isWorkable(formula, "use"),
        iff(compare(said, "=", ""), value("OK"), join("▲ ", said)),
        value("not worked out yet"),
      );
    }),
    ...more,
  ],
});

const checkRow = (label: string, id: string, of: (formula: FormulaNumber) => Expr): Row => [
  text(label, "label"),
  ...FORMULAS.map((formula) => ({
    ...figure(of(formula), "General", checkName(`f${formula}_${id}`)),
    highlight: CHECK_TONES,
  })),
];
export const oneCheck = (label: string, id: string, of: Expr): Row => [
  text(label, "label"),
  { ...figure(of, "General", checkName(id)), highlight: CHECK_TONES },
];

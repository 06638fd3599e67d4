import type { Scalar } from "../../domain/columns";
import { FORMULAS } from "../../domain/raa/formulas";
import { MEMBERS } from "../../domain/raa/members";
import type { Settled } from "../settle";
import { BUDGET, formulaEntry, formulaResult, isMemberName, RAA, shownName } from "./raaNames";
import { formulaName } from "./raaSharesNames";
import { SIGN_OFF, SIGN_OFF_STATE, SIGN_OFF_STATES } from "./raaSharesSignOff";
import type { SignedOffRow } from "./raaSignedOff";

/**
 * What is signed off in this run, a row a member, from the cells as they are worked out: nothing where nothing is asked for,
 * something is missing, or the table has that day and formula already.
 */
export function rowsToSignOff(settled: Settled): SignedOffRow[] {
  if (!settled.named.includes(SIGN_OFF_STATE)) return [];
  if (settled.name(SIGN_OFF_STATE) !== SIGN_OFF_STATES.next) return [];
  const cell = (name: string): Scalar => {
    const held = settled.named.includes(name) ? settled.name(name) : null;
    return typeof held === "number" || typeof held === "string" ? held : null;
  };
  const formula = FORMULAS.find((each) => each === cell(SIGN_OFF.formula));
  if (formula === undefined) return [];
  return MEMBERS.filter((member) => cell(isMemberName(member)) === 1).map((member) => ({
    "Signed off on": cell(SIGN_OFF.on),
    "Signed off by": cell(SIGN_OFF.by),
    Formula: formula,
    "Formula name": cell(formulaName(formula)),
    "Budget year": cell(RAA.budgetYear),
    "Activity frozen on": cell(RAA.frozenOn),
    Budget: cell(BUDGET.inUse),
    "Member number": member,
    Member: cell(shownName(member)),
    Share: cell(formulaResult(formula, member, "share")),
    Contribution: cell(formulaResult(formula, member, "contribution")),
    "Charged directly": cell(formulaEntry(formula, `${member}_extra`)),
  }));
}

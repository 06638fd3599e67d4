import {
  both,
  choose,
  compare,
  count,
  iff,
  join,
  named,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import { FORMULAS, type FormulaNumber } from "../../domain/raa/formulas";
import { isEmpty, isFilled, isNumber, isUsable } from "../enteredNumber";
import { text } from "../frame";
import type { ReportSection } from "../report/reportPage";
import { figure, inputCell } from "../summaryRows";
import { eachFormula, formulaTotal } from "./raaNames";
import { DAY_BOUNDS } from "./raaMembersSettings";
import { formulaName } from "./raaSharesNames";
import { remark } from "./raaSharesRows";
import { RAA_SIGNED_OFF } from "./raaSignedOffTable";

/** What is typed to sign a version off. */
export const SIGN_OFF = {
  on: "in_raa_sign_off_on",
  by: "in_raa_sign_off_by",
  formula: "in_raa_sign_off_formula",
} as const;
const FORMULA_BOUNDS = { least: 1, most: FORMULAS.length };

/** What the next run does. */
export const SIGN_OFF_STATE = "out_raa_sign_off";
export const SIGN_OFF_SAID = "out_raa_sign_off_said";
export const SIGN_OFF_STATES = {
  none: "nothing typed",
  missing: "something is missing",
  notYet: "no contributions yet",
  next: "Analyse signs off",
  done: "signed off",
} as const;

const isFormula: Expr = both(
  isUsable(SIGN_OFF.formula, FORMULA_BOUNDS),
  compare({ op: "int", of: ifNumber(SIGN_OFF.formula) }, "=", ifNumber(SIGN_OFF.formula)),
);
function ifNumber(name: string): Expr {
  return { op: "total", of: [named(name)] };
}
const isDay: Expr = isUsable(SIGN_OFF.on, DAY_BOUNDS);
const ofFormula = (of: (formula: FormulaNumber) => Expr): Expr =>
  choose(ifNumber(SIGN_OFF.formula), ...(eachFormula(of) as [Expr, ...Expr[]]));

/** Rows of that day and formula. */
const rowsThere: Expr = count(
  RAA_SIGNED_OFF.name,
  where("Signed off on", "=", named(SIGN_OFF.on)),
  where("Formula", "=", named(SIGN_OFF.formula)),
);

const state: Expr = iff(
  both(isEmpty(SIGN_OFF.on), isEmpty(SIGN_OFF.by), isEmpty(SIGN_OFF.formula)),
  value(SIGN_OFF_STATES.none),
  iff(
    both(isDay, isFilled(SIGN_OFF.by), isFormula),
    // Without contributions the table is not asked: as long as nothing is signed off, it has no rows.
    iff(
      ofFormula((formula) => isNumber(formulaTotal(formula, "contribution"))),
      iff(compare(rowsThere, ">", 0), value(SIGN_OFF_STATES.done), value(SIGN_OFF_STATES.next)),
      value(SIGN_OFF_STATES.notYet),
    ),
    value(SIGN_OFF_STATES.missing),
  ),
);

const is = (of: keyof typeof SIGN_OFF_STATES): Expr =>
  compare(named(SIGN_OFF_STATE), "=", SIGN_OFF_STATES[of]);
const nameChosen: Expr = ofFormula((formula) => named(formulaName(formula)));

const said: Expr = iff(
  is("none"),
  value("Type a day, a name and a formula: the next Analyse adds its shares as values to RAA signed off."),
  iff(
    is("missing"),
    join(
      "▲ Nothing is signed off yet: ",
      iff(isDay, value(""), value("no day that can be read; ")),
      iff(isFilled(SIGN_OFF.by), value(""), value("no name; ")),
      iff(isFormula, value(""), value("no formula 1, 2 or 3; ")),
      "type what is missing.",
    ),
    iff(
      is("notYet"),
      join("▲ “", nameChosen, "” gives no contributions yet, so it cannot be signed off."),
      iff(
        is("done"),
        join(
          "“",
          nameChosen,
          "” of this day is on RAA signed off and stays as it is there. To sign off again, change the day.",
        ),
        join("◆ Not signed off yet: Analyse adds “", nameChosen, "” to RAA signed off."),
      ),
    ),
  ),
);

export const signOffSection = (): ReportSection => ({
  heading: "Sign off: keep a version as values",
  rows: [
    [
      text("Signed off on", "label"),
      inputCell({ key: SIGN_OFF.on, kind: "day", default: null, ...DAY_BOUNDS }),
    ],
    [text("Signed off by", "label"), inputCell({ key: SIGN_OFF.by, kind: "text", default: null })],
    [
      text("Formula: 1, 2 or 3", "label"),
      inputCell({ key: SIGN_OFF.formula, kind: "number", default: null, ...FORMULA_BOUNDS, status: "local" }),
    ],
    [text("State", "label"), figure(state, "General", SIGN_OFF_STATE)],
    [remark(said, SIGN_OFF_SAID)],
  ],
});

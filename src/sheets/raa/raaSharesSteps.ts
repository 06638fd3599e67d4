import { both, divide, iff, named, times, totalOf, value, type Expr } from "../../domain/formula/expression";
import { FORMULAS, type FormulaNumber } from "../../domain/raa/formulas";
import { isNumber } from "../enteredNumber";
import { type Row } from "../summaryRows";
import { BUDGET, eachMember, formulaTotal } from "./raaNames";
import { boundedOf, boundRows, boundsName, boundsState, factorRows, pathOf } from "./raaSharesBounds";
import { byDaysOf, rateRows } from "./raaSharesDays";
import {
  blendOf,
  isWorkable,
  meanRows,
  otherTotals,
  stateName,
  stateOf,
  whereWorkable,
} from "./raaSharesDrivers";
import { isRounded } from "./raaSharesEntries";
import { DATA_SET_WORDS, DATA_SETS, setName, stepName, workName, type DataSet } from "./raaSharesNames";
import { fractionKey, unitsLeft, wholeUnits, type Remainder } from "./raaSharesRemainder";
import { memberHeader, memberLine, number, scalarLine, WORDS, type Line } from "./raaSharesRows";

/** Steps 1 to 8 of docs/raa-model.md, RAA shares, for one formula and one set of figures. */

const step = (formula: FormulaNumber, set: DataSet, id: string) => (member: number) =>
  stepName(formula, set, member, id);
const work = (formula: FormulaNumber, set: DataSet, id: string) => (member: number) =>
  workName(formula, set, member, id);
export const total = (name: (member: number) => string): Expr => totalOf(eachMember(name));

/** Hundredths of a percent that add up. */
const roundedShares = (formula: FormulaNumber, set: DataSet): Remainder => ({
  exact: (member) => times(number(step(formula, set, "path")(member)), value(100)),
  keyName: work(formula, set, "share_fraction"),
  leftName: setName(formula, set, "share_left"),
});

/** Whole pounds that add up. */
const wholePounds = (formula: FormulaNumber, set: DataSet): Remainder => ({
  exact: (member) => number(step(formula, set, "contribution_exact")(member)),
  keyName: work(formula, set, "pound_fraction"),
  leftName: setName(formula, set, "pounds_left"),
});

export const whereBudget = (formula: FormulaNumber, set: DataSet, of: Expr): Expr =>
  whereWorkable(formula, set, iff(isNumber(BUDGET.inUse), of, value(WORDS.noBudget)));
export const isPaid = (formula: FormulaNumber, set: DataSet): Expr =>
  both(isWorkable(formula, set), isNumber(BUDGET.inUse));

function totalLine(
  formula: FormulaNumber,
  set: DataSet,
  id: string,
  line: Omit<Line, "name" | "total">,
): Row {
  const name = step(formula, set, id);
  const quoted = set === "use" ? id : id === "share" || id === "contribution" ? `${id}_${set}` : undefined;
  return memberLine({
    ...line,
    name,
    total: {
      of: (id.startsWith("contribution") ? whereBudget : whereWorkable)(formula, set, total(name)),
      ...(quoted && { name: formulaTotal(formula, quoted) }),
    },
  });
}

/** The steps from the blend to the contribution. */
export function shareRows(formula: FormulaNumber, set: DataSet): Row[] {
  const line = (id: string, label: string, of: (member: number) => Expr, format: Line["format"] = "0.0000") =>
    totalLine(formula, set, id, { label, of, format, words: true });
  return [
    line("blend", "1 Blend (%)", (member) => blendOf(formula, set, member)),
    ...(set === "use" ? boundRows(formula) : []),
    line("bounded", "2 Held between low and high (%)", (member) => boundedOf(formula, set, member)),
    line("path", "3 In this year of the path (%)", (member) => pathOf(formula, set, member)),
    line("share_full_year", "4 Rounded where chosen: share for a full year (%)", (member) =>
      whereWorkable(
        formula,
        set,
        iff(
          isRounded(formula),
          divide(wholeUnits(roundedShares(formula, set), member), value(100)),
          named(stepName(formula, set, member, "path")),
        ),
      ),
    ),
    line("share", "5 By days: share of the budget (%)", (member) => byDaysOf(formula, set, member)),
    line(
      "contribution_exact",
      "6 Contribution, exact (£)",
      (member) =>
        whereBudget(
          formula,
          set,
          divide(times(named(BUDGET.inUse), named(stepName(formula, set, member, "share"))), value(100)),
        ),
      "#,##0.00",
    ),
    line(
      "contribution",
      "6 Contribution in whole pounds",
      (member) => whereBudget(formula, set, wholeUnits(wholePounds(formula, set), member)),
      "#,##0",
    ),
  ];
}

/** What the steps of a set rest on, and what they leave between. */
function workingRows(formula: FormulaNumber, set: DataSet): Row[] {
  const keys = (label: string, remainder: Remainder, where: Expr, sum: Expr): Row[] => [
    memberLine({
      label: `${label}: fraction, by which they come in order`,
      format: "0.0000",
      name: remainder.keyName,
      of: (member) => iff(where, fractionKey(remainder, member), value("")),
    }),
    scalarLine(
      `${label}: units that remain`,
      iff(where, unitsLeft(remainder, sum), value("")),
      remainder.leftName,
      "0",
    ),
  ];
  return [
    memberHeader(`Formula ${formula}, ${DATA_SET_WORDS[set]}`),
    ...meanRows(formula, set),
    ...otherTotals(formula, set),
    scalarLine("State", stateOf(formula, set), stateName(formula, set)),
    scalarLine("Bounds", boundsState(formula, set), boundsName(formula, set)),
    ...factorRows(formula, set),
    ...(set === "use" ? [] : shareRows(formula, set)),
    ...keys(
      "Hundredths of a percent",
      roundedShares(formula, set),
      both(isWorkable(formula, set), isRounded(formula)),
      times(total(step(formula, set, "path")), value(100)),
    ),
    ...rateRows(formula, set),
    ...keys(
      "Pounds",
      wholePounds(formula, set),
      isPaid(formula, set),
      total(step(formula, set, "contribution_exact")),
    ),
  ];
}

export const allWorking = (): Row[] =>
  FORMULAS.flatMap((formula) => DATA_SETS.flatMap((set) => [...workingRows(formula, set), []]));

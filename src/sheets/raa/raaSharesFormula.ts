import {
  both,
  compare,
  divide,
  iff,
  join,
  minus,
  named,
  plus,
  round,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { FORMULAS, type FormulaNumber } from "../../domain/raa/formulas";
import { pounds } from "../amountsInWords";
import { isInRange, isNumber } from "../enteredNumber";
import { text } from "../frame";
import type { Cell } from "../plan";
import type { ReportSection } from "../report/reportPage";
import { figure, inputCell, type Row } from "../summaryRows";
import { BUDGET, eachMember, formulaEntry, formulaResult, formulaTotal, shownName } from "./raaNames";
import { boundsSaid } from "./raaSharesBounds";
import { uncoveredDays } from "./raaSharesDays";
import { missingSaid, partRows } from "./raaSharesDrivers";
import { DATA_SET_WORDS, formulaName, today } from "./raaSharesNames";
import { memberHeader, memberLine, number, remark, scalarLine, shownLine, WORDS } from "./raaSharesRows";

import { isPaid, shareRows, total, whereBudget } from "./raaSharesSteps";

/** One formula as people read it: its steps, what is charged besides, and what changes against today. */

/** A charge of one member may be below 0: something that it is owed. */
const EXTRA = { least: -1e9, most: 1e9 };
export const extraEntry = (formula: FormulaNumber, member: number): string =>
  formulaEntry(formula, `${member}_extra`);

/** £: what no member's contribution covers. */
export const residual = (formula: FormulaNumber): string => formulaTotal(formula, "residual");
/** What is left of large amounts shows what binary fractions leave: below a millionth of a pound it is nothing. */
const toAMillionth = (of: Expr): Expr => round(of, 6);
const uncovered = (formula: FormulaNumber): string => formulaTotal(formula, "uncovered");
const pence = (formula: FormulaNumber): string => formulaTotal(formula, "pence");

/** A formula from its drivers to its contributions, with who gains and who loses. */
export function formulaSection(formula: FormulaNumber): ReportSection {
  const result = (id: string) => (member: number) => formulaResult(formula, member, id);
  const isPaidNow = isPaid(formula, "use");
  const budgetSide = (label: string, of: Expr, name: string): Row =>
    scalarLine(label, iff(isPaidNow, of, value("")), name);
  const share = formulaTotal(formula, "share");
  return {
    heading: join(`Formula ${formula}: `, named(formulaName(formula)), ", step by step"),
    rows: [
      memberHeader("Step"),
      ...partRows(formula),
      ...shareRows(formula, "use"),
      memberLine({
        label: "Share to a hundredth of a percent",
        name: result("share_to_hundredth"),
        of: (member) =>
          iff(isNumber(result("share")(member)), round(named(result("share")(member)), 2), value("")),
      }),
      [
        text("Charged directly, besides (£)", "label"),
        ...eachMember((member): Cell => ({
          ...inputCell({
            key: extraEntry(formula, member),
            kind: "number",
            default: null,
            unit: "£",
            ...EXTRA,
            status: "local",
          }),
          format: "#,##0.00",
        })),
        figure(
          totalOf(eachMember((member) => `raa_f${formula}_${member}_extra`)),
          "#,##0.00",
          formulaTotal(formula, "extra"),
        ),
      ],
      [remark(extrasWrong(formula))],
      memberLine({
        label: "Contribution and direct charges (£)",
        name: result("contribution_with_extra"),
        of: (member) =>
          whereBudget(
            formula,
            "use",
            plus(named(result("contribution")(member)), number(`raa_f${formula}_${member}_extra`)),
          ),
        total: {
          of: whereBudget(formula, "use", total(result("contribution_with_extra"))),
          name: formulaTotal(formula, "contribution_with_extra"),
        },
        words: true,
      }),
      shownLine("Paid today (£)", "#,##0", today, "out_raa_today"),
      memberLine({
        label: "7 Change of the contribution against today (£)",
        format: "#,##0",
        name: result("change"),
        of: (member) =>
          whereBudget(
            formula,
            "use",
            iff(
              isNumber(today(member)),
              minus(named(result("contribution")(member)), named(today(member))),
              named(today(member)),
            ),
          ),
        total: {
          of: whereBudget(formula, "use", total(result("change"))),
          name: formulaTotal(formula, "change"),
        },
        words: true,
      }),
      memberLine({
        label: "The same in percent of today",
        name: result("change_percent"),
        of: (member) =>
          iff(
            both(isNumber(result("change")(member)), compare(number(today(member)), ">", 0)),
            divide(times(number(result("change")(member)), value(100)), number(today(member))),
            value(WORDS.noneToday),
          ),
      }),
      ...(["forecast", "restated"] as const).flatMap((set): Row[] => [
        shownLine(
          `8 Share ${DATA_SET_WORDS[set]} (%)`,
          "0.0000",
          result(`share_${set}`),
          formulaTotal(formula, `share_${set}`),
        ),
        shownLine(
          `8 Contribution ${DATA_SET_WORDS[set]} (£)`,
          "#,##0",
          result(`contribution_${set}`),
          formulaTotal(formula, `contribution_${set}`),
        ),
      ]),
      [],
      budgetSide(
        "Pence of the budget that are no whole pound (£)",
        toAMillionth(
          minus(
            named(formulaTotal(formula, "contribution_exact")),
            named(formulaTotal(formula, "contribution")),
          ),
        ),
        pence(formula),
      ),
      budgetSide(
        "Days of the year that nobody pays for (£)",
        toAMillionth(divide(times(named(BUDGET.inUse), minus(value(100), named(share))), value(100))),
        uncovered(formula),
      ),
      budgetSide(
        "Residual: of the budget, covered by no contribution (£)",
        toAMillionth(plus(named(pence(formula)), named(uncovered(formula)))),
        residual(formula),
      ),
      scalarLine(
        "Members that pay less than today",
        changed(formula, "<"),
        formulaTotal(formula, "gainers"),
        "0",
      ),
      scalarLine(
        "Members that pay more than today",
        changed(formula, ">"),
        formulaTotal(formula, "losers"),
        "0",
      ),
      [remark(missingSaid(formula))],
      [remark(boundsSaid(formula))],
      [remark(uncoveredSaid(formula))],
    ],
  };
}

/** Half a penny, as every check allows. */
const SAME = 0.005;

const changed = (formula: FormulaNumber, is: "<" | ">"): Expr => {
  const change = (member: number) => number(formulaResult(formula, member, "change"));
  return iff(
    isPaid(formula, "use"),
    eachMember((member) =>
      iff(compare(change(member), is, is === "<" ? -SAME : SAME), value(1), value(0)),
    ).reduce(plus),
    value(WORDS.notYet),
  );
};

const uncoveredSaid = (formula: FormulaNumber): Expr =>
  iff(
    compare(number(uncovered(formula)), ">", SAME),
    join(
      "▲ ",
      named(formulaName(formula)),
      ": for ",
      {
        op: "text",
        of: uncoveredDays(minus(value(100), named(formulaTotal(formula, "share")))),
        format: "0.0",
      },
      " days of the year there is no member with a share; ",
      pounds(named(uncovered(formula))),
      " stay uncovered.",
    ),
    value(""),
  );

function extrasWrong(formula: FormulaNumber): Expr {
  const names = join(
    ...eachMember((member) =>
      iff(
        isInRange(extraEntry(formula, member), EXTRA),
        value(""),
        join(named(shownName(member)), ` (member ${member}); `),
      ),
    ),
  );
  return iff(compare(names, "=", ""), value(""), join("▲ Not an amount, so not charged: ", names));
}

/** Direct charges as they are used, of members only. */
export const extrasInUse = (): Row[] =>
  FORMULAS.map((formula) =>
    memberLine({
      label: `Charged directly, formula ${formula} (£)`,
      name: (member) => `raa_f${formula}_${member}_extra`,
      of: (member) =>
        iff(
          isInRange(extraEntry(formula, member), EXTRA),
          plus(named(extraEntry(formula, member)), value(0)),
          value(""),
        ),
    }),
  );

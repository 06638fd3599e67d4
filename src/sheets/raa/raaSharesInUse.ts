import {
  both,
  choose,
  compare,
  either,
  iff,
  join,
  named,
  round,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { FORMULAS, type FormulaNumber } from "../../domain/raa/formulas";
import { MEMBERS, MOST_MEMBERS } from "../../domain/raa/members";
import { pounds } from "../amountsInWords";
import { wrong } from "../costs/entries";
import { isEmpty, isFilled, isInRange, isNumber, isUsable } from "../enteredNumber";
import { text } from "../frame";
import type { ReportSection } from "../report/reportPage";
import { figure, inputCell, type Row } from "../summaryRows";
import {
  BUDGET,
  contribution,
  eachFormula,
  FORMULA_IN_USE,
  formulaResult,
  formulaTotal,
  MEMBER_COUNT,
  memberResult,
  NAME_IN_USE,
  OUR_SHARE_SAID,
  RAA,
  share,
  SHARES_SAID,
  shownName,
} from "./raaNames";
import { isWorkable, MOST_POUNDS, stateName, todayRows } from "./raaSharesDrivers";
import { formulaName, today, TODAY_TOTAL, todayShare } from "./raaSharesNames";
import { isMember, memberHeader, memberLine, number, remark, shownLine, WORDS } from "./raaSharesRows";
import { DAY_BOUNDS } from "./raaMembersSettings";
import { residual } from "./raaSharesFormula";

/** The budget, the formula in use and what it gives; the formulas side by side; the checks. */

const BUDGET_BOUNDS = { least: 0, most: MOST_POUNDS };
const FORMULA_BOUNDS = { least: 1, most: FORMULAS.length };

/** Number of the formula in use: 1 where nothing is typed, 0 where what is typed is none. */
export const CHOSEN = "raa_formula_in_use";
const ofChosen = (of: (formula: FormulaNumber) => Expr): Expr =>
  iff(
    compare(named(CHOSEN), "=", 0),
    value(WORDS.checkEntry),
    choose(named(CHOSEN), ...(eachFormula(of) as [Expr, ...Expr[]])),
  );

export const settingSection = (): ReportSection => ({
  heading: "What is shared, and by which formula",
  rows: [
    [
      text("Budget shared, typed (£)", "label"),
      {
        ...inputCell({
          key: BUDGET.entry,
          kind: "number",
          default: null,
          unit: "£",
          ...BUDGET_BOUNDS,
          status: "local",
        }),
        format: "#,##0.00",
      },
      null,
      remark(
        join(
          wrong("Budget", BUDGET.entry, BUDGET_BOUNDS),
          iff(isEmpty(BUDGET.entry), value("Empty: what is pooled on RAA spend."), value("")),
        ),
      ),
    ],
    [
      text("Pooled net on RAA spend (£)", "label"),
      { content: { expr: named(BUDGET.pooled) }, style: "body", format: "#,##0.00" },
    ],
    [
      text("Budget shared (£)", "label"),
      figure(
        iff(
          isUsable(BUDGET.entry, BUDGET_BOUNDS),
          named(BUDGET.entry),
          iff(isNumber(BUDGET.pooled), named(BUDGET.pooled), value(WORDS.notEntered)),
        ),
        "#,##0.00",
        BUDGET.inUse,
      ),
    ],
    [
      text("Formula in use: 1, 2 or 3", "label"),
      inputCell({
        key: FORMULA_IN_USE,
        kind: "number",
        default: null,
        ...FORMULA_BOUNDS,
        status: "local",
      }),
      null,
      remark(
        iff(
          compare(named(CHOSEN), "=", 0),
          value("▲ Not 1, 2 or 3, so no formula is in use."),
          iff(isEmpty(FORMULA_IN_USE), value("Empty: formula 1."), value("")),
        ),
      ),
    ],
    [
      text("In use", "label"),
      figure(
        iff(
          isEmpty(FORMULA_IN_USE),
          value(1),
          iff(
            both(
              isInRange(FORMULA_IN_USE, FORMULA_BOUNDS),
              either(...eachFormula((formula) => compare(named(FORMULA_IN_USE), "=", formula))),
            ),
            named(FORMULA_IN_USE),
            value(0),
          ),
        ),
        "0",
        CHOSEN,
      ),
      {
        ...figure(
          ofChosen((formula) => named(formulaName(formula))),
          "General",
          NAME_IN_USE,
        ),
        style: "label",
      },
    ],
  ],
});

/** What the formula in use gives each member. */
export const inUseSection = (): ReportSection => ({
  heading: join("Shares and contributions of the formula in use: ", named(NAME_IN_USE)),
  rows: [
    memberHeader("Formula in use"),
    ...todayRows(),
    line("Share of the budget (%)", "0.0000", share, "share"),
    line("Contribution (£)", "#,##0", contribution, "contribution"),
    line(
      "Contribution and direct charges (£)",
      "#,##0.00",
      of("contribution_with_extra"),
      "contribution_with_extra",
    ),
    line("Change against today (£)", "#,##0", of("change"), "change"),
    line("Share if activity were next year’s forecast (%)", "0.0000", of("share_forecast"), "share_forecast"),
    line("Contribution if so (£)", "#,##0", of("contribution_forecast"), "contribution_forecast"),
    line("Share by restated activity (%)", "0.0000", of("share_restated"), "share_restated"),
    line("Contribution by it (£)", "#,##0", of("contribution_restated"), "contribution_restated"),
    [
      text("Residual: of the budget, covered by no contribution (£)", "label"),
      figure(
        ofChosen((formula) =>
          iff(isFilled(residual(formula)), named(residual(formula)), value(WORDS.notYet)),
        ),
        "#,##0.00",
        "out_raa_residual",
      ),
    ],
    [remark(gainSaid, SHARES_SAID)],
    [remark(ourShareSaid, OUR_SHARE_SAID)],
    [remark(frozenSaid)],
  ],
});

const of = (id: string) => (member: number) => memberResult(member, id);

const line = (
  label: string,
  format: "0.0000" | "#,##0" | "#,##0.00",
  name: (member: number) => string,
  id: string,
): Row =>
  memberLine({
    label,
    format,
    name,
    of: (member) => ofChosen((formula) => named(formulaResult(formula, member, id))),
    total: { of: ofChosen((formula) => named(formulaTotal(formula, id))), name: `out_raa_${id}` },
    words: true,
  });

const whole = (of: Expr): Expr => ({ op: "text", of, format: "0" });
const percent = (of: Expr): Expr => join(round(of, 2), " %");

/** Who pays less and who more, by how much. */
export const gainSaid: Expr = ofChosen((formula) =>
  iff(
    isNumber(formulaTotal(formula, "gainers")),
    join(
      "By “",
      named(formulaName(formula)),
      "” ",
      pounds(named(formulaTotal(formula, "contribution"))),
      " are shared out: ",
      whole(named(formulaTotal(formula, "gainers"))),
      " of ",
      whole(named(MEMBER_COUNT)),
      " members pay less than today, ",
      whole(named(formulaTotal(formula, "losers"))),
      " more.",
    ),
    iff(
      compare(named(MEMBER_COUNT), "=", 0),
      value("No contributions yet: type the names of the members on RAA members."),
      join(
        "No contributions yet by “",
        named(formulaName(formula)),
        "”: ",
        iff(
          isWorkable(formula, "use"),
          value("no budget is entered."),
          join("shares say “", named(stateName(formula, "use")), "”, see what is entered for it."),
        ),
      ),
    ),
  ),
);

/** Of the member whose workbook this is. */
export const ourShareSaid: Expr = iff(
  isUsable(RAA.us, { least: 1, most: MOST_MEMBERS }),
  join(
    ...MEMBERS.map((member) =>
      iff(
        both(
          compare(named(RAA.us), "=", member),
          isMember(member),
          isNumber(share(member)),
          isNumber(memberResult(member, "share_forecast")),
        ),
        join(
          "Our share (",
          named(shownName(member)),
          ") is ",
          percent(number(share(member))),
          "; if activity were next year’s forecast it would be ",
          percent(number(memberResult(member, "share_forecast"))),
          ".",
        ),
        value(""),
      ),
    ),
  ),
  value("Which member is ours is said on RAA members."),
);

const frozenSaid: Expr = iff(
  isUsable(RAA.frozenOn, DAY_BOUNDS),
  join("Activity frozen on ", { op: "text", of: named(RAA.frozenOn), format: "d mmmm yyyy" }, "."),
  value("◆ No day is entered on RAA members on which activity was frozen."),
);

/** The formulas under each other, by member. */
export const sideBySide = (): ReportSection => ({
  heading: "Formulas side by side",
  rows: (
    [
      ["share_to_hundredth", "Share (%)", "#,##0.00", todayShare, "out_raa_today_share"],
      ["contribution", "Contribution (£)", "#,##0", today, TODAY_TOTAL],
      ["change", "Change against today (£)", "#,##0", undefined, undefined],
      ["change_percent", "Change against today (%)", "0.0", undefined, undefined],
    ] as const
  ).flatMap(([id, label, format, before, total]): Row[] => [
    memberHeader(label),
    ...(before ? [shownLine("Today", format, before, total)] : []),
    ...FORMULAS.map((formula) =>
      shownLine(
        named(formulaName(formula)),
        format,
        (member) => formulaResult(formula, member, id),
        id === "share_to_hundredth"
          ? formulaTotal(formula, "share")
          : id === "change_percent"
            ? undefined
            : formulaTotal(formula, id),
      ),
    ),
  ]),
});

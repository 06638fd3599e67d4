import {
  averageOf,
  both,
  choose,
  compare,
  divide,
  either,
  iff,
  ifError,
  join,
  minus,
  named,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { DRIVERS_BY_YEAR, type DriverId, type FormulaNumber } from "../../domain/raa/formulas";
import type { ActivityId } from "../../domain/raa/activity";
import { isFilled, isNumber, isUsable, sumOf } from "../enteredNumber";
import { sentence, type Row } from "../summaryRows";
import {
  eachMember,
  formulaTotal,
  fullCost,
  MEMBER_COUNT,
  memberResult,
  ownMeasureTitle,
  paidToday,
  shownName,
} from "./raaNames";
import {
  DATA_SET_WORDS,
  DRIVER_IDS,
  driverName,
  driverTitle,
  driverTotal,
  fullCostCounted,
  isByYear,
  partId,
  setName,
  stepName,
  today,
  TODAY_TOTAL,
  todayShare,
  weightInUse,
  yearsInUse,
  yearsOf,
  type DataSet,
} from "./raaSharesNames";
import { memberLine, number, scalarLine, WORDS } from "./raaSharesRows";

/** Step 1 of docs/raa-model.md, RAA shares: what each member has of each driver, and the blend of them. */

/** Above the budget of any RAA, and of all of them. */
export const MOST_POUNDS = 1e10;
/** As RAA members takes it. */
const PAID = { least: 0, most: 1e9 };

/** What a driver is called; own measures as the RAA called them. */
export const driverLabel = (driver: DriverId): Expr =>
  driver === "own_1" || driver === "own_2"
    ? iff(
        isFilled(ownMeasureTitle(driver)),
        join(named(ownMeasureTitle(driver)), ""),
        value(driverTitle(driver)),
      )
    : value(driverTitle(driver));

/** What each member pays today: typed, else what the ledger says that it paid. */
export const todayRows = (): Row[] => [
  memberLine({
    label: "Paid today (£ a year)",
    format: "#,##0",
    name: today,
    of: (member) => {
      const paid = memberResult(member, "contribution_paid");
      return iff(
        isUsable(paidToday(member), PAID),
        named(paidToday(member)),
        iff(compare(number(paid), ">", 0), named(paid), value(WORDS.notEntered)),
      );
    },
    total: { of: totalOf(eachMember(today)), name: TODAY_TOTAL },
    words: true,
  }),
  memberLine({
    label: "Share paid today (%)",
    name: todayShare,
    of: (member) =>
      iff(
        compare(named(TODAY_TOTAL), ">", 0),
        iff(
          isNumber(today(member)),
          divide(times(named(today(member)), value(100)), named(TODAY_TOTAL)),
          value(WORDS.notEntered),
        ),
        value(WORDS.notEntered),
      ),
    total: { of: totalOf(eachMember(todayShare)), name: "out_raa_today_share" },
    words: true,
  }),
];

export const fullCostRow = (): Row =>
  memberLine({
    label: "Full cost as counted: below 0 as 0 (£)",
    name: fullCostCounted,
    of: (member) =>
      iff(
        isNumber(fullCost(member)),
        { op: "largest", of: [value(0), named(fullCost(member))] },
        value(WORDS.noFigure),
      ),
    total: { of: totalOf(eachMember(fullCostCounted)) },
  });

const isWeighted = (formula: FormulaNumber, driver: DriverId): Expr =>
  compare(named(weightInUse(formula, driver)), ">", 0);

/** The mean over the years in use of each measure that has a weight, by member: years without a figure are left out. */
export const meanRows = (formula: FormulaNumber, set: DataSet): Row[] =>
  DRIVERS_BY_YEAR.map((driver) =>
    memberLine({
      label: join(driverLabel(driver), `, mean, ${DATA_SET_WORDS[set]}`),
      name: (member) => driverName(formula, set, member, driver),
      of: (member) =>
        iff(isWeighted(formula, driver), meanOf(formula, set, member, driver as ActivityId), value("")),
      total: { of: totalDriver(formula, set, driver), name: driverTotal(formula, set, driver) },
      beside: { of: withoutFigure(formula, set, driver), name: missingName(formula, set, driver) },
    }),
  );

function meanOf(formula: FormulaNumber, set: DataSet, member: number, driver: ActivityId): Expr {
  const years = yearsOf(set, member, driver);
  const means = years.map((_, at) => averageOf(years.slice(0, at + 1))) as [Expr, ...Expr[]];
  const mean = choose(named(yearsInUse(formula, driver)), ...means);
  return ifError({ op: "largest", of: [value(0), mean] }, WORDS.noFigure);
}

/** The sums of the drivers that are not of years. */
export const otherTotals = (formula: FormulaNumber, set: DataSet): Row[] =>
  DRIVER_IDS.filter((driver) => !isByYear(driver)).map((driver) => [
    ...scalarLine(
      join(driverLabel(driver), ", total"),
      totalDriver(formula, set, driver),
      driverTotal(formula, set, driver),
    ),
    sentence(withoutFigure(formula, set, driver), missingName(formula, set, driver)),
  ]);

const totalDriver = (formula: FormulaNumber, set: DataSet, driver: DriverId): Expr =>
  driver === "equal"
    ? named(MEMBER_COUNT)
    : totalOf(eachMember((member) => driverName(formula, set, member, driver)));

const missingName = (formula: FormulaNumber, set: DataSet, driver: DriverId): string =>
  setName(formula, set, `missing_${driver}`);

/** The members that count 0 for want of a figure, by driver. */
export const missingSaid = (formula: FormulaNumber): Expr => {
  const all = join(
    ...DRIVER_IDS.filter((driver) => driver !== "equal").map((driver) => {
      const missing = named(missingName(formula, "use", driver));
      return iff(compare(missing, "=", ""), value(""), join(driverLabel(driver), ": ", missing));
    }),
  );
  return iff(compare(all, "=", ""), value(""), join("◆ No figure, so counted as 0. ", all));
};

/** Their names, where the driver has a weight. */
function withoutFigure(formula: FormulaNumber, set: DataSet, driver: DriverId): Expr {
  if (driver === "equal") return value("");
  const word = driver === "today" ? WORDS.notEntered : WORDS.noFigure;
  const names = join(
    ...eachMember((member) =>
      iff(
        compare(named(driverName(formula, set, member, driver)), "=", word),
        join(named(shownName(member)), "; "),
        value(""),
      ),
    ),
  );
  return iff(isWeighted(formula, driver), names, value(""));
}

/** Whether a formula can be worked out: "OK", or the word that stands in the place of every share. */
export const stateName = (formula: FormulaNumber, set: DataSet): string => setName(formula, set, "state");
const weights = (formula: FormulaNumber): string[] =>
  DRIVER_IDS.map((driver) => weightInUse(formula, driver));

export function stateOf(formula: FormulaNumber, set: DataSet): Expr {
  const sum = totalOf(weights(formula));
  const empty = either(
    ...DRIVER_IDS.map((driver) =>
      both(isWeighted(formula, driver), compare(named(driverTotal(formula, set, driver)), "<=", 0)),
    ),
  );
  return iff(
    compare(number(MEMBER_COUNT), "<", 1),
    value(WORDS.noMembers),
    iff(
      compare(sum, "=", 0),
      value(WORDS.notEntered),
      iff(
        compare({ op: "abs", of: minus(sum, value(100)) }, ">", 0.000001),
        value(WORDS.weights),
        iff(empty, value(WORDS.noFigures), value("OK")),
      ),
    ),
  );
}

export const isWorkable = (formula: FormulaNumber, set: DataSet): Expr =>
  compare(named(stateName(formula, set)), "=", "OK");
/** What needs the formula to be workable, or the word why it is not. */
export const whereWorkable = (formula: FormulaNumber, set: DataSet, of: Expr): Expr =>
  iff(isWorkable(formula, set), of, named(stateName(formula, set)));

export const partTotal = (formula: FormulaNumber, driver: DriverId): string =>
  formulaTotal(formula, partId(driver));

/** Each driver's parts in percent, where it has a weight. */
export const partRows = (formula: FormulaNumber): Row[] =>
  DRIVER_IDS.map((driver) =>
    memberLine({
      label: join(driverLabel(driver), ": part (%)"),
      format: "0.0000",
      name: (member) => stepName(formula, "use", member, partId(driver)),
      of: (member) =>
        iff(
          both(isWeighted(formula, driver), compare(named(driverTotal(formula, "use", driver)), ">", 0)),
          divide(
            times(number(driverName(formula, "use", member, driver)), value(100)),
            named(driverTotal(formula, "use", driver)),
          ),
          value(""),
        ),
      total: {
        of: iff(
          isWeighted(formula, driver),
          totalOf(eachMember((member) => stepName(formula, "use", member, partId(driver)))),
          value(""),
        ),
        name: partTotal(formula, driver),
      },
    }),
  );

/** Percent: each driver's weight times the member's part of it. */
export const blendOf = (formula: FormulaNumber, set: DataSet, member: number): Expr =>
  whereWorkable(
    formula,
    set,
    sumOf(
      DRIVER_IDS.map((driver) =>
        iff(
          isWeighted(formula, driver),
          divide(
            times(named(weightInUse(formula, driver)), number(driverName(formula, set, member, driver))),
            named(driverTotal(formula, set, driver)),
          ),
          value(0),
        ),
      ),
    ),
  );

import {
  COMPARED_YEARS,
  FEWEST_FOR_UNIT_COST,
  SIDES,
  type ComparedYear,
  type Side,
} from "../../domain/raa/impact";
import { YEARS_BACK } from "../../domain/raa/members";
import {
  both,
  compare,
  divide,
  either,
  iff,
  join,
  named,
  plus,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { pounds } from "../amountsInWords";
import { WORDS } from "../costs/entries";
import { isEmpty, isUsable, sumOf, type Bounds } from "../enteredNumber";
import { paragraph } from "../frame";
import { heading, type Row } from "../summaryRows";
import { memberHeads, memberRow } from "./memberRows";
import { changeOf, square, squareRoot } from "./raaChance";
import {
  adoptionsEntry,
  adoptionsName,
  changeResult,
  COST_AN_ADOPTION,
  factorName,
  PRICE_YEAR,
  sideResult,
  spendEntry,
  errorName,
  comparedYearEntry,
} from "./raaImpactNames";
import { entryRow, isWrong, chanceRows, wrongRows } from "./raaImpactRows";
import { isSameYear } from "./raaImpactYears";
import { likeForLike } from "./raaLikeForLike";
import { activityInUse } from "./raaNames";
import { isFigure } from "./typedCount";

/** What an adoption cost before and after, by member, in the prices of one year. */

const SPEND: Bounds = { least: 0, most: 1_000_000_000 };
const ADOPTIONS: Bounds = { least: 0, most: 20_000 };
const FEW = "few";
const ID = COST_AN_ADOPTION;

const used = (member: number, side: Side, of = "") => sideResult(member, ID, side, of);
const change = (member: number) => changeResult(member, ID, "change");
const error = (member: number) => errorName(member, ID);
const adoptions = (member: number, side: Side) => named(used(member, side, "n"));

const labelOf = (what: string, side: Side, year: ComparedYear): Expr =>
  join(`${what}, year ${year} ${side} `, named(comparedYearEntry(side, year)));

export const costRows = (): Row[] => {
  const all = likeForLike({
    id: ID,
    part: error,
    figure: used,
    weight: adoptions,
    error,
    format: "#,##0",
    amount: pounds,
    unit: "",
    title: "Cost an adoption",
  });
  return [
    heading("Cost an adoption, in the same prices"),
    ...paragraph(
      "Type what each member spent on adoption in the years above (its contribution and what it kept, once there is an RAA), by the same rules on both sides. Adoptions that are not typed are those of RAA members, where the year is among its five. Years of which one of the two is missing are left out on both counts.",
      "note",
    ),
    memberHeads("", "Like for like"),
    ...eachYear((side, year) =>
      entryRow(labelOf("Spent, £", side, year), (m) => spendEntry(m, side, year), SPEND, "£", "#,##0"),
    ),
    ...eachYear((side, year) =>
      entryRow(
        labelOf("Adoptions", side, year),
        (m) => adoptionsEntry(m, side, year),
        ADOPTIONS,
        "children",
        "#,##0",
      ),
    ),
    ...wrongRows(
      ID,
      "Not used: spending is a number from 0 to 1,000,000,000, adoptions one from 0 to 20,000",
      (member) =>
        eachYear((side, year) =>
          // In one, so that the formula stays short.
          plus(
            isWrong(spendEntry(member, side, year), SPEND),
            isWrong(adoptionsEntry(member, side, year), ADOPTIONS),
          ),
        ),
    ),
    ...eachYear((side, year) =>
      memberRow(
        labelOf("Adoptions used", side, year),
        (m) => ({ expr: adoptionsUsed(m, side, year), name: adoptionsName(m, side, year) }),
        "#,##0",
      ),
    ),
    ...SIDES.flatMap((side): Row[] => [
      memberRow(
        `Adoptions ${side}`,
        (m) => ({
          expr: overYears(m, side, (y) => named(adoptionsName(m, side, y))),
          name: used(m, side, "n"),
        }),
        "#,##0",
        all.number(side),
      ),
      memberRow(
        join(`Spent ${side}, £ in prices of `, named(PRICE_YEAR)),
        (m) => ({
          expr: overYears(m, side, (y) => times(named(spendEntry(m, side, y)), named(factorName(side, y)))),
          name: used(m, side, "spend"),
        }),
        "#,##0",
      ),
      memberRow(
        `Cost an adoption ${side}, £`,
        (m) => ({ expr: unitCost(m, side), name: used(m, side) }),
        "#,##0",
        all.figure(side),
      ),
    ]),
    memberRow(
      "Change, £",
      (m) => ({ expr: changeOf(used(m, "before"), used(m, "after")), name: change(m) }),
      "#,##0",
      all.change,
    ),
    memberRow(
      "Change, percent",
      (m) => ({ expr: percent(change(m), used(m, "before")), name: changeResult(m, ID, "percent") }),
      "0.0",
    ),
    memberRow("Standard error", (m) => ({ expr: errorOf(m), name: error(m) }), "#,##0", all.error),
    ...chanceRows({
      id: ID,
      change,
      error,
      numbers: (m) => [adoptions(m, "before"), adoptions(m, "after")],
      format: "#,##0",
      unit: "£",
      all,
    }),
    ...all.rows,
    [all.says],
    ...paragraph(
      "Spending is what it was; by chance only the number of adoptions is more or fewer: the standard error of a cost an adoption is the cost / √adoptions. Under 6 adoptions on a side the cost is withheld (“few”), under 10 nothing is said of chance.",
      "note",
    ),
  ];
};

const eachYear = <T>(of: (side: Side, year: ComparedYear) => T): T[] =>
  SIDES.flatMap((side) => COMPARED_YEARS.map((year) => of(side, year)));

/** What was typed, else the activity of the year where RAA members has it; "" where no such year is compared. */
const adoptionsUsed = (member: number, side: Side, year: ComparedYear): Expr => {
  const [key, of] = [adoptionsEntry(member, side, year), comparedYearEntry(side, year)];
  return iff(
    isEmpty(of),
    value(""),
    iff(
      isUsable(key, ADOPTIONS),
      named(key),
      YEARS_BACK.reduce<Expr>(
        (otherwise, back) =>
          iff(
            isSameYear(of, back),
            iff(
              isFigure(activityInUse(member, "adopted", back)),
              named(activityInUse(member, "adopted", back)),
              value(WORDS.notEntered),
            ),
            otherwise,
          ),
        value(WORDS.notEntered),
      ),
    ),
  );
};

/** A year takes part where spending, adoptions and a level are there. */
const takesPart = (member: number, side: Side, year: ComparedYear): Expr =>
  both(
    isUsable(spendEntry(member, side, year), SPEND),
    isFigure(adoptionsName(member, side, year)),
    isFigure(factorName(side, year)),
  );

const overYears = (member: number, side: Side, of: (year: ComparedYear) => Expr): Expr =>
  iff(
    either(...COMPARED_YEARS.map((year) => takesPart(member, side, year))),
    sumOf(COMPARED_YEARS.map((year) => iff(takesPart(member, side, year), of(year), value(0)))),
    value(WORDS.notEntered),
  );

const unitCost = (member: number, side: Side): Expr =>
  iff(
    isFigure(used(member, side, "n")),
    iff(
      compare(adoptions(member, side), "<", FEWEST_FOR_UNIT_COST),
      value(FEW),
      divide(named(used(member, side, "spend")), adoptions(member, side)),
    ),
    named(used(member, side, "n")),
  );

const percent = (of: string, before: string): Expr =>
  iff(
    isFigure(of),
    iff(compare(named(before), ">", 0), divide(times(value(100), named(of)), named(before)), value("from 0")),
    named(of),
  );

const errorOf = (member: number): Expr =>
  iff(
    isFigure(change(member)),
    squareRoot(
      SIDES.map((side) => divide(square(named(used(member, side))), adoptions(member, side))).reduce(plus),
    ),
    named(change(member)),
  );

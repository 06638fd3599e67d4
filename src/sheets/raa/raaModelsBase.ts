import { ACCOUNT_LINES, type AccountLine } from "../../domain/raa/accounts";
import {
  BASE_LEAVES,
  BOUGHT_LINES,
  carriedAs,
  type BaseLeaf,
  type Carried,
} from "../../domain/raa/modelCost";
import {
  both,
  compare,
  divide,
  iff,
  join,
  minus,
  named,
  plus,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { isEmpty, isNumber, isUsable, numberOr0, sumOf, type Bounds } from "../enteredNumber";
import { pounds } from "../amountsInWords";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, header, type Row } from "../summaryRows";
import { baseName, booksName, PLAN, pensionEntry, rateName } from "./raaModelsNames";
import { AGENCY, eachMember, isMemberName, shownName, type Books } from "./raaNames";
import { lineTotal, staffGross } from "./raaSpendNames";
import { isRight, remark, yearEntryCell } from "./raaModelsWords";

/** The base year: staff and pensions by books, and what every line of the accounts comes to over all of them. */

export const PENSION: Bounds = { least: 0, most: 100 };
const ALL_BOOKS: readonly Books[] = [...eachMember((member) => member), AGENCY];
const percent = (of: Expr): Expr => divide(of, value(100));

/** A column of no member enters nothing; the agency's own books always may. */
const ofMember = (books: Books, of: Expr, otherwise: Expr = value("")): Expr =>
  books === AGENCY ? of : iff(compare(numberOr0(isMemberName(books)), "=", 1), of, otherwise);
const called = (books: Books): Expr =>
  books === AGENCY ? value("The agency’s own books") : named(shownName(books));

const isPension = (books: Books, when: "now" | "later"): Expr => isUsable(pensionEntry(books, when), PENSION);
const insurance = (name: string): Expr => percent(numberOr0(name));

/** £ a year of pay: direct staff without what the employer pays on top. */
function payOf(books: Books): Expr {
  const pension = iff(isPension(books, "now"), percent(named(pensionEntry(books, "now"))), value(0));
  const onTop = plus(plus(value(1), insurance(PLAN.insuranceNow)), pension);
  return divide(named(booksName(books, "staff")), onTop);
}

/** Employer's pension on it in the years to come; nothing is known of it where no rate now is entered. */
function pensionCostOf(books: Books): Expr {
  const rate = iff(
    isPension(books, "later"),
    named(pensionEntry(books, "later")),
    named(pensionEntry(books, "now")),
  );
  return iff(isPension(books, "now"), times(named(booksName(books, "pay")), percent(rate)), value(0));
}

/** What staff of these books cost in the first year as now, worked out by itself, for the check. */
function firstYearOf(books: Books): Expr {
  const later = divide(named(booksName(books, "pension_cost")), named(booksName(books, "pay")));
  const onTop = plus(plus(value(1), insurance(rateName("insurance", 1))), later);
  const award = plus(value(1), percent(named(rateName("pay_award", 1))));
  const grown = times(times(named(booksName(books, "pay")), award), onTop);
  return iff(compare(named(booksName(books, "pay")), "=", 0), value(0), grown);
}

function besideBooks(books: Books): Expr {
  const [now, later] = [pensionEntry(books, "now"), pensionEntry(books, "later")];
  const said = iff(
    both(isRight(now, PENSION), isRight(later, PENSION)),
    iff(
      isEmpty(now),
      iff(
        compare(numberOr0(booksName(books, "staff")), "=", 0),
        value(""),
        iff(
          isEmpty(later),
          value("Pension now not entered: it counts as part of pay."),
          value("▲ Pension later is not used: enter the one now as well, to part it from pay."),
        ),
      ),
      iff(isEmpty(later), value("Later not entered: as now."), value("")),
    ),
    value("▲ A pension is a number from 0 to 100; what is none is not used."),
  );
  return ofMember(books, said);
}

/** A row for each member and the agency: pension now and later, direct staff, and the pay in it. */
export function staffRows(): Row[] {
  const cell = (books: Books, of: Parameters<typeof booksName>[1], expr: Expr): Cell =>
    figure(ofMember(books, expr), "#,##0", booksName(books, of));
  return [
    header(
      "Employer’s pension, % of pay",
      "Now",
      "Later",
      "Direct staff (£)",
      "Pay in it (£)",
      "with a pension (£)",
      "Pension later (£)",
      "Staff, year 1 (£)",
    ),
    ...ALL_BOOKS.map((books): Row => {
      return [
        { content: { expr: ofMember(books, called(books)) }, style: "label" },
        yearEntryCell({ key: pensionEntry(books, "now"), unit: "% of pay", ...PENSION }),
        yearEntryCell({ key: pensionEntry(books, "later"), unit: "% of pay", ...PENSION }),
        // As on RAA spend: what counts of a line whose amounts can be used.
        cell(books, "staff", iff(isNumber(staffGross(books)), totalOf([staffGross(books)]), value(0))),
        cell(books, "pay", payOf(books)),
        cell(books, "pay_pensioned", iff(isPension(books, "now"), named(booksName(books, "pay")), value(0))),
        cell(books, "pension_cost", pensionCostOf(books)),
        cell(books, "staff_y1", firstYearOf(books)),
        remark(besideBooks(books)),
      ];
    }),
  ];
}
const overBooks = (of: Parameters<typeof booksName>[1]): Expr =>
  totalOf(ALL_BOOKS.map((books) => booksName(books, of)));

const LINE_IDS: readonly AccountLine[] = ACCOUNT_LINES.map(({ id }) => id);
const linesCarried = (as: Carried): AccountLine[] => LINE_IDS.filter((id) => carriedAs(id) === as);
const CARRIED_LINES = LINE_IDS.filter((id) => carriedAs(id) !== "none");

const isBelow0 = (line: AccountLine): Expr => compare(numberOr0(lineTotal(line, "gross")), "<", 0);
/** A line that comes to less than 0 is income: it does not rise with prices. */
const spentOn = (lines: readonly AccountLine[]): Expr =>
  sumOf(lines.map((line) => iff(isBelow0(line), value(0), numberOr0(lineTotal(line, "gross")))));

const BASE_OF: Readonly<Record<BaseLeaf, Expr>> = {
  pay: overBooks("pay"),
  pay_pensioned: overBooks("pay_pensioned"),
  pension_cost: overBooks("pension_cost"),
  running_lines: spentOn(linesCarried("running")),
  bought: spentOn(BOUGHT_LINES),
  fees_paid: spentOn(linesCarried("fees")),
  other_lines: spentOn(linesCarried("others")),
  support: spentOn(["support"]),
  income: minus(
    totalOf(CARRIED_LINES.flatMap((line) => [lineTotal(line, "grants"), lineTotal(line, "other")])),
    sumOf(
      CARRIED_LINES.filter((line) => carriedAs(line) !== "staff").map((line) =>
        iff(isBelow0(line), numberOr0(lineTotal(line, "gross")), value(0)),
      ),
    ),
  ),
};

const netOf = (line: AccountLine): Expr =>
  minus(
    numberOr0(lineTotal(line, "gross")),
    plus(numberOr0(lineTotal(line, "grants")), numberOr0(lineTotal(line, "other"))),
  );

const LEFT_OUT: Expr = sumOf(linesCarried("none").map(netOf));

/** What the base year comes to, in the groups that models treat alike. */
export function baseRows(): Row[] {
  return [
    header("£ a year, over all books", "Base year"),
    [text("Direct staff", "label"), figure(overBooks("staff"), "#,##0", baseName("staff"))],
    ...BASE_LEAVES.map(({ id, title }): Row => [
      text(title, "label"),
      figure(BASE_OF[id], "#,##0", baseName(id)),
    ]),
    [
      text("Carried into the years, net", "label"),
      figure(
        minus(
          sumOf(
            (["staff", "running_lines", "fees_paid", "other_lines"] as const).map((id) =>
              named(baseName(id)),
            ),
          ),
          named(baseName("income")),
        ),
        "#,##0",
        baseName("net"),
      ),
    ],
    [
      text("Set-up and contingency of the base year, net", "label"),
      figure(LEFT_OUT, "#,##0", baseName("left_out")),
      remark(
        iff(
          compare(named(baseName("left_out")), "=", 0),
          value(""),
          join(pounds(named(baseName("left_out"))), ": not carried into the years, as now or in any model."),
        ),
      ),
    ],
    [
      text("Spending is there (1: yes)", "label"),
      figure(IS_KNOWN, "0", baseName("is_known")),
      remark(
        iff(
          compare(named(baseName("is_known")), "=", 1),
          value(""),
          value("▲ Nothing is entered on RAA spend: type what members and the agency spend, line by line."),
        ),
      ),
    ],
  ];
}

const isNothing = (id: BaseLeaf | "staff"): Expr => compare(named(baseName(id)), "=", 0);
const IS_KNOWN: Expr = iff(
  both(...(["staff", "running_lines", "fees_paid", "other_lines", "income"] as const).map(isNothing)),
  value(0),
  value(1),
);
/** Whether there is any spending to work with. */
export const isBaseKnown: Expr = compare(named(baseName("is_known")), "=", 1);

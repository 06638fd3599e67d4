import { divide, iff, compare, minus, plus, times, value, type Expr } from "../formula/expression";
import type { AccountLine } from "./accounts";

/**
 * What an RAA costs under a delivery model, written once (docs/raa-model.md, "RAA models"): lines over leaves. `RAA models`
 * prints it for each model and year, `RAA tornado` again with one leaf changed. Every line is linear in four weights that say
 * how prices stand: those of one year give the pounds of that year in cash, their discounted sums over the years give the
 * present value. Leaves are numbers; percentages are 15 for 15 %. Nothing is rounded.
 */

/** The cell of a leaf, a weight or a line before. */
export type ReadLeaf = (id: string) => Expr;

/** What a model changes; 0 of everything (no pension of its own) is carrying on as now. */
export const MODEL_LEAVES = [
  { id: "harmonisation", title: "Harmonisation of pay", unit: "%" },
  { id: "productivity", title: "Staff productivity", unit: "%" },
  { id: "has_pension", title: "Pension of its own (1: yes)", unit: "" },
  { id: "pension", title: "Pension", unit: "% of pay" },
  { id: "scale", title: "Economies of scale", unit: "%" },
  { id: "running", title: "Running cost added", unit: "£ a year" },
  { id: "overhead", title: "Overhead added", unit: "%" },
  { id: "vat_rate", title: "VAT rate", unit: "%" },
  { id: "vat_part", title: "VAT not recoverable", unit: "%" },
  { id: "fees_replaced", title: "Inter-agency fees replaced", unit: "%" },
] as const;
export type ModelLeaf = (typeof MODEL_LEAVES)[number]["id"];

/** What the base year holds, £ a year: groups of lines of the accounts, which the model treats alike. */
export const BASE_LEAVES = [
  { id: "pay", title: "Pay in direct staff" },
  { id: "pay_pensioned", title: "of it, with a pension rate now" },
  { id: "pension_cost", title: "Employers' pension on it, in the years to come" },
  { id: "running_lines", title: "Running lines" },
  { id: "bought", title: "of them, bought with VAT" },
  { id: "fees_paid", title: "Inter-agency fees paid" },
  { id: "other_lines", title: "Allowances and support" },
  { id: "support", title: "of them, support bought with VAT" },
  { id: "income", title: "Grants and other income" },
] as const;
export type BaseLeaf = (typeof BASE_LEAVES)[number]["id"];

/** How pay and prices stand: in a year, against the base year; or summed over the years, discounted. */
export const WEIGHTS = [
  { id: "w_pay", title: "Pay" },
  { id: "w_insurance", title: "Employer's insurance on pay" },
  { id: "w_prices", title: "Prices" },
  { id: "w_years", title: "Years" },
] as const;
export type WeightId = (typeof WEIGHTS)[number]["id"];

export const SET_UP_YEARS = [1, 2, 3] as const;

/** How a line of the accounts goes into the years; the set-up of the base year and its contingency do not. */
export type Carried = "staff" | "running" | "fees" | "others" | "none";
export const CARRIED_AS: Readonly<Partial<Record<AccountLine, Carried>>> = {
  ...{ staff: "staff", interagency_paid: "fees", set_up: "none", contingency: "none" },
  ...{ interagency_received: "others", support: "others", allowances: "others" },
};
export const carriedAs = (line: AccountLine): Carried => CARRIED_AS[line] ?? "running";
/** Running lines on which an authority pays VAT; adoption support is bought, too, and no running line. */
export const BOUGHT_LINES: readonly AccountLine[] = [
  ...(["panels", "marketing", "ict", "premises", "support_services"] as const),
];

export interface ModelLine {
  id: string;
  title: string;
  of: (read: ReadLeaf) => Expr;
  /** It is nothing while carrying on as now. */
  changedOnly?: true;
}

const percent = (of: Expr): Expr => divide(of, value(100));
const onePlus = (of: Expr): Expr => plus(value(1), percent(of));
const less = (of: Expr): Expr => minus(value(1), percent(of));

/** The lines that make the recurring cost, in the order in which each reads those before it. */
export const RECURRING_LINES: readonly ModelLine[] = [
  {
    id: "staff",
    title: "Direct staff",
    of: (read) => {
      const pension = iff(
        compare(read("has_pension"), "=", 1),
        times(read("pay_pensioned"), percent(read("pension"))),
        read("pension_cost"),
      );
      const withOnCosts = plus(
        times(read("pay"), plus(read("w_pay"), read("w_insurance"))),
        times(pension, read("w_pay")),
      );
      return divide(times(withOnCosts, onePlus(read("harmonisation"))), onePlus(read("productivity")));
    },
  },
  {
    id: "running_lines_year",
    title: "Running lines",
    of: (read) => times(read("running_lines"), read("w_prices")),
  },
  {
    id: "fees",
    title: "Inter-agency fees paid",
    of: (read) => times(times(read("fees_paid"), read("w_prices")), less(read("fees_replaced"))),
  },
  {
    id: "others",
    title: "Allowances and support",
    of: (read) => times(read("other_lines"), read("w_prices")),
  },
  {
    id: "scale_year",
    title: "Economies of scale",
    changedOnly: true,
    of: (read) =>
      minus(value(0), times(plus(read("staff"), read("running_lines_year")), percent(read("scale")))),
  },
  {
    id: "added",
    title: "Running cost added by the model",
    changedOnly: true,
    of: (read) => times(read("running"), read("w_prices")),
  },
  {
    id: "overhead_year",
    title: "Overhead added",
    changedOnly: true,
    of: (read) =>
      times(
        plus(plus(read("staff"), read("running_lines_year")), read("scale_year")),
        percent(read("overhead")),
      ),
  },
  {
    id: "vat",
    title: "VAT that cannot be recovered",
    changedOnly: true,
    of: (read) =>
      times(
        times(
          plus(times(read("bought"), less(read("scale"))), read("support")),
          times(percent(read("vat_rate")), percent(read("vat_part"))),
        ),
        read("w_prices"),
      ),
  },
  {
    id: "income_year",
    title: "Grants and other income, taken off",
    of: (read) => minus(value(0), times(read("income"), read("w_years"))),
  },
];

/** What carrying on as now consists of. */
export const AS_NOW_LINES: readonly ModelLine[] = RECURRING_LINES.filter(({ changedOnly }) => !changedOnly);

/** What care would cost for the days that children wait less: pounds a year, never in the cost. */
export const impactOf = (days: readonly Expr[], children: Expr, weekly: Expr): Expr =>
  divide(times(times(days.reduce(plus), children), weekly), value(7));

import { compare, divide, iff, ifError, minus, round, times, value, type Expr } from "../formula/expression";
import {
  add,
  atLeast0,
  growth,
  multiply,
  overYears,
  percent,
  ramp,
  smaller,
  within,
} from "./savingsArithmetic";
import { YEARS, type Read, type Step } from "./savingsModel";

/** What a year's effect and programme are worth in the first year: prices do not rise, and the first year is not discounted. */
const presentValue = (read: Read, year: number): Expr =>
  divide(
    minus(times(minus(read("avoided_year"), read("offset_year")), ramp(read, year)), read("programme_year")),
    growth(read("discount"), year),
  );

/** The first year at whose end all that was avoided has paid for all that was spent, to the penny. */
const firstPaid = (read: Read): Expr =>
  YEARS.reduceRight<Expr>(
    (otherwise, year) => iff(compare(round(read(`cumulative_${year}`), 2), ">=", 0), value(year), otherwise),
    value(NOT_PAID_BACK),
  );

/** In the place of a year. */
export const NOT_PAID_BACK = "not by the end";
export const NO_EFFECT = "nothing entered";
export const NO_COST = "no cost entered";

/** What stands on `Savings` besides, and takes no part in the simulation. */
export const FURTHER_STEPS: readonly Step[] = [
  {
    id: "cashable_year",
    title: "Cashable, in full effect",
    unit: "£ a year",
    of: (read) => times(atLeast0(read("avoided_year")), percent(read("cash_share"))),
  },
  {
    id: "pv_total",
    title: "Net over the horizon, present value",
    unit: "£",
    of: (read) =>
      minus(
        overYears(read, (year) => presentValue(read, year)),
        read("programme_once"),
      ),
  },
  {
    id: "break_even_days",
    title: "Break-even: days saved a child",
    unit: "days",
    orWord: true,
    of: (read) => {
      const aDay = multiply(read("children"), read("weekly"), read("weight"));
      return iff(
        compare(aDay, ">", 0),
        ifError(divide(times(value(7), read("cost_total")), aDay), "cannot be said"),
        value("cannot be said"),
      );
    },
  },
  {
    id: "break_even_weekly",
    title: "Break-even: cost of a week",
    unit: "£ a week",
    orWord: true,
    of: (read) => {
      const days = times(read("days_year"), read("weight"));
      return iff(
        compare(days, ">", 0),
        ifError(divide(times(value(7), read("cost_total")), days), "no days saved"),
        value("no days saved"),
      );
    },
  },
  ...YEARS.flatMap((year): Step[] => [
    {
      id: `avoided_${year}`,
      title: "Cost avoided, cash",
      unit: "£",
      year,
      of: (read) =>
        within(read, year, multiply(read("avoided_year"), ramp(read, year), growth(read("rise"), year))),
    },
    {
      id: `cashable_${year}`,
      title: "Cashable, cash",
      unit: "£",
      year,
      of: (read) =>
        within(
          read,
          year,
          iff(
            compare(read("cash_from"), "<=", year),
            multiply(read("cashable_year"), ramp(read, year), growth(read("rise"), year)),
            value(0),
          ),
        ),
    },
    {
      id: `cost_${year}`,
      title: "What it costs, cash",
      unit: "£",
      year,
      of: (read) =>
        within(
          read,
          year,
          add(
            multiply(read("offset_year"), ramp(read, year), growth(read("rise"), year)),
            times(read("programme_year"), growth(read("rise"), year)),
            ...(year === 1 ? [read("programme_once")] : []),
          ),
        ),
    },
    {
      id: `net_${year}`,
      title: "Net, cash",
      unit: "£",
      year,
      of: (read) => minus(read(`avoided_${year}`), read(`cost_${year}`)),
    },
    {
      id: `cumulative_${year}`,
      title: "Net to date, cash",
      unit: "£",
      year,
      of: (read) => (year === 1 ? read("net_1") : add(read(`cumulative_${year - 1}`), read(`net_${year}`))),
    },
    {
      id: `pv_${year}`,
      title: "Net, present value",
      unit: "£",
      year,
      of: (read) => {
        const worth = presentValue(read, year);
        return within(read, year, year === 1 ? minus(worth, read("programme_once")) : worth);
      },
    },
    {
      id: `other_${year}`,
      title: "Different outcomes, cash",
      unit: "£",
      year,
      // Children come evenly over a year: half a year of care is avoided in the first.
      of: (read) =>
        within(
          read,
          year,
          multiply(
            read("other_children"),
            percent(read("other_chance")),
            smaller(value(year - 0.5), read("other_years")),
            divide(times(read("other_weekly"), value(365)), value(7)),
            growth(read("rise"), year),
          ),
        ),
    },
  ]),
  {
    id: "payback_year",
    title: "Pays for itself by the end of year",
    unit: "year",
    orWord: true,
    of: (read) =>
      iff(
        compare(read("cost_total"), "=", 0),
        iff(compare(read("avoided_total"), "=", 0), value(NO_EFFECT), value(NO_COST)),
        firstPaid(read),
      ),
  },
  {
    id: "cashable_total",
    title: "Cashable over the horizon, cash",
    unit: "£",
    of: (read) => add(...YEARS.map((year) => read(`cashable_${year}`))),
  },
  {
    id: "other_total",
    title: "Different outcomes over the horizon, cash",
    unit: "£",
    of: (read) => add(...YEARS.map((year) => read(`other_${year}`))),
  },
  {
    id: "other_cost_total",
    title: "What those adoptions cost, cash",
    unit: "£",
    of: (read) => multiply(read("other_children"), read("other_cost"), read("weight_flat")),
  },
  {
    id: "other_net_total",
    title: "Different outcomes, net, cash",
    unit: "£",
    of: (read) => minus(read("other_total"), read("other_cost_total")),
  },
];

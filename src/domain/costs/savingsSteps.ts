import { compare, iff, minus, plus, times, value, type Expr } from "../formula/expression";
import {
  add,
  atLeast0,
  aWeek,
  growth,
  multiply,
  overYears,
  percent,
  ramp,
  smaller,
} from "./savingsArithmetic";
import { SAVED_STAGES, type SavedStage, type Step } from "./savingsModel";

const savedDays = (stage: SavedStage): Step => ({
  id: `saved_${stage}`,
  title: `Days saved a child: ${SAVED_STAGES[stage - 1]!.title}`,
  unit: "days",
  of: (read) => {
    const [mode, days, mean] = [read(`mode_${stage}`), read(`days_${stage}`), read(`mean_${stage}`)];
    const less = (of: Expr) => atLeast0(minus(mean, of));
    // England's mean is never 0: where none was published nothing is saved.
    const england = read(`england_${stage}`);
    // No stage can be shortened by more days than it takes.
    const typed = iff(compare(mean, ">", 0), smaller(days, mean), plus(days, value(0)));
    const saved = iff(
      compare(mode, "=", 1),
      typed,
      iff(
        compare(mode, "=", 2),
        less(read(`quarter_${stage}`)),
        iff(
          compare(mode, "=", 3),
          iff(compare(england, ">", 0), less(england), value(0)),
          iff(compare(mode, "=", 4), read(`over_${stage}`), value(0)),
        ),
      ),
    );
    return multiply(saved, percent(read(`share_${stage}`)));
  },
});

/** All that the totals need, in the order in which each reads those before it. */
export const SAVINGS_STEPS: readonly Step[] = [
  savedDays(1),
  savedDays(2),
  savedDays(3),
  {
    id: "days_child",
    title: "Days saved a child",
    unit: "days",
    of: (read) => add(read("saved_1"), read("saved_2"), read("saved_3")),
  },
  {
    id: "days_year",
    title: "Days of care avoided a year",
    unit: "days",
    of: (read) =>
      add(times(read("children"), read("days_child")), times(read("ep_children"), read("ep_days"))),
  },
  {
    id: "per_child",
    title: "Placement cost avoided a child",
    unit: "£",
    of: (read) => aWeek(read("days_child"), read("weekly")),
  },
  {
    id: "placement_year",
    title: "Placements avoided",
    unit: "£ a year",
    of: (read) => aWeek(read("days_year"), read("weekly")),
  },
  {
    id: "finding_year",
    title: "Family finding avoided",
    unit: "£ a year",
    of: (read) =>
      multiply(aWeek(multiply(read("children"), read("saved_2")), read("family_finding")), read("pay_scale")),
  },
  {
    id: "mix_year",
    title: "Own carers in the place of agency carers",
    unit: "£ a year",
    of: (read) => aWeek(multiply(read("mix_days"), percent(read("mix_points"))), read("mix_gap")),
  },
  {
    id: "work_year",
    title: "Changed processes",
    unit: "£ a year",
    of: (read) => times(read("process_year"), read("pay_scale")),
  },
  {
    id: "avoided_year",
    title: "Cost avoided, in full effect",
    unit: "£ a year",
    of: (read) => add(read("placement_year"), read("finding_year"), read("mix_year"), read("work_year")),
  },
  {
    id: "offset_year",
    title: "What it costs beside the programme",
    unit: "£ a year",
    of: (read) =>
      add(
        times(read("ep_children"), read("ep_cost")),
        read("offset_fees"),
        read("offset_allowances"),
        read("offset_support"),
      ),
  },
  {
    id: "net_year",
    title: "Net, in full effect",
    unit: "£ a year",
    of: (read) => minus(minus(read("avoided_year"), read("offset_year")), read("programme_year")),
  },
  {
    id: "weight",
    title: "Years of full effect, at prices of the year",
    unit: "years",
    of: (read) => overYears(read, (year) => times(ramp(read, year), growth(read("rise"), year))),
  },
  {
    id: "weight_flat",
    title: "Years of the programme, at prices of the year",
    unit: "years",
    of: (read) => overYears(read, (year) => growth(read("rise"), year)),
  },
  {
    id: "avoided_total",
    title: "Cost avoided over the horizon, cash",
    unit: "£",
    of: (read) => times(read("avoided_year"), read("weight")),
  },
  {
    id: "cost_total",
    title: "What it costs over the horizon, cash",
    unit: "£",
    of: (read) =>
      add(
        times(read("offset_year"), read("weight")),
        times(read("programme_year"), read("weight_flat")),
        read("programme_once"),
      ),
  },
  {
    id: "net_total",
    title: "Net over the horizon, cash",
    unit: "£",
    of: (read) => minus(read("avoided_total"), read("cost_total")),
  },
];

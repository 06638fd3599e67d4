import { PLACEMENT_KINDS } from "../../src/domain/costs/placementKinds";
import { PROCESS_IDS } from "../../src/domain/costs/processes";
import { WORKER_IDS } from "../../src/domain/costs/workers";
import { SCENARIOS, savingsKey } from "../../src/domain/costs/savingsModel";
import {
  boughtId,
  entryKey,
  FEE_PROVIDERS,
  FEE_SIZES,
  feeId,
  hoursId,
  payId,
  weeklyEntryId,
  type CostTable,
} from "../../src/sheets/costs/costNames";

type Entry = string | number;

/**
 * Entries of every kind for all sheets of the cost calculator, by name, no two amounts alike: both tables, spending, volumes,
 * the bridge, and five scenarios that each save in another way. Invented.
 */
export const richCostInputs = (): Record<string, Entry> => ({
  in_cost_table: "Out of London",
  in_cost_basis: "Full cost",
  in_cost_price_year: "2023-24",
  in_cost_hours_set: "What was entered",
  in_cost_hours_are: "All working time",
  in_cost_delay_target: 365,
  in_cost_fee_day: "2025-06-30",
  in_cost_index_pay: "NHS pay",
  in_cost_year_pay: "2021-22",
  in_cost_index_placements: "GDP deflator",
  in_cost_year_placements: "2022-23",
  in_cost_index_purchases: "Own rise a year",
  in_cost_rise_purchases: 3.2,
  in_cost_year_purchases: "2020-21",
  in_cost_index_support: "None",
  ...ofTable("out", 0),
  ...ofTable("london", 7),
  ...SPENDING,
  ...UNITS,
  ...ofScenarios(),
});

const SPENDING = {
  in_cost_spend_fostering: 9_876_543,
  in_cost_children_fostering: 251,
  in_cost_spend_residential: 7_654_321,
  in_cost_children_residential: 9_871,
  in_cost_spend_all_looked_after: 31_234_567,
  in_cost_children_all_looked_after: 412,
  in_cost_spend_adoption: 1_234_567,
  in_cost_children_adoption: 17,
  in_cost_spend_social_work: 8_765_432,
  in_cost_children_social_work: 1_733,
  in_cost_spend_years: 2,
  in_cost_spend_adoption_line: 3_210_987,
  in_cost_spend_interagency_fees: 321_000,
  in_cost_spend_allowances: 210_500,
  in_cost_spend_support_bought: 98_765,
  in_cost_bridge_reviewing: 112_233,
  in_cost_bridge_overheads: 445_566,
};

const UNITS = {
  in_unit_weeks_child_3: 31,
  in_unit_years_child_9: 2.5,
  in_unit_weeks_adopter_5: 22,
  in_unit_share_adopter_1: 11,
  in_unit_share_adopter_2: 58,
  in_unit_share_adopter_3: 83,
  in_unit_children_a_household: 1.3,
  in_unit_share_disruption: 3.5,
  in_unit_volume_child_9: 40,
  in_unit_volume_adopter_1: 130,
  in_unit_volume_adopter_2: 41,
  in_unit_volume_adopter_3: 27,
  in_unit_volume_adopter_4: 21,
  in_unit_volume_adopter_5: 460,
};

/** @param more what sets the amounts of one table apart from those of the other */
function ofTable(table: CostTable, more: number): Record<string, Entry> {
  const entries: Record<string, Entry> = {};
  const set = (id: string, value: number) => (entries[entryKey(table, id)] = value);
  WORKER_IDS.forEach((worker, at) => {
    const by = at + more;
    set(payId("salary", worker), 28_000 + 1_717 * by);
    set(payId("insurance", worker), 9.5 + 0.1 * by);
    set(payId("pension", worker), 17 + 0.3 * by);
    set(payId("direct", worker), 5_100 + 101 * by);
    set(payId("indirect", worker), 3_030 + 97 * by);
    if (at % 2 === 0) set(payId("capital", worker), 1_500 + 11 * by);
    if (at % 3 === 0) set(payId("qualification", worker), 900 + 7 * by);
    set(payId("week_hours", worker), 37 - (at % 3) * 0.5);
    set(payId("weeks", worker), 42 - (at % 4) * 0.25);
    set(payId("client_share", worker), 72.5 - at);
    if (at % 5 === 4) set(payId("hourly", worker), 41.25 + 2 * by);
  });
  PROCESS_IDS.forEach((process, row) => {
    WORKER_IDS.forEach((worker, at) => {
      if ((row + at) % 3 === 0) set(hoursId(process, worker), 0.5 + ((row * 5 + at * 3 + more) % 17) * 0.75);
    });
    if (row % 2 === 0) set(boughtId(process), 110 + 13 * row + more);
  });
  PLACEMENT_KINDS.forEach(({ id }, at) => {
    if (id === "adopters") return;
    if (at % 3 === 1) set(weeklyEntryId(id, "full"), 903 + 57 * at + more);
    if (id !== "unknown") set(weeklyEntryId(id, "cash"), 402 + 43 * at + more);
  });
  for (const provider of FEE_PROVIDERS)
    for (const children of FEE_SIZES)
      if (children > 1) set(feeId(provider, children), 20_000 + 17_000 * children + 3 * more);
  set("fee_add_on", 1_001 + more);
  return entries;
}

export const SCENARIO_MODES = [
  ["Days saved", "As England", "No change"],
  ["As the best quarter", "As the best quarter", "As the best quarter"],
  ["Limit met", "Limit met", "Limit met"],
  ["Days saved", "Days saved", "Days saved"],
  ["No change", "No change", "No change"],
] as const;

function ofScenarios(): Record<string, Entry> {
  const entries: Record<string, Entry> = { in_savings_first_year: 2027 };
  SCENARIOS.forEach((scenario, at) => {
    const set = (id: string, value: Entry) => (entries[savingsKey(scenario, id)] = value);
    set("name", ["Sooner decisions", "Best quarter", "Limits met", "Early permanence", "New processes"][at]!);
    SCENARIO_MODES[at]!.forEach((mode, stage) => {
      set(`mode_${stage + 1}`, mode);
      set(`days_${stage + 1}`, 21 + 9 * stage + 4 * at);
      set(`share_${stage + 1}`, 80 - 7 * stage - 5 * at);
      set(`limit_${stage + 1}`, 90 + 30 * stage + 10 * at);
    });
    if (at % 2 === 1) set("children", 12.5 + at);
    if (at % 2 === 0) set("weekly", 811 + 19 * at);
    set("ep_children", at);
    set("ep_days", 120 + at);
    set("ep_cost", 2_100 + 50 * at);
    set("mix_points", 10 * at);
    PROCESS_IDS.forEach((process, row) => {
      if ((row + at) % 4 === 0) set(`change_${process}`, [-100, -25, 15, -40, 5][(row + at) % 5]!);
    });
    set("offset_fees", 15_000 + 1_000 * at);
    set("offset_allowances", 9_000 + 500 * at);
    set("offset_support", 4_000 + 250 * at);
    set("programme_once", 60_000 + 5_000 * at);
    set("programme_year", 20_000 + 2_000 * at);
    set("horizon", 3 + at);
    set("full_year", 1 + at);
    set("rise", 2 + 0.25 * at);
    set("discount", 3.5 - 0.25 * at);
    set("cash_share", 35 + 5 * at);
    set("cash_line", `Agency foster care ${scenario}`);
    set("cash_from", at % 2 === 0 ? 2028 : 2);
    set("cash_owner", `Head of service ${scenario}`);
    set("other_children", 1 + 0.5 * at);
    set("other_chance", 60 + at);
    if (at % 2 === 0) set("other_weekly", 1_010 + at);
    set("other_years", 4 + at);
    if (at % 2 === 1) set("other_cost", 41_000 + at);
  });
  return entries;
}

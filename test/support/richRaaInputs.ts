import { ACCOUNT_LINES } from "../../src/domain/raa/accounts";
import { ACTIVITY, TRANSFERABLE } from "../../src/domain/raa/activity";
import { DELIVERY_MODELS, MODEL_YEARS } from "../../src/domain/raa/deliveryModels";
import { TRUE_UP_RULES } from "../../src/domain/raa/formulas";
import { YEARS_BACK } from "../../src/domain/raa/members";

type Entry = string | number;
export type RaaEntries = Record<string, Entry>;

/** Authorities that are nowhere; the first six are those of the agency of six. */
const NAMES = [
  ...["Ambleford", "Brackenshire", "Copperdale", "Dunmere", "Eastwold", "Foxley Vale", "Garthmoor"],
  ...[
    "Hollinbeck",
    "Inglemarsh",
    "Jessop Heath",
    "Kirkholme",
    "Lowerby",
    "Marlsea",
    "Netherstoke",
    "Oakhampton",
  ],
];

/** The columns of the agency of six: one between them stays empty. */
const SIX = [1, 2, 3, 5, 6, 7] as const;

/** Entries of every kind for the sheets of the RAA model, by name. Invented, no two amounts alike. */
export function richRaaInputs(columns: readonly number[] = SIX): RaaEntries {
  return {
    ...SETTINGS,
    ...Object.assign({}, ...columns.map((member, at) => ofMember(member, at))),
    ...ofAgency(columns),
    ...ofFormulas(columns),
    ...ofModels(columns),
    ...ofImpact(columns),
    ...(columns.length === 6 ? CHANGES_OF_SIX : {}),
  };
}

export const twoRaaMembers = (): RaaEntries => richRaaInputs([1, 2]);
export const fifteenRaaMembers = (): RaaEntries => richRaaInputs(NAMES.map((_, at) => at + 1));

const SETTINGS: RaaEntries = {
  in_raa_name: "Adopt Seven Valleys",
  in_raa_us: 1,
  in_raa_host: 2,
  in_raa_activity_year: "2024-25",
  in_raa_activity_frozen_on: "2025-12-19",
  in_raa_suppressed_as: 3,
  in_raa_budget_year: "2026-27",
  in_raa_income_signs: "Above 0",
  in_raa_own_1_title: "Family finding hours",
};

/** One joins in the year and one leaves in it; counts are suppressed or missing, children passed from one to another. */
const CHANGES_OF_SIX: RaaEntries = {
  in_raa_5_joined: "2026-07-01",
  in_raa_7_left: "2026-11-30",
  in_raa_3_placed_y2: "c",
  in_raa_3_adopted_y1: "<5",
  in_raa_6_placed_y3: "z",
  in_raa_6_approvals_y1: "",
  in_raa_2_placed_transferred: 2,
  in_raa_3_placed_transferred: -2,
  in_raa_2_orders_transferred: -1,
  in_raa_6_orders_transferred: 1,
  // A repayment of income, and gross spending below 0.
  in_raa_3_support_other: -4_321.5,
  in_raa_6_marketing_gross: -1_250,
  in_raa_7_fees_within_gross: 27_000,
  in_raa_1_fees_within_from_members: 27_000,
  in_raa_1_allowances_held_by: "Host",
  in_raa_2_premises_held_by: "Member",
};

const USUAL_COUNTS = {
  ...{ orders: 46, placed: 31, adopted: 27, looked_after: 612, population: 61_400, approvals: 19 },
  ...{ support_cases: 143, own_1: 1_250.5, own_2: 77 },
} as const;

function ofMember(member: number, at: number): RaaEntries {
  const entries: RaaEntries = {};
  const set = (id: string, value: Entry) => (entries[`in_raa_${member}_${id}`] = value);
  const size = 1 + ((at * 7) % 5) * 0.45;
  set("name", NAMES[at]!);
  if (at % 4 !== 3) set("paid_today", Math.round(412_345 * size) + 17 * at);
  for (const { id } of ACTIVITY)
    for (const year of YEARS_BACK) {
      const count = USUAL_COUNTS[id] * size * (1 + 0.07 * ((year + at) % 4)) + (at % 3);
      set(`${id}_y${year}`, id === "own_1" ? Math.round(count * 10) / 10 : Math.round(count));
    }
  if (at % 2 === 0) for (const id of TRANSFERABLE) set(`${id}_next`, Math.round(USUAL_COUNTS[id] * size) + 4);
  ofLedger(set, at, size);
  ofHiddenCosts(set, at, size);
  set("s251_adoption_y1", Math.round(1_934_567 * size));
  set("s251_adoption_y2", Math.round(1_812_345 * size));
  if (at % 3 !== 2) set("s251_adoption_y3", Math.round(1_745_678 * size));
  set("s251_fostering", Math.round(17_654_321 * size));
  set("s251_residential", Math.round(11_234_567 * size));
  set("s251_looked_after", Math.round(41_234_567 * size));
  set("foster_placements", Math.round(431 * size));
  set("residential_days", Math.round(19_876 * size));
  set("pension_now", 17 + at * 0.25);
  if (at % 2 === 1) set("pension_later", 18 + at * 0.2);
  return entries;
}

/** Members keep lines of their own, and pay the agency for the others. */
function ofLedger(set: (id: string, value: Entry) => void, at: number, size: number): void {
  ACCOUNT_LINES.forEach(({ id }, line) => {
    if (["interagency_received", "general"].includes(id)) return;
    if ((line + at) % 4 === 3 && id !== "staff") return;
    set(`${id}_gross`, Math.round((21_000 + 3_700 * line) * size) + 0.25 * (line % 4));
    if (line % 3 === 1) set(`${id}_grants`, Math.round(1_700 * size) + line);
    if (line % 5 === 2) set(`${id}_other`, Math.round(900 * size) + line + 0.5);
  });
  set("staff_gross", Math.round(187_654 * size));
  set("interagency_received_other", Math.round(31_000 * size));
  set("contributions_gross", Math.round(412_345 * size) + 17 * at);
}

function ofHiddenCosts(set: (id: string, value: Entry) => void, at: number, size: number): void {
  const hidden = (id: string, value: number) => set(`hidden_${id}`, Math.round(value * 100) / 100);
  hidden("staff_time_fte", 3.5 * size);
  hidden("staff_time_percent", 22.5 + at);
  hidden("staff_time_fte_cost", 51_234 + 321 * at);
  hidden("fte_adoption", 14.2 * size);
  hidden("fte_council", 3_210 * size + at);
  hidden("hr_cost", 2_345_678);
  hidden("users_adoption", 19);
  hidden("users_council", 4_321 + at);
  hidden("ict_cost", 8_765_432);
  if (at % 3 !== 1) hidden("floor_adoption", 140 + at);
  hidden("floor_council", 54_321);
  hidden("premises_cost", 6_543_210);
  hidden("gross_adoption", 1_900_000 * size);
  hidden("gross_council", 412_000_000 * size);
  hidden("finance_cost", 5_432_100);
  hidden("corporate_cost", 7_654_300);
  hidden("iro_children", 30 * size);
  hidden("iro_caseload", 61 + at);
  hidden("iro_cost", 62_345);
  hidden("legal_hours", at === 1 ? 0 : 310 + at);
  hidden("legal_hour_cost", 78.5);
  hidden("panels_cases", 6 + at);
  hidden("panels_case_cost", 431);
  if (at !== 2) hidden("medical_cases", 17 + at);
  hidden("medical_case_cost", 212.75);
}

/** The agency's own books: what it buys, and what it receives of its members. */
function ofAgency(columns: readonly number[]): RaaEntries {
  const entries: RaaEntries = { in_raa_agency_pension_now: 16.1, in_raa_agency_pension_later: 15.4 };
  ACCOUNT_LINES.forEach(({ id }, line) => {
    entries[`in_raa_agency_${id}_gross`] = (60_000 + 9_100 * line) * columns.length;
    if (line % 4 === 2) entries[`in_raa_agency_${id}_grants`] = 5_000 + line;
  });
  entries["in_raa_agency_staff_gross"] = 654_321 * columns.length;
  entries["in_raa_agency_general_from_members"] = columns.reduce(
    (sum, _, at) => sum + Math.round(412_345 * (1 + ((at * 7) % 5) * 0.45)) + 17 * at,
    0,
  );
  return entries;
}

/** Activity with floors, caps and damping on the way to it; a blend of everything; what was always paid. */
function ofFormulas(columns: readonly number[]): RaaEntries {
  const entries: RaaEntries = {
    in_raa_formula: 1,
    in_raa_f1_name: "Activity, damped",
    in_raa_f2_name: "A blend of all",
    in_raa_f3_name: "As now",
    in_raa_f1_weight_placed: 60,
    in_raa_f1_years_placed: 3,
    in_raa_f1_weight_orders: 25,
    in_raa_f1_years_orders: 1,
    in_raa_f1_weight_equal: 15,
    // In reach of the larger and the smaller ones, whatever their number.
    in_raa_f1_floor: 70 / columns.length,
    in_raa_f1_cap: 125 / columns.length,
    in_raa_f1_path_years: 4,
    in_raa_f1_path_year: 2,
    in_raa_f1_round_shares: "Yes",
    in_raa_f2_weight_today: 20,
    in_raa_f2_weight_full_cost: 15,
    in_raa_f2_weight_adopted: 12.5,
    in_raa_f2_years_adopted: 5,
    in_raa_f2_weight_looked_after: 10,
    in_raa_f2_weight_population: 10,
    in_raa_f2_weight_approvals: 7.5,
    in_raa_f2_years_approvals: 2,
    in_raa_f2_weight_support_cases: 5,
    in_raa_f2_weight_own_1: 5,
    in_raa_f2_weight_own_2: 5,
    in_raa_f2_weight_equal: 10,
    in_raa_f2_most_fall: 4,
    in_raa_f2_most_rise: 6.5,
    in_raa_f3_weight_today: 100,
  };
  columns.forEach((member, at) => {
    if (at % 2 === 1) entries[`in_raa_f1_${member}_extra`] = 1_200.5 * (at + 1);
    entries[`in_raa_${member}_true_up_planned`] = 30 + 2 * at;
    entries[`in_raa_${member}_true_up_actual`] = 30 + 7 * ((at * 3) % 4);
  });
  return {
    ...entries,
    in_raa_outturn: 1_345_678 * columns.length,
    in_raa_true_up_tolerance: 7.5,
    in_raa_true_up_rule: TRUE_UP_RULES[2].title,
  };
}

/** Each model changes something else, and all of them something. */
function ofModels(columns: readonly number[]): RaaEntries {
  const entries: RaaEntries = {
    in_raa_model_years: 8,
    in_raa_model_first_year: "2027-28",
    in_raa_discount_rate: 3.5,
    in_raa_insurance_now: 10.4,
    in_raa_weekly_cost: 1_123,
    in_raa_children_placed: 23 * columns.length,
  };
  for (const year of MODEL_YEARS) {
    if (year !== 4) entries[`in_raa_pay_award_y${year}`] = 2 + 0.25 * (year % 3);
    if (year > 1) entries[`in_raa_insurance_y${year}`] = 11 + 0.1 * year;
    entries[`in_raa_price_rise_y${year}`] = 1.8 + 0.15 * (year % 4);
  }
  DELIVERY_MODELS.forEach(({ id }, at) => {
    const set = (what: string, value: Entry) => (entries[`in_raa_${id}_${what}`] = value);
    set("harmonisation", 1.25 * at);
    set("productivity", 2 + at);
    if (at % 2 === 1) set("pension", 5 + at);
    set("scale", at === 4 ? 0 : 1.5 + 0.5 * at);
    if (at < 3) set("overhead", 3 + at);
    set("running", 41_000 + 7_500 * at);
    if (at === 1 || at === 3) set("vat_rate", 20);
    if (at === 1) set("vat_part", 55);
    set("fees_replaced", 10 * at);
    for (const year of [1, 2, 3]) set(`set_up_y${year}`, 90_000 - 21_000 * year + 5_000 * at);
    set("set_up_grant_y1", 30_000 + 1_000 * at);
    for (const stage of [1, 2, 3]) if (at !== 4) set(`days_saved_${stage}`, 12 - 5 * stage + 3 * at);
  });
  return entries;
}

/** Before the agency began and after it: two years each, of which one has no published price level. */
function ofImpact(columns: readonly number[]): RaaEntries {
  const entries: RaaEntries = {
    ...{ in_raa_began: "2021-04-01", in_raa_impact_from: "2018-04-01", in_raa_impact_to: "2026-03-31" },
    ...{ in_raa_price_year: "2023-24", in_raa_level_price_year: 95.5 },
    ...{ in_raa_year_before_1: "2018-19", in_raa_level_before_1: 80.1, in_raa_year_before_2: "2019-20" },
    ...{ in_raa_level_before_2: 82.25, in_raa_year_before_3: "2020-21", in_raa_level_before_3: 86.75 },
    ...{ in_raa_year_after_1: "2022-23", in_raa_level_after_1: 91.5, in_raa_year_after_2: "2023-24" },
    ...{ in_raa_level_after_2: 95.5, in_raa_year_after_3: "2024-25", in_raa_level_after_3: 99.25 },
    ...{ in_raa_count_years_before: 3, in_raa_count_years_after: 4 },
  };
  columns.forEach((member, at) => {
    const set = (id: string, value: number) => (entries[`in_raa_${member}_${id}`] = value);
    ["before", "after"].forEach((side, later) => {
      for (const year of [1, 2, 3]) {
        set(`spend_${side}_${year}`, 1_456_789 + 54_321 * at + 23_456 * year + 98_765 * later);
        set(`adoptions_${side}_${year}`, at === 2 ? 1 : 21 + 2 * at + year + later);
      }
      for (const stage of [
        "entry_moved_in",
        "decision_match",
        "order_match",
        "order_moved_in",
        "moved_in_adopted",
      ]) {
        set(`days_${stage}_${side}_n`, 40 + 3 * at);
        set(`days_${stage}_${side}`, 421 + 12.5 * at - 37 * later);
        set(`days_${stage}_${side}_sd`, 131 + at);
      }
      for (const counted of ["adopted", "placed", "approvals"])
        set(`count_${counted}_${side}`, 60 + 7 * at + 25 * later);
    });
  });
  return entries;
}

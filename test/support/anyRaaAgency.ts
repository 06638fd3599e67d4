import fc from "fast-check";
import { ACCOUNT_LINES } from "../../src/domain/raa/accounts";
import { ACTIVITY } from "../../src/domain/raa/activity";
import { DRIVERS } from "../../src/domain/raa/formulas";
import { MEMBERS } from "../../src/domain/raa/members";
import type { RaaEntries } from "./richRaaInputs";

/** A count as councils have them: a number, none of any child, a suppressed one, none known. */
const COUNT = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 400 }) },
  { weight: 1, arbitrary: fc.constantFrom<string | number>(0, "c", "x", "<5", "z", "") },
);
const POUNDS = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 2_500_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -12_345.5, 0.01) },
);
const DAY = fc.integer({ min: 0, max: 500 }).map((after) => 45_992 + after);

/** Weights that come to 100 over some of the drivers. */
const WEIGHTS = fc
  .uniqueArray(fc.constantFrom(...DRIVERS.map(({ id }) => id)), { minLength: 1, maxLength: 4 })
  .map((drivers) => {
    const each = Math.floor(100 / drivers.length);
    return drivers.map((id, at) => [id, at === 0 ? 100 - each * (drivers.length - 1) : each] as const);
  });

const BOUNDS = fc.record(
  {
    floor: fc.integer({ min: 0, max: 12 }),
    cap: fc.integer({ min: 30, max: 100 }),
    most_fall: fc.integer({ min: 0, max: 60 }),
    most_rise: fc.integer({ min: 0, max: 90 }),
    path_years: fc.integer({ min: 1, max: 6 }),
    path_year: fc.integer({ min: 0, max: 7 }),
    round_shares: fc.constantFrom("Yes", "No"),
  },
  { requiredKeys: [] },
);

const MEMBER = fc.record({
  paid_today: fc.option(fc.integer({ min: 0, max: 900_000 }), { nil: "" as const }),
  joined: fc.option(DAY, { nil: "" as const, freq: 5 }),
  left: fc.option(DAY, { nil: "" as const, freq: 5 }),
  counts: fc.array(COUNT, { minLength: ACTIVITY.length * 3, maxLength: ACTIVITY.length * 3 }),
  amounts: fc.array(POUNDS, { minLength: 8, maxLength: 8 }),
});

/** An agency of 2 to 15 members in any of the columns, with three formulas. */
export const anyRaaAgency: fc.Arbitrary<RaaEntries> = fc
  .record({
    columns: fc.subarray([...MEMBERS], { minLength: 2, maxLength: 15 }),
    members: fc.array(MEMBER, { minLength: 15, maxLength: 15 }),
    formulas: fc.array(fc.tuple(WEIGHTS, BOUNDS), { minLength: 3, maxLength: 3 }),
    inUse: fc.constantFrom(1, 2, 3),
    budget: fc.oneof(
      fc.integer({ min: 1, max: 9_999_999_99 }).map((pence) => pence / 100),
      fc.constant<number | "">(""),
    ),
    change: fc.integer({ min: -400_000, max: 400_000 }),
  })
  .map(({ columns, members, formulas, inUse, budget, change }) => {
    const entries: RaaEntries = {
      ...{ in_raa_budget_year: "2026-27", in_raa_activity_year: "2024-25", in_raa_formula: inUse },
      ...{ in_raa_budget: budget, in_raa_outturn: (budget || 1_000_000) + change },
    };
    columns.forEach((member, which) => ofMember(entries, member, members[which]!));
    formulas.forEach(([weights, bounds], at) => {
      for (const [id, weight] of weights) entries[`in_raa_f${at + 1}_weight_${id}`] = weight;
      for (const [id, value] of Object.entries(bounds)) entries[`in_raa_f${at + 1}_${id}`] = value;
    });
    return entries;
  });

type Member = typeof MEMBER extends fc.Arbitrary<infer T> ? T : never;

function ofMember(entries: RaaEntries, member: number, of: Member): void {
  const set = (id: string, value: string | number) => (entries[`in_raa_${member}_${id}`] = value);
  set("name", `Authority ${member}`);
  set("paid_today", of.paid_today);
  set("joined", of.joined);
  set("left", of.left);
  ACTIVITY.forEach(({ id }, at) => {
    for (const year of [1, 2, 3]) set(`${id}_y${year}`, of.counts[at * 3 + year - 1]!);
  });
  ACCOUNT_LINES.slice(0, 4).forEach(({ id }, line) => {
    set(`${id}_gross`, of.amounts[line]!);
    set(`${id}_other`, Math.round(of.amounts[4 + line]! / 3));
  });
  // Paid by one, received in the agency's books.
  const paid = Math.abs(Math.round(of.amounts[0]!));
  set("contributions_gross", paid);
  const received = "in_raa_agency_general_from_members";
  entries[received] = Number(entries[received] ?? 0) + paid;
}

/**
 * Savings by docs/cost-calculator.md and reference/costs.md 4.1, for one scenario. Leaves by the ids of savingsModel.ts; what
 * is not given is 0. Results by the ids of its steps: undefined where there is nothing to divide by.
 */
export type SavingsLeaves = Readonly<Record<string, number>>;
export type SavingsResults = Record<string, number | undefined>;

const MOST_YEARS = 10;
/** 0 is no change. */
const [AS_TYPED, BEST_QUARTER, AS_ENGLAND, LIMIT_MET] = [1, 2, 3, 4];

/** Days that each child is spared in a stage, on average over all who move in. */
export function daysSaved(leaf: (id: string) => number, stage: number): number {
  const of = (id: string) => leaf(`${id}_${stage}`);
  return (spared(of) * of("share")) / 100;
}

function spared(of: (id: string) => number): number {
  switch (of("mode")) {
    case AS_TYPED:
      return of("mean") > 0 ? Math.min(of("days"), of("mean")) : of("days");
    case BEST_QUARTER:
      return Math.max(0, of("mean") - of("quarter"));
    case AS_ENGLAND:
      return of("england") > 0 ? Math.max(0, of("mean") - of("england")) : 0;
    case LIMIT_MET:
      return of("over");
    default:
      return 0;
  }
}

/** What a year is of the full effect, and what its prices and its discount are beside the first's. */
interface YearWeights {
  reached: number;
  prices: number;
  discount: number;
}

function yearsOf(leaf: (id: string) => number): YearWeights[] {
  const last = Math.min(leaf("horizon"), MOST_YEARS);
  const years: YearWeights[] = [];
  for (let year = 1; year <= MOST_YEARS; year++) {
    if (year > last) break;
    const reached = Math.min(1, year / Math.max(1, leaf("full_year")));
    const prices = (1 + leaf("rise") / 100) ** (year - 1);
    years.push({ reached, prices, discount: (1 + leaf("discount") / 100) ** (year - 1) });
  }
  return years;
}

const total = <T>(of: readonly T[], worth: (each: T, at: number) => number) =>
  of.reduce((sum, each, at) => sum + worth(each, at), 0);

export function savingsOf(leaves: SavingsLeaves): SavingsResults {
  const leaf = (id: string) => leaves[id] ?? 0;
  const year = yearOfFullEffect(leaf);
  const years = yearsOf(leaf);
  const results: SavingsResults = { ...year };

  const weight = total(years, ({ reached, prices }) => reached * prices);
  const weightFlat = total(years, ({ prices }) => prices);
  const once = years.length > 0 ? leaf("programme_once") : 0;
  Object.assign(results, {
    weight,
    weight_flat: weightFlat,
    avoided_total: year.avoided_year * weight,
    cost_total: year.offset_year * weight + leaf("programme_year") * weightFlat + once,
    pv_total:
      total(
        years,
        ({ reached, discount }) =>
          ((year.avoided_year - year.offset_year) * reached - leaf("programme_year")) / discount,
      ) - once,
  });
  results.net_total = results.avoided_total! - results.cost_total!;
  Object.assign(results, yearByYear(leaf, year, years), breakEven(leaf, year, results));
  return results;
}

function yearOfFullEffect(leaf: (id: string) => number) {
  const [saved1, saved2, saved3] = [1, 2, 3].map((stage) => daysSaved(leaf, stage)) as [
    number,
    number,
    number,
  ];
  const daysChild = saved1 + saved2 + saved3;
  const daysYear = leaf("children") * daysChild + leaf("ep_children") * leaf("ep_days");
  const week = leaf("weekly");
  const placements = (daysYear / 7) * week;
  const finding = ((leaf("children") * saved2) / 7) * leaf("family_finding") * leaf("pay_scale");
  const mix = ((leaf("mix_days") * (leaf("mix_points") / 100)) / 7) * leaf("mix_gap");
  const work = leaf("process_year") * leaf("pay_scale");
  const avoided = placements + finding + mix + work;
  const offset =
    leaf("ep_children") * leaf("ep_cost") +
    leaf("offset_fees") +
    leaf("offset_allowances") +
    leaf("offset_support");
  return {
    saved_1: saved1,
    saved_2: saved2,
    saved_3: saved3,
    days_child: daysChild,
    days_year: daysYear,
    per_child: (daysChild / 7) * week,
    placement_year: placements,
    finding_year: finding,
    mix_year: mix,
    work_year: work,
    avoided_year: avoided,
    offset_year: offset,
    net_year: avoided - offset - leaf("programme_year"),
    cashable_year: (Math.max(0, avoided) * leaf("cash_share")) / 100,
  };
}

function yearByYear(
  leaf: (id: string) => number,
  full: ReturnType<typeof yearOfFullEffect>,
  years: readonly YearWeights[],
): SavingsResults {
  const results: SavingsResults = {};
  const sums = { cashable: 0, other: 0, otherCost: 0, net: 0 };
  let paidBy: number | undefined;
  for (let at = 0; at < MOST_YEARS; at++) {
    const { reached, prices, discount } = years[at] ?? { reached: 0, prices: 0, discount: 1 };
    const number = at + 1;
    const avoided = full.avoided_year * reached * prices;
    const once = at === 0 && years.length > 0 ? leaf("programme_once") : 0;
    const cost = full.offset_year * reached * prices + leaf("programme_year") * prices + once;
    const cashable = number >= leaf("cash_from") ? (Math.max(0, avoided) * leaf("cash_share")) / 100 : 0;
    const passed = Math.min(number - 0.5, leaf("other_years"));
    const stayed = leaf("other_children") * (leaf("other_chance") / 100) * passed;
    const other = stayed * (365 / 7) * leaf("other_weekly") * prices;
    sums.net += avoided - cost;
    if (paidBy === undefined && at < years.length && sums.net > -0.005) paidBy = number;
    const yearly = at < years.length ? leaf("programme_year") : 0;
    Object.assign(results, {
      [`cumulative_${number}`]: sums.net,
      [`pv_${number}`]: ((full.avoided_year - full.offset_year) * reached - yearly) / discount - once,
      [`avoided_${number}`]: avoided,
      [`cashable_${number}`]: cashable,
      [`cost_${number}`]: cost,
      [`net_${number}`]: avoided - cost,
      [`other_${number}`]: other,
    });
    sums.cashable += cashable;
    sums.other += other;
    sums.otherCost += leaf("other_children") * leaf("other_cost") * prices;
  }
  return {
    ...results,
    payback_year: full.avoided_year === 0 && spentEver(leaf, full) === 0 ? undefined : paidBy,
    cashable_total: sums.cashable,
    other_total: sums.other,
    other_cost_total: sums.otherCost,
    other_net_total: sums.other - sums.otherCost,
  };
}

/** What there is to pay back at all. */
const spentEver = (leaf: (id: string) => number, full: ReturnType<typeof yearOfFullEffect>) =>
  full.offset_year + leaf("programme_once") + leaf("programme_year");

function breakEven(
  leaf: (id: string) => number,
  full: ReturnType<typeof yearOfFullEffect>,
  { cost_total: cost, weight }: SavingsResults,
): SavingsResults {
  const days = leaf("children") * leaf("weekly") * weight!;
  const weekly = full.days_year * weight!;
  return {
    break_even_days: days > 0 ? (7 * cost!) / days : undefined,
    break_even_weekly: weekly > 0 ? (7 * cost!) / weekly : undefined,
  };
}

import type { Entries } from "./costsEntries";
import type { Lists } from "./costsInUse";
import { ENGLAND } from "./costsPublished";
import { savingsOf } from "./costsSavings";
import { sum } from "./costsChildFigures";
import type { OracleJourney } from "./journeyOf";

/** What the other sheets came to, that savings are worked out from. */
export interface SavingsBase {
  /** Children who moved in with adopters in the period. */
  moved: readonly OracleJourney[];
  periodYears: number;
  /** The year to 31 March in which the as-at date lies. */
  yearTo: number;
  figures: Readonly<Record<string, number | undefined>>;
}

const MODES = ["No change", "Days saved", "As the best quarter", "As England", "Limit met"];

export function savingsFigures(
  entries: Entries,
  lists: Lists,
  base: SavingsBase,
): Record<string, number | undefined> {
  const figures: Record<string, number | undefined> = {};
  const stages = [1, 2, 3].map((stage) => measured(base.moved, stage));
  const weekly = base.figures.out_cost_average_weekly ?? base.figures.out_cost_weekly_unknown;
  const children = base.moved.length / base.periodYears;
  const gap =
    base.figures.out_cost_weekly_agency_foster === undefined ||
    base.figures.out_cost_weekly_own_foster === undefined
      ? undefined
      : base.figures.out_cost_weekly_agency_foster - base.figures.out_cost_weekly_own_foster;
  const agencyDays = (base.figures.out_cost_agency_days ?? 0) / base.periodYears;
  stages.forEach((days, at) => {
    figures[`out_savings_base_n_${at + 1}`] = days.length;
    figures[`out_savings_base_mean_${at + 1}`] = days.length > 0 ? mean(days) : undefined;
    figures[`out_savings_base_quarter_${at + 1}`] = days.length > 0 ? lowerQuartile(days) : undefined;
    figures[`out_savings_base_england_${at + 1}`] = ENGLAND[at];
  });
  Object.assign(figures, {
    out_savings_base_children_moved_in: base.moved.length,
    out_savings_base_children: children,
    out_savings_base_weekly: weekly,
    out_savings_base_agency_days: agencyDays,
    out_savings_base_agency_gap: gap,
  });
  const processes = lists.processes.map((process) => {
    const of = (what: "" | "_bought") => base.figures[`out_cost_${process}${what}`] ?? 0;
    // A process whose cost cannot be said takes no part, nor what is bought for it.
    const known = base.figures[`out_cost_${process}`] !== undefined;
    const bought = known ? of("_bought") : 0;
    const staff = known ? of("") - bought : 0;
    figures[`out_savings_base_staff_${process}`] = staff;
    figures[`out_savings_base_bought_${process}`] = bought;
    const volume = (base.figures[`out_cost_volume_${process}`] ?? 0) / base.periodYears;
    figures[`out_savings_base_volume_${process}`] = volume;
    return { process, staff, bought, volume };
  });

  const first = entries.number("in_savings_first_year") ?? base.yearTo + 1;
  figures.out_savings_first_year = first;
  for (let scenario = 1; scenario <= 5; scenario++) {
    const entry = (id: string) => entries.number(`in_savings_${scenario}_${id}`);
    const usual = (id: string) => entry(id) ?? entries.usual(`in_savings_${scenario}_${id}`);
    const leaves: Record<string, number> = {};
    stages.forEach((days, at) => {
      const stage = at + 1;
      const limit = entry(`limit_${stage}`);
      leaves[`mode_${stage}`] = Math.max(
        0,
        MODES.indexOf(entries.text(`in_savings_${scenario}_mode_${stage}`)),
      );
      leaves[`days_${stage}`] = entry(`days_${stage}`) ?? 0;
      leaves[`share_${stage}`] = entry(`share_${stage}`) ?? 100;
      leaves[`mean_${stage}`] = days.length > 0 ? mean(days) : 0;
      leaves[`quarter_${stage}`] = days.length > 0 ? lowerQuartile(days) : 0;
      leaves[`england_${stage}`] = ENGLAND[at]!;
      leaves[`over_${stage}`] =
        limit === undefined || days.length === 0 ? 0 : mean(days.map((each) => Math.max(0, each - limit)));
    });
    const work = Object.fromEntries(
      processes.map(({ process, staff, bought, volume }) => {
        const change = entry(`change_${process}`) ?? 0;
        const saved = (-change / 100) * staff + (change === -100 ? bought : 0);
        return [process, saved * volume];
      }),
    );
    for (const [process, saved] of Object.entries(work))
      figures[`out_savings_${scenario}_work_${process}`] = saved;
    const finding = processes.find(({ process }) => process === "child_3")!;
    const findingChange = entry("change_child_3") ?? 0;
    for (const id of [
      ...["ep_children", "ep_days", "ep_cost", "mix_points", "offset_fees", "offset_allowances"],
      ...["offset_support", "programme_once", "programme_year", "other_children", "other_chance"],
      "other_years",
    ])
      leaves[id] = entry(id) ?? 0;
    for (const id of ["horizon", "full_year", "rise", "discount"]) leaves[id] = usual(id);
    const said = ["cash_line", "cash_owner"].every((id) => entries.filled(`in_savings_${scenario}_${id}`));
    const typedFrom = entry("cash_from");
    const from = Number.isInteger(typedFrom) ? typedFrom : undefined;
    Object.assign(leaves, {
      children: entry("children") ?? children,
      weekly: entry("weekly") ?? weekly ?? 0,
      mix_days: agencyDays,
      mix_gap: gap ?? 0,
      family_finding: findingChange === -100 ? 0 : finding.staff * (1 + findingChange / 100) + finding.bought,
      process_year: sum(Object.values(work), (saved) => saved),
      pay_scale: 1,
      cash_share: said && from !== undefined ? (entry("cash_share") ?? 0) : 0,
      cash_from: from === undefined ? 1 : Math.max(1, from <= 10 ? from : from - first + 1),
      other_weekly: entry("other_weekly") ?? weekly ?? 0,
      other_cost: entry("other_cost") ?? base.figures.out_cost_child_placed ?? 0,
    });
    for (const [id, of] of Object.entries({ ...leaves, ...savingsOf(leaves) }))
      figures[`out_savings_${scenario}_${id}`] = of;
  }
  return figures;
}

/** Days of a stage of those who moved in, where both ends are known and in order. */
function measured(moved: readonly OracleJourney[], stage: number): number[] {
  return moved
    .map(({ entry, adm, match, placed }) => {
      const [from, to] = [
        [entry, adm],
        [adm, match],
        [match, placed],
      ][stage - 1] as [number | undefined, number | undefined];
      return from === undefined || to === undefined ? undefined : to - from;
    })
    .filter((days) => days !== undefined && days >= 0) as number[];
}

const mean = (of: readonly number[]) => sum(of, (each) => each) / of.length;

/** As PERCENTILE: between the two values that a quarter of the way falls between. */
function lowerQuartile(of: readonly number[]): number {
  const sorted = [...of].sort((one, other) => one - other);
  const at = (sorted.length - 1) / 4;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

import type { Entries } from "./costsEntries";
import type { InUse, Lists } from "./costsInUse";
import { processCost, type ProcessCost } from "./costsUnits";

/** What the data say that `Unit costs` goes by; undefined where they do not tell. */
export interface Counted {
  /** Volumes in the period by process. */
  volumes: Record<string, number | undefined>;
  /** Mean weeks of those that ended in the period. */
  weeks: Record<string, number | undefined>;
  /** Percent approved in the end, by step. */
  shares: Record<string, number | undefined>;
  childrenAHousehold: number | undefined;
  periodYears: number;
}

export interface UnitFigures {
  figures: Record<string, number | undefined>;
  costs: Record<string, ProcessCost>;
}

const CHILD = [
  "child_1",
  "child_2",
  "child_3",
  "child_4",
  "child_5",
  "child_6",
  "child_7",
  "child_8",
  "child_9",
];
const LINES: Readonly<Record<string, string>> = {
  adoption: "adoption",
  "child care team": "child_care_teams",
  reviewing: "reviewing",
  legal: "legal",
  medical: "medical",
};

const known = (of: number | string | undefined): of is number => typeof of === "number";
/** Of what is known; undefined where nothing is. */
function together(of: readonly (number | undefined)[]): number | undefined {
  const found = of.filter(known);
  return found.length === 0 ? undefined : found.reduce((sum, each) => sum + each, 0);
}
const product = (...of: readonly (number | string | undefined)[]): number | undefined =>
  of.every(known) ? (of as number[]).reduce((left, right) => left * right) : undefined;

export function unitFigures(
  entries: Entries,
  lists: Lists,
  use: InUse,
  counted: Counted,
  lineOf: (worker: string) => string,
): UnitFigures {
  const figures: Record<string, number | undefined> = {};
  const costs: Record<string, ProcessCost> = {};
  for (const process of lists.processes) {
    costs[process] = processCost(use.hours[process]!, use.hourly, use.bought[process]);
    figures[`out_cost_${process}`] = known(costs[process]) ? costs[process] : undefined;
    figures[`out_cost_${process}_bought`] = use.bought[process];
    for (const worker of lists.workers)
      figures[`out_cost_${process}_${worker}`] = product(use.hours[process]![worker], use.hourly[worker]);
  }
  const lasting = (unit: string, process: string, counts: number | undefined) =>
    (figures[`out_cost_${unit}_${process}`] = entries.number(`in_unit_${unit}_${process}`) ?? counts);
  const times: Record<string, number | undefined> = {
    child_3: lasting("weeks", "child_3", counted.weeks.child_3),
    child_6: lasting("weeks", "child_6", counted.weeks.child_6),
    child_9: lasting("years", "child_9", 0),
    adopter_5: lasting("weeks", "adopter_5", counted.weeks.adopter_5),
  };
  const each = (process: string) => product(costs[process], process in times ? times[process] : 1);

  for (const process of CHILD) figures[`out_cost_route_${process}`] = each(process);
  const route = together(CHILD.map(each));
  figures.out_cost_child_route = route;

  const steps = ["adopter_1", "adopter_2", "adopter_3"];
  const lost = steps.map((step) => {
    const share = entries.number(`in_unit_share_${step}`) ?? counted.shares[step] ?? 100;
    figures[`out_cost_share_${step}`] = share;
    const cost = costs[step];
    return (figures[`out_cost_attrition_${step}`] = known(cost) ? cost / (share / 100) - cost : undefined);
  });
  const dropOut = together(lost);
  figures.out_cost_adopter_6 = dropOut;
  const parts = [...["adopter_1", "adopter_2", "adopter_3", "adopter_4", "adopter_5"].map(each), dropOut];
  [1, 2, 3, 4, 5, 6].forEach((step, at) => (figures[`out_cost_household_adopter_${step}`] = parts[at]));
  const household = together(parts);
  figures.out_cost_household = household;

  const children = entries.number("in_unit_children_a_household") ?? counted.childrenAHousehold ?? 1;
  figures.out_cost_children_a_household = children;
  const disrupt = entries.number("in_unit_share_disruption");
  figures.out_cost_share_disruption = disrupt;
  const disruption = product(costs.disruption, disrupt, 1 / 100);
  const once = (use.bought.child_2 ?? 0) + (use.bought.child_7 ?? 0);
  const placed = (id: string, many: number, family: number | undefined) => {
    figures[`out_cost_${id}_family`] = family;
    figures[`out_cost_${id}`] =
      route === undefined || family === undefined
        ? undefined
        : route * many - once * (many - 1) + family + (disruption ?? 0) * many;
  };
  placed("child_placed", 1, product(household, 1 / children));
  placed("child_placed_bought", 1, use.fees.voluntary_1);
  placed("child_placed_bought_authority", 1, use.fees.authority_1);
  placed("two_siblings_placed", 2, household);
  placed("two_siblings_placed_bought", 2, use.fees.voluntary_2);

  reconcile(entries, lists, use, counted, costs, lineOf, figures);
  return { figures, costs };
}

function reconcile(
  entries: Entries,
  lists: Lists,
  use: InUse,
  counted: Counted,
  costs: UnitFigures["costs"],
  lineOf: (worker: string) => string,
  figures: UnitFigures["figures"],
): void {
  const volumes: Record<string, number | undefined> = {};
  for (const process of lists.processes) {
    figures[`out_cost_volume_${process}`] = volumes[process] =
      entries.number(`in_unit_volume_${process}`) ?? counted.volumes[process];
    figures[`out_cost_period_${process}`] = product(volumes[process], costs[process]);
  }
  figures.out_cost_period_years = counted.periodYears;
  figures.out_cost_bottom_up = together(
    lists.processes.map((process) => figures[`out_cost_period_${process}`]),
  );
  const costed = lists.processes.filter((process) => known(figures[`out_cost_period_${process}`]));
  const bottomUp: Record<string, number | undefined> = {};
  for (const [line, id] of Object.entries(LINES)) {
    const ofLine = lists.workers.filter((worker) => lineOf(worker) === line);
    bottomUp[id] =
      costed.length === 0
        ? undefined
        : costed.reduce(
            (sum, process) =>
              sum +
              volumes[process]! *
                ofLine.reduce(
                  (staff, worker) => staff + (product(use.hours[process]![worker], use.hourly[worker]) ?? 0),
                  0,
                ),
            0,
          );
    figures[`out_cost_bottom_up_${id}`] = bottomUp[id];
  }

  const years = entries.number("in_cost_spend_years") ?? counted.periodYears;
  const spent = (id: string) => {
    const typed = entries.number(`in_cost_spend_${id}`);
    return typed === undefined ? undefined : (typed * counted.periodYears) / years;
  };
  const line = spent("adoption_line");
  figures.out_cost_spend_adoption_line = line;
  let compared = line;
  for (const id of ["interagency_fees", "allowances", "support_bought"]) {
    const less = spent(id) ?? 0;
    figures[`out_cost_spend_${id}`] = less;
    if (compared !== undefined) compared -= less;
  }
  figures.out_cost_spend_compared = compared;
  figures.out_cost_ratio =
    bottomUp.adoption !== undefined && compared !== undefined && compared > 0
      ? bottomUp.adoption / compared
      : undefined;

  let full = line;
  for (const id of ["child_care_teams", "reviewing", "legal", "medical", "overheads"]) {
    const used = entries.number(`in_cost_bridge_${id}`) ?? bottomUp[id];
    figures[`out_cost_bridge_${id}`] = used;
    if (full !== undefined) full += used ?? 0;
  }
  figures.out_cost_full = full;
  const moved = volumes.child_5;
  figures.out_cost_full_per_child = full === undefined || !moved ? undefined : full / moved;
}

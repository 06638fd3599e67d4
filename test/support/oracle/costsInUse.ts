import type { Entries } from "./costsEntries";
import { addOnOf, COURT_FEES, feeOn, INDICES, WEEKLY, WEEKLY_YEAR } from "./costsPublished";
import { hourOf, toFivePounds, weeklyFromChildren, weeklyFromDays, type Pay } from "./costsUnits";
import { uprated } from "./costsUprating";

/** What is in use of `Cost inputs`, in prices of the year chosen; undefined where there is a word. */
export interface InUse {
  /** By kind of placement. */
  weekly: Record<string, number | undefined>;
  /** By worker. */
  hourly: Record<string, number | undefined>;
  /** By process, then worker. */
  hours: Record<string, Record<string, number | undefined>>;
  bought: Record<string, number | undefined>;
  /** By provider and children: "voluntary_1". */
  fees: Record<string, number | undefined>;
  /** Every figure of the sheet that is worked out, by name. */
  figures: Record<string, number | undefined>;
}

export interface Lists {
  workers: readonly string[];
  processes: readonly string[];
  kinds: readonly string[];
  /** The invented hours and rates, as the sheet shows them. */
  illustrative: {
    hours(process: string, worker: string): number | undefined;
    rate(worker: string): number | undefined;
  };
}

/** @param asAt as rows.ts counts days */
export function inUse(entries: Entries, lists: Lists, asAt: number): InUse {
  const prefix = entries.text("in_cost_table") === "London" ? "in_cost_london_" : "in_cost_";
  const entry = (id: string) => entries.number(prefix + id);
  const to = entries.text("in_cost_price_year");
  const figures: Record<string, number | undefined> = {};
  /** Pounds of a year as pounds of the price year. */
  const brought = (component: string, pounds: number | undefined, from?: string) => {
    if (pounds === undefined) return undefined;
    const factor = factorOf(
      entries,
      component,
      from ?? (entries.text(`in_cost_year_${component}`) || to),
      to,
    );
    return factor === undefined ? undefined : pounds * factor;
  };
  for (const component of ["pay", "placements", "purchases", "support"])
    figures[`out_cost_factor_${component}`] = brought(component, 1);
  figures[`out_cost_factor_placements_2024_25`] = brought("placements", 1, WEEKLY_YEAR);

  return {
    weekly: weeklyInUse(entries, lists, prefix, brought, figures),
    hourly: hourlyInUse(entries, lists, entry, brought, figures),
    hours: hoursInUse(entries, lists, entry, figures),
    bought: boughtInUse(entries, lists, entry, brought, figures),
    fees: feesInUse(entries, entry, asAt, figures),
    figures,
  };
}

function factorOf(entries: Entries, component: string, from: string, to: string): number | undefined {
  if (from === to) return 1;
  const index = entries.text(`in_cost_index_${component}`);
  if (index === "None") return 1;
  if (index !== "Own rise a year") return uprated(1, from, to, INDICES[index] ?? {});
  const rise = entries.number(`in_cost_rise_${component}`);
  if (rise === undefined) return undefined;
  return (1 + rise / 100) ** (Number(to.slice(0, 4)) - Number(from.slice(0, 4)));
}

type Brought = (component: string, pounds: number | undefined, from?: string) => number | undefined;
type Figures = Record<string, number | undefined>;

const SPENT: Readonly<Record<string, "fostering" | "residential" | "all">> = {
  own_foster: "fostering",
  agency_foster: "fostering",
  family_friends: "fostering",
  unknown: "fostering",
  residential: "residential",
  other: "all",
};

function weeklyInUse(
  entries: Entries,
  lists: Lists,
  prefix: string,
  brought: Brought,
  figures: Figures,
): InUse["weekly"] {
  const own: Record<string, number | undefined> = {};
  for (const kind of ["fostering", "residential", "all_looked_after", "adoption", "social_work"]) {
    const [pounds, over] = [
      entries.number(`in_cost_spend_${kind}`),
      entries.number(`in_cost_children_${kind}`),
    ];
    const week = kind === "residential" ? weeklyFromDays : weeklyFromChildren;
    own[kind] = pounds === undefined || !over ? undefined : week(pounds, over);
    figures[`out_cost_own_weekly_${kind}`] = own[kind];
    figures[`out_cost_own_weekly_${kind}_rounded`] =
      own[kind] === undefined ? undefined : toFivePounds(own[kind]);
  }
  const published = prefix === "in_cost_london_" ? WEEKLY.london : WEEKLY.out;
  const weekly: InUse["weekly"] = {};
  const basis = entries.text("in_cost_basis") === "Marginal cash" ? "cash" : "full";
  for (const kind of lists.kinds) {
    const spent = SPENT[kind];
    const typed = (of: string) => entries.number(`${prefix}weekly_${kind}_${of}`);
    const usual = kind === "adopters" ? 0 : undefined;
    const full =
      typed("full") !== undefined
        ? brought("placements", typed("full"))
        : spent && own[spent === "all" ? "all_looked_after" : spent] !== undefined
          ? brought("placements", own[spent === "all" ? "all_looked_after" : spent])
          : spent
            ? brought("placements", published[spent], WEEKLY_YEAR)
            : usual;
    const cash = typed("cash") !== undefined ? brought("placements", typed("cash")) : usual;
    figures[`out_cost_weekly_${kind}_full`] = full;
    figures[`out_cost_weekly_${kind}_cash`] = cash;
    weekly[kind] = basis === "cash" ? cash : full;
    figures[`out_cost_weekly_${kind}`] = weekly[kind];
  }
  return weekly;
}

const PAY = [
  ...["salary", "insurance", "pension", "direct", "indirect", "capital", "qualification"],
  ...["week_hours", "weeks", "client_share", "hourly"],
] as const;

type Entry = (id: string) => number | undefined;

const isIllustrative = (entries: Entries) => entries.text("in_cost_hours_set") === "The illustrative set";

function hourlyInUse(
  entries: Entries,
  lists: Lists,
  entry: Entry,
  brought: Brought,
  figures: Figures,
): InUse["hourly"] {
  const hourly: InUse["hourly"] = {};
  const of = entries.text("in_cost_hours_are") === "Time for clients only" ? "client" : "all";
  for (const worker of lists.workers) {
    const pay = Object.fromEntries(PAY.map((field) => [field, entry(`${field}_${worker}`)])) as Pay;
    const hour = hourOf(pay, of);
    hourly[worker] = brought("pay", hour);
    if (isIllustrative(entries)) hourly[worker] = lists.illustrative.rate(worker);
    Object.assign(figures, {
      [`out_cost_hour_${worker}`]: hourOf(pay, "all"),
      [`out_cost_client_hour_${worker}`]: hourOf(pay, "client"),
      [`out_cost_hourly_${worker}`]: hourly[worker],
    });
  }
  return hourly;
}

function hoursInUse(entries: Entries, lists: Lists, entry: Entry, figures: Figures): InUse["hours"] {
  const hours: InUse["hours"] = {};
  for (const process of lists.processes) {
    hours[process] = {};
    for (const worker of lists.workers) {
      const id = `hours_${process}_${worker}`;
      hours[process][worker] = isIllustrative(entries)
        ? lists.illustrative.hours(process, worker)
        : entry(id);
      figures[`out_cost_${id}`] = hours[process][worker];
    }
  }
  return hours;
}

function boughtInUse(
  entries: Entries,
  lists: Lists,
  entry: Entry,
  brought: Brought,
  figures: Figures,
): InUse["bought"] {
  const bought: InUse["bought"] = {};
  const byAdopters = entries.text("in_cost_court_fee_paid_by") === "The adopters";
  for (const process of lists.processes) {
    const typed = entry(`bought_${process}`);
    const usual = process === "child_7" && byAdopters ? 0 : COURT_FEES[process];
    bought[process] = typed === undefined ? usual : brought("purchases", typed);
    figures[`out_cost_bought_${process}`] = bought[process];
  }
  return bought;
}

/** 1 January 1970 as Excel counts days. */
const EPOCH = 25_569;

function feesInUse(entries: Entries, entry: Entry, asAt: number, figures: Figures): InUse["fees"] {
  const fees: InUse["fees"] = {};
  const typed = entries.number("in_cost_fee_day");
  const day = typed === undefined ? asAt : typed - EPOCH;
  const london = entries.text("in_cost_fee_agency") === "In London";
  for (const provider of ["voluntary", "authority"])
    for (const children of [1, 2, 3, 4]) {
      const id = `${provider}_${children}`;
      fees[id] = entry(`fee_${id}`) ?? feeOn(provider, children, day, london);
      figures[`out_cost_fee_${id}`] = fees[id];
    }
  figures.out_cost_fee_add_on = entry("fee_add_on") ?? addOnOf(day);
  return fees;
}

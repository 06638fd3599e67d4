import { DELIVERY_MODELS } from "../../../src/domain/raa/deliveryModels";
import { ACTIVITY } from "../../../src/domain/raa/activity";
import { TRUE_UP_RULES } from "../../../src/domain/raa/formulas";
import type { Entries } from "./costsEntries";
import { budgetYear, raaMembers, type Known, type Published, type RaaMember, type Year } from "./raaMembers";
import { models } from "./raaModelYears";
import { isOutside, total } from "./raaSpend";
import { sharesBy, todaysShares, trueUp, type Basis, type Reading, type Shared } from "./raaShares";
import { ofKnown, spendFigures } from "./raaSpendFigures";
import { unitFigures } from "./raaUnits";

/** A figure by its name; nothing where the sheet has a word. */
export type Figures = Record<string, Known>;
const YEARS: readonly Year[] = [1, 2, 3, 4, 5];
const FORMULAS = [1, 2, 3] as const;

/** Every figure of the RAA model that docs/raa-model.md says how to work out. */
export function raaFigures(entries: Entries, asAt: number, published?: Published): Figures {
  const members = raaMembers(entries, asAt, published);
  const year = budgetYear(entries, asAt);
  const spend = spendFigures(entries, members);
  /** What a member paid by the ledger, where that is anything. */
  const paidOf = (at: number) => ((spend.paid[at] ?? 0) > 0 ? spend.paid[at] : undefined);
  const today = members.map(({ at }, which) => entries.number(`in_raa_${at}_paid_today`) ?? paidOf(which));
  const budget = entries.number("in_raa_budget") ?? spend.pooled;
  const basis: Basis = { ...{ members, year, budget, today }, fullCost: spend.fullCosts };
  return {
    out_raa_members: members.length,
    out_raa_budget: budget,
    ...ofActivity(members),
    ...spend.figures,
    ...unitFigures(entries, members),
    ...ofToday(basis),
    ...ofShares(entries, basis),
    ...ofModels(entries, spend.lines, members),
  };
}

function ofActivity(members: readonly RaaMember[]): Figures {
  const figures: Figures = {};
  const all = ACTIVITY.flatMap(({ id }) => YEARS.map((year) => ({ id, year })));
  const isKnown = (at: RaaMember, { id, year }: (typeof all)[number]) => at.count(id, year) !== undefined;
  for (const member of members) {
    figures[`out_raa_${member.at}_days`] = member.days;
    figures[`out_raa_${member.at}_imputed`] = all.filter(({ id, year }) => member.imputed(id, year)).length;
    figures[`out_raa_${member.at}_missing`] = all.filter(
      (of) => !isKnown(member, of) && members.some((other) => isKnown(other, of)),
    ).length;
    for (const { id } of ACTIVITY) {
      for (const year of YEARS) {
        figures[`out_raa_${member.at}_${id}_y${year}`] = member.count(id, year);
        figures[`out_raa_${member.at}_${id}_y${year}_restated`] = member.restated(id, year);
      }
      figures[`out_raa_${member.at}_${id}_next`] = member.next(id);
    }
  }
  for (const of of all)
    figures[`out_raa_${of.id}_y${of.year}_known`] = members.filter((member) => isKnown(member, of)).length;
  for (const { id } of ACTIVITY)
    for (const year of YEARS)
      figures[`out_raa_${id}_y${year}`] = ofKnown(members.map((each) => each.count(id, year)));
  return figures;
}

function ofToday({ members, today }: Basis): Figures {
  const shares = todaysShares(today);
  return {
    out_raa_today: ofKnown(today) ?? 0,
    ...Object.fromEntries(members.map(({ at }, which) => [`out_raa_${at}_today`, today[which]])),
    ...Object.fromEntries(
      members.map(({ at }, which) => [`out_raa_${at}_today_share`, inPercent(shares[which])]),
    ),
  };
}

const inPercent = (part: Known): Known => (part === undefined ? undefined : part * 100);

const READINGS: readonly (readonly [Reading, string])[] = [
  ["used", ""],
  ["next", "_forecast"],
  ["restated", "_restated"],
];

function ofShares(entries: Entries, basis: Basis): Figures {
  const figures: Figures = {};
  const inUse = entries.number("in_raa_formula") ?? 1;
  const set = (prefix: string, of: ByMember) => {
    for (const [id, each] of Object.entries(of))
      basis.members.forEach(({ at }, which) => (figures[`${prefix}${at}_${id}`] = each?.[which]));
  };
  for (const formula of FORMULAS) {
    for (const [reading, suffix] of READINGS) {
      const shared = sharesBy(entries, formula, basis, reading);
      const results = ofResult(typeof shared === "string" ? undefined : shared, suffix);
      set(`out_raa_f${formula}_`, results);
      if (formula === inUse) set("out_raa_", results);
    }
    const found = sharesBy(entries, formula, basis, "used");
    const shared = typeof found === "string" ? undefined : found;
    const steps = ofSteps(shared, basis);
    set(`out_raa_f${formula}_`, steps);
    Object.assign(figures, ofFormula(`out_raa_f${formula}_`, shared, basis));
    if (formula === inUse) {
      set("out_raa_", { contribution_with_extra: steps["contribution_with_extra"], change: steps["change"] });
      Object.assign(figures, ofYearEnd(entries, basis, shared));
    }
  }
  return figures;
}

type ByMember = Record<string, readonly Known[] | undefined>;

const ofResult = (shared: Shared | undefined, suffix: string): ByMember => ({
  [`share${suffix}`]: shared?.byDays.map(inPercent),
  [`contribution${suffix}`]: shared?.pounds,
});

/** Steps on the way to a share, and what comes of it. */
const ofSteps = (shared: Shared | undefined, { members }: Basis): ByMember => ({
  blend: shared?.blend.map(inPercent),
  low: shared?.reaches.map(({ low }) => low * 100),
  high: shared?.reaches.map(({ high }) => high * 100),
  bounded: shared?.bounded.map(inPercent),
  path: shared?.onPath.map(inPercent),
  share_full_year: shared?.share.map(inPercent),
  share_to_hundredth: shared?.byDays.map((share) => Math.round(share * 10_000 + 1e-9) / 100),
  contribution_exact: shared?.exact,
  contribution_with_extra: shared?.withExtra,
  change: shared?.change.map(({ pounds }) => pounds),
  change_percent: shared?.change.map(({ percent }) => percent),
  ...Object.fromEntries(
    Object.entries(shared?.parts ?? {}).map(([id, parts]) => [
      `part_${id}`,
      members.map((_, at) => parts[at]! * 100),
    ]),
  ),
});

function ofFormula(prefix: string, shared: Shared | undefined, { budget }: Basis): Figures {
  const changes = shared?.change.map(({ pounds }) => pounds);
  return {
    [`${prefix}contribution`]: shared?.pounds && total(shared.pounds),
    [`${prefix}contribution_with_extra`]: shared?.withExtra && total(shared.withExtra),
    [`${prefix}residual`]: shared?.residual,
    [`${prefix}uncovered`]: shared && budget !== undefined ? shared.uncovered * budget : undefined,
    [`${prefix}gainers`]: changes?.filter((change) => change !== undefined && change < -0.005).length,
    [`${prefix}losers`]: changes?.filter((change) => change !== undefined && change > 0.005).length,
  };
}

function ofYearEnd(entries: Entries, { members, budget }: Basis, shared: Shared | undefined): Figures {
  const outturn = entries.number("in_raa_outturn");
  if (outturn === undefined || budget === undefined) return {};
  const ended = trueUp({
    ...{ outturn, budget, days: members.map(({ days }) => days) },
    contributions: shared?.pounds,
    planned: members.map(({ at }) => entries.number(`in_raa_${at}_true_up_planned`)),
    actual: members.map(({ at }) => entries.number(`in_raa_${at}_true_up_actual`)),
    tolerance: entries.number("in_raa_true_up_tolerance") ?? 0,
  });
  const figures: Figures = { out_raa_true_up_difference: outturn - budget };
  const chosen = TRUE_UP_RULES.find(({ title }) => title === entries.text("in_raa_true_up_rule"))!.id;
  for (const { id } of TRUE_UP_RULES)
    members.forEach(({ at }, which) => {
      figures[`out_raa_${at}_true_up_${id}`] = ended[id][which];
      if (id === chosen) figures[`out_raa_${at}_true_up`] = ended[id][which];
    });
  return figures;
}

function ofModels(
  entries: Entries,
  lines: Parameters<typeof models>[1],
  members: readonly RaaMember[],
): Figures {
  const children =
    entries.number("in_raa_children_placed") ?? ofKnown(members.map((each) => each.count("placed", 1)));
  const figures: Figures = {};
  if (!lines.some((line) => isOutside(line) && line.counts)) return figures;
  const found = models(entries, lines, children);
  for (const id of ["now", ...DELIVERY_MODELS.map((model) => model.id)]) {
    const model = found[id]!;
    const name = (what: string) => `out_raa_${id}_${what}`;
    model.cost.forEach((cost, at) => {
      figures[name(`recurring_y${at + 1}`)] = model.recurring[at];
      figures[name(`one_off_y${at + 1}`)] = model.oneOff[at];
      figures[name(`cost_y${at + 1}`)] = cost;
      figures[name(`against_now_y${at + 1}`)] = model.against[at];
      figures[name(`cumulative_y${at + 1}`)] = model.cumulative[at];
      figures[name(`impact_y${at + 1}`)] = model.impact;
    });
    figures[name("total")] = total(model.cost);
    figures[name("against_now_total")] = total(model.against);
    figures[name("against_now_present_value")] = model.againstPresentValue;
    figures[name("impact_total")] = model.impact === undefined ? undefined : model.impact * model.cost.length;
    const each = (cost: number) => (children ? cost / children : undefined);
    figures[name("cost_a_child_mean")] = each(total(model.cost) / model.cost.length);
    model.cost.forEach((cost, at) => (figures[name(`cost_a_child_y${at + 1}`)] = each(cost)));
    figures[name("present_value")] = model.presentValue;
    if (id !== "now") figures[name("break_even_year")] = model.breakEven;
  }
  return figures;
}

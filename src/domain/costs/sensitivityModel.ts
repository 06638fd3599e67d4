import { compare, iff, times, value } from "../formula/expression";
import { percent, smaller } from "./savingsArithmetic";
import { SAVED_STAGES, type Step } from "./savingsModel";
import { SAVINGS_STEPS } from "./savingsSteps";

/**
 * What is varied to see how unsure a saving is: a quantity is its value in the scenario times a factor, 1 where it is as it is.
 * So one range serves scenarios with different values, and they share their draws.
 */
export interface Quantity {
  id: QuantityId;
  title: string;
  /** What its low and high are typed in: percent of the value in use, or days saved a child. */
  typedIn: "%" | "days";
  /** Leaves that are multiplied by its factor; none where it multiplies a step. */
  leaves: readonly string[];
  /** The leaf or step that its value is shown by; none where it is of several. */
  shownBy?: string;
  /** Percent, which cannot be more than 100. */
  isShare?: true;
}

export const QUANTITY_IDS = [
  ...(["weekly", "days", "children", "share", "ep_children", "mix_points"] as const),
  ...(["family_finding", "pay_scale", "offsets", "programme_once", "programme_year", "rise"] as const),
] as const;
export type QuantityId = (typeof QUANTITY_IDS)[number];

const leaf = (id: QuantityId, title: string): Quantity => ({
  ...{ id, title, typedIn: "%", leaves: [id], shownBy: id },
});

export const QUANTITIES: readonly Quantity[] = [
  leaf("weekly", "Placement of a child who waits"),
  { id: "days", title: "Days saved a child", typedIn: "days", leaves: [], shownBy: "days_child" },
  leaf("children", "Children who move in"),
  {
    ...{ id: "share", title: "Share of children", typedIn: "%", isShare: true },
    leaves: SAVED_STAGES.map(({ number }) => `share_${number}`),
  },
  leaf("ep_children", "More children by early permanence"),
  { ...leaf("mix_points", "Agency days moved to own carers"), isShare: true },
  leaf("family_finding", "Family finding"),
  leaf("pay_scale", "Cost of staff time"),
  {
    ...{ id: "offsets", title: "More fees, allowances and support", typedIn: "%", leaves: [] },
    shownBy: "offset_year",
  },
  leaf("programme_once", "Programme, once"),
  leaf("programme_year", "Programme, each year"),
  leaf("rise", "Rise of prices"),
];

/** The factor of a leaf, as the varied calculation reads it. @example factorOf("weekly") //=> "factor_weekly" */
export const factorOf = (leafId: string): string => `factor_${leafId}`;
export const DAYS_FACTOR = factorOf("days");
export const OFFSETS_FACTOR = factorOf("offsets");
/** What a varied leaf is in the scenario. @example entered("weekly") //=> "entered_weekly" */
export const entered = (leafId: string): string => `entered_${leafId}`;

export const VARIED_LEAVES: readonly string[] = QUANTITIES.flatMap(({ leaves }) => leaves);

const variedLeaf = (id: string, { title, isShare }: Quantity): Step => ({
  ...{ id, title, unit: isShare ? "%" : "factor" },
  of: (read) => {
    const of = times(read(entered(id)), read(factorOf(id)));
    return isShare ? smaller(of, value(100)) : of;
  },
});

/** However many days a change may save, no stage gets shorter by more than it takes. */
const scaledDays = (step: Step, stage: number): Step[] => [
  { ...step, id: `planned_${stage}`, title: `As planned: ${step.title}` },
  {
    ...step,
    of: (read) => {
      const scaled = times(read(`planned_${stage}`), read(DAYS_FACTOR));
      const all = times(read(`mean_${stage}`), percent(read(`share_${stage}`)));
      return iff(compare(read(`mean_${stage}`), ">", 0), smaller(scaled, all), times(scaled, value(1)));
    },
  },
];

/**
 * The whole calculation of the net over the horizon with every quantity times its factor: it reads `entered_...` and
 * `factor_...` of varied leaves, the two factors of steps, and all other leaves by their own names.
 */
export const VARIED_STEPS: readonly Step[] = [
  ...QUANTITIES.flatMap((quantity) => quantity.leaves.map((id) => variedLeaf(id, quantity))),
  ...SAVINGS_STEPS.flatMap((step): Step[] => {
    const stage = SAVED_STAGES.find(({ number }) => step.id === `saved_${number}`);
    if (stage) return scaledDays(step, stage.number);
    if (step.id !== "offset_year") return [step];
    return [{ ...step, of: (read) => times(step.of(read), read(OFFSETS_FACTOR)) }];
  }),
];

/** What all of it comes to. */
export const VARIED_RESULT = "net_total";

/** Every leaf that the net over the horizon is worked out from: a change in any other changes nothing here. */
export const LEAVES_READ: readonly string[] = leavesRead();

function leavesRead(): string[] {
  const steps = new Set(SAVINGS_STEPS.map(({ id }) => id));
  const found = new Set<string>();
  for (const step of SAVINGS_STEPS)
    step.of((id) => {
      if (!steps.has(id)) found.add(id);
      return value(0);
    });
  return [...found];
}

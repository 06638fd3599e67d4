import type { Scalar } from "../columns";
import { unitCost, WARNED_UNDER } from "../costs/unitCost";
import { roundHalfAway } from "../formula/rounding";

/** Who runs adoption here: decides whose children the spending is over, and where the staff sit. */
export const RUN_BY = {
  notSaid: "Not said",
  us: "This authority",
  host: "An RAA that we host",
  elsewhere: "An RAA elsewhere",
} as const;
export type RunBy = keyof typeof RUN_BY;

/** What a person enters; pounds, counts, full-time staff, years. */
export const AMOUNTS = {
  years: { least: 0.25, most: 10 },
  grossSpend: { least: 1, most: 500_000_000 },
  interagencyIncome: { least: 0, most: 500_000_000 },
  interagencySpend: { least: 0, most: 500_000_000 },
  allowances: { least: 0, most: 500_000_000 },
  postOrderSupport: { least: 0, most: 500_000_000 },
  fullCost: { least: 1, most: 500_000_000 },
  contribution: { least: 0, most: 500_000_000 },
  retainedCosts: { least: 0, most: 500_000_000 },
  placementsBought: { least: 0, most: 5_000 },
  placementsSold: { least: 0, most: 5_000 },
  raaAdopted: { least: 0, most: 20_000 },
  raaMovedIn: { least: 0, most: 20_000 },
  raaApproved: { least: 0, most: 20_000 },
  staffFamilyFinding: { least: 0.1, most: 1_000 },
  staffRecruitment: { least: 0.1, most: 1_000 },
  staffAll: { least: 0.1, most: 2_000 },
} as const satisfies Record<string, { least: number; most: number }>;
export type Amount = keyof typeof AMOUNTS;

/** What was entered for an amount: a number within its range, nothing, or what cannot be used. */
export type Entered = number | "empty" | "unusable";
export type EnteredAmounts = Readonly<Record<Amount, Entered>>;

/** Whose figures the spending is set against, counted from the data; undefined where the data do not tell of the period. */
export interface Counted {
  adopted: number | undefined;
  movedIn: number | undefined;
  /** Families. */
  approved: number | undefined;
  /** How many years the period has, to two decimals. */
  periodYears: number;
  /** Whether the table of adopters is said to list those of the whole RAA. */
  adoptersOfRaa: boolean;
}

/** Why there is no figure. */
export type NoFigure = "unusable" | "empty" | "not covered" | "withheld" | "not above 0" | "with the RAA";
export type Figure = { pounds: number; warned: boolean } | { none: NoFigure };

/** The ways to say what a child costs (rules.md 7; reference/costs.md 6.2). */
export const UNIT_COSTS = {
  /** Gross spending over children adopted. */
  u1: { spend: ["grossSpend"], less: [], over: "adopted" },
  /** Gross spending over children who moved in with adopters. */
  u2: { spend: ["grossSpend"], less: [], over: "movedIn" },
  /** The spending without what other agencies paid, allowances and support after the order, over the same. */
  u3: {
    spend: ["grossSpend"],
    less: ["interagencyIncome", "allowances", "postOrderSupport"],
    over: "movedIn",
  },
  /** The full cost from the bottom up, over the same. */
  u4: { spend: ["fullCost"], less: [], over: "movedIn" },
  /** What an authority pays as a member of an RAA: its contribution and what it kept, over its own children. */
  member: { spend: ["contribution", "retainedCosts"], less: [], over: "ownMovedIn" },
} as const satisfies Record<
  string,
  { spend: readonly Amount[]; less: readonly Amount[]; over: "adopted" | "movedIn" | "ownMovedIn" }
>;
export type UnitCostId = keyof typeof UNIT_COSTS;

/**
 * As defined; with placements sold (others' children with our adopters) counted among the children, and then what they brought
 * in not taken off; and with both bought and sold left out, of the children and of the money.
 */
const VARIANTS = ["asDefined", "withSold", "withoutBoughtAndSold"] as const;
export type Variant = (typeof VARIANTS)[number];

/** Placements are bought and sold by the agency, so a member's own cost has no other variant. */
export const variantsOf = (id: UnitCostId): readonly Variant[] =>
  id === "member" ? ["asDefined"] : VARIANTS;

/** What a variant of a unit cost is made of. */
export interface Recipe {
  spend: readonly Amount[];
  less: readonly Amount[];
  over: "adopted" | "movedIn" | "ownMovedIn";
  andChildren: readonly Amount[];
  lessChildren: readonly Amount[];
}

export function recipeOf(id: UnitCostId, variant: Variant): Recipe {
  const { spend, less, over }: Pick<Recipe, "spend" | "less" | "over"> = UNIT_COSTS[id];
  const none = { andChildren: [], lessChildren: [] };
  if (variant === "asDefined") return { spend, less, over, ...none };
  if (variant === "withSold")
    return {
      ...none,
      ...{ spend, less: less.filter((each) => each !== "interagencyIncome"), over },
      andChildren: ["placementsSold"],
    };
  return {
    ...none,
    ...{ spend, over },
    less: [...new Set<Amount>([...less, "interagencyIncome", "interagencySpend"])],
    lessChildren: ["placementsBought"],
  };
}

/** Every amount that a recipe needs. */
export const amountsIn = ({ spend, less, andChildren, lessChildren }: Recipe): readonly Amount[] => [
  ...spend,
  ...less,
  ...andChildren,
  ...lessChildren,
];

/** A typed cell as an amount: a text is none, whatever it says, as for the sheet's formulas. */
export function entered(amount: Amount, cell: Scalar | undefined): Entered {
  if (cell === undefined || cell === null || cell === "") return "empty";
  const { least, most } = AMOUNTS[amount];
  return typeof cell === "number" && cell >= least && cell <= most ? cell : "unusable";
}

/** Whom a word of the choice means; any other says nothing. */
export function runByOf(cell: Scalar | undefined): RunBy {
  const said = String(cell ?? "").toLowerCase();
  return (Object.keys(RUN_BY) as RunBy[]).find((each) => RUN_BY[each].toLowerCase() === said) ?? "notSaid";
}

/**
 * What a child costs by one of the ways, in whole pounds. The spending may be of other years than the children: both are then
 * taken a year. Withheld where few children are behind it, however many years.
 */
export function childCost(
  id: UnitCostId,
  variant: Variant,
  runBy: RunBy,
  amounts: EnteredAmounts,
  counted: Counted,
): Figure {
  const recipe = recipeOf(id, variant);
  const ofRaa = raaAmount(recipe.over, runBy);
  const needed = [...amountsIn(recipe), ...(ofRaa ? [ofRaa] : [])].map((each) => amounts[each]);
  if (needed.includes("unusable") || amounts.years === "unusable") return { none: "unusable" };
  if (needed.includes("empty")) return { none: "empty" };
  const own = recipe.over === "adopted" ? counted.adopted : counted.movedIn;
  const whole = ofRaa ? (amounts[ofRaa] as number) : own;
  if (whole === undefined) return { none: "not covered" };
  const sum = (of: readonly Amount[]) => of.reduce((total, each) => total + (amounts[each] as number), 0);
  const children = whole + sum(recipe.andChildren) - sum(recipe.lessChildren);
  const spend = sum(recipe.spend) - sum(recipe.less);
  const years = amounts.years === "empty" ? counted.periodYears : amounts.years;
  const cost = unitCost((spend * counted.periodYears) / (years as number), children);
  if (cost.kind !== "found") return { none: "withheld" };
  if (spend <= 0) return { none: "not above 0" };
  return { pounds: roundHalfAway(cost.pounds, 0), warned: children < WARNED_UNDER };
}

/** A host's books are those of the whole RAA, so the children are, too; a member's own cost is over its own. */
export function raaAmount(over: Recipe["over"], runBy: RunBy): "raaAdopted" | "raaMovedIn" | undefined {
  if (runBy !== "host" || over === "ownMovedIn") return undefined;
  return over === "adopted" ? "raaAdopted" : "raaMovedIn";
}

/** What is set against full-time staff. */
export const PRODUCTIVITY = {
  movedInPerFamilyFinder: { staff: "staffFamilyFinding", counts: "movedIn" },
  approvedPerRecruiter: { staff: "staffRecruitment", counts: "approved" },
  movedInPerWorker: { staff: "staffAll", counts: "movedIn" },
} as const satisfies Record<string, { staff: Amount; counts: "movedIn" | "approved" }>;
export type ProductivityId = keyof typeof PRODUCTIVITY;

/** A year and a full-time worker, to one decimal. */
export function productivity(
  id: ProductivityId,
  runBy: RunBy,
  amounts: EnteredAmounts,
  counted: Counted,
): { each: number } | { none: NoFigure } {
  if (runBy === "elsewhere") return { none: "with the RAA" };
  const { staff, counts } = PRODUCTIVITY[id];
  const isFromTable = runBy !== "host" || (counts === "approved" && counted.adoptersOfRaa);
  const whole: Entered | undefined = isFromTable
    ? counted[counts]
    : amounts[counts === "movedIn" ? "raaMovedIn" : "raaApproved"];
  if (amounts[staff] === "unusable" || whole === "unusable") return { none: "unusable" };
  if (amounts[staff] === "empty" || whole === "empty") return { none: "empty" };
  if (whole === undefined) return { none: "not covered" };
  return { each: roundHalfAway(whole / counted.periodYears / amounts[staff], 1) };
}

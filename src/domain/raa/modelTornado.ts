import type { ModelLeaf } from "./modelCost";

/** What is taken to its low and its high, one at a time, to see what the cost of a model hangs on. */
export interface TornadoQuantity {
  id: string;
  title: string;
  /** What its low and high are typed in: points that are added to a rate, or percent of the value that is entered. */
  typedIn: "points" | "%";
  /** The model's leaf that it multiplies; without one it is of all models, or of set-up. */
  leaf?: ModelLeaf;
  /** Percent, which cannot be more than 100. */
  isShare?: true;
}

/** Rates that move carrying on as now as well. */
export const COMMON_RATES = ["pay_award", "insurance", "price_rise", "discount"] as const;
export type CommonRate = (typeof COMMON_RATES)[number];
export const SET_UP_PARTS = ["set_up", "set_up_grant"] as const;
export type SetUpPart = (typeof SET_UP_PARTS)[number];

const rate = (id: CommonRate, title: string): TornadoQuantity => ({ id, title, typedIn: "points" });
const leaf = (id: ModelLeaf, title: string): TornadoQuantity => ({ id, title, typedIn: "%", leaf: id });

export const TORNADO_QUANTITIES: readonly TornadoQuantity[] = [
  rate("pay_award", "Pay award"),
  rate("insurance", "Employer’s insurance"),
  rate("price_rise", "Rise of prices"),
  rate("discount", "Discount rate"),
  leaf("harmonisation", "Harmonisation of pay"),
  leaf("productivity", "Staff productivity"),
  leaf("pension", "Pension of the model"),
  leaf("scale", "Economies of scale"),
  leaf("overhead", "Overhead added"),
  leaf("running", "Running cost added"),
  { ...leaf("vat_part", "VAT not recoverable"), isShare: true },
  { ...leaf("fees_replaced", "Fees replaced"), isShare: true },
  { id: "set_up", title: "Set-up", typedIn: "%" },
  { id: "set_up_grant", title: "Grant for set-up", typedIn: "%" },
];

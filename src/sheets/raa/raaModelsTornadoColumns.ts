import {
  AS_NOW_LINES,
  MODEL_LEAVES,
  RECURRING_LINES,
  WEIGHTS,
  type WeightId,
} from "../../domain/raa/modelCost";
import { SET_UP_PARTS, TORNADO_QUANTITIES, type SetUpPart } from "../../domain/raa/modelTornado";
import type { ColumnMeanings } from "../columnMeaning";

/** The headers of `RaaTornado`, and what each column holds. */

const WEIGHT_HEADERS: Readonly<Record<WeightId, string>> = {
  ...{ w_pay: "Years of pay", w_insurance: "Years of insurance" },
  ...{ w_prices: "Years of prices", w_years: "Years" },
};
export const weightHeader = (id: WeightId): string => WEIGHT_HEADERS[id];

/** Leaves of a model that a quantity multiplies. */
export const VARIED_LEAVES: readonly string[] = TORNADO_QUANTITIES.flatMap(({ leaf }) =>
  leaf ? [leaf] : [],
);
const LEAF_HEADERS: Readonly<Record<string, string>> = {
  ...{ harmonisation: "Harmonisation", productivity: "Productivity", pension: "Pension", scale: "Scale" },
  ...{
    overhead: "Overhead percent",
    running: "Running added",
    vat_part: "VAT part",
    fees_replaced: "Fees part",
  },
};
const SET_UP_HEADERS: Readonly<Record<SetUpPart, string>> = {
  set_up: "Set-up",
  set_up_grant: "Set-up grant",
};
const LINE_HEADERS: Readonly<Record<string, string>> = {
  ...{
    staff: "Staff",
    running_lines_year: "Running lines",
    fees: "Fees paid",
    others: "Allowances and support",
  },
  ...{ scale_year: "Economies of scale", added: "Added", overhead_year: "Overhead", vat: "VAT" },
  income_year: "Income",
};

/** @throws Error on an id without a header, a mistake in the code. */
function headerIn(headers: Readonly<Record<string, string>>, id: string): string {
  const header = headers[id];
  if (header === undefined) throw new Error(`${id} has no column in RaaTornado.`);
  return header;
}
export const leafHeader = (id: string): string => headerIn(LEAF_HEADERS, id);
export const setUpHeader = (id: SetUpPart): string => SET_UP_HEADERS[id];
export const lineHeader = (id: string): string => headerIn(LINE_HEADERS, id);
export const nowHeader = (id: string): string => `Now ${headerIn(LINE_HEADERS, id)}`;
export const COST = "Cost";
export const NOW_COST = "Now cost";
export const AGAINST_NOW = "Against as now";

const meanings = (of: readonly [header: string, means: string][]): ColumnMeanings =>
  Object.fromEntries(of.map(([header, means]) => [header, { means }]));
const titleOf = (id: string): string => MODEL_LEAVES.find((each) => each.id === id)?.title ?? id;

export const RAA_TORNADO_COLUMNS: ColumnMeanings = {
  Number: { means: "The number of the row, from 0." },
  Rank: {
    means: "The place of the quantity by how wide its bar is, on the row of its high end: 1 is the widest.",
    empty: "the row is that of the low end, or varies nothing",
  },
  Line: { means: "The quantity and the end of its range: by it RAA tornado finds the row." },
  Quantity: { means: "The one quantity that is varied in this row." },
  At: { means: "“Low” or “High”, or “As entered” in the row in which nothing is varied." },
  ...meanings([
    ...WEIGHTS.map(({ id, title }): [string, string] => [
      weightHeader(id),
      `${title} of all years of the plan, each discounted to the first: what a pound a year of the base year comes to.`,
    ]),
    ...VARIED_LEAVES.map((id): [string, string] => [leafHeader(id), `${titleOf(id)}, in this row.`]),
    ...SET_UP_PARTS.map((id): [string, string] => [
      setUpHeader(id),
      `Pounds of ${id === "set_up" ? "set-up" : "grants for set-up"} over the years, in present value.`,
    ]),
    ...RECURRING_LINES.map(({ id, title }): [string, string] => [
      lineHeader(id),
      `${title}: pounds over the years, in present value, of the model chosen.`,
    ]),
    [COST, "Pounds that the model chosen costs over the years, in present value, set-up included."],
    ...AS_NOW_LINES.map(({ id, title }): [string, string] => [
      nowHeader(id),
      `${title}: pounds over the years, in present value, carrying on as now.`,
    ]),
    [NOW_COST, "Pounds that carrying on as now costs over the years, in present value."],
    [
      AGAINST_NOW,
      "Cost less that of carrying on as now: pounds in present value, below 0 where the model costs less.",
    ],
    ["Less as entered", "Pounds by which that differs from the row in which nothing is varied."],
  ]),
  Width: {
    means: "Pounds from the low end to the high end of the quantity, whichever is higher.",
    empty: "the row varies nothing",
  },
};

import { MODEL_YEARS } from "../../domain/raa/deliveryModels";
import { SET_UP_YEARS, WEIGHTS, type WeightId } from "../../domain/raa/modelCost";
import { COMMON_RATES, SET_UP_PARTS, type CommonRate, type SetUpPart } from "../../domain/raa/modelTornado";
import { compare, divide, iff, named, plus, times, value, type Expr } from "../../domain/formula/expression";
import { isNumber, numberOr0, sumOf } from "../enteredNumber";
import { text } from "../frame";
import { figure, header, type Row } from "../summaryRows";
import { ENDS, type End } from "../tornado";
import { modelCell, PLAN, rateName, yearCell } from "./raaModelsNames";
import { chosenName, endName, ofChosen, variedYear, weightName, type Variant } from "./raaModelsTornadoNames";
import { yearsHeader } from "./raaModelsWords";

/** How pay, prices and money stand at the ends of the rates, and what a pound of each comes to over the plan. */

const percent = (of: Expr): Expr => divide(of, value(100));

/** At one end of a rate: pay and prices against the base year, insurance in percent, what a pound is worth in year 1. */
function variedIn(rate: CommonRate, end: End, year: number): Expr {
  const shift = named(endName(rate, end));
  if (rate === "insurance")
    return iff(isNumber(PLAN.insuranceNow), plus(named(rateName(rate, year)), shift), value(0));
  if (rate === "discount") {
    if (year === 1) return value(1);
    const base = plus(value(1), percent(plus(named(PLAN.discount), shift)));
    const worth = divide(value(1), { op: "^", left: base, right: value(year - 1) });
    return iff(compare(named(PLAN.years), ">=", year), worth, value(0));
  }
  const rise = plus(value(1), percent(plus(named(rateName(rate, year)), shift)));
  return year === 1 ? rise : times(named(variedYear(rate, end, year - 1)), rise);
}

const TITLES: Readonly<Record<CommonRate, string>> = {
  pay_award: "Pay, base year 1",
  insurance: "Employer’s insurance (% of pay)",
  price_rise: "Prices, base year 1",
  discount: "Worth in the first year",
};

export const variedYearRows = (): Row[] => [
  yearsHeader("At the ends of the rates"),
  ...COMMON_RATES.flatMap((rate) =>
    ENDS.map((end): Row => [
      text(`${TITLES[rate]}: at ${end}`, "label"),
      ...MODEL_YEARS.map((year) => figure(variedIn(rate, end, year), "0.0000", variedYear(rate, end, year))),
    ]),
  ),
];

const VARIANTS: readonly { variant: Variant; title: string; rate?: CommonRate; end?: End }[] = [
  { variant: "base", title: "As entered" },
  ...COMMON_RATES.flatMap((rate) =>
    ENDS.map((end) => ({
      ...{ variant: `${rate}_${end}` as const, rate, end },
      title: `${{ pay_award: "Pay", insurance: "Insurance", price_rise: "Prices", discount: "Discount" }[rate]}, ${end}`,
    })),
  ),
];

/** Summed over the years, each worth what it is in the first. */
function weighed(id: WeightId | SetUpPart, { rate, end }: (typeof VARIANTS)[number]): Expr {
  const standing = (of: CommonRate, usual: (year: number) => string) => (year: number) =>
    named(rate === of ? variedYear(of, end!, year) : usual(year));
  const worth = standing("discount", (year) => yearCell("discount", year));
  const pay = standing("pay_award", (year) => yearCell("pay", year));
  const prices = standing("price_rise", (year) => yearCell("prices", year));
  const insurance = standing("insurance", (year) => rateName("insurance", year));
  const over = (of: (year: number) => Expr, years: readonly number[] = MODEL_YEARS) =>
    sumOf(years.map((year) => times(worth(year), of(year))));
  switch (id) {
    case "w_pay":
      return over(pay);
    case "w_insurance":
      return percent(over((year) => times(pay(year), insurance(year))));
    case "w_prices":
      return over(prices);
    case "w_years":
      return sumOf(MODEL_YEARS.map(worth));
    default:
      return over((year) => named(chosenName(`${id}_y${year}`)), SET_UP_YEARS);
  }
}

export const weightRows = (): Row[] => [
  header("Over the years, present value", ...VARIANTS.map(({ title }) => title)),
  ...WEIGHTS.map(({ id, title }): Row => [
    text(title, "label"),
    ...VARIANTS.map((of) => figure(weighed(id, of), "0.0000", weightName(id, of.variant))),
  ]),
  ...SET_UP_PARTS.map((id): Row => [
    text(id === "set_up" ? "Set-up (£)" : "Grant for set-up (£)", "label"),
    ...VARIANTS.map((of) => figure(weighed(id, of), "#,##0", weightName(id, of.variant))),
  ]),
];

/** Set-up of the model chosen, by year and in all. */
export const setUpRows = (): Row[] => [
  header("Set-up of the model chosen (£)", "Year 1", "Year 2", "Year 3", "In all"),
  ...SET_UP_PARTS.map((id): Row => [
    text(id === "set_up" ? "Set-up" : "Grant for set-up", "label"),
    ...SET_UP_YEARS.map((year) =>
      figure(
        // Years after the plan are empty there.
        iff(
          compare(named(PLAN.years), ">=", year),
          ofChosen((model) => modelCell(model, `${id}_used_y${year}`)),
          value(0),
        ),
        "#,##0",
        chosenName(`${id}_y${year}`),
      ),
    ),
    figure(
      sumOf(SET_UP_YEARS.map((year) => numberOr0(chosenName(`${id}_y${year}`)))),
      "#,##0",
      chosenName(`${id}_all`),
    ),
  ]),
];

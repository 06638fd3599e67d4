import { MODEL_YEARS } from "../../domain/raa/deliveryModels";
import {
  both,
  compare,
  divide,
  iff,
  join,
  named,
  plus,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { isEmpty, isNumber, isUsable, type Bounds } from "../enteredNumber";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, type Row } from "../summaryRows";
import { PLAN, PLAN_ENTRIES, RATES, rateEntry, rateName, yearCell, type Rate } from "./raaModelsNames";
import { INSURANCE } from "./raaModelsPlanEntries";
import { remark, wrongAmong, yearEntryCell, yearLabel } from "./raaModelsWords";
import { LEDGER_YEAR } from "./raaSpendNames";
import { beginsOf } from "./raaYears";

/** Pay awards, insurance and prices year by year, and how pay, prices and money stand by them. */

/** Prices and pay may fall. */
const RISE: Bounds = { least: -50, most: 100 };

/** The year after that of the ledger, where no other was chosen. */
const firstBegins: Expr = iff(
  compare(named(PLAN.firstTyped), ">", 0),
  named(PLAN.firstTyped),
  iff(
    both(isEmpty(PLAN_ENTRIES.firstYear), compare(named(PLAN.ledgerBegins), ">", 0)),
    plus(named(PLAN.ledgerBegins), value(1)),
    value(0),
  ),
);
const RATE_ROWS: Readonly<Record<Rate, { title: string; bounds: Bounds; counts: string }>> = {
  pay_award: { title: "Pay award (%)", bounds: RISE, counts: "Counts as no award." },
  insurance: {
    title: "Employer’s National Insurance (% of pay)",
    bounds: INSURANCE,
    counts: "Counts as insurance now.",
  },
  price_rise: { title: "Rise of prices (%)", bounds: RISE, counts: "Counts as no rise." },
};

const isEnteredYear = (rate: Rate, year: number): Expr =>
  isUsable(rateEntry(rate, year), RATE_ROWS[rate].bounds);

/** In use of a rate: of a year that has none, no rise, or insurance as now; percent. */
function rateInUse(rate: Rate, year: number): Expr {
  const entry = named(rateEntry(rate, year));
  if (rate !== "insurance") return iff(isEnteredYear(rate, year), entry, value(0));
  return iff(
    isNumber(PLAN.insuranceNow),
    iff(isEnteredYear(rate, year), entry, named(PLAN.insuranceNow)),
    value(0),
  );
}

/** The years of the plan for which a rate is not entered, in a sentence; "" where none is missing. */
const missingYears = (rate: Rate): Expr =>
  join(
    "",
    ...MODEL_YEARS.map((year) =>
      iff(
        both(compare(named(PLAN.years), ">=", year), isEmpty(rateEntry(rate, year))),
        join(" ", named(yearCell("label", year)), ","),
        value(""),
      ),
    ),
  );

/** Pay, insurance and prices year by year: what was entered, and beside it what is wrong or missing. */
export function rateRows(): Row[] {
  return RATES.flatMap((rate): Row[] => {
    const { title, bounds, counts } = RATE_ROWS[rate];
    const cells = MODEL_YEARS.map((year) => ({
      key: rateEntry(rate, year),
      called: named(yearCell("label", year)),
    }));
    const missing = missingYears(rate);
    return [
      [
        text(title, "label"),
        ...MODEL_YEARS.map((year) => yearEntryCell({ key: rateEntry(rate, year), unit: "%", ...bounds })),
      ],
      [
        remark(
          wrongAmong(
            cells,
            bounds,
            counts,
            iff(
              compare(missing, "=", ""),
              value(""),
              join(`${title.replace(/ \(.*/, "")} not entered for`, missing, ` which ${lower(counts)}`),
            ),
          ),
        ),
      ],
    ];
  });
}
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** How pay and prices stand in each year, against the base year, and what a pound of it is worth in the first. */
export function indexRows(): Row[] {
  const over = (label: string, of: (year: number) => Expr, name: (year: number) => string): Row => [
    text(label, "label"),
    ...MODEL_YEARS.map((year) => figure(of(year), "0.0000", name(year))),
  ];
  const chained = (rate: Rate, of: "pay" | "prices") => (year: number) => {
    const rise = plus(value(1), divide(named(rateName(rate, year)), value(100)));
    return year === 1 ? rise : times(named(yearCell(of, year - 1)), rise);
  };
  const discount = (year: number): Expr => {
    const rate = plus(value(1), divide(named(PLAN.discount), value(100)));
    if (year === 1) return value(1);
    const worth = divide(value(1), { op: "^", left: rate, right: value(year - 1) });
    return iff(compare(named(PLAN.years), ">=", year), worth, value(0));
  };
  const begins = (label: string, of: Expr, name: string): Row => [
    text(label, "label"),
    figure(of, "0", name),
  ];
  return [
    begins("The ledger’s year begins in (0: not said)", beginsOf(named(LEDGER_YEAR)), PLAN.ledgerBegins),
    begins(
      "The first year that was chosen begins in",
      beginsOf(named(PLAN_ENTRIES.firstYear)),
      PLAN.firstTyped,
    ),
    begins("The first year begins in", firstBegins, PLAN.firstYear),
    [
      text("In use", "columnHeading"),
      ...MODEL_YEARS.map((year): Cell => ({
        ...{ content: { expr: yearLabel(year) }, style: "figureHeading" },
        name: yearCell("label", year),
      })),
    ],
    ...RATES.map((rate): Row => [
      text(RATE_ROWS[rate].title, "label"),
      ...MODEL_YEARS.map((year) => figure(rateInUse(rate, year), "#,##0.00", rateName(rate, year))),
    ]),
    over("Pay, base year 1", chained("pay_award", "pay"), (year) => yearCell("pay", year)),
    over(
      "Insurance on such pay",
      (year) => divide(times(named(yearCell("pay", year)), named(rateName("insurance", year))), value(100)),
      (year) => yearCell("pay_insurance", year),
    ),
    over("Prices, base year 1", chained("price_rise", "prices"), (year) => yearCell("prices", year)),
    over("Worth in the first year", discount, (year) => yearCell("discount", year)),
  ];
}

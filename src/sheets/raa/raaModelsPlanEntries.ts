import { calendarDay } from "../../domain/dates/serialDay";
import { MODEL_YEARS, MOST_MODEL_YEARS } from "../../domain/raa/deliveryModels";
import {
  both,
  compare,
  divide,
  iff,
  join,
  named,
  plus,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { WEEKLY_COSTS } from "../../domain/published/weeklyCosts";
import { isEmpty, isNumber, isUsable, orFalse, type Bounds } from "../enteredNumber";
import type { Cases } from "../cases";
import { text } from "../frame";
import type { Cell, Input } from "../plan";
import { figure, header, inputCell, type Row } from "../summaryRows";
import { PLAN, PLAN_ENTRIES, RATES, rateEntry, rateName, yearCell, type Rate } from "./raaModelsNames";
import { activityInUse, eachMember } from "./raaNames";
import {
  CHECK_ENTRY,
  enteredOr,
  isRight,
  NOT_ENTERED,
  remark,
  wrongAmong,
  yearEntryCell,
  yearLabel,
} from "./raaModelsWords";

/** What is entered once for all models, and year by year: years, prices, pay, the week of care, the children. */

const YEARS: Bounds = { least: 1, most: MOST_MODEL_YEARS };
const FIRST_YEAR: Bounds = { least: 2000, most: 2100 };
export const DISCOUNT: Bounds = { least: 0, most: 25 };
const WEEKLY: Bounds = { least: 0, most: 50_000 };
const CHILDREN: Bounds = { least: 0, most: 10_000 };
/** Prices and pay may fall. */
const RISE: Bounds = { least: -50, most: 100 };
export const INSURANCE: Bounds = { least: 0, most: 100 };
const USUAL_DISCOUNT = 3.5;

const isWhole = (key: string): Expr => orFalse(compare({ op: "int", of: named(key) }, "=", named(key)));

interface Entry {
  label: string;
  input: Input;
  format?: Cell["format"];
  /** What is in use, and its name. */
  inUse: Expr;
  name: string;
  says: Expr;
}

/** Entered, in use, and a sentence. */
const entryRow = ({ label, input, format = "#,##0.00", inUse, name, says }: Entry): Row => [
  text(label, "label"),
  { ...inputCell(input), format },
  figure(inUse, format, name),
  remark(says),
];

const wrongOr = (key: string, bounds: Bounds, counts: string, otherwise: Expr): Expr =>
  iff(
    isRight(key, bounds),
    otherwise,
    value(
      `▲ Not a number from ${bounds.least.toLocaleString("en-GB")} to ${bounds.most.toLocaleString("en-GB")}: ${counts}.`,
    ),
  );

/** The financial year after that of the as-at date, by the calendar year in which it ends. */
function yearAfter({ asAt }: Pick<Cases, "asAt">): number {
  const { year, month } = calendarDay(asAt);
  return (month > 3 ? year + 1 : year) + 1;
}

/** What was published last of a kind of care in England, in a sentence. */
function published(kind: string): string {
  const last = WEEKLY_COSTS.filter(({ of, area }) => of === `weekly cost: ${kind}` && area === "England").at(
    -1,
  )!;
  return `${kind} £${last.value.toLocaleString("en-GB")} (England, ${last.year})`;
}
const PUBLISHED_WEEKS = `Published, not used by itself: ${published("fostering")}, ${published("all looked after")}; DfE, Local Authority Interactive Tool.`;

/** The children who moved in over all members, where no number was typed. */
const placedHere = totalOf(eachMember((member) => activityInUse(member, "placed", 1)));

export function planRows(cases: Cases): Row[] {
  const { years, firstYear, discount, weekly, children, insuranceNow } = PLAN_ENTRIES;
  const local = (key: string, unit: string, bounds: Bounds): Input => ({
    ...{ key, kind: "number", default: null, unit, ...bounds, status: "local" },
  });
  const isYears = both(isUsable(years, YEARS), isWhole(years));
  return [
    header("In the yellow cells. Entries stay over re-runs", "Entered", "In use"),
    entryRow({
      label: "Years of the plan",
      input: {
        ...{ key: years, kind: "number", default: MOST_MODEL_YEARS, unit: "years", ...YEARS },
        ...{ source: "No source: a choice made here.", status: "to confirm" },
      },
      format: "0",
      inUse: iff(isYears, named(years), value(MOST_MODEL_YEARS)),
      name: PLAN.years,
      says: iff(isYears, value(""), value("▲ Type a whole number from 1 to 10; 10 is used.")),
    }),
    entryRow({
      label: "First financial year, the one that ends in",
      input: {
        ...{ key: firstYear, kind: "number", default: yearAfter(cases), ...FIRST_YEAR },
        source: "The financial year after that of the as-at date of the run.",
        status: "to confirm",
      },
      format: "0",
      inUse: iff(both(isUsable(firstYear, FIRST_YEAR), isWhole(firstYear)), named(firstYear), value(0)),
      name: PLAN.firstYear,
      says: iff(
        compare(named(PLAN.firstYear), "=", 0),
        value("▲ Type the year in which it ends, such as 2027; until then years are only numbered."),
        join(
          "The first year is ",
          named(yearCell("label", 1)),
          ". What was spent is taken to be of the year before it.",
        ),
      ),
    }),
    entryRow({
      label: "Discount rate a year (%)",
      input: {
        ...{ key: discount, kind: "number", default: USUAL_DISCOUNT, unit: "%", ...DISCOUNT },
        source: "HM Treasury, Green Book: 3.5% real a year. Recalled, not read again.",
        status: "to confirm",
      },
      inUse: enteredOr(discount, DISCOUNT, value(USUAL_DISCOUNT)),
      name: PLAN.discount,
      says: wrongOr(
        discount,
        DISCOUNT,
        "3.5 is used",
        iff(
          orFalse(compare(named(discount), "=", USUAL_DISCOUNT)),
          value(
            "To confirm: 3.5% from HM Treasury’s Green Book, a rate above inflation; it was not read again.",
          ),
          iff(isEmpty(discount), value("Empty: 3.5 is used, to confirm."), value("")),
        ),
      ),
    }),
    entryRow({
      label: "Employer’s National Insurance now (% of pay)",
      input: local(insuranceNow, "% of pay", INSURANCE),
      inUse: iff(
        isEmpty(insuranceNow),
        value(NOT_ENTERED),
        enteredOr(insuranceNow, INSURANCE, value(CHECK_ENTRY)),
      ),
      name: PLAN.insuranceNow,
      says: wrongOr(
        insuranceNow,
        INSURANCE,
        "insurance counts as part of pay",
        iff(
          isEmpty(insuranceNow),
          value(
            "Not entered: insurance counts as part of pay, and what is entered for later years is not used.",
          ),
          value("What it comes to of all pay, not the rate above the threshold."),
        ),
      ),
    }),
    entryRow({
      label: "A week of care of a child who waits (£)",
      input: local(weekly, "£ a week", WEEKLY),
      inUse: iff(isEmpty(weekly), value(NOT_ENTERED), enteredOr(weekly, WEEKLY, value(CHECK_ENTRY))),
      name: PLAN.weekly,
      says: wrongOr(weekly, WEEKLY, "days saved have no value", value(PUBLISHED_WEEKS)),
    }),
    entryRow({
      label: "Children who move in with adopters, a year",
      input: local(children, "children a year", CHILDREN),
      inUse: iff(
        isUsable(children, CHILDREN),
        named(children),
        iff(
          isEmpty(children),
          iff(compare(placedHere, ">", 0), placedHere, value(NOT_ENTERED)),
          value(CHECK_ENTRY),
        ),
      ),
      name: PLAN.children,
      says: wrongOr(
        children,
        CHILDREN,
        "there is no cost a child",
        iff(
          isEmpty(children),
          iff(
            isNumber(PLAN.children),
            value(
              "From RAA members: children who moved in, the latest year, of all members that have a figure.",
            ),
            value(
              "Type how many children move in, all members together: for the cost a child and days saved.",
            ),
          ),
          value(""),
        ),
      ),
    }),
  ];
}

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
  return [
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

import { MOST_MODEL_YEARS } from "../../domain/raa/deliveryModels";
import {
  both,
  compare,
  iff,
  join,
  minus,
  named,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { WEEKLY_COSTS } from "../../domain/published/weeklyCosts";
import {
  isEmpty,
  isFilled,
  isNumber,
  isUsable,
  numberOr0,
  orFalse,
  sumOf,
  type Bounds,
} from "../enteredNumber";
import { text } from "../frame";
import type { Cell, Input } from "../plan";
import { figure, header, inputCell, type Row } from "../summaryRows";
import { PLAN, PLAN_ENTRIES, yearCell } from "./raaModelsNames";
import { activityInUse, eachMember, MEMBER_COUNT } from "./raaNames";
import { RAA_YEARS, writtenYear } from "./raaYears";
import { CHECK_ENTRY, enteredOr, isRight, NOT_ENTERED, remark } from "./raaModelsWords";

/** What is entered once for all models, and year by year: years, prices, pay, the week of care, the children. */

const YEARS: Bounds = { least: 1, most: MOST_MODEL_YEARS };
export const DISCOUNT: Bounds = { least: 0, most: 25 };
const WEEKLY: Bounds = { least: 0, most: 50_000 };
const CHILDREN: Bounds = { least: 0, most: 10_000 };
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
  null,
  remark(says),
];

const besideFirstYear: Expr = iff(
  both(isFilled(PLAN_ENTRIES.firstYear), compare(named(PLAN.firstTyped), "=", 0)),
  value(
    `▲ Not a year from ${RAA_YEARS[0]} to ${RAA_YEARS.at(-1)}, written 2027-28: until then years are only numbered.`,
  ),
  iff(
    compare(named(PLAN.firstYear), "=", 0),
    value("Not said: choose it, such as 2027-28; until then years are only numbered."),
    iff(
      isEmpty(PLAN_ENTRIES.firstYear),
      value("Empty: the year after that of the ledger on RAA spend."),
      iff(
        both(
          compare(named(PLAN.ledgerBegins), ">", 0),
          compare(minus(named(PLAN.firstYear), named(PLAN.ledgerBegins)), "<>", 1),
        ),
        join(
          "◆ The ledger on RAA spend is of ",
          writtenYear(named(PLAN.ledgerBegins)),
          ": the first year’s rises have to hold those of the years between.",
        ),
        value(""),
      ),
    ),
  ),
);

const wrongOr = (key: string, bounds: Bounds, counts: string, otherwise: Expr): Expr =>
  iff(
    isRight(key, bounds),
    otherwise,
    value(
      `▲ Not a number from ${bounds.least.toLocaleString("en-GB")} to ${bounds.most.toLocaleString("en-GB")}: ${counts}.`,
    ),
  );

/** What was published last of a kind of care in England, in a sentence. */
function published(kind: string): string {
  const last = WEEKLY_COSTS.filter(({ of, area }) => of === `weekly cost: ${kind}` && area === "England").at(
    -1,
  )!;
  return `${kind} £${last.value.toLocaleString("en-GB")} (${last.year})`;
}
const PUBLISHED_WEEKS = `Published, not used by itself: ${published("fostering")}, ${published("all looked after")}; England, DfE.`;

/** The children who moved in over all members, where no number was typed. */
const placedHere = totalOf(eachMember((member) => activityInUse(member, "placed", 1)));

const withFigure = sumOf(
  eachMember((member) => iff(isNumber(activityInUse(member, "placed", 1)), value(1), value(0))),
);

export function planRows(): Row[] {
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
    [
      text("First financial year", "label"),
      inputCell({ key: firstYear, kind: "choice", default: null, choices: RAA_YEARS }),
      figure(join(named(yearCell("label", 1)), ""), "General"),
      null,
      remark(besideFirstYear),
    ],
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
          value("As a share of all pay: less than the rate, which falls on pay above the threshold."),
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
            join(
              "From RAA members, the latest year: ",
              withFigure,
              " of ",
              numberOr0(MEMBER_COUNT),
              " members have a figure.",
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

import { MODEL_YEARS } from "../../domain/raa/deliveryModels";
import {
  both,
  choose,
  compare,
  iff,
  ifError,
  join,
  minus,
  named,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { pounds, whole } from "../amountsInWords";
import { isNumber } from "../enteredNumber";
import { text } from "../frame";
import type { Cell } from "../plan";
import type { Headline, ReportSection } from "../report/reportPage";
import { figure, header, type Row } from "../summaryRows";
import { CHECK_IDS } from "./raaModelsChecks";
import {
  ALL_MODELS,
  baseName,
  CHANGED_MODELS,
  inYear,
  modelName,
  modelResult,
  PLAN,
  yearCell,
  type ModelId,
} from "./raaModelsNames";
import { checkName } from "./raaNames";
import { modelsHeader, modelsRow } from "./raaModelsWords";

/** The models side by side, their charts, and what matters most in sentences. */

const result = (id: string) => (model: ModelId) => named(modelResult(model, id));
const allKnown = (id: string): Expr => both(...ALL_MODELS.map((model) => isNumber(modelResult(model, id))));

/** The model with the least, or the largest, of something; the first of several. */
function extremeBy(
  op: "smallest" | "largest",
  id: string,
  models: readonly ModelId[],
): { name: Expr; of: Expr } {
  const of: Expr = { op, of: models.map((model) => named(modelResult(model, id))) };
  const name = models.reduceRight<Expr>(
    (otherwise, model) =>
      iff(compare(named(modelResult(model, id)), "=", of), named(modelName(model)), otherwise),
    value(""),
  );
  return { name, of };
}

const NO_SPENDING =
  "Nothing can be said yet: type what members and the agency spend on RAA spend, then what each model changes below.";
/** "£1,200 less than", "as much as" or "£50 more than": carrying on as now. */
const moreOrLess = (of: Expr): Expr =>
  iff(
    compare(of, "<", 0),
    join(pounds({ op: "abs", of }), " less than"),
    iff(compare(of, "=", 0), value("as much as"), join(pounds(of), " more than")),
  );

const cheapest = extremeBy("smallest", "present_value", CHANGED_MODELS);
const NOW_VALUE = named(modelResult("now", "present_value"));

export const HEADLINES: readonly Headline[] = [
  {
    name: "out_raa_models_said",
    says: ifError(
      iff(
        allKnown("present_value"),
        join(
          "Over ",
          whole(named(PLAN.years)),
          " years carrying on as now costs ",
          pounds(named(modelResult("now", "total"))),
          " in cash, ",
          pounds(NOW_VALUE),
          " in present value. Of the models ",
          cheapest.name,
          " costs least in present value: ",
          moreOrLess(minus(cheapest.of, NOW_VALUE)),
          " carrying on as now.",
        ),
        value(NO_SPENDING),
      ),
      NO_SPENDING,
    ),
  },
  {
    name: "out_raa_models_checked",
    says: iff(
      both(...CHECK_IDS.map((id) => compare(join(named(checkName(id)), ""), "=", "OK"))),
      value("All parts add up: the checks below are OK."),
      iff(
        compare(named(baseName("is_known")), "=", 1),
        value("▲ Not all parts add up, or some are not there: see the checks below."),
        value(""),
      ),
    ),
  },
];

const SIDE_BY_SIDE = [
  ["Recurring cost", "recurring_total"],
  ["One-off cost", "one_off_total"],
  ["Cost, cash", "total"],
  ["Cost, present value", "present_value"],
  ["Against as now, cash", "against_now_total"],
  ["Against as now, present value", "against_now_present_value"],
] as const;

/** The whole of the plan, a column a model. Names stand where the figures are worked out. */
export const sideBySide = (): ReportSection => ({
  heading: "Side by side",
  rows: [
    modelsHeader("Over the years of the plan (£)"),
    ...SIDE_BY_SIDE.map(([label, id]) => modelsRow(label, result(id))),
    [
      text("Break-even, year of the plan", "label"),
      null,
      ...CHANGED_MODELS.map((model) => figure(named(modelResult(model, "break_even_year")), "0")),
    ],
    modelsRow("Apart: impact, care not needed", result("impact_total")),
    [
      text(
        "Against as now: below 0 the model costs less. Impact is what care would have cost; it is in no cost, and is never added.",
        "note",
      ),
    ],
  ],
});

/** What a model holds of the last year of the plan. */
const inLastYear = (model: ModelId, id: string): Expr => {
  const [first, ...others] = MODEL_YEARS.map((year) => named(modelResult(model, inYear(id, year))));
  return choose(named(PLAN.years), first!, ...others);
};

const mostAChild = extremeBy("largest", "cost_a_child_mean", ALL_MODELS);
const leastAChild = extremeBy("smallest", "cost_a_child_mean", ALL_MODELS);
const NO_CHILDREN =
  "No cost a child yet: it takes spending on RAA spend and the number of children who move in.";

export const costAChild = (): ReportSection => ({
  heading: "Cost per child who moves in with adopters, by model",
  rows: [
    header("£ a child", "First year", "Last year", "Mean of the years"),
    ...ALL_MODELS.map((model): Row => [
      { content: { expr: named(modelName(model)) }, style: "label" },
      figure(named(modelResult(model, inYear("cost_a_child", 1))), "#,##0"),
      figure(inLastYear(model, "cost_a_child"), "#,##0"),
      figure(named(modelResult(model, "cost_a_child_mean")), "#,##0"),
    ]),
  ],
  chart: {
    name: "Cost per child by model",
    type: "bars",
    finding: ifError(
      iff(
        allKnown("cost_a_child_mean"),
        join(
          leastAChild.name,
          " costs least a child over the years: ",
          pounds(leastAChild.of),
          " on average; as now ",
          pounds(named(modelResult("now", "cost_a_child_mean"))),
          ".",
        ),
        value(NO_CHILDREN),
      ),
      NO_CHILDREN,
    ),
    alternative: ifError(
      iff(
        allKnown("cost_a_child_mean"),
        join(
          "Bars for as now and each model: a child in the first year, the last, and on average. On average from ",
          pounds(leastAChild.of),
          " (",
          leastAChild.name,
          ") to ",
          pounds(mostAChild.of),
          " (",
          mostAChild.name,
          ").",
        ),
        value(NO_CHILDREN),
      ),
      NO_CHILDREN,
    ),
    data: { row: 0, column: 0, rowCount: ALL_MODELS.length + 1, columnCount: 4 },
    axis: "Pounds a child",
  },
});

const dearestToDate = extremeBy("largest", "against_now_total", CHANGED_MODELS);
const cheapestToDate = extremeBy("smallest", "against_now_total", CHANGED_MODELS);

/** After the last year of the plan a line stays where it is. */
export const toDate = (): ReportSection => ({
  heading: "Net cost against as now, to date, by model",
  rows: [
    modelsHeader("£, cash, from the first year on", CHANGED_MODELS),
    ...MODEL_YEARS.map((year): Row => [
      {
        content: {
          expr: iff(
            compare(named(PLAN.years), ">=", year),
            join(named(yearCell("label", year)), ""),
            value("after it"),
          ),
        },
        style: "label",
      },
      ...CHANGED_MODELS.map((model): Cell =>
        figure(
          iff(
            compare(named(PLAN.years), ">=", year),
            named(modelResult(model, inYear("cumulative", year))),
            named(modelResult(model, "against_now_total")),
          ),
          "#,##0",
        ),
      ),
    ]),
  ],
  chart: {
    name: "Net cost against as now",
    type: "lines",
    finding: ifError(
      iff(
        allKnown("against_now_total"),
        join(
          "At the end of the plan ",
          cheapestToDate.name,
          " has cost ",
          moreOrLess(cheapestToDate.of),
          " carrying on as now, the least of all.",
        ),
        value(NO_SPENDING),
      ),
      NO_SPENDING,
    ),
    alternative: ifError(
      iff(
        allKnown("against_now_total"),
        join(
          "A line a model, by year: below 0 it has cost less than as now. At the end from ",
          pounds(cheapestToDate.of),
          " (",
          cheapestToDate.name,
          ") to ",
          pounds(dearestToDate.of),
          " (",
          dearestToDate.name,
          ").",
        ),
        value(NO_SPENDING),
      ),
      NO_SPENDING,
    ),
    data: { row: 0, column: 0, rowCount: MODEL_YEARS.length + 1, columnCount: CHANGED_MODELS.length + 1 },
    axis: "Pounds more (below 0: less) than as now",
  },
});

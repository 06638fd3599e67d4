import { AS_NOW, MODEL_YEARS, type DeliveryModelId } from "../../domain/raa/deliveryModels";
import {
  AS_NOW_LINES,
  BASE_LEAVES,
  impactOf,
  RECURRING_LINES,
  SET_UP_YEARS,
  type BaseLeaf,
  type ModelLine,
  type ReadLeaf,
} from "../../domain/raa/modelCost";
import {
  both,
  compare,
  divide,
  iff,
  join,
  minus,
  named,
  plus,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { isNumber } from "../enteredNumber";
import { text } from "../frame";
import type { Cell } from "../plan";
import type { ReportSection } from "../report/reportPage";
import { figure, type Row } from "../summaryRows";
import { isBaseKnown } from "./raaModelsBase";
import { daysOf, hasDays, isEntered, SET_UP_ENTRIES } from "./raaModelsEntries";
import {
  baseName,
  inYear,
  modelCell,
  modelEntry,
  modelName,
  modelResult,
  PLAN,
  yearCell,
  type ModelId,
} from "./raaModelsNames";
import { NOT_ENTERED, ofYear, whereNumber, yearsHeader } from "./raaModelsWords";

/** A section a model: what makes its cost, line by line and year by year, in cash. */

export const linesOf = (model: ModelId): readonly ModelLine[] =>
  model === AS_NOW.id ? AS_NOW_LINES : RECURRING_LINES;

const BASE_IDS: ReadonlySet<string> = new Set<BaseLeaf>(BASE_LEAVES.map(({ id }) => id));
export const isBaseLeaf = (id: string): boolean => BASE_IDS.has(id);
/** A leaf of the base year or of a model, by the cell that holds it. */
export const leafName = (model: ModelId, id: string): string =>
  BASE_IDS.has(id) ? baseName(id as BaseLeaf) : modelCell(model, id);

/** Cells of one year. */
const readIn = (model: ModelId, year: number): ReadLeaf => {
  const lines = new Set(linesOf(model).map(({ id }) => id));
  return (id) => {
    if (id === "w_pay") return named(yearCell("pay", year));
    if (id === "w_insurance") return named(yearCell("pay_insurance", year));
    if (id === "w_prices") return named(yearCell("prices", year));
    if (id === "w_years") return value(1);
    return named(lines.has(id) ? modelCell(model, inYear(id, year)) : leafName(model, id));
  };
};

const yearsOf = (id: string, model: ModelId): string[] =>
  MODEL_YEARS.map((year) => modelResult(model, inYear(id, year)));

/** A row of years and the sum of them; words and years after the plan take no part. */
interface YearRow {
  label: string;
  of: (year: number) => Expr;
  name: (year: number) => string;
  total?: { expr: Expr; name: string };
}
const yearRow = ({ label, of, name, total }: YearRow): Row => [
  text(label, "label"),
  ...MODEL_YEARS.map((year) => figure(ofYear(year, of(year)), "#,##0", name(year))),
  total ? figure(total.expr, "#,##0", total.name) : null,
];

/** The sum of a result over the years; the word that stands in the first year where there is none. */
const summed = (id: string, model: ModelId): Expr =>
  whereNumber(modelResult(model, inYear(id, 1)), totalOf(yearsOf(id, model)));

const setUp = (model: DeliveryModelId, id: "set_up" | "set_up_grant", year: number): Expr => {
  const entry = SET_UP_ENTRIES.find((each) => each.id === inYear(id, year));
  return entry ? iff(isEntered(model, entry), named(modelEntry(model, entry.id)), value(0)) : value(0);
};

/** Once, above and below the line of recurring cost: nothing while carrying on as now. */
function oneOffRows(model: ModelId): Row[] {
  const isNow = model === AS_NOW.id;
  const row = (label: string, id: "set_up" | "set_up_grant"): Row => [
    text(label, "label"),
    ...SET_UP_YEARS.map((year) =>
      figure(
        ofYear(year, setUp(model as DeliveryModelId, id, year)),
        "#,##0",
        modelCell(model, `${id}_used_y${year}`),
      ),
    ),
  ];
  const oneOff = (year: number): Expr => {
    if (isNow || !SET_UP_YEARS.some((each) => each === year)) return value(0);
    const cell = (id: string) => named(modelCell(model, `${id}_used_y${year}`));
    return minus(cell("set_up"), cell("set_up_grant"));
  };
  return [
    ...(isNow ? [] : [row("Set-up", "set_up"), row("Grant for set-up", "set_up_grant")]),
    yearRow({
      label: "One-off cost",
      of: oneOff,
      name: (year) => modelResult(model, inYear("one_off", year)),
      total: { expr: totalOf(yearsOf("one_off", model)), name: modelResult(model, "one_off_total") },
    }),
  ];
}

/** A day of waiting less: what care would have cost, apart from the cost. */
function impactIn(model: ModelId): Expr {
  if (model === AS_NOW.id) return value(0);
  const parts = impactOf(daysOf(model), named(PLAN.children), named(PLAN.weekly));
  return iff(both(hasDays(model), isNumber(PLAN.children), isNumber(PLAN.weekly)), parts, value(NOT_ENTERED));
}

/** The first year from which the sum stays at or below 0. */
function breakEven(model: ModelId): Expr {
  const name = modelCell(model, "last_dearer_year");
  return whereNumber(
    name,
    iff(compare(named(name), ">=", named(PLAN.years)), value("not in the plan"), plus(named(name), value(1))),
  );
}
/** The last year of the plan by whose end a model has cost more than carrying on as now; 0 for none. Half a penny is nothing. */
const lastDearer = (model: ModelId): Expr => ({
  op: "largest",
  of: MODEL_YEARS.map((year) => {
    const cell = modelResult(model, inYear("cumulative", year));
    return iff(isNumber(cell), iff(compare(named(cell), ">", HALF_A_PENNY), value(year), value(0)), value(0));
  }),
});
const HALF_A_PENNY = 0.005;

export function modelSection(model: ModelId): ReportSection {
  const result = (id: string) => (year: number) => modelResult(model, inYear(id, year));
  const cash = (id: string, year: number) => named(modelResult(model, inYear(id, year)));
  const isNow = model === AS_NOW.id;
  const againstNow = (year: number): Expr =>
    isNow
      ? whereNumber(result("cost")(year), value(0))
      : whereNumber(
          result("cost")(year),
          minus(cash("cost", year), named(modelResult("now", inYear("cost", year)))),
        );
  const cumulated = (year: number): Expr =>
    year === 1
      ? cash("against_now", year)
      : whereNumber(
          result("against_now")(year),
          plus(cash("cumulative", year - 1), cash("against_now", year)),
        );
  const worth = (id: string) => (year: number) =>
    whereNumber(result(id)(year), times(cash(id, year), named(yearCell("discount", year))));
  const valueRow = (label: string, id: string, cell: string): Row =>
    yearRow({
      label,
      of: worth(id),
      name: (year) => modelCell(model, inYear(cell, year)),
      total: {
        expr: whereNumber(
          modelResult(model, inYear(id, 1)),
          totalOf(MODEL_YEARS.map((year) => modelCell(model, inYear(cell, year)))),
        ),
        name: modelResult(model, cell),
      },
    });
  const title: Cell = { content: { value: "£ a year, cash" }, style: "columnHeading" };
  return {
    heading: join(named(modelName(model)), ", year by year"),
    rows: [
      yearsHeader(title, "All years"),
      ...linesOf(model).map((line) =>
        yearRow({
          label: line.title,
          of: (year) => line.of(readIn(model, year)),
          name: (year) => modelCell(model, inYear(line.id, year)),
          total: {
            expr: totalOf(MODEL_YEARS.map((year) => modelCell(model, inYear(line.id, year)))),
            name: modelCell(model, `${line.id}_total`),
          },
        }),
      ),
      yearRow({
        label: "Recurring cost",
        of: (year) =>
          iff(
            isBaseKnown,
            totalOf(linesOf(model).map(({ id }) => modelCell(model, inYear(id, year)))),
            value(NOT_ENTERED),
          ),
        name: result("recurring"),
        total: { expr: summed("recurring", model), name: modelResult(model, "recurring_total") },
      }),
      ...oneOffRows(model),
      yearRow({
        label: "Cost of the year",
        of: (year) =>
          whereNumber(result("recurring")(year), plus(cash("recurring", year), cash("one_off", year))),
        name: result("cost"),
        total: { expr: summed("cost", model), name: modelResult(model, "total") },
      }),
      valueRow("Present value", "cost", "present_value"),
      yearRow({
        label: "Against as now",
        of: againstNow,
        name: result("against_now"),
        total: { expr: summed("against_now", model), name: modelResult(model, "against_now_total") },
      }),
      yearRow({ label: "Against as now, to date", of: cumulated, name: result("cumulative") }),
      valueRow("Against as now, present value", "against_now", "against_now_present_value"),
      yearRow({
        label: "Cost a child who moves in",
        of: (year) =>
          whereNumber(
            result("cost")(year),
            iff(
              isNumber(PLAN.children),
              iff(
                compare(named(PLAN.children), ">", 0),
                divide(cash("cost", year), named(PLAN.children)),
                value("no children"),
              ),
              named(PLAN.children),
            ),
          ),
        name: result("cost_a_child"),
        total: {
          expr: whereNumber(
            modelResult(model, inYear("cost_a_child", 1)),
            divide(named(modelResult(model, "total")), times(named(PLAN.children), named(PLAN.years))),
          ),
          name: modelResult(model, "cost_a_child_mean"),
        },
      }),
      yearRow({
        label: "Apart: impact, care not needed",
        of: () => impactIn(model),
        name: result("impact"),
        total: { expr: summed("impact", model), name: modelResult(model, "impact_total") },
      }),
      ...breakEvenRows(model),
    ],
  };
}

function breakEvenRows(model: ModelId): Row[] {
  const name = modelCell(model, "last_dearer_year");
  const cost = modelResult(model, inYear("cumulative", 1));
  return [
    [
      text("Last year in which it has cost more (0: none)", "label"),
      figure(whereNumber(cost, lastDearer(model)), "0", name),
    ],
    [
      text("Break-even, year of the plan", "label"),
      figure(breakEven(model), "0", modelResult(model, "break_even_year")),
    ],
  ];
}

import { MODEL_YEARS } from "../../domain/raa/deliveryModels";
import { compare, either, iff, join, named, plus, value, type Expr } from "../../domain/formula/expression";
import { isEmpty, isInRange, isNumber, isUsable, type Bounds } from "../enteredNumber";
import { text } from "../frame";
import type { Cell, Highlight, Input } from "../plan";
import { figure, inputCell, sentence, type Row } from "../summaryRows";
import { writtenYear } from "./raaYears";
import { ALL_MODELS, modelName, PLAN, yearCell, type ModelId } from "./raaModelsNames";

/** Words and rows that the sections of `RAA models` and `RAA tornado` share. */

export const NOT_ENTERED = "not entered";
export const CHECK_ENTRY = "check entry";

export const TONES: readonly Highlight[] = [{ when: { contains: "▲" }, tone: "bad" }];
export const remark = (expr: Expr, name?: string): Cell => ({
  ...sentence(expr, name),
  highlight: TONES,
});

const shown = (of: number): string => of.toLocaleString("en-GB");
/** Empty, or a number in its range. */
export const isRight = (key: string, bounds: Bounds): Expr => either(isEmpty(key), isInRange(key, bounds));

/** "▲ Host authority, Year 2: not a number ..." of several cells of one row, or what is said where none is wrong. */
export const wrongAmong = (
  cells: readonly { key: string; called: Expr | string }[],
  bounds: Bounds,
  counts: string,
  otherwise: Expr,
): Expr => {
  const which = join(
    "",
    ...cells.map(({ key, called }) => iff(isRight(key, bounds), value(""), join(" ", called, ","))),
  );
  return iff(
    compare(which, "=", ""),
    otherwise,
    join(
      "▲ Not used:",
      which,
      ` not a number from ${shown(bounds.least)} to ${shown(bounds.most)}. ${counts}`,
    ),
  );
};

/** What was entered where it can be used, else something else. */
export const enteredOr = (key: string, bounds: Bounds, otherwise: Expr): Expr =>
  iff(isUsable(key, bounds), named(key), otherwise);

/** The value of a cell that has to be a number, else the word that stands there. */
export const whereNumber = (name: string, of: Expr): Expr => iff(isNumber(name), of, named(name));

export const isInPlan = (year: number): Expr => compare(named(PLAN.years), ">=", year);
/** Years after the last of the plan stay empty. */
export const ofYear = (year: number, of: Expr): Expr =>
  year === 1 ? of : iff(isInPlan(year), of, value(""));

export const yearEntryCell = (
  input: Omit<Input, "kind" | "default" | "status"> & Partial<Input>,
  format: Cell["format"] = "#,##0.00",
): Cell => ({
  ...inputCell({ kind: "number", default: null, status: "local", ...input }),
  format,
});

/** The head of a table with a column a year, then what else there is. */
export const yearsHeader = (first: string | Cell, ...more: readonly string[]): Row => [
  typeof first === "string" ? text(first, "columnHeading") : first,
  ...MODEL_YEARS.map((year): Cell => ({
    content: { expr: named(yearCell("label", year)) },
    style: "figureHeading",
  })),
  ...more.map((title) => text(title, "figureHeading")),
];

/** The head of a table with a column a model. */
export const modelsHeader = (first: string, models: readonly ModelId[] = ALL_MODELS): Row => [
  text(first, "columnHeading"),
  ...models.map((model): Cell => ({ content: { expr: named(modelName(model)) }, style: "figureHeading" })),
];

/** A row with a figure a model; "as now" stays empty where it has none. */
export const modelsRow = (
  label: string,
  of: (model: ModelId) => Expr,
  format: Cell["format"] = "#,##0",
  name?: (model: ModelId) => string,
): Row => [text(label, "label"), ...ALL_MODELS.map((model) => figure(of(model), format, name?.(model)))];

/** "2026-27" of a year of the plan; "Year 3" where no first year was said; "" after the last. */
export const yearLabel = (year: number): Expr =>
  ofYear(
    year,
    iff(
      compare(named(PLAN.firstYear), "=", 0),
      value(`Year ${year}`),
      writtenYear(plus(named(PLAN.firstYear), value(year - 1))),
    ),
  );

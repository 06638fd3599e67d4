import {
  divide,
  minus,
  named,
  plus,
  round,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { sumOf, whereKnown } from "../enteredNumber";
import { header, type Row } from "../summaryRows";
import {
  baseName,
  booksName,
  ALL_MODELS,
  modelCell,
  modelResult,
  rateName,
  type ModelId,
} from "./raaModelsNames";
import { CONSOLIDATED } from "./raaSpendElimination";
import { linesOf } from "./raaModelsYears";
import { checkRow, NOTHING_TO_CHECK } from "./raaChecks";
import { AGENCY, eachMember } from "./raaNames";

/**
 * @param needs cells that have to be numbers, or there is nothing to check
 * @param difference pounds; what is left of binary fractions is rounded away
 */
export const modelCheck = (
  id: string,
  label: string,
  needs: readonly string[],
  difference: Expr,
  says: string,
): Row =>
  checkRow(id, label, whereKnown(needs, round(difference, 4), NOTHING_TO_CHECK), value(says), value(says));

const absolute = (of: Expr): Expr => ({ op: "abs", of });
/** Differences of models do not undo each other. */
const overModels = (of: (model: ModelId) => Expr): Expr =>
  sumOf(ALL_MODELS.map((model) => absolute(of(model))));
const totals = ALL_MODELS.map((model) => modelResult(model, "total"));

const grown = plus(value(1), divide(named(rateName("price_rise", 1)), value(100)));
const spentBut = sumOf(
  (["running_lines", "fees_paid", "other_lines"] as const).map((id) => named(baseName(id))),
);
/** As now in the first year, worked out from books and base by itself. */
const expected = minus(
  plus(
    totalOf([...eachMember((member) => booksName(member, "staff_y1")), booksName(AGENCY, "staff_y1")]),
    times(spentBut, grown),
  ),
  named(baseName("income")),
);

export const CHECK_IDS = ["models_base", "models_first_year", "models_lines", "models_one_off"] as const;

export const checkRows = (): Row[] => [
  header("Check", "", "Difference (£)"),
  modelCheck(
    "models_base",
    "Base year = consolidated cost on RAA spend",
    [CONSOLIDATED],
    minus(plus(named(baseName("net")), named(baseName("left_out"))), named(CONSOLIDATED)),
    "Carried into the years, with set-up and contingency that are not, against the cost of the RAA without flows inside.",
  ),
  modelCheck(
    "models_first_year",
    "As now, year 1 = base year x its rises",
    [modelResult("now", "cost_y1")],
    minus(named(modelResult("now", "cost_y1")), expected),
    "Against staff of each member with its own pension, other spending with the rise of prices, income as it is.",
  ),
  modelCheck(
    "models_lines",
    "Lines add up to the recurring cost",
    totals,
    overModels((model) =>
      minus(
        totalOf(linesOf(model).map(({ id }) => modelCell(model, `${id}_total`))),
        named(modelResult(model, "recurring_total")),
      ),
    ),
    "Over all years, as now and each model.",
  ),
  modelCheck(
    "models_one_off",
    "One-off + recurring = cost of the years",
    totals,
    overModels((model) =>
      minus(
        plus(named(modelResult(model, "one_off_total")), named(modelResult(model, "recurring_total"))),
        named(modelResult(model, "total")),
      ),
    ),
    "Over all years, as now and each model.",
  ),
];

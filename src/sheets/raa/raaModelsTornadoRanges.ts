import { MODEL_LEAVES } from "../../domain/raa/modelCost";
import { TORNADO_QUANTITIES, type TornadoQuantity } from "../../domain/raa/modelTornado";
import { ENDS, type End } from "../tornado";
import { CHANGED_MODELS, modelCell, modelName, PLAN, rateName } from "./raaModelsNames";
import {
  both,
  compare,
  divide,
  either,
  iff,
  join,
  named,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { isEmpty, isUsable, numberOr0, orFalse, type Bounds } from "../enteredNumber";
import { text } from "../frame";
import type { Highlight, Input } from "../plan";
import { figure, header, inputCell, type Row } from "../summaryRows";
import { chosenName, endName, ofChosen, rangeKey, stateName, TORNADO_MODEL } from "./raaModelsTornadoNames";
import { remark } from "./raaModelsWords";

/** Which model, and how far each entry may be from what was entered. */

const STATES = { varied: "varied", still: "not varied", wrong: "check entry" } as const;
const STATE_TONES: readonly Highlight[] = [
  { when: { is: "=", to: STATES.wrong }, tone: "bad" },
  { when: { is: "=", to: STATES.still }, tone: "quiet" },
];
const CHOICE = "A choice made here, to confirm.";

/** What stands there until somebody types: a point to either side of a rate, a tenth to either side of anything else. */
const usual = ({ typedIn }: TornadoQuantity, end: End): number => {
  if (typedIn === "points") return end === "low" ? -1 : 1;
  return end === "low" ? 90 : 110;
};
const bounds = ({ typedIn }: TornadoQuantity): Bounds =>
  typedIn === "points" ? { least: -20, most: 20 } : { least: 0, most: 1000 };

const MODEL_BOUNDS: Bounds = { least: 1, most: CHANGED_MODELS.length };
const isModel = both(
  isUsable(TORNADO_MODEL.entry, MODEL_BOUNDS),
  orFalse(compare({ op: "int", of: named(TORNADO_MODEL.entry) }, "=", named(TORNADO_MODEL.entry))),
);

export const modelRows = (): Row[] => [
  header("To choose, in the yellow cell", "Typed", "In use"),
  [
    text("Model of the tornado", "label"),
    {
      ...inputCell({
        ...{ key: TORNADO_MODEL.entry, kind: "number", default: 1, ...MODEL_BOUNDS },
        ...{ source: "No source: a choice made here.", status: "to confirm" },
      }),
      format: "0",
    },
    figure(iff(isModel, named(TORNADO_MODEL.entry), value(1)), "0", TORNADO_MODEL.inUse),
    remark(
      iff(
        isModel,
        join("“", ofChosen(modelName), "”. 1 to 5: in the order of RAA models."),
        value("▲ A whole number from 1 to 5: 1 is used."),
      ),
    ),
  ],
];

/** Both in order, or neither. */
function stateOf(quantity: TornadoQuantity): Expr {
  const [low, high] = [rangeKey(quantity.id, "low"), rangeKey(quantity.id, "high")];
  const usable = both(
    isUsable(low, bounds(quantity)),
    isUsable(high, bounds(quantity)),
    orFalse(compare(named(high), ">=", named(low))),
  );
  return iff(
    both(isEmpty(low), isEmpty(high)),
    value(STATES.still),
    iff(usable, value(STATES.varied), value(STATES.wrong)),
  );
}
const isVaried = ({ id }: TornadoQuantity): Expr => compare(named(stateName(id)), "=", STATES.varied);

/** What is entered now: of a rate by year, that of the first. */
function valueOf({ id, leaf }: TornadoQuantity): Expr {
  if (leaf) return named(chosenName(leaf));
  if (id === "discount") return named(PLAN.discount);
  if (id === "set_up" || id === "set_up_grant") return named(chosenName(`${id}_all`));
  return named(rateName(id as "pay_award" | "insurance" | "price_rise", 1));
}

function beside(quantity: TornadoQuantity): Expr {
  const { id, typedIn } = quantity;
  const [low, high] = [rangeKey(id, "low"), rangeKey(id, "high")];
  const { least, most } = bounds(quantity);
  const isUsual = orFalse(
    both(
      compare(named(low), "=", usual(quantity, "low")),
      compare(named(high), "=", usual(quantity, "high")),
    ),
  );
  const right = typedIn === "points" ? 0 : 100;
  const outside = either(compare(named(low), ">", right), compare(named(high), "<", right));
  const nothing =
    typedIn === "points"
      ? id === "insurance"
        ? compare(join(named(PLAN.insuranceNow), ""), "=", "not entered")
        : value(false)
      : compare(numberOr0(valueNameOf(quantity)), "=", 0);
  return iff(
    compare(named(stateName(id)), "=", STATES.wrong),
    value(
      `▲ Enter both, low and high in this order, as numbers from ${least} to ${most}; until then it is not varied.`,
    ),
    iff(
      compare(named(stateName(id)), "=", STATES.still),
      value(
        typedIn === "points"
          ? "Enter points below and above: -1 and 1."
          : "Enter percent of the value: 90 and 110.",
      ),
      iff(
        nothing,
        value("Nothing is entered on RAA models, so nothing is varied."),
        iff(
          outside,
          value("◆ The value as entered does not lie between low and high."),
          iff(isUsual, value(CHOICE), value("")),
        ),
      ),
    ),
  );
}
const valueNameOf = ({ id, leaf }: TornadoQuantity): string => chosenName(leaf ?? `${id}_all`);

export const rangeRows = (): Row[] => [
  header("Entry", "Typed in", "Low", "High", "Value, year 1", "State", "At low", "At high"),
  ...TORNADO_QUANTITIES.map((quantity): Row => {
    const { id, title, typedIn } = quantity;
    const typed = (end: End): Input => ({
      ...{ key: rangeKey(id, end), kind: "number", default: usual(quantity, end) },
      ...{ unit: typedIn === "points" ? "points" : "% of the value", ...bounds(quantity) },
      ...{ source: CHOICE, status: "to confirm" },
    });
    const at = (end: End): Expr => {
      const key = named(rangeKey(id, end));
      return typedIn === "points"
        ? iff(isVaried(quantity), key, value(0))
        : iff(isVaried(quantity), divide(key, value(100)), value(1));
    };
    return [
      text(title, "label"),
      text(typedIn === "points" ? "points" : "% of value", "figure"),
      inputCell(typed("low")),
      inputCell(typed("high")),
      figure(valueOf(quantity), "#,##0.00"),
      {
        ...figure(stateOf(quantity), "General", stateName(id)),
        highlight: STATE_TONES,
      },
      ...ENDS.map((end) => figure(at(end), "0.0000", endName(id, end))),
      remark(beside(quantity)),
    ];
  }),
];

/** The entries of the model chosen, as they are in use on RAA models. */
export const chosenRows = (): Row[] => [
  header("In use on RAA models", "Value"),
  ...MODEL_LEAVES.map(({ id, title, unit }): Row => [
    text(unit ? `${title} (${unit})` : title, "label"),
    figure(
      ofChosen((model) => modelCell(model, id)),
      "#,##0.00",
      chosenName(id),
    ),
  ]),
];

import { QUANTITIES, type Quantity, type QuantityId } from "../../domain/costs/sensitivityModel";
import { SHAPES, type Shape } from "../../domain/costs/simulation/distributions";
import { SCENARIOS } from "../../domain/costs/savingsModel";
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
import { roundHalfAway } from "../../domain/formula/rounding";
import { DAYS_SAVED_ELSEWHERE, WEEKLY_SPREAD } from "../../domain/published/savingRanges";
import { isEmpty, isUsable, orFalse } from "../enteredNumber";
import { text } from "../frame";
import type { Input } from "../plan";
import { figure, header, inputCell, sentence, type Row } from "../summaryRows";
import { scenarioName } from "./savingsNames";
import {
  highFactor,
  highKey,
  IN_USE,
  lowFactor,
  lowKey,
  ofChosen,
  SETTING_KEYS,
  shapeKey,
  STAGE_DAYS,
  stateName,
  statusName,
  STATES,
  valueName,
} from "./sensitivityNames";

const OURS = "No source: a choice of this product.";
const FEWEST_DRAWS = 100;
const MOST_DRAWS = 50_000;
const USUAL_DRAWS = 10_000;
const MOST_SEED = 999_999_999;
/** Percent of the value, or days. */
const MOST_TYPED = 100_000;

interface Setting {
  key: string;
  inUse: string;
  label: string;
  least: number;
  most: number;
  usual: number;
  hint: Expr;
}

const SETTINGS: readonly Setting[] = [
  {
    ...{ key: SETTING_KEYS.scenario, inUse: IN_USE.scenario, label: "Scenario of the tornado" },
    ...{ least: 1, most: SCENARIOS.length, usual: 1 },
    hint: join("“", ofChosen(scenarioName), "” on Savings; the simulation draws for all five."),
  },
  {
    ...{ key: SETTING_KEYS.seed, inUse: IN_USE.seed, label: "Seed of the simulation" },
    ...{ least: 0, most: MOST_SEED, usual: 1 },
    hint: value("Any whole number: the same seed gives the same draws."),
  },
  {
    ...{ key: SETTING_KEYS.draws, inUse: IN_USE.draws, label: "Draws" },
    ...{ least: FEWEST_DRAWS, most: MOST_DRAWS, usual: USUAL_DRAWS },
    hint: value("10,000 are usual."),
  },
];

const settingRow = ({ key, inUse, label, least, most, usual, hint }: Setting): Row => {
  const usable = both(
    isUsable(key, { least: least, most: most }),
    orFalse(compare({ op: "int", of: named(key) }, "=", named(key))),
  );
  const shown = (of: number) => of.toLocaleString("en-GB");
  return [
    text(label, "label"),
    {
      ...inputCell({ key, kind: "number", default: usual, least, most, source: OURS, status: "to confirm" }),
      format: "#,##0",
    },
    figure(iff(usable, named(key), value(usual)), "#,##0", inUse),
    sentence(
      iff(
        usable,
        hint,
        value(`▲ A whole number from ${shown(least)} to ${shown(most)}: ${shown(usual)} is used.`),
      ),
    ),
  ];
};

/** Which scenario, and how it is simulated; what is in use stands beside what is typed. */
export const settingRows = (): Row[] => [
  header("To choose, in the yellow cells", "Typed", "In use"),
  ...SETTINGS.map(settingRow),
  [
    text("Days of stages", "label"),
    inputCell({
      ...{ key: SETTING_KEYS.stageDays, kind: "choice", default: STAGE_DAYS.drawn },
      ...{ choices: Object.values(STAGE_DAYS), source: OURS, status: "to confirm" },
    }),
    null,
    sentence(
      value(
        "Drawn anew: as many children as moved in in the period, with replacement, the same for all scenarios.",
      ),
    ),
  ],
];

interface Usual {
  low: number | null;
  high: number | null;
  shape: Shape;
  /** Where the range comes from; short enough to stand beside it. */
  source?: string;
  status?: Input["status"];
}

const ofMedian = (pounds: number): number => roundHalfAway((100 * pounds) / WEEKLY_SPREAD.middle.value, 1);
const { low: weekLow, middle: weekMiddle, high: weekHigh } = WEEKLY_SPREAD;

/** Only what was published, and the one choice that is said to be one; everything else is not varied until somebody types. */
const USUAL: Readonly<Partial<Record<QuantityId, Usual>>> = {
  weekly: {
    ...{
      low: ofMedian(weekLow.value),
      high: ofMedian(weekHigh.value),
      shape: "Lognormal",
      status: "sourced",
    },
    source: `Authorities ${weekLow.year}: P10 ${weekLow.shown}, P90 ${weekHigh.shown}, as % of the median ${weekMiddle.shown} (DfE, fostering). With a ledger of your own nearer 90 to 110.`,
  },
  days: {
    ...{ low: DAYS_SAVED_ELSEWHERE.low.value, high: DAYS_SAVED_ELSEWHERE.high.value, shape: "Lognormal" },
    source: `Published: ${DAYS_SAVED_ELSEWHERE.low.value} (Ecorys, regional agencies) to almost ${DAYS_SAVED_ELSEWHERE.high.value} (Coram and Kent, method not published).`,
    status: "sourced",
  },
  pay_scale: {
    ...{ low: 85, high: 115, shape: "Normal", status: "illustrative" },
    source: "Illustrative: 15% to either side, no source.",
  },
};
const usualOf = (id: QuantityId): Usual => USUAL[id] ?? { low: null, high: null, shape: "Triangular" };

const choicesOf = ({ isShare }: Quantity): Shape[] => SHAPES.filter((shape) => isShare || shape !== "Beta");

const isState = (id: QuantityId, state: keyof typeof STATES): Expr =>
  compare(named(stateName(id)), "=", STATES[state]);

/** Both or neither, in order; a lognormal quantity never reaches 0. */
function stateOf({ id }: Quantity): Expr {
  const [low, high] = [named(lowKey(id)), named(highKey(id))];
  const usable = both(
    isUsable(lowKey(id), { least: 0, most: MOST_TYPED }),
    isUsable(highKey(id), { least: 0, most: MOST_TYPED }),
    orFalse(compare(high, ">=", low)),
    either(compare(named(shapeKey(id)), "<>", "Lognormal"), orFalse(compare(low, ">", 0))),
  );
  return iff(
    both(isEmpty(lowKey(id)), isEmpty(highKey(id))),
    value(STATES.still),
    iff(usable, value(STATES.varied), value(STATES.wrong)),
  );
}

/** Whether a range stands as it came. */
function isUsual(id: QuantityId): Expr {
  const { low, high } = usualOf(id);
  if (low === null || high === null) return value(false);
  return orFalse(both(compare(named(lowKey(id)), "=", low), compare(named(highKey(id)), "=", high)));
}

/** In words: as it came, typed here, or not at all. */
const statusOf = (id: QuantityId): Expr =>
  iff(
    isState(id, "still"),
    value("not entered"),
    iff(isUsual(id), value(usualOf(id).status ?? "local"), value("local")),
  );

/** What is wrong with a range, and what to do; else where it comes from. */
function besideRange(quantity: Quantity): Expr {
  const { id, typedIn, shownBy } = quantity;
  const [low, high] = [named(lowKey(id)), named(highKey(id))];
  const { source = "" } = usualOf(id);
  const now = typedIn === "days" ? named(valueName(shownBy!)) : value(100);
  const unit = typedIn === "days" ? "days" : "percent of the value, 100 as it is";
  const outside = either(compare(low, ">", now), compare(high, "<", now));
  const wrong = iff(
    either(isEmpty(lowKey(id)), isEmpty(highKey(id))),
    value("▲ Enter both low and high, or neither."),
    iff(
      both(
        isUsable(lowKey(id), { least: 0, most: MOST_TYPED }),
        isUsable(highKey(id), { least: 0, most: MOST_TYPED }),
      ),
      iff(
        compare(high, "<", low),
        value("▲ The high is below the low: exchange them."),
        value("▲ Lognormal never reaches 0: enter a low above 0, or choose another distribution."),
      ),
      value(`▲ Numbers from 0 only, in ${unit}: digits without words.`),
    ),
  );
  const nothing = iff(
    compare(now, "=", 0),
    value("No days are saved in this scenario: nothing to vary."),
    iff(
      outside,
      value("◆ The value as it is does not lie between low and high."),
      iff(isUsual(id), value(source), value("")),
    ),
  );
  return iff(
    isState(id, "wrong"),
    wrong,
    iff(isState(id, "still"), value(typedIn === "%" ? STILL : STILL_DAYS), nothing),
  );
}
const STILL = "Enter a low and a high to vary it: 80 and 120 are a fifth to either side.";
const STILL_DAYS = "Enter the fewest and the most days to vary it.";

const rangeRow = (quantity: Quantity): Row => {
  const { id, title, typedIn, shownBy } = quantity;
  const { low, high, shape, source, status } = usualOf(id);
  const typed = (key: string, usual: number | null): Input => ({
    ...{ key, kind: "number", default: usual, unit: typedIn === "%" ? "% of the value" : "days" },
    ...{ least: 0, most: MOST_TYPED },
    ...(source === undefined ? { status: "local" } : { source, ...(status && { status }) }),
  });
  return [
    text(title, "label"),
    text(typedIn === "%" ? "% of value" : "days", "figure"),
    inputCell(typed(lowKey(id), low)),
    inputCell(typed(highKey(id), high)),
    inputCell({
      ...{ key: shapeKey(id), kind: "choice", default: shape, choices: choicesOf(quantity) },
      ...{ source: OURS, status: "to confirm" },
    }),
    shownBy === undefined ? text("as entered", "figure") : figure(named(valueName(shownBy)), "#,##0.00"),
    { ...figure(stateOf(quantity), "@"), format: "General", name: stateName(id) },
    figure(statusOf(id), "General", statusName(id)),
    sentence(besideRange(quantity)),
  ];
};

/** How unsure each quantity is, as typed. */
export const rangeRows = (): Row[] => [
  header("Quantity", "Typed in", "Low", "High", "Drawn as", "Value", "State", "Status"),
  ...QUANTITIES.map(rangeRow),
];

/** What the value of a quantity is multiplied by at one end of its range. */
function factorAt({ id, typedIn, shownBy }: Quantity, key: string): Expr {
  const now = typedIn === "days" ? named(valueName(shownBy!)) : value(100);
  const factor = iff(compare(now, ">", 0), divide(named(key), now), value(1));
  return iff(isState(id, "varied"), factor, value(1));
}

export const factorCells = (quantity: Quantity): Row => [
  figure(factorAt(quantity, lowKey(quantity.id)), "0.0000", lowFactor(quantity.id)),
  figure(factorAt(quantity, highKey(quantity.id)), "0.0000", highFactor(quantity.id)),
];

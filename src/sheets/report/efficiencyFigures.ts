import { WARNED_UNDER, WITHHELD_UNDER } from "../../domain/costs/unitCost";
import {
  amountsIn,
  PRODUCTIVITY,
  raaAmount,
  recipeOf,
  RUN_BY,
  type Amount,
  type NoFigure,
  type ProductivityId,
  type Recipe,
  type UnitCostId,
  type Variant,
} from "../../domain/diagnostic/efficiency";
import { ADOPTERS_OF, ADOPTERS_OF_KEY } from "../../domain/measures/adoptersOf";
import {
  both,
  compare,
  count,
  divide,
  either,
  iff,
  join,
  minus,
  named,
  plus,
  round,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { FROM, inPeriod, TO } from "../countFormula";
import { isNumber, sumOf } from "../enteredNumber";
import { coversNothing, windowNames } from "../coveredPart";
import { adoptedInPeriod } from "../summaryRows";
import {
  AMOUNT_WORDS,
  amountCell,
  isEmptyAmount,
  isOneEmpty,
  isOneUnusable,
  RUN_BY_KEY,
} from "./efficiencyInputs";

/** Every named figure of the page begins so. */
export const efficiencyName = (what: string): string => `out_efficiency_${what}`;

const VARIANT_NAMES: Readonly<Record<Variant, string>> = {
  asDefined: "",
  withSold: "_with_sold",
  withoutBoughtAndSold: "_without_bought_and_sold",
};
const UNIT_COST_NAMES: Readonly<Record<UnitCostId, string>> = {
  ...{ u1: "u1", u2: "u2", u3: "u3", u4: "u4" },
  member: "member_unit_cost",
};

export const unitCostName = (id: UnitCostId, variant: Variant = "asDefined"): string =>
  efficiencyName(`${UNIT_COST_NAMES[id]}${VARIANT_NAMES[variant]}`);

export const PRODUCTIVITY_NAMES: Readonly<Record<ProductivityId, string>> = {
  movedInPerFamilyFinder: efficiencyName("moved_in_per_family_finding_worker"),
  approvedPerRecruiter: efficiencyName("families_approved_per_recruitment_worker"),
  movedInPerWorker: efficiencyName("moved_in_per_worker"),
};

/** What is counted from the data; words where they do not tell of the period. */
export const COUNTED_NAMES = {
  adopted: efficiencyName("children_adopted"),
  movedIn: efficiencyName("children_moved_in"),
  approved: efficiencyName("families_approved"),
  periodYears: efficiencyName("years_of_period"),
} as const;

/** What stands in the place of a figure; short, because a column of figures is narrow. */
export const NO_FIGURE_WORDS: Readonly<Record<NoFigure, string>> = {
  unusable: "check entry",
  empty: "not entered",
  "not covered": "not covered",
  withheld: "withheld",
  "not above 0": "check entry",
  "with the RAA": "with the RAA",
};
const none = (why: NoFigure): Expr => value(NO_FIGURE_WORDS[why]);

const unlessCovered = (event: "adoptionOrder" | "movedIn" | "families", figure: Expr): Expr =>
  iff(coversNothing(event), none("not covered"), figure);

/** The counts that the data give; of families only where a table of adopters was read. */
export const countedFigures = (hasFamilies: boolean): Readonly<Record<keyof typeof COUNTED_NAMES, Expr>> => ({
  adopted: unlessCovered("adoptionOrder", adoptedInPeriod),
  movedIn: unlessCovered("movedIn", count("Timescales", ...inPeriod("Moved in"))),
  approved: hasFamilies
    ? unlessCovered("families", count("Families", ...inPeriod("Approved")))
    : none("not covered"),
  periodYears: {
    op: "largest",
    of: [value(0.01), round(divide(plus(minus(TO, FROM), value(1)), value(365.25)), 2)],
  },
});

export const runs = (by: keyof typeof RUN_BY): Expr => compare(named(RUN_BY_KEY), "=", RUN_BY[by]);
const amountsSum = (amounts: readonly Amount[]): Expr => sumOf(amounts.map(amountCell));

/** What the formulas of one unit cost are made of. */
interface Parts {
  unusable: Expr;
  empty: Expr;
  /** Whether the children are known; never turned about, for Univer's NOT takes no comparison of a cell. */
  covered: Expr;
  children: Expr;
  spend: Expr;
}

function partsOf(recipe: Recipe): Parts {
  const needed = amountsIn(recipe);
  const ofRaa = raaAmount(recipe.over, "host");
  const ownName = recipe.over === "adopted" ? COUNTED_NAMES.adopted : COUNTED_NAMES.movedIn;
  const orOfRaa = (of: (amount: Amount) => Expr) => (ofRaa ? [both(runs("host"), of(ofRaa))] : []);
  const whole = ofRaa ? iff(runs("host"), amountCell(ofRaa), named(ownName)) : named(ownName);
  return {
    unusable: either(isOneUnusable([...needed, "years"]), ...orOfRaa((amount) => isOneUnusable([amount]))),
    empty: either(isOneEmpty(needed), ...orOfRaa(isEmptyAmount)),
    covered: ofRaa ? either(runs("host"), isNumber(ownName)) : isNumber(ownName),
    children: less(plusMore(whole, recipe.andChildren), recipe.lessChildren),
    spend: less(amountsSum(recipe.spend), recipe.less),
  };
}

const plusMore = (whole: Expr, more: readonly Amount[]): Expr =>
  more.length === 0 ? whole : plus(whole, amountsSum(more));
const less = (whole: Expr, off: readonly Amount[]): Expr =>
  off.length === 0 ? whole : minus(whole, amountsSum(off));

const years: Expr = iff(isEmptyAmount("years"), named(COUNTED_NAMES.periodYears), amountCell("years"));

/** Of how many years the spending and the children are. */
export const yearsNote: Expr = iff(
  either(isEmptyAmount("years"), isOneUnusable(["years"])),
  join(
    "Spending and children are both of the whole period: ",
    { op: "text", of: named(COUNTED_NAMES.periodYears), format: "0.0" },
    " years together.",
  ),
  join(
    "Spending of ",
    { op: "text", of: amountCell("years"), format: "0.0" },
    " years, children of ",
    { op: "text", of: named(COUNTED_NAMES.periodYears), format: "0.0" },
    " years: both are taken a year.",
  ),
);

/** What the first test that holds gives. */
const first = (tests: readonly (readonly [test: Expr, gives: Expr])[], otherwise: Expr): Expr =>
  tests.reduceRight<Expr>((rest, [test, gives]) => iff(test, gives, rest), otherwise);

/** Pounds a child, or a word in its place: the other reading of `childCost`. */
export function unitCostFigure(id: UnitCostId, variant: Variant): Expr {
  const { unusable, empty, covered, children, spend } = partsOf(recipeOf(id, variant));
  const cost = divide(divide(times(spend, named(COUNTED_NAMES.periodYears)), years), children);
  const known = first(
    [
      [compare(children, "<", WITHHELD_UNDER), none("withheld")],
      [compare(spend, "<=", 0), none("not above 0")],
    ],
    round(cost),
  );
  return first(
    [
      [unusable, none("unusable")],
      [empty, none("empty")],
      [covered, known],
    ],
    none("not covered"),
  );
}

const eventOf = ({ over }: Recipe) => (over === "adopted" ? "adoptionOrder" : "movedIn");

/** How many children a unit cost is over, once it can be said. */
export function childrenFigure(id: UnitCostId): Expr {
  const { unusable, empty, covered, children } = partsOf(recipeOf(id, "asDefined"));
  return iff(either(unusable, empty), value(""), iff(covered, children, value("")));
}

/** What a unit cost rests on, or what it waits for, in a sentence. */
export function unitCostNote(id: UnitCostId, title: string): Expr {
  const recipe = recipeOf(id, "asDefined");
  const { unusable, empty, covered, children, spend } = partsOf(recipe);
  const ofRaa = raaAmount(recipe.over, "host");
  const missing = (amount: Amount, also?: Expr): Expr =>
    iff(
      also ? both(also, isEmptyAmount(amount)) : isEmptyAmount(amount),
      value(` [${AMOUNT_WORDS[amount].label}]`),
      value(""),
    );
  const isWhole = compare(named(windowNames(eventOf(recipe)).part), "=", "");
  const ofPart = iff(
    ofRaa ? either(runs("host"), isWhole) : isWhole,
    value(""),
    value(" The data cover part of the period only: it comes out too high."),
  );
  const says = (words: string) => value(`${title}: ${words}`);
  const known = first(
    [
      [
        compare(children, "<", WITHHELD_UNDER),
        says(`withheld, for there are fewer than ${WITHHELD_UNDER} children. Take several years together.`),
      ],
      [
        compare(spend, "<=", 0),
        says("what is taken off comes to as much as the spending: check the entries."),
      ],
      [
        compare(children, "<", WARNED_UNDER),
        join(
          `${title}: over `,
          children,
          " children only; one more or less changes it a lot. Take several years together.",
          ofPart,
        ),
      ],
    ],
    join(`${title}: over `, children, " children.", ofPart),
  );
  return first(
    [
      [unusable, says("an entry cannot be used, as marked beside it.")],
      [
        empty,
        join(
          `${title}: still to enter`,
          ...amountsIn(recipe).map((amount) => missing(amount)),
          ...(ofRaa ? [missing(ofRaa, runs("host"))] : []),
          ".",
        ),
      ],
      [covered, known],
    ],
    says("the data do not tell of such children in the period."),
  );
}

/** A year and a full-time worker, or a word in its place: the other reading of `productivity`. */
export function productivityFigure(id: ProductivityId, hasFamilies: boolean): Expr {
  const { staff, counts } = PRODUCTIVITY[id];
  const ofRaa: Amount = counts === "movedIn" ? "raaMovedIn" : "raaApproved";
  const isOfRaa =
    counts === "approved" && hasFamilies
      ? both(runs("host"), compare(named(ADOPTERS_OF_KEY), "<>", RAA_CHOICE))
      : runs("host");
  const whole = iff(isOfRaa, amountCell(ofRaa), named(COUNTED_NAMES[counts]));
  return iff(
    runs("elsewhere"),
    none("with the RAA"),
    iff(
      either(isOneUnusable([staff]), both(isOfRaa, isOneUnusable([ofRaa]))),
      none("unusable"),
      iff(
        either(isEmptyAmount(staff), both(isOfRaa, isEmptyAmount(ofRaa))),
        none("empty"),
        iff(
          either(isOfRaa, isNumber(COUNTED_NAMES[counts])),
          round(divide(divide(whole, named(COUNTED_NAMES.periodYears)), amountCell(staff)), 1),
          none("not covered"),
        ),
      ),
    ),
  );
}

export const RAA_CHOICE = ADOPTERS_OF[2].choice;

/** A figure where there is one, nothing where a word stands: for a chart. */
export const drawn = (name: string): Expr => iff(isNumber(name), named(name), value(""));

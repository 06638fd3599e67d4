import { AMOUNTS, RUN_BY, type Amount } from "../../domain/diagnostic/efficiency";
import { both, compare, either, iff, named, value, type Expr } from "../../domain/formula/expression";
import { isEmpty, isInRange, isNumber } from "../enteredNumber";
import { text } from "../frame";
import type { Highlight, Input } from "../plan";
import { inputCell, sentence, type Row } from "../summaryRows";

/** The first question: it decides whose children the spending is over, and where the staff sit. */
export const RUN_BY_KEY = "in_efficiency_run_by";

interface AmountWords {
  key: string;
  label: string;
  unit: string;
  /** Where to find it, or what belongs in it. */
  find: string;
}

const POUNDS = "£";
const SAME_YEARS = "0 where there was none.";

/** What is asked for, in the order in which it is asked. */
export const AMOUNT_WORDS: Readonly<Record<Amount, AmountWords>> = {
  years: {
    key: "in_efficiency_years",
    label: "Years that the amounts are of",
    unit: "years",
    find: "Empty: of the whole period. 1 where they are of one year.",
  },
  grossSpend: {
    key: "in_efficiency_gross_spend",
    label: "Gross spending on adoption",
    unit: POUNDS,
    find: "Section 251 outturn: adoption services, total expenditure.",
  },
  interagencyIncome: {
    key: "in_efficiency_interagency_income",
    label: "Income from inter-agency fees",
    unit: POUNDS,
    find: `Ledger: fees that other agencies paid for our adopters. ${SAME_YEARS}`,
  },
  interagencySpend: {
    key: "in_efficiency_interagency_spend",
    label: "Inter-agency fees paid",
    unit: POUNDS,
    find: `Ledger: fees paid for other agencies' adopters. ${SAME_YEARS}`,
  },
  allowances: {
    key: "in_efficiency_allowances",
    label: "Adoption allowances",
    unit: POUNDS,
    find: `Ledger: means-tested allowances to adopters. ${SAME_YEARS}`,
  },
  postOrderSupport: {
    key: "in_efficiency_post_order_support",
    label: "Support after the adoption order",
    unit: POUNDS,
    find: `Ledger: support team and therapy that was bought. ${SAME_YEARS}`,
  },
  fullCost: {
    key: "in_efficiency_full_cost",
    label: "Full cost from the bottom up",
    unit: POUNDS,
    find: "Gross, with child care teams, legal, reviewing and overheads.",
  },
  contribution: {
    key: "in_efficiency_raa_contribution",
    label: "Our contribution to the RAA",
    unit: POUNDS,
    find: "Only with an RAA: what this authority paid to it.",
  },
  retainedCosts: {
    key: "in_efficiency_retained_costs",
    label: "Adoption costs that we kept",
    unit: POUNDS,
    find: "Only with an RAA: what was not handed over (allowances, planning).",
  },
  placementsBought: {
    key: "in_efficiency_placements_bought",
    label: "Placements bought, children",
    unit: "children",
    find: "Our children with other agencies' adopters. 0 where none.",
  },
  placementsSold: {
    key: "in_efficiency_placements_sold",
    label: "Placements sold, children",
    unit: "children",
    find: "Others' children with our adopters. 0 where none.",
  },
  raaAdopted: {
    key: "in_efficiency_raa_children_adopted",
    label: "Children adopted, all the RAA",
    unit: "children",
    find: "Only where we host the RAA: of all its authorities, in the period.",
  },
  raaMovedIn: {
    key: "in_efficiency_raa_children_moved_in",
    label: "Children moved in, all the RAA",
    unit: "children",
    find: "Only where we host the RAA: of all its authorities, in the period.",
  },
  raaApproved: {
    key: "in_efficiency_raa_families_approved",
    label: "Families approved, all the RAA",
    unit: "families",
    find: "Only where we host the RAA; not if Summary says whose adopters.",
  },
  staffFamilyFinding: {
    key: "in_efficiency_staff_family_finding",
    label: "Full-time staff, family finding",
    unit: "full-time",
    find: "Full-time equivalents in post, on average over the years.",
  },
  staffRecruitment: {
    key: "in_efficiency_staff_recruitment",
    label: "Full-time staff, recruitment",
    unit: "full-time",
    find: "Full-time equivalents who recruit and assess adopters.",
  },
  staffAll: {
    key: "in_efficiency_staff_all",
    label: "Full-time staff, all of adoption",
    unit: "full-time",
    find: "Full-time equivalents, managers and administration too.",
  },
};

export const AMOUNT_IDS = Object.keys(AMOUNTS) as Amount[];

/** What was typed. */
const entryCell = (amount: Amount): Expr => named(AMOUNT_WORDS[amount].key);
/** The full cost as entered or, while that is empty, as the cost calculator has it; "" where neither is there. */
export const FULL_COST_IN_USE = "out_efficiency_full_cost";
export const amountCell = (amount: Amount): Expr =>
  amount === "fullCost" ? named(FULL_COST_IN_USE) : entryCell(amount);

/** What became of an amount, in a cell of its own beside it: figures ask that cell, so that their formulas stay readable. */
const STATES = { used: "used", empty: "empty", unusable: "not used" } as const;
const stateName = (amount: Amount): string => AMOUNT_WORDS[amount].key.replace(/^in_(.*)$/, "$1_state");

/** Empty, a number in its range, or not to be used; a full cost that the calculator gives is used. */
function stateOf(amount: Amount, isGiven?: Expr): Expr {
  const { least, most } = AMOUNTS[amount];
  const cell = entryCell(amount);
  return iff(
    isEmpty(entryCell(amount)),
    isGiven ? iff(isGiven, value(STATES.used), value(STATES.empty)) : value(STATES.empty),
    iff(isInRange(cell, { least, most }), value(STATES.used), value(STATES.unusable)),
  );
}

const isInState = (amount: Amount, state: keyof typeof STATES): Expr =>
  compare(named(stateName(amount)), "=", STATES[state]);
export const isEmptyAmount = (amount: Amount): Expr => isInState(amount, "empty");
export const isUsedAmount = (amount: Amount): Expr => isInState(amount, "used");
export const isOneUnusable = (amounts: readonly Amount[]): Expr =>
  anyOf(amounts.map((amount) => isInState(amount, "unusable")));
export const isOneEmpty = (amounts: readonly Amount[]): Expr => anyOf(amounts.map(isEmptyAmount));

const anyOf = (of: readonly Expr[]): Expr => (of.length === 1 ? of[0]! : either(...of));

/** Amounts in thousands come out a thousandth. */
const FEWEST_POUNDS = 10_000;

/** Beside an amount: where to find it while it is empty, what is wrong with it, or nothing. */
function besideAmount(amount: Amount): Expr {
  const { find, unit } = AMOUNT_WORDS[amount];
  const { least, most } = AMOUNTS[amount];
  const cell = entryCell(amount);
  const shown = (of: number) =>
    unit === POUNDS ? `£${of.toLocaleString("en-GB")}` : of.toLocaleString("en-GB");
  const inThousands = iff(
    both(compare(cell, ">", 0), compare(cell, "<", FEWEST_POUNDS)),
    value("◆ Is that in thousands? It is taken as pounds."),
    value(""),
  );
  const wrong = iff(
    isNumber(entryCell(amount)),
    iff(
      compare(cell, "<", least),
      value(`▲ Not below ${shown(least)}${least === 0 ? "." : ": leave it empty if it is not known."}`),
      value(`▲ More than ${shown(most)} cannot be right: it is not used.`),
    ),
    value("▲ Not a number: type digits only, without words."),
  );
  return iff(
    isEmptyAmount(amount),
    value(find),
    iff(
      isInState(amount, "unusable"),
      wrong,
      amount === "fullCost"
        ? iff(
            isEmpty(entryCell(amount)),
            value("Not entered: as the cost calculator has it (Unit costs)."),
            inThousands,
          )
        : unit === POUNDS
          ? inThousands
          : value(""),
    ),
  );
}

const STATE_TONES: readonly Highlight[] = [{ when: { is: "=", to: STATES.unusable }, tone: "bad" }];

/** The full cost that figures use, for the years that the other amounts are of. */
export const fullCostInUse = (calculator: CalculatedCost | undefined): Expr =>
  iff(
    isEmpty(entryCell("fullCost")),
    calculator ? iff(calculator.isThere, calculator.pounds, value("")) : value(""),
    iff(isOneUnusable(["fullCost"]), value(""), entryCell("fullCost")),
  );

/** What the cost calculator of the same workbook says, where its sheets are made. */
export interface CalculatedCost {
  isThere: Expr;
  pounds: Expr;
}

/** The first question and what a person enters, a row each. */
export function inputRows(calculator: CalculatedCost | undefined): Row[] {
  const question: Input = {
    key: RUN_BY_KEY,
    kind: "choice",
    default: RUN_BY.notSaid,
    choices: Object.values(RUN_BY),
  };
  return [
    [
      text("Who runs adoption here?", "label"),
      inputCell(question),
      null,
      sentence(
        iff(
          compare(named(RUN_BY_KEY), "=", RUN_BY.notSaid),
          value("Answer this first. Until then it is taken to be this authority."),
          value(""),
        ),
      ),
    ],
    ...AMOUNT_IDS.map((amount): Row => {
      const { key, label, unit } = AMOUNT_WORDS[amount];
      return [
        text(unit === POUNDS ? `${label} (${unit})` : label, "label"),
        {
          ...inputCell({
            ...{ key, kind: "number", default: null, unit, status: "local" },
            ...AMOUNTS[amount],
          }),
          format: unit === POUNDS ? "#,##0" : "General",
        },
        {
          ...sentence(
            stateOf(amount, amount === "fullCost" ? calculator?.isThere : undefined),
            stateName(amount),
          ),
          highlight: STATE_TONES,
        },
        sentence(besideAmount(amount)),
      ];
    }),
  ];
}

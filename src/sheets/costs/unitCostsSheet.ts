import { PROCESSES } from "../../domain/costs/processes";
import type { Amount } from "../../domain/diagnostic/efficiency";
import {
  both,
  compare,
  divide,
  either,
  iff,
  join,
  named,
  round,
  times,
  value,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { text } from "../frame";
import type { SheetPlan } from "../plan";
import { amountCell, isEmptyAmount, isUsedAmount } from "../report/efficiencyInputs";
import { reportSheet, type Headline, type ReportSection } from "../report/reportPage";
import { sentence, type Row } from "../summaryRows";
import { ILLUSTRATIVE_NOTE, inUse, SETTINGS } from "./costNames";
import { isNumber } from "../enteredNumber";
import { bridge } from "./unitCostsBridge";
import { toEnter } from "./unitCostsEntries";
import { processList, workerMatrix } from "./unitCostsMatrix";
import { FULL_PER_CHILD, PERIOD_YEARS, placedName, RATIO } from "./unitCostsNames";
import { childPlaced, placedChart } from "./unitCostsPlaced";
import { adopterRoute, childRoute, dropOut } from "./unitCostsRoutes";
import { reconciliation, spendChart, type Elsewhere } from "./unitCostsSpend";
import { bottomUp, volumes } from "./unitCostsVolumes";
import { pounds } from "../amountsInWords";
import { isEmpty } from "../enteredNumber";

/** What an adoption costs, process by process, child by child and family by family, and whether it agrees with the ledger. */
export function unitCostsSheet(cases: Cases): SheetPlan {
  const hasFamilies = cases.records.families.count > 0;
  const page = reportSheet(
    {
      name: "Unit costs",
      title: "Unit costs",
      purpose:
        "What each process of adoption costs, what that makes for a child placed, and whether it agrees with what was spent.",
      headlines: HEADLINES,
      sections: [
        inUseHere(),
        processList(),
        toEnter(hasFamilies),
        childRoute(),
        dropOut(),
        adopterRoute(),
        childPlaced(),
        placedChart(),
        workerMatrix(
          "By worker: the child's route",
          PROCESSES.filter(({ route }) => route === "child"),
        ),
        workerMatrix(
          "By worker: the adopters' route, and disruption",
          PROCESSES.filter(({ route }) => route !== "child"),
        ),
        volumes(cases),
        bottomUp(),
        reconciliation(cases.make?.includes("report") ? AS_REPORTED : {}),
        spendChart(),
        bridge(),
      ],
      definitions: DEFINITIONS,
      widths: [48, 13, 13, 13, 13, 13, 13, 13, 13, 13],
    },
    cases,
  );
  const { circulated: _, ...own } = page;
  return { ...own, group: "costs" };
}

/** Where the report is made, too, an amount typed there serves while its cell here is empty; it may be of other years. */
const reported = (amount: Amount, words: string) => ({
  isThere: both(isUsedAmount(amount), either(isUsedAmount("years"), isEmptyAmount("years"))),
  amount: iff(
    isUsedAmount("years"),
    divide(times(amountCell(amount), named(PERIOD_YEARS)), amountCell("years")),
    amountCell(amount),
  ),
  says: `Not entered: from Report efficiency, ${words}.`,
});
// Its support after the order holds the support team, whose hours are among the processes: not taken.
const AS_REPORTED: Elsewhere = {
  adoption_line: reported("grossSpend", "gross spending"),
  interagency_fees: reported("interagencySpend", "inter-agency fees paid"),
  allowances: reported("allowances", "adoption allowances"),
};

const CHILD_PLACED = placedName("child_placed");
const BOUGHT = placedName("child_placed_bought");

const HEADLINES: readonly Headline[] = [
  { name: inUse("unit_illustrative"), says: named(ILLUSTRATIVE_NOTE) },
  {
    name: inUse("unit_headline"),
    says: iff(
      isNumber(CHILD_PLACED),
      join(
        "A child placed with own adopters costs ",
        pounds(named(CHILD_PLACED)),
        iff(isNumber(BOUGHT), join(", with a voluntary agency's ", pounds(named(BOUGHT)), "."), value(".")),
        iff(
          compare(named(`${CHILD_PLACED}_note`), "=", ""),
          value(""),
          value(" Parts are missing, as named below."),
        ),
      ),
      value("What a child placed costs cannot be said yet: hours and pay are to be entered on Cost inputs."),
    ),
  },
  {
    name: inUse("unit_headline_spending"),
    says: iff(
      isNumber(RATIO),
      join(
        "From the bottom up the adoption service comes to ",
        round(named(RATIO), 2),
        " times what was spent; the full cost is ",
        iff(isNumber(FULL_PER_CHILD), pounds(named(FULL_PER_CHILD)), named(FULL_PER_CHILD)),
        " for each child who moved in.",
      ),
      value("Whether that agrees with the ledger cannot be said yet: see “Against actual spending”."),
    ),
  },
];

/** Which of the choices of `Cost inputs` these figures are made with. */
function inUseHere(): ReportSection {
  const row = (label: string, key: string, empty: string): Row => [
    text(label, "label"),
    { ...sentence(iff(isEmpty(key), value(empty), join(named(key), ""))), style: "body" },
  ];
  return {
    heading: "Made with these choices of Cost inputs",
    rows: [
      row("Table of costs", SETTINGS.table, "not chosen"),
      row("Prices of", SETTINGS.priceYear, "not chosen"),
      row("Hours", SETTINGS.hoursSet, "not chosen"),
      row("Hours are", SETTINGS.hoursAre, "not chosen"),
      row("Basis of placements", SETTINGS.basis, "not chosen"),
    ],
  };
}

const DEFINITIONS = [
  "A process costs hours x the hour of each worker, and what is bought for it. London is another whole table of entries: the table chosen is used throughout. Placements (fostering, homes) are not in any figure of this sheet; Cost by child has them. Nothing is rounded but what is shown, and the years of the period.",
  "The child's route and a household go on with what is entered and name what they go without. A child placed is said only where both the route and the family (a household, or the fee) are known. Fees are those of the day, in no other year's prices.",
  "What a family costs counts once a group: two siblings need one household or one fee for two, and what is bought for Child 2 and Child 7 (court fees) once. A household is shared among the children that one takes on average.",
  "The bottom-up cost takes the processes of the period as they were, so households that dropped out are in it by their own steps and not by Adopter 6. A process without a cost or without a volume is not in it, and is named. What is bought is shown apart, and is taken to stand in the adoption line already.",
  "Spending and bottom-up should be in prices of the same year and of the same authority: where an RAA runs adoption for several, its spending goes with its volumes. The full cost is the spending of the line as it is, fees and allowances included, with the work that other teams do.",
];

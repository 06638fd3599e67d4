import { ACCOUNT_LINES } from "../../domain/raa/accounts";
import { AGENCY_BOOKS } from "../../domain/raa/ledger";
import { MEMBERS, MOST_MEMBERS } from "../../domain/raa/members";
import { compare, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { pounds } from "../amountsInWords";
import { sumOf } from "../enteredNumber";
import { text } from "../frame";
import type { Block, SheetPlan } from "../plan";
import { reportSheet, type Headline, type ReportSection } from "../report/reportPage";
import { figure, inputCell } from "../summaryRows";
import { AGENCY, BUDGET, checkName, memberEntry, RAA, type Books } from "./raaNames";
import { CONSOLIDATED, eliminationSections, RETAINED } from "./raaSpendElimination";
import { FULL, fullSections } from "./raaSpendFull";
import { hiddenSections } from "./raaSpendHidden";
import { agencyInUse, type InUse, INCOME_SIGNS, incomeFactor, lineSections } from "./raaSpendLines";
import { foundSections, inUseOf } from "./raaSpendFound";
import { netSections } from "./raaSpendNets";
import { AGENCY_IN_USE, allBooks, INCOME_FACTOR, LEDGER_YEAR } from "./raaSpendNames";
import { COLUMN_WIDTHS, holdsNumber, PRINTED_COLUMNS } from "./raaSpendRows";
import { unitSections } from "./raaSpendUnits";

/** What adoption really costs the members of an RAA: line by line, without what they pay each other, hidden costs included. */
export function raaSpendSheet(cases: Cases): SheetPlan {
  const inUse = inUseOf(cases);
  const { circulated: _, ...page } = reportSheet(
    {
      name: "RAA spend",
      title: "RAA spend",
      purpose:
        "What adoption really costs the members of the RAA: line by line, without what they pay each other, hidden costs included.",
      headlines: HEADLINES,
      sections: [
        settings(inUse),
        ...lineSections(inUse),
        ...foundSections(cases),
        ...netSections(inUse),
        ...eliminationSections(inUse),
        ...hiddenSections(),
        ...fullSections(drawnBooks(cases)),
        ...unitSections(cases),
      ],
      definitions: DEFINITIONS,
      widths: COLUMN_WIDTHS,
    },
    cases,
  );
  return {
    ...page,
    group: "raa",
    blocks: page.blocks.map(narrowed),
    freeze: { rows: 0, columns: 1 },
    print: { ...page.print, columns: PRINTED_COLUMNS },
  };
}

/** Charts lie over the first columns: over all of them they would be wider than a screen, and than the paper. */
const CHART_COLUMNS = 9;
const narrowed = (block: Block): Block =>
  block.kind === "chart" ? { ...block, area: { ...block.area, columnCount: CHART_COLUMNS } } : block;

/** Members up to the last with a name, as far as the run knows, all where it knows none; the agency, where it has amounts. */
function drawnBooks({ inputs = {}, raaLedger = [] }: Cases): readonly Books[] {
  const isTyped = (name: string) => String(inputs[name] ?? "").trim() !== "";
  const last = MEMBERS.filter((member) => isTyped(memberEntry(member, "name"))).at(-1) ?? MOST_MEMBERS;
  const hasAgency =
    raaLedger.some(({ authority }) => authority === AGENCY_BOOKS) ||
    Object.keys(inputs).some((name) => name.startsWith(`in_raa_${AGENCY}_`) && isTyped(name));
  return [...MEMBERS.slice(0, last), ...(hasAgency ? [AGENCY as Books] : [])];
}

const settings = (inUse: InUse): ReportSection => ({
  heading: "How amounts are entered",
  rows: [
    [
      text("Income is typed", "label"),
      inputCell({
        key: RAA.incomeSigns,
        kind: "choice",
        default: INCOME_SIGNS.above,
        choices: Object.values(INCOME_SIGNS),
      }),
      figure(incomeFactor, "0", INCOME_FACTOR),
      null,
      text("1: income is typed above 0 and taken off. -1: as in a ledger, typed below 0 and added.", "note"),
    ],
    [
      text("Year of the ledger", "label"),
      { ...inputCell({ key: LEDGER_YEAR, kind: "text", default: null }), format: "@" },
      null,
      null,
      text(
        "As on RAA members, for example 2024-25. The same year and the same rules for every member.",
        "note",
      ),
    ],
    [
      text("The agency has books of its own", "label"),
      null,
      figure(agencyInUse(inUse), "0", AGENCY_IN_USE),
      null,
      text(
        "1 where amounts stand in the agency's column: a company's or a joint entity's. A host's RAA stands in the host's own column.",
        "note",
      ),
    ],
  ],
});

const CHECKS = ["contributions", "fees", "amounts", "books", "consolidated", "pooled", "full_cost"];
const wrongChecks: Expr = sumOf(
  CHECKS.map((id) => iff(compare(named(checkName(id)), "=", "OK"), value(0), value(1))),
);

const HEADLINES: readonly Headline[] = [
  {
    name: allBooks("spend_headline"),
    says: iff(
      holdsNumber(CONSOLIDATED),
      join(
        "The RAA costs ",
        pounds(named(CONSOLIDATED)),
        " a year from outside: ",
        pounds(named(BUDGET.pooled)),
        " pooled, ",
        pounds(named(RETAINED)),
        " kept by members. With hidden costs ",
        iff(holdsNumber(FULL), pounds(named(FULL)), named(FULL)),
        ".",
      ),
      value("No ledger is entered yet: what the RAA costs cannot be said."),
    ),
  },
  {
    name: allBooks("spend_checks"),
    says: iff(
      compare(wrongChecks, "=", 0),
      value("OK: payments between members cancel, and lines, books and totals come to the same."),
      join("▲ ", wrongChecks, ` of ${CHECKS.length} checks do not hold: see the cells marked ▲ below.`),
    ),
  },
];

/** The lines whose titles say what they hold: "Staff-related: travel, training ...". */
const HOLD_MORE = ACCOUNT_LINES.map(({ title }) => title).filter((title) => title.includes(": "));

const DEFINITIONS = [
  `What lines hold. ${HOLD_MORE.map((title) => `${title}.`).join(" ")}`,
  "Enter each line where the money is paid: in the books of a member, of the host (a member), or of the agency where it keeps books of its own. What a member pays to the agency goes into its line “Contributions to the agency”; whoever receives it has it as income from members, on any line.",
  "A line with an entry that cannot be used shows “check entry” and is left out of every sum in those books, income too; the sentence right of the total says why. What is not entered is left out as well, and is named there.",
  "Net from outside is gross less grants and other income: what members pay each other is nobody's cost from outside. Pooled is what the host and the agency hold, retained what members hold, wherever it is paid.",
  "A hidden cost is estimated once everything it is worked out from is entered; where a factor is 0 it is 0. “Not estimated” counts as nothing in the full cost, and is counted. No rate, share or hour is assumed.",
  "Costs of a week follow the department: spending / children on 31 March / 365 x 7 (residential: spending / days of care x 7), exact and to the nearest £5. A week of “adoption” is spending over children with a placement order: it is not the cost of an adoption. Under 10 children a cost of a child is marked, under 6 it is withheld (“few”).",
];

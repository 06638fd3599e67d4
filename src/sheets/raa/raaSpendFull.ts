import { BRIDGE_STEPS, HIDDEN_COSTS, type BridgeStep } from "../../domain/raa/hiddenCosts";
import { MEMBERS } from "../../domain/raa/members";
import {
  compare,
  iff,
  join,
  minus,
  named,
  plus,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { pounds } from "../amountsInWords";
import { isEmpty } from "../enteredNumber";
import type { ReportSection, SectionChart } from "../report/reportPage";
import { figure, header, sentence, type Row } from "../summaryRows";
import { AGENCY, RAA, shownName, type Books } from "./raaNames";
import { CONSOLIDATED } from "./raaSpendElimination";
import { checkRow } from "./raaChecks";
import { allBooks, BOOKS, booksResult, hiddenCost, LEDGER_YEAR, publishedInUse } from "./raaSpendNames";
import {
  booksFigure,
  booksHeader,
  booksRow,
  goesWithout,
  holdsNumber,
  isIn,
  nameOf,
  numberOrNil,
  totalFigure,
  totalOrWord,
  whereAllKnown,
  WORDS,
} from "./raaSpendRows";

/** What adoption costs each of the books, hidden costs included: from the ledger, and from the line that is published. */
export const FULL = allBooks("full_cost");
const full = (books: Books): string => booksResult(books, "full_cost");
const ledger = (books: Books): string => booksResult(books, "external_net");
const hidden = (books: Books): string => booksResult(books, "hidden");

const fullRows = (): Row[] => [
  booksHeader("Full cost (£)"),
  booksRow("Ledger: net from outside", {
    of: (books) => booksFigure(books, named(ledger(books))),
    total: totalFigure(named(CONSOLIDATED)),
  }),
  booksRow("+ hidden costs, as far as estimated", {
    of: (books) => booksFigure(books, named(hidden(books))),
    total: totalFigure(named(allBooks("hidden"))),
  }),
  booksRow("= full cost", {
    of: (books) =>
      booksFigure(
        books,
        whereAllKnown(
          [ledger(books)],
          plus(named(ledger(books)), totalOf([hidden(books)])),
          WORDS.notEntered,
        ),
        full(books),
      ),
    total: totalFigure(totalOrWord(BOOKS.map(full)), FULL),
    says: iff(
      holdsNumber(FULL),
      goesWithout("◆ Not in the total, no ledger entered", BOOKS, (books) =>
        compare(named(full(books)), "=", WORDS.notEntered),
      ),
      value(""),
    ),
  }),
  checkRow(
    "full_cost",
    "Full costs = consolidated + hidden costs",
    minus(numberOrNil(FULL), plus(numberOrNil(CONSOLIDATED), numberOrNil(allBooks("hidden")))),
    value(
      "The full costs of members and agency come to what the RAA costs from outside and what was estimated beside it.",
    ),
    value("Hidden costs are estimated where no ledger is entered: they are in no full cost yet."),
  ),
];

const overheads = (member: Books, step: BridgeStep): Expr =>
  totalOf(HIDDEN_COSTS.filter((cost) => cost.step === step).map(({ id }) => hiddenCost(member, id)));
const fromS251 = (member: Books): string => booksResult(member, "full_cost_s251");
const difference = (member: Books): string => booksResult(member, "full_cost_difference");

function bridgeRows(): Row[] {
  const ofMembers = (of: (member: Books) => ReturnType<typeof booksFigure>) => (books: Books) =>
    books === AGENCY ? null : of(books);
  const line = (member: number) => publishedInUse(member, "s251_adoption_y1");
  return [
    booksHeader("From the published line (£)", { agency: false }),
    booksRow("Section 251 line: adoption, gross, latest year", {
      of: ofMembers((member) => booksFigure(member, named(line(member as number)))),
      total: totalFigure(totalOrWord(MEMBERS.map(line))),
    }),
    ...BRIDGE_STEPS.map(({ id, title }) =>
      booksRow(title, {
        of: ofMembers((member) =>
          booksFigure(
            member,
            totalOrWord(
              HIDDEN_COSTS.filter((cost) => cost.step === id).map((cost) => hiddenCost(member, cost.id)),
              WORDS.notEstimated,
            ),
          ),
        ),
      }),
    ),
    booksRow("= full cost from the Section 251 line", {
      of: ofMembers((member) =>
        booksFigure(
          member,
          whereAllKnown(
            [line(member as number)],
            BRIDGE_STEPS.map(({ id }) => overheads(member, id)).reduce(plus, named(line(member as number))),
            WORDS.notEntered,
          ),
          fromS251(member),
        ),
      ),
      total: totalFigure(totalOrWord(MEMBERS.map(fromS251)), allBooks("full_cost_s251")),
    }),
    booksRow("Full cost from the ledger", {
      of: ofMembers((member) => booksFigure(member, named(full(member)))),
    }),
    booksRow("Ledger less Section 251 (in total: members with both)", {
      of: ofMembers((member) =>
        booksFigure(
          member,
          whereAllKnown(
            [full(member), fromS251(member)],
            minus(named(full(member)), named(fromS251(member))),
            WORDS.notEntered,
          ),
          difference(member),
        ),
      ),
      total: totalFigure(totalOrWord(MEMBERS.map(difference)), allBooks("members_full_cost_difference")),
    }),
    [
      sentence(
        iff(
          isEmpty(LEDGER_YEAR),
          value(
            "The ledger's year is not entered above: the two full costs are only of one year where it is that of the Section 251 line.",
          ),
          iff(
            compare(named(LEDGER_YEAR), "=", named(RAA.activityYear)),
            join("Both are of ", named(LEDGER_YEAR), "."),
            join(
              "◆ The ledger is of ",
              named(LEDGER_YEAR),
              ", the Section 251 line of ",
              named(RAA.activityYear),
              ": part of the difference is the year.",
            ),
          ),
        ),
      ),
    ],
    [
      sentence(
        value(
          "The Section 251 line is gross and holds what is paid to the RAA; the ledger's full cost is net of grants and other income and leaves out what members pay each other. They differ by these, by lines that S251 has elsewhere, and by the year.",
        ),
      ),
    ],
  ];
}

/** Full costs as bars, of the books that were there when the sheet was made. */
function chartSection(drawn: readonly Books[]): ReportSection {
  const rows = drawn.map((books): Row => [
    {
      ...sentence(
        books === AGENCY
          ? iff(isIn(books), value("The agency"), value(""))
          : join(named(shownName(books)), ""),
      ),
      style: "label",
    },
    figure(iff(holdsNumber(full(books)), named(ledger(books)), value(0))),
    figure(iff(holdsNumber(full(books)), totalOf([hidden(books)]), value(0))),
  ]);
  const chart: SectionChart = {
    name: "Full cost by member",
    type: "stackedBars",
    finding: iff(
      holdsNumber(FULL),
      join(
        "The full cost of adoption is ",
        pounds(named(FULL)),
        " a year; ",
        pounds(totalOf([allBooks("hidden")])),
        " of it stands in other cost centres",
      ),
      value("The full cost cannot be drawn yet: no ledger is entered"),
    ),
    alternative: iff(
      holdsNumber(FULL),
      join(
        ...drawn.map((books) =>
          iff(
            holdsNumber(full(books)),
            join(nameOf(books), ": ", pounds(named(full(books))), ". "),
            value(""),
          ),
        ),
      ),
      value("Enter the lines of the ledger above."),
    ),
    data: { row: 0, column: 0, rowCount: rows.length + 1, columnCount: 3 },
    axis: "Pounds a year",
    rowCount: 10 + drawn.length,
  };
  return {
    heading: "Full cost, member by member",
    rows: [header("For the chart (£)", "Ledger", "Hidden"), ...rows],
    chart,
  };
}

export const fullSections = (drawn: readonly Books[]): ReportSection[] => [
  { heading: "From the ledger to the full cost", rows: fullRows() },
  chartSection(drawn),
  { heading: "The bridge from the Section 251 line to the full cost", rows: bridgeRows() },
];

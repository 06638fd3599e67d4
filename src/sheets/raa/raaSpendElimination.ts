import { HOLDERS, type AccountLine, type Holder } from "../../domain/raa/accounts";
import {
  compare,
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
import { pounds } from "../amountsInWords";
import { sumOf } from "../enteredNumber";
import type { ReportSection } from "../report/reportPage";
import type { Row } from "../summaryRows";
import { BUDGET, lineNet, type Books } from "./raaNames";
import { isCounted, isHeldBy, type InUse } from "./raaSpendLines";
import { checkRow } from "./raaChecks";
import {
  allBooks,
  ALL_LINES,
  BOOKS,
  booksResult,
  EXTERNAL,
  externalNet,
  INCOME_FACTOR,
  lineTotal,
} from "./raaSpendNames";
import { booksFigure, booksHeader, booksRow, holdsNumber, numberOrNil, totalFigure } from "./raaSpendRows";

/** What members pay each other, taken out; what is left is what the RAA costs, and who holds it. */
export const CONSOLIDATED = allBooks("consolidated_net");
export const RETAINED = allBooks("retained_net");

/** What is entered of an internal line, where the line counts; a word of its net otherwise. */
const internal = (inUse: InUse, books: Books, line: AccountLine, amount: "gross" | "from_members"): Expr =>
  iff(
    isCounted(books, line),
    amount === "gross"
      ? totalOf([inUse.amount(books, line, amount)])
      : times(named(INCOME_FACTOR), totalOf([inUse.amount(books, line, amount)])),
    named(lineNet(books, line)),
  );

const overBooks = (id: string): Expr => totalOf(BOOKS.map((books) => booksResult(books, id)));

function flowRows(inUse: InUse): Row[] {
  const row = (label: string, id: string, of: (books: Books) => Expr): Row =>
    booksRow(label, {
      of: (books) => booksFigure(books, of(books), booksResult(books, id)),
      total: totalFigure(overBooks(id), allBooks(id)),
    });
  return [
    booksHeader("Between the members (£)"),
    row("Contributions paid", "contribution_paid", (books) =>
      internal(inUse, books, "contributions", "gross"),
    ),
    row("Contributions received: income from members, but of fees", "contribution_received", (books) =>
      minus(named(booksResult(books, "from_members")), numberOrNil(booksResult(books, "fees_received"))),
    ),
    row("Inter-agency fees paid to members", "fees_paid", (books) =>
      internal(inUse, books, "fees_within", "gross"),
    ),
    row("Inter-agency fees received from members", "fees_received", (books) =>
      internal(inUse, books, "fees_within", "from_members"),
    ),
  ];
}

const amount = (name: string): Expr => pounds(named(name));

function eliminationChecks(): Row[] {
  const pair = (id: string, label: string, what: string, paid: string, received: string): Row =>
    checkRow(
      id,
      label,
      minus(named(paid), named(received)),
      iff(
        compare(named(paid), "=", 0),
        value(`No ${what} are entered, paid or received.`),
        join(
          `Members paid ${what} of `,
          amount(paid),
          " and as much was received: over the RAA it comes to nil.",
        ),
      ),
      join(
        `${capital(what)}: `,
        amount(paid),
        " paid, ",
        amount(received),
        " received. One of the two is missing or not of the same year: enter it in the books of who received or paid it.",
      ),
    );
  return [
    pair(
      "contributions",
      "Contributions paid = received",
      "contributions",
      allBooks("contribution_paid"),
      allBooks("contribution_received"),
    ),
    pair(
      "fees",
      "Fees between members paid = received",
      "fees between members",
      allBooks("fees_paid"),
      allBooks("fees_received"),
    ),
  ];
}
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A sum over the books, once anything is entered in any of them. */
const whereConsolidated = (id: string): Expr =>
  iff(holdsNumber(CONSOLIDATED), overBooks(id), named(CONSOLIDATED));

function consolidatedRows(inUse: InUse): Row[] {
  const held = (holder: Holder) => `held_by_${holder}`;
  const heldRow = (holder: Holder): Row =>
    booksRow(
      `Held by ${holder === "member" ? "the members (retained)" : holder === "host" ? "the host" : "the agency"}`,
      {
        of: (books) =>
          booksFigure(
            books,
            sumOf(
              EXTERNAL.map((line) =>
                iff(isHeldBy(inUse, books, line, holder), totalOf([externalNet(books, line)]), value(0)),
              ),
            ),
            booksResult(books, held(holder)),
          ),
        total: totalFigure(overBooks(held(holder)), allBooks(held(holder))),
      },
    );
  return [
    booksHeader("All books together (£)"),
    booksRow("Net of the books", {
      of: (books) => booksFigure(books, named(booksResult(books, "net"))),
      total: totalFigure(named(allBooks("net"))),
    }),
    booksRow("less what is paid to members", {
      of: (books) =>
        booksFigure(
          books,
          minus(value(0), totalOf(["contribution_paid", "fees_paid"].map((id) => booksResult(books, id)))),
        ),
      total: totalFigure(minus(value(0), totalOf([allBooks("contribution_paid"), allBooks("fees_paid")]))),
    }),
    booksRow("plus what is received from members", {
      of: (books) =>
        booksFigure(
          books,
          totalOf(["contribution_received", "fees_received"].map((id) => booksResult(books, id))),
        ),
      total: totalFigure(totalOf([allBooks("contribution_received"), allBooks("fees_received")])),
    }),
    booksRow("= what the RAA costs (consolidated)", {
      of: (books) => booksFigure(books, named(booksResult(books, "external_net"))),
      total: totalFigure(named(CONSOLIDATED)),
    }),
    ...(Object.keys(HOLDERS) as Holder[]).map(heldRow),
    booksRow("Pooled: held by the host or the agency", {
      of: (books) =>
        booksFigure(
          books,
          totalOf([booksResult(books, held("host")), booksResult(books, held("agency"))]),
          booksResult(books, "pooled_net"),
        ),
      total: totalFigure(whereConsolidated("pooled_net"), BUDGET.pooled),
    }),
    booksRow("Retained: held by members", {
      of: (books) =>
        booksFigure(books, named(booksResult(books, held("member"))), booksResult(books, "retained_net")),
      total: totalFigure(whereConsolidated("retained_net"), RETAINED),
    }),
  ];
}

function consolidatedChecks(): Row[] {
  const known = (name: string) => numberOrNil(name);
  return [
    checkRow(
      "amounts",
      "Gross less income = net",
      minus(
        minus(named(allBooks("gross")), totalOf(["from_members", "grants", "other"].map(allBooks))),
        totalOf(ALL_LINES.map((line) => lineTotal(line, "net"))),
      ),
      value("The four amounts, added over all lines and books, come to the nets of the lines."),
      value(
        "The four amounts over all lines and books do not come to the nets of the lines: a formula of this sheet was changed.",
      ),
    ),
    checkRow(
      "books",
      "Lines over books = books over lines",
      minus(totalOf(ALL_LINES.map((line) => lineTotal(line, "net"))), known(allBooks("net"))),
      value("The totals of the lines and the totals of the books come to the same."),
      value("The totals of the lines and of the books differ: a formula of this sheet was changed."),
    ),
    checkRow(
      "consolidated",
      "Net of all books = consolidated cost",
      minus(known(allBooks("net")), known(CONSOLIDATED)),
      value(
        "What is paid and received between members cancels: the nets of all books come to what the RAA costs from outside.",
      ),
      value(
        "Payments between members do not cancel (the checks of contributions and fees say which): the consolidated cost leaves both sides out.",
      ),
    ),
    checkRow(
      "pooled",
      "Pooled + retained = consolidated",
      minus(plus(known(BUDGET.pooled), known(RETAINED)), known(CONSOLIDATED)),
      iff(
        holdsNumber(CONSOLIDATED),
        join(
          "Pooled ",
          amount(BUDGET.pooled),
          " and retained ",
          amount(RETAINED),
          " come to what the RAA costs.",
        ),
        value("Nothing is entered yet."),
      ),
      value("Pooled and retained do not come to the consolidated cost: a formula of this sheet was changed."),
    ),
  ];
}

export const eliminationSections = (inUse: InUse): ReportSection[] => [
  {
    heading: "Contributions and fees between members, taken out",
    rows: [...flowRows(inUse), ...eliminationChecks()],
  },
  {
    heading: "What the RAA costs, and who holds it",
    rows: [...consolidatedRows(inUse), ...consolidatedChecks()],
  },
];

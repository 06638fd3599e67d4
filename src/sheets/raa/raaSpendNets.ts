import { ACCOUNT_LINES, INTERNAL_LINES, type AccountLine } from "../../domain/raa/accounts";
import {
  both,
  compare,
  either,
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
import { isEmpty, orFalse } from "../enteredNumber";
import type { ReportSection } from "../report/reportPage";
import { figure, type Row } from "../summaryRows";
import { lineEntry, lineNet, type Books } from "./raaNames";
import { cellsOf, isCounted, joined, POUNDS, type AmountName, type InUse } from "./raaSpendLines";
import {
  allBooks,
  ALL_LINES,
  BOOKS,
  booksResult,
  consolidatedLine,
  counts,
  EXTERNAL,
  externalNet,
  INCOME_FACTOR,
  lineTotal,
  staffGross,
} from "./raaSpendNames";
import {
  booksFigure,
  booksHeader,
  booksRow,
  goesWithout,
  isIn,
  shortTitle,
  totalFigure,
  totalOrWord,
  WORDS,
} from "./raaSpendRows";

/** Which lines are in the sums, and their nets: of the books as they stand, and from outside. */
const LINES = [...ACCOUNT_LINES, ...INTERNAL_LINES];

/** Something is there, and all that is there is a number of pounds. Where nothing is, "" may stand: Excel adds nothing to that. */
function isUsed(amount: AmountName, books: Books, line: AccountLine): Expr {
  const keys = cellsOf(amount, books, line);
  const allKnown = orFalse(
    both(
      ...keys.map((key) =>
        iff(
          compare(join(named(key), ""), "=", ""),
          value(true),
          both(
            compare(plus(named(key), value(0)), "=", named(key)),
            compare({ op: "abs", of: named(key) }, "<=", POUNDS.most),
          ),
        ),
      ),
    ),
  );
  return iff(isIn(books), iff(isEmpty(joined(keys)), value(0), iff(allKnown, value(1), value(0))), value(""));
}

const countedRows = ({ amount }: InUse): Row[] => [
  booksHeader("In the sums (1) or not (0)", { total: "" }),
  ...LINES.map(({ id, title }) =>
    booksRow(shortTitle(title), {
      of: (books) => figure(isUsed(amount, books, id), "0", counts(books, id)),
    }),
  ),
  booksRow(`Lines in the sums, of ${ALL_LINES.length}`, {
    of: (books) => ({
      ...figure(linesOf(books), "0", booksResult(books, "lines_entered")),
      highlight: [{ when: { contains: "▲" }, tone: "bad" }],
    }),
    says: value(
      "▲ no name: amounts stand in a column without a member's name on RAA members; they count nowhere.",
    ),
  }),
];

/** What RAA models divides into pay and what is on top of it. */
const staffRow = ({ amount }: InUse): Row =>
  booksRow("Direct staff, gross, in the sums (£)", {
    of: (books) =>
      booksFigure(
        books,
        iff(isCounted(books, "staff"), totalOf([amount(books, "staff", "gross")]), value(0)),
        staffGross(books),
      ),
  });

const linesOf = (books: Books): Expr =>
  iff(
    isIn(books),
    totalOf(ALL_LINES.map((line) => counts(books, line))),
    iff(
      isEmpty(joined(ALL_LINES.map((line) => lineEntry(books, line, "gross")))),
      value(""),
      value("▲ no name"),
    ),
  );

/** Gross less all income; a word where nothing is entered, or something that cannot be used. */
function net(amount: AmountName, books: Books, line: AccountLine): Expr {
  const [gross = "", ...income] = cellsOf(amount, books, line);
  return iff(
    isCounted(books, line),
    minus(totalOf([gross]), times(named(INCOME_FACTOR), totalOf(income))),
    iff(isEmpty(joined([gross, ...income])), value(WORDS.notEntered), value(WORDS.checkEntry)),
  );
}

/** A sum of lines' cells, or a word where none of the lines is in the sums. */
const overCounted = (flags: readonly string[], cells: readonly string[]): Expr =>
  iff(compare(totalOf(flags), ">", 0), totalOf(cells), value(WORDS.notEntered));
const inBooks = (line: AccountLine): string[] => BOOKS.map((books) => counts(books, line));

/** Some books have the line and others have a word: who goes without. */
const without = (line: AccountLine): Expr =>
  iff(
    compare(totalOf(inBooks(line)), ">", 0),
    goesWithout("◆ Not in the total", BOOKS, (books) => {
      const cell = named(lineNet(books, line));
      return either(compare(cell, "=", WORDS.notEntered), compare(cell, "=", WORDS.checkEntry));
    }),
    value(""),
  );

const netRows = ({ amount }: InUse): Row[] => [
  booksHeader("Net (£): gross less all income"),
  ...LINES.map(({ id, title }) =>
    booksRow(shortTitle(title), {
      of: (books) => booksFigure(books, net(amount, books, id), lineNet(books, id)),
      total: totalFigure(
        overCounted(
          inBooks(id),
          BOOKS.map((books) => lineNet(books, id)),
        ),
        lineTotal(id, "net"),
      ),
      says: without(id),
    }),
  ),
  booksRow("Net of the books", {
    of: (books) =>
      booksFigure(
        books,
        overCounted(
          ALL_LINES.map((line) => counts(books, line)),
          ALL_LINES.map((line) => lineNet(books, line)),
        ),
        booksResult(books, "net"),
      ),
    total: totalFigure(totalOrWord(BOOKS.map((books) => booksResult(books, "net"))), allBooks("net")),
  }),
];

const externalRows = ({ amount }: InUse): Row[] => [
  booksHeader("Net from outside (£): gross less grants and other income"),
  ...ACCOUNT_LINES.map(({ id, title }) =>
    booksRow(shortTitle(title), {
      of: (books) =>
        booksFigure(
          books,
          iff(
            isCounted(books, id),
            plus(
              named(lineNet(books, id)),
              times(named(INCOME_FACTOR), totalOf([amount(books, id, "from_members")])),
            ),
            named(lineNet(books, id)),
          ),
          externalNet(books, id),
        ),
      total: totalFigure(
        overCounted(
          inBooks(id),
          BOOKS.map((books) => externalNet(books, id)),
        ),
        consolidatedLine(id),
      ),
    }),
  ),
  booksRow("Net from outside, all lines", {
    of: (books) =>
      booksFigure(
        books,
        overCounted(
          EXTERNAL.map((line) => counts(books, line)),
          EXTERNAL.map((line) => externalNet(books, line)),
        ),
        booksResult(books, "external_net"),
      ),
    total: totalFigure(totalOrWord(EXTERNAL.map(consolidatedLine)), allBooks("consolidated_net")),
  }),
];

export const netSections = (inUse: InUse): ReportSection[] => [
  { heading: "Which lines are in the sums", rows: [...countedRows(inUse), staffRow(inUse)] },
  { heading: "Net of each line, worked out", rows: netRows(inUse) },
  { heading: "What the RAA costs from outside, line by line", rows: externalRows(inUse) },
];

import {
  ACCOUNT_LINES,
  AMOUNTS,
  HOLDERS,
  INTERNAL_LINES,
  type AccountLine,
  type AmountId,
  type Holder,
} from "../../domain/raa/accounts";
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
import { numberCell } from "../costs/entries";
import { isEmpty, isInRange, orFalse, sumOf } from "../enteredNumber";
import type { ReportSection } from "../report/reportPage";
import { figure, inputCell, type Row } from "../summaryRows";
import { AGENCY, lineEntry, lineNet, RAA, type Books } from "./raaNames";
import {
  allBooks,
  ALL_LINES,
  BOOKS,
  booksResult,
  consolidatedLine,
  EXTERNAL,
  externalNet,
  INCOME_FACTOR,
  lineTotal,
} from "./raaSpendNames";
import {
  booksFigure,
  booksHeader,
  booksRow,
  goesWithout,
  holdsNumber,
  isIn,
  nameOf,
  totalFigure,
  totalOrWord,
  WORDS,
} from "./raaSpendRows";

export const INCOME_SIGNS = { above: "Above 0", ledger: "As in a ledger" } as const;

/** A billion pounds, either way: beyond it something was typed wrongly. */
const POUNDS = { least: -1e9, most: 1e9 };

/** Internal lines are paid by one and received by another: there is no other income in them. */
export const amountsOf = (line: AccountLine): readonly AmountId[] =>
  EXTERNAL.includes(line) ? AMOUNTS.map(({ id }) => id) : ["gross", "from_members"];

const entriesOf = (books: Books, line: AccountLine): string[] =>
  amountsOf(line).map((amount) => lineEntry(books, line, amount));

const joined = (names: readonly string[]): Expr => join(...names.map(named));

/** Whether the agency has books of its own: any amount in its column. */
export const agencyInUse: Expr = iff(
  isEmpty(joined(ALL_LINES.flatMap((line) => entriesOf(AGENCY, line)))),
  value(0),
  value(1),
);
/** Income typed above 0 is taken off; typed as in a ledger, below 0, it is added. */
export const incomeFactor: Expr = iff(
  compare(named(RAA.incomeSigns), "=", INCOME_SIGNS.ledger),
  value(-1),
  value(1),
);

const blockRows = (amount: AmountId): Row[] => {
  const title = AMOUNTS.find(({ id }) => id === amount)!.title;
  const lines = [...ACCOUNT_LINES, ...INTERNAL_LINES].filter(({ id }) => amountsOf(id).includes(amount));
  const counted = (books: Books, line: AccountLine): Expr =>
    iff(holdsNumber(lineNet(books, line)), totalOf([lineEntry(books, line, amount)]), value(0));
  const ids = lines.map(({ id }) => id);
  return [
    booksHeader(`${title} (£)`),
    ...lines.map(({ id, title: label }) =>
      booksRow(label, {
        of: (books) => numberCell(lineEntry(books, id, amount), POUNDS, "£", "#,##0"),
        total: totalFigure(sumOf(BOOKS.map((books) => counted(books, id))), lineTotal(id, amount)),
        says: remark(id, amount),
      }),
    ),
    booksRow(`${title} that counts`, {
      of: (books) =>
        booksFigure(books, sumOf(ids.map((line) => counted(books, line))), booksResult(books, amount)),
      total: totalFigure(totalOf(ids.map((line) => lineTotal(line, amount))), allBooks(amount)),
    }),
  ];
};

/** What is wrong with the amounts of a row, by column; what is on the wrong side of 0 counts, and is named. */
function remark(line: AccountLine, amount: AmountId): Expr {
  const isIncome = amount !== "gross";
  return join(
    ...BOOKS.map((books) => {
      const key = lineEntry(books, line, amount);
      const total = totalOf([key]);
      const isTurned = compare(isIncome ? times(total, named(INCOME_FACTOR)) : total, "<", 0);
      const turned = isIncome
        ? " on the other side of 0, taken as paid back. "
        : " below 0, counts as income. ";
      return iff(
        isInRange(key, POUNDS),
        iff(isTurned, join("◆ ", nameOf(books), turned), value("")),
        join("▲ ", nameOf(books), ": no number of pounds up to a billion, the line is left out. "),
      );
    }),
  );
}

/** Gross less all income; a word where nothing is entered, or something that cannot be used. */
function net(books: Books, line: AccountLine): Expr {
  const [gross = "", ...income] = entriesOf(books, line);
  const keys = [gross, ...income];
  const known = orFalse(
    both(
      ...keys.flatMap((key) => [
        compare(plus(named(key), value(0)), "=", named(key)),
        compare({ op: "abs", of: named(key) }, "<=", POUNDS.most),
      ]),
    ),
  );
  return iff(
    isEmpty(joined(keys)),
    value(WORDS.notEntered),
    iff(
      known,
      minus(totalOf([gross]), times(named(INCOME_FACTOR), totalOf(income))),
      value(WORDS.checkEntry),
    ),
  );
}

/** Some books have the line and others have a word: who goes without. */
const without = (line: AccountLine): Expr =>
  iff(
    holdsNumber(lineTotal(line, "net")),
    goesWithout("◆ Not in the total", BOOKS, (books) => {
      const cell = named(lineNet(books, line));
      return either(compare(cell, "=", WORDS.notEntered), compare(cell, "=", WORDS.checkEntry));
    }),
    value(""),
  );

const netRows = (): Row[] => [
  booksHeader("Net (£): gross less all income"),
  ...[...ACCOUNT_LINES, ...INTERNAL_LINES].map(({ id, title }) =>
    booksRow(title, {
      of: (books) => booksFigure(books, net(books, id), lineNet(books, id)),
      total: totalFigure(totalOrWord(BOOKS.map((books) => lineNet(books, id))), lineTotal(id, "net")),
      says: without(id),
    }),
  ),
  booksRow("Net of the books", {
    of: (books) =>
      booksFigure(
        books,
        totalOrWord(ALL_LINES.map((line) => lineNet(books, line))),
        booksResult(books, "net"),
      ),
    total: totalFigure(totalOrWord(BOOKS.map((books) => booksResult(books, "net"))), allBooks("net")),
  }),
  booksRow(`Lines that count, of ${ALL_LINES.length}`, {
    of: (books) => ({
      ...figure(linesOf(books), "0", booksResult(books, "lines_entered")),
      highlight: [{ when: { contains: "▲" }, tone: "bad" }],
    }),
    says: value(
      "▲ no name: amounts stand in a column without a member's name on RAA members; they count nowhere.",
    ),
  }),
];

const linesOf = (books: Books): Expr =>
  iff(
    isIn(books),
    sumOf(ALL_LINES.map((line) => iff(holdsNumber(lineNet(books, line)), value(1), value(0)))),
    iff(
      isEmpty(joined(ALL_LINES.map((line) => lineEntry(books, line, "gross")))),
      value(""),
      value("▲ no name"),
    ),
  );

const externalRows = (): Row[] => [
  booksHeader("Net from outside (£): gross less grants and other income"),
  ...ACCOUNT_LINES.map(({ id, title }) =>
    booksRow(title, {
      of: (books) =>
        booksFigure(
          books,
          iff(
            holdsNumber(lineNet(books, id)),
            plus(
              named(lineNet(books, id)),
              times(named(INCOME_FACTOR), totalOf([lineEntry(books, id, "from_members")])),
            ),
            named(lineNet(books, id)),
          ),
          externalNet(books, id),
        ),
      total: totalFigure(totalOrWord(BOOKS.map((books) => externalNet(books, id))), consolidatedLine(id)),
    }),
  ),
  booksRow("Net from outside, all lines", {
    of: (books) =>
      booksFigure(
        books,
        totalOrWord(EXTERNAL.map((line) => externalNet(books, line))),
        booksResult(books, "external_net"),
      ),
    total: totalFigure(totalOrWord(EXTERNAL.map(consolidatedLine)), allBooks("consolidated_net")),
  }),
];

/** The agency's own books are held by the agency; in a member's, a usual one stands there by line. */
export const usualHolder = (books: Books, line: AccountLine): Holder =>
  books === AGENCY ? "agency" : (ACCOUNT_LINES.find(({ id }) => id === line)?.holder ?? "member");

const HOLDER_TITLES = Object.values(HOLDERS);

const heldRows = (): Row[] => [
  booksHeader("Held by", { total: "" }),
  ...ACCOUNT_LINES.map(({ id, title }) =>
    booksRow(title, {
      of: (books) =>
        inputCell({
          key: lineEntry(books, id, "held_by"),
          kind: "choice",
          default: HOLDERS[usualHolder(books, id)],
          choices: HOLDER_TITLES,
        }),
      says: join(
        ...BOOKS.map((books) => {
          const key = lineEntry(books, id, "held_by");
          return iff(
            either(isEmpty(key), ...HOLDER_TITLES.map((each) => orFalse(compare(named(key), "=", each)))),
            value(""),
            join(
              "▲ ",
              nameOf(books),
              `: neither Member, Host nor Agency; taken as ${HOLDERS[usualHolder(books, id)]}. `,
            ),
          );
        }),
      ),
    }),
  ),
];

/** Whether a line of somebody's books is held so; what is no holder counts as the usual one. */
export function isHeldBy(books: Books, line: AccountLine, holder: Holder): Expr {
  const key = named(lineEntry(books, line, "held_by"));
  const is = (each: Holder): Expr => compare(key, "=", HOLDERS[each]);
  const others = (Object.keys(HOLDERS) as Holder[]).filter((each) => each !== holder);
  if (usualHolder(books, line) !== holder) return orFalse(is(holder));
  return {
    op: "ifError",
    of: both(...others.map((each) => compare(key, "<>", HOLDERS[each]))),
    otherwise: value(true),
  };
}

export const lineSections = (): ReportSection[] => [
  { heading: "What is spent: entered from the ledger of the year", rows: blockRows("gross") },
  {
    heading: "Income from members: what others of this RAA paid into these books",
    rows: blockRows("from_members"),
  },
  { heading: "Grants", rows: blockRows("grants") },
  { heading: "Other income, from outside the RAA", rows: blockRows("other") },
  { heading: "Who holds each line", rows: heldRows() },
  { heading: "Net of each line, worked out", rows: netRows() },
  { heading: "What the RAA costs from outside, line by line", rows: externalRows() },
];

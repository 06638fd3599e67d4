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
  named,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { numberCell } from "../costs/entries";
import { isEmpty, isInRange, orFalse, sumOf } from "../enteredNumber";
import type { ReportSection } from "../report/reportPage";
import { inputCell, type Row } from "../summaryRows";
import { AGENCY, lineEntry, RAA, type Books } from "./raaNames";
import {
  allBooks,
  ALL_LINES,
  BOOKS,
  booksResult,
  counts,
  EXTERNAL,
  INCOME_FACTOR,
  lineTotal,
} from "./raaSpendNames";
import { booksFigure, booksHeader, booksRow, nameOf, shortTitle, totalFigure } from "./raaSpendRows";

export const INCOME_SIGNS = { above: "Above 0", ledger: "As in a ledger" } as const;

/** A billion pounds, either way: beyond it something was typed wrongly. */
export const POUNDS = { least: -1e9, most: 1e9 };

/** Internal lines are paid by one and received by another: there is no other income in them. */
export const amountsOf = (line: AccountLine): readonly AmountId[] =>
  EXTERNAL.includes(line) ? AMOUNTS.map(({ id }) => id) : ["gross", "from_members"];

/** The cell of an amount that counts: what is typed or, with a ledger in the workbook, else what that says. */
export type AmountName = (books: Books, line: AccountLine, amount: AmountId) => string;
/** The same of who holds a line. */
export type HolderName = (books: Books, line: AccountLine) => string;

/** Where amounts and holders stand that count. */
export interface InUse {
  amount: AmountName;
  holder: HolderName;
}

export const cellsOf = (amount: AmountName, books: Books, line: AccountLine): string[] =>
  amountsOf(line).map((id) => amount(books, line, id));

export const joined = (names: readonly string[]): Expr => join(...names.map(named));

/** Whether the agency has books of its own: any amount in its column. */
export const agencyInUse = ({ amount }: InUse): Expr =>
  iff(isEmpty(joined(ALL_LINES.flatMap((line) => cellsOf(amount, AGENCY, line)))), value(0), value(1));
/** Income typed above 0 is taken off; typed as in a ledger, below 0, it is added. */
export const incomeFactor: Expr = iff(
  compare(named(RAA.incomeSigns), "=", INCOME_SIGNS.ledger),
  value(-1),
  value(1),
);

const blockRows = (amount: AmountId, inUse: InUse): Row[] => {
  const title = AMOUNTS.find(({ id }) => id === amount)!.title;
  const lines = [...ACCOUNT_LINES, ...INTERNAL_LINES].filter(({ id }) => amountsOf(id).includes(amount));
  const cell = (books: Books, line: AccountLine): Expr => totalOf([inUse.amount(books, line, amount)]);
  // Income is said above 0, whichever sign it is typed with.
  const counted = (books: Books, line: AccountLine): Expr =>
    iff(
      isCounted(books, line),
      amount === "gross" ? cell(books, line) : times(named(INCOME_FACTOR), cell(books, line)),
      value(0),
    );
  const ids = lines.map(({ id }) => id);
  return [
    booksHeader(`${title} (£)`),
    ...lines.map(({ id, title: label }) =>
      booksRow(shortTitle(label), {
        of: (books) => numberCell(lineEntry(books, id, amount), POUNDS, "£", "#,##0"),
        total: totalFigure(sumOf(BOOKS.map((books) => counted(books, id))), lineTotal(id, amount)),
        says: remark(id, amount),
      }),
    ),
    booksRow(`${title} in the sums`, {
      of: (books) =>
        booksFigure(books, sumOf(ids.map((line) => counted(books, line))), booksResult(books, amount)),
      total: totalFigure(totalOf(ids.map((line) => lineTotal(line, amount))), allBooks(amount)),
    }),
  ];
};

/** Whether a line of somebody's books is in the sums. */
export const isCounted = (books: Books, line: AccountLine): Expr =>
  compare(named(counts(books, line)), "=", 1);

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

/** The agency's own books are held by the agency; in a member's, a usual one stands there by line. */
export const usualHolder = (books: Books, line: AccountLine): Holder =>
  books === AGENCY ? "agency" : (ACCOUNT_LINES.find(({ id }) => id === line)?.holder ?? "member");

const HOLDER_TITLES = Object.values(HOLDERS);

const heldRows = (): Row[] => [
  booksHeader("Held by", { total: "" }),
  ...ACCOUNT_LINES.map(({ id, title }) =>
    booksRow(shortTitle(title), {
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
export function isHeldBy(inUse: InUse, books: Books, line: AccountLine, holder: Holder): Expr {
  const key = named(inUse.holder(books, line));
  const is = (each: Holder): Expr => compare(key, "=", HOLDERS[each]);
  const others = (Object.keys(HOLDERS) as Holder[]).filter((each) => each !== holder);
  if (usualHolder(books, line) !== holder) return orFalse(is(holder));
  return {
    op: "ifError",
    of: both(...others.map((each) => compare(key, "<>", HOLDERS[each]))),
    otherwise: value(true),
  };
}

export const lineSections = (inUse: InUse): ReportSection[] => [
  { heading: "What is spent: entered from the ledger of the year", rows: blockRows("gross", inUse) },
  {
    heading: "Income from members: what others of this RAA paid into these books",
    rows: blockRows("from_members", inUse),
  },
  { heading: "Grants", rows: blockRows("grants", inUse) },
  { heading: "Other income, from outside the RAA", rows: blockRows("other", inUse) },
  { heading: "Who holds each line", rows: heldRows() },
];

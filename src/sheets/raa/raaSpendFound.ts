import { ACCOUNT_LINES, AMOUNTS, HOLDERS, INTERNAL_LINES, type AccountLine } from "../../domain/raa/accounts";
import { AGENCY_BOOKS } from "../../domain/raa/ledger";
import {
  both,
  compare,
  count,
  either,
  iff,
  join,
  lookup,
  named,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { isEmpty, orFalse } from "../enteredNumber";
import { text } from "../frame";
import type { ReportSection } from "../report/reportPage";
import { figure, sentence, type Row } from "../summaryRows";
import { AGENCY, lineEntry, shownName, type Books } from "./raaNames";
import { hasLedger, LEDGER_AMOUNTS, LEDGER_HOLDER, ledgerKey, NOBODY, RAA_LEDGER } from "./raaLedger";
import { amountsOf, usualHolder, type AmountName, type HolderName, type InUse } from "./raaSpendLines";
import { booksHeader, booksRow, shortTitle } from "./raaSpendRows";

/** Amounts that tables of the workbook say, where nothing is typed. */
const amountInUse: AmountName = (books, line, amount) => `raa_${books}_${line}_${amount}`;
const holderInUse: HolderName = (books, line) => `raa_${books}_${line}_holder`;

/** Where the amounts stand that count: without a ledger in the workbook, what is typed. */
export const inUseOf = (cases: Cases): InUse =>
  hasLedger(cases)
    ? { amount: amountInUse, holder: holderInUse }
    : { amount: lineEntry, holder: (books, line) => lineEntry(books, line, "held_by") };

/** A cell of the books' line in the ledger; "" where it has no such line, or nothing in it. */
function found(books: Books, line: AccountLine, column: string): Expr {
  const authority = books === AGENCY ? value(AGENCY_BOOKS) : named(shownName(books));
  const cell = lookup(ledgerKey(authority, line), RAA_LEDGER, "Key", column);
  return { op: "ifError", of: iff(isEmpty(cell), value(""), cell), otherwise: value("") };
}

/** The usual holder stands in an entry that nobody changed: there the ledger's word goes before it. */
function holder(books: Books, line: AccountLine): Expr {
  const key = lineEntry(books, line, "held_by");
  const usual = HOLDERS[usualHolder(books, line)];
  const said = found(books, line, LEDGER_HOLDER);
  const isUnchanged = either(isEmpty(key), orFalse(compare(named(key), "=", usual)));
  return iff(both(isUnchanged, compare(join(said, ""), "<>", "")), said, join(named(key), ""));
}

export function foundSections(cases: Cases): ReportSection[] {
  if (!hasLedger(cases)) return [];
  return [
    {
      heading: "Amounts in use: typed, else from the ledgers in this workbook (RAA ledger)",
      rows: [
        [sentence(notUsed)],
        ...AMOUNTS.flatMap(({ id, title }): Row[] => [
          booksHeader(`${title} in use (£)`, { total: "" }),
          ...[...ACCOUNT_LINES, ...INTERNAL_LINES]
            .filter((line) => amountsOf(line.id).includes(id))
            .map((line) =>
              booksRow(shortTitle(line.title), {
                of: (books) => {
                  const key = lineEntry(books, line.id, id);
                  return figure(
                    iff(isEmpty(key), found(books, line.id, LEDGER_AMOUNTS[id]), named(key)),
                    "#,##0",
                    amountInUse(books, line.id, id),
                  );
                },
              }),
            ),
        ]),
        booksHeader("Held by, in use", { total: "" }),
        ...ACCOUNT_LINES.map((line) =>
          booksRow(shortTitle(line.title), {
            of: (books) => figure(holder(books, line.id), "General", holderInUse(books, line.id)),
          }),
        ),
        [
          text(
            "Where the holder of a line is the usual one above, the ledger's word goes before it; another choice above goes before the ledger.",
            "note",
          ),
        ],
      ],
    },
  ];
}

const unused = count(RAA_LEDGER, where("Check", "=", NOBODY));
const notUsed: Expr = iff(
  compare(unused, "=", 0),
  value("Every line of RAA ledger is somebody's: a member of RAA members, or the agency's."),
  join(
    "▲ ",
    unused,
    " of ",
    count(RAA_LEDGER),
    " lines of RAA ledger have a name that no member on RAA members has: they are used nowhere. RAA ledger marks them.",
  ),
);

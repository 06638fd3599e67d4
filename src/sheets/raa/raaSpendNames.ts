import { ACCOUNT_LINES, INTERNAL_LINES, type AccountLine, type AmountId } from "../../domain/raa/accounts";
import type { HiddenCostId, HiddenEntryId } from "../../domain/raa/hiddenCosts";
import { MEMBERS } from "../../domain/raa/members";
import type { PublishedEntryId } from "../../domain/raa/publishedSpend";
import { AGENCY, type Books } from "./raaNames";

/** Names of `RAA spend` beyond those that the RAA's sheets share. */

export const BOOKS: readonly Books[] = [...MEMBERS, AGENCY];
export const EXTERNAL: readonly AccountLine[] = ACCOUNT_LINES.map(({ id }) => id);
export const ALL_LINES: readonly AccountLine[] = [...EXTERNAL, ...INTERNAL_LINES.map(({ id }) => id)];

/** @example booksResult("agency", "net") //=> "out_raa_agency_net" */
export const booksResult = (books: Books, id: string): string => `out_raa_${books}_${id}`;
/** Over all books. @example allBooks("net") //=> "out_raa_net" */
export const allBooks = (id: string): string => `out_raa_${id}`;

/** Net without what members pay each other: gross - grants - other income. */
export const externalNet = (books: Books, line: AccountLine): string =>
  booksResult(books, `${line}_external_net`);
/** The same of a line, over all books. @example consolidatedLine("staff") //=> "out_raa_staff_consolidated_net" */
export const consolidatedLine = (line: AccountLine): string => allBooks(`${line}_consolidated_net`);
/** What counts of an amount of a line, over all books; income above 0, whichever sign it is typed with. */
export const lineTotal = (line: AccountLine, amount: AmountId | "net"): string =>
  allBooks(`${line}_${amount}`);

/** 1 where a line of somebody's books is in the sums: something is entered, and all of it can be used; else 0, or "" where nobody has the column. */
export const counts = (books: Books, line: AccountLine): string => `raa_${books}_${line}_counts`;

/** Gross spending on direct staff that counts in somebody's books. */
export const staffGross = (books: Books): string => booksResult(books, "staff_gross");

/** The year that the ledger is of. */
export const LEDGER_YEAR = "in_raa_ledger_year";
/** 1 where income is typed above 0, -1 where it is typed below. */
export const INCOME_FACTOR = "raa_income_factor";
/** 1 where something is entered in the agency's own books. */
export const AGENCY_IN_USE = "out_raa_agency_has_books";

export const hiddenEntry = (books: Books, id: HiddenEntryId): string => `in_raa_${books}_hidden_${id}`;
export const hiddenCost = (books: Books, id: HiddenCostId): string => booksResult(books, `hidden_${id}`);

export const publishedEntry = (member: number, id: PublishedEntryId): string => `in_raa_${member}_${id}`;
/** What is typed, or what a published table of the workbook says. */
export const publishedInUse = (member: number, id: PublishedEntryId): string => booksResult(member, id);

/** To the nearest £5, as the department rounds. */
export const toFive = (name: string): string => `${name}_to_5`;
export const threeYears = (id: string): string => `${id}_3_years`;

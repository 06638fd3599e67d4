import { AMOUNTS, INTERNAL_LINES, type AmountId } from "../domain/raa/accounts";
import { booksNamed, holderNamed, lineNamed, type LedgerRow } from "../domain/raa/ledger";
import { readMoney } from "../domain/codes/money";
import type { Finding } from "../domain/findings";
import type { RecognisedTable } from "./recognised";
import { rowByRow, shown, textOf, type RowOf, type Said, type StandsAt, type Used } from "./rowByRow";

/** Beyond it no line of an RAA's ledger goes: something else stands there. */
const MOST_POUNDS = 1e9;

/** Reads the rows of an RAA's ledger, every one used or explained. */
export function readRaaLedger(table: RecognisedTable): { ledger: LedgerRow[]; findings: Finding[] } {
  const { rows: ledger, findings } = rowByRow(table, readRow);
  return { ledger, findings };
}

function readRow({ cell, header }: RowOf): Used<Omit<LedgerRow, keyof StandsAt>> | Said {
  const authority = booksNamed(textOf(cell("authority")));
  if (authority === "")
    return {
      rule: "raa-ledger-authority-missing",
      column: header("authority"),
      message: "No authority stands in this row, so its amounts are not used.",
      fix: "Write the authority as on RAA members, or “The agency” for its own books.",
    };
  const line = lineNamed(textOf(cell("line")));
  if (line === undefined)
    return {
      rule: "raa-ledger-line-unknown",
      column: header("line"),
      message:
        textOf(cell("line")) === ""
          ? "No line stands in this row, so its amounts are not used."
          : `${shown(cell("line"))} is no line of RAA spend, so its amounts are not used.`,
      fix: "Write a line as on RAA spend: Direct staff, Panels, Legal and so on. Leave totals out of the table.",
    };
  const isInternal = INTERNAL_LINES.some(({ id }) => id === line);
  const amounts: Partial<Record<AmountId, number>> = {};
  for (const { id } of AMOUNTS) {
    const written = cell(id);
    if (written === null || textOf(written) === "-") continue;
    const money = readMoney(written);
    if (money.kind === "blank") continue;
    const isOfYear = money.kind === "money" && (money.per ?? "year") === "year";
    if (!isOfYear || Math.abs(money.pounds) > MOST_POUNDS)
      return {
        rule: "raa-ledger-amount-unreadable",
        column: header(id),
        message: `${shown(written)} is no amount in pounds of a year, so the row is not used.`,
        fix: "Write pounds of the year as a number, below 0 with a minus or in brackets.",
      };
    if (isInternal && (id === "grants" || id === "other") && money.pounds !== 0)
      return {
        rule: "raa-ledger-internal-income",
        column: header(id),
        message: "What members pay each other has no grants and no other income, so the row is not used.",
        fix: "Move the amount to Income from members, or to the line that it belongs to.",
      };
    amounts[id] = money.pounds;
  }
  if (Object.keys(amounts).length === 0)
    return {
      rule: "raa-ledger-amounts-missing",
      column: header("gross"),
      message: "No amount stands in this row, so it is not used.",
      fix: "Write the gross spending or an income, 0 where there was none.",
    };
  const written = textOf(cell("held_by"));
  const holder = holderNamed(written);
  const used = { authority, line, amounts, ...(holder && { holder }) };
  if (written === "" || holder !== undefined) return { used };
  const remark: Said = {
    rule: "raa-ledger-holder-unknown",
    column: header("held_by"),
    message: `${shown(written)} is neither Member, Host nor Agency, so the usual holder of the line stands.`,
    fix: "Write Member, Host or Agency, or leave the cell empty.",
  };
  return { used, remark };
}

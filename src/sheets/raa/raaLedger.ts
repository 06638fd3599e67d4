import {
  ACCOUNT_LINES,
  HOLDERS,
  INTERNAL_LINES,
  type AccountLine,
  type AmountId,
} from "../../domain/raa/accounts";
import { AGENCY_BOOKS, ledgerLines, type LedgerLine } from "../../domain/raa/ledger";
import { MEMBERS } from "../../domain/raa/members";
import { compare, iff, join, named, sameRow, value, type Expr } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { isEmpty } from "../enteredNumber";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan, TableColumn } from "../plan";
import { inWords, numberColumn, textColumn } from "../words";
import { shownName } from "./raaNames";
import { shortTitle } from "./raaSpendRows";

export const RAA_LEDGER = "RaaLedger";
/** Its columns of amounts. */
export const LEDGER_AMOUNTS: Readonly<Record<AmountId, string>> = {
  gross: "Gross spending",
  from_members: "Income from members",
  grants: "Grants",
  other: "Other income",
};
export const LEDGER_HOLDER = "Held by";
export const NOBODY = "▲ No member on RAA members has this name: not used";

export const hasLedger = ({ raaLedger = [] }: Cases): boolean => raaLedger.length > 0;
export const lineTitle = (line: AccountLine): string =>
  shortTitle([...ACCOUNT_LINES, ...INTERNAL_LINES].find(({ id }) => id === line)?.title ?? line);

/** Whose books a row is in: the member's with the same name, or the agency's. */
const usedFor: Expr = join(
  ...MEMBERS.map((member) =>
    iff(compare(sameRow("Authority"), "=", named(shownName(member))), value(`Member ${member}`), value("")),
  ),
  iff(compare(sameRow("Authority"), "=", AGENCY_BOOKS), value("The agency's own books"), value("")),
);

/** What tables of the workbook say of the ledgers, a row a line of somebody's books; no sheet where there is none. */
export function raaLedgerSheets(cases: Cases): SheetPlan[] {
  if (!hasLedger(cases)) return [];
  const lines = ledgerLines(cases.raaLedger ?? []);
  const name = "RAA ledger";
  const purpose =
    "The ledgers found in tables of this workbook, a row a line: RAA spend takes them where nothing is typed.";
  return [
    {
      name,
      group: "raa",
      purpose,
      blocks: [
        titleBlock(
          name,
          purpose,
          cases,
          "Read when Analyse was pressed. Rows of the same books and line are added up. Amounts have the signs of the table: say on RAA spend how income is typed.",
        ),
        {
          kind: "table",
          name: RAA_LEDGER,
          row: TABLE_ROW,
          column: 0,
          rowCount: lines.length,
          identity: ["Key"],
          columns: columnsOf(lines),
        },
      ],
      freeze: { rows: TABLE_ROW + 1, columns: 1 },
      print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW } },
    },
  ];
}

/** How a row is found: "Northtown: Direct staff". */
export const ledgerKey = (authority: Expr, line: AccountLine): Expr =>
  join(authority, `: ${lineTitle(line)}`);

function columnsOf(lines: readonly LedgerLine[]): TableColumn[] {
  const texts = (header: string, of: (line: LedgerLine) => string, width: number): TableColumn =>
    textColumn(header, lines.map(of), width);
  const pounds = (id: AmountId): TableColumn =>
    numberColumn(
      LEDGER_AMOUNTS[id],
      Float64Array.from(lines, ({ amounts }) => amounts[id] ?? NaN),
      "#,##0",
      13,
    );
  const worked = (header: string, content: Expr, width: number): TableColumn => ({
    header,
    content,
    format: "General",
    width,
  });
  return [
    texts("Key", ({ authority, line }) => `${authority}: ${lineTitle(line)}`, 44),
    texts("Authority", ({ authority }) => authority, 22),
    texts("Line", ({ line }) => lineTitle(line), 34),
    ...(["gross", "from_members", "grants", "other"] as const).map(pounds),
    texts(LEDGER_HOLDER, ({ holder }) => (holder ? HOLDERS[holder] : ""), 10),
    numberColumn(
      "Rows added up",
      Float64Array.from(lines, ({ rows }) => rows),
      "0",
      8,
    ),
    texts("Sheets", ({ sheets }) => inWords(sheets), 20),
    worked("Used for", usedFor, 22),
    {
      ...worked("Check", iff(isEmpty(sameRow("Used for")), value(NOBODY), value("")), 48),
      highlight: [{ when: { contains: "▲" }, tone: "bad" }],
    },
  ];
}

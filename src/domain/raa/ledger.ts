import {
  ACCOUNT_LINES,
  AMOUNTS,
  HOLDERS,
  INTERNAL_LINES,
  type AccountLine,
  type AmountId,
  type Holder,
} from "./accounts";

/** What a row of a ledger says, in a table of the workbook: a line of the RAA's accounts in somebody's books. */
export interface LedgerRow {
  /** As written; {@link AGENCY_BOOKS} for the agency's own books. */
  authority: string;
  line: AccountLine;
  /** Pounds of a year, with the sign as written; what is empty is absent. */
  amounts: Readonly<Partial<Record<AmountId, number>>>;
  holder?: Holder;
  sheet: string;
  row: number;
}

/** All rows of one line in the same books: amounts are added up. */
export interface LedgerLine extends Omit<LedgerRow, "row" | "sheet"> {
  rows: number;
  sheets: readonly string[];
  /** Rows name several holders: none of them is taken. */
  holdersDiffer: boolean;
}

/** What the agency's own books are called in a table. */
export const AGENCY_BOOKS = "The agency";

const plain = (written: string): string =>
  written
    .toLowerCase()
    .replace(/['’‘`]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** What finance teams call lines besides their titles. */
const SYNONYMS: Readonly<Record<AccountLine, readonly string[]>> = {
  staff: ["staff", "staffing", "employees", "employee costs", "salaries", "pay"],
  staff_related: ["staff related", "staff related costs", "travel and training", "indirect employee costs"],
  pension_deficit: ["pension deficit", "pensions deficit", "lgps deficit", "past service deficit"],
  panels: ["panel", "panels", "adoption panel", "panel costs"],
  marketing: ["marketing", "marketing and recruitment", "recruitment of adopters", "adopter recruitment"],
  interagency_paid: [
    "interagency fees paid",
    "inter agency fees paid",
    "interagency expenditure",
    "inter agency expenditure",
    "interagency placements bought",
  ],
  interagency_received: [
    "interagency fees received",
    "inter agency fees received",
    "interagency income",
    "inter agency income",
    "interagency placements sold",
  ],
  support: ["adoption support", "adoption support purchased", "therapeutic support", "support bought"],
  allowances: ["allowances", "adoption allowances", "adoption allowance"],
  legal: ["legal", "legal costs", "legal services"],
  ict: ["ict", "it", "ict and case management", "case management system"],
  premises: ["premises", "accommodation", "premises costs", "buildings"],
  support_services: ["support services", "support service recharges", "central support", "recharges"],
  corporate: ["corporate overhead", "corporate overheads", "overheads", "overhead", "corporate core"],
  set_up: ["set up", "set up costs", "one off set up", "one off costs", "implementation"],
  contingency: ["contingency", "contingencies"],
  general: ["grants", "grant", "general", "other", "grants and income", "unallocated"],
  contributions: [
    "contributions",
    "contribution",
    "contribution to the raa",
    "raa contribution",
    "member contributions",
    "contribution to the agency",
  ],
  fees_within: [
    "fees between members",
    "fees within the raa",
    "internal interagency fees",
    "inter agency fees within the raa",
  ],
};

const BY_NAME: ReadonlyMap<string, AccountLine> = new Map(
  [...ACCOUNT_LINES, ...INTERNAL_LINES].flatMap(({ id, title }): [string, AccountLine][] =>
    [id, title, title.split(":")[0] ?? title, ...SYNONYMS[id]].map((each) => [plain(each), id]),
  ),
);

/**
 * The line that somebody means: its id, its title, or what finance teams call it.
 *
 * @example lineNamed("Inter-agency expenditure") //=> "interagency_paid"
 */
export const lineNamed = (written: string): AccountLine | undefined => BY_NAME.get(plain(written));

/** @example holderNamed("host authority") //=> "host" */
export function holderNamed(written: string): Holder | undefined {
  const said = plain(written).replace(/^the /, "");
  return (Object.keys(HOLDERS) as Holder[]).find((holder) =>
    [holder, `${holder}s`, `${holder} authority`, `${holder} council`].includes(said),
  );
}

/** The name of books as tables of ours have it: the agency's own, or the authority as written. */
export const booksNamed = (written: string): string =>
  /^(the )?(regional adoption )?agency( s| s own)?( books)?$|^(the )?raa$|^own books$/.test(plain(written))
    ? AGENCY_BOOKS
    : written.replace(/\s+/g, " ").trim();

/** Rows of the same books and line as one, in the order in which they were first met. */
export function ledgerLines(rows: readonly LedgerRow[]): LedgerLine[] {
  const lines = new Map<string, LedgerLine>();
  for (const row of rows) {
    const key = `${row.authority.toLowerCase()} ${row.line}`;
    const known = lines.get(key);
    if (!known) {
      const { row: _, sheet, ...rest } = row;
      lines.set(key, { ...rest, rows: 1, sheets: [sheet], holdersDiffer: false });
      continue;
    }
    const holdersDiffer =
      known.holdersDiffer ||
      (known.holder !== undefined && row.holder !== undefined && known.holder !== row.holder);
    const { holder: before, ...rest } = known;
    const holder = holdersDiffer ? undefined : (before ?? row.holder);
    lines.set(key, {
      ...rest,
      amounts: added(known.amounts, row.amounts),
      ...(holder && { holder }),
      ...{ rows: known.rows + 1, sheets: [...new Set([...known.sheets, row.sheet])], holdersDiffer },
    });
  }
  return [...lines.values()];
}

type Amounts = LedgerRow["amounts"];
const added = (one: Amounts, other: Amounts): Amounts =>
  Object.fromEntries(
    AMOUNTS.flatMap(({ id }) =>
      one[id] === undefined && other[id] === undefined ? [] : [[id, (one[id] ?? 0) + (other[id] ?? 0)]],
    ),
  );

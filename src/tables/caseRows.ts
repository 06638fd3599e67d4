import { isBlank } from "../domain/codes/answers";
import type { Scalar } from "../domain/columns";
import type { Finding } from "../domain/findings";
import { childKey } from "./childIds";
import { plainHeader } from "./headers";
import { sheetRow, type RecognisedTable } from "./recognised";

/** The rows of a table that are cases, and why the others are not. */
export interface CaseRows {
  /** Positions in `grid.rows`. */
  rows: Int32Array;
  keys: string[];
  shown: (string | number)[];
  /** One for each row left out. */
  leftOut: Finding[];
}

/** Rows without a child, totals, headings between teams and headers printed again are no cases; each is explained. */
export function caseRows(table: RecognisedTable): CaseRows {
  const id = [...table.columns.values()].find(({ field }) => field.holds === "id")!;
  const dates = [...table.columns.values()].filter(({ field }) => field.holds === "day");
  const plainId = plainHeader(id.header);
  const rows: number[] = [];
  const keys: string[] = [];
  const shown: (string | number)[] = [];
  const leftOut: Finding[] = [];
  for (const at of table.rows) {
    const row = table.grid.rows[at]!;
    const cell = row[id.index] ?? null;
    const key = childKey(cell);
    const why = notACase(row, key, cell, plainId, () => dates.some(({ index }) => says(row[index])));
    if (why !== undefined) {
      leftOut.push({ ...REASONS[why], table: table.grid.sheet, row: sheetRow(table, at), rowsNotUsed: 1 });
      continue;
    }
    rows.push(at);
    keys.push(key);
    shown.push(typeof cell === "number" ? cell : String(cell).trim());
  }
  return { rows: Int32Array.from(rows), keys, shown, leftOut };
}

const REASONS: Record<"noChild" | "note" | "heading" | "total", Omit<Finding, "table" | "row">> = {
  noChild: {
    rule: "row-no-child",
    severity: "error",
    message: "This row has dates and no child id, so it is not used.",
    fix: "Enter the child's id.",
  },
  note: {
    rule: "row-no-case",
    severity: "note",
    message: "This row has neither a child id nor a date, so it is taken for a note and not used.",
  },
  heading: {
    rule: "row-heading",
    severity: "note",
    message: "This row is taken for a heading and not used.",
  },
  total: {
    rule: "row-total",
    severity: "note",
    message: "This row is taken for a total and not used.",
  },
};

const TOTAL = /^(?:(?:grand|sub)[\s-]*)?totals?\b|^(?:count|average|mean|median)\b/i;
/** What a system prints under a list: "375 records", "(375 rows affected)", "Printed 01/04/2026". */
const ROW_COUNT = /^\(?\d[\d,.]*\s+(?:rows?|records?|children|cases|results?|entries|items)\b/i;
const PRINTED = /^(?:report|produced|printed|generated|extract(?:ed)?|created|run|source|as at|page)\b.*\s/i;
/** Longer than any id: a sentence. */
const LONGEST_ID = 40;

function notACase(
  row: readonly Scalar[],
  key: string,
  id: Scalar,
  plainId: string,
  hasDate: () => boolean,
): keyof typeof REASONS | undefined {
  // Nearly every row of nearly every table: an id with a digit.
  if (key !== "" && key.length <= LONGEST_ID && /\d/.test(key) && !/\s/.test(key)) return undefined;
  const first = row.find(says);
  if (typeof first === "string" && TOTAL.test(first.trim())) return "total";
  if (key === "") return hasDate() ? "noChild" : "note";
  if (typeof id === "string" && plainHeader(id) === plainId) return "heading";
  if (key.length > LONGEST_ID) return hasDate() ? "noChild" : "note";
  const alone = row.filter(says).length === 1;
  if (alone && ROW_COUNT.test(key)) return "total";
  if (alone && PRINTED.test(key)) return "note";
  return alone && !/\d/.test(key) ? "heading" : undefined;
}

const says = (cell: Scalar | undefined) =>
  cell !== null && cell !== undefined && !(typeof cell === "string" && isBlank(cell));

import { isBlank } from "../domain/codes/answers";
import type { Scalar } from "../domain/columns";
import type { Finding } from "../domain/findings";
import { parseDay } from "../domain/dates/parseDay";
import { childKey } from "./childIds";
import { isLikelyDay } from "./columnContent";
import { plainHeader } from "./headers";
import { sheetRow, type RecognisedColumn, type RecognisedTable } from "./recognised";

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
  const [id, ...otherIds] = idColumns(table);
  if (!id) return { rows: table.rows, keys: [], shown: [], leftOut: [] };
  const dates = [...table.columns.values()].filter(({ field }) => field.holds === "day");
  const plainId = plainHeader(id.header);
  const rows: number[] = [];
  const keys: string[] = [];
  const shown: (string | number)[] = [];
  const leftOut: Finding[] = [];
  let mostNumbered: boolean | undefined;
  const numbered = () => (mostNumbered ??= idsAreNumbered(table, id.index));
  const end = table.rows.at(-1);
  let before = -1;
  for (const at of table.rows) {
    const row = table.grid.rows[at]!;
    const last = before;
    before = at;
    let cell = row[id.index] ?? null;
    let key = childKey(cell);
    // A couple may be known by its family alone.
    for (const { index } of key === "" ? otherIds : []) {
      if (key !== "") break;
      cell = row[index] ?? null;
      key = childKey(cell);
    }
    const why = isTotalBefore(row, id.index, dates)
      ? "total"
      : at === end && isTitleOfNext(table, at)
        ? "heading"
        : notACase(
            row,
            key,
            cell,
            plainId,
            () => dates.some(({ index }) => says(row[index])),
            () => numbered() && !/\d/.test(key) && !dates.some(({ index }) => isDay(row[index])),
          );
    if (why !== undefined) {
      // "2023-episodes.csv" over a header printed again is no id.
      if (why === "heading" && rows.at(-1) === last && isHeader(cell, plainId) && isAlone(table, last)) {
        leftOut.push({
          ...REASONS.heading,
          table: table.grid.sheet,
          row: sheetRow(table, last),
          rowsNotUsed: 1,
        });
        for (const list of [rows, keys, shown]) list.pop();
      }
      const about = REASONS[why];
      const adopters = table.layout.adopters && why === "noChild" ? ADOPTER_MISSING : undefined;
      leftOut.push({
        ...about,
        ...adopters,
        ...(why === "twoIds" && { column: id.header }),
        table: table.grid.sheet,
        row: sheetRow(table, at),
        rowsNotUsed: 1,
      });
      continue;
    }
    rows.push(at);
    keys.push(key);
    shown.push(typeof cell === "number" ? cell : String(cell).trim());
  }
  return { rows: Int32Array.from(rows), keys, shown, leftOut };
}

/** The columns that say whose row it is, the first that has something in a row. */
function idColumns({ columns, layout }: RecognisedTable): RecognisedColumn[] {
  const held = [...columns.values()];
  const holding = (what: string) => held.filter(({ field }) => field.holds === what);
  return layout.adopters ? [...holding("adopter"), ...holding("family")] : holding("id");
}

const ADOPTER_MISSING: Partial<Finding> = {
  message: "This row has dates and no id of an adopter or a family, so it is not used.",
  fix: "Enter the id.",
};

const REASONS: Record<
  "noChild" | "twoIds" | "summary" | "note" | "heading" | "total",
  Omit<Finding, "table" | "row">
> = {
  twoIds: {
    rule: "two-ids-in-cell",
    severity: "error",
    message: "This cell holds more than one id, so it is not known whose row it is, and the row is not used.",
    fix: "Give each child a row of its own.",
  },
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
  summary: {
    rule: "row-no-case",
    severity: "note",
    message:
      "The id in this row is no number as the others are, and the row has no date, so it is taken for a summary and not used.",
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
/** "Subtotal" in front of the ids and a number under them: no child, unless a date stands in the row. */
function isTotalBefore(row: readonly Scalar[], ids: number, dates: readonly RecognisedColumn[]): boolean {
  for (let index = 0; index < ids; index++) {
    const cell = row[index];
    if (typeof cell === "string" && TOTAL.test(cell.trim()))
      return !dates.some(({ index: date }) => isDay(row[date]));
  }
  return false;
}

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
  isSummary: (key: string) => boolean,
): keyof typeof REASONS | undefined {
  // Nearly every row of nearly every table: an id with a digit.
  if (key !== "" && key.length <= LONGEST_ID && /\d/.test(key) && !/[\s,;&+/]/.test(key)) return undefined;
  if (typeof id === "string" && holdsSeveralIds(id)) return "twoIds";
  const first = row.find(says);
  if (typeof first === "string" && TOTAL.test(first.trim())) return "total";
  if (key === "") return hasDate() ? "noChild" : "note";
  if (isHeader(id, plainId)) return "heading";
  if (key.length > LONGEST_ID) return hasDate() ? "noChild" : "note";
  const alone = row.filter(says).length === 1;
  if (alone && ROW_COUNT.test(key)) return "total";
  if (alone && PRINTED.test(key)) return "note";
  if (alone && (!/\d/.test(key) || SEVERAL_WORDS.test(key))) return "heading";
  return isSummary(key) ? "summary" : undefined;
}

const isHeader = (id: Scalar, plainId: string) => typeof id === "string" && plainHeader(id) === plainId;

const isAlone = ({ grid }: RecognisedTable, at: number) =>
  at >= 0 && grid.rows[at]!.filter(says).length === 1;

/** The last row of a table above another: a cell alone with an empty row above it is the title of the other. */
function isTitleOfNext(table: RecognisedTable, at: number): boolean {
  const { rows } = table.grid;
  if (!isAlone(table, at) || rows[at - 1]?.some(says)) return false;
  return at - 1 > table.headerRow && rows.slice(at + 1).some((row) => row.some(says));
}

/** "Adopters at 31 March 2026" over what follows; "LAC 12" may be an id. */
const SEVERAL_WORDS = /[A-Z]{2,}\s+(?:.*\s)?[A-Z]{2,}/;

/** So many ids show how they are made. */
const ENOUGH_IDS = 200;

function idsAreNumbered({ grid, rows }: RecognisedTable, index: number): boolean {
  const ids = Array.from(rows.subarray(0, ENOUGH_IDS), (at) =>
    childKey(grid.rows[at]![index] ?? null),
  ).filter((key) => key !== "");
  return ids.filter((key) => /\d/.test(key)).length > ids.length / 2;
}

/** A day that can be meant; counts and averages stand under dates, too. */
function isDay(cell: Scalar | undefined): boolean {
  if (typeof cell === "number") return isLikelyDay(cell);
  return typeof cell === "string" && parseDay(cell, "dayFirst", true).kind === "day";
}

/**
 * Two or more ids of one make: "784142 / 784143", "784142, 784143", one under the other. A number with a comma between
 * thousands, a year before a stroke ("2023/1234") and an id in groups of figures are one id.
 */
function holdsSeveralIds(cell: string): boolean {
  const written = cell.trim();
  if (/^\d{1,3}(?:,\d{3})+(?:\.0+)?$/.test(written)) return false;
  const ids = written.split(
    /\s*(?:[,;&+\n\r]|\s\/\s|\band\b)\s*|(?<=\d{5})\s*\/\s*(?=[a-z]{0,4}\d{5})|(?<=\d{5})\s+(?=[a-z]{0,4}\d{5})/i,
  );
  const [first, ...rest] = ids.filter((id) => id !== "");
  if (first === undefined || rest.length === 0) return false;
  const makeOf = (id: string) => /^([a-z]{0,4})[-\s]?(\d{3,})[a-z]?$/i.exec(id);
  const make = makeOf(first);
  return (
    make !== null &&
    rest.every((id) => {
      const other = makeOf(id);
      return other !== null && Math.abs(other[2]!.length - make[2]!.length) <= 1;
    })
  );
}

const says = (cell: Scalar | undefined) =>
  cell !== null && cell !== undefined && !(typeof cell === "string" && isBlank(cell));

import { scalarAt, type Scalar } from "../../domain/columns";
import { parseDay } from "../../domain/dates/parseDay";
import { isSerialDay } from "../../domain/dates/serialDay";
import { formatUk } from "../../domain/dates/writtenForms";
import type { FilledReturn } from "../../domain/returns/filled";
import type { FormColumn, ReturnForm } from "../../domain/returns/forms";
import type { Cases } from "../cases";
import { pairRows } from "../pairRows";
import type { TypedRows } from "../typedTables";
import { RETURN_CHANGES, RETURNS, type ChangeHeader } from "./returnTables";
import { tableOf } from "./returnNames";

/** A line of `Return changes`, by header, as texts: what stood there, what stands there now, and when either was filled. */
export type ReturnChange = Readonly<Record<ChangeHeader, string>>;

export interface ReturnChanges {
  /** Newest first: those of this run, and those that earlier runs found. */
  lines: readonly ReturnChange[];
  /** How many older ones are not kept. */
  dropped: number;
  /** Titles of returns whose last filling is not there any more, so that nothing could be compared. */
  notCompared: readonly string[];
}

/** More lines help nobody; a year of quarters has some hundreds. */
const MOST_LINES = 5000;
const NOT_IN = "Not in the return";
const IN = "In the return";

const known = new WeakMap<Cases, ReturnChanges>();

/** What differs from what stands on the returns' sheets, under what earlier runs found. Worked out once for each run's cases. */
export function returnChanges(cases: Cases): ReturnChanges {
  const before = known.get(cases);
  if (before) return before;
  const compared = (cases.returns?.forms ?? []).map((filled) => ({
    filled,
    found: changesOf(cases, filled),
  }));
  const all = [...compared.flatMap(({ found }) => found ?? []), ...keptLines(cases)];
  const changes: ReturnChanges = {
    lines: all.slice(0, MOST_LINES),
    dropped: Math.max(0, all.length - MOST_LINES),
    notCompared: compared.flatMap(({ filled, found }) => (found ? [] : [filled.form.title])),
  };
  known.set(cases, changes);
  return changes;
}

/** None for a first filling and for one of another period; undefined where the last one cannot be read. */
function changesOf({ typed, run }: Cases, filled: FilledReturn): ReturnChange[] | undefined {
  const { form, period } = filled;
  const last = lastFilling(typed?.get(RETURNS.name), form);
  if (!last || last.from !== period.from || last.to !== period.to) return [];
  const before = typed?.get(tableOf(form)) ?? (last.rows === 0 ? NO_ROWS : undefined);
  if (!before || (before !== NO_ROWS && !form.identity.every((header) => before.columns.has(header))))
    return undefined;
  const line = (who: string, Item: string, Before: string, Now: string): ReturnChange => ({
    ...{ Return: form.title, Period: period.title, Who: who, Item, Before, Now },
    ...{ "Filled before": last.filled, Found: run.at },
  });
  return compare(rowsBefore(form, before), rowsNow(filled), form, line);
}

const NO_ROWS: TypedRows = { rowCount: 0, columns: new Map() };

function lastFilling(rows: TypedRows | undefined, { title }: ReturnForm) {
  if (!rows) return undefined;
  const cell = (header: string, row: number): Scalar => rows.columns.get(header)?.[row] ?? null;
  for (let row = 0; row < rows.rowCount; row++)
    if (cell("Return", row) === title)
      return {
        from: cell("From", row),
        to: cell("To", row),
        rows: cell("Rows", row),
        filled: String(cell("Filled", row) ?? ""),
      };
  return undefined;
}

/** Rows of a form as texts, each cell as it shows; undefined where somebody took the column away. */
interface FormTexts {
  rowCount: number;
  at(header: string, row: number): string | undefined;
}

/** The table as it stands on its sheet, but for rows in which there is nothing. */
function rowsBefore(form: ReturnForm, { rowCount, columns }: TypedRows): FormTexts {
  const cellsOf = form.columns.map(({ header }) => columns.get(header));
  const rows = Array.from({ length: rowCount }, (_, row) => row).filter((row) =>
    cellsOf.some((cells) => (cells?.[row] ?? null) !== null),
  );
  const holds = new Map(form.columns.map((column) => [column.header, column.holds]));
  return {
    rowCount: rows.length,
    at: (header, row) => {
      const cells = columns.get(header);
      return cells && shown(cells[rows[row]!] ?? null, holds.get(header)!);
    },
  };
}

function rowsNow({ form, count, columns }: FilledReturn): FormTexts {
  const columnOf = new Map(
    form.columns.map(({ header, holds }, at) => [header, { column: columns[at]!, holds }]),
  );
  return {
    rowCount: count,
    at: (header, row) => {
      const { column, holds } = columnOf.get(header)!;
      return shown(scalarAt(column, row), holds);
    },
  };
}

/** A cell as people see it: one day is one text, whether it was typed as a date or as words. */
function shown(cell: Scalar, holds: FormColumn["holds"]): string {
  if (cell === null) return "";
  if (holds !== "day") return String(cell).trim();
  if (typeof cell === "number") {
    const day = Math.floor(cell);
    return isSerialDay(day) ? formatUk(day) : String(cell);
  }
  const said = parseDay(String(cell));
  return said.kind === "day" ? formatUk(said.day) : String(cell).trim();
}

type MakeLine = (who: string, item: string, before: string, now: string) => ReturnChange;

function compare(before: FormTexts, now: FormTexts, form: ReturnForm, line: MakeLine): ReturnChange[] {
  const identified = ({ rowCount, at }: FormTexts) => ({
    rowCount,
    identityAt: (row: number) => form.identity.map((header) => at(header, row) ?? ""),
    thenByAt: () => NaN,
  });
  const source = pairRows(identified(before), identified(now));
  const id = form.columns[0]!.header;
  const lines: ReturnChange[] = [];
  for (let row = 0; row < now.rowCount; row++) {
    const who = now.at(id, row)!;
    const from = source[row]!;
    if (from < 0) {
      lines.push(line(who, wholeRow(now, row, form), NOT_IN, IN));
      continue;
    }
    for (const { header } of form.columns) {
      const was = before.at(header, from);
      const is = now.at(header, row)!;
      if (was !== undefined && was !== is) lines.push(line(who, header, was, is));
    }
  }
  const found = new Set(source);
  for (let row = 0; row < before.rowCount; row++)
    if (!found.has(row)) lines.push(line(before.at(id, row) ?? "", wholeRow(before, row, form), IN, NOT_IN));
  return lines;
}

/** "Whole row, Date of ADM decision 03/05/2026": what else it is known by, beside the id. */
const wholeRow = ({ at }: FormTexts, row: number, { identity, columns }: ReturnForm): string =>
  [
    "Whole row",
    ...identity
      .filter((header) => header !== columns[0]!.header)
      .map((header) => `${header} ${at(header, row) || "blank"}`),
  ].join(", ");

/** Lines that earlier runs found, newest first, whatever order people gave them. */
function keptLines({ typed }: Cases): ReturnChange[] {
  const rows = typed?.get(RETURN_CHANGES.name);
  if (!rows) return [];
  const lines = Array.from(
    { length: rows.rowCount },
    (_, row) =>
      Object.fromEntries(
        RETURN_CHANGES.headers.map((header) => [header, String(rows.columns.get(header)?.[row] ?? "")]),
      ) as ReturnChange,
  ).filter(({ Return, Item }) => Return !== "" && Item !== "");
  const when = new Map(lines.map(({ Found }) => [Found, momentOf(Found)]));
  return lines.sort((a, b) => when.get(b.Found)! - when.get(a.Found)!);
}

/** "14:05 on 23 November 2026" or "23 November 2026 at 14:05" as days; a stamp that says something else counts as the oldest. */
function momentOf(stamp: string): number {
  const [, hours, minutes] = /\b(\d{1,2}):(\d{2})\b/.exec(stamp) ?? [];
  const [written] = /\b\d{1,2} \p{L}+ \d{4}\b/u.exec(stamp) ?? [];
  const day = written === undefined ? undefined : parseDay(written);
  return day?.kind === "day" ? day.day + (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) / 1440 : 0;
}

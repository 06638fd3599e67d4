import type { Severity } from "../../domain/findings";
import type { FilledReturn, Missing } from "../../domain/returns/filled";
import { RETURN_IDS, type ReturnForm, type ReturnId } from "../../domain/returns/forms";
import { cellAddress } from "../addresses";
import type { Cases } from "../cases";
import { TABLE_ROW } from "../frame";
import { latestJourneys } from "./workersOfChildren";

/** One line of `Return missing`: what has to be seen to, for whom, and by whom. */
export interface MissingRow {
  return: ReturnId;
  /** "Q1 2026-27". */
  period: string;
  severity: Severity;
  rule: string;
  /** The child's or the family's id. */
  who: string | number;
  worker: string;
  team: string;
  /** The form's header, "" where the whole row is meant. */
  item: string;
  message: string;
  fix: string;
  /** The cell of the council's own table in which to mend it; absent where none is known. */
  place?: { sheet: string; address: string };
  /** The row on the return's own sheet, from 1; 0 where it has none. */
  row: number;
}

const known = new WeakMap<Cases, readonly MissingRow[]>();

/**
 * What is missing of every return: what has to be mended first, then by return, worker (those without one last) and id, in
 * the order of the form's columns. Empty where no returns were asked for. Worked out once for each run's cases.
 */
export function missingRows(cases: Cases): readonly MissingRow[] {
  const found = known.get(cases);
  if (found) return found;
  const latest = latestJourneys(cases);
  const rows = (cases.returns?.forms ?? [])
    .flatMap((filled) =>
      filled.missing.map((missing) => ({
        row: rowOf(cases, filled, missing, latest),
        column: filled.form.columns.findIndex(({ header }) => header === missing.header),
      })),
    )
    .sort((a, b) => byUrgency(a.row, b.row) || a.column - b.column)
    .map(({ row }) => row);
  known.set(cases, rows);
  return rows;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const order = new Intl.Collator("en", { numeric: true });

const byUrgency = (a: MissingRow, b: MissingRow): number =>
  WEIGHT[a.severity] - WEIGHT[b.severity] ||
  RETURN_IDS.indexOf(a.return) - RETURN_IDS.indexOf(b.return) ||
  Number(a.worker === "") - Number(b.worker === "") ||
  order.compare(a.worker, b.worker) ||
  order.compare(String(a.who), String(b.who)) ||
  a.row - b.row;

function rowOf(
  cases: Cases,
  { form, period }: FilledReturn,
  { severity, rule, whose, row, header, message, fix, at }: Missing,
  latest: Int32Array,
): MissingRow {
  const place = at && placeOf(cases, form, at);
  return {
    ...{ return: form.id, period: period.title, severity, rule },
    ...whoOf(cases, form, whose, latest),
    ...{ item: header, message, fix },
    ...(place && { place }),
    row: row < 0 ? 0 : sheetRowOf(row),
  };
}

/** The row of the form's own sheet, from 1, on which a row of the return stands. */
export const sheetRowOf = (row: number): number => TABLE_ROW + 2 + row;

function whoOf(
  { records: { children, families }, journeys: { texts } }: Cases,
  form: ReturnForm,
  whose: number,
  latest: Int32Array,
): Pick<MissingRow, "who" | "worker" | "team"> {
  if (form.of === "adopters")
    return { who: families.key[whose] ?? "", worker: families.texts.worker[whose] ?? "", team: "" };
  const journey = latest[whose] ?? -1;
  return {
    who: children.shown[whose] ?? "",
    worker: texts.worker[journey] ?? "",
    team: texts.team[journey] ?? "",
  };
}

/** Fields that hold the id in layouts of children and of adopters: where no cell of its own is known, the row's id is meant. */
const ID_FIELDS: Readonly<Record<ReturnForm["of"], readonly string[]>> = {
  children: ["child", "CHILD"],
  adopters: ["family", "adopter"],
};

function placeOf(
  { records: { sources } }: Cases,
  form: ReturnForm,
  { origin, row, field }: NonNullable<Missing["at"]>,
): MissingRow["place"] {
  const source = sources[origin];
  if (!source || row < 1) return undefined;
  const fields = [...(field === undefined ? [] : [field]), ...ID_FIELDS[form.of]];
  const column = fields.map((each) => source.columns?.[each]).find((each) => each !== undefined);
  return { sheet: source.sheet, address: cellAddress(row - 1, column ?? 0) };
}

import { scalarAt, type Column, type Scalar } from "../domain/columns";
import type { Cases } from "./cases";
import { pairTables, type RowsByHeader } from "./pairTables";
import type { TableColumn } from "./plan";
import { DRIFT, typedAt, type TypedRows } from "./typedTables";
import { dayColumn, MILESTONE_HEADERS, numberColumn, textColumn } from "./words";

/** The columns of `Drift` that a row is known by over re-runs. */
export function knownByColumns({
  records,
  journeys,
  drift,
}: Pick<Cases, "records" | "journeys" | "drift">): Readonly<
  Record<"childKey" | "journey" | "entered" | "decision", TableColumn & { content: Column }>
> {
  const { entry, adm } = journeys.milestones;
  const days = (header: string, of: Int32Array) =>
    dayColumn(
      header,
      Int32Array.from(drift, ({ journey }) => of[journey]!),
    );
  return {
    childKey: textColumn(
      "Child key",
      drift.map(({ journey }) => records.children.key[journeys.child[journey]!]!),
      12,
    ),
    journey: numberColumn(
      "Journey",
      Float64Array.from(drift, ({ journey }) => journeys.number[journey]!),
      "0",
      10,
    ),
    entered: days(MILESTONE_HEADERS.entry, entry),
    decision: days(MILESTONE_HEADERS.adm, adm),
  };
}

/** What people typed on `Drift` before this run, and where it belongs now. */
export interface DriftNotes {
  /** What was typed in a row that is there now; "" where nothing was. */
  typed(header: string, row: number): string | number;
  /** The rows as they stood, and which of them are not on `Drift` any more. */
  before: TypedRows;
  lost: readonly number[];
}

/** Rows of then and now are paired by the same function by which the writer keeps notes: it cannot say otherwise. */
export function driftNotes(cases: Pick<Cases, "records" | "journeys" | "drift" | "typed">): DriftNotes {
  const before = cases.typed?.get(DRIFT.name) ?? NOTHING_TYPED;
  const source = pairTables(
    { identity: DRIFT.identity, facts: DRIFT.facts },
    typedRows(before),
    plannedRows(Object.values(knownByColumns(cases)), cases.drift.length),
  );
  const found = new Set(source);
  return {
    before,
    lost: Array.from({ length: before.rowCount }, (_, row) => row).filter((row) => !found.has(row)),
    typed: (header, row) => {
      const from = source[row] ?? -1;
      return from < 0 ? "" : cellOf(typedAt(before, header, from));
    },
  };
}

const NOTHING_TYPED: TypedRows = { rowCount: 0, columns: new Map() };

export const typedRows = (rows: TypedRows): RowsByHeader => ({
  rowCount: rows.rowCount,
  has: (header) => rows.columns.has(header),
  at: (header, row) => typedAt(rows, header, row),
});

function plannedRows(
  columns: readonly (TableColumn & { content: Column })[],
  rowCount: number,
): RowsByHeader {
  const byHeader = new Map(columns.map(({ header, content }) => [header, content]));
  return {
    rowCount,
    has: (header) => byHeader.has(header),
    at: (header, row) => scalarAt(byHeader.get(header)!, row),
  };
}

/** As a column of typed cells holds it. */
export const cellOf = (typed: Scalar): string | number =>
  typeof typed === "boolean" ? String(typed).toUpperCase() : (typed ?? "");

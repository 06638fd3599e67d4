import type { Scalar } from "../domain/columns";
import { LAST_RUN } from "./lastRunTable";
import { RAA_SIGNED_OFF } from "./raa/raaSignedOffTable";
import { RETURN_TABLES } from "./returns/returnTables";

/** An own table with columns that people fill: where it stands and what its rows are known by. */
export interface TypedTable {
  /** The name of its sheet's plan. */
  sheet: string;
  name: string;
  identity: readonly string[];
  thenBy?: string;
  /** Headers of the columns that people fill. */
  typed: readonly string[];
  /** Headers of further columns without which what they typed cannot be understood. */
  beside?: readonly string[];
  /** Of all of these, those whose numbers are days: read as days of the 1900 system whatever the workbook counts from. */
  days?: readonly string[];
  /** Facts by which a row is found again ({@link TableBlock}). */
  facts?: readonly string[];
  /** Columns that people added are read too. */
  own?: true;
}

/** Such a table as it stands in the workbook: by header, one cell a row, empty as null. */
export interface TypedRows {
  rowCount: number;
  columns: ReadonlyMap<string, readonly Scalar[]>;
  /** Where columns of people are read: their headers, in the order in which they stand. */
  own?: readonly string[];
  /** Of the columns read of such a table: the rows whose cell shows a date, and its day, whatever the book counts from. */
  days?: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** A cell with its date as a day (design.md 1, idea 4). */
export const typedAt = ({ columns, days }: TypedRows, header: string, row: number): Scalar =>
  days?.get(header)?.get(row) ?? columns.get(header)?.[row] ?? null;

/** What people typed, by the name of the table. */
export type Typed = ReadonlyMap<string, TypedRows>;

/** The queries of `Data quality`, and the words by which a person accepts one. */
export const DATA_QUALITY: TypedTable = {
  sheet: "Data quality",
  name: "DataQuality",
  // Not the row: a query stays the same query when rows are inserted above it, and becomes another when the value changes.
  identity: ["Rule", "Sheet", "Child", "Column", "What is there"],
  thenBy: "Row",
  typed: ["Accepted because"],
};

/** Ids that a person says are the same child. */
export const RECONCILIATION: TypedTable = {
  sheet: "Reconciliation",
  name: "Reconciliation",
  // Not the dates nor the first source: they change when a person has said it.
  identity: ["Child key", "Journey", "Milestone", "Source two"],
  typed: ["Same child"],
  beside: ["Likely the same as"],
};

/** Every limit, and the council's own beside it. */
export const LIMITS: TypedTable = {
  sheet: "Limits",
  name: "Limits",
  identity: ["Limit id"],
  typed: ["Local target"],
};

/** What a meeting decides of each live case. */
export const DRIFT: TypedTable = {
  sheet: "Drift",
  name: "Drift",
  identity: ["Child key", "Journey"],
  typed: ["Reason for delay", "Action", "Who", "By when", "Next meeting"],
  beside: ["Child"],
  // The decision too: a second one within a period of care is another journey, which begins without notes.
  facts: ["Child key", "Entered care", "Decision"],
  own: true,
};

/** What was typed beside cases that are not on `Drift` any more. */
export const MEETING_HISTORY: TypedTable = {
  sheet: "Meeting history",
  name: "MeetingHistory",
  identity: ["Child key", "Journey", "Left the list"],
  typed: ["Why it left", ...DRIFT.typed, "Other notes"],
  beside: ["Child", "Case"],
  own: true,
};

/** What is written down in a meeting, by case. */
export const MEETING_LIST: TypedTable = {
  sheet: "Meeting list",
  name: "MeetingList",
  identity: ["Child key", "Journey"],
  typed: ["Minutes"],
  // As on Drift: minutes follow a journey whose number has moved.
  days: ["Entered care", "Decision"],
  facts: DRIFT.facts,
};

/** Levels of prices by year, and the council's own beside them. */
export const PRICE_INDICES_TABLE: TypedTable = {
  sheet: "Price indices",
  name: "PriceIndices",
  identity: ["Key"],
  typed: ["Own level"],
};

/** Inter-agency fees by date, and the council's own beside them. */
export const INTERAGENCY_FEES_TABLE: TypedTable = {
  sheet: "Interagency fees",
  name: "InteragencyFees",
  identity: ["Key"],
  typed: ["Local fee"],
};

/** Days of areas of which no table of the workbook has any, on `RAA comparison`. */
export const RAA_COMPARISON_TABLE: TypedTable = {
  sheet: "RAA comparison",
  name: "RaaComparison",
  identity: ["Area"],
  typed: ["Days typed", "Days children typed"],
};

/** The tables that the analysis reads before it begins. */
export const TYPED_TABLES: readonly TypedTable[] = [
  DATA_QUALITY,
  RECONCILIATION,
  LIMITS,
  DRIFT,
  MEETING_LIST,
  LAST_RUN,
  MEETING_HISTORY,
  PRICE_INDICES_TABLE,
  INTERAGENCY_FEES_TABLE,
  RAA_SIGNED_OFF,
  RAA_COMPARISON_TABLE,
  ...RETURN_TABLES,
];

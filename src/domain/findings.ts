import type { Milestone } from "./journeys/milestones";

export type Severity = "error" | "warning" | "note";

/**
 * Something in the data that a person should know: a row not used, a value not read, dates that cannot both be right.
 * `rule` is stable ("903-523", "date-unreadable"); the message is a sentence for a performance officer and holds no more
 * about the child than the sheet it points at.
 */
export interface Finding {
  rule: string;
  severity: Severity;
  /** Sheet (or file) that the row stands in. */
  table: string;
  /** The row's number on its sheet, from 1 as Excel counts; 0 where the whole table is meant. */
  row: number;
  /** The header of the column, as written. */
  column?: string;
  childId?: string;
  message: string;
  /** What would mend it. */
  fix?: string;
  /** Which figure it changes. */
  changes?: string;
  /** How many input rows this finding explains as not used (usually 1); absent where the row was used all the same. */
  rowsNotUsed?: number;
}

/** The cell that a finding points at, worked out from where the finding stands. */
export interface FindingCell {
  /** "C12", on the finding's own sheet. */
  address: string;
  /** What a person sees there; "" where the finding points at no one column, or at one that is not read. */
  shown: string;
  /** The milestones that the cell would give if it held what it should. */
  gives: readonly Milestone[];
}

/** undefined where the finding's sheet is not among those that were read. */
export type CellOf = (finding: Finding) => FindingCell | undefined;

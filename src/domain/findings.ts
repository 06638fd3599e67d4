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

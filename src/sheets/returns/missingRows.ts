import type { Severity } from "../../domain/findings";
import type { ReturnId } from "../../domain/returns/forms";
import type { Cases } from "../cases";

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

/** TO BE WRITTEN. Errors first, then by return, worker and child. */
export function missingRows(_cases: Cases): MissingRow[] {
  return [];
}

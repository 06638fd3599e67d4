import type { Column } from "../columns";
import type { SerialDay } from "../dates/serialDay";
import type { Finding, Severity } from "../findings";
import type { CareRecords } from "../journeys/records";
import type { Journeys } from "../journeys/journeys";
import type { ReturnYear } from "../checks/returnYear";
import type { ReturnForm, ReturnId } from "./forms";

/** The time that a return asks about, both days included. */
export interface ReturnPeriod {
  from: SerialDay;
  to: SerialDay;
  /**
   * What had happened by this day is returned, and nothing later: the last day of the period, or the as-at date or today where
   * that is earlier. A later day is a booking or belongs to another return.
   */
  cut: SerialDay;
  /** "Q1 2026-27", "inspection on 3 May 2026", "2025-26". */
  title: string;
}

/** All that a return is filled from. */
export interface Held {
  records: CareRecords;
  /** The return's years as they came in. */
  returns: readonly ReturnYear[];
  /** As they stood on the day of the cut. */
  journeys: Journeys;
  period: ReturnPeriod;
}

/** A return as far as the workbook can fill it. */
export interface FilledReturn {
  form: ReturnForm;
  period: ReturnPeriod;
  count: number;
  /**
   * By the form's columns, in their order: `day` for days, `text` for texts, `number` for numbers, `asTyped` for ids. What is
   * not known is blank, never a word.
   */
  columns: readonly Column[];
  /** By row, whose it is: a position in `Children`, or in `Families`. */
  whose: Int32Array;
  missing: readonly Missing[];
}

/** Something to be seen to before a return can be sent. */
export interface Missing {
  return: ReturnId;
  /**
   * Stable: "blank" (an item that is not known), "not-in-care-records", "out-of-order", a rule of the 903 ("903-523"), and of the
   * 903 alone "adoption-not-in-episodes", "plan-not-ended", "decision-not-returned".
   */
  rule: string;
  /** error: it cannot be sent so; warning: look at it; note: known, and nothing can be done. */
  severity: Severity;
  /** Whose: a position in `Children`, or in `Families`, as the form is of the one or the other. */
  whose: number;
  /** Position in the filled return; -1 where it has no row for them. */
  row: number;
  /** The form's header, "" where the whole row is meant. */
  header: string;
  /** One sentence each, for a performance officer; nothing in them about the child that the row does not hold. */
  message: string;
  fix: string;
  /** Where to mend it, where that is known: a source, its sheet row from 1, and the field whose cell it is. */
  at?: { origin: number; row: number; field?: string };
}

/** All returns of one run, and the check of the collection year. */
export interface FilledReturns {
  forms: readonly FilledReturn[];
  check: CheckedYear;
  /** Counts of the quarter that the survey asks for beside its rows. */
  quarter: QuarterCounts;
}

/** What the checks of the SSDA903 find in the collection year as it is loaded. */
export interface CheckedYear {
  period: ReturnPeriod;
  /** Whether any module of that year is loaded. */
  isLoaded: boolean;
  /** Whether its rows were cut out of tables that hold more than this year. */
  isCut?: boolean;
  /** Modules of the year: loaded, and those of the return that are not. */
  loaded: readonly string[];
  absent: readonly string[];
  findings: readonly Finding[];
}

/** How many children had each event in the quarter; of those with several plans each event counts. */
export interface QuarterCounts {
  decisions: number;
  placementOrders: number;
  matches: number;
  movedIn: number;
  adoptionOrders: number;
  plansChanged: number;
  disruptions: number;
  /** Special guardianship orders of children who were looked after; others are not in the workbook. */
  guardianship: number;
  enquiries: number;
  approvals: number;
}

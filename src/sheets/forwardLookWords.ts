import type { CannotExpect, ForwardRow, ForwardStep, MovingIn, OrderMade } from "../domain/drift/forwardLook";

export const TABLE = "ForwardLook";
/** The header of its column that says what the day of the adoption order rests on. */
export const HOW_KNOWN = "How the adoption order is known";

/** The cells that hold the days of the sheet. */
export const FORWARD_DAYS = {
  asAt: "forward_as_at",
  from: "forward_from",
  to: "forward_to",
  yearFrom: "forward_year_from",
  leavesTo: "forward_leaves_to",
  lastFrom: "forward_last_from",
  lastTo: "forward_last_to",
  lastYearFrom: "forward_last_year_from",
  dateFrom: "forward_to_date_from",
} as const;

/** The headline figures of each row of the grid. */
export const figureNames = (row: string) => ({
  inYear: `out_forward_${row}_in_year`,
  inThreeYears: `out_forward_${row}_in_three_years`,
  a10: `out_forward_${row}_a10`,
  n: `out_forward_${row}_a10_n`,
});

/** The rows of what is expected, a step after the other. */
export const STEP_ROWS: Readonly<Record<ForwardStep, { id: string; words: string }>> = {
  1: { id: "made", words: "Adoption orders made so far" },
  2: { id: "booked", words: "and adoption orders that are booked" },
  3: { id: "moved_in", words: "and, by the usual time here, of children moved in or booked to" },
  4: { id: "limits", words: "and of those who move in by their limit" },
};
export const AFTER = "after_leaving";
export const LEAVE = "out_forward_leave";
export const CANNOT = "out_forward_cannot_be_expected";

const CANNOT_WORDS: Readonly<Record<CannotExpect, string>> = {
  overdue: "cannot be expected: overdue",
  "no limit": "cannot be expected: no limit",
  "longer than usual": "cannot be expected: longer than usual",
  "too few": "cannot be expected: too few to tell the usual time",
};
export const CANNOT_REASONS = Object.keys(CANNOT_WORDS) as CannotExpect[];

const MOVING_IN_WORDS: Readonly<Record<MovingIn, string>> = {
  "moved in": "moved in",
  booked: "booked",
  usual: "usual time here",
  limit: "limit: move in by",
};

const ORDER_WORDS: Readonly<Record<OrderMade, string>> = {
  made: "made",
  booked: "booked",
  usual: "usual time here",
  "usual passed": "usual time here, passed already",
};
export const PASSED = ORDER_WORDS["usual passed"];

export const cannotWords = (reason: CannotExpect): string => CANNOT_WORDS[reason];

/** How moving in is known; of an adopted child without that day "not recorded". */
export function movingInWords({ movingIn, cannot, isAdopted }: ForwardRow): string {
  if (movingIn !== undefined) return MOVING_IN_WORDS[movingIn];
  if (isAdopted) return "not recorded";
  return cannot === undefined ? "not known" : CANNOT_WORDS[cannot];
}

export function orderWords({ orderMade, cannot }: ForwardRow): string {
  if (orderMade !== undefined) return ORDER_WORDS[orderMade];
  return CANNOT_WORDS[cannot!];
}

export const GROUP_WORDS = { adopted: "Adopted", live: "Live adoption plan" } as const;

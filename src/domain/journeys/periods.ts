import { ADOPTED, PLACEMENT_ORDER, SHORT_BREAKS, TEMPORARY_PLACE } from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import type { Episodes } from "./records";

/**
 * A period of care: from a row that starts it (RNE S) to a leaving code other than X1 (rules.md 1.1). It names its rows by
 * their positions in the episodes that the as-at date leaves; short-break rows (V3, V4) are in none.
 */
export interface Period {
  child: number;
  /** Positions in `Episodes`, in order. */
  rows: readonly number[];
  /** DECOM of the row that started it, or NO_DAY where that row is not in the data. */
  entry: number;
  /** DECOM of its first row, whatever that row is. */
  firstSeen: number;
  /** Whether the child left care by the as-at date. */
  ended: boolean;
  /** The day of leaving; NO_DAY while looked after, and where a leaving code has no date. */
  left: number;
  /** The leaving code (REC), "" while looked after; "?" where the next period began before this one was closed. */
  leavingCode: string;
}

/**
 * All periods of care at the as-at date, by child and then by time.
 * Rows that began after it are not there yet, and rows that ended after it are still open.
 */
export function periodsOfCare(episodes: Episodes, asAt: number): Period[] {
  const periods: Period[] = [];
  let current: { child: number; rows: number[] } | undefined;
  const close = (startedAgain: boolean) => {
    if (current) periods.push(period(episodes, current.child, current.rows, asAt, startedAgain));
    current = undefined;
  };
  for (let row = 0; row < episodes.count; row++) {
    if (SHORT_BREAKS.has(episodes.ls[row]!) || episodes.decom[row]! > asAt) continue;
    const child = episodes.child[row]!;
    if (current?.child !== child) close(false);
    else if (episodes.rne[row] === "S") close(true);
    else if (
      current &&
      hasLeft(episodes, current.rows.at(-1)!, asAt) &&
      episodes.dec[current.rows.at(-1)!] !== NO_DAY
    )
      close(false);
    if (current) current.rows.push(row);
    else current = { child, rows: [row] };
  }
  close(false);
  return periods;
}

/** Whether a row says that the child has left care by the as-at date. A code without a date is believed; X1 goes on. */
function hasLeft(episodes: Episodes, row: number, asAt: number): boolean {
  const code = episodes.rec[row]!;
  return code !== "" && code !== "X1" && episodes.dec[row]! <= asAt;
}

function period(
  episodes: Episodes,
  child: number,
  rows: readonly number[],
  asAt: number,
  startedAgain: boolean,
): Period {
  const first = rows[0]!;
  const last = rows.at(-1)!;
  const left = hasLeft(episodes, last, asAt);
  return {
    child,
    rows,
    entry: episodes.rne[first] === "S" ? episodes.decom[first]! : NO_DAY,
    firstSeen: episodes.decom[first]!,
    ended: left || startedAgain,
    left: left ? episodes.dec[last]! : NO_DAY,
    leavingCode: left ? episodes.rec[last]! : startedAgain ? "?" : "",
  };
}

/** Whether the period ended in an adoption (E11, E12). */
export function endedInAdoption(period: Period): boolean {
  return ADOPTED.has(period.leavingCode);
}

/** A spell under a placement order: [start, end), end NO_DAY while it runs. */
export interface Spell {
  start: number;
  end: number;
}

/**
 * The unbroken spells under a placement (or freeing) order in a period. A temporary stay (T0 to T4) under another status
 * does not break one (rules.md 2, order).
 */
export function placementOrderSpells(episodes: Episodes, period: Period): Spell[] {
  const spells: Spell[] = [];
  let current: Spell | undefined;
  for (const row of period.rows) {
    if (PLACEMENT_ORDER.has(episodes.ls[row]!)) {
      if (!current) spells.push((current = { start: episodes.decom[row]!, end: NO_DAY }));
    } else if (current && !TEMPORARY_PLACE.has(episodes.place[row]!)) {
      current.end = episodes.decom[row]!;
      current = undefined;
    }
  }
  return spells;
}

import { ADOPTIVE_PLACE, EARLY_PERMANENCE_PLACE, TEMPORARY_PLACE } from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import { endedInAdoption, type Period } from "./periods";
import type { Episodes } from "./records";

/** Longest temporary stay after which a postcode that is not given counts as the same (rules.md 2, placed). */
const LONGEST_STAY_ON_TRUST = 21;

/** A run of adoptive placement rows (A3 to A6) with the same carers. */
export interface AdoptiveRun {
  /** Position of its first row in `Episodes`. */
  firstRow: number;
  start: number;
  /** The day on which it ended without an adoption order (a disruption), or NO_DAY. */
  disrupted: number;
  /** Whether a return to it was taken on trust because a postcode is not given. */
  onTrust: boolean;
}

/**
 * The adoptive placements of a period, in order; the last one is running, or ended in the adoption order, when it is not
 * disrupted. A later row entered by L, T or U stays with the same carers; P or B is a new family, except the return from a
 * temporary stay to the same place and postcode (rules.md 2, placed).
 */
export function adoptiveRuns(episodes: Episodes, period: Period): AdoptiveRun[] {
  const runs: AdoptiveRun[] = [];
  let current: AdoptiveRun | undefined;
  let lastRow = -1;
  let away = NO_DAY;
  const disrupt = (day: number) => {
    if (current) current.disrupted = day;
    current = undefined;
    away = NO_DAY;
  };
  for (const row of period.rows) {
    const day = episodes.decom[row]!;
    const place = episodes.place[row]!;
    if (ADOPTIVE_PLACE.has(place)) {
      if (current && movesToNewCarers(episodes.rne[row]!)) {
        const back = away === NO_DAY ? "no" : returnsTo(episodes, lastRow, row, away);
        if (back === "no") disrupt(away === NO_DAY ? day : away);
        else if (back === "on trust") current.onTrust = true;
      }
      if (!current) runs.push((current = { firstRow: row, start: day, disrupted: NO_DAY, onTrust: false }));
      lastRow = row;
      away = NO_DAY;
    } else if (current && TEMPORARY_PLACE.has(place)) {
      if (away === NO_DAY) away = day;
    } else disrupt(day);
  }
  if (current && period.ended && !endedInAdoption(period)) disrupt(period.left);
  return runs;
}

/** Where the child lived with these carers before the placement became adoptive. */
export interface EarlierStay {
  /** When the child joined the carers; never before entering care where that day is known. */
  from: number;
  /** Whether any of it was fostering for adoption or concurrent planning (U2, U5). */
  earlyPermanence: boolean;
}

/**
 * Walks back from a row to the day on which the child joined its carers: over rows entered by L, T or U, and over
 * temporary stays, to the row entered by P, B or S (rules.md 4, A10).
 */
export function stayWithCarers(episodes: Episodes, period: Period, row: number): EarlierStay {
  let at = period.rows.indexOf(row);
  let earlyPermanence = EARLY_PERMANENCE_PLACE.has(episodes.place[row]!);
  for (;;) {
    const here = period.rows[at]!;
    let before = at - 1;
    while (before >= 0 && TEMPORARY_PLACE.has(episodes.place[period.rows[before]!]!)) before--;
    if (before < 0 || episodes.rne[here] === "S") break;
    const wasAway = before < at - 1;
    if (movesToNewCarers(episodes.rne[here]!)) {
      const away = wasAway ? episodes.decom[period.rows[before + 1]!]! : NO_DAY;
      if (!wasAway || returnsTo(episodes, period.rows[before]!, here, away) === "no") break;
    }
    at = before;
    earlyPermanence ||= EARLY_PERMANENCE_PLACE.has(episodes.place[period.rows[at]!]!);
  }
  return { from: Math.max(episodes.decom[period.rows[at]!]!, period.entry), earlyPermanence };
}

function movesToNewCarers(reasonForNewEpisode: string): boolean {
  return reasonForNewEpisode === "P" || reasonForNewEpisode === "B";
}

/** Whether a row after a temporary stay that began on `away` is the placement of an earlier row again. */
export function returnsTo(
  episodes: Episodes,
  earlier: number,
  row: number,
  away: number,
): "no" | "yes" | "on trust" {
  if (episodes.place[earlier] !== episodes.place[row]) return "no";
  const before = episodes.placementPostcode[earlier]!;
  const after = episodes.placementPostcode[row]!;
  if (isGiven(before) && isGiven(after)) return before === after ? "yes" : "no";
  return episodes.decom[row]! - away <= LONGEST_STAY_ON_TRUST ? "on trust" : "no";
}

/** Adopters' addresses are often withheld, as a blank or as X's. */
export function isGiven(postcode: string): boolean {
  return !/^X*$/.test(postcode);
}

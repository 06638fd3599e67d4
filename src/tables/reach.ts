import type { CareRecords } from "../domain/journeys/records";
import { MILESTONES } from "../domain/journeys/milestones";
import { reportingYear, yearFrom1April } from "../domain/dates/reportingYear";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { formatLong } from "../domain/dates/writtenForms";

export interface Window {
  from: SerialDay;
  to: SerialDay;
}

/** The time that the data cover, by kind of source, and the day that they reach (rules.md 4). */
export interface Reach {
  /** 1 April of the year of the earliest leaving to 31 March of the latest return, or today where that is earlier. */
  ssda903?: Window;
  /** First to last event that is past. */
  tracker?: Window;
  /** The day to look from unless somebody says otherwise. */
  asAt: SerialDay;
  /** Why that day, in a sentence. */
  reason: string;
}

/**
 * @param latestYear 31 March of the latest collection year of Episodes, {@link NO_DAY} without any
 */
export function reachOf(records: CareRecords, latestYear: number, today: SerialDay): Reach {
  const ssda903 = reachOfReturn(records, latestYear, today);
  const tracker = reachOfTrackers(records, today);
  const windows = { ...(ssda903 && { ssda903 }), ...(tracker && { tracker }) };
  const last = tracker && `the last event in the tracker up to today is on ${formatLong(tracker.to)}`;
  const year =
    ssda903 &&
    `the latest return is that of ${reportingYear(latestYear as SerialDay)}, which ends on ${formatLong(latestYear as SerialDay)}`;
  if (!ssda903 && !tracker)
    return { asAt: today, reason: "No event with a date was found, so today is taken." };
  const asAt = Math.max(ssda903?.to ?? 0, tracker?.to ?? 0) as SerialDay;
  const because = ssda903?.to === asAt ? year! : last!;
  const cut = asAt === today && latestYear > today ? "; that day has not come yet, so today is taken" : "";
  return { ...windows, asAt, reason: `${because.charAt(0).toUpperCase()}${because.slice(1)}${cut}.` };
}

function reachOfReturn({ episodes }: CareRecords, latestYear: number, today: SerialDay): Window | undefined {
  return latestYear === NO_DAY ? undefined : windowOfReturn(episodes.dec, episodes.rec, latestYear, today);
}

/** The years for which episodes tell who left: from that of the earliest leaving to the year of the return. */
export function windowOfReturn(
  dec: Int32Array,
  rec: readonly string[],
  year: number,
  today: SerialDay,
): Window {
  const to = Math.min(year, today) as SerialDay;
  let earliest: number = to;
  dec.forEach((day, row) => {
    const left = rec[row] !== "" && rec[row] !== "X1";
    if (left && day !== NO_DAY && day < earliest) earliest = day;
  });
  return { from: yearFrom1April(earliest as SerialDay), to };
}

function reachOfTrackers({ trackers }: CareRecords, today: SerialDay): Window | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const milestone of [...MILESTONES, "reversed", "leftCare"] as const)
    for (const day of trackers.days[milestone]) {
      if (day === NO_DAY || day > today) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
  return to === -Infinity ? undefined : { from: from as SerialDay, to: to as SerialDay };
}

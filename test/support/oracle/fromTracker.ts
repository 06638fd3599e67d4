import type { OracleJourney, OracleReading } from "./journeyOf";
import { clean, dayOf, type TrackerRow } from "./rows";

const MILESTONES = ["entry", "iro", "adm", "order", "match", "placed", "adopted"] as const;

/** rules.md 1 and 2 for a tracker: each row is a journey; what is dated after `asAt` has not happened. */
export function readTracker(rows: readonly TrackerRow[], asAt: string): OracleReading {
  const today = dayOf(asAt) as number;
  const byChild = new Map<string, OracleJourney[]>();
  for (const row of rows) {
    const entry = dayOf(row.entry);
    if (entry !== undefined && entry > today) continue;
    if (isNotYetDecided(row, rows, today)) continue;
    const journey = journeyOfRow(row, today);
    byChild.set(journey.child, [...(byChild.get(journey.child) ?? []), journey]);
  }
  const journeys = [...byChild.values()].flatMap((ofChild) => {
    const sorted = [...ofChild].sort((one, other) => order(one) - order(other));
    return sorted.map((journey, at) => ({ ...journey, number: at + 1, latest: at === sorted.length - 1 }));
  });
  return { journeys, shortBreaksOnly: [] };
}

/** A plan decided after `asAt` in a period that an earlier plan tells of already has not been made. */
function isNotYetDecided(row: TrackerRow, rows: readonly TrackerRow[], today: number): boolean {
  const decided = dayOf(row.adm);
  if (decided === undefined || decided <= today) return false;
  return rows.some(
    (other) =>
      other !== row &&
      clean(other.child) === clean(row.child) &&
      dayOf(other.entry) === dayOf(row.entry) &&
      (dayOf(other.adm) ?? Infinity) < decided,
  );
}

/** By decision; a row without one stands last. */
function order(journey: OracleJourney): number {
  return journey.adm ?? Number.MAX_SAFE_INTEGER;
}

function journeyOfRow(row: TrackerRow, today: number): OracleJourney {
  const by = (text: string | undefined) => {
    const day = dayOf(text);
    return day !== undefined && day <= today ? day : undefined;
  };
  const journey: OracleJourney = {
    ...{ child: clean(row.child), number: 0, latest: false, status: "planning", earlyPermanence: false },
  };
  for (const milestone of MILESTONES) {
    const day = by(row[milestone]);
    if (day !== undefined) journey[milestone] = day;
  }
  const planChanged = by(row.reversed);
  if (planChanged !== undefined) journey.planChanged = planChanged;
  if (journey.placed === undefined && by(row.earlyPermanence) !== undefined)
    journey.withEarlyPermanence = true;
  const leftCare = by(row.leftCare);
  if (journey.adopted !== undefined) journey.status = "adopted";
  else if (leftCare !== undefined) {
    journey.status = "other";
    journey.leftCare = leftCare;
    journey.route = clean(row.route);
  } else if (planChanged !== undefined) journey.status = "reversed";
  else if (journey.adm !== undefined) journey.status = "open";

  const [fosterCarers, earlyPermanence] = [by(row.fosterCarers), by(row.earlyPermanence)];
  const joined = fosterCarers ?? earlyPermanence;
  if (joined !== undefined && journey.placed !== undefined) {
    journey.joined = Math.min(Math.max(joined, journey.entry ?? joined), journey.placed);
    journey.earlyPermanence = fosterCarers === undefined;
  }
  return journey;
}

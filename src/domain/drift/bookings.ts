import type { SerialDay } from "../dates/serialDay";
import { kindsOf, type Journeys } from "../journeys/journeys";
import type { CareRecords, TrackerDay } from "../journeys/records";

/** Asks for the days to come for which trackers have an event of a child. */
export type BookingsOf = (child: number, event: TrackerDay) => number[];

/** Only a tracker makes bookings (rules.md 1.5). */
export function bookingReader(
  { trackers, sources }: Pick<CareRecords, "trackers" | "sources">,
  asAt: SerialDay,
): BookingsOf {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < trackers.count; row++) {
    if (sources[trackers.origin[row]!]!.kind !== "tracker") continue;
    const child = trackers.child[row]!;
    const known = rows.get(child);
    if (known) known.push(row);
    else rows.set(child, [row]);
  }
  return (child, event) =>
    (rows.get(child) ?? []).map((row) => trackers.days[event][row]!).filter((day) => day > asAt);
}

/** Whether nobody but a tracker, where the booking stood, has the day. */
export function isOnlyTracked(journeys: Journeys, row: number, event: TrackerDay, day: number): boolean {
  const told = journeys.told.get(row);
  if (!told) return kindsOf(journeys, row).every((kind) => kind === "tracker");
  return told.tellings.every(({ kind, days }) => kind === "tracker" || days[event] !== day);
}

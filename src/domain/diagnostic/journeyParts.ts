import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { Milestone } from "../journeys/milestones";

/** The parts of a journey as a picture shows them, in order; `other` is a span with a date missing or out of order in it. */
export const JOURNEY_PARTS = [
  "entry-adm",
  "adm-order",
  "order-match",
  "match-placed",
  "order-placed",
  "placed-adopted",
  "other",
] as const;
export type JourneyPart = (typeof JOURNEY_PARTS)[number];

const WAY: readonly Milestone[] = ["entry", "adm", "order", "match", "placed", "adopted"];
const KNOWN: ReadonlySet<string> = new Set(JOURNEY_PARTS);

/**
 * The days of each part of the way from entering care to the adoption order: from one known date to the next, leaving out those
 * that are missing or out of order. They add up to the whole. Nothing where the whole is not known.
 */
export function journeyParts({ milestones }: Journeys, row: number): Record<JourneyPart, number> | undefined {
  const dayOf = (milestone: Milestone) => milestones[milestone][row]!;
  const [entry, adopted] = [dayOf("entry"), dayOf("adopted")];
  if (entry === NO_DAY || adopted === NO_DAY || adopted < entry) return undefined;
  const parts = Object.fromEntries(JOURNEY_PARTS.map((part) => [part, 0])) as Record<JourneyPart, number>;
  let from: Milestone = "entry";
  for (const to of WAY.slice(1)) {
    const day = dayOf(to);
    if (day === NO_DAY || day < dayOf(from) || day > adopted) continue;
    const part = `${from}-${to}`;
    parts[KNOWN.has(part) ? (part as JourneyPart) : "other"] += day - dayOf(from);
    from = to;
  }
  return parts;
}

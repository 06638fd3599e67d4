import { NO_DAY } from "../dates/serialDay";
import { cellsHolding, rowsOfChild, type EvidenceCell } from "./evidenceCells";
import { columnOf, kindsOf, type Journeys } from "./journeys";
import type { Milestone } from "./milestones";
import { TRACKER_DAYS, type CareRecords, type SourceKind, type TrackerDay } from "./records";

/** A dated event of a journey and where the day comes from. */
export interface JourneyEvent {
  name: TrackerDay | "booked";
  /** What is booked. */
  booked?: Milestone;
  /** NO_DAY where the source that is believed has none and another has. */
  day: number;
  /** Days since the event before it in time; undefined for the first, and without a day. */
  since?: number;
  /** The kind of source whose word counts; undefined where there is none. */
  believed?: SourceKind;
  /** Every cell that holds the day, that of the source believed first; empty where none was found. */
  cells: readonly EvidenceCell[];
  /** What other sources say of it, where that is another day. */
  others: readonly { kind: SourceKind; day: number; cells: readonly EvidenceCell[] }[];
}

/** In which order events of one day are told: as they usually come. */
const ORDER: readonly JourneyEvent["name"][] = [
  "entry",
  "earlyPermanence",
  "fosterCarers",
  "iro",
  "adm",
  "order",
  "match",
  "placed",
  "reversed",
  "adopted",
  "leftCare",
  "booked",
];

/**
 * The dated events of one journey in the order of time, each with the cells that its day came from; then those that the
 * source believed first denies and another tells. The adoption order stands for the leaving of the same day.
 *
 * @param journey position in the journeys
 */
export function eventsOf(records: CareRecords, journeys: Journeys, journey: number): JourneyEvent[] {
  const told = tellingsOf(records, journeys, journey);
  const adopted = journeys.milestones.adopted[journey]!;
  const child = journeys.child[journey]!;
  const events = TRACKER_DAYS.flatMap((name): JourneyEvent[] => {
    const day = columnOf(journeys, name)[journey]!;
    if (name === "leftCare" && day !== NO_DAY && day === adopted) return [];
    const believed = day === NO_DAY ? journeys.told.get(journey)?.believed[name] : told.whose(name);
    const sayings = told.tellings
      .map((telling) => ({ kind: telling.kind, day: telling.day(name), rows: telling.rows }))
      .filter((saying) => saying.day !== NO_DAY)
      .sort((a, b) => Number(b.kind === believed) - Number(a.kind === believed));
    const cellsOf = (saying: (typeof sayings)[number]) => cellsHolding(records, { child, name, ...saying });
    const others = sayings.filter((saying) => saying.day !== day && saying.kind !== believed);
    // That an adopted child has left care is no further event.
    const further = name === "leftCare" && adopted !== NO_DAY && day === NO_DAY ? [] : others;
    if (day === NO_DAY && further.length === 0) return [];
    return [
      {
        name,
        day,
        ...(believed !== undefined && { believed }),
        cells: sayings.filter((saying) => saying.day === day).flatMap(cellsOf),
        others: further.map((saying) => ({ kind: saying.kind, day: saying.day, cells: cellsOf(saying) })),
      },
    ];
  });
  const booked = bookingOf(records, journeys, journey, told.tellings);
  const inTime = [...events, ...booked].sort(
    (a, b) => (a.day || Infinity) - (b.day || Infinity) || ORDER.indexOf(a.name) - ORDER.indexOf(b.name),
  );
  return inTime.map((event, at) => {
    const before = inTime[at - 1];
    return before && event.day !== NO_DAY ? { ...event, since: event.day - before.day } : event;
  });
}

/** What one kind of source says of a journey. */
interface SourceTelling {
  kind: SourceKind;
  day(name: TrackerDay): number;
  /** The rows of plans in which it says it. */
  rows: readonly number[];
}

function tellingsOf(
  records: CareRecords,
  journeys: Journeys,
  journey: number,
): { tellings: SourceTelling[]; whose(name: TrackerDay): SourceKind | undefined } {
  const several = journeys.told.get(journey);
  if (several) {
    const tellings = several.tellings.map(({ kind, days, at }) => ({
      kind,
      day: (name: TrackerDay) => days[name],
      rows: "tracker" in at ? [at.tracker] : [],
    }));
    return { tellings, whose: (name) => several.believed[name] };
  }
  const [kind] = kindsOf(journeys, journey);
  if (kind === undefined) return { tellings: [], whose: () => undefined };
  const only = {
    kind,
    day: (name: TrackerDay) => columnOf(journeys, name)[journey]!,
    rows: kind === "903" ? [] : plansOf(records, journeys, journey, kind),
  };
  return { tellings: [only], whose: () => kind };
}

/** The rows of one kind of source that tell of a journey: those with its decision; without one, the child's. */
function plansOf(
  { trackers, sources }: CareRecords,
  journeys: Journeys,
  journey: number,
  kind: SourceKind,
): number[] {
  const own = rowsOfChild(trackers.child, journeys.child[journey]!).filter(
    (row) => sources[trackers.origin[row]!]?.kind === kind,
  );
  const decided = journeys.milestones.adm[journey]!;
  const same = own.filter((row) => decided !== NO_DAY && trackers.days.adm[row] === decided);
  return same.length > 0 ? same : own;
}

function bookingOf(
  records: CareRecords,
  journeys: Journeys,
  journey: number,
  tellings: readonly SourceTelling[],
): JourneyEvent[] {
  const booked = journeys.nextBooked[journey]!;
  const day = journeys.nextBookedOn[journey]!;
  const tracker = tellings.find(({ kind }) => kind === "tracker");
  if (booked === "" || day === NO_DAY) return [];
  const sought = { child: journeys.child[journey]!, kind: "tracker", name: booked, day } as const;
  const cells = tracker ? cellsHolding(records, { ...sought, rows: tracker.rows }) : [];
  return [{ name: "booked", booked, day, believed: "tracker", cells, others: [] }];
}

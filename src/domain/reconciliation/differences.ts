import { NO_DAY } from "../dates/serialDay";
import type { Window } from "../journeys/coverage";
import type { Journeys, Telling } from "../journeys/journeys";
import { TRACKER_DAYS, type CareRecords, type SourceKind, type TrackerDay } from "../journeys/records";

/** One milestone of one journey on which two kinds of source do not say the same. Days are 0 where one has none. */
export interface Difference {
  /** Position in the journeys. */
  journey: number;
  milestone: TrackerDay;
  /** Whose word counts, and what it says: a day, or that there was none. */
  believed: SourceKind;
  day: number;
  other: SourceKind;
  otherDay: number;
}

export interface Differences {
  rows: Difference[];
  /** Children that two kinds of source or more tell of, and those of them who have no row here. */
  inSeveral: number;
  agree: number;
}

/**
 * Every milestone on which two kinds of source differ, or that one lacks although it could have it. By journey, then in the
 * order of the milestones.
 *
 * @param windows what each kind of source covers: what happened later it could not have
 */
export function differences(
  records: CareRecords,
  journeys: Journeys,
  windows: Readonly<Partial<Record<SourceKind, Window>>>,
): Differences {
  const couldTell = tellers(records, windows);
  const rows: Difference[] = [];
  const children = new Set<number>();
  const differing = new Set<number>();
  for (const [journey, { tellings, believed }] of journeys.told) {
    children.add(journeys.child[journey]!);
    for (const milestone of TRACKER_DAYS) {
      const kind = believed[milestone];
      const one = tellings.find((telling) => telling.kind === kind);
      if (!one) continue;
      const day = one.days[milestone];
      for (const other of tellings) {
        const otherDay = other.days[milestone];
        if (other === one || otherDay === day) continue;
        if (otherDay === NO_DAY && !couldTell(other, milestone, day)) continue;
        // An adopted child has left care by that; lists that give the order need not say it twice.
        if (milestone === "leftCare" && otherDay === NO_DAY && other.days.adopted !== NO_DAY) continue;
        rows.push({ journey, milestone, believed: one.kind, day, other: other.kind, otherDay });
        differing.add(journeys.child[journey]!);
      }
    }
  }
  return { rows, inSeveral: children.size, agree: children.size - differing.size };
}

type CouldTell = (telling: Telling, milestone: TrackerDay, day: number) => boolean;

/** Whether a source that has no day for a milestone could have the one that another has. */
function tellers(
  { sources, trackers }: CareRecords,
  windows: Readonly<Partial<Record<SourceKind, Window>>>,
): CouldTell {
  const layouts = new Set(sources.map(({ layout }) => layout));
  const fields = sources.map(({ kind, fields }) => new Set(kind === "903" ? [] : fields));
  return (telling, milestone, day) => {
    const window = windows[telling.kind];
    if (window && day > window.to) return false;
    if (telling.kind === "903") return couldReturnTell(telling, milestone, layouts);
    if (!("tracker" in telling.at)) return false;
    const { tracker: row } = telling.at;
    const from = [trackers.origin[row]!, ...(trackers.completedBy?.get(row) ?? [])];
    return from.some((source) => fields[source]?.has(milestone));
  };
}

function couldReturnTell(
  { status, days }: Telling,
  milestone: TrackerDay,
  layouts: ReadonlySet<string>,
): boolean {
  switch (milestone) {
    case "iro":
      return false;
    case "adm":
      return layouts.has("903-placed") || layouts.has("903-ad1");
    case "reversed":
      return layouts.has("903-placed");
    case "match":
      // AD1 is of adopted children only.
      return status === "adopted" && layouts.has("903-ad1");
    case "placed":
    case "adopted":
    case "leftCare":
      // An earlier plan of the same period ends with the change of plan.
      return status !== "reversed";
    case "earlyPermanence":
    case "fosterCarers":
      return days.placed !== NO_DAY;
    default:
      return true;
  }
}

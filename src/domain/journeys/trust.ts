import { TRACKER_DAYS, type SourceKind, type TrackerDay } from "./records";

/** Whom a person believes first, by milestone; a milestone left out goes by the rules. */
export type Trust = Readonly<Partial<Record<TrackerDay, SourceKind>>>;

/** What happens to the child and the courts: the episodes of the return first. */
const EPISODES_FIRST: readonly SourceKind[] = ["903", "list10", "survey", "ssd", "list8", "tracker"];
/** What the agency decides: those who keep the decision itself first, and the return last. */
const DECISIONS_FIRST: readonly SourceKind[] = ["survey", "list10", "tracker", "ssd", "list8", "903"];
/** Carers who adopt: sources with a date of their own, before the return's walk back through placements. */
const CARERS_FIRST: readonly SourceKind[] = ["list10", "ssd", "survey", "tracker", "list8", "903"];

/** The order in which kinds of source are believed, by milestone (rules.md 2, "Several sources"). */
export const BELIEVED: Readonly<Record<TrackerDay, readonly SourceKind[]>> = {
  entry: EPISODES_FIRST,
  iro: DECISIONS_FIRST,
  adm: DECISIONS_FIRST,
  order: EPISODES_FIRST,
  match: DECISIONS_FIRST,
  placed: EPISODES_FIRST,
  adopted: EPISODES_FIRST,
  reversed: EPISODES_FIRST,
  leftCare: EPISODES_FIRST,
  earlyPermanence: CARERS_FIRST,
  fosterCarers: CARERS_FIRST,
};

/** Milestones that the return tells of every looked-after child: having none is its word that there was none. */
const SILENCE_TELLS: ReadonlySet<TrackerDay> = new Set(["order", "placed", "adopted", "leftCare"]);

/** The order for one milestone, with the kind that a person chose put first. */
export function orderOfTrust(milestone: TrackerDay, trust: Trust): readonly SourceKind[] {
  const usual = BELIEVED[milestone];
  const first = trust[milestone];
  return first === undefined ? usual : [first, ...usual.filter((kind) => kind !== first)];
}

/** The orders of all milestones, worked out once. */
export function ordersOfTrust(trust: Trust): Readonly<Record<TrackerDay, readonly SourceKind[]>> {
  return Object.fromEntries(TRACKER_DAYS.map((name) => [name, orderOfTrust(name, trust)])) as Record<
    TrackerDay,
    readonly SourceKind[]
  >;
}

/**
 * The day that counts among what several kinds of source say of one milestone, and whose it is: that of the kind believed
 * first among those with a day. Where the return stands before the others and has none, only a day after its reach counts,
 * which it could not know; without one, having none is the return's word.
 *
 * @param days by kind, 0 for none; a kind that does not tell of the journey is absent
 */
export function believe(
  milestone: TrackerDay,
  order: readonly SourceKind[],
  days: { get(kind: SourceKind): number | undefined },
  returnReach: number,
): { day: number; kind: SourceKind | undefined } {
  let silent = false;
  for (const kind of order) {
    const day = days.get(kind);
    if (day === undefined) continue;
    if (day === 0) silent ||= kind === "903" && SILENCE_TELLS.has(milestone);
    else if (!silent || day > returnReach) return { day, kind };
  }
  return { day: 0, kind: silent ? "903" : undefined };
}

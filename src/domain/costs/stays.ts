import { TEMPORARY_PLACE } from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { Period } from "../journeys/periods";
import type { CareRecords, Episodes } from "../journeys/records";
import { periodReader } from "../moves/periodOfJourney";
import { placementsOf, type Placement } from "../moves/placements";
import { careSpans, earliest, type CareSpans } from "./careOfPlans";
import { delayClocks, type DelayClocks } from "./delayClock";
import { placementKind, type PlacementKind } from "./placementKinds";

/**
 * Where the children with a decision lived, a row a stay, by journey and then by time: the days of care of a journey
 * ({@link CareSpans}) are each in exactly one stay.
 */
export interface Stays {
  count: number;
  journey: Int32Array;
  from: Int32Array;
  /** The day after its last; NO_DAY while it goes on. */
  to: Int32Array;
  /** What a day of it is costed as. */
  kind: readonly PlacementKind[];
  /** Codes of the 903 by which it is costed, "" where no episode tells. */
  place: readonly string[];
  provider: readonly string[];
  /** The code of the stay itself where it is a temporary one, costed as the home; else "". */
  temporary: readonly string[];
  /** Stays with the same carers, within a journey, have one number. */
  home: Int32Array;
  /** 1 before the clock of the cost of delay stops: before moving in with adopters, in the plan. */
  waiting: Uint8Array;
}

/** The care of all journeys with a decision. */
export interface CareOfPlans {
  spans: CareSpans;
  clocks: DelayClocks;
  stays: Stays;
}

interface Draft {
  journey: number;
  from: number;
  /** Infinity while it goes on. */
  to: number;
  kind: PlacementKind;
  place: string;
  provider: string;
  temporary: string;
  home: number;
  waiting: boolean;
}

/**
 * The stays of every journey with a decision. The return's episodes tell them; a change of legal status alone ends none, a
 * change of placement, provider or postcode does. A temporary stay is costed as the home that goes on being paid. Time of which
 * no episode tells is a stay of a kind not known. From moving in on a child is with adopters, whatever the codes say.
 */
export function careOfPlans(records: CareRecords, journeys: Journeys, asAt: number): CareOfPlans {
  const { episodes } = records;
  const periodOf = periodReader(episodes, journeys, asAt);
  const periods = Array.from({ length: journeys.count }, (_, row) => periodOf(row));
  const spans = careSpans(journeys, (row) => lastRow(episodes, periods[row]));
  const clocks = delayClocks(journeys, spans);
  const drafts: Draft[] = [];
  for (let row = 0; row < journeys.count; row++) {
    if (spans.from[row] === NO_DAY) continue;
    const period = periods[row];
    const homes = period === undefined ? [] : homesOf(episodes, placementsOf(episodes, period));
    fill(drafts, row, { journeys, spans, clocks }, homes);
  }
  return { spans, clocks, stays: columns(drafts) };
}

const lastRow = ({ decom }: Episodes, period: Period | undefined): number =>
  period === undefined ? NO_DAY : decom[period.rows.at(-1)!]!;

type Home = Pick<Draft, "from" | "to" | "kind" | "place" | "provider" | "temporary" | "home">;

/** Placements with what they are costed as: of a temporary stay the home before it, or else the one after it. */
function homesOf({ place, provider }: Episodes, placements: readonly Placement[]): Home[] {
  const isHome = ({ row }: Placement) => !TEMPORARY_PLACE.has(place[row]!);
  let home = 0;
  let before: Placement | undefined;
  return placements.map((placement, at) => {
    const { row, from, to, arrival } = placement;
    if (arrival === "move" || arrival === "cannot tell") home++;
    const lives = isHome(placement);
    const costed = lives ? placement : (before ?? placements.slice(at).find(isHome) ?? placement);
    if (lives) before = placement;
    const [code, by] = [place[costed.row]!, provider[costed.row]!];
    return {
      from,
      to: to === NO_DAY ? Infinity : to,
      kind: placementKind(code, by),
      place: code,
      provider: by,
      temporary: lives ? "" : place[row]!,
      home,
    };
  });
}

const UNKNOWN = { kind: "unknown", place: "", provider: "", temporary: "", home: -1 } as const;

/** Lays the homes over the span of a journey, and fills what they leave. */
function fill(
  drafts: Draft[],
  journey: number,
  { journeys, spans, clocks }: { journeys: Journeys; spans: CareSpans; clocks: Pick<DelayClocks, "end"> },
  homes: readonly Home[],
): void {
  const end = spans.to[journey] === NO_DAY ? Infinity : spans.to[journey]!;
  const stop = clocks.end[journey] === NO_DAY ? Infinity : clocks.end[journey]!;
  const movedIn =
    journeys.milestones.placed[journey] === NO_DAY ? Infinity : journeys.milestones.placed[journey]!;
  const movedOut = withAdoptersTo(journeys, spans, journey) || Infinity;
  const push = (home: Omit<Home, "from" | "to">, from: number, to: number) => {
    const cuts = [movedIn, movedOut, stop].filter((day) => day > from && day < to);
    const edges = [from, ...new Set(cuts.sort((a, b) => a - b)), to];
    for (let at = 0; at + 1 < edges.length; at++) {
      const [first, next] = [edges[at]!, edges[at + 1]!];
      const { place, provider, temporary } = home;
      const kind = first >= movedIn && first < movedOut ? "adopters" : home.kind;
      drafts.push({
        ...{ journey, from: first, to: next, kind, place, provider, temporary, home: home.home },
        waiting: first < stop,
      });
    }
  };
  let at = spans.from[journey]!;
  for (const home of homes) {
    const from = Math.max(home.from, at);
    const to = Math.min(home.to, end);
    if (to <= from) continue;
    if (from > at) push(UNKNOWN, at, from);
    push(home, from, to);
    at = to;
  }
  if (at < end) push(UNKNOWN, at, end);
}

/** The day on which a child left the adopters, by an adoption order or without one; NO_DAY while there or never there. */
export function withAdoptersTo(
  { milestones, planChanged, disruptedOn }: Journeys,
  spans: CareSpans,
  row: number,
): number {
  const movedIn = milestones.placed[row]!;
  if (movedIn === NO_DAY) return NO_DAY;
  const after = (day: number) => (day > movedIn ? day : NO_DAY);
  return earliest(earliest(after(planChanged[row]!), after(disruptedOn[row]!)), spans.to[row]!);
}

function columns(drafts: readonly Draft[]): Stays {
  return {
    count: drafts.length,
    journey: Int32Array.from(drafts, ({ journey }) => journey),
    from: Int32Array.from(drafts, ({ from }) => from),
    to: Int32Array.from(drafts, ({ to }) => (to === Infinity ? NO_DAY : to)),
    kind: drafts.map(({ kind }) => kind),
    place: drafts.map(({ place }) => place),
    provider: drafts.map(({ provider }) => provider),
    temporary: drafts.map(({ temporary }) => temporary),
    home: Int32Array.from(drafts, ({ home }) => home),
    waiting: Uint8Array.from(drafts, ({ waiting }) => (waiting ? 1 : 0)),
  };
}

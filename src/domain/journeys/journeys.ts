import { NO_DAY } from "../dates/serialDay";
import { MILESTONES, type Milestone, type Status } from "./milestones";
import type { Place } from "./queries";
import { SOURCE_KINDS, TRACKER_TEXTS, type SourceKind, type TrackerDay, type TrackerText } from "./records";

/**
 * Every journey of every child, a row each, ordered by child and then by time: one adoption decision within one period of
 * care, or a period without a decision (rules.md 1.2). Days are serials, 0 where there is none.
 */
export interface Journeys {
  count: number;
  /** Position in `Children`. */
  child: Int32Array;
  /** 1 for a child's first journey. */
  number: Int32Array;
  /** 1 for the child's last journey. */
  latest: Uint8Array;
  status: readonly Status[];
  milestones: Readonly<Record<Milestone, Int32Array>>;
  /** The day of entry, or the first day on which the period of care is seen where its start is not in the data. */
  inCareFrom: Int32Array;
  /** The plan changed away from adoption. */
  planChanged: Int32Array;
  leftCare: Int32Array;
  /** Leaving code of the 903, or the words of a tracker; "" while looked after. */
  leavingRoute: readonly string[];
  /** Joined early-permanence carers (fostering for adoption, concurrent planning). */
  earlyPermanenceFrom: Int32Array;
  /** First lived with the foster carers who adopt. */
  fosterCarersFrom: Int32Array;
  /** 1 where the sources say whether foster or early-permanence carers adopt; without it A10 is not known. */
  carersKnown: Uint8Array;
  /** 1 where a source could hold a match date: from the 903 alone only an adopted child's (AD1). */
  matchCollected: Uint8Array;
  /** 1 where a source could hold the day of an IRO recommendation: no return does. */
  iroCollected: Uint8Array;
  /** 1 where the placement is by the parents' consent (A3, A4), which needs no placement order. */
  byConsent: Uint8Array;
  /** Adoptive placements that ended without an order: how many, and the days on which the last and the one before ended. */
  disruptions: Uint8Array;
  disruptedOn: Int32Array;
  disruptedBefore: Int32Array;
  /** The earliest event booked after the as-at date, from live rows of trackers. */
  nextBooked: readonly (Milestone | "")[];
  nextBookedOn: Int32Array;
  /** The days for which moving in and the adoption order are booked, whatever is booked before them. */
  bookedOn: Readonly<Record<Bookable, Int32Array>>;
  texts: Readonly<Record<TrackerText, readonly string[]>>;
  /** The kinds of source that it rests on: the bit 1 << i for the i-th of `SOURCE_KINDS`. */
  kinds: Uint8Array;
  /** By row, what each source said; only of journeys that two kinds of source or more tell of. */
  told: ReadonlyMap<number, Told>;
}

/** Milestones whose booking is looked ahead to. */
export type Bookable = "placed" | "adopted";
export const NOTHING_BOOKED: Readonly<Record<Bookable, number>> = { placed: NO_DAY, adopted: NO_DAY };

/** What one kind of source said of a journey. */
export interface Telling {
  kind: SourceKind;
  days: Readonly<Record<TrackerDay, number>>;
  status: Status;
  at: Place;
}

/** What several kinds of source said of one journey, and whom the journey believes. */
export interface Told {
  tellings: readonly Telling[];
  /** By milestone, the kind whose word counts; absent where none has a word on it. */
  believed: Readonly<Partial<Record<TrackerDay, SourceKind>>>;
}

/** One journey while it is being made; {@link toJourneys} lays them out in columns. */
export interface JourneyDraft {
  child: number;
  days: Record<Milestone, number>;
  status: Status;
  planChanged: number;
  leftCare: number;
  leavingRoute: string;
  earlyPermanenceFrom: number;
  fosterCarersFrom: number;
  carersKnown: boolean;
  matchCollected: boolean;
  iroCollected: boolean;
  byConsent: boolean;
  /** The days on which adoptive placements ended without an order, in order. */
  disruptions: readonly number[];
  nextBooked: Milestone | "";
  nextBookedOn: number;
  bookedOn: Readonly<Record<Bookable, number>>;
  texts: Partial<Record<TrackerText, string>>;
  /** The kinds of source that it rests on, in the order of `SOURCE_KINDS`; one before sources are joined. */
  kinds: readonly SourceKind[];
  told?: Told;
  /** The period of care as far as it is seen, for matching sources; `periodTo` NO_DAY while it runs. */
  periodFrom: number;
  periodTo: number;
  /** The first row that it rests on. */
  at: Place;
}

export function emptyDraft(child: number, at: Place): JourneyDraft {
  return {
    child,
    days: { entry: 0, iro: 0, adm: 0, order: 0, match: 0, placed: 0, adopted: 0 },
    status: "planning",
    planChanged: NO_DAY,
    leftCare: NO_DAY,
    leavingRoute: "",
    earlyPermanenceFrom: NO_DAY,
    fosterCarersFrom: NO_DAY,
    carersKnown: false,
    matchCollected: false,
    iroCollected: false,
    byConsent: false,
    disruptions: [],
    nextBooked: "",
    nextBookedOn: NO_DAY,
    bookedOn: NOTHING_BOOKED,
    texts: {},
    kinds: [],
    periodFrom: NO_DAY,
    periodTo: NO_DAY,
    at,
  };
}

/** How a child left care whose source has the adoption order but no word on the way out. */
const ADOPTED_UNSAID = "Adoption";

/** Lays drafts, already in order of child and time, out in columns and numbers each child's journeys. */
export function toJourneys(drafts: readonly JourneyDraft[]): Journeys {
  const count = drafts.length;
  const days = (of: (draft: JourneyDraft) => number) => Int32Array.from(drafts, of);
  const flags = (of: (draft: JourneyDraft) => boolean) =>
    Uint8Array.from(drafts, (draft) => (of(draft) ? 1 : 0));
  const number = new Int32Array(count);
  const latest = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    number[i] = i > 0 && drafts[i - 1]!.child === drafts[i]!.child ? number[i - 1]! + 1 : 1;
    latest[i] = drafts[i + 1]?.child === drafts[i]!.child ? 0 : 1;
  }
  return {
    count,
    child: days((draft) => draft.child),
    number,
    latest,
    status: drafts.map((draft) => draft.status),
    milestones: Object.fromEntries(
      MILESTONES.map((milestone) => [milestone, days((draft) => draft.days[milestone])]),
    ) as Record<Milestone, Int32Array>,
    inCareFrom: days((draft) => draft.days.entry || draft.periodFrom),
    planChanged: days((draft) => draft.planChanged),
    // An adoption order ends care, also where a tracker says so in one column only.
    leftCare: days((draft) => draft.leftCare || draft.days.adopted),
    leavingRoute: drafts.map(
      (draft) => draft.leavingRoute || (draft.days.adopted === NO_DAY ? "" : ADOPTED_UNSAID),
    ),
    earlyPermanenceFrom: days((draft) => draft.earlyPermanenceFrom),
    fosterCarersFrom: days((draft) => draft.fosterCarersFrom),
    carersKnown: flags((draft) => draft.carersKnown),
    matchCollected: flags((draft) => draft.matchCollected),
    iroCollected: flags((draft) => draft.iroCollected),
    byConsent: flags((draft) => draft.byConsent),
    disruptions: Uint8Array.from(drafts, ({ disruptions }) => Math.min(255, disruptions.length)),
    disruptedOn: days(({ disruptions }) => disruptions.at(-1) ?? NO_DAY),
    disruptedBefore: days(({ disruptions }) => disruptions.at(-2) ?? NO_DAY),
    nextBooked: drafts.map((draft) => draft.nextBooked),
    nextBookedOn: days((draft) => draft.nextBookedOn),
    bookedOn: {
      placed: days(({ bookedOn }) => bookedOn.placed),
      adopted: days(({ bookedOn }) => bookedOn.adopted),
    },
    texts: Object.fromEntries(
      TRACKER_TEXTS.map((field) => [field, drafts.map((draft) => draft.texts[field] ?? "")]),
    ) as Record<TrackerText, string[]>,
    kinds: Uint8Array.from(drafts, ({ kinds }) => bitsOf(kinds)),
    told: new Map(drafts.flatMap(({ told }, row) => (told ? [[row, told] as const] : []))),
  };
}

const bitOf = (kind: SourceKind) => 1 << SOURCE_KINDS.indexOf(kind);
const bitsOf = (kinds: readonly SourceKind[]) => kinds.reduce((bits, kind) => bits | bitOf(kind), 0);

/** The kinds of source that a journey rests on. */
export const kindsOf = ({ kinds }: Pick<Journeys, "kinds">, row: number): SourceKind[] =>
  SOURCE_KINDS.filter((kind) => (kinds[row]! & bitOf(kind)) !== 0);

const RETURN = bitOf("903");

/** Whether a journey rests on the return, alone or among others. */
export const isFromReturn = ({ kinds }: Pick<Journeys, "kinds">, row: number): boolean =>
  (kinds[row]! & RETURN) !== 0;

/** Sets a day of a draft by the name that sources have for it. */
export function setDay(draft: JourneyDraft, name: TrackerDay, day: number): void {
  switch (name) {
    case "reversed":
      draft.planChanged = day;
      break;
    case "leftCare":
      draft.leftCare = day;
      break;
    case "earlyPermanence":
      draft.earlyPermanenceFrom = day;
      break;
    case "fosterCarers":
      draft.fosterCarersFrom = day;
      break;
    default:
      draft.days[name] = day;
  }
}

/** The days of journeys by the name that sources have for them. */
export function columnOf(journeys: Journeys, name: TrackerDay): Int32Array {
  switch (name) {
    case "reversed":
      return journeys.planChanged;
    case "leftCare":
      return journeys.leftCare;
    case "earlyPermanence":
      return journeys.earlyPermanenceFrom;
    case "fosterCarers":
      return journeys.fosterCarersFrom;
    default:
      return journeys.milestones[name];
  }
}

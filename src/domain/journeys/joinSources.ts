import { statusOf } from "./fromPlans";
import { NOTHING_BOOKED, setDay, type JourneyDraft, type Telling } from "./journeys";
import { SOURCE_KINDS, TRACKER_DAYS, TRACKER_TEXTS, type SourceKind, type TrackerDay } from "./records";
import { sameJourneys, type SameJourney } from "./sameJourney";
import { believe, ordersOfTrust, type Trust } from "./trust";

/** Whose words describe a case: people's own lists before the codes of the return. */
const DESCRIBED_BY: readonly SourceKind[] = ["tracker", "list10", "survey", "list8", "ssd", "903"];

/**
 * Joins what all kinds of source say of the same child into one draft a journey (rules.md 2, "Several sources"); every
 * draft that goes in comes out in exactly one. The drafts of each kind are in order of child and time, and so is the result.
 *
 * @param returnReach the last day that the return covers: after it the others tell what it could not know
 * @param trust whom a person chose to believe first, by milestone
 */
export function joinSources(
  drafts: ReadonlyMap<SourceKind, readonly JourneyDraft[]>,
  returnReach: number,
  trust: Trust = {},
): JourneyDraft[] {
  const kinds = SOURCE_KINDS.filter((kind) => (drafts.get(kind)?.length ?? 0) > 0);
  if (kinds.length < 2) return kinds.flatMap((kind) => drafts.get(kind)!);
  const orders = ordersOfTrust(trust);
  const joined: JourneyDraft[] = [];
  for (const own of draftsByChild(kinds, drafts).values()) {
    if (own.size === 1) joined.push(...[...own.values()].flat());
    else
      for (const journey of sameJourneys(own))
        joined.push(journey.length === 1 ? journey[0]! : oneOf(journey, orders, returnReach));
  }
  return joined.sort((a, b) => a.child - b.child || firstDay(a) - firstDay(b));
}

function draftsByChild(
  kinds: readonly SourceKind[],
  drafts: ReadonlyMap<SourceKind, readonly JourneyDraft[]>,
): Map<number, Map<SourceKind, JourneyDraft[]>> {
  const byChild = new Map<number, Map<SourceKind, JourneyDraft[]>>();
  for (const kind of kinds)
    for (const draft of drafts.get(kind)!) {
      let own = byChild.get(draft.child);
      if (!own) byChild.set(draft.child, (own = new Map()));
      const ofKind = own.get(kind);
      if (ofKind) ofKind.push(draft);
      else own.set(kind, [draft]);
    }
  return byChild;
}

const firstDay = (draft: JourneyDraft) => draft.days.adm || draft.periodFrom;
const kindOfDraft = (draft: JourneyDraft) => draft.kinds[0]!;

/** One draft from what several kinds of source say of a journey: the first one, with the days that are believed. */
function oneOf(
  journey: SameJourney,
  orders: Readonly<Record<TrackerDay, readonly SourceKind[]>>,
  returnReach: number,
): JourneyDraft {
  const tellings = journey.map(tellingOf);
  const tracker = journey.find((draft) => kindOfDraft(draft) === "tracker");
  const target = journey[0]!;
  const before = target.status;
  const believed: Partial<Record<TrackerDay, SourceKind>> = {};
  let milestone: TrackerDay = "entry";
  const days = {
    get: (of: SourceKind) => {
      for (const telling of tellings) if (telling.kind === of) return telling.days[milestone];
      return undefined;
    },
  };
  for (const name of TRACKER_DAYS) {
    milestone = name;
    const { day, kind } = believe(name, orders[name], days, returnReach);
    setDay(target, name, day);
    if (kind !== undefined) believed[name] = kind;
  }
  target.kinds = tellings.map(({ kind }) => kind);
  target.told = { tellings, believed };
  target.leavingRoute = journey.find(({ leavingRoute }) => leavingRoute !== "")?.leavingRoute ?? "";
  target.matchCollected = journey.some(({ matchCollected }) => matchCollected);
  target.iroCollected = journey.some(({ iroCollected }) => iroCollected);
  target.carersKnown = journey.some(({ carersKnown }) => carersKnown);
  target.texts = describedBy(journey);
  // That the child has left is the return's word even where it lacks the day.
  const hasLeft = target.kinds[0] === "903" && (before === "adopted" || before === "other");
  target.status = hasLeft ? before : statusOf(target);
  const books = target.status === "open" || target.status === "planning" ? tracker : undefined;
  target.nextBooked = books?.nextBooked ?? "";
  target.nextBookedOn = books?.nextBookedOn ?? 0;
  target.bookedOn = books?.bookedOn ?? NOTHING_BOOKED;
  return target;
}

/** The texts of a case, each from the first source that has it. */
function describedBy(journey: SameJourney): JourneyDraft["texts"] {
  const texts: JourneyDraft["texts"] = {};
  for (const kind of DESCRIBED_BY)
    for (const draft of journey) {
      if (kindOfDraft(draft) !== kind) continue;
      for (const field of TRACKER_TEXTS) texts[field] ||= draft.texts[field] ?? "";
    }
  return texts;
}

function tellingOf(draft: JourneyDraft): Telling {
  const { days, planChanged, leftCare, earlyPermanenceFrom, fosterCarersFrom } = draft;
  return {
    kind: kindOfDraft(draft),
    // Written out: a copy by spread is many times slower.
    days: {
      entry: days.entry,
      iro: days.iro,
      adm: days.adm,
      order: days.order,
      match: days.match,
      placed: days.placed,
      adopted: days.adopted,
      reversed: planChanged,
      leftCare,
      earlyPermanence: earlyPermanenceFrom,
      fosterCarers: fosterCarersFrom,
    },
    status: draft.status,
    at: draft.at,
  };
}

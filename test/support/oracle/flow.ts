import type { OracleReading } from "./journeyOf";

/** What happened between two days, both included, by the oracle's journeys; it reads no plan changes and no disruptions. */
export interface OracleFlow {
  entries: number;
  decisions: number;
  placementOrders: number;
  matches: number;
  movedIn: number;
  adoptionOrders: number;
  specialGuardianshipOrders: number;
  otherLeavings: number;
}

export function flowBetween({ journeys }: OracleReading, from: number, to: number): OracleFlow {
  const isIn = (day: number | undefined) => day !== undefined && day >= from && day <= to;
  /** Different things that happened: each is told from the others by a text. */
  const different = (texts: (string | undefined)[]) =>
    new Set(texts.filter((text) => text !== undefined)).size;
  const childrenWith = (milestone: "adm" | "order") =>
    different(journeys.map((journey) => (isIn(journey[milestone]) ? journey.child : undefined)));
  const left = journeys.filter(({ status, leftCare }) => status === "other" && isIn(leftCare));
  const guardianship = left.filter(({ route = "" }) => /^E4[3-8]$/.test(route));
  return {
    entries: different(journeys.map(({ child, entry }) => (isIn(entry) ? `${child} ${entry}` : undefined))),
    decisions: childrenWith("adm"),
    placementOrders: childrenWith("order"),
    matches: journeys.filter(({ match }) => isIn(match)).length,
    movedIn: journeys.filter(({ placed }) => isIn(placed)).length,
    adoptionOrders: journeys.filter(({ status, adopted }) => status === "adopted" && isIn(adopted)).length,
    specialGuardianshipOrders: guardianship.length,
    otherLeavings: left.length - guardianship.length,
  };
}

export interface OracleStock {
  livePlans: number;
  waitingWithOrder: number;
  waitingWithoutOrder: number;
  movedInWaiting: number;
  lookedAfter: number;
}

/**
 * Who was where on a day: the same source read as at that day says who had a live plan and who was looked after; where a
 * plan had got to is what the last reading says of it.
 *
 * @param then the reading as at `day`
 * @param now the last reading
 */
export function stockOn(then: OracleReading, now: OracleReading, day: number): OracleStock {
  const known = new Map(now.journeys.map((journey) => [`${journey.child} ${journey.adm}`, journey]));
  const latest = then.journeys.filter((journey) => journey.latest);
  const live = latest
    .filter(({ status }) => status === "open")
    .map((journey) => known.get(`${journey.child} ${journey.adm}`) ?? journey);
  const by = (reached: number | undefined) => reached !== undefined && reached <= day;
  const movedIn = live.filter(({ placed }) => by(placed));
  const waiting = live.filter(({ placed }) => !by(placed));
  const withOrder = waiting.filter(({ order }) => by(order));
  return {
    livePlans: live.length,
    waitingWithOrder: withOrder.length,
    waitingWithoutOrder: waiting.length - withOrder.length,
    movedInWaiting: movedIn.length,
    lookedAfter: latest.filter(({ status }) => ["open", "planning", "reversed"].includes(status)).length,
  };
}

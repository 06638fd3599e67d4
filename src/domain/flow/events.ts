import { daysCovered, withoutGaps, type Covered, type EventKind, type Window } from "../journeys/coverage";

/** What is counted in each quarter. */
export const FLOW_EVENTS = [
  "entries",
  "decisions",
  "placementOrders",
  "matches",
  "movedIn",
  "adoptionOrders",
  "specialGuardianshipOrders",
  "otherLeavings",
  "plansChanged",
  "disruptions",
] as const;
export type FlowEvent = (typeof FLOW_EVENTS)[number];

/** Who is where at the end of each quarter. The second to fourth are parts of the first. */
export const FLOW_STOCKS = [
  "livePlans",
  "waitingWithOrder",
  "waitingWithoutOrder",
  "movedInWaiting",
  "lookedAfter",
] as const;
export type FlowStock = (typeof FLOW_STOCKS)[number];

export type CoverageByKind = Readonly<Record<EventKind, Covered | undefined>>;

/** What the data cover, for deciding which cells hold a figure at all (rules.md 4, Coverage). */
export interface FlowCoverage {
  /** Of all sources. */
  coverage: CoverageByKind;
  /** Of the sources in which every child in care stands, not only those with an adoption plan; absent without one. */
  careCoverage?: CoverageByKind | undefined;
}

/** How much of a span the data cover with a kind of event. */
export type Coverage = "all" | "part" | "none" | "not collected";

/** The time that the data cover with one kind of event; undefined where no source tells of it. */
export function windowOf(event: FlowEvent, { coverage, careCoverage }: FlowCoverage): Covered | undefined {
  switch (event) {
    case "entries":
      return careCoverage?.entry ?? coverage.entry;
    case "decisions":
      return coverage.decision;
    case "placementOrders":
      return coverage.placementOrder;
    case "matches":
      return coverage.match;
    case "movedIn":
      return coverage.movedIn;
    case "adoptionOrders":
      return coverage.adoptionOrder;
    case "specialGuardianshipOrders":
    case "otherLeavings":
      return careCoverage?.leaving ?? coverage.leaving;
    case "plansChanged":
      return coverage.planChange;
    case "disruptions":
      return coverage.disruption;
  }
}

export function coverageOf(span: Window, window: Covered | undefined): Coverage {
  if (window === undefined) return "not collected";
  const days = daysCovered(span, window);
  return days === 0 ? "none" : days === span.to - span.from + 1 ? "all" : "part";
}

/** The parts of a span that are covered: which span of the coverage each lies in, and its days. */
export function partsCovered(
  span: Window,
  window: Covered | undefined,
): { from: number; to: number; of: number }[] {
  return (window ? withoutGaps(window) : []).flatMap(({ from, to }, of) => {
    const part = { from: Math.max(from, span.from), to: Math.min(to, span.to), of };
    return part.from <= part.to ? [part] : [];
  });
}

/**
 * Whether the data tell who is where on a day. Plans are seen where decisions are covered and the ends of plans are too:
 * from a table that lost its ended cases a past stock would be too small.
 */
export function stockCovered(
  stock: FlowStock,
  day: number,
  { coverage, careCoverage }: FlowCoverage,
): "all" | "none" | "not collected" {
  const { decision, placementOrder, movedIn, adoptionOrder } = coverage;
  const on = (...windows: (Covered | undefined)[]) =>
    windows.every((window) => window === undefined || isCovered(day, window)) ? "all" : "none";
  if (stock === "lookedAfter")
    return careCoverage?.entry && careCoverage.leaving
      ? on(careCoverage.entry, careCoverage.leaving)
      : "not collected";
  const split = stock === "livePlans" || stock === "movedInWaiting" || placementOrder !== undefined;
  if (decision === undefined || !split || (stock !== "livePlans" && movedIn === undefined))
    return "not collected";
  return on(decision, adoptionOrder);
}

function isCovered(day: number, { from, to, gaps }: Covered): boolean {
  return day >= from && day <= to && !gaps.some((gap) => day >= gap.from && day <= gap.to);
}

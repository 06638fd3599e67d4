import { routeInWords } from "../codes/groups";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { decisionEnds, type Again } from "../journeys/again";
import type { Journeys } from "../journeys/journeys";
import { careKnown, endedWithoutDay } from "../journeys/leavers";
import {
  coverageOf,
  partsCovered,
  FLOW_EVENTS,
  FLOW_STOCKS,
  stockCovered,
  windowOf,
  type FlowCoverage,
  type FlowEvent,
  type FlowStock,
} from "./events";
import { fullYears, quartersTo, wholeSpan, type Span } from "./spans";

export interface FlowQuestion extends FlowCoverage {
  journeys: Journeys;
  again: Pick<Again, "lastInPeriod" | "decided" | "ordered" | "planChanged">;
  asAt: SerialDay;
}

/** What happened in a span, and who was where on its last day. null: not covered by the data, or not collected at all. */
export interface FlowFigures extends Span {
  events: Readonly<Record<FlowEvent, number | null>>;
  /** Events that the data cover in a part of the span only: what happened outside is not counted. */
  part: readonly FlowEvent[];
  stock: Readonly<Record<FlowStock, number | null>>;
}

export interface Flow {
  quarters: readonly FlowFigures[];
  /** Full years of four quarters, the latest last. */
  years: readonly FlowFigures[];
  all: FlowFigures;
}

export const SPECIAL_GUARDIANSHIP = "Special guardianship";

/** The flow of children by quarter, from the journeys themselves and not from a sheet. */
export function flowOf(question: FlowQuestion): Flow {
  const seen = lookAt(question);
  const figures = (span: Span) => figuresOf(span, seen, question);
  const quarters = quartersTo(question.asAt);
  return {
    quarters: quarters.map(figures),
    years: fullYears(quarters).map(({ span }) => figures(span)),
    all: figures(wholeSpan(quarters)),
  };
}

/** Days by what is counted, a row a journey; NO_DAY where it does not count. */
interface Seen {
  events: Readonly<Record<FlowEvent, readonly DaysCounted[]>>;
  plans: { from: Int32Array; to: Int32Array; order: Int32Array; movedIn: Int32Array };
  care: { from: Int32Array; to: Int32Array };
}

interface DaysCounted {
  days: Int32Array;
  /** By row, when it happened to the same child again, in a later journey: a child counts once in a span. */
  again?: Int32Array;
}

/** After every day: the end of what has not ended. */
const NEVER = 0x7fffffff;

function lookAt({ journeys, again }: FlowQuestion): Seen {
  const { milestones, leftCare, planChanged, disruptedOn, disruptedBefore } = journeys;
  const only = (days: Int32Array, counts: (row: number) => boolean) =>
    days.map((day, row) => (counts(row) ? day : NO_DAY));
  const lastInPeriod = (row: number) => again.lastInPeriod[row] === 1;
  const isGuardianship = journeys.leavingRoute.map((route) => routeInWords(route) === SPECIAL_GUARDIANSHIP);
  return {
    events: {
      entries: [{ days: only(milestones.entry, lastInPeriod) }],
      decisions: [{ days: milestones.adm, again: again.decided }],
      placementOrders: [{ days: milestones.order, again: again.ordered }],
      matches: [{ days: milestones.match }],
      movedIn: [{ days: milestones.placed }],
      adoptionOrders: [{ days: only(milestones.adopted, (row) => journeys.status[row] === "adopted") }],
      specialGuardianshipOrders: [
        { days: only(leftCare, (row) => lastInPeriod(row) && isGuardianship[row]!) },
      ],
      otherLeavings: [
        {
          days: only(
            leftCare,
            (row) => lastInPeriod(row) && journeys.status[row] === "other" && !isGuardianship[row],
          ),
        },
      ],
      plansChanged: [{ days: planChanged, again: again.planChanged }],
      disruptions: [{ days: disruptedOn }, { days: disruptedBefore }],
    },
    plans: {
      from: milestones.adm,
      to: decisionEnds(journeys, again.decided).map((end, row) =>
        endedWithoutDay(journeys, row) ? NO_DAY : end || NEVER,
      ),
      order: milestones.order,
      movedIn: milestones.placed,
    },
    care: careOf(journeys, again),
  };
}

/** Periods of care, by their last journey; one whose start is not in the data from the day on which it is seen. */
function careOf(journeys: Journeys, { lastInPeriod }: FlowQuestion["again"]): Seen["care"] {
  const counts = Uint8Array.from(lastInPeriod, (last, row) =>
    last === 1 && careKnown(journeys, row) && !endedWithoutDay(journeys, row) ? 1 : 0,
  );
  return {
    from: journeys.inCareFrom.map((day, row) => (counts[row] === 1 ? day || NEVER : NEVER)),
    to: journeys.leftCare.map((day) => day || NEVER),
  };
}

function figuresOf(span: Span, seen: Seen, coverage: FlowCoverage): FlowFigures {
  const covered = FLOW_EVENTS.map((event) => [event, coverageOf(span, windowOf(event, coverage))] as const);
  const counted = stockOn(span.to, seen);
  return {
    ...span,
    events: Object.fromEntries(
      covered.map(([event, how]) => [
        event,
        how === "all" || how === "part"
          ? eventsIn(partsCovered(span, windowOf(event, coverage)), seen.events[event])
          : null,
      ]),
    ) as Record<FlowEvent, number | null>,
    part: covered.filter(([, how]) => how === "part").map(([event]) => event),
    stock: Object.fromEntries(
      FLOW_STOCKS.map((stock) => [
        stock,
        stockCovered(stock, span.to, coverage) === "all" ? counted[stock] : null,
      ]),
    ) as Record<FlowStock, number | null>,
  };
}

function eventsIn(parts: readonly { from: number; to: number }[], counted: readonly DaysCounted[]): number {
  const isIn = (day: number) => parts.some(({ from, to }) => day >= from && day <= to);
  let count = 0;
  for (const { days, again } of counted)
    for (let row = 0; row < days.length; row++)
      if (isIn(days[row]!) && !(again && isIn(again[row]!))) count++;
  return count;
}

function stockOn(day: number, { plans, care }: Seen): Record<FlowStock, number> {
  const stock = Object.fromEntries(FLOW_STOCKS.map((each) => [each, 0])) as Record<FlowStock, number>;
  for (let row = 0; row < plans.from.length; row++) {
    if (care.from[row]! <= day && care.to[row]! > day) stock.lookedAfter++;
    const { from, to, order, movedIn } = plans;
    if (from[row] === NO_DAY || from[row]! > day || to[row]! <= day) continue;
    stock.livePlans++;
    const by = (days: Int32Array) => days[row] !== NO_DAY && days[row]! <= day;
    if (by(movedIn)) stock.movedInWaiting++;
    else if (by(order)) stock.waitingWithOrder++;
    else stock.waitingWithoutOrder++;
  }
  return stock;
}

import type { Authority, CarePeriod, Child, Plan } from "../../src/workbench/sample/lives";
import type { OracleJourney, OracleReading } from "./oracle";

const SERIAL_OF_1970 = 25_569;

/** What an authority's lives come to by a day, told from the lives themselves and never from a table. */
export function truthAt(authority: Authority, asAt: number): OracleReading {
  const journeys: OracleJourney[] = [];
  const shortBreaksOnly: string[] = [];
  for (const child of authority.children) {
    const begun = child.periods.filter(({ start }) => start <= asAt);
    const found = begun.flatMap((period) => journeysOf(child, period, asAt));
    journeys.push(
      ...found.map((journey, at) => ({ ...journey, number: at + 1, latest: at === found.length - 1 })),
    );
    const breaks = child.shortBreaks.some(({ from }) => from <= asAt);
    if (found.length === 0 && breaks) shortBreaksOnly.push(child.id);
  }
  return { journeys, shortBreaksOnly };
}

function journeysOf(child: Child, period: CarePeriod, asAt: number): OracleJourney[] {
  const plans = period.plans.filter(({ decided }) => decided <= asAt);
  if (plans.length === 0) return [journeyOf(child, period, undefined, true, asAt)];
  return plans.map((plan, at) => journeyOf(child, period, plan, at === plans.length - 1, asAt));
}

/** The journey of one plan, or of a period without one. */
export function journeyOf(
  child: Child,
  period: CarePeriod,
  plan: Plan | undefined,
  isLast: boolean,
  asAt: number,
): OracleJourney {
  const ended = isLast && period.end && period.end.day <= asAt ? period.end : undefined;
  const adopted = ended && plan?.adopted === ended.day ? ended.day : undefined;
  const order = plan?.orders.filter(({ made }) => made <= asAt).pop();
  const family = plan?.families.find(
    ({ movedIn, left }) => movedIn !== undefined && movedIn <= asAt && (left === undefined || left > asAt),
  );
  const changed = plan?.changed !== undefined && plan.changed.day <= asAt;
  const journey: OracleJourney = {
    child: child.id,
    number: 0,
    latest: false,
    status: ended
      ? adopted !== undefined
        ? "adopted"
        : "other"
      : changed
        ? "reversed"
        : plan
          ? "open"
          : "planning",
    earlyPermanence: family?.how === "early permanence",
    entry: period.start - SERIAL_OF_1970,
  };
  if (plan) journey.adm = plan.decided - SERIAL_OF_1970;
  if (changed) journey.planChanged = plan.changed!.day - SERIAL_OF_1970;
  if (order) journey.order = order.made - SERIAL_OF_1970;
  if (family?.movedIn !== undefined && (!ended || adopted !== undefined)) {
    journey.placed = family.movedIn - SERIAL_OF_1970;
    if (family.how !== "new family" && family.joined !== undefined) {
      journey.joined = family.joined - SERIAL_OF_1970;
    }
  }
  if (adopted !== undefined) {
    journey.adopted = adopted - SERIAL_OF_1970;
    if (family) journey.match = family.matched - SERIAL_OF_1970;
  } else if (ended) {
    journey.leftCare = ended.day - SERIAL_OF_1970;
    journey.route = ended.code;
  }
  return journey;
}

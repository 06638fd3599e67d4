import { continues, periodOf, periodsBy, type Episode } from "./fromReturns";
import type { OracleJourney, OracleReading } from "./journeyOf";
import { dayOf, type ReturnRows } from "./rows";

/** Where children lived, day by day: slow on purpose. Days as rows.ts counts them. */
export type DayKind =
  | "own_foster"
  | "agency_foster"
  | "family_friends"
  | "residential"
  | "parents"
  | "supported"
  | "adopters"
  | "other"
  | "unknown";

export function kindOf(place: string, provider: string): DayKind {
  if (/^A[1-6]$/.test(place)) return "adopters";
  if (/^U[123]$/.test(place)) return "family_friends";
  if (/^U[456]$/.test(place)) return /^PR[45]$/.test(provider) ? "agency_foster" : "own_foster";
  if (["K1", "K2", "R1", "R2", "R3", "R5", "S1"].includes(place)) return "residential";
  if (place === "P1") return "parents";
  if (["P2", "P3", "H5", "K3"].includes(place)) return "supported";
  return place === "" || /^T[0-4]$/.test(place) ? "unknown" : "other";
}

/** A time in care in which a plan for adoption was made, with its plans and what each day of it was; a day stands once. */
export interface PlannedCare {
  child: string;
  plans: OracleJourney[];
  days: Map<number, DayKind>;
  /** Days on which a placement with adopters ended without an order. */
  disruptions: number[];
}

/** Of a return. */
export function plannedCare(
  collections: readonly ReturnRows[],
  { journeys }: OracleReading,
  asAt: string,
): PlannedCare[] {
  const today = dayOf(asAt) as number;
  const periodsOf = new Map<string, Episode[][]>();
  for (const { child, period } of periodsBy(collections, asAt))
    periodsOf.set(child, [...(periodsOf.get(child) ?? []), period]);
  return [...periodsOf].flatMap(([child, periods]) =>
    periods.flatMap((period, at): PlannedCare[] => {
      const plans = journeys.filter((journey) => journey.child === child && isIn(journey, periods, at));
      if (plans.length === 0) return [];
      const days = daysOf(period, today);
      for (const { placed, adopted, planChanged, leftCare } of plans) {
        const until = Math.min(...[adopted, planChanged, leftCare, today].filter((day) => day !== undefined));
        for (let day = placed ?? until; day < until; day++) days.set(day, "adopters");
      }
      return [{ child, plans, days, disruptions: disruptionsIn(period).slice(-2) }];
    }),
  );
}

function isIn({ adm, adopted }: OracleJourney, periods: Episode[][], at: number): boolean {
  if (adm === undefined) return false;
  const end = periods[at]!.at(-1)!.to;
  return adopted !== undefined ? end === adopted : periodOf(adm, periods) === at;
}

function daysOf(period: readonly Episode[], today: number): Map<number, DayKind> {
  const days = new Map<number, DayKind>();
  period.forEach((row, at) => {
    const kind = homeKind(period, at);
    for (let day = row.from; day < Math.min(row.to ?? today, today); day++) days.set(day, kind);
  });
  return days;
}

/** A temporary stay is the home before it, to which the child comes back; without one, the home after it. */
function homeKind(period: readonly Episode[], at: number): DayKind {
  let home = at;
  while (home > 0 && isStay(period[home]!)) home--;
  while (home < period.length - 1 && isStay(period[home]!)) home++;
  return kindOf(period[home]!.place, period[home]!.provider);
}

const isStay = ({ place }: Episode) => /^T[0-4]$/.test(place);
const isAdoptive = ({ place }: Episode) => /^A[3-6]$/.test(place);

/** The day after which the child was no longer with adopters, by run of rows with the same ones. */
function disruptionsIn(period: Episode[]): number[] {
  const ended: number[] = [];
  let last: Episode | undefined;
  period.forEach((row, at) => {
    if (isStay(row)) return;
    const goesOn = isAdoptive(row) && continues(period, at);
    if (last !== undefined && !goesOn) ended.push(last.to as number);
    last = isAdoptive(row) ? row : undefined;
  });
  const end = period.at(-1) as Episode;
  const left = end.to !== undefined && !["E11", "E12"].includes(end.rec);
  if (last !== undefined && left) ended.push(end.to as number);
  return ended;
}

/** Of a source without episodes: from entering care to moving in, leaving or the day, of a kind not known. */
export function plannedCareOfJourneys({ journeys }: OracleReading, asAt: string): PlannedCare[] {
  const today = dayOf(asAt) as number;
  const found = new Map<string, PlannedCare>();
  for (const journey of journeys) {
    const { child, entry, adm, placed, adopted, leftCare } = journey;
    if (adm === undefined) continue;
    const key = `${child} ${entry}`;
    const care: PlannedCare = found.get(key) ?? { child, plans: [], days: new Map(), disruptions: [] };
    care.plans.push(journey);
    const until = Math.min(placed ?? adopted ?? leftCare ?? today, today);
    for (let day = entry ?? until; day < until; day++) care.days.set(day, "unknown");
    found.set(key, care);
  }
  return [...found.values()];
}

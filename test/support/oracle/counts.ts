import type { OracleJourney, OracleReading } from "./journeyOf";
import { dayOf } from "./rows";

/** A measure that counts; `value` of a share in whole percent. Nothing is said of reasons and parts that are 0. */
export interface CountFigure {
  value: number | null;
  n: number;
  numerator?: number;
  denominator?: number;
  parts: Record<string, number>;
  excluded: Record<string, number>;
}

interface Asked {
  from: string;
  to: string;
  asAt: string;
  /** Whether the source tells of everyone who leaves care, as the return does and a tracker does not. */
  knowsLeavers: boolean;
}

/** rules.md 4, a child at a time: each child's journeys in order, and sets of children. */
export function countFigures(reading: OracleReading, asked: Asked): Record<string, CountFigure> {
  const [from, to, asAt] = [asked.from, asked.to, asked.asAt].map((text) => dayOf(text) as number) as [
    number,
    number,
    number,
  ];
  const children = new Map<string, OracleJourney[]>();
  for (const journey of reading.journeys)
    children.set(journey.child, [...(children.get(journey.child) ?? []), journey]);
  const histories = [...children.values()].map((own) => own.sort((a, b) => a.number - b.number));
  const within = (day: number | undefined) => day !== undefined && day >= from && day <= to;
  return {
    A3: a3(histories, from, Math.min(to, asAt)),
    A4: a4(histories, from, to, asked.knowsLeavers),
    A5: a5(histories, from, to),
    ...waits(histories, asAt),
    A15: newOnes(histories, ({ adm }) => within(adm), "further"),
    A16: newOnes(histories, ({ order }) => within(order)),
  };
}

/** The day on which a decision stopped standing, if it did: changed, left care either way, or made again. */
function endOf(own: readonly OracleJourney[], at: number): number {
  const { planChanged, leftCare, adopted } = own[at] as OracleJourney;
  const again = own.slice(at + 1).map(({ adm }) => adm);
  return Math.min(...[planChanged, leftCare, adopted, ...again].map((day) => day ?? Infinity));
}

function a3(histories: OracleJourney[][], from: number, end: number): CountFigure {
  const excluded: Record<string, number> = {};
  const parts: Record<string, number> = {};
  let numerator = 0;
  const leave = (reason: string) => void (excluded[reason] = (excluded[reason] ?? 0) + 1);
  const take = (part: string, soon: boolean) => {
    parts[part] = (parts[part] ?? 0) + 1;
    if (soon) numerator++;
  };
  for (const own of histories)
    own.forEach((journey, at) => {
      const { adm, entry, placed, adopted } = journey;
      const adoptedNow = adopted !== undefined && adopted >= from && adopted <= end;
      const live = adm !== undefined && adm <= end && endOf(own, at) > end;
      if (!adoptedNow && !live) return;
      if (entry === undefined) return leave("no-entry");
      if (adoptedNow && placed === undefined) return leave("not-placed");
      const movedIn = placed !== undefined && (adoptedNow || placed <= end);
      if (!movedIn) return end - entry < 426 ? leave("undetermined") : take("waiting", false);
      if (placed < entry) return leave("negative");
      take(adoptedNow ? "adopted" : "movedIn", placed - entry < 426);
    });
  const denominator = Object.values(parts).reduce((sum, count) => sum + count, 0);
  return { ...share(numerator, denominator), parts, excluded };
}

function a4(histories: OracleJourney[][], from: number, to: number, knows: boolean): CountFigure {
  let [numerator, denominator] = [0, 0];
  for (const own of histories) {
    const lastOfYear = new Map<number, OracleJourney>();
    for (const journey of own) {
      const left = journey.adopted ?? journey.leftCare;
      if (left !== undefined && left >= from && left <= to) lastOfYear.set(yearOf(left), journey);
    }
    for (const { status } of lastOfYear.values()) {
      denominator++;
      if (status === "adopted") numerator++;
    }
  }
  if (knows) return { ...share(numerator, denominator), parts: {}, excluded: {} };
  const excluded: Record<string, number> = denominator > 0 ? { "not-available": denominator } : {};
  return { ...share(0, 0), parts: {}, excluded };
}

/** The calendar year in which a reporting year ends. */
function yearOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() + (date.getUTCMonth() >= 3 ? 1 : 0);
}

function a5(histories: OracleJourney[][], from: number, to: number): CountFigure {
  let [numerator, denominator, undecided] = [0, 0, 0];
  for (const own of histories) {
    const decided = own.filter(({ adm }) => adm !== undefined && adm <= to);
    const live = decided.filter((journey) => endOf(own, own.indexOf(journey)) >= from);
    if (live.length > 0) denominator++;
    const changedIn = (journeys: readonly OracleJourney[]) =>
      journeys.some(
        ({ planChanged }) => planChanged !== undefined && planChanged >= from && planChanged <= to,
      );
    if (changedIn(live)) numerator++;
    if (changedIn(own.filter(({ adm }) => adm === undefined))) undecided++;
  }
  const excluded: Record<string, number> = undecided > 0 ? { "no-decision": undecided } : {};
  return { ...share(numerator, denominator), parts: {}, excluded };
}

function waits(histories: OracleJourney[][], asAt: number): Record<string, CountFigure> {
  const waiting = histories
    .map((own) => own[own.length - 1] as OracleJourney)
    .filter(
      ({ status, adm, placed }) => status === "open" && (adm as number) <= asAt && placed === undefined,
    );
  const early = (journeys: readonly OracleJourney[]) =>
    journeys.filter(({ withEarlyPermanence }) => withEarlyPermanence).length;
  const apart = waiting.filter(({ withEarlyPermanence }) => !withEarlyPermanence);
  const ordered = apart.filter(({ order }) => order !== undefined).length;
  const parts = {
    ...some("order", ordered),
    ...some("noOrder", apart.length - ordered),
    ...some("earlyPermanence", early(waiting)),
  };
  const withOrder = waiting.filter(({ order }) => order !== undefined);
  const undecided = histories
    .map((own) => own[own.length - 1] as OracleJourney)
    .filter(
      ({ status, adm, order, placed }) =>
        status === "planning" && adm === undefined && order !== undefined && placed === undefined,
    ).length;
  const long = (holds: (journey: OracleJourney) => boolean): CountFigure => {
    const found = withOrder.filter(holds);
    const excluded = some("no-decision", undecided);
    return { ...many(found.length), parts: some("earlyPermanence", early(found)), excluded };
  };
  const noEntry = withOrder.filter(({ entry }) => entry === undefined).length;
  return {
    A9: { ...many(waiting.length), parts, excluded: {} },
    W90: long(({ order }) => asAt - (order as number) > 90),
    W12: long(({ order }) => (order as number) <= monthsBefore(asAt, 12)),
    W18: long(({ order }) => (order as number) <= monthsBefore(asAt, 18)),
    E18: {
      ...long(({ entry }) => entry !== undefined && entry <= monthsBefore(asAt, 18)),
      excluded: { ...some("no-entry", noEntry), ...some("no-decision", undecided) },
    },
  };
}

/** The same day of an earlier month, or its last where it has none such. */
function monthsBefore(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - months];
  const lastOfMonth = Date.UTC(year, month + 1, 0);
  return Math.min(Date.UTC(year, month, date.getUTCDate()), lastOfMonth) / 86_400_000;
}

function newOnes(
  histories: OracleJourney[][],
  isNew: (journey: OracleJourney) => boolean,
  further?: string,
): CountFigure {
  const events = histories.map((own) => own.filter(isNew).length).filter((count) => count > 0);
  const more = events.reduce((sum, count) => sum + count - 1, 0);
  return { ...many(events.length), parts: further === undefined ? {} : some(further, more), excluded: {} };
}

const some = (name: string, count: number): Record<string, number> => (count > 0 ? { [name]: count } : {});
const many = (count: number) => ({ value: count, n: count });

/** Whole percent, half up, in whole numbers. */
export function share(numerator: number, denominator: number) {
  const value = denominator === 0 ? null : Math.floor((200 * numerator + denominator) / (2 * denominator));
  return { value, n: denominator, numerator, denominator };
}

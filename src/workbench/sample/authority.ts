import { serialDay } from "../../domain/dates/serialDay";
import type { Authority, CarePeriod, Child, Home, Stay } from "./lives";
import { Random } from "./random";
import { STORIES, type Story } from "./stories";
import { eighteenthBirthday, Storyteller } from "./storyteller";

export interface AuthorityOptions {
  seed: number;
  /** How many children were in care (or had short breaks) between `from` and `asAt`. */
  children: number;
  /** Serial day; 1 April 2021 where not given. */
  from?: number;
  /** Serial day; 31 March 2026 where not given. */
  asAt?: number;
  /** Whether the tables hold the usual mistakes of people who type. Default: no. */
  mistakes?: boolean;
}

/** Lives begin so long before the records do that the longest of them are met at every stage. */
const YEARS_BEFORE = 8;

const ETHNICITIES = [
  { code: "WBRI", weight: 74 },
  { code: "WOTH", weight: 5 },
  { code: "WROM", weight: 1 },
  { code: "MWBC", weight: 5 },
  { code: "MWAS", weight: 3 },
  { code: "MOTH", weight: 3 },
  { code: "APKN", weight: 2 },
  { code: "AOTH", weight: 1 },
  { code: "BAFR", weight: 3 },
  { code: "BCRB", weight: 1 },
  { code: "OOTH", weight: 2 },
];
const TEAMS = ["North locality", "South locality", "East locality", "Court team", "Permanence team"];
const COURTS = ["Family Court, Northbridge", "Family Court, Southmere", "Family Court, Castle Row"];

/**
 * An invented authority: the lives of its children first, from which every table is then written. The same options give
 * the same lives. No name of a person is ever made.
 */
export function makeAuthority(options: AuthorityOptions): Authority {
  const { seed, children: wanted, mistakes = false } = options;
  const from = options.from ?? (serialDay(2021, 4, 1) as number);
  const asAt = options.asAt ?? (serialDay(2026, 3, 31) as number);
  const children: Child[] = [];
  for (let family = 0; children.length < wanted; family++) {
    for (const child of makeFamily(seed, family, from, asAt)) {
      if (children.length < wanted) children.push({ ...child, id: childId(seed, children.length) });
    }
  }
  return { seed, from, asAt, mistakes, children };
}

/** A child, or brothers and sisters who share one story; none where the story ended before the records begin. */
function makeFamily(seed: number, family: number, from: number, asAt: number): Child[] {
  const chance = new Random(seed, family * 2);
  const story = chance.weighted(STORIES);
  const start = chance.whole(from - Math.round(YEARS_BEFORE * 365.25), asAt);
  const youngest = start - ageAtStart(chance, story);
  const shared = {
    story: story.name,
    ethnicity: chance.weighted(ETHNICITIES).code,
    team: chance.pick(TEAMS),
    worker: `Worker ${chance.whole(1, 40)}`,
    reviewingOfficer: `Reviewing officer ${chance.whole(1, 9)}`,
    court: chance.pick(COURTS),
    homePostcode: `ZX${chance.whole(30, 60)} ${chance.whole(1, 9)}HB`,
  };
  const birthdays = [youngest, ...olderSiblings(chance, story, youngest)];
  return birthdays.flatMap((born) => {
    const life = tell(new Random(seed, family * 2 + 1), story, born, start);
    if (!touches(life, from, asAt) || !isOverByEighteen(life, born)) return [];
    return [
      {
        ...shared,
        ...life,
        id: "",
        born,
        sex: chance.chance(0.53) ? ("M" as const) : ("F" as const),
        siblingGroup: birthdays.length > 1 ? `SG${String(family).padStart(5, "0")}` : "",
      },
    ];
  });
}

/** Brothers and sisters hear the same chances, so they share every date. */
function tell(random: Random, story: Story, born: number, start: number) {
  const life = new Storyteller(random, born, start);
  story.tell(life);
  for (const period of life.periods) period.stays.push(...staysIn(period, random));
  return { periods: life.periods, shortBreaks: life.shortBreaks };
}

function ageAtStart(chance: Random, story: Story): number {
  const { newborn, meanMonths, leastMonths = 0 } = story.age;
  if (chance.chance(newborn)) return chance.whole(0, 12);
  const months = Math.min(Math.max(chance.wait(meanMonths, leastMonths > 0 ? 0.2 : 0.8), leastMonths), 203);
  return Math.round(months * 30.4375) + chance.whole(0, 29);
}

function olderSiblings(chance: Random, story: Story, youngest: number): number[] {
  if (story.alone || story.age.leastMonths || chance.chance(0.8)) return [];
  const twin = chance.chance(0.12);
  const second = twin ? youngest : youngest - chance.whole(330, 1100);
  return chance.chance(0.15) ? [second, second - chance.whole(330, 1100)] : [second];
}

function touches(life: Pick<Child, "periods" | "shortBreaks">, from: number, asAt: number): boolean {
  return (
    life.periods.some(({ start, end }) => start <= asAt && (end === undefined || end.day >= from)) ||
    life.shortBreaks.some((stay) => stay.from <= asAt && stay.to >= from)
  );
}

/** A long story that began late in a childhood does not fit into it; such a child is left out. */
function isOverByEighteen(
  { periods, shortBreaks }: Pick<Child, "periods" | "shortBreaks">,
  born: number,
): boolean {
  const grown = eighteenthBirthday(born);
  return periods.every(({ end }) => end && end.day <= grown) && shortBreaks.every(({ to }) => to <= grown);
}

/** Hospital and holidays: within one home, back to it, and with no change of legal status until then (rules 380 and 383). */
function staysIn(period: CarePeriod, random: Random): Stay[] {
  return period.homes.flatMap((home, at) => {
    const next = period.homes[at + 1]?.from ?? period.end?.day ?? home.from;
    const stay = stayIn(home, next, random);
    if (stay === undefined) return [];
    const busy = period.legal.some(({ from }) => from >= stay.from && from <= stay.to);
    return busy ? [] : [stay];
  });
}

function stayIn(home: Home, next: number, random: Random): Stay | undefined {
  // Not from A3 or A5: rule 217 lets nobody return to them by P, rule 383 by nothing else.
  if (!/^(A4|A6|U)/.test(home.place) || next - home.from < 60 || !random.chance(0.12)) return undefined;
  const place = random.pick(["T0", "T1", "T1", "T2", "T2", "T3", "T4"]);
  const keptBack = home.postcode === "" || home.postcode === "XXXXXXX";
  const longest = place === "T4" ? 7 : keptBack ? 21 : place === "T1" ? 45 : 20;
  const days = random.whole(2, longest);
  const from = random.whole(home.from + 3, next - days - 3);
  return { from, to: from + days, place };
}

/** Six or seven digits without an order to them, no two alike: 999,983 is a prime. */
function childId(seed: number, position: number): string {
  const prime = 999_983;
  return String(100_000 + ((position * 7_919 + (Math.abs(seed) % prime) * 104_729) % prime));
}

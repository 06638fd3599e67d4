import type { OracleJourney, OracleReading } from "./journeyOf";
import { clean, dayOf, type EpisodeRow, type ReturnRows } from "./rows";

export interface Episode {
  from: number;
  to?: number;
  rne: string;
  ls: string;
  place: string;
  provider: string;
  rec: string;
  postcode: string;
}

interface Decision {
  decided: number;
  ceased?: number;
}

interface Adoption {
  decided?: number;
  matched?: number;
  fosterCarer: boolean;
}

/** rules.md 1 and 2 read slowly, one child at a time, for what had happened by `asAt` (dd/mm/yyyy). */
export function readReturns(collections: readonly ReturnRows[], asAt: string): OracleReading {
  const today = dayOf(asAt) as number;
  const episodesOf = episodesBy(collections, today);
  const decisionsOf = newestDecisions(collections);
  const adoptionOf = newestAdoptions(collections, today);

  const journeys: OracleJourney[] = [];
  const shortBreaksOnly: string[] = [];
  for (const [child, all] of episodesOf) {
    const episodes = all.filter(({ ls }) => ls !== "V3" && ls !== "V4");
    if (episodes.length === 0) {
      shortBreaksOnly.push(child);
      continue;
    }
    const decisions = (decisionsOf.get(child) ?? [])
      .filter(({ decided }) => decided <= today)
      .map(({ decided, ceased }) => ({
        decided,
        ...(ceased !== undefined && ceased <= today && { ceased }),
      }));
    journeys.push(...journeysOfChild(child, episodes, decisions, adoptionOf.get(child)));
  }
  return { journeys, shortBreaksOnly };
}

/** What had happened to each child by a day, row by row. */
function episodesBy(collections: readonly ReturnRows[], today: number): Map<string, Episode[]> {
  const episodesOf = new Map<string, Episode[]>();
  for (const [child, rows] of newestRows(collections)) {
    const episodes = rows.map(toEpisode).filter((episode) => episode !== undefined);
    episodes.sort((one, other) => one.from - other.from);
    const cut = episodes.filter(({ from }) => from <= today).map((episode) => cutEpisode(episode, today));
    if (cut.length > 0) episodesOf.set(child, cut);
  }
  return episodesOf;
}

/** Every period of care by a day, short breaks left out, each child's in order. */
export function periodsBy(
  collections: readonly ReturnRows[],
  asAt: string,
): { child: string; period: Episode[] }[] {
  return [...episodesBy(collections, dayOf(asAt) as number)].flatMap(([child, all]) =>
    splitPeriods(all.filter(({ ls }) => ls !== "V3" && ls !== "V4")).map((period) => ({ child, period })),
  );
}

function journeysOfChild(
  child: string,
  episodes: Episode[],
  decisions: Decision[],
  adoption: Adoption | undefined,
): OracleJourney[] {
  const periods = splitPeriods(episodes);
  const found: OracleJourney[] = [];
  periods.forEach((period, at) => {
    const adopted = adoptedOn(period) !== undefined;
    let plans = mergeLive(decisions.filter((decision) => periodOf(decision.decided, periods) === at));
    if (plans.length === 0 && adopted && adoption?.decided !== undefined) {
      plans = [{ decided: adoption.decided }];
    }
    if (plans.length === 0) {
      found.push(journeyIn(child, period, undefined, undefined, undefined, true, adoption));
    }
    plans.forEach((plan, which) => {
      const isLast = which === plans.length - 1;
      found.push(journeyIn(child, period, plan, plans[which - 1], plans[which + 1], isLast, adoption));
    });
  });
  return found.map((journey, at) => ({ ...journey, number: at + 1, latest: at === found.length - 1 }));
}

function journeyIn(
  child: string,
  period: Episode[],
  plan: Decision | undefined,
  before: Decision | undefined,
  after: Decision | undefined,
  isLast: boolean,
  adoption: Adoption | undefined,
): OracleJourney {
  const lastRow = period[period.length - 1] as Episode;
  const adopted = isLast ? adoptedOn(period) : undefined;
  const leftOtherwise = isLast && lastRow.to !== undefined && adopted === undefined;
  const journey: OracleJourney = {
    ...{ child, number: 0, latest: false, status: "planning", earlyPermanence: false },
    ...(period[0]?.rne === "S" && { entry: period[0].from }),
    ...(plan && { adm: plan.decided }),
  };
  if (plan?.ceased !== undefined) journey.planChanged = plan.ceased;
  const order = orderOf(period, plan, before, after);
  if (order !== undefined) journey.order = order;
  const run = isLast ? adoptiveRun(period) : undefined;
  if (run !== undefined) {
    journey.placed = (period[run] as Episode).from;
    const joined = joinedCarers(period, run, adopted !== undefined && adoption?.fosterCarer === true);
    if (joined !== undefined) {
      journey.joined = joined.day;
      journey.earlyPermanence = joined.earlyPermanence;
    }
  }
  const home = [...period].reverse().find((episode) => !isTemporary(episode));
  const inCare = isLast && lastRow.to === undefined && run === undefined;
  if (inCare && (home?.place === "U2" || home?.place === "U5")) journey.withEarlyPermanence = true;
  if (adopted !== undefined) {
    journey.status = "adopted";
    journey.adopted = adopted;
    if (adoption?.matched !== undefined) journey.match = adoption.matched;
  } else if (leftOtherwise) {
    journey.status = "other";
    journey.leftCare = lastRow.to as number;
    journey.route = lastRow.rec;
  } else if (plan?.ceased !== undefined || !isLast) journey.status = "reversed";
  else if (plan !== undefined) journey.status = "open";
  return journey;
}

/** A period begins at an S row, and after a row that ended care; without its S row its start is not in the data. */
function splitPeriods(episodes: Episode[]): Episode[][] {
  const periods: Episode[][] = [];
  for (const episode of episodes) {
    const current = periods[periods.length - 1];
    const previous = current?.[current.length - 1];
    const ended = previous === undefined || (previous.to !== undefined && previous.rec !== "X1");
    if (ended || episode.rne === "S") periods.push([episode]);
    else current?.push(episode);
  }
  return periods;
}

/** Which period a decision was made in: the last one begun by then, if it had not ended; before a cut-off start counts as within. */
export function periodOf(day: number, periods: Episode[][]): number | undefined {
  for (let at = periods.length - 1; at >= 0; at--) {
    const period = periods[at] as Episode[];
    const first = period[0] as Episode;
    const last = period[period.length - 1] as Episode;
    const begun = first.from <= day || (at === 0 && first.rne !== "S");
    if (begun) return last.to === undefined || day <= last.to ? at : undefined;
  }
  return undefined;
}

/** Two decisions that both stand are one journey, from the earlier. */
function mergeLive(decisions: Decision[]): Decision[] {
  const sorted = [...decisions].sort((one, other) => one.decided - other.decided);
  const kept: Decision[] = [];
  for (const decision of sorted) {
    const standing = kept.some(({ ceased }) => ceased === undefined);
    if (standing && decision.ceased === undefined) continue;
    const twice = kept.find(({ decided }) => decided === decision.decided);
    if (!twice) kept.push(decision);
  }
  return kept;
}

/** The first E1 or D1 row of the last unbroken spell under them. */
function orderOf(
  period: Episode[],
  plan: Decision | undefined,
  before: Decision | undefined,
  after: Decision | undefined,
): number | undefined {
  const spells: { from: number; to?: number }[] = [];
  let underOrder = false;
  for (const episode of period) {
    const order = episode.ls === "E1" || episode.ls === "D1";
    if (order && !underOrder) spells.push({ from: episode.from });
    if (order) underOrder = true;
    else if (!isTemporary(episode)) {
      const spell = spells[spells.length - 1];
      if (underOrder && spell) spell.to = episode.from;
      underOrder = false;
    }
  }
  const mine = spells.filter(({ from, to }) => {
    const ofWhatWentBefore =
      before !== undefined && plan !== undefined && to !== undefined && to <= plan.decided;
    const ofWhatCameAfter = after !== undefined && from >= (plan?.ceased ?? after.decided);
    return !ofWhatWentBefore && !ofWhatCameAfter;
  });
  return mine[mine.length - 1]?.from;
}

/** Position of the first row of the last run with the same adopters, where it ended in adoption or goes on. */
function adoptiveRun(period: Episode[]): number | undefined {
  let run: number | undefined;
  for (let at = 0; at < period.length; at++) {
    const episode = period[at] as Episode;
    if (isTemporary(episode)) continue;
    if (!isAdoptive(episode)) run = undefined;
    else if (run === undefined || !continues(period, at)) run = at;
  }
  const last = period[period.length - 1] as Episode;
  const goesOn = last.to === undefined || isAdoption(last.rec);
  return goesOn ? run : undefined;
}

/** Whether the row at `at` is with the carers of the row before it, stays away from home aside. */
export function continues(period: Episode[], at: number): boolean {
  const episode = period[at] as Episode;
  if (["L", "T", "U"].includes(episode.rne)) return true;
  return backFromStay(period, at) !== undefined;
}

/** The row that a temporary stay went out from, where the row at `at` is the return to it. */
export function backFromStay(period: Episode[], at: number): number | undefined {
  let home = at - 1;
  while (home >= 0 && isTemporary(period[home] as Episode)) home--;
  if (home < 0 || home === at - 1) return undefined;
  const [left, back] = [period[home] as Episode, period[at] as Episode];
  if (left.place !== back.place) return undefined;
  const away = back.from - (period[home + 1] as Episode).from;
  const hidden = [left, back].some(({ postcode }) => postcode === "" || postcode === "XXXXXXX");
  if (hidden) return away <= 21 ? home : undefined;
  return left.postcode === back.postcode ? home : undefined;
}

/** For adoption by foster carers: back to the row by which the child came to them. */
function joinedCarers(
  period: Episode[],
  run: number,
  saidToBe: boolean,
): { day: number; earlyPermanence: boolean } | undefined {
  const first = period[run] as Episode;
  if (!saidToBe && first.place !== "A3" && first.place !== "A5") return undefined;
  let at = run;
  let earlyPermanence = false;
  for (;;) {
    const episode = period[at] as Episode;
    let previous: number | undefined;
    if (at > 0 && ["L", "T", "U"].includes(episode.rne)) previous = at - 1;
    else if (at > 0) previous = backFromStay(period, at);
    if (previous === undefined) return { day: episode.from, earlyPermanence };
    at = previous;
    const place = (period[at] as Episode).place;
    earlyPermanence ||= place === "U2" || place === "U5";
  }
}

function adoptedOn(period: Episode[]): number | undefined {
  const last = period[period.length - 1] as Episode;
  return isAdoption(last.rec) ? last.to : undefined;
}

const isAdoption = (rec: string) => rec === "E11" || rec === "E12";
const isTemporary = ({ place }: Episode) => /^T[0-4]$/.test(place);
const isAdoptive = ({ place }: Episode) => /^A[3-6]$/.test(place);

function toEpisode(row: EpisodeRow): Episode | undefined {
  const from = dayOf(row.DECOM);
  if (from === undefined) return undefined;
  const to = dayOf(row.DEC);
  return {
    from,
    ...(to !== undefined && { to }),
    rne: clean(row.RNE),
    ls: clean(row.LS),
    place: clean(row.PLACE),
    provider: clean(row.PLACE_PROVIDER),
    rec: clean(row.REC),
    postcode: clean(row.PL_POST).replaceAll(" ", ""),
  };
}

function cutEpisode(episode: Episode, today: number): Episode {
  if (episode.to === undefined || episode.to <= today) return episode;
  const { from, rne, ls, place, provider, postcode } = episode;
  return { from, rne, ls, place, provider, postcode, rec: "" };
}

/** Of a row that two collections have (CHILD and DECOM) the later; of rows alike in one, one. */
function newestRows(collections: readonly ReturnRows[]): Map<string, EpisodeRow[]> {
  const found = new Map<string, EpisodeRow[]>();
  for (const { episodes } of collections) {
    const now = new Map<string, EpisodeRow[]>();
    for (const row of episodes) {
      const child = clean(row.CHILD);
      const rows = now.get(child) ?? [];
      if (!rows.some((other) => sameText(other, row))) rows.push(row);
      now.set(child, rows);
    }
    for (const [child, rows] of now) {
      const replaced = new Set(rows.map(({ DECOM }) => dayOf(DECOM)));
      const older = (found.get(child) ?? []).filter(({ DECOM }) => !replaced.has(dayOf(DECOM)));
      found.set(child, [...older, ...rows]);
    }
  }
  return found;
}

function sameText(one: object, other: object): boolean {
  const texts = (row: object) => Object.values(row).map((value) => clean(value as string));
  return texts(one).join("\u0000") === texts(other).join("\u0000");
}

function newestDecisions(collections: readonly ReturnRows[]): Map<string, Decision[]> {
  const found = new Map<string, Map<number, Decision>>();
  for (const { placedAdoption } of collections)
    for (const row of placedAdoption) {
      const decided = dayOf(row.DATE_PLACED);
      if (decided === undefined) continue;
      const ceased = dayOf(row.DATE_PLACED_CEASED);
      const child = clean(row.CHILD);
      const decisions = found.get(child) ?? new Map<number, Decision>();
      decisions.set(decided, { decided, ...(ceased !== undefined && { ceased }) });
      found.set(child, decisions);
    }
  return new Map([...found].map(([child, decisions]) => [child, [...decisions.values()]]));
}

function newestAdoptions(collections: readonly ReturnRows[], today: number): Map<string, Adoption> {
  const found = new Map<string, Adoption>();
  for (const { ad1 } of collections)
    for (const row of ad1) {
      const by = (day: number | undefined) => (day !== undefined && day <= today ? day : undefined);
      const [decided, matched] = [by(dayOf(row.DATE_INT)), by(dayOf(row.DATE_MATCH))];
      found.set(clean(row.CHILD), {
        ...(decided !== undefined && { decided }),
        ...(matched !== undefined && { matched }),
        fosterCarer: clean(row.FOSTER_CARE) === "1",
      });
    }
  return found;
}

import type { CarePeriod, Child, Home } from "./lives";

/** A row of the return's Episodes, days still as serials. */
export interface Episode {
  from: number;
  to?: number;
  newEpisode: string;
  legal: string;
  need: string;
  place: string;
  provider: string;
  left: string;
  reason: string;
  postcode: string;
  urn: string;
}

/** All episodes of a child in order of time, short breaks among them. */
export function episodesOf(child: Child): Episode[] {
  const episodes = [...child.periods.flatMap(episodesOfPeriod), ...child.shortBreaks.map(shortBreak)];
  return episodes.sort((one, other) => one.from - other.from);

  function shortBreak({ from, to, status, postcode }: Child["shortBreaks"][number]): Episode {
    return {
      ...{ from, to, newEpisode: "S", legal: status, need: "N2", place: "U6", provider: "PR1" },
      ...{ left: "E8", reason: "", postcode, urn: "SC000001" },
    };
  }
}

/** What stands still until the next thing happens. */
interface State {
  legal: string;
  home: Home;
  /** The code of a stay away from home, where there is one. */
  away?: string;
}

/** One row for every day on which the legal status, the placement or the carers changed (SSDA903 guidance, RNE). */
function episodesOfPeriod(period: CarePeriod): Episode[] {
  const end = period.end?.day;
  const days = new Set([
    ...period.legal.map(({ from }) => from),
    ...period.homes.map(({ from }) => from),
    ...period.stays.flatMap(({ from, to }) => [from, to]),
  ]);
  const starts = [...days].filter((day) => end === undefined || day < end).sort((one, other) => one - other);
  const states = starts.map((day) => stateOn(period, day));
  return states.map((state, at) => {
    const before = states[at - 1];
    const after = states[at + 1];
    const away = state.away !== undefined;
    return {
      from: starts[at] as number,
      to: starts[at + 1] ?? end,
      newEpisode: before === undefined ? "S" : changeBetween(before, state),
      legal: state.legal,
      need: period.need,
      place: state.away ?? state.home.place,
      provider: away ? "" : state.home.provider,
      left: after !== undefined ? "X1" : (period.end?.code ?? ""),
      reason: after === undefined ? "" : reasonBetween(state, after),
      postcode: away ? "" : state.home.postcode,
      urn: away ? "" : state.home.urn,
    };
  });
}

function stateOn(period: CarePeriod, day: number): State {
  const stay = period.stays.find(({ from, to }) => from <= day && day < to);
  return {
    legal: lastBy(period.legal, day).status,
    home: lastBy(period.homes, day),
    ...(stay && { away: stay.place }),
  };
}

function lastBy<Item extends { from: number }>(items: readonly Item[], day: number): Item {
  let found = items[0] as Item;
  for (const item of items) if (item.from <= day) found = item;
  return found;
}

/** RNE: L legal status, P placement and carer, T placement with the same carer, B and U with legal status as well. */
function changeBetween(before: State, after: State): string {
  const legal = before.legal !== after.legal;
  const carers = before.home.carers !== after.home.carers || before.away !== after.away;
  if (carers) return legal ? "B" : "P";
  if (before.home.place !== after.home.place) return legal ? "U" : "T";
  return "L";
}

function reasonBetween(before: State, after: State): string {
  switch (changeBetween(before, after)) {
    case "L":
      return "";
    case "T":
    case "U":
      return "PLACE";
    default:
      return before.away === undefined && after.away === undefined ? "CARPL" : "OTHER";
  }
}

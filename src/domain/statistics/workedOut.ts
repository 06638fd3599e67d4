/**
 * Which hidden counts can be worked out from what stands beside them. A block of counts with totals is a network: each row and
 * each column is a place where what comes in goes out again, a count flows from its row to its column, and the total of a row
 * flows into it. Hidden counts can be other ones exactly where some of them can be raised and others lowered in a circle without
 * any shown one changing: a count is safe when it lies on such a circle, and known when it lies on none.
 */

/** A count as a way from one place to another; hidden counts are the ways that can change. */
export interface Way {
  from: number;
  to: number;
  count: number;
  hidden: boolean;
}

export interface Network {
  ways: readonly Way[];
  /** By place, the positions of the ways that begin or end there. */
  at: readonly (readonly number[])[];
}

/**
 * A reader who knows that noughts are shown knows that a hidden count is at least 1: none may have to fall below that, and a
 * hidden nought cannot fall at all. Any may rise.
 */
const mayFall = ({ count }: Way) => count > 1;

/** Where a change can be carried from a place by one of its ways; undefined where it cannot. */
function onward(way: Way, place: number): number | undefined {
  if (!way.hidden) return undefined;
  if (way.from === place) return way.to;
  return mayFall(way) ? way.from : undefined;
}

/** Whether a hidden count may be another number, for all that the shown ones say. */
export function canBeAnother(network: Network, index: number): boolean {
  const way = network.ways[index]!;
  return leads(network, way.to, way.from, index) || (mayFall(way) && leads(network, way.from, way.to, index));
}

/** Whether a change can be carried from one place to another without the way that is asked about. */
function leads({ ways, at }: Network, start: number, goal: number, without: number): boolean {
  if (start === goal) return true;
  const seen = new Uint8Array(at.length);
  seen[start] = 1;
  const places = [start];
  for (let i = 0; i < places.length; i++)
    for (const index of at[places[i]!]!) {
      const next = index === without ? undefined : onward(ways[index]!, places[i]!);
      if (next === undefined || seen[next] === 1) continue;
      if (next === goal) return true;
      seen[next] = 1;
      places.push(next);
    }
  return false;
}

/**
 * Every hidden count that is known, in one walk over the network: those between places that cannot be reached from each other
 * both ways, and those that alone hold two parts of such places together. (A way that may rise and fall and is not alone in that
 * lies on a circle: were there no way round in either direction, what can be reached from its two ends would be two parts that
 * only it joins.)
 */
export function knownCounts(network: Network): number[] {
  const part = partsOf(network);
  const inner = (index: number) => {
    const { hidden, from, to } = network.ways[index]!;
    return hidden && from !== to && part[from] === part[to];
  };
  const alone = alonesOf(network, inner);
  return network.ways.flatMap(({ hidden, from, to }, index) =>
    hidden && (part[from] !== part[to] || alone[index] === 1) ? [index] : [],
  );
}

/**
 * By place, the number of the part in which each place can be reached from each other (Tarjan's strongly connected components,
 * without recursion: blocks can be thousands of rows high).
 */
function partsOf({ ways, at }: Network): Int32Array {
  const part = new Int32Array(at.length).fill(-1);
  const order = new Int32Array(at.length).fill(-1);
  const low = new Int32Array(at.length);
  const next = new Int32Array(at.length);
  const open: number[] = [];
  let count = 0;
  let parts = 0;
  for (let root = 0; root < at.length; root++) {
    if (order[root] !== -1) continue;
    const path = [root];
    order[root] = low[root] = count++;
    open.push(root);
    while (path.length > 0) {
      const place = path.at(-1)!;
      const index = at[place]![next[place]!++];
      if (index !== undefined) {
        const to = onward(ways[index]!, place);
        if (to === undefined) continue;
        if (order[to] === -1) {
          order[to] = low[to] = count++;
          open.push(to);
          path.push(to);
        } else if (part[to] === -1) low[place] = Math.min(low[place]!, order[to]!);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) low[before] = Math.min(low[before]!, low[place]!);
      if (low[place] !== order[place]) continue;
      for (let last = -1; last !== place;) {
        last = open.pop()!;
        part[last] = parts;
      }
      parts++;
    }
  }
  return part;
}

/** By way, 1 where without it its ends would not hang together by the others (a bridge). */
function alonesOf({ ways, at }: Network, inner: (index: number) => boolean): Uint8Array {
  const alone = new Uint8Array(ways.length);
  const order = new Int32Array(at.length).fill(-1);
  const low = new Int32Array(at.length);
  const next = new Int32Array(at.length);
  let count = 0;
  for (let root = 0; root < at.length; root++) {
    if (order[root] !== -1) continue;
    order[root] = low[root] = count++;
    /** Places from the root, and the way by which each was reached. */
    const path: [place: number, by: number][] = [[root, -1]];
    while (path.length > 0) {
      const [place, by] = path.at(-1)!;
      const index = at[place]![next[place]!++];
      if (index !== undefined) {
        if (index === by || !inner(index)) continue;
        const { from, to } = ways[index]!;
        const other = from === place ? to : from;
        if (order[other] === -1) {
          order[other] = low[other] = count++;
          path.push([other, index]);
        } else low[place] = Math.min(low[place]!, order[other]!);
        continue;
      }
      path.pop();
      const before = path.at(-1)?.[0];
      if (before === undefined) continue;
      low[before] = Math.min(low[before]!, low[place]!);
      if (low[place]! > order[before]!) alone[by] = 1;
    }
  }
  return alone;
}

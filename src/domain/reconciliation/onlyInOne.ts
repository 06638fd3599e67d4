import { NO_DAY } from "../dates/serialDay";
import type { Window } from "../journeys/coverage";
import { kindsOf, type Journeys } from "../journeys/journeys";
import { SOURCE_KINDS, type CareRecords, type SourceKind } from "../journeys/records";

/** A child whom one kind of source tells of and another, that should, does not. */
export interface OnlyInOne {
  child: number;
  kind: SourceKind;
  /** Kinds of source that should have the child. */
  missingFrom: readonly SourceKind[];
  /** The child's latest journey. */
  journey: number;
  /** Children of other sources who may be the same one (see likelyPairs below). */
  likely: readonly number[];
}

/** Lists of children with a plan for adoption: they need not have the others. */
const OF_ADOPTION: ReadonlySet<SourceKind> = new Set(["list10", "survey", "tracker", "ssd"]);

/**
 * Children in one kind of source only, of those that another kind should have for the time it covers: the return and
 * list 8 every looked-after child, the others every child with a decision for adoption. By child.
 */
export function onlyInOne(
  records: CareRecords,
  journeys: Journeys,
  windows: Readonly<Partial<Record<SourceKind, Window>>>,
): OnlyInOne[] {
  const loaded = SOURCE_KINDS.filter((kind) => windows[kind]);
  if (loaded.length < 2) return [];
  const kinds = kindsByChild(records, journeys);
  const found: OnlyInOne[] = [];
  let first = 0;
  for (let row = 0; row < journeys.count; row++) {
    if (journeys.latest[row] !== 1) continue;
    const child = journeys.child[row]!;
    const own = { first, last: row };
    first = row + 1;
    const [kind, ...more] = kindsOf({ kinds }, child);
    if (kind === undefined || more.length > 0) continue;
    const missingFrom = loaded.filter(
      (other) => other !== kind && shouldHave(other, windows[other]!, journeys, own),
    );
    if (missingFrom.length > 0) found.push({ child, kind, missingFrom, journey: row, likely: [] });
  }
  const pairs = likelyPairs(records, journeys, kinds, new Set(found.map(({ child }) => child)));
  return found.map((each) => ({ ...each, likely: pairs.get(each.child) ?? [] }));
}

/** By child, the kinds of all its journeys, as bits. */
function kindsByChild({ children }: CareRecords, journeys: Journeys): Uint8Array {
  const kinds = new Uint8Array(children.count);
  for (let row = 0; row < journeys.count; row++) kinds[journeys.child[row]!]! |= journeys.kinds[row]!;
  return kinds;
}

function shouldHave(
  kind: SourceKind,
  window: Window,
  journeys: Journeys,
  { first, last }: { first: number; last: number },
): boolean {
  for (let row = first; row <= last; row++) {
    if (OF_ADOPTION.has(kind) && journeys.milestones.adm[row] === NO_DAY) continue;
    const from = journeys.milestones.entry[row] || journeys.milestones.adm[row]!;
    const to = journeys.milestones.adopted[row] || journeys.leftCare[row] || journeys.planChanged[row]!;
    if (from <= window.to && (to === NO_DAY || to >= window.from)) return true;
  }
  return false;
}

/** "98380_351", "00098380" and "98380" have the same core. */
const coreOf = (key: string) => key.replace(/[_\-/.][A-Z0-9]{1,6}$/, "").replace(/^0+(?=.)/, "");

/**
 * For some children, those of other sources who may be the same: another id with the same birth date and the same entry to
 * care, or an id that differs in zeros in front or an ending only. Never two that one source tells apart: twins are two.
 */
function likelyPairs(
  { children }: CareRecords,
  journeys: Journeys,
  kinds: Uint8Array,
  wanted: ReadonlySet<number>,
): Map<number, number[]> {
  const byBirthAndEntry = new Map<number, number[]>();
  const byCore = new Map<string, number[]>();
  const put = <Key>(into: Map<Key, number[]>, key: Key, child: number) => {
    const own = into.get(key);
    if (!own) into.set(key, [child]);
    else if (!own.includes(child)) own.push(child);
  };
  const keyOf = (row: number) => {
    const dob = children.dob[journeys.child[row]!]!;
    const entry = journeys.milestones.entry[row]!;
    return dob === NO_DAY || entry === NO_DAY ? undefined : dob * 100_000 + entry;
  };
  const ofWanted: number[] = [];
  for (let row = 0; row < journeys.count; row++) {
    const child = journeys.child[row]!;
    if (wanted.has(child)) ofWanted.push(row);
    const key = keyOf(row);
    if (key !== undefined) put(byBirthAndEntry, key, child);
    if (journeys.latest[row] === 1) put(byCore, coreOf(children.key[child]!), child);
  }
  const pairs = new Map<number, number[]>();
  for (const row of ofWanted) {
    const child = journeys.child[row]!;
    const key = keyOf(row);
    const candidates = [
      ...(key === undefined ? [] : byBirthAndEntry.get(key)!),
      ...(byCore.get(coreOf(children.key[child]!)) ?? []).filter((other) => mayBeBornTogether(child, other)),
    ];
    for (const other of candidates)
      if (other !== child && (kinds[other]! & kinds[child]!) === 0) put(pairs, child, other);
  }
  return pairs;

  function mayBeBornTogether(a: number, b: number): boolean {
    const [one, other] = [children.dob[a]!, children.dob[b]!];
    return one === NO_DAY || other === NO_DAY || one === other;
  }
}

/** The kinds of source that tell of any journey. */
export function kindsLoaded(journeys: Journeys): SourceKind[] {
  const bits = journeys.kinds.reduce((all, own) => all | own, 0);
  return kindsOf({ kinds: Uint8Array.of(bits) }, 0);
}

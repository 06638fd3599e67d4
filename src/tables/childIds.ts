import { isBlank } from "../domain/codes/answers";
import { singleSpaces } from "../domain/codes/singleSpaces";
import type { Scalar } from "../domain/columns";

/**
 * A child's id as the key that joins tables: trimmed, capitals, "784142.0" and "784,142" as "784142"; "" where a cell holds none.
 * Leading zeros stay.
 */
export function childKey(cell: Scalar): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  if (typeof cell !== "string") return "";
  const text = singleSpaces(cell).replace(/^'/, "");
  if (isBlank(text) || /^#(REF|VALUE|NAME|N\/A|DIV\/0|NULL|NUM)[!?]?$/i.test(text)) return "";
  const digits = /^\d{1,3}(?:,\d{3})+(?:\.0+)?$/.test(text) ? text.replaceAll(",", "") : text;
  return digits.replace(/^(\d+)\.0+$/, "$1").toUpperCase();
}

/** Digits lost for good: Excel turned a long id into "1.23457E+12". */
export const lostItsDigits = (key: string) => /^\d(\.\d+)?E\+\d+$/.test(key);

/** All children of all tables, each once. */
export interface ChildRegister {
  keys: string[];
  shown: (string | number)[];
  /** Position of a key, however a table wrote it. */
  childOf(key: string): number;
  /** Keys that were matched to another spelling with leading zeros. */
  zerosAdded: ReadonlySet<string>;
  /** Keys that were matched without the ending that every id of their table has ("98380_351" and "98380"). */
  endingsDropped: ReadonlySet<string>;
  /** Keys that a person said are the same child, each with the key that it goes under. */
  joinedByPerson: readonly JoinedIds[];
}

export interface JoinedIds {
  key: string;
  shown: string | number;
  into: string;
}

export interface IdColumn {
  keys: readonly string[];
  shown: readonly (string | number)[];
}

/**
 * Gives each child one position, in the order in which the tables first name them.
 *
 * Excel drops leading zeros from ids that look like numbers, so "7" and "007" are one child when only one spelling with
 * zeros exists anywhere and no table has both; otherwise they are two. Some systems put the same ending behind every id
 * ("98380_351"); it is dropped only where that leaves no doubt ({@link idsWithoutEnding}).
 *
 * @param samePeople pairs of ids that a person said are one child
 */
export function registerChildren(
  columns: readonly IdColumn[],
  samePeople: readonly (readonly [string, string])[] = [],
): ChildRegister {
  const zerosAdded = spellingsWithZeros(columns);
  const endingsDropped = idsWithoutEnding(columns);
  if (zerosAdded.size + endingsDropped.size + samePeople.length === 0) return asWritten(columns);
  const spelling = (written: string) => {
    const bare = endingsDropped.get(written) ?? written;
    return zerosAdded.get(bare) ?? bare;
  };
  const written = new Map<string, string | number>();
  for (const column of columns)
    column.keys.forEach((key, at) => {
      if (key !== "" && !written.has(key)) written.set(key, column.shown[at]!);
    });
  const shownAs = new Map<string, string | number>();
  for (const [key, shown] of written) {
    const spelled = spelling(key);
    if (!shownAs.has(spelled)) shownAs.set(spelled, shown);
  }
  const { into, joined } = joinPeople(samePeople, spelling, shownAs);
  const positions = new Map<string, number>();
  const keys: string[] = [];
  const shown: (string | number)[] = [];
  for (const key of written.keys()) {
    const spelled = spelling(key);
    const own = into.get(spelled) ?? spelled;
    let position = positions.get(own);
    if (position === undefined) {
      position = keys.length;
      positions.set(own, position);
      keys.push(own);
      shown.push(shownAs.get(own)!);
    }
    positions.set(key, position);
  }
  return {
    keys,
    shown,
    childOf: (key) => positions.get(key)!,
    zerosAdded: new Set(zerosAdded.keys()),
    endingsDropped: new Set(endingsDropped.keys()),
    joinedByPerson: joined,
  };
}

/** The usual case, in one pass: every id is its own child. */
function asWritten(columns: readonly IdColumn[]): ChildRegister {
  const positions = new Map<string, number>();
  const keys: string[] = [];
  const shown: (string | number)[] = [];
  for (const column of columns)
    column.keys.forEach((key, at) => {
      if (key === "" || positions.has(key)) return;
      positions.set(key, keys.length);
      keys.push(key);
      shown.push(column.shown[at]!);
    });
  const none: ReadonlySet<string> = new Set();
  const childOf = (key: string) => positions.get(key)!;
  return { keys, shown, childOf, zerosAdded: none, endingsDropped: none, joinedByPerson: [] };
}

/** Ids that a person joined go under the one that the tables name first. */
function joinPeople(
  pairs: readonly (readonly [string, string])[],
  spelling: (key: string) => string,
  shownAs: ReadonlyMap<string, string | number>,
): { into: ReadonlyMap<string, string>; joined: JoinedIds[] } {
  const into = new Map<string, string>();
  if (pairs.length === 0) return { into, joined: [] };
  const order = new Map([...shownAs.keys()].map((key, at) => [key, at]));
  const root = (key: string): string => (into.has(key) ? root(into.get(key)!) : key);
  for (const pair of pairs) {
    const [a, b] = pair.map((key) => root(spelling(childKey(key)))) as [string, string];
    if (a === b || !order.has(a) || !order.has(b)) continue;
    const [first, second] = order.get(a)! < order.get(b)! ? [a, b] : [b, a];
    into.set(second, first);
  }
  const joined = [...into.keys()].map((key) => ({ key, shown: shownAs.get(key)!, into: root(key) }));
  return { into: new Map(joined.map(({ key, into: own }) => [key, own])), joined };
}

function spellingsWithZeros(columns: readonly IdColumn[]): Map<string, string> {
  const withZeros = new Map<string, Set<string>>();
  for (const { keys } of columns)
    for (const key of keys)
      if (key.startsWith("0") && /^0+\d+$/.test(key)) {
        const bare = key.replace(/^0+(?=\d)/, "");
        withZeros.set(bare, (withZeros.get(bare) ?? new Set()).add(key));
      }
  const joined = new Map<string, string>();
  if (withZeros.size === 0) return joined;
  for (const [bare, spellings] of withZeros) if (spellings.size === 1) joined.set(bare, [...spellings][0]!);
  for (const { keys } of columns) {
    const inTable = new Set(keys);
    for (const [bare, spelling] of joined)
      if (inTable.has(bare) && inTable.has(spelling)) joined.delete(bare);
  }
  return joined;
}

/** "98380_351": an id, a sign and a short ending. */
const ENDING = /^(.*[^_\-/.])([_\-/.][A-Z0-9]{1,6})$/;
/** From this share of a table's children on, ids without their ending are those of another table. */
const SHARE_KNOWN = 0.5;

/**
 * Ids with an ending that another table has without it. Only where every id of a table has the same ending, most of them
 * are in another table without it, and no table has both forms of one; anything less is for a person to decide.
 */
function idsWithoutEnding(columns: readonly IdColumn[]): Map<string, string> {
  const dropped = new Map<string, string>();
  const endings = columns.map(({ keys }) => commonEnding(keys));
  if (endings.every((ending) => ending === undefined)) return dropped;
  const sets = columns.map(({ keys }) => new Set(keys));
  columns.forEach((_, at) => {
    const ending = endings[at];
    if (ending === undefined) return;
    const others = sets.filter((__, other) => other !== at);
    const pairs = [...sets[at]!]
      .filter((key) => key !== "")
      .map((key) => [key, key.slice(0, -ending.length)] as const);
    const known = pairs.filter(([, bare]) => others.some((keys) => keys.has(bare)));
    const clash = known.some(([key, bare]) => others.some((keys) => keys.has(bare) && keys.has(key)));
    if (clash || known.length < 2 || known.length < pairs.length * SHARE_KNOWN) return;
    for (const [key, bare] of pairs) dropped.set(key, bare);
  });
  return dropped;
}

/** The ending that every id of a column has; undefined where they have none in common. */
function commonEnding(keys: readonly string[]): string | undefined {
  let ending: string | undefined;
  for (const key of keys) {
    if (key === "") continue;
    if (ending === undefined) {
      ending = ENDING.exec(key)?.[2];
      if (ending === undefined) return undefined;
    }
    if (!key.endsWith(ending) || key.length === ending.length) return undefined;
  }
  return ending;
}

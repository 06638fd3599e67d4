import { NO_DAY } from "../domain/dates/serialDay";
import type { Reviews } from "../domain/journeys/records";
import type { ChildRegister } from "./childIds";
import type { ReadTable } from "./readTable";
import { stack, type Stack } from "./stack";

/** A child, a day and whose word it is as one number, so that numbers alone are sorted. */
const DAYS = 2 ** 22;

/**
 * The reviews of the return and the last ones of list 8 and trackers under each other, by child and day; a day to come is a
 * booking, which whoever asks leaves out. A review that several tables have counts once, as the return's where that has it.
 */
export function joinReviews(
  ofReturn: readonly ReadTable[],
  ofLists: readonly ReadTable[],
  register: ChildRegister,
): Reviews {
  const named = [
    { ...stack(ofReturn, register, { days: ["REVIEW"], texts: [] }), field: "REVIEW", listed: 0 },
    { ...stack(ofLists, register, { days: ["lastReview"], texts: [] }), field: "lastReview", listed: 1 },
  ];
  const keys = new Float64Array(named.reduce((sum, { count }) => sum + count, 0));
  let size = 0;
  for (const { count, child, days, field, listed } of named) {
    const held = days[field]!;
    for (let at = 0; at < count; at++)
      if (held[at] !== NO_DAY) keys[size++] = (child[at]! * DAYS + held[at]!) * 2 + listed;
  }
  const sorted = keys.subarray(0, size).sort();
  const distinct: number[] = [];
  for (const key of sorted)
    if (distinct.length === 0 || Math.floor(distinct.at(-1)! / 2) !== Math.floor(key / 2)) distinct.push(key);
  return {
    count: distinct.length,
    child: Int32Array.from(distinct, (key) => Math.floor(key / 2 / DAYS)),
    held: Int32Array.from(distinct, (key) => Math.floor(key / 2) % DAYS),
    fromReturn: Uint8Array.from(distinct, (key) => 1 - (key % 2)),
    asked: askedIn(named[1]!),
  };
}

/** The children of a stack of lists, but those of whom a cell says something that is no day: it may be a review. */
function askedIn({ count, tables, from, row, child }: Stack): Int32Array {
  const noDay = tables.map(
    ({ rows, noDays }) => new Set(noDays.get("lastReview")?.map((at) => rows[at]!) ?? []),
  );
  const asked = new Set<number>();
  const unclear = new Set<number>();
  for (let at = 0; at < count; at++) (noDay[from[at]!]!.has(row[at]!) ? unclear : asked).add(child[at]!);
  for (const of of unclear) asked.delete(of);
  return Int32Array.from(asked).sort();
}

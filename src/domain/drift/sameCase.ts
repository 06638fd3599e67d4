import { NO_DAY } from "../dates/serialDay";
import type { LastCase, LastRun, RunNow } from "./lastCase";

/**
 * Finds each case of an earlier run among the journeys of now: its position in `Journeys`, or undefined. A journey's number
 * moves when an earlier decision comes to light, so entry and decision tell first; the number counts only where what is
 * known does not speak against it. No journey is found twice.
 */
export function findCases(
  { asAt, cases }: LastRun,
  { children, journeys }: Pick<RunNow, "children" | "journeys">,
): (number | undefined)[] {
  const rowsOf = journeysByKey(new Set(cases.map(({ childKey }) => childKey)), children, journeys);
  const found = new Array<number | undefined>(cases.length).fill(undefined);
  const taken = new Set<number>();
  const { entry, adm } = journeys.milestones;

  const isSame = {
    entryAndDecision: ({ days }: LastCase, row: number) =>
      days.entry === entry[row] && days.adm === adm[row] && (days.entry !== NO_DAY || days.adm !== NO_DAY),
    decision: ({ days }: LastCase, row: number) => days.adm !== NO_DAY && days.adm === adm[row],
    // The first decision of the period has come since.
    entryBeforeDecision: ({ days }: LastCase, row: number) =>
      days.adm === NO_DAY && days.entry !== NO_DAY && days.entry === entry[row],
    number: ({ days, journey }: LastCase, row: number) =>
      journeys.number[row] === journey &&
      // Who has come into care since, or has a decision since in place of an earlier one, is another case.
      entry[row]! <= asAt &&
      (days.adm === NO_DAY || days.adm === undefined || adm[row]! <= asAt),
  };
  for (const same of Object.values(isSame))
    cases.forEach((each, at) => {
      if (found[at] !== undefined) return;
      const row = rowsOf(each.childKey).find((candidate) => !taken.has(candidate) && same(each, candidate));
      if (row === undefined) return;
      found[at] = row;
      taken.add(row);
    });
  return found;
}

/** Asks for the journeys of a child, in their order; none for a child who is not in the data. */
function journeysByKey(
  wanted: ReadonlySet<string>,
  children: RunNow["children"],
  journeys: RunNow["journeys"],
): (key: string) => readonly number[] {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < journeys.count; row++) {
    const key = children.key[journeys.child[row]!]!;
    if (!wanted.has(key)) continue;
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  }
  return (key) => rows.get(key) ?? [];
}

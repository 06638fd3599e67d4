import type { SerialDay } from "../../src/domain/dates/serialDay";
import { driftRows } from "../../src/domain/drift/drift";
import type { LocalTargets } from "../../src/domain/drift/clock";
import { casesOfRun, type LastRun } from "../../src/domain/drift/lastCase";
import { sinceLastTime, type ComparedRun, type SinceLastTime } from "../../src/domain/drift/sinceLastTime";
import { makeJourneys } from "../../src/domain/journeys/makeJourneys";
import type { CareRecords } from "../../src/domain/journeys/records";
import { careRecords, day } from "./records";

type Lines = Parameters<typeof careRecords>[0];

/** A run over some records at a day. */
export function runOf(records: CareRecords, asAt: string, targets: LocalTargets = new Map()): ComparedRun {
  const at = day(asAt) as SerialDay;
  const { journeys } = makeJourneys(records, at, at);
  const ages = new Float64Array(journeys.count).fill(NaN);
  const drift = driftRows(records, journeys, at, ages, targets);
  return { records, children: records.children, journeys, drift, asAt: at, targets };
}

/** What a run leaves for the next one. */
export const kept = (run: ComparedRun): LastRun => ({
  asAt: run.asAt,
  cases: casesOfRun(run),
  unread: new Set(),
});

/** What has changed between two states of the data. */
export function compared(
  then: [lines: Lines, asAt: string, targets?: LocalTargets],
  now: [lines: Lines, asAt: string, targets?: LocalTargets],
): SinceLastTime & { ofChild: Record<string, unknown[]> } {
  const before = runOf(careRecords(then[0]), then[1], then[2]);
  const after = runOf(careRecords(now[0]), now[1], now[2]);
  const since = sinceLastTime(kept(before), after);
  const keyOf = (journey: number) => after.children.key[after.journeys.child[journey]!]!;
  const ofChild: Record<string, unknown[]> = {};
  for (const [journey, changes] of since.changes) (ofChild[keyOf(journey)] ??= []).push(...changes);
  for (const { last, journey: _, ...left } of since.left)
    (ofChild[last.childKey] ??= []).push({ ...left, number: last.journey });
  return { ...since, ofChild };
}

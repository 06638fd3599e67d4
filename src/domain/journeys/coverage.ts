import type { SerialDay } from "../dates/serialDay";
import { addDays } from "../dates/arithmetic";
import { KNOW_LEAVERS } from "./leavers";
import type { SourceKind } from "./records";

/** A span of days, both included. */
export interface Window {
  from: SerialDay;
  to: SerialDay;
}

/** The kinds of event that data may cover for different spans of time (rules.md 4, Coverage). */
export const EVENT_KINDS = [
  "entry",
  "decision",
  "placementOrder",
  "match",
  "movedIn",
  "adoptionOrder",
  "leaving",
  "planChange",
  "disruption",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** The time for which one kind of source tells every event of one kind. */
export interface Coverage extends Window {
  kind: SourceKind;
  event: EventKind;
  /** Spans within it that are not covered: a return that is missing between two others. In order. */
  gaps: readonly Window[];
  /** Ended cases seem to have been taken out of the table. */
  closedCasesMissing: boolean;
}

/** A window with the holes in it. */
export interface Covered extends Window {
  gaps: readonly Window[];
}

/**
 * The time that any source covers with one kind of event; undefined where none does. Of leavings the time of sources that
 * know every leaver counts where there is one: a list of plans tells of a few of them.
 */
export function coveredBy(coverage: readonly Coverage[], event: EventKind): Covered | undefined {
  const own = coverage.filter((each) => each.event === event);
  const whole = event === "leaving" ? own.filter(({ kind }) => KNOW_LEAVERS.has(kind)) : own;
  return union(whole.length > 0 ? whole : own);
}

/** By kind of event, the time that any source covers with it. */
export function coveredByKind(coverage: readonly Coverage[]): Record<EventKind, Covered | undefined> {
  return Object.fromEntries(EVENT_KINDS.map((event) => [event, coveredBy(coverage, event)])) as Record<
    EventKind,
    Covered | undefined
  >;
}

/** Windows laid over each other; what lies in none of them and between two is a gap. */
export function union(windows: readonly Covered[]): Covered | undefined {
  const parts = windows.flatMap(withoutGaps).sort((a, b) => a.from - b.from);
  const joined: Window[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && part.from <= last.to + 1) last.to = Math.max(last.to, part.to) as SerialDay;
    else joined.push({ ...part });
  }
  if (joined.length === 0) return undefined;
  return {
    from: joined[0]!.from,
    to: joined.at(-1)!.to,
    gaps: joined
      .slice(1)
      .map(({ from }, index) => ({ from: addDays(joined[index]!.to, 1), to: addDays(from, -1) })),
  };
}

function withoutGaps({ from, to, gaps }: Covered): Window[] {
  const parts: Window[] = [];
  let next: SerialDay = from;
  for (const gap of gaps) {
    if (gap.from > next) parts.push({ from: next, to: addDays(gap.from, -1) });
    next = addDays(gap.to, 1);
  }
  if (next <= to) parts.push({ from: next, to });
  return parts;
}

/** Days of a period that lie in a window and in none of its gaps. */
export function daysCovered(period: Window, covered: Covered | undefined): number {
  if (!covered) return 0;
  const shared = (window: Window) =>
    Math.max(0, Math.min(period.to, window.to) - Math.max(period.from, window.from) + 1);
  return shared(covered) - covered.gaps.reduce((sum, gap) => sum + shared(gap), 0);
}

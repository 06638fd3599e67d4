import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import { MILESTONES } from "../journeys/milestones";
import type { CareRecords, Episodes } from "../journeys/records";
import { firstOf, type LiveWork } from "./liveWork";

/** LS: an interim care order, which stands while care proceedings run; and as people write it. */
const INTERIM = "C1";
const INTERIM_WRITTEN = /^C1$|\binterim\b|\bico\b/i;

/** Legal statuses that end care proceedings, as codes and as people write them. */
const FINAL_ORDER =
  /^(?:C2|D1|E1)$|^(?:full |final )?care order\b|\b(?:full|final) care order\b|\bfull order\b|\bfco\b|\b(?:placement|freeing) order\b/i;
const NOT_YET = /interim|appl|sought|lodged|pending|awaiting/i;

/**
 * Whether care proceedings of a child who is looked after have ended: the legal status is a final order, or a placement order
 * is known, or what comes after one.
 */
export function proceedingsEnded({ milestones, texts }: Journeys, row: number): boolean {
  const status = texts.legalStatus[row]!.trim();
  return (
    MILESTONES.slice(MILESTONES.indexOf("order")).some((each) => milestones[each][row] !== NO_DAY) ||
    (FINAL_ORDER.test(status) && !NOT_YET.test(status))
  );
}

/** Whether the child is under an interim order, as far as the legal status tells. */
export const isInterim = ({ texts }: Journeys, row: number): boolean =>
  INTERIM_WRITTEN.test(texts.legalStatus[row]!.trim());

/**
 * Whether the final hearing of proceedings that began on a day has passed: the court makes its final order there. Where the
 * court has extended them beyond that hearing its extension is the limit, so they go on: only the order itself ends them.
 */
export const isHeard = ({ finalHeld, extendedTo }: LiveWork, since: number): boolean =>
  finalHeld !== NO_DAY && finalHeld >= since && extendedTo <= finalHeld;

/**
 * The first interim care order of a journey's period of care that the return has, while the child still is under one;
 * NO_DAY otherwise. Proceedings were issued on that day or before it.
 */
export function interimOrderSince(
  { episodes }: { episodes: Pick<Episodes, "count" | "child" | "decom" | "ls"> },
  { child, inCareFrom, texts }: Journeys,
  row: number,
  asAt: number,
): number {
  if (texts.legalStatus[row] !== INTERIM) return NO_DAY;
  const of = child[row]!;
  for (let at = firstOf(episodes.child, of); at < episodes.count && episodes.child[at] === of; at++) {
    const from = episodes.decom[at]!;
    if (episodes.ls[at] === INTERIM && from >= inCareFrom[row]! && from <= asAt) return from;
  }
  return NO_DAY;
}

/** Whether a table says anything of proceedings. */
export const tellsOfIssue = ({ sources }: Pick<CareRecords, "sources">): boolean =>
  sources.some(({ fields }) => fields.includes("proceedingsIssued"));

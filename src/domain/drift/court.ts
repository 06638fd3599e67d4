import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords, Episodes } from "../journeys/records";
import { firstOf } from "./liveWork";

/** LS: an interim care order, which stands while care proceedings run. */
const INTERIM = "C1";

/** Legal statuses that end care proceedings, as codes and as people write them. */
const FINAL_ORDER =
  /^(?:C2|D1|E1)$|^(?:full |final )?care order\b|\b(?:full|final) care order\b|\bfull order\b|\bfco\b|\b(?:placement|freeing) order\b/i;
const NOT_YET = /interim|appl|sought|lodged|pending|awaiting/i;

/**
 * Whether the court has made its final order: the legal status says so, or a placement order is known. What ends the
 * proceedings by a later event of the journey, or by leaving care, is for whoever asks.
 */
export function finalOrderMade({ milestones, texts }: Journeys, row: number): boolean {
  const status = texts.legalStatus[row]!.trim();
  return milestones.order[row] !== NO_DAY || (FINAL_ORDER.test(status) && !NOT_YET.test(status));
}

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

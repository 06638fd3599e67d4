import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import { MILESTONES } from "../journeys/milestones";
import type { CareRecords, Episodes } from "../journeys/records";
import { firstOf, type LiveWork } from "./liveWork";

/** LS: an interim care order, which stands while care proceedings run; and as people write it. */
const INTERIM = "C1";
const INTERIM_WRITTEN = /^C1$|\binterim\b|\bico\b/i;

/** LS: a placement order or the freeing order before it; and as people write them. */
const PLACEMENT_WRITTEN = /^(?:E1|D1)\b|\b(?:placement|freeing) order\b/i;
/** Legal statuses that end care proceedings otherwise, as codes and as people write them. */
const CARE_ORDER =
  /^C2$|^(?:full |final )?care order\b|\b(?:full|final) care order\b|\bfull order\b|\bfco\b/i;
const NOT_YET = /interim|appl|sought|lodged|pending|awaiting/i;
const NONE =
  /\b(?:no|without|not under)(?: an?)? (?:placement|freeing) order|\border to be (?:made|granted)/i;
/** An order that is gone; while its revocation is only asked for it stands. */
const REVOKED = /\brevo(?:ked?|king|cation)\b|\bdischarged?\b|\bceased\b|\bended\b|\blapsed\b/i;
const NOT_YET_REVOKED =
  /appl|sought|lodged|pending|awaiting|refus|dismiss|\bto (?:be )?(?:revoke|discharge)|\bnot (?:yet )?(?:revoked|discharged|ceased|ended|lapsed)/i;
/** LS or placement by the parents' consent, as people write it; a court may dispense with it, and
 * consent to being looked after (section 20) is none to adoption. */
const CONSENT_WRITTEN = /^A[34]\b|\bconsent|\b(?:section|s\.?) ?19\b|\brelinquish/i;
const NO_CONSENT =
  /\b(?:section|s\.?) ?20\b|\bV2\b|dispens|without|\bno consent|\bnot consent|\bnon-?consent|refus|withdraw|withh|oppos/i;

/**
 * Whether care proceedings of a child who is looked after have ended: the legal status is a final order, or a placement order
 * is known, or what comes after one.
 */
export function proceedingsEnded({ milestones, texts }: Journeys, row: number): boolean {
  const status = texts.legalStatus[row]!.trim();
  return (
    MILESTONES.slice(MILESTONES.indexOf("order")).some((each) => milestones[each][row] !== NO_DAY) ||
    ((CARE_ORDER.test(status) || (PLACEMENT_WRITTEN.test(status) && !NONE.test(status))) &&
      !NOT_YET.test(status))
  );
}

/** Whether the child is under a placement order, as far as the legal status tells, in the codes of the 903 or in words. */
export function underPlacementOrder({ texts }: Pick<Journeys, "texts">, row: number): boolean {
  const status = texts.legalStatus[row]!.trim();
  if (!PLACEMENT_WRITTEN.test(status) || NONE.test(status)) return false;
  return REVOKED.test(status) ? NOT_YET_REVOKED.test(status) : !NOT_YET.test(status);
}

/** Whether the child is placed by the parents' consent: by the placement of the 903, or in a list's or tracker's words. */
export function placedByConsent(
  { byConsent, texts }: Pick<Journeys, "byConsent" | "texts">,
  row: number,
): boolean {
  return (
    byConsent[row] === 1 ||
    [texts.placement[row]!, texts.legalStatus[row]!].some(
      (words) => CONSENT_WRITTEN.test(words.trim()) && !NO_CONSENT.test(words),
    )
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

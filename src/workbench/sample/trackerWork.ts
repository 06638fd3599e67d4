import type { FollowedPlan } from "./tracker";
import type { Random } from "./random";

/** The columns of a tracker for court and reviews, at its right. */
export const WORK_HEADERS = [
  "Care proceedings issued",
  "Proceedings extended to",
  "Next hearing",
  "Final hearing",
  "Adoption application made",
  "Last LAC review",
  "Next LAC review",
  "Last adoption review",
] as const;
export type WorkHeader = (typeof WORK_HEADERS)[number];

const WEEK = 7;
const LIMIT = 26 * WEEK;
const EXTENSION = 8 * WEEK;
/** Adopters may apply so many days after the child moved in. */
const MAY_APPLY = 70;

/**
 * What a team would know of court and reviews: whatever has happened by the as-at date, and what is in the diary of a case
 * that is live. A chance of its own, so that the lives and their mistakes stay as they are.
 *
 * @param reviews days of the child's looked-after reviews up to the as-at date, in order
 */
export function workOf(
  { period, plan }: FollowedPlan,
  {
    asAt,
    isLive,
    reviews,
    random,
  }: { asAt: number; isLive: boolean; reviews: readonly number[]; random: Random },
): Partial<Record<WorkHeader, number>> {
  const row: Partial<Record<WorkHeader, number>> = {};
  const put = (header: WorkHeader, day: number | undefined) => {
    if (day !== undefined) row[header] = day;
  };
  const interim = period.legal.find(({ status, from }) => status === "C1" && from <= asAt)?.from;
  const final = period.legal.find(
    ({ status, from }) => /^(?:C2|E1)$/.test(status) && from > (interim ?? 0),
  )?.from;
  const isFinal = final !== undefined && final <= asAt;
  if (interim !== undefined && (isLive || isFinal)) {
    const issued = Math.max(interim - random.whole(0, 9), period.start - 14);
    put("Care proceedings issued", issued);
    const until = isFinal ? final : asAt + random.whole(-20, 30);
    const extensions = Math.ceil((until - issued - LIMIT) / EXTENSION);
    if (extensions > 0 && random.chance(0.75))
      put("Proceedings extended to", issued + LIMIT + extensions * EXTENSION);
    if (isFinal) put("Final hearing", final);
    else if (isLive) {
      if (random.chance(0.7)) put("Next hearing", asAt + random.whole(4, 40));
      if (random.chance(0.5)) put("Final hearing", asAt + random.whole(15, 120));
    }
  }

  const family = plan.families.find(
    ({ movedIn, left }) => (movedIn ?? Infinity) <= asAt && (left ?? Infinity) > asAt,
  );
  const movedIn = family?.movedIn;
  if (movedIn !== undefined) {
    const applied = Math.min(movedIn + MAY_APPLY + random.wait(60, 0.8), (plan.adopted ?? Infinity) - 30);
    if (applied <= asAt && applied > movedIn) {
      put("Adoption application made", applied);
      if (isLive && random.chance(0.5)) put("Next hearing", asAt + random.whole(6, 50));
    }
  }

  put("Last LAC review", reviews.at(-1));
  if (isLive && reviews.length > 0 && random.chance(0.8))
    put("Next LAC review", Math.max(asAt + random.whole(2, 15), reviews.at(-1)! + random.whole(150, 190)));

  const order = plan.orders
    .filter(({ made, revoked }) => made <= asAt && (revoked ?? Infinity) > asAt)
    .at(-1)?.made;
  const since = movedIn ?? order;
  if (isLive && since !== undefined) {
    const first = since + (movedIn === undefined ? random.whole(75, 95) : random.whole(20, 30));
    let held: number | undefined;
    for (let day = first; day <= asAt; day += random.whole(85, 180)) held = day;
    if (random.chance(0.8)) put("Last adoption review", held);
  }
  return row;
}

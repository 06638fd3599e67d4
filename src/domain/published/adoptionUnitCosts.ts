import { figureOf, type Published } from "./published";

/**
 * What an adoption cost in England, made from two published totals (reference/costs.md 6.1 and 6.2, S43 and S108): nobody
 * publishes a unit cost, so every figure here is to be confirmed.
 */

const SOURCE =
  "DfE, section 251 outturn 2013-14, line adoption services, over children adopted in the year (DfE, children looked after)";
const YEAR = "2013-14";
const GRANT =
  "The Adoption Reform Grant was paid in that year: it stands in the gross spending and, as income, not in the net.";

const made = (part: string, pounds: number, note: string): Published => ({
  of: "unit cost: U1",
  area: "England",
  ...figureOf(pounds, "pounds"),
  part,
  year: YEAR,
  vintage: "files of the outturn as stored in 2026",
  source: SOURCE,
  status: "to confirm",
  note,
});

export const U1_GROSS = "gross";
export const U1_NET = "net";
const AUTHORITIES = "Among 104 authorities with 20 adoptions or more, gross.";

/** Of authorities, so many in a hundred lie below each. */
export const U1_SPREAD = [10, 25, 50, 75, 90] as const;
const SPREAD_POUNDS = [38606, 46416, 60055, 79415, 95358];

export const ADOPTION_UNIT_COSTS: readonly Published[] = [
  made(U1_GROSS, 67233, `£339,527,628 over 5,050 children (a rounded number). ${GRANT}`),
  made(U1_NET, 60928, `£307,686,520 over 5,050 children (a rounded number). ${GRANT}`),
  ...U1_SPREAD.map((percent, at) => made(spreadPart(percent), SPREAD_POUNDS[at]!, AUTHORITIES)),
];

/** @example spreadPart(50) //=> "50th percentile of authorities" */
export function spreadPart(percent: number): string {
  return `${percent}th percentile of authorities`;
}

/** The figure for a part of {@link ADOPTION_UNIT_COSTS}. */
export const u1Of = (part: string): Published => ADOPTION_UNIT_COSTS.find((each) => each.part === part)!;

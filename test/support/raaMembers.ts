import type { Scalar } from "../../src/domain/columns";
import { ACTIVITY } from "../../src/domain/raa/activity";
import { YEARS_BACK } from "../../src/domain/raa/members";
import {
  activityInUse,
  activityNext,
  activityRestated,
  eachMember,
  isMemberName,
  memberEntry,
  memberResult,
  shownName,
} from "../../src/sheets/raa/raaNames";
import { day } from "./records";

export const BUDGET_YEAR = { from: day("2025-04-01"), to: day("2026-03-31") };

export interface Member {
  name?: string;
  paid?: number;
  /** Days, as "2025-10-01". */
  joined?: string;
  left?: string;
  fullCost?: number;
  /** By measure and year: `{ orders_y1: 10, orders_next: 12, orders_y1_restated: 9 }`. */
  activity?: Readonly<Record<string, Scalar>>;
}

/** What `RAA members` and `RAA spend` say of some members, by the names of their cells. */
export function raaCells(members: readonly Member[]): Record<string, Scalar> {
  const { from, to } = BUDGET_YEAR;
  const said: Record<string, Scalar> = {
    out_raa_members: members.length,
    out_raa_budget_from: from,
    out_raa_budget_to: to,
    out_raa_pooled_net: "not entered",
    in_raa_us: 1,
    in_raa_budget_year: "2025-26",
    in_raa_activity_frozen_on: day("2025-01-31"),
    in_raa_own_1_title: null,
    in_raa_own_2_title: null,
  };
  for (const member of eachMember((each) => each)) {
    const of = members[member - 1];
    const first = Math.max(from, of?.joined ? day(of.joined) : from);
    const last = Math.min(to, of?.left ? day(of.left) : to);
    said[isMemberName(member)] = of ? 1 : 0;
    said[shownName(member)] = of ? (of.name ?? `Member ${member}`) : "";
    said[memberEntry(member, "paid_today")] = of?.paid ?? null;
    said[memberEntry(member, "joined")] = of?.joined ? day(of.joined) : null;
    said[memberEntry(member, "left")] = of?.left ? day(of.left) : null;
    said[memberResult(member, "days")] = of ? Math.max(0, last - first + 1) : "";
    said[memberResult(member, "full_cost")] = of ? (of.fullCost ?? "not estimated") : "";
    said[memberResult(member, "contribution_paid")] = of ? "not entered" : "";
    for (const { id } of ACTIVITY) {
      const held = (key: string, otherwise: Scalar) => (of ? (of.activity?.[key] ?? otherwise) : "");
      for (const year of YEARS_BACK) {
        const now = held(`${id}_y${year}`, "not entered");
        said[activityInUse(member, id, year)] = now;
        said[activityRestated(member, id, year)] = held(`${id}_y${year}_restated`, now);
      }
      said[activityNext(member, id)] = held(`${id}_next`, held(`${id}_y1`, "not entered"));
    }
  }
  return said;
}

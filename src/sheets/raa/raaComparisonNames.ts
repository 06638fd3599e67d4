import type { Compared } from "../../domain/raa/comparison";
import { memberEntry, memberResult } from "./raaNames";

/** The names of the cells of `RAA comparison`. */

export type ComparedId = Compared["id"];

export const COMPARISON_YEAR_ENTRY = "in_raa_comparison_year";
export const COMPARISON_YEAR = "out_raa_comparison_year";
/** The table, a row an area. */
export const RAA_COMPARISON = "RaaComparison";

export type ComparedPart = "amount" | "children";
export const comparedEntry = (member: number, id: ComparedId, part: ComparedPart): string =>
  memberEntry(member, `comparison_${id}_${part}`);
export type ComparedResult =
  ComparedPart | "figure" | "low_95" | "high_95" | "low_998" | "high_998" | "verdict";
const suffix = (part: string): string => (part === "figure" ? "" : `_${part}`);
/** @example comparedResult(3, "cost", "figure") //=> "out_raa_3_comparison_cost" */
export const comparedResult = (member: number, id: ComparedId, part: ComparedResult): string =>
  memberResult(member, `comparison_${id}${suffix(part)}`);
/** The same of the RAA together, and of all areas. */
export const comparedTotal = (id: ComparedId, part: ComparedResult | "members"): string =>
  `out_raa_comparison_${id}${suffix(part)}`;
export const ofAreas = (
  id: ComparedId,
  part: "areas" | "centre" | "spread" | "perhaps" | "differs" | "most_children" | "withheld",
): string => `out_raa_comparison_${id}_${part}`;
export const comparedWrong = (member: number, id: ComparedId): string =>
  `raa_${member}_comparison_${id}_wrong`;

/** Headers of the table's columns of one measure. */
export const comparedHeaders = ({ header, id }: Compared) => ({
  amount: `${header} amount`,
  children: `${header} children`,
  figure: header,
  verdict: `${header} verdict`,
  squares: `${header} squares`,
  distance: `${header} distance`,
  over: `${header} drawn over`,
  areas: `Areas - ${id}`,
  members: `Our members - ${id}`,
});

import type { ProcessId } from "../../domain/costs/processes";
import type { Worker, WorkerId } from "../../domain/costs/workers";
import { inUse } from "./costNames";

/** Names of the cells of `Unit costs`: entries `in_unit_…`, results `out_cost_…`. */

/** How long a process of weeks or years lasts for one child or household. */
export const LASTING = ["child_3", "child_6", "child_9", "adopter_5"] as const;
export type LastingId = (typeof LASTING)[number];
const unitOf = (id: LastingId) => (id === "child_9" ? "years" : "weeks");
export const lastingKey = (id: LastingId): string => `in_unit_${unitOf(id)}_${id}`;
export const lastingName = (id: LastingId): string => inUse(`${unitOf(id)}_${id}`);

export type ShareId = "adopter_1" | "adopter_2" | "adopter_3";
export const shareKey = (id: ShareId | "disruption"): string => `in_unit_share_${id}`;
export const shareName = (id: ShareId | "disruption"): string => inUse(`share_${id}`);

export const CHILDREN_A_HOUSEHOLD = {
  key: "in_unit_children_a_household",
  name: inUse("children_a_household"),
} as const;

/** Pounds of one worker, or of what is bought, for each event, week or year of a process. */
export const cellName = (process: ProcessId, of: WorkerId | "bought"): string => inUse(`${process}_${of}`);

export const volumeKey = (process: ProcessId): string => `in_unit_volume_${process}`;
/** Events in the period; weeks of those that are for a week, years of those for a year. */
export const volumeName = (process: ProcessId): string => inUse(`volume_${process}`);

/** Where pounds of the period go: the lines that workers are paid on, and what is bought. */
export const LINES = [
  { id: "adoption", line: "adoption", title: "Adoption line" },
  { id: "child_care_teams", line: "child care team", title: "Child care teams" },
  { id: "reviewing", line: "reviewing", title: "Reviewing" },
  { id: "legal", line: "legal", title: "Legal" },
  { id: "medical", line: "medical", title: "Medical" },
] as const satisfies readonly { id: string; line: Worker["line"]; title: string }[];
export type LineId = (typeof LINES)[number]["id"];

export const periodName = (process: ProcessId, of?: LineId | "bought"): string =>
  inUse(of ? `period_${process}_${of}` : `period_${process}`);
/** All processes together. */
export const bottomUpName = (of?: LineId | "bought"): string => inUse(of ? `bottom_up_${of}` : "bottom_up");

/** What a part of a route comes to for one child, or one household. */
export const routeName = (process: ProcessId): string => inUse(`route_${process}`);
export const householdName = (process: ProcessId | "adopter_6"): string => inUse(`household_${process}`);
export const attritionName = (id: ShareId): string => inUse(`attrition_${id}`);

export const CHILD_ROUTE = inUse("child_route");
export const HOUSEHOLD = inUse("household");
export const PERIOD_YEARS = inUse("period_years");
export const RATIO = inUse("ratio");
export const FULL = inUse("full");
export const FULL_PER_CHILD = inUse("full_per_child");

/** Ways in which children move in, by who has approved the family, with what it costs. */
export const PLACED = [
  { id: "child_placed", title: "Own adopters", children: 1, family: "household" },
  { id: "child_placed_bought", title: "Voluntary agency", children: 1, family: "fee_voluntary_1" },
  { id: "child_placed_bought_authority", title: "Other authority", children: 1, family: "fee_authority_1" },
  { id: "two_siblings_placed", title: "Two siblings, own adopters", children: 2, family: "household" },
  {
    ...{ id: "two_siblings_placed_bought", title: "Two siblings, voluntary", children: 2 },
    family: "fee_voluntary_2",
  },
] as const;
export type PlacedWay = (typeof PLACED)[number];
export type PlacedId = PlacedWay["id"];
export type PlacedPart = "child_route" | "bought_once" | "family" | "disruption";
export const placedName = (id: PlacedId, part?: PlacedPart): string => inUse(part ? `${id}_${part}` : id);

/** Entries of the spending, of all years of the period together, and of the bridge. */
export const SPEND = {
  years: "in_cost_spend_years",
  adoption_line: "in_cost_spend_adoption_line",
  interagency_fees: "in_cost_spend_interagency_fees",
  allowances: "in_cost_spend_allowances",
  support_bought: "in_cost_spend_support_bought",
} as const;
export type SpendId = Exclude<keyof typeof SPEND, "years">;
export const spendName = (id: SpendId): string => inUse(`spend_${id}`);
export const SPEND_COMPARED = inUse("spend_compared");

export const BRIDGE = ["child_care_teams", "reviewing", "legal", "medical", "overheads"] as const;
export type BridgeId = (typeof BRIDGE)[number];
export const bridgeKey = (id: BridgeId): string => `in_cost_bridge_${id}`;
export const bridgeName = (id: BridgeId): string => inUse(`bridge_${id}`);

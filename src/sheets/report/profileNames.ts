import type { Profiled, Reached } from "../../domain/diagnostic/profile";

/** The names of the figures of `Report profile`; those of groups are made of them in comparedGroups.ts. */
export const PROFILE_NAMES: Readonly<Record<Profiled, string>> = {
  live: "out_profile_live",
  decided: "out_profile_decided",
  adopted: "out_profile_adopted",
  looked_after: "out_profile_looked_after",
};
export const GROUP_NAMES = {
  live: "out_profile_live_sibling_groups",
  decided: "out_profile_decided_sibling_groups",
} as const;
export const reachedName = (reached: Reached): string => `out_profile_live_${reached}`;

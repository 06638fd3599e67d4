import type { Check } from "./check";

/** The checks of episodes, of the year before, and of the other modules. */
export const CARE_CHECKS: readonly Check[] = [];

import type { Check } from "./check";

/** The checks of AD1 and PlacedAdoption, and of the two against episodes. */
export const ADOPTION_CHECKS: readonly Check[] = [];

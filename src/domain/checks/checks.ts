import { ADOPTION_CHECKS } from "./adoptionChecks";
import { CARE_CHECKS } from "./careChecks";
import type { Check } from "./check";

/** Every check of the return. A group is a file that exports a list of {@link Check}; a new one is a line here. */
export const CHECKS: readonly Check[] = [...ADOPTION_CHECKS, ...CARE_CHECKS];

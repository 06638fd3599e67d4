import { AGES_AND_YEARS } from "./agesAndYears";
import { CARE_HISTORIES } from "./careHistories";
import { CELLS_OF_EPISODES } from "./cellsOfEpisodes";
import type { Check } from "./check";
import { CHILDREN_OF_RETURN } from "./childrenOfReturn";
import { MISSING_PERIODS } from "./missingPeriods";
import { PLACEMENT_CODES } from "./placementCodes";
import { PREVIOUS_PERMANENCE } from "./previousPermanence";
import { YEAR_BEFORE } from "./yearBefore";

/** The checks of children, episodes, the year before and previous permanence; those of adoptions stand beside them. */
export const CARE_CHECKS: readonly Check[] = [
  ...CHILDREN_OF_RETURN,
  ...CELLS_OF_EPISODES,
  ...CARE_HISTORIES,
  ...PLACEMENT_CODES,
  ...AGES_AND_YEARS,
  ...YEAR_BEFORE,
  ...PREVIOUS_PERMANENCE,
  ...MISSING_PERIODS,
];

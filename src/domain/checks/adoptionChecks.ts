import { ADOPTERS_DETAILS } from "./adoptersDetails";
import { ADOPTION_AGAINST_EPISODES } from "./adoptionAgainstEpisodes";
import { ADOPTION_AGAINST_OTHERS } from "./adoptionAgainstOthers";
import { ADOPTION_VALUES } from "./adoptionValues";
import type { Check } from "./check";
import { DECISION_AGAINST_EPISODES } from "./decisionAgainstEpisodes";
import { DECISIONS } from "./decisions";
import { DECISIONS_LAST_YEAR } from "./decisionsLastYear";

/** The checks of AD1 and PlacedAdoption, and of the two against episodes. */
export const ADOPTION_CHECKS: readonly Check[] = [
  ...ADOPTION_VALUES,
  ...ADOPTERS_DETAILS,
  ...ADOPTION_AGAINST_OTHERS,
  ...ADOPTION_AGAINST_EPISODES,
  ...DECISIONS,
  ...DECISIONS_LAST_YEAR,
  ...DECISION_AGAINST_EPISODES,
];

import { AD1_903 } from "./ad1903";
import { ADOPTER_TRACKER } from "./adopterTracker";
import { ANNEX_A_10 } from "./annexA10";
import { ANNEX_A_11 } from "./annexA11";
import { ANNEX_A_8 } from "./annexA8";
import { COST_HOURS } from "./costHours";
import { DFE_PUBLISHED } from "./dfePublished";
import { EPISODES_903 } from "./episodes903";
import { HEADER_903 } from "./header903";
import type { Layout } from "./layout";
import { OTHER_903 } from "./other903";
import { PLACED_ADOPTION_903 } from "./placedAdoption903";
import { PLACEMENT_COSTS } from "./placementCosts";
import { RAA_LEDGER } from "./raaLedger";
import { RAA_ACTIVITY, S251_OUTTURN } from "./raaTables";
import { SSD_EPISODES } from "./ssdEpisodes";
import { SSD_PERMANENCE } from "./ssdPermanence";
import { SSD_PERSON } from "./ssdPerson";
import { SURVEY_ADOPTER } from "./surveyAdopter";
import { SURVEY_CHILD } from "./surveyChild";
import { TRACKER } from "./tracker";

/**
 * Every layout, in the order in which a table is compared with them: names fixed by a return come before templates that
 * people fill in, and those before headers that people made up; Header comes after the tables that carry the same columns
 * and more. The first that a table answers to is taken, but the last two are weighed against each other.
 */
export const LAYOUTS: readonly Layout[] = [
  EPISODES_903,
  AD1_903,
  PLACED_ADOPTION_903,
  ...OTHER_903,
  HEADER_903,
  SSD_PERMANENCE,
  SSD_EPISODES,
  SSD_PERSON,
  S251_OUTTURN,
  DFE_PUBLISHED,
  COST_HOURS,
  RAA_LEDGER,
  RAA_ACTIVITY,
  ANNEX_A_10,
  ANNEX_A_11,
  ANNEX_A_8,
  SURVEY_CHILD,
  SURVEY_ADOPTER,
  PLACEMENT_COSTS,
  TRACKER,
  ADOPTER_TRACKER,
];

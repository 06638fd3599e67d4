import type { ProcessId } from "./processes";
import type { WorkerId } from "./workers";

/**
 * The illustrative set: hours and hourly costs that were INVENTED for trying the calculator out. They have no source, stand for
 * no council, and are wrong for every one. Nothing of them is a default: whoever chooses the set gets all of it and nothing of
 * what was entered, and every sheet made with it says "Illustrative".
 */
export const ILLUSTRATIVE_RATES: Readonly<Record<WorkerId, number>> = {
  social_worker: 50,
  team_manager: 65,
  family_finder: 50,
  adopter_social_worker: 50,
  foster_social_worker: 50,
  support_worker: 30,
  adoption_support: 50,
  reviewing_officer: 60,
  solicitor: 80,
  medical_adviser: 100,
  panel_adviser: 60,
  panel_members: 40,
  decision_maker: 90,
  administrator: 25,
};

type Hours = Readonly<Partial<Record<WorkerId, number>>>;

/** Hours of all working time for one event, a week or a year of the process, as its own unit says. */
export const ILLUSTRATIVE_HOURS: Readonly<Record<ProcessId, Hours>> = {
  child_1: {
    ...{ social_worker: 40, team_manager: 5, family_finder: 4, reviewing_officer: 3, solicitor: 3 },
    ...{ medical_adviser: 4, panel_adviser: 3, decision_maker: 2, administrator: 5 },
  },
  child_2: { social_worker: 20, team_manager: 3, reviewing_officer: 2, solicitor: 20, administrator: 2 },
  child_3: { social_worker: 0.5, team_manager: 0.2, family_finder: 2, administrator: 0.3 },
  child_4: {
    ...{ social_worker: 15, team_manager: 3, family_finder: 20, adopter_social_worker: 12 },
    ...{ adoption_support: 6, medical_adviser: 2, panel_adviser: 3, panel_members: 12 },
    ...{ decision_maker: 2, administrator: 5 },
  },
  child_5: {
    ...{ social_worker: 25, team_manager: 2, family_finder: 8, adopter_social_worker: 20 },
    ...{ foster_social_worker: 10, support_worker: 6, administrator: 2 },
  },
  child_6: { social_worker: 1.5, team_manager: 0.2, adopter_social_worker: 1.2, reviewing_officer: 0.3 },
  child_7: { social_worker: 20, team_manager: 2, adopter_social_worker: 5, solicitor: 4, administrator: 2 },
  child_8: { social_worker: 6, support_worker: 25, administrator: 3 },
  child_9: { support_worker: 6, adoption_support: 20, administrator: 2 },
  adopter_1: { adopter_social_worker: 3, support_worker: 2, administrator: 2 },
  adopter_2: { team_manager: 1, adopter_social_worker: 15, medical_adviser: 1, administrator: 8 },
  adopter_3: { team_manager: 4, adopter_social_worker: 60, panel_adviser: 2, administrator: 4 },
  adopter_4: {
    ...{ adopter_social_worker: 6, panel_adviser: 4, panel_members: 12, decision_maker: 2 },
    administrator: 4,
  },
  adopter_5: { family_finder: 0.3, adopter_social_worker: 1, administrator: 0.1 },
  disruption: {
    ...{ social_worker: 40, team_manager: 8, family_finder: 6, adopter_social_worker: 25 },
    ...{ adoption_support: 10, reviewing_officer: 5, solicitor: 3, decision_maker: 1, administrator: 4 },
  },
};

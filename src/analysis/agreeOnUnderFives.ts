import { LEAVING_ROUTES, OUTCOMES } from "../domain/diagnostic/outcomeSince";
import { underFivesCounts } from "../domain/diagnostic/underFivesCounts";
import { UNDER_FIVE_STATES } from "../domain/diagnostic/underFiveState";
import type { Cases } from "../sheets/cases";
import { underFivesIn } from "../sheets/report/underFivesTable";
import { entryWindowOf, windowInUse } from "../sheets/report/underFivesWindow";
import {
  LEGAL_STATUSES,
  leftName,
  legalStatusName,
  outcomeName,
  underFivesName,
} from "../sheets/report/underFivesWords";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * The figures of `Report under-fives` are those of the rows themselves.
 *
 * @throws Error where sheet and rows differ: then nobody should see either
 */
export function agreeOnUnderFives(cases: Cases, figures: AnalysisResult["figures"]): void {
  const window = entryWindowOf(cases);
  if (!window) return;
  const inUse = windowInUse(window, cases.inputs);
  const counts = underFivesCounts(underFivesIn(cases).rows, inUse);
  const [one, two, more] = counts.placements;
  // Without a table of decisions the page says so in their place.
  const plans: Counted[] = [
    [underFivesName("plan_changed"), counts.plansChanged],
    [underFivesName("plan_made_not_changed"), counts.plansMade - counts.plansChanged],
    [underFivesName("plan_made_again"), counts.plansMadeAgain],
  ];
  const counted: Counted[] = [
    [underFivesName("from"), inUse.from],
    [underFivesName("to"), inUse.to],
    [underFivesName("entered"), counts.entered],
    [underFivesName("still"), counts.stillLookedAfter],
    [underFivesName("left"), counts.left],
    [underFivesName("cannot_tell"), counts.cannotTell],
    [underFivesName("short_term"), counts.shortTerm],
    [underFivesName("rate"), counts.rate],
    [underFivesName("moves_mean"), counts.moves],
    [underFivesName("placements_1"), one],
    [underFivesName("placements_2"), two],
    [underFivesName("placements_3_or_more"), more],
    ...plans.filter(([name]) => figures[name] !== undefined),
    ...UNDER_FIVE_STATES.map((state): Counted => [underFivesName(state), counts.states.get(state) ?? 0]),
    ...LEAVING_ROUTES.map((route): Counted => [leftName(route), counts.leftBy.get(route) ?? 0]),
    ...LEGAL_STATUSES.map((group): Counted => [legalStatusName(group), counts.legalStatus.get(group) ?? 0]),
    ...OUTCOMES.map((outcome): Counted => [outcomeName(outcome), counts.outcomes.get(outcome) ?? 0]),
  ];
  agreed(counted, figures);
}

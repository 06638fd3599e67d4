import { FINISHED_STEPS, STEP_MONTHS, type FinishedStepId } from "../domain/adopters/steps";
import {
  adoptersTell,
  adopterJourney,
  STEPS_NOW,
  WAITING_BANDS,
  type Held,
} from "../domain/diagnostic/adopterJourney";
import type { Cases } from "../sheets/cases";
import {
  CHILDREN_MOVED_IN,
  EARLY_PERMANENCE,
  EVENT_FIGURES,
  LEFT_AFTER_APPROVAL,
  leftName,
  MARK_NAMES,
  nowNames,
  stepNames,
  waitingNames,
  withinNames,
  type EventFigure,
} from "../sheets/report/adoptersWords";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * The figures of `Report adopters` are those that the families themselves come to.
 *
 * @throws Error where sheet and families differ: then nobody should see either
 */
export function agreeOnAdopters(cases: Cases, figures: AnalysisResult["figures"]): void {
  const {
    records: { families },
    period,
    asAt,
  } = cases;
  if (families.count === 0) return;
  const journey = adopterJourney(families, period, asAt);
  const { now, waiting, left } = journey;
  const held = (names: { families: string; onHold: string }, of: Held): Counted[] => [
    [names.families, of.families],
    [names.onHold, of.onHold],
  ];
  const stock: Counted[] = [
    ...held(nowNames(), now),
    ...STEPS_NOW.flatMap((step) => held(nowNames(step), now.steps[step])),
    ...held(waitingNames(), waiting),
    ...WAITING_BANDS.flatMap(({ id }) => held(waitingNames(id), waiting.bands[id])),
  ];
  const tells = adoptersTell(cases);
  const ofPeriod: Counted[] = [
    ...FINISHED_STEPS.flatMap(({ id }): Counted[] => {
      const names = stepNames(id);
      const of = journey.steps[id];
      return (Object.keys(names) as (keyof typeof names)[]).map((each): Counted => [names[each], of[each]]);
    }),
    ...(Object.keys(STEP_MONTHS) as (keyof typeof STEP_MONTHS & FinishedStepId)[]).flatMap(
      (id): Counted[] => {
        const { within = 0, n } = journey.steps[id];
        return [
          [withinNames(id).within, within],
          [withinNames(id).longer, n - within],
        ];
      },
    ),
    [MARK_NAMES.within, journey.matchedUnder3],
    [MARK_NAMES.longer, journey.matchedIn3OrMore],
    [leftName(), left.families],
    ...STEPS_NOW.map((step): Counted => [leftName(step), left.steps[step]]),
    [LEFT_AFTER_APPROVAL, left.afterApproval],
    ...(Object.keys(EVENT_FIGURES) as EventFigure[]).map((event): Counted => [
      EVENT_FIGURES[event].name,
      journey.events[event],
    ]),
    [EARLY_PERMANENCE, journey.approvedForEarlyPermanence],
    [CHILDREN_MOVED_IN, journey.childrenMovedIn],
  ];
  agreed([...(tells.now ? stock : []), ...(tells.period ? ofPeriod : [])], figures);
}

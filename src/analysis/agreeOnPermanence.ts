import { permanenceCounts } from "../domain/permanence/counts";
import type { Route } from "../domain/permanence/routes";
import type { Cases } from "../sheets/cases";
import { leavingsKnown } from "../sheets/permanenceConditions";
import { permanenceOf } from "../sheets/permanenceSheet";
import { PERMANENCE_NAMES, permanenceNames } from "../sheets/permanenceWords";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * The figures of `Permanence` are those of the rows themselves.
 *
 * @throws Error where sheet and rows differ: then nobody should see either
 */
export function agreeOnPermanence(cases: Cases, figures: AnalysisResult["figures"]): void {
  const { routes, ...all } = permanenceCounts(
    permanenceOf(cases),
    cases.journeys,
    cases.asAt,
    leavingsKnown(cases),
  );
  const counted: Counted[] = [
    [PERMANENCE_NAMES.lookedAfter, all.lookedAfter],
    [PERMANENCE_NAMES.left, all.left],
    [PERMANENCE_NAMES.leftToPermanence, all.leftToPermanence],
    [PERMANENCE_NAMES.allWaiting, all.waiting],
    [PERMANENCE_NAMES.noPlanAfterReview, all.noPlanAfterReview],
    ...Object.entries(routes).flatMap(([route, each]): Counted[] => {
      const names = permanenceNames(route as Route);
      const pair: Counted[] = [[names.count, each?.count]];
      if (figures[names.days] === undefined) return pair;
      return [...pair, [names.days, each?.days], [names.n, each?.n]];
    }),
  ];
  agreed(counted, figures);
}

import { permanenceCounts } from "../domain/permanence/counts";
import type { Route } from "../domain/permanence/routes";
import type { Cases } from "../sheets/cases";
import { leavingsKnown } from "../sheets/permanenceConditions";
import { permanenceOf } from "../sheets/permanenceSheet";
import { PERMANENCE_NAMES, permanenceNames } from "../sheets/permanenceWords";
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
  const pairs: (readonly [string, number | null | undefined])[] = [
    [PERMANENCE_NAMES.lookedAfter, all.lookedAfter],
    [PERMANENCE_NAMES.left, all.left],
    [PERMANENCE_NAMES.leftToPermanence, all.leftToPermanence],
    [PERMANENCE_NAMES.allWaiting, all.waiting],
    [PERMANENCE_NAMES.noPlanAfterReview, all.noPlanAfterReview],
    ...Object.entries(routes).flatMap(([route, counted]) => {
      const names = permanenceNames(route as Route);
      const pair = [[names.count, counted?.count] as const];
      if (figures[names.days] === undefined) return pair;
      return [...pair, [names.days, counted?.days] as const, [names.n, counted?.n] as const];
    }),
  ];
  for (const [name, counted] of pairs) {
    const onSheet = figures[name];
    // What the data do not tell, and a median of nobody, stand there in words.
    if (counted === null || counted === undefined ? typeof onSheet === "string" : onSheet === counted)
      continue;
    throw new Error(`${name} is ${counted} by the journeys, but the sheet says ${onSheet}.`);
  }
}

import { guardianshipFigures, type LeftBy } from "../domain/diagnostic/guardianship";
import { GUARDIAN } from "../domain/diagnostic/groupings";
import { percentage } from "../domain/measures/counting";
import type { Cases } from "../sheets/cases";
import { leavingsKnown } from "../sheets/permanenceConditions";
import {
  AGES,
  AGES_IDS,
  AT_AGE_MIX,
  childrenPrefix,
  figureName,
  LEAVERS,
  PERCENT_OF_LEAVERS,
  ROUTE_IDS,
  type AgesId,
  type RouteId,
} from "../sheets/report/guardianshipNames";
import { isCollected } from "../sheets/report/comparedGroups";
import { leavingOfCases } from "../sheets/timescalesLeaving";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * The figures of `Report guardianship` are those of the journeys themselves.
 *
 * @throws Error where sheet and journeys differ: then nobody should see either
 */
export function agreeOnGuardianship(cases: Cases, figures: AnalysisResult["figures"]): void {
  if (!(childrenPrefix("guardianship") in figures)) return;
  const counted = guardianshipFigures(cases, leavingOfCases(cases), leavingsKnown(cases));
  agreed(
    ROUTE_IDS.flatMap((route) =>
      AGES_IDS.flatMap((ages) => ofLeavers(cases, route, ages, counted[route][ages])),
    ),
    figures,
  );
  const { leavers, atAgeMix } = counted;
  agreed(
    [
      [AT_AGE_MIX.mean, atAgeMix.mean],
      [AT_AGE_MIX.weighted, atAgeMix.weighted],
      [AT_AGE_MIX.leftOut, atAgeMix.leftOut],
    ],
    figures,
  );
  if (!leavers) return;
  const share = (of: number) => percentage(of, leavers.all, []).value;
  agreed(
    [
      [LEAVERS, leavers.all],
      ...[...leavers.ways].flatMap(([way, count]): Counted[] => [
        [`${LEAVERS}_${way}`, count],
        [`${LEAVERS}_${way}_percent`, share(count)],
      ]),
      ...ROUTE_IDS.map((route): Counted => [PERCENT_OF_LEAVERS[route], share(counted[route].all.children)]),
    ],
    figures,
  );
}

function ofLeavers(cases: Cases, route: RouteId, ages: AgesId, counted: LeftBy): Counted[] {
  const { children, groups, days, monthsAtEntry, monthsAtOrder, cameBack } = counted;
  const prefix = childrenPrefix(route);
  const suffix = AGES[ages];
  const name = (of: Parameters<typeof figureName>[1]) => figureName(route, of, ages);
  return [
    [`${prefix}${suffix}`, children],
    [name("days_mean"), days.mean],
    [name("days_median"), days.median],
    [name("days_n"), days.n],
    [name("months_at_entry_mean"), monthsAtEntry.mean],
    [name("months_at_entry_n"), monthsAtEntry.n],
    [name("months_at_order_mean"), monthsAtOrder.mean],
    [name("months_at_order_n"), monthsAtOrder.n],
    ...(route === "guardianship" ? [[name("came_back"), cameBack] as const] : []),
    ...[...groups]
      .filter(([grouping]) => isCollected(cases, grouping))
      .filter(([grouping]) => route === "guardianship" || grouping !== GUARDIAN.id)
      .flatMap(([grouping, byGroup]) =>
        [...byGroup]
          // Words in place of a code of need have a row only where somebody writes them.
          .filter(([group, count]) => !(group === "other_words" && count === 0))
          .flatMap(([group, count]): Counted[] => [
            [`${prefix}_${grouping}_${group}${suffix}`, count],
            [`${prefix}_${grouping}_${group}_percent${suffix}`, percentage(count, children, []).value],
          ]),
      ),
  ];
}

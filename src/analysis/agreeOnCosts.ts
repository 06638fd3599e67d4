import { costsOfCare } from "../domain/costs/costsOfCare";
import { costTotals } from "../domain/costs/costTotals";
import { DELAY_STAGES } from "../domain/costs/delayClock";
import type { Cases } from "../sheets/cases";
import { CHILD_NAMES, DELAY_NAMES, delayDaysName, delayPoundsName } from "../sheets/costs/childrenNames";
import { weeklyName } from "../sheets/costs/costNames";
import { agreed } from "./agreed";
import type { AnalysisResult } from "./contract";

/** How far apart two sums of as many as a hundred thousand amounts may lie, as a share of them. */
const SAME = 1e-9;

/**
 * The named figures of `Cost placements`, `Cost by child` and `Cost of delay` are those that the stays come to, at the target
 * and the weekly costs that stand on the sheets.
 *
 * @throws Error where sheet and stays differ: then nobody should see either
 */
export function agreeOnCosts(cases: Cases, figures: AnalysisResult["figures"]): void {
  const { records, journeys, asAt, period } = cases;
  const target = figures[DELAY_NAMES.target];
  // Tests print one of the sheets alone.
  if (typeof target !== "number") return;
  const totals = costTotals(costsOfCare(records, journeys, asAt), journeys, {
    ...{ asAt, period, target },
    weekly: (kind) => {
      const rate = figures[weeklyName(kind)];
      return typeof rate === "number" ? rate : undefined;
    },
  });
  agreed(
    [
      [CHILD_NAMES.children, totals.children],
      [CHILD_NAMES.waitingDays, totals.waitingDays],
      [CHILD_NAMES.agencyDays, totals.agencyDays],
      [CHILD_NAMES.noRateDays, totals.daysWithoutRate],
      [DELAY_NAMES.children, totals.delayChildren],
      ...DELAY_STAGES.map(({ number }) => [delayDaysName(number), totals.delayDays[number - 1]] as const),
    ],
    figures,
  );
  const pounds = [
    [CHILD_NAMES.placementsTotal, totals.placements] as const,
    ...DELAY_STAGES.map(({ number }) => [delayPoundsName(number), totals.delayPounds[number - 1]!] as const),
  ];
  for (const [name, amount] of pounds) {
    const onSheet = figures[name];
    const apart = typeof onSheet === "number" ? Math.abs(onSheet - amount) : Infinity;
    if (apart > SAME * Math.max(1, amount))
      throw new Error(`${name} is ${amount} by the stays, but the sheet says ${String(onSheet)}.`);
  }
}

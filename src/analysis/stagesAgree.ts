import type { Scalar } from "../domain/columns";
import { stageBreakdown } from "../domain/breakdowns/stageBreakdown";
import { STAGE_MODELS } from "../domain/journeys/milestones";
import type { Cases } from "../sheets/cases";
import type { PrintedSheet } from "../sheets/printedSheet";
import { NAMES } from "../sheets/stagesWords";

/**
 * `Stages` says of the children adopted in the period that stands on it what their journeys say; where the two readings
 * differ nobody should see either. (The other figures of the sheet are compared by its tests.)
 *
 * @throws Error that names the stage
 */
export function agreeOnStages(cases: Cases, sheets: readonly PrintedSheet[]): void {
  const sheet = sheets.find(({ plan }) => plan.name === "Stages");
  if (sheet === undefined) return;
  const held = new Map(
    sheet.cells.flatMap(({ name, value }): [string, Scalar][] => (name === undefined ? [] : [[name, value]])),
  );
  const model = STAGE_MODELS[Number(held.get(NAMES.model)) - 1]!;
  const period = { from: Number(held.get(NAMES.from)), to: Number(held.get(NAMES.to)) };
  const [all] = stageBreakdown(cases, { model, period, split: "all" });
  for (const [index, { id, n, mean }] of all!.stages.entries()) {
    const onSheet = { n: held.get(NAMES.n(index + 1)), mean: held.get(NAMES.mean(index + 1)) };
    if (onSheet.n !== n || (n > 0 && onSheet.mean !== mean))
      throw new Error(
        `${id} is ${mean} of ${n} children by their journeys, but Stages says ${String(onSheet.mean)} of ${String(onSheet.n)}.`,
      );
  }
}

import type { Cases } from "../cases";
import type { SheetPlan } from "../plan";

/** TO BE WRITTEN: the sheets of the returns; none where they were not asked for. */
export function returnSheets(_cases: Cases): SheetPlan[] {
  return [];
}

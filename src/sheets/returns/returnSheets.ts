import type { Cases } from "../cases";
import type { SheetPlan } from "../plan";
import { changesSheet } from "./changesSheet";
import { checkSheet } from "./checkSheet";
import { formSheet } from "./formSheet";
import { missingSheet } from "./missingSheet";
import { overviewSheet } from "./overviewSheet";

/** The sheets of the returns; none where they were not asked for. */
export function returnSheets(cases: Cases): SheetPlan[] {
  const { returns } = cases;
  if (!returns) return [];
  return [
    overviewSheet(cases, returns),
    missingSheet(cases),
    changesSheet(cases),
    ...returns.forms.map((filled) => formSheet(cases, filled)),
    checkSheet(cases, returns.check),
  ];
}

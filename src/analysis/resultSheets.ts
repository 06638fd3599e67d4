import { dataQualitySheet } from "../sheets/dataQuality";
import { driftSheet } from "../sheets/driftSheet";
import { flowSheet } from "../sheets/flow";
import { limitsSheet } from "../sheets/limitsSheet";
import { readMeSheet } from "../sheets/readMe";
import { reconciliationSheet } from "../sheets/reconciliation";
import { stagesSheet } from "../sheets/stages";
import { stageDaysSheet } from "../sheets/stageDays";
import { summarySheet } from "../sheets/summary";
import { timescalesSheet } from "../sheets/timescales";
import type { Cases } from "../sheets/cases";
import type { MakeGroup, SheetPlan } from "../sheets/plan";

/** Which sheets each group makes, in the order in which people meet them. A new sheet is added here. */
const SHEETS: Readonly<Record<MakeGroup, readonly ((cases: Cases) => SheetPlan)[]>> = {
  core: [
    summarySheet,
    timescalesSheet,
    stageDaysSheet,
    driftSheet,
    limitsSheet,
    dataQualitySheet,
    reconciliationSheet,
  ],
  stages: [stagesSheet, flowSheet],
};

/** The plans of the sheets asked for, `Read me` first. */
export function resultSheets(cases: Cases, make: readonly MakeGroup[]): SheetPlan[] {
  const made = make.flatMap((group) => SHEETS[group].map((plan) => plan(cases)));
  return [readMeSheet(cases, made), ...made];
}

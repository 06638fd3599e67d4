import { childSheet } from "../sheets/childSheet";
import { adopterDriftSheets } from "../sheets/adopterDrift";
import { caseloadSheet } from "../sheets/caseload";
import { dataQualitySheet } from "../sheets/dataQuality";
import { driftSheet } from "../sheets/driftSheet";
import { familiesSheets } from "../sheets/families";
import { flowSheet } from "../sheets/flow";
import { lastRunSheet } from "../sheets/lastRun";
import { isolatedSheet } from "../sheets/isolated";
import { limitsSheet } from "../sheets/limitsSheet";
import { movesSheet } from "../sheets/movesSheet";
import { permanenceSheet } from "../sheets/permanenceSheet";
import { meetingListSheet } from "../sheets/meetingList";
import { forwardLookSheet } from "../sheets/forwardLook";
import { meetingHistorySheet } from "../sheets/meetingHistory";
import { readMeSheet } from "../sheets/readMe";
import { reasonsSheet } from "../sheets/reasons";
import { reconciliationSheet } from "../sheets/reconciliation";
import { costSheets } from "../sheets/costs/costSheets";
import { raaSheets } from "../sheets/raa/raaSheets";
import { reportSheets } from "../sheets/report/reportSheets";
import { returnSheets } from "../sheets/returns/returnSheets";
import { shortListsSheet } from "../sheets/shortListsSheet";
import { stagesSheet } from "../sheets/stages";
import { stageDaysSheet } from "../sheets/stageDays";
import { summarySheet } from "../sheets/summary";
import { timescalesSheet } from "../sheets/timescales";
import type { Cases } from "../sheets/cases";
import { MAKE_GROUPS, type MakeGroup, type SheetPlan } from "../sheets/plan";

/** Which sheets each group makes, in the order in which people meet them. A new sheet is added here. */
const SHEETS: Readonly<Record<MakeGroup, readonly ((cases: Cases) => SheetPlan | readonly SheetPlan[])[]>> = {
  core: [
    summarySheet,
    timescalesSheet,
    stageDaysSheet,
    driftSheet,
    meetingHistorySheet,
    limitsSheet,
    reasonsSheet,
    familiesSheets,
    dataQualitySheet,
    reconciliationSheet,
  ],
  stages: [stagesSheet, flowSheet],
  meeting: [
    meetingListSheet,
    shortListsSheet,
    childSheet,
    isolatedSheet,
    caseloadSheet,
    adopterDriftSheets,
    permanenceSheet,
    movesSheet,
    forwardLookSheet,
    lastRunSheet,
  ],
  returns: [returnSheets],
  report: [reportSheets],
  costs: [costSheets],
  raa: [raaSheets],
};

/** Groups whose figures are formulas over the sheets of another, which is made with them. */
const STANDS_ON: Readonly<Partial<Record<MakeGroup, readonly MakeGroup[]>>> = {
  stages: ["core"],
  meeting: ["core"],
  report: ["core"],
  costs: ["core"],
  raa: ["core"],
};

/** The plans of the sheets asked for and of those that they stand on, `Read me` first. */
export function resultSheets(cases: Cases, make: readonly MakeGroup[]): SheetPlan[] {
  const wanted = new Set(make.flatMap((group) => [group, ...(STANDS_ON[group] ?? [])]));
  const groups = MAKE_GROUPS.filter((group) => wanted.has(group));
  const made = groups.flatMap((group) => SHEETS[group].flatMap((plan) => plan(cases)));
  return [readMeSheet(cases, made), ...made];
}

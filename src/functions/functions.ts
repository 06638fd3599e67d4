import { code, legalStatus, leaving, placement } from "./codes";
import {
  addWorkingDays,
  age,
  ageBand,
  daysLimit,
  quarter,
  reportingYear,
  ukDate,
  workingDays,
  yearsMonths,
} from "./dates";
import { drift, dueDate } from "./limits";
import { a10Days, a1Days, a2Days, a3Percent } from "./measures";
import { benchmark, delayCost, fee, unitCost, uprate, weeklyCost } from "./money";
import { suppress } from "./sharing";
import { daysInStage, stage, stageDays, stages } from "./stages";
import { expectedDays, medianWait } from "./waits";

/** Every worksheet function by its id, in the order of the documentation. */
export const FUNCTIONS = {
  STAGEDAYS: stageDays,
  STAGE: stage,
  DAYSINSTAGE: daysInStage,
  STAGES: stages,
  DUEDATE: dueDate,
  DRIFT: drift,
  A1DAYS: a1Days,
  A2DAYS: a2Days,
  A3PERCENT: a3Percent,
  A10DAYS: a10Days,
  MEDIANWAIT: medianWait,
  EXPECTEDDAYS: expectedDays,
  REPORTINGYEAR: reportingYear,
  QUARTER: quarter,
  AGE: age,
  AGEBAND: ageBand,
  WORKINGDAYS: workingDays,
  ADDWORKINGDAYS: addWorkingDays,
  YEARSMONTHS: yearsMonths,
  DAYSLIMIT: daysLimit,
  CODE: code,
  LEGALSTATUS: legalStatus,
  PLACEMENT: placement,
  LEAVING: leaving,
  UKDATE: ukDate,
  SUPPRESS: suppress,
  UPRATE: uprate,
  WEEKLYCOST: weeklyCost,
  FEE: fee,
  DELAYCOST: delayCost,
  UNITCOST: unitCost,
  BENCHMARK: benchmark,
} as const;

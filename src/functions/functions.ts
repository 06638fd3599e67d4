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
import { daysInStage, stage, stageDays, stages } from "./stages";

/** Every worksheet function by its id, in the order of the documentation. */
export const FUNCTIONS = {
  STAGEDAYS: stageDays,
  STAGE: stage,
  DAYSINSTAGE: daysInStage,
  STAGES: stages,
  DUEDATE: dueDate,
  DRIFT: drift,
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
} as const;

import type { SerialDay } from "../domain/dates/serialDay";
import type { Trust } from "../domain/journeys/trust";
import { fillReturns } from "../domain/returns/fillReturns";
import { periodAsked } from "../domain/returns/periods";
import type { ReturnsFilled } from "../sheets/cases";
import { PERIOD_INPUTS } from "../sheets/returns/returnNames";
import type { RecordsRead } from "../tables/readRecords";

/** The returns for the periods that a person chose, or the usual ones, filled from what was read. */
export function returnsOf(
  { records, returns, reach }: RecordsRead,
  typed: Readonly<Record<string, string | number>>,
  { asAt, today, trust }: { asAt: SerialDay; today: SerialDay; trust: Trust },
): ReturnsFilled {
  const known = { asAt, today };
  const asked = {
    quarter: periodAsked("quarter", typed[PERIOD_INPUTS.quarter], known),
    inspection: periodAsked("inspection", typed[PERIOD_INPUTS.inspection], known),
    year: periodAsked("year", typed[PERIOD_INPUTS.year], known),
  };
  const periods = {
    quarter: asked.quarter.period,
    inspection: asked.inspection.period,
    year: asked.year.period,
  };
  const returnReach = reach.ssda903?.to ?? 0;
  return { ...fillReturns({ records, returns, returnReach, trust, periods }), asked, today };
}

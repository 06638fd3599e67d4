import type { ReturnYear } from "../checks/returnYear";
import { makeJourneys } from "../journeys/makeJourneys";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";
import type { Trust } from "../journeys/trust";
import { checkYear } from "./checkYear";
import type { FilledReturn, FilledReturns, Held, ReturnPeriod } from "./filled";
import { FORMS, RETURN_IDS, type PeriodKind, type ReturnId } from "./forms";
import { fillAd1 } from "./fillAd1";
import { fillList10 } from "./fillList10";
import { fillList11 } from "./fillList11";
import { fillPlacedAdoption } from "./fillPlacedAdoption";
import { fillSurveyAdopters } from "./fillSurveyAdopters";
import { fillSurveyChildren } from "./fillSurveyChildren";
import { countQuarter } from "./countQuarter";
import { withoutOrdersBeforeRecords } from "./orderBeforeRecords";

const FILL: Readonly<Record<ReturnId, (held: Held) => FilledReturn>> = {
  "survey-children": fillSurveyChildren,
  "survey-adopters": fillSurveyAdopters,
  list10: fillList10,
  list11: fillList11,
  ad1: fillAd1,
  "placed-adoption": fillPlacedAdoption,
};

/** What the returns are filled from, whatever their periods. */
export interface ToFill {
  records: CareRecords;
  returns: readonly ReturnYear[];
  /** As for {@link makeJourneys}. */
  returnReach: number;
  trust: Trust;
  periods: Readonly<Record<PeriodKind, ReturnPeriod>>;
}

/**
 * Every return, filled from what the workbook holds, each as things stood at the end of its own period; and the check of the
 * collection year. Nothing is sent anywhere.
 */
export function fillReturns({ records, returns, returnReach, trust, periods }: ToFill): FilledReturns {
  const journeysAt = new Map<number, Journeys>();
  const heldFor = (kind: PeriodKind): Held => {
    const period = periods[kind];
    let journeys = journeysAt.get(period.cut);
    if (!journeys) {
      const { journeys: made } = makeJourneys(records, period.cut, returnReach, trust);
      journeys = withoutOrdersBeforeRecords(records, made);
      journeysAt.set(period.cut, journeys);
    }
    return { records, returns, journeys, period };
  };
  return {
    forms: RETURN_IDS.map((id) => FILL[id](heldFor(FORMS[id].period))),
    check: checkYear(heldFor("year")),
    quarter: countQuarter(heldFor("quarter")),
  };
}

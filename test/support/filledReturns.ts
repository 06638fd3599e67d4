import type { Finding } from "../../src/domain/findings";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import type { CareRecords } from "../../src/domain/journeys/records";
import type { CheckedYear, Missing } from "../../src/domain/returns/filled";
import { FORMS, RETURN_IDS, type PeriodKind, type ReturnId } from "../../src/domain/returns/forms";
import { periodAsked } from "../../src/domain/returns/periods";
import { layOut, type FormRow } from "../../src/domain/returns/rows";
import type { Cases, ReturnsFilled } from "../../src/sheets/cases";
import type { Typed } from "../../src/sheets/typedTables";
import { casesOf } from "./casesOf";
import { careRecords, day, type TrackerLine } from "./records";

/** What the returns of a test hold; a return that is not named is empty. */
export interface TestReturns {
  rows?: Partial<Record<ReturnId, readonly FormRow[]>>;
  missing?: readonly Missing[];
  check?: Partial<CheckedYear>;
  findings?: readonly Finding[];
  /** As a person typed them. */
  asked?: Partial<Record<PeriodKind, string | number>>;
}

/** Returns laid out from rows by header, as the fills do. */
export function filledReturns(
  { rows, missing = [], check, asked }: TestReturns,
  asAt: string,
): ReturnsFilled {
  const at = day(asAt) as SerialDay;
  const ask = (kind: PeriodKind) => periodAsked(kind, asked?.[kind], { asAt: at, today: at });
  const periods = { quarter: ask("quarter"), inspection: ask("inspection"), year: ask("year") };
  return {
    forms: RETURN_IDS.map((id) =>
      layOut(
        FORMS[id],
        periods[FORMS[id].period].period,
        rows?.[id] ?? [],
        missing.filter((each) => each.return === id),
      ),
    ),
    check: {
      period: periods.year.period,
      ...{ isLoaded: false, loaded: [], absent: [], findings: [], ...check },
    },
    quarter: {
      ...{ decisions: 1, placementOrders: 2, matches: 3, movedIn: 4, adoptionOrders: 5 },
      ...{ plansChanged: 6, disruptions: 7, guardianship: 8, enquiries: 9, approvals: 10 },
    },
    asked: periods,
    today: at,
  };
}

/** A tracker's children, with the columns in which its fields stand. */
export function trackerOf(
  tracker: readonly TrackerLine[],
  columns: Readonly<Record<string, number>> = { child: 0, match: 5 },
): CareRecords {
  const records = careRecords({ tracker: [...tracker] });
  const sources = records.sources.map((source) =>
    source.kind === "tracker" ? { ...source, columns } : source,
  );
  return { ...records, sources };
}

/** Cases with their returns, as a run at a time of day has them. */
export function casesWithReturns(
  records: CareRecords,
  returns: TestReturns,
  {
    asAt = "2026-06-30",
    at = "14:05 on 30 June 2026",
    typed,
  }: { asAt?: string; at?: string; typed?: Typed } = {},
): Cases {
  const cases = casesOf(records, asAt, typed && { typed });
  return {
    ...cases,
    run: { ...cases.run, at },
    make: ["returns"],
    returns: filledReturns(returns, asAt),
  };
}

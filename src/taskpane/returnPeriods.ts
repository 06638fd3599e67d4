import type { AnalysisResult, Survey } from "../analysis/contract";
import type { SerialDay } from "../domain/dates/serialDay";
import { PERIOD_KINDS, type PeriodKind } from "../domain/returns/forms";
import { periodAsked, type Known, type PeriodAsked } from "../domain/returns/periods";
import type { ChosenPeriods } from "./paneState";

/** The periods that the returns would be filled for now: as chosen, else as their cells say, else the usual ones. */
export function periodsNow(
  chosen: ChosenPeriods,
  typed: Survey["returnPeriods"],
  known: Known,
): Readonly<Record<PeriodKind, PeriodAsked>> {
  const of = (kind: PeriodKind) => periodAsked(kind, chosen[kind] ?? typed[kind], known);
  return { quarter: of("quarter"), inspection: of("inspection"), year: of("year") };
}

/** What was filled that is not the usual period of that day: it stands typed in its cell. */
export function periodsTyped(
  { asked, today }: NonNullable<AnalysisResult["returns"]>,
  asAt: SerialDay,
): Survey["returnPeriods"] {
  const typed = PERIOD_KINDS.flatMap((kind) => {
    const { title, to } = asked[kind].period;
    const usual = periodAsked(kind, undefined, { asAt, today }).period;
    return title === usual.title ? [] : [[kind, kind === "inspection" ? to : title] as const];
  });
  return Object.fromEntries(typed);
}

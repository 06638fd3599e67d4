import { reportingYear } from "../domain/dates/reportingYear";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { LONGER_FROM_AGES } from "../domain/journeys/characteristics";
import { careKnown, endedWithoutDay, knowsLeavers } from "../domain/journeys/leavers";
import { isSuperseded } from "../domain/journeys/livePlans";
import { intervalDays } from "../domain/journeys/stages";
import type { Cases } from "./cases";
import { caseOf } from "./driftSheet";
import type { TableColumn } from "./plan";
import { leavingColumns } from "./timescalesLeaving";
import { dayColumn, numberColumn, textColumn } from "./words";

/** The last columns of `Timescales`: what figures count by and break down by, beside what people read. */
export function groupColumns(cases: Cases): TableColumn[] {
  const { journeys, again, characteristics } = cases;
  const { milestones } = journeys;
  const flag = (header: string, values: Uint8Array): TableColumn => ({
    header,
    content: { kind: "flag", values },
    format: "General",
    width: 10,
  });
  const years = (header: string, days: Int32Array) =>
    textColumn(
      header,
      Array.from(days, (day) => (day === NO_DAY ? "" : reportingYear(day as SerialDay))),
      9,
    );
  const flags = (holds: (of: typeof journeys, row: number) => boolean) =>
    Uint8Array.from({ length: journeys.count }, (_, row) => (holds(journeys, row) ? 1 : 0));
  return [
    flag("Last in period", again.lastInPeriod),
    dayColumn("Decided again", again.decided),
    dayColumn("Placement order again", again.ordered),
    dayColumn("Plan changed again", again.planChanged),
    dayColumn("Plans ended", again.plansEnded),
    dayColumn("Left again in year", again.leftInYear),
    dayColumn("Disrupted", journeys.disruptedOn),
    dayColumn("Disrupted before", journeys.disruptedBefore),
    flag("Match collected", journeys.matchCollected),
    flag("IRO collected", journeys.iroCollected),
    flag("By consent", journeys.byConsent),
    flag("Leavers known", flags(knowsLeavers)),
    flag("Ended without a day", flags(endedWithoutDay)),
    flag(
      "Superseded",
      flags((of, row) => isSuperseded(of, again, row)),
    ),
    flag("Care known", flags(careKnown)),
    years("Entry year", milestones.entry),
    years("Decision year", milestones.adm),
    textColumn("Siblings", characteristics.siblings, 9),
    textColumn("Disabled", characteristics.disabled, 9),
    textColumn("Minority ethnic", characteristics.minorityEthnic, 9),
    ...LONGER_FROM_AGES.map((age) =>
      textColumn(`Aged ${age} at decision`, characteristics.agedAtDecision[age], 9),
    ),
    ...LONGER_FROM_AGES.map((age) =>
      textColumn(`Waits longer from ${age}`, characteristics.waitsLonger[age], 9),
    ),
    textColumn("Family found by", journeys.texts.familyFoundBy, 16),
    dayColumn("In care from", journeys.inCareFrom),
    numberColumn("Decision-moved in", intervalDays(milestones.adm, milestones.placed)),
    textColumn(
      "Case",
      Array.from({ length: journeys.count }, (_, row) => caseOf(cases, row)),
      12,
    ),
    ...leavingColumns(cases),
  ];
}

import { adopterDriftRows } from "../domain/adopters/adopterDrift";
import { ADOPTER_MARKS } from "../domain/drift/adopterClocks";
import { adoptersName, STEP_WORDS } from "../sheets/adopterDrift";
import { caseloadName } from "../sheets/caseload";
import type { Cases } from "../sheets/cases";
import { LATE } from "../sheets/isolatedWords";
import { targetsIn } from "../sheets/localTargets";
import { daysOverdue } from "../domain/drift/overdue";
import { queriesByChild, queriesOf } from "../sheets/queries";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * The named figures of `Caseload`, `Isolated or systemic` and `Adopter drift` are those that the cases themselves come to.
 *
 * @throws Error where sheet and cases differ: then nobody should see either
 */
export function agreeOnTeams(cases: Cases, figures: AnalysisResult["figures"]): void {
  // Tests print one of the sheets alone.
  const shown = [...ofChildren(cases), ...ofAdopters(cases)].filter(([name]) => figures[name] !== undefined);
  agreed(shown, figures);
}

function ofChildren(cases: Cases): Counted[] {
  const { drift, records, journeys, asAt } = cases;
  const late = drift.flatMap((row) => daysOverdue(row, asAt) || []).sort((a, b) => b - a);
  const sum = (days: readonly number[]) => days.reduce((all, each) => all + each, 0);
  const queries = queriesByChild(queriesOf(cases));
  const keys = drift.map(({ journey }) => records.children.key[journeys.child[journey]!]!);
  return [
    [LATE.children, drift.filter(({ cannotTell }) => cannotTell === "").length],
    [LATE.cannotTell, drift.filter(({ cannotTell }) => cannotTell !== "").length],
    [LATE.overdue, late.length],
    [LATE.days, sum(late)],
    [LATE.slowest, sum(late.slice(0, 3))],
    [caseloadName("children"), drift.length],
    [caseloadName("overdue"), late.length],
    [caseloadName("days_overdue"), sum(late)],
    [caseloadName("queries"), sum(keys.map((key) => queries.get(key) ?? 0))],
  ];
}

function ofAdopters({ records: { families }, asAt, typed = new Map() }: Cases): Counted[] {
  if (families.count === 0) return [];
  const rows = adopterDriftRows(families, asAt, targetsIn(typed));
  const late = rows.filter(
    ({ due, onHold, cannotTell }) => due !== undefined && due < asAt && !onHold && cannotTell === "",
  );
  return [
    ...Object.keys(STEP_WORDS).map((step): Counted => [
      adoptersName(step),
      rows.filter((row) => row.step === step).length,
    ]),
    [adoptersName("live"), rows.length],
    [adoptersName("live_on_hold"), rows.filter(({ onHold }) => onHold).length],
    [adoptersName("live_overdue"), late.length],
    ...ADOPTER_MARKS.map((mark, at): Counted => [
      adoptersName(`unmatched_${mark.limit.count}_months`),
      rows.filter((row) => row.passed[at]).length,
    ]),
  ];
}

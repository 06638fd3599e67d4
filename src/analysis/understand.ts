import type { SerialDay } from "../domain/dates/serialDay";
import { wholeYears } from "../domain/dates/age";
import { NO_DAY } from "../domain/dates/serialDay";
import type { LocalTargets } from "../domain/drift/clock";
import { costsOfCare } from "../domain/costs/costsOfCare";
import { driftRows } from "../domain/drift/drift";
import { usualDays } from "../domain/drift/usual";
import { againOf } from "../domain/journeys/again";
import { characteristicsOf } from "../domain/journeys/characteristics";
import { currentStages } from "../domain/journeys/currentStage";
import { makeJourneys } from "../domain/journeys/makeJourneys";
import type { StageModel } from "../domain/journeys/milestones";
import { SHORT_BREAKS } from "../domain/codes/groups";
import type { CareRecords, SourceKind } from "../domain/journeys/records";
import type { Window } from "../domain/journeys/coverage";
import type { Trust } from "../domain/journeys/trust";
import { reconcile, type JoinedByPerson } from "../domain/reconciliation/reconcile";
import { MEASURES } from "../domain/measures/measures";
import { hasIroDates } from "../domain/measures/results";
import type { Cases } from "../sheets/cases";

export interface Question {
  asAt: SerialDay;
  period: { from: SerialDay; to: SerialDay };
  model: StageModel;
  /** The last day that the return covers, 0 without one. */
  returnReach: number;
  /** What each kind of source covers; without it nobody is missed in any. */
  windows?: Readonly<Partial<Record<SourceKind, Window>>>;
  /** Whom a person chose to believe first, by milestone. */
  trust?: Trust;
  /** Limits that the council has set itself, by clock. */
  targets?: LocalTargets;
  /** Ids that a person said are the same child. */
  joinedByPerson?: readonly JoinedByPerson[];
}

/** From records to cases: journeys at the as-at date, where each stands, what each adds to the measures, who drifts. */
export function understand(
  records: CareRecords,
  question: Question,
): Omit<Cases, "run" | "covers" | "coverage"> {
  const {
    asAt,
    period,
    model,
    returnReach,
    windows = {},
    trust = {},
    targets,
    joinedByPerson = [],
  } = question;
  const { journeys, findings } = makeJourneys(records, asAt, returnReach, trust);
  const hasIro = hasIroDates(journeys);
  const ages = Float64Array.from({ length: journeys.count }, (_, row) => {
    const dob = records.children.dob[journeys.child[row]!]!;
    return dob === NO_DAY || dob > asAt ? NaN : wholeYears(dob as SerialDay, asAt);
  });
  const stage = currentStages(journeys, model, hasIro, asAt);
  return {
    records,
    journeys,
    asAt,
    period,
    model,
    hasIro,
    stage,
    usual: usualDays(journeys, stage),
    again: againOf(journeys),
    characteristics: characteristicsOf(records, journeys),
    contributions: new Map(MEASURES.map((measure) => [measure.id, measure.contribution(journeys)])),
    drift: driftRows(records, journeys, asAt, ages, targets),
    findings: records.placementCosts
      ? [...findings, ...costsOfCare(records, journeys, asAt).findings]
      : findings,
    shortBreaksOnly: shortBreaksOnly(records, asAt),
    reconciliation: reconcile(records, journeys, { windows, trust, joinedByPerson, returnReach }),
  };
}

/** Children all of whose episodes by the as-at date are short breaks, and who are in no tracker (rules.md 1.1). */
function shortBreaksOnly({ children, episodes, trackers }: CareRecords, asAt: number): number {
  const kind = new Uint8Array(children.count);
  for (let row = 0; row < episodes.count; row++)
    if (episodes.decom[row]! <= asAt)
      kind[episodes.child[row]!]! |= SHORT_BREAKS.has(episodes.ls[row]!) ? 1 : 2;
  for (let row = 0; row < trackers.count; row++) kind[trackers.child[row]!]! |= 2;
  return kind.filter((bits) => bits === 1).length;
}

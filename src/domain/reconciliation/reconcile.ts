import type { Window } from "../journeys/coverage";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords, SourceKind } from "../journeys/records";
import type { Trust } from "../journeys/trust";
import { differences, type Differences } from "./differences";
import { kindsLoaded, onlyInOne, type OnlyInOne } from "./onlyInOne";
import { withTheOther, type Effects } from "./withTheOther";

/** Two ids that a person said are one child, as the tables have them; `into` is the one that the child goes under. */
export interface JoinedByPerson {
  key: string;
  shown: string | number;
  into: string;
}

/** How the kinds of source compare, child by child. */
export interface Reconciliation extends Differences {
  /** Kinds of source that tell of journeys. */
  kinds: readonly SourceKind[];
  effects: Effects;
  onlyInOne: readonly OnlyInOne[];
  joinedByPerson: readonly JoinedByPerson[];
  trust: Trust;
  /** The last day of the return, 0 without one. */
  returnReach: number;
}

export interface ReconciliationQuestion {
  windows: Readonly<Partial<Record<SourceKind, Window>>>;
  joinedByPerson: readonly JoinedByPerson[];
  trust: Trust;
  returnReach: number;
}

export function reconcile(
  records: CareRecords,
  journeys: Journeys,
  { windows, joinedByPerson, trust, returnReach }: ReconciliationQuestion,
): Reconciliation {
  const compared = differences(records, journeys, windows);
  return {
    ...compared,
    kinds: kindsLoaded(journeys),
    effects: withTheOther(journeys, compared.rows),
    onlyInOne: onlyInOne(records, journeys, windows),
    joinedByPerson,
    trust,
    returnReach,
  };
}

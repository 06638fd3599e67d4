import { NO_DAY } from "../dates/serialDay";
import { planReader } from "../drift/plans";
import type { Again } from "../journeys/again";
import type { Journeys } from "../journeys/journeys";
import { isBy, isDecisionOpenOn } from "../journeys/livePlans";
import type { Period } from "../journeys/periods";
import type { CareRecords } from "../journeys/records";
import { periodReader } from "../moves/periodOfJourney";
import { plannedRoutes } from "../permanence/plannedRoutes";

/** What became of plans for adoption in a period of care, by a day. */
export interface PlanChanges {
  /** Decisions that the child should be placed for adoption. */
  made: number;
  /** Of them, changed away from adoption. */
  changed: number;
  /** Made after one was changed. */
  madeAgain: number;
  /** Why the last one was changed (REASON_PLACED_CEASED, or a list's words); "" where none was, or nothing is said. */
  reason: string;
}

export interface PlansOfPeriod {
  /** Position in `Journeys` of the period's last journey, -1 without one. */
  journey: number;
  changes: PlanChanges;
  /**
   * Whether a plan for permanence is known on the day: a decision for adoption that stands, or a plan in a list or tracker. These
   * have the plan of their own day only; one for adoption does not outlive the decision to give it up.
   */
  isPlanKnown: boolean;
}

const NONE: PlanChanges = { made: 0, changed: 0, madeAgain: 0, reason: "" };

/** Asks for the plans of a period of care by a day in it. */
export function planChangesReader(
  records: CareRecords,
  journeys: Journeys,
  again: Again,
  asAt: number,
): (period: Period, day: number) => PlansOfPeriod {
  const journeysOf = journeysByPeriod(records, journeys, asAt);
  const planOf = planReader(records, journeys);
  const reasonOf = reasonReader(records, journeys);
  const { milestones, planChanged } = journeys;
  return (period, day) => {
    const rows = journeysOf(period);
    const last = rows.at(-1);
    if (last === undefined) return { journey: -1, changes: NONE, isPlanKnown: false };
    const made = rows.filter((row) => isBy(milestones.adm[row]!, day));
    const changed = made.filter((row) => isBy(planChanged[row]!, day));
    const madeAgain = made.filter((row) =>
      changed.some((before) => before < row && planChanged[before]! <= milestones.adm[row]!),
    );
    const stands = made.some((row) => isDecisionOpenOn(journeys, again, row, day));
    const { recorded } = planOf(last);
    const isGivenUp = changed.length > 0 && !stands && plannedRoutes(recorded).plan === "adoption";
    return {
      journey: last,
      changes: {
        made: made.length,
        changed: changed.length,
        madeAgain: madeAgain.length,
        reason: changed.length > 0 ? reasonOf(changed.at(-1)!) : "",
      },
      isPlanKnown: stands || (recorded !== "" && !isGivenUp),
    };
  };
}

/** The journeys of each period of care of the return, in order; a child's periods are told apart by their first day. */
function journeysByPeriod({ episodes }: CareRecords, journeys: Journeys, asAt: number) {
  const periodOf = periodReader(episodes, journeys, asAt);
  const DAYS = 2 ** 20;
  const keyOf = ({ child, firstSeen }: Period) => child * DAYS + firstSeen;
  const rows = new Map<number, number[]>();
  for (let row = 0; row < journeys.count; row++) {
    const period = periodOf(row);
    if (!period) continue;
    const own = rows.get(keyOf(period));
    if (own) own.push(row);
    else rows.set(keyOf(period), [row]);
  }
  return (period: Period): readonly number[] => rows.get(keyOf(period)) ?? [];
}

/** Asks why the plan of a journey was changed: the return's reason, else that of a list. */
function reasonReader({ decisions }: CareRecords, { child, planChanged, texts }: Journeys) {
  const ceased = new Map<string, string>();
  for (let row = 0; row < decisions.count; row++)
    if (decisions.ceased[row] !== NO_DAY)
      ceased.set(`${decisions.child[row]}/${decisions.ceased[row]}`, decisions.reason[row]!);
  return (row: number): string =>
    ceased.get(`${child[row]}/${planChanged[row]}`) || texts.reversedReason[row]!;
}

import { isBlank, yesOrNo } from "../codes/answers";
import { kindsOf, type Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";

/** What the data say of a child's plan for permanence. */
export interface PlanKnown {
  /** The plan in words, "" where none is recorded. */
  recorded: string;
  /** Whether a source of the child has a place for it: without, nobody can tell. */
  collected: boolean;
}

/** What people write who have no plan yet. */
const NO_PLAN =
  /^(?:no|none)(?: permanence)? plan\b|\bno plan\b|\b(?:un|not )known\b|\bnot (?:yet )?(?:agreed|recorded|decided)\b/i;

/** Asks for the plan of a journey: list 8, the standard dataset and trackers may have it, the return has not. */
export function planReader(
  { sources }: Pick<CareRecords, "sources">,
  journeys: Journeys,
): (row: number) => PlanKnown {
  const telling = new Set(
    sources.flatMap(({ kind, fields }) => (kind && fields.includes("plan") ? [kind] : [])),
  );
  return (row) => {
    const written = journeys.texts.plan[row]!.trim();
    const isNone = isBlank(written) || yesOrNo(written) === false || NO_PLAN.test(written);
    return {
      recorded: isNone ? "" : written,
      collected: written !== "" || kindsOf(journeys, row).some((kind) => telling.has(kind)),
    };
  };
}

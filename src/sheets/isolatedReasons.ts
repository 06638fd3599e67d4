import type { Cases } from "./cases";
import { DRIFT } from "./typedTables";

/** Why a case may take longer, in the words of a meeting. */
const LISTED = [
  "Court timetable",
  "Expert or assessment",
  "Relative assessment",
  "Medical",
  "Family finding",
  "Sibling decision",
  "Match fell through",
  "Introductions",
  "Adopter readiness",
  "Leave to oppose or appeal",
  "Contact",
  "Our capacity",
  "Other",
] as const;

const [REASON] = DRIFT.typed as [string];

/** The reasons that have a line of their own: those of the list, and those typed by the time of the run in the words typed. */
export function reasonsKnown({ typed }: Cases, listed: readonly string[] = LISTED): string[] {
  const found = new Map(listed.map((reason) => [reason.toLowerCase(), reason]));
  for (const cell of typed?.get(DRIFT.name)?.columns.get(REASON) ?? []) {
    const reason = typeof cell === "string" ? cell : "";
    if (reason !== "" && !found.has(reason.toLowerCase())) found.set(reason.toLowerCase(), reason);
  }
  return [...found.values()];
}

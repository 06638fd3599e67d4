import { EVENT_KINDS, type EventKind } from "../domain/journeys/coverage";
import type { Cases } from "./cases";
import { coveredPart, gapNames, windowNames } from "./coveredPart";
import { text } from "./frame";
import type { Cell } from "./plan";
import { header, heading, sentence, type Row } from "./summaryRows";

const EVENT_WORDS: Readonly<Record<EventKind, string>> = {
  entry: "Children entering care",
  decision: "Decisions for adoption",
  placementOrder: "Placement orders",
  match: "Matches",
  movedIn: "Children moving in with adopters",
  adoptionOrder: "Adoption orders",
  leaving: "Children leaving care",
  planChange: "Plans changed away from adoption",
  disruption: "Placements with adopters that ended",
};

/**
 * For which time the data tell of each kind of event, and of which part of the period its figures are. Adoption orders stand
 * at the head of the sheet already.
 */
export function coverageRows({ coverage }: Cases): Row[] {
  return [
    heading("What the data cover, by kind of event"),
    header("Event", "From", "To"),
    ...EVENT_KINDS.filter((event) => event !== "adoptionOrder").flatMap((event): Row[] => {
      const covered = coverage[event];
      const names = windowNames(event);
      return [
        [
          text(EVENT_WORDS[event], "label"),
          dayCell(covered?.from, names.from),
          dayCell(covered?.to, names.to),
          sentence(coveredPart(covered, event), names.part),
        ],
        ...(covered?.gaps ?? []).map(({ from, to }, index): Row => {
          const gap = gapNames(index + 1, event);
          return [text("  but not", "label"), dayCell(from, gap.from), dayCell(to, gap.to)];
        }),
      ];
    }),
  ];
}

const dayCell = (day: number | undefined, name: string): Cell => ({
  content: { value: day ?? null },
  style: "figure",
  format: "dd/mm/yyyy",
  name,
});

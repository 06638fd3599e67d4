import { EVENT_KINDS, type Covered, type EventKind } from "../domain/journeys/coverage";
import { windowOf } from "../domain/measures/counting";
import type { CountMeasure } from "../domain/measures/measure";
import { COUNT_MEASURES } from "../domain/measures/measures";
import type { Cases } from "./cases";
import { coveredPart, gapNames, windowKey, windowNames, type WindowKey } from "./coveredPart";
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
export function coverageRows(cases: Cases): Row[] {
  return [
    heading("What the data cover, by kind of event"),
    header("Event", "From", "To"),
    ...EVENT_KINDS.filter((event) => event !== "adoptionOrder").flatMap((event) =>
      windowRows(cases, EVENT_WORDS[event], event, cases.coverage[event]),
    ),
    ...COUNT_MEASURES.filter(({ also, stock }) => also && !stock).flatMap((measure) =>
      windowRows(cases, wordsOfBoth(measure), windowKey(measure), windowOf(measure, cases)),
    ),
    ...(cases.records.families.count > 0
      ? windowRows(cases, "Families of adopters", "families", cases.familiesCovered)
      : []),
  ];
}

/** "Adoption orders and decisions for adoption, both": of a measure that goes by two kinds of event. */
function wordsOfBoth({ event, also }: CountMeasure): string {
  const second = EVENT_WORDS[also!];
  return `${EVENT_WORDS[event as EventKind]} and ${second.charAt(0).toLowerCase()}${second.slice(1)}, both`;
}

function windowRows({ asAt }: Cases, words: string, key: WindowKey, covered: Covered | undefined): Row[] {
  const names = windowNames(key);
  return [
    [
      text(words, "label"),
      dayCell(covered?.from, names.from),
      dayCell(covered?.to, names.to),
      sentence(coveredPart(covered, asAt, key), names.part),
    ],
    ...(covered?.gaps ?? []).map(({ from, to }, index): Row => {
      const gap = gapNames(index + 1, key);
      return [text("  but not", "label"), dayCell(from, gap.from), dayCell(to, gap.to)];
    }),
  ];
}

const dayCell = (day: number | undefined, name: string): Cell => ({
  content: { value: day ?? null },
  style: "figure",
  format: "dd/mm/yyyy",
  name,
});

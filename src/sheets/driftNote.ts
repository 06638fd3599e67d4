import { NO_DAY } from "../domain/dates/serialDay";
import type { DriftRow } from "../domain/drift/drift";
import { tellsOfIssue } from "../domain/drift/court";
import { tellsOfReviews } from "../domain/drift/reviews";
import { isFromReturn, kindsOf } from "../domain/journeys/journeys";
import type { SourceKind } from "../domain/journeys/records";
import type { Cases } from "./cases";
import { SOURCE_WORDS } from "./trustInputs";
import { counted, inWords } from "./words";

/** Which clocks the loaded data cannot run and what to load, and whose word on the match counts where the return has none. */
export function missingNote({ journeys, drift, records }: Cases): string {
  const plans = drift.filter(({ group }) => group === "Live adoption plan");
  const unmatched = plans.filter(({ journey }) => journeys.matchCollected[journey] === 0);
  const inReturn = ({ journey }: DriftRow) => isFromReturn(journeys, journey);
  const lent = plans.filter((row) => inReturn(row) && journeys.matchCollected[row.journey] === 1);
  const noteOfMatch = [
    unmatched.some(inReturn) &&
      "The match of a child who is not yet adopted is not in the 903: load a tracker or Annex A list 10 for the limits to the match.",
    unmatched.some((row) => !inReturn(row)) &&
      "A tracker has no column for the match: add one for the limits to the match.",
    lent.length > 0 &&
      `The match of ${counted(lent.length, "live plan")} in the 903 is as the ${inWords(lenders(lent))} has it: the 903 does not collect it before adoption.`,
  ];
  return [
    ...noteOfMatch,
    records.reviews.count === 0 &&
      records.reviews.asked.length > 0 &&
      "The column for the last review is empty for every child: each is shown as having had none since entering care.",
    !tellsOfReviews(records) &&
      "No table has dates of reviews: load Reviews of the 903, Annex A list 8 or a tracker with the last one for the next review.",
    tellsOfIssue(records)
      ? "No table has visits, so their limit is not worked out."
      : "No table has the issue of care proceedings or visits, so their limits are not worked out: a tracker may hold the first.",
  ]
    .filter(Boolean)
    .join(" ");

  function lenders(rows: readonly DriftRow[]): string[] {
    const kinds = new Set(rows.flatMap(({ journey }) => lendersOf(journey)));
    return [...kinds].map((kind) => (kind === "tracker" ? "tracker" : SOURCE_WORDS[kind]));
  }

  /** The kind whose match counts; where it says that there is none, every kind with a place for it. */
  function lendersOf(journey: number): SourceKind[] {
    const believed = journeys.told.get(journey)?.believed.match;
    if (believed !== undefined && believed !== "903") return [believed];
    return kindsOf(journeys, journey).filter(
      (kind) =>
        kind !== "903" &&
        records.sources.some((source) => source.kind === kind && source.fields.includes("match")),
    );
  }
}

/** The carers with whom the clock to moving in has stopped, to follow the stage; "" without. */
export function carersInWords({ earlyPermanenceSince, fosterCarersSince }: DriftRow): string {
  if (earlyPermanenceSince !== NO_DAY) return ", with early permanence carers";
  return fosterCarersSince === NO_DAY ? "" : ", with foster carers who may adopt";
}

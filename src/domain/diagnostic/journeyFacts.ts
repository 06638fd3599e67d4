import { legalStatusGroup, placementGroup, TEMPORARY_PLACE } from "../codes/groups";
import { LS } from "../codes/ssda903";
import { NO_DAY } from "../dates/serialDay";
import type { Again } from "../journeys/again";
import { isFromReturn, type Journeys } from "../journeys/journeys";
import type { YesNo } from "../journeys/characteristics";
import type { CareRecords } from "../journeys/records";
import { periodReader } from "../moves/periodOfJourney";
import { movesBetween, placementsOf } from "../moves/placements";

/** What happened on a journey to adoption, over all of its period of care. */
export interface JourneyFacts {
  /** With other carers, the first one included; undefined where no return tells. */
  placements: number | undefined;
  moves: number | undefined;
  /** One after the other, in words; "" where no source says. */
  legalStatuses: string;
  placementKinds: string;
  /** Plans for adoption that were changed away from it. */
  plansChanged: number;
  /** Adoptive placements that ended without an order; undefined where no return tells. */
  disruptions: number | undefined;
  /** Whether the child lived with early permanence carers who adopted; "" where no source says. */
  earlyPermanence: YesNo;
}

export interface FactsQuestion {
  records: Pick<CareRecords, "episodes">;
  journeys: Journeys;
  again: Again;
  asAt: number;
}

/** Asks for the facts of an adopted child's journey. */
export function journeyFactsReader({ records, journeys, again, asAt }: FactsQuestion) {
  const { episodes } = records;
  const periodOf = periodReader(episodes, journeys, asAt);
  return (row: number): JourneyFacts => {
    const own = periodRows(journeys, again, row);
    const period = periodOf(row);
    const told = own.filter((each) => isFromReturn(journeys, each));
    const facts = {
      plansChanged: own.filter((each) => journeys.planChanged[each] !== NO_DAY).length,
      disruptions:
        told.length === 0 ? undefined : told.reduce((sum, each) => sum + journeys.disruptions[each]!, 0),
      earlyPermanence: earlyPermanenceOf(journeys, row),
    };
    if (!period) {
      const { legalStatus, placement } = journeys.texts;
      return {
        ...facts,
        placements: undefined,
        moves: undefined,
        legalStatuses: legalWords(legalStatus[row]!),
        placementKinds: placement[row]!,
      };
    }
    const placements = placementsOf(episodes, period);
    // A period whose start is not in the data may have had moves before it is seen.
    const isWhole = period.entry !== NO_DAY;
    const moves = isWhole ? movesBetween(placements, period.entry, period.left || asAt) : undefined;
    const homes = placements.filter((each) => !TEMPORARY_PLACE.has(episodes.place[each.row]!));
    return {
      ...facts,
      placements: moves === undefined ? undefined : moves + 1,
      moves,
      legalStatuses: inOrder(period.rows.map((each) => legalWords(episodes.ls[each]!))),
      placementKinds: inOrder(homes.map((each) => placementGroup(episodes.place[each.row]!))),
    };
  };
}

/** The journeys of the same period of care, of which the given one is the last. */
function periodRows({ child }: Journeys, { lastInPeriod }: Again, row: number): number[] {
  const rows = [row];
  for (
    let before = row - 1;
    before >= 0 && child[before] === child[row] && lastInPeriod[before] === 0;
    before--
  )
    rows.unshift(before);
  return rows;
}

function earlyPermanenceOf({ earlyPermanenceFrom, carersKnown }: Journeys, row: number): YesNo {
  if (earlyPermanenceFrom[row] !== NO_DAY) return "Yes";
  return carersKnown[row] === 1 ? "No" : "";
}

/** A code of the return as its group, or in its own words where the group is "Other"; what a list writes as it is. */
function legalWords(status: string): string {
  const meaning = LS.get(status);
  if (meaning === undefined) return status;
  const group = legalStatusGroup(status);
  return group === "Other" ? meaning.charAt(0).toUpperCase() + meaning.slice(1) : group;
}

/** @example inOrder(["A", "A", "B", "A"]) //=> "A, B, A" */
const inOrder = (words: readonly string[]): string =>
  words.filter((each, at) => each !== "" && each !== words[at - 1]).join(", ");

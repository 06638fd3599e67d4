import { ADOPTION_COUNTS } from "./adoptionCounts";
import { LONGEST_JOURNEYS } from "./longestJourneys";
import { firstUnitOf, type Published, type PublishedUnit } from "./published";
import { yearEndingOf, yearsIn } from "./publishedYears";
import { SCORECARD_DAYS } from "./scorecardDays";
import { STAGE_AVERAGES } from "./stageAverages";
import { UNDER_FIVES_FIGURES } from "./underFives";

/** Every published figure that the product brings with it, each with year, edition and source. */
export const BUILT_IN: readonly Published[] = [
  ...STAGE_AVERAGES,
  ...SCORECARD_DAYS,
  ...ADOPTION_COUNTS,
  ...LONGEST_JOURNEYS,
  ...UNDER_FIVES_FIGURES,
];

/** Which figures are asked for; without more, those of all children in England. */
export interface Wanted {
  /** "England", a region or an authority, in any case of letters. */
  area?: string;
  /** {@link Published.part}; all children where nothing is said. */
  part?: string;
  /** Every unit where nothing is said ({@link benchmarkFor}: the measure's own). */
  unit?: PublishedUnit;
}

/** The local figure that a published one stands beside. */
export interface Beside extends Wanted {
  /** The calendar year in which its period ends; a year to 31 March 2025 is 2025. */
  yearEnding: number;
  /** How many years it is of: of two figures that end alike that of as many years is the better one. */
  years?: number;
}

/**
 * The figure to put beside a local one: from a file in the workbook before one of the product's own; of these the newest that
 * does not end after the local period, or else the newest; and of those that end alike the one of as many years, or of whole
 * years. undefined where nobody published any.
 *
 * @example benchmarkFor("entry-placed", [], { yearEnding: 2025 })?.shown //=> "1:7"
 */
export function benchmarkFor(of: string, own: readonly Published[], now: Beside): Published | undefined {
  const { area, part, unit = firstUnitOf(of) } = now;
  const wanted = { unit, ...(area !== undefined && { area }), ...(part !== undefined && { part }) };
  const fromFiles = newestFirst(of, own, wanted);
  const candidates = fromFiles.length > 0 ? fromFiles : newestFirst(of, BUILT_IN, wanted);
  const past = candidates.filter(({ year }) => yearEndingOf(year) <= now.yearEnding);
  const ordered = past.length > 0 ? past : candidates;
  const newest = ordered.filter(({ year }) => yearEndingOf(year) === yearEndingOf(ordered[0]!.year));
  return newest.find(({ year }) => yearsIn(year) === now.years) ?? newest[0];
}

/** The figures of a list that are of a measure or a stage, newest first, whole years before quarters, and else as they come. */
export function newestFirst(
  of: string,
  list: readonly Published[],
  { area = "England", part, unit }: Wanted,
) {
  return list
    .filter(
      (each) =>
        each.of === of &&
        each.part === part &&
        (unit === undefined || each.unit === unit) &&
        sameArea(each.area, area),
    )
    .sort(
      (a, b) =>
        yearEndingOf(b.year) - yearEndingOf(a.year) ||
        Number(yearsIn(b.year) >= 1) - Number(yearsIn(a.year) >= 1),
    );
}

const sameArea = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

import { wholeYears } from "../dates/age";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { isBy } from "../journeys/livePlans";
import { roundedMean, summariseDays } from "../statistics/averages";
import { atAgeMix, type AtAgeMix } from "./ageMix";
import {
  AGE_AT_ENTRY,
  AGE_AT_LEAVING,
  AGE_BANDS,
  DISABILITY,
  ETHNIC_GROUP,
  GUARDIAN,
  idOf,
  LAST_HOME,
  LAST_LEGAL_STATUS,
  NEED,
  SEX,
  SIBLINGS,
  TIME_TO_ORDER,
  type GroupedCases,
  type Grouping,
} from "./groupings";
import { WAY_NOT_RECORDED, WAYS_OUT, type Leaving } from "./leaving";
import { countsBy, leaversOf, type PopulationQuestion } from "./populations";

/** By what special guardianship and adoption are set against each other, in the order of the page. */
export const COMPARED: readonly Grouping[] = [
  AGE_AT_ENTRY,
  AGE_AT_LEAVING,
  TIME_TO_ORDER,
  SEX,
  ETHNIC_GROUP,
  NEED,
  SIBLINGS,
  DISABILITY,
  LAST_HOME,
  LAST_LEGAL_STATUS,
];

/** Entered care before this birthday. */
export const UNDER = 5;

/** Children who left care one way. */
export interface LeftBy {
  children: number;
  /** By grouping, by group. */
  groups: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Days from entry to the order, of those whose entry is known and not after it; means in whole days. */
  days: { mean: number | null; median: number | null; n: number };
  /** Mean age in completed months, whole. */
  monthsAtEntry: { mean: number | null; n: number };
  monthsAtOrder: { mean: number | null; n: number };
  /** In care again by the as-at date. */
  cameBack: number;
}

export interface GuardianshipFigures {
  /** Everybody who left, by way out; null where no source knows all leavers, or the data cover nothing of the period. */
  leavers: { all: number; ways: ReadonlyMap<string, number> } | null;
  guardianship: Record<"all" | "under5", LeftBy>;
  adopted: Record<"all" | "under5", LeftBy>;
  /** The mean time to the order of special guardianship at the age mix at entry of the adopted children. */
  atAgeMix: AtAgeMix;
}

export interface GuardianshipCases extends GroupedCases, PopulationQuestion {}

/**
 * Special guardianship against adoption (rules.md 5; reference/domain.md 6): leavers of the period, each child by the last
 * leaving in each year.
 *
 * @param known of leavers whom only lists of plans tell of, none counts where a source has everyone
 */
export function guardianshipFigures(
  cases: GuardianshipCases,
  leaving: Leaving,
  known: { all: boolean; covered: boolean },
): GuardianshipFigures {
  const leavers = leaversOf(cases, known.all);
  const by = (way: string) => leavers.filter((row) => leaving.way[row] === way);
  const isUnder5 = (row: number) => ageAtEntry(cases, row) < UNDER;
  const both = (rows: readonly number[]) => ({
    all: leftBy(cases, leaving, rows),
    under5: leftBy(cases, leaving, rows.filter(isUnder5)),
  });
  const [guardianship, adopted] = [by("Special guardianship"), by("Adoption")];
  return {
    leavers:
      known.all && known.covered
        ? {
            all: leavers.length,
            ways: new Map([...WAYS_OUT, WAY_NOT_RECORDED].map((way) => [idOf(way), by(way).length])),
          }
        : null,
    guardianship: both(guardianship),
    adopted: both(adopted),
    atAgeMix: atAgeMix(
      AGE_BANDS.map((band) => {
        const inBand = (row: number) =>
          AGE_AT_ENTRY.of(cases, leaving, row) === idOf(band) && leaving.days[row]! >= 0;
        const days = guardianship.filter(inBand).map((row) => leaving.days[row]!);
        return { weight: adopted.filter(inBand).length, n: days.length, sum: sum(days) };
      }),
    ),
  };
}

function ageAtEntry({ records, journeys }: GroupedCases, row: number): number {
  const born = records.children.dob[journeys.child[row]!]!;
  const entered = journeys.milestones.entry[row]!;
  return born === NO_DAY || entered === NO_DAY ? NaN : wholeYears(born as SerialDay, entered as SerialDay);
}

function leftBy(cases: GuardianshipCases, leaving: Leaving, rows: readonly number[]): LeftBy {
  const days = rows.map((row) => leaving.days[row]!).filter((each) => each >= 0);
  return {
    children: rows.length,
    groups: new Map(
      [...COMPARED, GUARDIAN].map((grouping) => [grouping.id, countsBy(grouping, cases, leaving, rows)]),
    ),
    days: { ...meanOf(days), median: summariseDays(days).median },
    monthsAtEntry: meanOf(rows.map((row) => leaving.monthsOldAtEntry[row]!).filter((each) => each >= 0)),
    monthsAtOrder: meanOf(rows.map((row) => leaving.monthsOld[row]!).filter((each) => each >= 0)),
    cameBack: rows.filter((row) => isBy(leaving.cameBack[row]!, cases.asAt)).length,
  };
}

const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);

function meanOf(of: readonly number[]): { mean: number | null; n: number } {
  return { mean: of.length === 0 ? null : roundedMean(sum(of), of.length, 0), n: of.length };
}

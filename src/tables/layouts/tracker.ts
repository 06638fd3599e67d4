import {
  CIN,
  LS,
  LS_ADOPTR,
  NB_ADOPTR,
  PLACE,
  PLACE_PROVIDER,
  REASON_PLACED_CEASED,
  REC,
  SEX_ADOPTR,
} from "../../domain/codes/ssda903";
import { MILESTONES } from "../../domain/journeys/milestones";
import type { TrackerText } from "../../domain/journeys/records";
import { ABOUT_THE_CHILD, CHILD } from "./aboutTheChild";
import { headersIn, type Field, type Layout } from "./layout";
import { LOOK_ALIKES, NEVER_A_DAY } from "./trackerLookAlikes";
import { DAY_WORDS, TEXT_WORDS } from "./trackerWords";
import { WORK_FIELDS } from "./trackerWorkWords";

const CODES_OF_TEXTS: Partial<Record<TrackerText, Field["codes"]>> = {
  leavingRoute: REC,
  reversedReason: REASON_PLACED_CEASED,
  need: CIN,
  legalStatus: LS,
  placement: PLACE,
  provider: PLACE_PROVIDER,
  adopters: NB_ADOPTR,
  adoptersSex: SEX_ADOPTR,
  adoptersStatus: LS_ADOPTR,
};

/** Texts that are ids or answers. */
const HELD: Partial<Record<TrackerText, Field["holds"]>> = {
  fosterCarerAdoption: "answer",
  partOfGroup: "answer",
  family: "family",
};

/** What a family is called is no id. */
const NO_NAMES: Partial<Field> = { neverWith: ["name", "names", "surname"] };

const dayFields = Object.entries(DAY_WORDS).map(([name, headers]): Field => ({
  name,
  holds: "day",
  known: headersIn(headers),
  // A panel recommends what the decision maker decides.
  ...(name === "match" && { secondWith: ["panel"] }),
  // The decision maker decides on the match, too, and takes decisions back.
  ...(name === "adm" && { neverWith: "match reversed panel adopters change changed not".split(" ") }),
}));
const textFields = Object.entries(TEXT_WORDS).map(([name, headers]): Field => {
  const codes = CODES_OF_TEXTS[name as TrackerText];
  const holds = HELD[name as TrackerText] ?? "text";
  return {
    name,
    holds,
    known: headersIn(headers),
    ...(codes && { codes }),
    ...(name === "family" && NO_NAMES),
  };
});

/** Dates whose every header speaks of adoption; an entry, a decision and a placement may be anybody's. */
const OF_ADOPTION_ONLY = ["iro", "order", "match", "adopted", "earlyPermanence"];
const OF_ADOPTION =
  /\badopt|\badm\b|\bshobpa\b|\bbest interest|\bbid\b|\bagency decision|\bshould be placed|\bmoved in\b/;

/**
 * A tracker: a row for each child (or each adoption plan) with the dates of the journey in columns. People name the
 * columns themselves, so words decide, and a date column must also hold dates.
 */
export const TRACKER: Layout = {
  id: "tracker",
  title: "Tracker, a row a child",
  plansOf: "tracker",
  future: "booking",
  headers: "words",
  fields: [{ ...CHILD, anyId: true }, ...dayFields, ...WORK_FIELDS, ...textFields, ...ABOUT_THE_CHILD],
  /**
   * The child, two dates of the journey of which one is more than having come into care, and a word of adoption: a list of
   * foster placements has an admission and a placement date, too.
   */
  recognisedBy: (found, headers) => {
    const dates = MILESTONES.filter((milestone) => found.has(milestone));
    return (
      found.has("child") &&
      dates.length >= 2 &&
      dates.some((milestone) => milestone !== "entry") &&
      (OF_ADOPTION_ONLY.some((field) => found.has(field)) ||
        [...headers].some((header) => OF_ADOPTION.test(header)))
    );
  },
  needs: ["child"],
  needsInRow: ["child"],
  lookAlikes: LOOK_ALIKES,
  neverADay: NEVER_A_DAY,
};

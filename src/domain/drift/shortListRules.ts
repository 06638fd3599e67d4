import type { Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";
import type { Clock } from "./clock";
import { PROCEEDINGS, WORD_CLOCKS } from "./clocks";
import { tellsOfIssue } from "./court";
import { tellsOfReviews } from "./reviews";
import { REVIEW_CLOCKS } from "./reviewClocks";

/** The short lists of a meeting, in the order in which it takes them. A child is on each at most once. */
export const SHORT_LISTS = [
  "reviews",
  "adoptionReviews",
  "court",
  "revoke",
  "mayApply",
  "addOnNear",
  "addOnDue",
  "turningFive",
  "twoYears",
] as const;
export type ShortList = (typeof SHORT_LISTS)[number];

/** Without the length of a limit, which a council may change. */
export const LIST_NAMES: Readonly<Record<ShortList, string>> = {
  reviews: "Looked-after reviews due",
  adoptionReviews: "Adoption reviews due",
  court: "Court timetable",
  revoke: "Placement orders to revoke",
  mayApply: "May apply for the adoption order",
  addOnNear: "No adoption order, add-on near",
  addOnDue: "No adoption order, add-on due",
  turningFive: "Turning five next quarter",
  twoYears: "Two years in care next quarter",
};

const wordClock = (id: string): Clock => WORD_CLOCKS.find((clock) => clock.id === id)!;
export const MAY_APPLY = wordClock("may-apply");
export const ADD_ON_NEAR = wordClock("no-adoption-order");
export const ADD_ON_DUE = wordClock("inter-agency-add-on");

/** A part of a rule that is no fixed text: a limit as it is in use, or a day of the run. */
export type RulePart = string | Clock | { day: "next meeting" | "quarter from" | "quarter to" };

const { first, second, later, waitingFirst, waitingLater, placedFirst, placedSecond, placedLater } =
  REVIEW_CLOCKS;

/** Each list's rule, one sentence. */
export const LIST_RULES: Readonly<Record<ShortList, readonly RulePart[]>> = {
  reviews: [
    "The next looked-after review is overdue or due by ",
    { day: "next meeting" },
    ": the first ",
    first,
    " from entering care, then ",
    second,
    ", then every ",
    later,
    ".",
  ],
  adoptionReviews: [
    "The next adoption review is overdue or due by ",
    { day: "next meeting" },
    ": ",
    waitingFirst,
    " from the placement order, then every ",
    waitingLater,
    "; from moving in ",
    placedFirst,
    ", ",
    placedSecond,
    ", then every ",
    placedLater,
    ".",
  ],
  court: [
    "In care proceedings: the final order is due ",
    PROCEEDINGS,
    " from issue, or by the day to which the court extended them; and whoever has a hearing booked.",
  ],
  revoke: [
    "The plan changed away from adoption while the child is still looked after under the placement order.",
  ],
  mayApply: [
    "Moved in with adopters ",
    MAY_APPLY,
    " ago or longer without an adoption order: the adopters may apply, or have applied.",
  ],
  addOnNear: [
    "Moved in with adopters ",
    ADD_ON_NEAR,
    " ago or longer, not more than ",
    ADD_ON_DUE,
    ", without an adoption order: an inter-agency add-on is near.",
  ],
  addOnDue: [
    "Moved in with adopters more than ",
    ADD_ON_DUE,
    " ago without an adoption order: the add-on falls due where adopters are another agency's.",
  ],
  turningFive: [
    "Looked after, with a fifth birthday from ",
    { day: "quarter from" },
    " to ",
    { day: "quarter to" },
    ".",
  ],
  twoYears: [
    "Looked after and under five, two years after entering care from ",
    { day: "quarter from" },
    " to ",
    { day: "quarter to" },
    ".",
  ],
};

/** What the data loaded cannot tell of a list, and what to load. */
export interface ListGap {
  list: ShortList;
  /** The list cannot be made at all; without, it can be made in part. */
  none: boolean;
  said: string;
}

export function listGaps(
  { children, episodes, reviews, sources }: CareRecords,
  { milestones, child, latest }: Journeys,
): ListGap[] {
  const isReturn = episodes.count > 0;
  const holds = (field: string) => sources.some(({ fields }) => fields.includes(field));
  const gaps: ListGap[] = [];
  const none = (list: ShortList, said: string) => gaps.push({ list, none: true, said });
  const part = (list: ShortList, said: string) => gaps.push({ list, none: false, said });

  if (!tellsOfReviews({ reviews, sources }))
    none(
      "reviews",
      "No table has dates of looked-after reviews: load Reviews of the 903, Annex A list 8, or a tracker with a column for the last review.",
    );
  else if (reviews.count === 0 && reviews.asked.length > 0)
    part(
      "reviews",
      "The column for the last review is empty for every child: each is shown as having had none since entering care.",
    );
  if (!isReturn && !holds("order") && !holds("placed"))
    none(
      "adoptionReviews",
      "No table has placement orders or moving in: load the 903 or a tracker with columns for them.",
    );
  else if (!holds("adoptionReview"))
    part(
      "adoptionReviews",
      "No table has adoption reviews: each is taken to be held on its last day. A tracker may have a column for the last one.",
    );
  if (!tellsOfIssue({ sources })) {
    const load = "load a tracker with a column for the issue of care proceedings.";
    if (isReturn)
      part(
        "court",
        `The issue of proceedings is not in the 903: shown since the first interim care order, and due by the day shown or earlier; ${load}`,
      );
    else if (!holds("hearing") && !holds("finalHearing"))
      none("court", `No table has proceedings or hearings: ${load}`);
    else part("court", `No table has the issue of care proceedings: ${load}`);
  }
  if (!isReturn && !holds("legalStatus"))
    none(
      "revoke",
      "No table has the legal status: load the 903, Annex A list 8 or a tracker with a column for it.",
    );
  if (!isReturn && !holds("placed")) {
    const said = "No table has moving in with adopters: load the 903 or a tracker with a column for it.";
    for (const list of ["mayApply", "addOnNear", "addOnDue"] as const) none(list, said);
  } else if (!holds("applied"))
    part(
      "mayApply",
      "Whether the adopters have applied is in no table: a tracker may have a column for their application.",
    );
  const known = (of: (row: number) => number) => latest.some((is, row) => is === 1 && of(row) !== 0);
  if (!known((row) => children.dob[child[row]!]!)) {
    const said = "No table has dates of birth: load Header of the 903, or a tracker with a column for them.";
    none("turningFive", said);
    none("twoYears", said);
  } else if (!known((row) => milestones.entry[row]!))
    none(
      "twoYears",
      "No table has the day of entering care: load the 903 or a tracker with a column for it.",
    );
  return gaps;
}

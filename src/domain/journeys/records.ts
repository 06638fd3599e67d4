/**
 * What the tables of a council say, cleaned and joined, before anything is made of it. All tables are columns; a child is
 * a position in `children`; days are serials with 0 for "no date"; text is "" where empty; codes are upper case.
 * Exact duplicate rows and rows that a later year replaced are gone already (each of them a finding).
 */
export interface CareRecords {
  children: Children;
  episodes: Episodes;
  decisions: Decisions;
  adoptions: Adoptions;
  trackers: TrackerRows;
  reviews: Reviews;
  health: HealthChecks;
  families: Families;
  /** The people of those families, one by one; absent without a table of adopters. */
  adopters?: Adopters;
  /** What placements of single children cost; absent without such a table. */
  placementCosts?: PlacementCosts;
  sources: readonly Source[];
}

/** One recognised table of the input. `origin` columns below point here. */
export interface Source {
  file?: string;
  sheet: string;
  layout: LayoutId;
  /** Whose word its rows are; absent where no journey is made of them. */
  kind?: SourceKind;
  /** How many rows it has, used or not. */
  rows: number;
  /** Which of its fields the layout found: a tracker without a match column says nothing about matches. */
  fields: readonly string[];
  /** By field, the header as written. */
  headers?: Readonly<Record<string, string>>;
  /** By field, the column of the sheet, from 0. */
  columns?: Readonly<Record<string, number>>;
}

/** The stable id of a layout (`tables/layouts`), also in `--json`; the ones written out are those that code asks for. */
export type LayoutId = "903-episodes" | "903-header" | "903-ad1" | "903-placed" | (string & {});

/**
 * Kinds of source that tell of a child's journey, for the choice of whom to believe (rules.md 2, several sources): the
 * SSDA903, Annex A lists 10 and 8, child rows of the adoption survey, the Standard Safeguarding Dataset, a tracker.
 */
export const SOURCE_KINDS = ["903", "list10", "survey", "ssd", "list8", "tracker"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Where a record came from: the source, and its sheet row counted from 1. */
export interface Origin {
  origin: Int32Array;
  row: Int32Array;
}

export interface Children {
  count: number;
  /** The id as text, the key that joins tables: trimmed, "784142.0" as "784142"; upper case. */
  key: readonly string[];
  /** The id in the type and text of its first source. */
  shown: readonly (string | number)[];
  dob: Int32Array;
  /** "M", "F", "U" or "". */
  sex: readonly string[];
  ethnicity: readonly string[];
}

/** SSDA903 Episodes, sorted by child, then DECOM, then source row. */
export interface Episodes extends Origin {
  count: number;
  child: Int32Array;
  decom: Int32Array;
  rne: readonly string[];
  ls: readonly string[];
  cin: readonly string[];
  place: readonly string[];
  provider: readonly string[];
  dec: Int32Array;
  rec: readonly string[];
  reason: readonly string[];
  /** Without spaces, upper case. */
  placementPostcode: readonly string[];
}

/** SSDA903 PlacedAdoption: `decided` is DATE_PLACED, which is the decision and not a placement. Sorted by child, then `decided`. */
export interface Decisions extends Origin {
  count: number;
  child: Int32Array;
  decided: Int32Array;
  ceased: Int32Array;
  reason: readonly string[];
}

/** SSDA903 AD1, of adopted children only. */
export interface Adoptions extends Origin {
  count: number;
  child: Int32Array;
  decided: Int32Array;
  matched: Int32Array;
  /** 1 adopted by the current foster carer, 0 not, 2 not said. */
  fosterCarer: Uint8Array;
  /** Who adopts: how many ("1", "2"), their sex ("MF") and legal status ("L11"), as codes of the return; "" where not said. */
  adopters: readonly string[];
  adoptersSex: readonly string[];
  adoptersStatus: readonly string[];
}

/**
 * Looked-after reviews that were held: every one in the years of the SSDA903 that are loaded, and the last one of each child
 * in list 8 and trackers. Sorted by child, then day; a day stands once.
 */
export interface Reviews {
  count: number;
  child: Int32Array;
  held: Int32Array;
  /** 1 for a review of the return, 0 where only a list names it as the last. */
  fromReturn: Uint8Array;
  /** Children, in order, whom a list or tracker with a column for the last review names, with a day or a blank there. */
  asked: Int32Array;
}

/**
 * Health care of children looked after for twelve months at 31 March (SSDA903 OC2), a row a child and year, sorted by child, then
 * year. It tells of checks that were done, not of illness. Answers: 1 done or up to date, 0 not, 2 not said.
 */
export interface HealthChecks {
  count: number;
  child: Int32Array;
  /** 31 March of the return. */
  year: Int32Array;
  answers: Readonly<Record<HealthCheck, Uint8Array>>;
}

export const HEALTH_CHECKS = ["development", "immunisations", "teeth", "assessment"] as const;
export type HealthCheck = (typeof HEALTH_CHECKS)[number];

/**
 * What placements cost, as the council has it child by child: a row a placement, or a time of it at one price. Pounds; NaN where
 * nothing usable is said. Days are serials, 0 for none. Sorted by child, then first day, then table and row.
 */
export interface PlacementCosts extends Origin {
  count: number;
  child: Int32Array;
  from: Int32Array;
  /** The day on which it ended. */
  to: Int32Array;
  /** Pounds a week, from the cost of a week, a day, a month or a year. */
  weekly: Float64Array;
  /** Where there is no weekly cost: what it has cost so far, in the financial year or since it began. */
  toDate: Float64Array;
  /** 1 where that is of the financial year alone. */
  ofYear: Uint8Array;
  /** What the amount is: "weekly cost", "daily cost", "cost to date". */
  amount: readonly string[];
  /** What health and education pay of it, as the table has it: nobody says for which time. */
  health: Float64Array;
  education: Float64Array;
}

/**
 * One-row-a-child (or one-row-a-plan) tables: trackers, lists 8 and 10, the survey, the standard dataset. Rows of tables of one
 * kind are joined; those of different kinds stand beside one another. Sorted by child, then kind, then decision.
 */
export interface TrackerRows extends Origin {
  count: number;
  child: Int32Array;
  days: Readonly<Record<TrackerDay, Int32Array>>;
  /** Days to come are what is booked. */
  work: Readonly<Record<WorkDay, Int32Array>>;
  texts: Readonly<Record<TrackerText, readonly string[]>>;
  /** By row, the other sources that filled its blanks. */
  completedBy?: ReadonlyMap<number, readonly number[]>;
  /** By row, the days that it has from other rows: the source of each, and the sheet row from 1. */
  filled?: ReadonlyMap<number, Readonly<Partial<Record<TrackerDay, { origin: number; row: number }>>>>;
}

export const TRACKER_DAYS = [
  "entry",
  "iro",
  "adm",
  "order",
  "match",
  "placed",
  "adopted",
  /** The plan changed away from adoption. */
  "reversed",
  "leftCare",
  /** Moved in with early-permanence (fostering for adoption, concurrent) carers. */
  "earlyPermanence",
  /** First lived with the foster carers who adopt. */
  "fosterCarers",
] as const;
export type TrackerDay = (typeof TRACKER_DAYS)[number];

/**
 * Days by which live cases are worked on, in court and at reviews. They are no milestones: no journey, no window of what the
 * data cover and no comparison of sources is made of them.
 */
export const WORK_DAYS = [
  /** Care proceedings were issued. */
  "proceedingsIssued",
  /** The day to which the court has extended them. */
  "proceedingsExtended",
  /** In court, whatever for: the next one, or the last. */
  "hearing",
  "finalHearing",
  /** Adopters applied for the adoption order. */
  "applied",
  /** The last looked-after review; a day to come is the next one. */
  "lastReview",
  "nextReview",
  /** The last review of the plan for adoption or of the placement; a day to come is the next one. */
  "adoptionReview",
  /** The decision that the child should be placed in fostering for adoption or with concurrent carers. */
  "ffaDecision",
] as const;
export type WorkDay = (typeof WORK_DAYS)[number];

export const TRACKER_TEXTS = [
  "leavingRoute",
  "reversedReason",
  "need",
  "disability",
  "siblingGroup",
  "groupSize",
  "legalStatus",
  "placement",
  "provider",
  "team",
  "worker",
  "familyFinder",
  "reviewingOfficer",
  "court",
  /** The plan for permanence in words ("Adoption", "Long-term fostering"). */
  "plan",
  /** Adopted by their foster carers: "yes", "no" or "". */
  "fosterCarerAdoption",
  /** How the family was found ("Own adopters", "Adoption register", "Exchange day"). */
  "familyFoundBy",
  /** The support that is given after the order ("Support plan", "Allowance", "None"). */
  "support",
  /** The family who adopts, by the id that tables of adopters have; not the child's own. */
  "family",
  /** How many adopt ("1", "2"), their sex and legal status, as codes of AD1 where they can be read so. */
  "adopters",
  "adoptersSex",
  "adoptersStatus",
  /** What the adoption survey asks of siblings: part of a group ("yes", "no"), and how many are placed apart. */
  "partOfGroup",
  "placedApart",
  /** The agency whose adopters they are, by its number. */
  "agency",
] as const;
export type TrackerText = (typeof TRACKER_TEXTS)[number];

/**
 * Adopter families: the rows of a couple (list 11, the survey, an adopter tracker) folded into one. Days are serials, 0 for none.
 * Sorted by key.
 */
export interface Families extends Origin {
  count: number;
  /** The family's id as text, joined like a child's; "" is no family. */
  key: readonly string[];
  /** The people in it: 1, 2 ... */
  adopters: Uint8Array;
  days: Readonly<Record<FamilyDay, Int32Array>>;
  texts: Readonly<Record<FamilyText, readonly string[]>>;
}

export const FAMILY_DAYS = [
  "enquiry",
  "stage1From",
  "stage1To",
  "stage2From",
  /** The end of Stage 2: the agency tells its decision (domain.md 5, list 11). */
  "approved",
  "matched",
  "placed",
  "adopted",
  "left",
  /** On hold: the first day, and the day on which the process goes on. */
  "heldFrom",
  "heldTo",
] as const;
export type FamilyDay = (typeof FAMILY_DAYS)[number];

export const FAMILY_TEXTS = [
  "leavingReason",
  /** Fostering for adoption: "yes", "no" or "". */
  "fosteringForAdoption",
  "childrenPlaced",
  "worker",
  /** On hold now: "yes", "no" or "". */
  "onHold",
  /** Foster carers and earlier adopters on the fast track: "yes", "no" or "". */
  "fastTrack",
  /** The agency that they are with, by its number. */
  "agency",
] as const;
export type FamilyText = (typeof FAMILY_TEXTS)[number];

/**
 * Those who adopt, one by one, as their tables have them: a row a person of a table, or a row a family where a table has no
 * persons. What happened is the family's ({@link Families}). Sorted by family, then table and row.
 */
export interface Adopters extends Origin {
  count: number;
  /** Position in {@link Families}. */
  family: Int32Array;
  /** The person's id in the type and text of its table; the family's where there is no other. */
  shown: readonly (string | number)[];
  /** Whether the table has the persons of its families. */
  isPerson: Uint8Array;
  /** "M", "F", "U" or "". */
  sex: readonly string[];
  /** Code of an ethnic background, or as written. */
  ethnicity: readonly string[];
  /** As written. */
  disability: readonly string[];
  /** Of the process of before 2013: the application, and the decision on it. */
  submitted: Int32Array;
  approvedBefore: Int32Array;
}

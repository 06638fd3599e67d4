/**
 * What is counted of each member, year by year (reference/costs.md 5.3). What a formula shares by and is not among them goes
 * into one of two measures that the RAA names itself.
 */
export const ACTIVITY = [
  { id: "orders", title: "Children with a placement order on 31 March" },
  { id: "placed", title: "Children who moved in with adopters" },
  { id: "adopted", title: "Children adopted" },
  { id: "looked_after", title: "Children looked after on 31 March" },
  { id: "population", title: "Population under 18" },
  { id: "approvals", title: "Adopter households approved" },
  { id: "support_cases", title: "Adoption support cases" },
  { id: "own_1", title: "Own measure 1" },
  { id: "own_2", title: "Own measure 2" },
] as const;
export type ActivityId = (typeof ACTIVITY)[number]["id"];

/** Children who passed from one member to another after a year's figures were made: net, they come to nil over all members. */
export const TRANSFERABLE: readonly ActivityId[] = ["orders", "placed", "adopted"];

/** A suppressed count stands for 1 to 5 children (reference/costs.md 5.3). */
export const SUPPRESSED_COUNT = 3;
/** How publishers write one; other codes (z, :, ..) say that there is no figure. */
export const SUPPRESSED_CODES = ["c", "x", "*", "k", "low", "<5", "1-5"] as const;
export const NO_FIGURE_CODES = ["z", ":", ".."] as const;

/**
 * Beyond this a count of one authority is a slip of the keys: a day that a spreadsheet made of "1-5" (46,000 and more), pounds.
 * Under 18 there are some 300,000 in the largest authority; what an own measure counts nobody knows.
 */
export const MOST_COUNTED: Readonly<Record<ActivityId, number>> = {
  orders: 20_000,
  placed: 20_000,
  adopted: 20_000,
  looked_after: 20_000,
  population: 2_000_000,
  approvals: 20_000,
  support_cases: 20_000,
  own_1: 1_000_000_000,
  own_2: 1_000_000_000,
};

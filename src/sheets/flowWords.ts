import type { FlowEvent, FlowStock } from "../domain/flow/events";

export interface FlowWords {
  heading: string;
  /** What is counted, for the foot of the sheet. */
  meaning: string;
}

/** What the columns of `Flow` are called and what they count (rules.md 8). */
export const EVENT_WORDS: Readonly<Record<FlowEvent, FlowWords>> = {
  entries: {
    heading: "Entered care",
    meaning:
      "periods of care that began. Several adoption plans in one period of care have one entry. Short breaks are left out.",
  },
  decisions: {
    heading: "Decisions for adoption",
    meaning:
      "children with a decision that they should be placed for adoption, once in each row of the sheet.",
  },
  placementOrders: {
    heading: "Placement orders",
    meaning:
      "children whose placement order was made, once in each row. An order that was revoked and made again within one plan counts on the later day.",
  },
  matches: { heading: "Matches", meaning: "children matched with adopters." },
  movedIn: {
    heading: "Moved in with adopters",
    meaning:
      "children who moved in with the adopters who adopted them or with whom they still live. A placement that has ended without an adoption order is a disruption, and its moving in is no longer counted.",
  },
  adoptionOrders: { heading: "Adoption orders", meaning: "children adopted." },
  specialGuardianshipOrders: {
    heading: "Special guardianship orders",
    meaning: "children who left care by a special guardianship order. Other orders are not in the data.",
  },
  otherLeavings: {
    heading: "Left care otherwise",
    meaning: "children who left care in any other way, transfers to other authorities among them.",
  },
  plansChanged: {
    heading: "Plans changed away from adoption",
    meaning: "children whose plan was changed away from adoption, once in each row.",
  },
  disruptions: {
    heading: "Disruptions before adoption",
    meaning:
      "placements with adopters that ended without an adoption order: of each journey the last two. By the day on which the placement ended.",
  },
};

export const STOCK_WORDS: Readonly<Record<FlowStock, FlowWords>> = {
  livePlans: {
    heading: "Live adoption plans",
    meaning:
      "children with a decision by that day whose plan had not been changed and who had not left care by it. It is the three columns beside it together.",
  },
  waitingWithOrder: {
    heading: "Waiting (placement order, not moved in)",
    meaning: "of these, children with a placement order who had not moved in with adopters.",
  },
  waitingWithoutOrder: {
    heading: "Waiting (no placement order, not moved in)",
    meaning: "of these, children with neither.",
  },
  movedInWaiting: {
    heading: "Moved in, no adoption order yet",
    meaning: "of these, children who lived with their adopters and waited for the adoption order.",
  },
  lookedAfter: {
    heading: "Looked after",
    meaning:
      "children in care on that day, with and without an adoption plan. A period of care whose start is not in the data counts from the first day on which it is seen.",
  },
};

/** Where the only word on a match is of children who have been adopted since: the newest quarters are still to fill. */
export const MATCHES_OF_ADOPTED: FlowWords = {
  heading: "Matches of children since adopted (live cases' matches are not in the 903)",
  meaning:
    "children matched with adopters who have been adopted since. Of live cases the 903 has no match, so the newest quarters are too small: load a tracker or Annex A list 10.",
};

/** Where no source has the children without an adoption plan. */
export const ENTRIES_OF_TABLE: FlowWords = {
  heading: "Entered care (children in the table)",
  meaning:
    "children in the table who entered care. It has only children with an adoption plan: load the return or Annex A list 8 for all.",
};

/** What stands in a cell of which no table loaded tells. */
export const NOT_COLLECTED = "not collected";

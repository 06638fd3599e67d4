import { codeList } from "./codeList";

/** The lettered answers of Ofsted's Annex A (reference/domain.md 5); meanings are our own short words. */

/** List 8: the child's legal status. */
export const LIST_8_LEGAL_STATUS = codeList({
  A: "interim care order",
  B: "full care order",
  C: "freed for adoption",
  D: "placement order",
  E: "looked after by agreement (section 20)",
  F: "on child protection grounds",
  G: "youth justice",
});

/** List 8: the plan for permanence. */
export const LIST_8_PLAN = codeList({
  A: "return to the family",
  B: "adoption",
  C: "special guardianship or child arrangements order",
  D: "supported living in the community",
  E: "long-term residential placement",
  F: "long-term fostering",
  G: "other",
});

/** List 10: why the child should no longer be placed for adoption. */
export const LIST_10_REASON = codeList({
  A: "the child's needs changed",
  B: "the court made no placement order",
  C: "adopters could not be found",
  D: "other reason",
});

/** List 11: why adopters left the process. */
export const LIST_11_REASON = codeList({
  A: "withdrew",
  B: "process on hold",
  C: "application refused",
  "1": "withdrew",
  "2": "process on hold",
  "3": "application refused",
});

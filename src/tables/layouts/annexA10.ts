import { REVERSED_IN_WORDS } from "../../domain/codes/reasonsInWords";
import { REASON_PLACED_CEASED } from "../../domain/codes/ssda903";
import { ABOUT_THE_CHILD, CHILD } from "./aboutTheChild";
import { AS_HANDED_IN } from "./annexAWords";
import { day, headersIn, type Layout } from "./layout";

/**
 * Ofsted Annex A list 10: a row for each child adopted, with a live decision or whose decision was reversed in the last
 * twelve months (reference/domain.md 5). Its "Date Placed for Adoption" is the day on which the child moved in, unlike the
 * return's DATE_PLACED; its family is the adopters', not the child's. What it holds has happened: a day to come is an error.
 * The short names come from the sector's own extract of the list (data-to-insight/ssd-data-model, AnnexA_sqlserver).
 */
export const ANNEX_A_10: Layout = {
  id: "annex-a-10",
  title: "Annex A list 10 (adoption: children)",
  plansOf: "list10",
  headers: "words",
  alike: AS_HANDED_IN,
  fields: [
    CHILD,
    {
      name: "family",
      holds: "family",
      known: headersIn("family identifier|adoptive family identifier|family id"),
    },
    ...ABOUT_THE_CHILD,
    { name: "disability", holds: "text", known: headersIn("does the child have a disability|disability") },
    day(
      "entry",
      "date the child entered care|date entered care|date started to be looked after|entered care date",
    ),
    day("adm", "date of decision that child should be placed for adoption|admshobpa decision date"),
    day("order", "date of placement order|date of placement or freeing order|placement order date"),
    day(
      "match",
      "date of matching child and prospective adopters|date of matching child to prospective adopters|matched for adoption date",
    ),
    day("placed", "date placed for adoption|date child placed for adoption|placed for adoption date"),
    day("adopted", "date of adoption order|adoption order date"),
    day(
      "reversed",
      "date of decision that child should no longer be placed for adoption|decision reversed date",
    ),
    {
      name: "reversedReason",
      holds: "text",
      known: headersIn(
        "reason why child no longer placed for adoption|reason child no longer placed for adoption|decision reversed reason",
      ),
      codes: REASON_PLACED_CEASED,
      meanings: REVERSED_IN_WORDS,
    },
    day(
      "earlyPermanence",
      `date the child was placed for fostering in ffa or concurrent planning placement
      |date child placed for fostering in ffa or concurrent planning placement
      |date placed in ffa or concurrent planning placement|date ffa consurrency placement`,
    ),
  ],
  /** The child, the decision in the list's own words, and three more of its dates of which one is nobody else's. */
  recognisedBy: (found) =>
    found.has("child") &&
    found.has("adm") &&
    ["match", "reversed", "reversedReason", "earlyPermanence"].some((field) => found.has(field)) &&
    ["entry", "order", "match", "placed", "adopted", "reversed", "earlyPermanence"].filter((field) =>
      found.has(field),
    ).length >= 3,
  needs: ["child"],
  needsInRow: ["child"],
  lookAlikes: headersIn("age of child years|age of child|age"),
};

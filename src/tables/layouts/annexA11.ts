import { IDS_OF } from "./aboutTheChild";
import { LEAVING_IN_WORDS } from "../../domain/codes/reasonsInWords";
import { AS_HANDED_IN } from "./annexAWords";
import { day, headersIn, type Layout } from "./layout";

/**
 * Ofsted Annex A list 11: a row for each person who has applied to adopt; couples share a family (reference/domain.md 5).
 * Stage 2 ends when the agency tells its decision, so that day is the approval; the dates of an application belong to the
 * process of before 2013: the list is filled with them again, and nothing else is made of them.
 */
export const ANNEX_A_11: Layout = {
  id: "annex-a-11",
  title: "Annex A list 11 (adoption: prospective adopters)",
  adopters: true,
  headers: "words",
  alike: AS_HANDED_IN,
  namedBy: ["adopter", "family"],
  fields: [
    {
      name: "adopter",
      holds: "adopter",
      known: [...headersIn("individual adopter identifier"), ...IDS_OF("adopter|individual adopter")],
    },
    {
      name: "family",
      holds: "family",
      known: headersIn("family identifier|adoptive family identifier|family id|adopter family id"),
    },
    {
      name: "fosteringForAdoption",
      holds: "answer",
      known: headersIn(
        `is the prospective adopter fostering for adoption|is the adopter fostering for adoption
        |is the prospective adopters fostering for adoption`,
      ),
    },
    { name: "sex", holds: "sex", known: headersIn("gender|sex") },
    { name: "ethnicity", holds: "ethnicity", known: headersIn("ethnicity") },
    { name: "disability", holds: "text", known: headersIn("disability") },
    day("enquiry", "date enquiry received|date of enquiry"),
    day("stage1From", "date stage 1 started|date stage 1 start"),
    day("stage1To", "date stage 1 ended|date stage 1 end"),
    day("stage2From", "date stage 2 started|date stage 2 start"),
    day("approved", "date stage 2 ended|date stage 2 end"),
    day("submitted", "date application submitted", { optional: true }),
    day("approvedBefore", "date application approved", { optional: true }),
    day("matched", "date adopter matched with child ren|date adopter matched with children"),
    day(
      "placed",
      "date child children placed with adopter s|date child children placed with adopters|date child placed with adopters",
    ),
    {
      name: "childrenPlaced",
      holds: "text",
      known: headersIn("no of children placed|number of children placed"),
    },
    day("adopted", "date of adoption order"),
    day("left", "date of leaving adoption process|date left adoption process"),
    {
      name: "leavingReason",
      holds: "text",
      known: headersIn("reason for leaving adoption process"),
      meanings: LEAVING_IN_WORDS,
    },
  ],
  /** An adopter or a family, and three of the days of the adopters' own process in the list's own words. */
  recognisedBy: (found) =>
    (found.has("adopter") || found.has("family")) &&
    ["enquiry", "stage1From", "stage1To", "stage2From", "approved", "left", "leavingReason"].filter((field) =>
      found.has(field),
    ).length >= 3 &&
    ["leavingReason", "matched", "fosteringForAdoption", "left", "placed"].filter((field) => found.has(field))
      .length >= 2,
  needs: [],
  needsInRow: [],
};

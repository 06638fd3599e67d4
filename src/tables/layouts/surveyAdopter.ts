import { IDS_OF } from "./aboutTheChild";
import { LEAVING_IN_WORDS } from "../../domain/codes/reasonsInWords";
import { AS_HANDED_IN } from "./annexAWords";
import { day, field, headersIn, optional, type Layout } from "./layout";

/**
 * Adopter rows of the quarterly adoption survey (ALB, later ASGLB), a row a family (reference/domain.md 3). Its own wording
 * is not public: registration and approval are what its published measures are counted from.
 */
export const SURVEY_ADOPTER: Layout = {
  id: "survey-adopter",
  title: "Adoption survey, a row a family of adopters",
  adopters: true,
  headers: "words",
  alike: AS_HANDED_IN - 0.04,
  namedBy: ["adopter", "family"],
  fields: optional(
    [
      { name: "adopter", holds: "adopter", known: IDS_OF("adopter|individual adopter|prospective adopter") },
      { name: "family", holds: "family", known: IDS_OF("adoptive family|adopter family|family|household") },
      field(
        "fosteringForAdoption",
        "answer",
        `fostering for adoption|ffa|approved for ffa|is the adopter fostering for adoption|ffa adopter
      |are the adopters fostering for adoption or concurrent planning carers|ffa concurrent planning`,
      ),
      day("enquiry", "date of enquiry|date enquiry received|date of initial enquiry"),
      day(
        "stage1From",
        `date of registration|date registered|date stage 1 started|date registration of interest accepted
      |date of registration of interest|stage 1 start date`,
      ),
      day("stage1To", "date stage 1 ended|date stage 1 completed|stage 1 end date"),
      day("stage2From", "date stage 2 started|stage 2 start date"),
      day(
        "approved",
        "date approved|date of approval|date stage 2 ended|date of adm approval|date of agency decision on approval",
      ),
      day("matched", "date matched|date of match|date of matching|date matched with child"),
      day(
        "placed",
        "date placed|date child placed|date children placed|date of placement|date child placed with adopters",
      ),
      day("adopted", "date of adoption order|date of order"),
      day("left", "date left|date of leaving|date left the process|date left process|date withdrew"),
      field("leavingReason", "text", "reason for leaving|reason left|reason for leaving the process", {
        meanings: LEAVING_IN_WORDS,
      }),
      field("childrenPlaced", "text", "number of children placed|no of children placed"),
      field("provider", "text", "placement provider|type of agency|provider|agency type"),
      field("agency", "text", "agency urn|urn of agency|agency urn number"),
      field(
        "approvedFor",
        "text",
        "number of children approved for|number approved for|children approved for",
      ),
    ],
    ["adopter", "agency", "approvedFor", "provider", "fosteringForAdoption", "childrenPlaced"],
  ),
  /** A family with two steps of its own, and an item that an agency tells the survey alone: who it is, or for how many. */
  recognisedBy: (found) =>
    (found.has("adopter") || found.has("family")) &&
    ["enquiry", "stage1From", "stage1To", "stage2From", "approved"].filter((each) => found.has(each))
      .length >= 2 &&
    ["agency", "approvedFor", "provider"].some((each) => found.has(each)),
  needs: [],
  needsInRow: [],
  lookAlikes: headersIn("gender|ethnicity|disability|age|date of disruption|disruption date"),
};

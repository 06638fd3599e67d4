import { REVERSED_IN_WORDS } from "../../domain/codes/reasonsInWords";
import { PLACE_PROVIDER, REASON_PLACED_CEASED } from "../../domain/codes/ssda903";
import { ABOUT_THE_CHILD, CHILD } from "./aboutTheChild";
import { AS_HANDED_IN } from "./annexAWords";
import { day, field, headersIn, optional, type Layout } from "./layout";
import { ONLY_ADOPTION_ORDERS, ORDER_TYPES } from "./orderTypes";

/**
 * Child rows of the quarterly adoption survey (ALB, later ASGLB): a row a child, siblings one each. Its own wording is not
 * public, so the items are known by the names that the Standard Safeguarding Dataset gives to the same items
 * (reference/domain.md 3); a number such as "B4" before a name says nothing.
 */
export const SURVEY_CHILD: Layout = {
  id: "survey-child",
  title: "Adoption survey, a row a child",
  plansOf: "survey",
  headers: "words",
  alike: AS_HANDED_IN - 0.04,
  fields: optional(
    [
      CHILD,
      field("family", "family", "family identifier|adoptive family identifier|adopter family identifier"),
      ...ABOUT_THE_CHILD,
      field("disability", "text", "disability|does the child have a disability|disabled"),
      day(
        "entry",
        "date entered care|date the child entered care|date of entry to care|date started to be looked after",
      ),
      day(
        "adm",
        `date of adm decision|date of agency decision maker decision|date of adm decision that child should be placed for adoption
      |date of decision that child should be placed for adoption|date of agency decision`,
      ),
      day(
        "order",
        `date of placement order|date of placement or freeing order|date of placement freeing order
      |date of placement order freeing order`,
      ),
      day(
        "match",
        "date matched|date of match|date matched to prospective adopters|date child matched with adopters",
      ),
      day(
        "earlyPermanence",
        `date placed in ffa or cp|date placed in ffa cp|date placed in ffa cp placement|date placed in fostering for adoption or concurrent planning
      |date placed in ffa or concurrent planning placement|date placed in ffa concurrent planning placement`,
      ),
      day("placed", "date placed for adoption|date child placed for adoption|date of placement for adoption"),
      day(
        "fosterCarers",
        `date originally placed with foster carer s if adopted by foster carer s
      |date originally placed with foster carers if adopted by them|date originally placed with foster carers`,
      ),
      day("adopted", "date of order|date of adoption order", { onlyWhere: ONLY_ADOPTION_ORDERS }),
      field("leavingRoute", "text", "type of order|order type", { meanings: ORDER_TYPES }),
      day(
        "reversed",
        `date decision reversed|date of reversal|date adm decision reversed|date reversed
      |date of decision that child should no longer be placed for adoption`,
      ),
      field(
        "reversedReason",
        "text",
        "reason decision reversed|reason for reversal|reason no longer placed for adoption",
        { codes: REASON_PLACED_CEASED, meanings: REVERSED_IN_WORDS },
      ),
      field(
        "groupSize",
        "text",
        `number of children placed or planned to be placed for adoption together as sibling group including this child
      |number placed or planned to be placed together including this child|number placed or planned together including this child
      |number of siblings placed together including this child`,
      ),
      field(
        "partOfGroup",
        "answer",
        "part of sibling group|is the child part of a sibling group|is the child a part of a sibling group",
      ),
      field(
        "placedApart",
        "text",
        `number of siblings placed or planned to be placed for adoption separately from the child
      |number of siblings placed or planned separately|number of siblings placed separately`,
      ),
      field("provider", "text", "placement provider|type of placement provider", { codes: PLACE_PROVIDER }),
      field(
        "agency",
        "text",
        "agency urn|urn of placement provider|urn of the placement provider agency|placement agency urn",
      ),
      day(
        "ffaDecision",
        "date of ffa or cp decision|date of ffa cp decision|date of ffa or concurrent planning decision",
      ),
    ],
    ["family", "disability", "agency", "ffaDecision", "partOfGroup", "placedApart", "provider"],
  ),
  /** The child, three dates of the journey, and two items that a tracker or a list would hardly have. */
  recognisedBy: (found) =>
    found.has("child") &&
    ["adm", "order", "match", "placed", "adopted", "reversed"].filter((each) => found.has(each)).length >=
      3 &&
    [
      "leavingRoute",
      "groupSize",
      "partOfGroup",
      "placedApart",
      "agency",
      "ffaDecision",
      "fosterCarers",
      "earlyPermanence",
    ].filter((each) => found.has(each)).length >= 2 &&
    ["groupSize", "placedApart", "agency", "ffaDecision", "leavingRoute"].some((each) => found.has(each)),
  needs: ["child"],
  needsInRow: ["child"],
  lookAlikes: headersIn(
    "age|age of child|family finding|looking for a family|date of disruption|disruption date",
  ),
};

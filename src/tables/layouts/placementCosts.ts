import { CIN, LS, PLACE, PLACE_PROVIDER, REASON_PLACE_CHANGE } from "../../domain/codes/ssda903";
import { ABOUT_THE_CHILD, CHILD } from "./aboutTheChild";
import { field, headersIn, type Layout } from "./layout";

/**
 * Case-level placement costs, as in the section 251 placement collection: a row a placement, with what it has cost. It tells of
 * every child whose placement is paid for; the children are those of the other tables.
 */
export const PLACEMENT_COSTS: Layout = {
  id: "placement-costs",
  title: "Placement costs, a row a placement",
  headers: "words",
  persons: true,
  fields: [
    CHILD,
    ...ABOUT_THE_CHILD,
    field("disability", "text", "disability"),
    field("need", "text", "category of need|primary need", { codes: CIN }),
    field("assessed", "day", "date of last assessment|last assessment date"),
    field("ehcp", "answer", "does the child have an ehcp|ehcp|has ehcp"),
    field("uasc", "answer", "is the child uasc|uasc"),
    field("missing", "text", "number of missing episodes in current period of care|missing episodes"),
    field("legalStatus", "text", "legal status", { codes: LS }),
    field(
      "placementFrom",
      "day",
      "placement start date|placement start|placement from|start date of placement|date placement started",
    ),
    field(
      "placementTo",
      "day",
      "placement end date|placement end|placement to|end date of placement|date placement ended",
      // The day for which an end is planned.
      { ahead: true },
    ),
    field("entry", "day", "date of start of current care period|date entered care|start of care"),
    field("changeReason", "text", "reason for placement change|reason placement ended", {
      codes: REASON_PLACE_CHANGE,
    }),
    field("placements12", "text", "number of placements in last 12 months"),
    field("placementsInPeriod", "text", "number of placements in current care period"),
    field("placement", "text", "placement type|type of placement|placement code", { codes: PLACE }),
    field("provider", "text", "provider type|placement provider|provider", { codes: PLACE_PROVIDER }),
    field("providerName", "text", "provider name|name of provider"),
    field("platform", "text", "procurement platform"),
    field("framework", "text", "procurement framework"),
    field("urn", "text", "ofsted urn|urn"),
    field("homePostcode", "postcode", "home postcode"),
    field("placementPostcode", "postcode", "placement postcode"),
    field("placementAuthority", "text", "la of placement|placement la"),
    field(
      "costToDate",
      "money",
      "total committed cost accrued in fy to date|total cost|cost to date|total committed cost|cost in year|annual cost|total cost to date|actual cost",
    ),
    field(
      "weeklyCost",
      "money",
      "weekly cost|cost per week|weekly fee|fee per week|weekly rate|weekly charge|placement weekly cost",
    ),
    field("dailyCost", "money", "daily cost|cost per day|daily rate|nightly rate"),
    field("fromSocialCare", "money", "contribution from social care provider s|social care contribution"),
    field(
      "fromHealth",
      "money",
      "contribution from health provider s|health contribution|icb contribution|ccg contribution",
    ),
    field("fromEducation", "money", "contribution from education provider s|education contribution"),
  ],
  /** A child, an amount, and where the child was placed from or to. */
  recognisedBy: (found) =>
    found.has("child") &&
    ["costToDate", "weeklyCost", "dailyCost"].some((each) => found.has(each)) &&
    ["placementFrom", "placementTo", "placement", "provider", "providerName"].filter((each) =>
      found.has(each),
    ).length >= 2,
  needs: ["child"],
  needsInRow: ["child"],
  lookAlikes: headersIn("name|child name|childs name|age"),
};

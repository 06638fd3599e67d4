import { CIN, LS, PLACE, PLACE_PROVIDER, REC } from "../../domain/codes/ssda903";
import { ABOUT_THE_CHILD, CHILD } from "./aboutTheChild";
import { day, headersIn, text, type Layout } from "./layout";
import { AS_HANDED_IN, LEGAL_STATUS_IN_WORDS, PLAN_IN_WORDS } from "./annexAWords";

/** Ofsted Annex A list 8: a row for each child in care in the last twelve months (reference/domain.md 5). */
export const ANNEX_A_8: Layout = {
  id: "annex-a-8",
  title: "Annex A list 8 (children in care)",
  plansOf: "list8",
  headers: "words",
  alike: AS_HANDED_IN,
  fields: [
    CHILD,
    ...ABOUT_THE_CHILD,
    text("disability", "does the child have a disability"),
    {
      name: "entry",
      holds: "day",
      known: headersIn("date started to be looked after|date started to be a looked after child"),
    },
    text("need", "childs category of need|category of need", { codes: CIN }),
    text("legalStatus", "childs legal status|legal status", { codes: LS, meanings: LEGAL_STATUS_IN_WORDS }),
    text("plan", "what is the permanence plan for this child|permanence plan", { meanings: PLAN_IN_WORDS }),
    { name: "leftCare", holds: "day", known: headersIn("date ceased to be looked after") },
    text("leavingRoute", "reason ceased to be looked after", { codes: REC }),
    day("lastReview", "date of latest statutory review", { optional: true }),
    text("placement", "placement type", { codes: PLACE }),
    text("provider", "placement provider", { codes: PLACE_PROVIDER }),
    text("team", "allocated team"),
    text("worker", "allocated worker|allocated social worker"),
  ],
  /** Started to be looked after, and three of what else only this list says of a child in care. */
  recognisedBy: (found) =>
    found.has("child") &&
    found.has("entry") &&
    ["need", "legalStatus", "plan", "leftCare", "leavingRoute", "placement", "provider"].filter((field) =>
      found.has(field),
    ).length >= 3,
  needs: ["child"],
  needsInRow: ["child"],
  lookAlikes: headersIn(
    `age of child years|age of child|age|unaccompanied asylum seeking child uasc within the last 12 months
    |is this a second or subsequent period of being a looked after child within the last 12 months
    |start date of current legal status|date of last social work visit
    |date of last iro visit contact to the child|date of last health assessment|date of last dental check
    |number of placements in the last 12 months|start date of most recent placement|placement postcode|urn of placement
    |placement location|la of placement|number of episodes the child has been missing from their placement in the last 12 months
    |number of episodes the child has been absent from their placement in the last 12 months
    |was the child offered a return interview after their last missing episode
    |did the child accept a return interview after their last missing episode`,
  ),
};

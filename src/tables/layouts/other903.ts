import type { Module } from "../../domain/checks/returnYear";
import { CHILD_903, type Field, type Holds, type Layout } from "./layout";

/** Modules of the return that no journey is made of; the return's own checks read them (reference/domain.md 4.1). */
export const OTHER_903: readonly Layout[] = [
  module("903-reviews", "Reviews", ["REVIEW", "REVIEW_CODE"], { REVIEW: "day", REVIEW_CODE: "text" }),
  module("903-uasc", "UASC", ["DUC"], { SEX: "sex", DUC: "day" }),
  module("903-oc2", "OC2", ["HEALTH_CHECK", "IMMUNISATIONS"], {
    SDQ_SCORE: "text",
    SDQ_REASON: "text",
    CONVICTED: "text",
    HEALTH_CHECK: "text",
    IMMUNISATIONS: "text",
    TEETH_CHECK: "text",
    HEALTH_ASSESSMENT: "text",
    SUBSTANCE_MISUSE: "text",
    INTERVENTION_RECEIVED: "text",
    INTERVENTION_OFFERED: "text",
  }),
  module("903-oc3", "OC3", ["IN_TOUCH", "ACTIV", "ACCOM"], {
    IN_TOUCH: "text",
    ACTIV: "text",
    ACCOM: "text",
  }),
  module("903-prev-perm", "PrevPerm", ["PREV_PERM"], {
    PREV_PERM: "text",
    LA_PERM: "text",
    DATE_PERM: "text",
  }),
  module("903-missing", "Missing", ["MIS_START"], { MISSING: "text", MIS_START: "day", MIS_END: "day" }),
  module("903-sw-episodes", "SWEpisodes", ["SW_DECOM"], {
    SW_ID: "text",
    SW_DECOM: "day",
    SW_DEC: "day",
    SW_REASON: "text",
  }),
  module("903-dolo", "DoLo", ["DOLO_START"], { DOLO_START: "day", DOLO_END: "day" }),
];

function module(
  id: string,
  name: Module,
  signature: readonly string[],
  own: Readonly<Record<string, Holds>>,
): Layout {
  return {
    id,
    title: `SSDA903 ${name}`,
    module: name,
    headers: "exact",
    fields: [
      CHILD_903,
      field("DOB", "day"),
      ...Object.entries(own).map(([name, holds]) => field(name, holds)),
    ],
    recognisedBy: (found) => found.has("CHILD") && signature.every((each) => found.has(each)),
    needs: ["CHILD"],
    needsInRow: ["CHILD"],
  };
}

function field(name: string, holds: Holds): Field {
  // A child's eighteenth birthday is still to come.
  return {
    name,
    holds,
    known: [name.toLowerCase().replaceAll("_", " ")],
    ...(name === "DUC" && { ahead: true }),
  };
}

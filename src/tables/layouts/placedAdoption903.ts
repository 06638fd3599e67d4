import { REASON_PLACED_CEASED } from "../../domain/codes/ssda903";
import { ABOUT_THE_CHILD_903, CHILD_903, type Layout } from "./layout";

/**
 * SSDA903 PlacedAdoption: a row a decision. Its DATE_PLACED is the day of the decision that the child should be placed,
 * not the day on which the child moved in; a tracker's "date placed" is. The columns beside it tell them apart.
 */
export const PLACED_ADOPTION_903: Layout = {
  id: "903-placed",
  title: "SSDA903 PlacedAdoption (decisions)",
  module: "PlacedAdoption",
  headers: "exact",
  fields: [
    CHILD_903,
    { name: "DATE_PLACED", holds: "day", known: ["date placed"] },
    { name: "DATE_PLACED_CEASED", holds: "day", known: ["date placed ceased"] },
    {
      name: "REASON_PLACED_CEASED",
      holds: "code",
      known: ["reason placed ceased"],
      codes: REASON_PLACED_CEASED,
    },
    ...ABOUT_THE_CHILD_903,
  ],
  recognisedBy: (found) =>
    found.has("CHILD") &&
    found.has("DATE_PLACED") &&
    (found.has("DATE_PLACED_CEASED") || found.has("REASON_PLACED_CEASED")),
  needs: ["CHILD", "DATE_PLACED"],
  needsInRow: ["CHILD", "DATE_PLACED"],
};

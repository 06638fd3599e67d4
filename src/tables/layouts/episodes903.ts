import { CIN, LS, PLACE, PLACE_PROVIDER, REASON_PLACE_CHANGE, REC, RNE } from "../../domain/codes/ssda903";
import { ABOUT_THE_CHILD_903, CHILD_903, type Layout } from "./layout";

/** SSDA903 Episodes: a row for each stretch of care with one legal status and one placement. */
export const EPISODES_903: Layout = {
  id: "903-episodes",
  title: "SSDA903 Episodes",
  module: "Episodes",
  headers: "exact",
  fields: [
    CHILD_903,
    { name: "DECOM", holds: "day", known: ["decom"] },
    { name: "RNE", holds: "code", known: ["rne"], codes: RNE },
    { name: "LS", holds: "code", known: ["ls"], codes: LS },
    { name: "CIN", holds: "code", known: ["cin"], codes: CIN },
    { name: "PLACE", holds: "code", known: ["place", "pl"], codes: PLACE },
    { name: "PLACE_PROVIDER", holds: "code", known: ["place provider"], codes: PLACE_PROVIDER },
    { name: "DEC", holds: "day", known: ["dec"] },
    { name: "REC", holds: "code", known: ["rec"], codes: REC },
    {
      name: "REASON_PLACE_CHANGE",
      holds: "code",
      known: ["reason place change"],
      codes: REASON_PLACE_CHANGE,
    },
    { name: "HOME_POST", holds: "postcode", known: ["home post"] },
    { name: "PL_POST", holds: "postcode", known: ["pl post"] },
    { name: "URN", holds: "text", known: ["urn"] },
    ...ABOUT_THE_CHILD_903,
  ],
  recognisedBy: (found) =>
    found.has("CHILD") &&
    ["DECOM", "RNE", "LS", "PLACE", "DEC", "REC"].filter((name) => found.has(name)).length >= 4,
  needs: ["CHILD", "DECOM", "RNE", "LS", "PLACE", "DEC", "REC"],
  needsInRow: ["CHILD", "DECOM"],
};

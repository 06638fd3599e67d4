import { ABOUT_THE_CHILD_903, CHILD_903, type Layout } from "./layout";

/** SSDA903 Header: a row a child. */
export const HEADER_903: Layout = {
  id: "903-header",
  title: "SSDA903 Header",
  module: "Header",
  headers: "exact",
  fields: [
    CHILD_903,
    ...ABOUT_THE_CHILD_903,
    { name: "UPN", holds: "text", known: ["upn"] },
    { name: "MOTHER", holds: "text", known: ["mother"] },
    { name: "MC_DOB", holds: "day", known: ["mc dob"] },
  ],
  /** Many lists of children have a birth date and a sex; only the return calls them so, or has the pupil number beside them. */
  recognisedBy: (found, headers) => {
    if (!found.has("CHILD") || !found.has("DOB")) return false;
    const named = (field: string, header: string) => found.has(field) && headers.has(header);
    if (named("DOB", "dob") && named("ETHNIC", "ethnic")) return true;
    if (!found.has("UPN")) return false;
    return named("SEX", "sex") || (found.has("ETHNIC") && (found.has("MOTHER") || found.has("MC_DOB")));
  },
  needs: ["CHILD", "DOB"],
  needsInRow: ["CHILD"],
};

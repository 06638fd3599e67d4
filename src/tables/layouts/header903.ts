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
  recognisedBy: (found) =>
    found.has("CHILD") && found.has("DOB") && (found.has("ETHNIC") || (found.has("SEX") && found.has("UPN"))),
  needs: ["CHILD", "DOB"],
  needsInRow: ["CHILD"],
};

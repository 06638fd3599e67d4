import { LS_ADOPTR, NB_ADOPTR, SEX_ADOPTR } from "../../domain/codes/ssda903";
import { ABOUT_THE_CHILD_903, CHILD_903, type Layout } from "./layout";

/** So many columns: the child, its birth date, the two dates, the authority and the year. */
const FEW = 6;

/** SSDA903 AD1: a row for each child adopted in the year. */
export const AD1_903: Layout = {
  id: "903-ad1",
  title: "SSDA903 AD1 (adopted children)",
  module: "AD1",
  headers: "exact",
  fields: [
    CHILD_903,
    { name: "DATE_INT", holds: "day", known: ["date int"] },
    { name: "DATE_MATCH", holds: "day", known: ["date match"] },
    { name: "FOSTER_CARE", holds: "answer", known: ["foster care"] },
    { name: "NB_ADOPTR", holds: "code", known: ["nb adoptr"], codes: NB_ADOPTR },
    { name: "SEX_ADOPTR", holds: "code", known: ["sex adoptr"], codes: SEX_ADOPTR },
    { name: "LS_ADOPTR", holds: "code", known: ["ls adoptr"], codes: LS_ADOPTR },
    ...ABOUT_THE_CHILD_903,
  ],
  /** One of its dates alone may stand in a tracker too, and both among others that the return does not know. */
  recognisedBy: (found, headers) =>
    found.has("CHILD") &&
    (headers.size <= FEW ||
      ["FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"].some((field) => found.has(field))) &&
    ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "SEX_ADOPTR", "LS_ADOPTR"].filter((field) => found.has(field))
      .length >= 2,
  needs: ["CHILD", "DATE_INT", "DATE_MATCH"],
  needsInRow: ["CHILD"],
};

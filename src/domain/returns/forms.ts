/**
 * The forms of the returns, as they were last seen: columns in their order, under headers that are equal to the form's byte
 * for byte ("Date of Adoption Order " ends in a space). A form is sent by people; the product fills it and says what is missing.
 */
export interface ReturnForm {
  id: ReturnId;
  /** What people call it. */
  title: string;
  /** The end of the sheet's name: "Return list 10"; the table is its words joined, "ReturnList10". */
  sheet: string;
  /** The name of its CSV, as the return names the file where it does. */
  file: string;
  of: "children" | "adopters";
  /** By what time it asks. */
  period: PeriodKind;
  columns: readonly FormColumn[];
  /** Headers by which a row is known again in the next filling. */
  identity: readonly string[];
  /** Which edition the layout is of, and where it was seen. */
  seen: { edition: string; source: string };
}

export const RETURN_IDS = [
  "survey-children",
  "survey-adopters",
  "list10",
  "list11",
  "ad1",
  "placed-adoption",
] as const;
export type ReturnId = (typeof RETURN_IDS)[number];

/** A quarter of the adoption survey, the day of an inspection, a collection year of the SSDA903. */
export const PERIOD_KINDS = ["quarter", "inspection", "year"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface FormColumn {
  header: string;
  holds: "id" | "day" | "text" | "number";
}

const id = (header: string): FormColumn => ({ header, holds: "id" });
const day = (header: string): FormColumn => ({ header, holds: "day" });
const text = (header: string): FormColumn => ({ header, holds: "text" });
const number = (header: string): FormColumn => ({ header, holds: "number" });

const SURVEY_SEEN = {
  edition:
    "groups of items of the guidance for 2014-15, items by the names of the Standard Safeguarding Dataset",
  source:
    "ALB guidance 2014-15 (contents), data-to-insight/ssd-data-model; the survey's own form was not seen: unverified",
};
const ANNEX_A_SEEN = {
  edition: "Annex A of inspections from 2019",
  source: "Ofsted, Annex A child-level data, lists 10 and 11, and its codes",
};
const SSDA903_SEEN = {
  edition: "2024-25",
  source: "Department for Education, SSDA903; data-to-insight/csc-validator-be-903",
};

/** Every return, in the order in which they are listed. Sources: reference/domain.md 3, 4.1 and 5. */
export const FORMS: Readonly<Record<ReturnId, ReturnForm>> = {
  "survey-children": {
    id: "survey-children",
    title: "Adoption survey, children",
    sheet: "survey children",
    file: "survey_children.csv",
    of: "children",
    period: "quarter",
    columns: [
      id("Child unique ID"),
      text("Sex"),
      day("Date of birth"),
      text("Ethnicity"),
      text("Disability"),
      text("Part of sibling group"),
      number("Number placed or planned together including this child"),
      number("Number of siblings placed or planned separately"),
      id("Family identifier"),
      text("Placement provider"),
      text("Agency URN"),
      day("Date entered care"),
      day("Date of ADM decision"),
      day("Date of FFA or CP decision"),
      day("Date of placement or freeing order"),
      day("Date matched"),
      day("Date placed in FFA or CP"),
      day("Date placed for adoption"),
      day("Date originally placed with foster carers"),
      day("Date of order"),
      text("Type of order"),
      day("Date decision reversed"),
      text("Reason decision reversed"),
      day("Date of disruption"),
    ],
    identity: ["Child unique ID", "Date of ADM decision"],
    seen: SURVEY_SEEN,
  },
  "survey-adopters": {
    id: "survey-adopters",
    title: "Adoption survey, adopters",
    sheet: "survey adopters",
    file: "survey_adopters.csv",
    of: "adopters",
    period: "quarter",
    columns: [
      id("Family identifier"),
      text("Fostering for adoption"),
      text("Agency URN"),
      day("Date of enquiry"),
      day("Date of registration"),
      day("Date Stage 1 ended"),
      day("Date Stage 2 started"),
      day("Date of approval"),
      day("Date matched"),
      day("Date placed"),
      number("Number of children placed"),
      day("Date of adoption order"),
      day("Date of disruption"),
      day("Date of leaving"),
      text("Reason for leaving"),
    ],
    identity: ["Family identifier"],
    seen: SURVEY_SEEN,
  },
  list10: {
    id: "list10",
    title: "Ofsted Annex A list 10, children",
    sheet: "list 10",
    file: "list_10.csv",
    of: "children",
    period: "inspection",
    columns: [
      id("Child Unique ID"),
      id("Family identifier"),
      text("Gender"),
      text("Ethnicity"),
      day("Date of Birth"),
      number("Age of Child (Years)"),
      text("Does the Child have a Disability"),
      day("Date the Child Entered Care"),
      day("Date of Decision that Child Should be Placed for Adoption"),
      day("Date of Placement Order"),
      day("Date of Matching Child and Prospective Adopters"),
      day("Date Placed for Adoption"),
      day("Date of Adoption Order "),
      day("Date of Decision that Child Should No Longer be Placed for Adoption"),
      text("Reason Why Child No Longer Placed for Adoption"),
      day("Date the child was placed for fostering in FFA or concurrent planning placement"),
    ],
    identity: ["Child Unique ID", "Date of Decision that Child Should be Placed for Adoption"],
    seen: ANNEX_A_SEEN,
  },
  list11: {
    id: "list11",
    title: "Ofsted Annex A list 11, adopters",
    sheet: "list 11",
    file: "list_11.csv",
    of: "adopters",
    period: "inspection",
    columns: [
      id("Individual adopter identifier"),
      id("Family identifier"),
      text("Gender"),
      text("Ethnicity"),
      text("Disability"),
      text("Is the (prospective) adopter fostering for adoption?"),
      day("Date enquiry received"),
      day("Date Stage 1 started"),
      day("Date Stage 1 ended"),
      day("Date Stage 2 started"),
      day("Date Stage 2 ended"),
      day("Date application submitted"),
      day("Date application approved"),
      day("Date adopter matched with child(ren)"),
      day("Date child/children placed with adopter(s)"),
      number("No. of children placed"),
      day("Date of Adoption Order"),
      day("Date of leaving adoption process"),
      text("Reason for leaving adoption process"),
    ],
    identity: ["Individual adopter identifier", "Family identifier"],
    seen: ANNEX_A_SEEN,
  },
  ad1: {
    id: "ad1",
    title: "SSDA903 AD1, children adopted in the year",
    sheet: "AD1",
    file: "ad1.csv",
    of: "children",
    period: "year",
    columns: [
      id("CHILD"),
      day("DOB"),
      day("DATE_INT"),
      day("DATE_MATCH"),
      text("FOSTER_CARE"),
      text("NB_ADOPTR"),
      text("SEX_ADOPTR"),
      text("LS_ADOPTR"),
    ],
    identity: ["CHILD"],
    seen: SSDA903_SEEN,
  },
  "placed-adoption": {
    id: "placed-adoption",
    title: "SSDA903 PlacedAdoption, decisions",
    sheet: "PlacedAdoption",
    file: "placed_for_adoption.csv",
    of: "children",
    period: "year",
    columns: [
      id("CHILD"),
      day("DOB"),
      day("DATE_PLACED"),
      day("DATE_PLACED_CEASED"),
      text("REASON_PLACED_CEASED"),
    ],
    identity: ["CHILD", "DATE_PLACED"],
    seen: SSDA903_SEEN,
  },
};

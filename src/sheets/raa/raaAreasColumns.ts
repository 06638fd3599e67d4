import { ACTIVITY } from "../../domain/raa/activity";
import { AREA_AMOUNTS, type AreaFigureId } from "../../domain/raa/areas";
import type { ColumnMeanings } from "../columnMeaning";
import { AREA_COLUMNS } from "./raaAreasFound";

const NOT_SAID = "no table of the workbook says it";
const NOT_KNOWN = "a figure that it takes is not there, or stands as a mark";

const MEANS: Readonly<Record<AreaFigureId, string>> = {
  orders: "Children with a placement order on 31 March.",
  placed: "Children who moved in with adopters in the year.",
  adopted: "Children looked after who were adopted in the year.",
  looked_after: "Children looked after on 31 March.",
  population: "People under 18.",
  approvals: "Adopter households approved in the year.",
  support_cases: "Adoption support cases in the year.",
  own_1: "The first measure of the RAA's own.",
  own_2: "The second measure of the RAA's own.",
  left_care: "Children who ceased to be looked after in the year.",
  left_guardianship: "Children who left care through a special guardianship order.",
  foster_placements: "Children in foster placements on 31 March.",
  residential_days: "Days of residential care in the year.",
  s251_adoption_gross: "Section 251 outturn, adoption services, total expenditure, in pounds.",
  s251_adoption_net: "Section 251 outturn, adoption services, net current expenditure, in pounds.",
  s251_fostering_gross: "Section 251 outturn, fostering services, total expenditure, in pounds.",
  s251_residential_gross: "Section 251 outturn, residential care, total expenditure, in pounds.",
  s251_looked_after_gross: "Section 251 outturn, total children looked after, total expenditure, in pounds.",
  paid: "What the member pays to the agency in the year, in pounds.",
  published_adoption_week:
    "The department's weekly cost of adoption for a child with a placement order, in pounds.",
  published_fostering_week: "The department's weekly cost of a foster placement, in pounds.",
  published_residential_week: "The department's weekly cost of residential care, in pounds.",
  published_looked_after_week: "The department's weekly cost of a child looked after, in pounds.",
};

/** What the columns of `RaaAreas` say. */
export const RAA_AREAS_COLUMNS: ColumnMeanings = {
  "Code key": { means: "Code and year together: formulas find the row by it.", empty: NOT_SAID },
  "Old code key": { means: "Old code and year together: formulas find the row by it.", empty: NOT_SAID },
  Key: { means: "Area and year together: formulas find the row by it." },
  Area: { means: "The authority, the region, or England, as the first table names it." },
  Code: { means: "The code of nine characters, such as E08000035.", empty: NOT_SAID },
  "Old code": { means: "The code of three digits, such as 383.", empty: NOT_SAID },
  Region: { means: "The region that it lies in.", empty: "no table says it, or it is a region itself" },
  Level: { means: "“Authority”, “Region”, “England” or “Not said”." },
  RAA: { means: "The regional adoption agency that your own table puts it in.", empty: NOT_SAID },
  Year: { means: "The year to 31 March, written 2024-25." },
  ...Object.fromEntries(
    [...ACTIVITY, ...AREA_AMOUNTS].map(({ id }) => [
      AREA_COLUMNS[id],
      { means: `${MEANS[id]} A mark such as c or x stands as published, and is not 0.`, empty: NOT_SAID },
    ]),
  ),
  "Cost an adoption": {
    means: "S251 adoption gross over children adopted, in pounds; “few” where fewer than 6 were.",
    empty: NOT_KNOWN,
  },
  "Cost a child moved in": {
    means: "S251 adoption gross over children who moved in, in pounds; “few” where fewer than 6 did.",
    empty: NOT_KNOWN,
  },
  "Adoption a week": {
    means: "S251 adoption gross over children with a placement order, over 365, times 7, in pounds.",
    empty: NOT_KNOWN,
  },
  "Adoption a week to 5": { means: "The same to the nearest £5.", empty: NOT_KNOWN },
  "Fostering a week": {
    means: "S251 fostering gross over foster placements on 31 March, over 365, times 7, in pounds.",
    empty: NOT_KNOWN,
  },
  "Fostering a week to 5": { means: "The same to the nearest £5.", empty: NOT_KNOWN },
  "Residential a week": {
    means: "S251 residential gross over days in residential care, times 7, in pounds.",
    empty: NOT_KNOWN,
  },
  "Residential a week to 5": { means: "The same to the nearest £5.", empty: NOT_KNOWN },
  "Looked after a week": {
    means: "S251 looked after gross over children looked after on 31 March, over 365, times 7, in pounds.",
    empty: NOT_KNOWN,
  },
  "Looked after a week to 5": { means: "The same to the nearest £5.", empty: NOT_KNOWN },
  Source: { means: "The tables that the row is from, with their sheets." },
};

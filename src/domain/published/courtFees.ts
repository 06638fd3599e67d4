import { figureOf, type Published } from "./published";

/**
 * What the court takes for an application (reference/costs.md 3.5, S63 and S64): pounds as they are charged, once for siblings
 * whose applications are lodged together.
 */
export const COURT_FEES: Readonly<Record<"adoptionOrder" | "placementOrder", Published>> = {
  adoptionOrder: {
    of: "court fee: adoption order",
    area: "England",
    ...figureOf(201, "pounds"),
    year: "in Nov 2026",
    vintage: "as read in November 2026",
    source: "GOV.UK, Applying for an adoption court order",
    status: "sourced",
    note: "Once for siblings whose applications are lodged together.",
  },
  placementOrder: {
    of: "court fee: placement order",
    area: "England",
    ...figureOf(490, "pounds"),
    year: "in Nov 2022",
    vintage: "as read in November 2026",
    source: "Court fees of November 2022, page 18",
    status: "to confirm",
    note: "Fees have risen since, and the present one could not be read. Once for siblings.",
  },
};

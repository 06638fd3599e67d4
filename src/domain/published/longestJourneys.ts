import { inMonths, type Published } from "./published";
import { yearTo } from "./publishedYears";

/** Which of the children adopted in England the figure is of. */
export const LONGEST_100 = "the 100 longest journeys";

/** How long the longest journeys to adoption took in England (reference/domain.md 1.4 b; source key TOP100). */
export const LONGEST_JOURNEYS: readonly Published[] = [
  {
    of: "entry-adopted",
    area: "England",
    ...inMonths(67),
    part: LONGEST_100,
    year: yearTo(2021),
    vintage: "as first published",
    source: "Coram-i, Top 100 children with the longest journeys from entry into care to adoption (CVAA)",
    status: "sourced",
    note: "Mean of 100 children in all of England, 39 months above that of all children adopted.",
  },
];

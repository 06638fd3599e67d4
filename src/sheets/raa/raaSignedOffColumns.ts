import type { ColumnMeanings } from "../columnMeaning";

/** What the columns of `RAA signed off` say. */
export const RAA_SIGNED_OFF_COLUMNS: ColumnMeanings = {
  "Signed off on": { means: "The day that was typed under “Sign off” on RAA shares." },
  "Signed off by": { means: "The name that was typed there." },
  Formula: { means: "The number of the formula, 1 to 3." },
  "Formula name": { means: "What it was called on the day of the run." },
  "Budget year": { means: "The year that is paid for, as on RAA members.", empty: "none was entered" },
  "Activity frozen on": {
    means: "The day on which the activity under the shares was frozen, as on RAA members.",
    empty: "none was entered",
  },
  Budget: { means: "The pounds that were shared." },
  "Member number": { means: "The member's number, 1 to 15." },
  Member: { means: "The member's name." },
  Share: { means: "Its share of the budget in percent, unrounded." },
  Contribution: { means: "Its contribution in whole pounds." },
  "Charged directly": { means: "What is charged to it besides, in pounds.", empty: "nothing is" },
};

import type { ColumnMeanings } from "../columnMeaning";

const NONE_FOUND = "no amount that could be read was published";

/** What the columns of `Interagency fees` say. */
export const INTERAGENCY_FEES_COLUMNS: ColumnMeanings = {
  Key: { means: "Provider, children and first day together: what is typed stays with it." },
  Line: { means: "The number of the row: Cost inputs finds the fee of the day by it." },
  Provider: {
    means:
      "Who brings the family: a voluntary agency or an authority; or the monthly payment after 12 months.",
  },
  From: { means: "The first day on which a child moves in at this fee." },
  To: { means: "The last." },
  Children: { means: "Children of one group who move in together; 4 stands for four or more." },
  Fee: { means: "Pounds of the day for all of them together, without VAT.", empty: NONE_FOUND },
  "London published": {
    means: "“yes” where the amount on top for agencies in London is published with the fee.",
    empty: "it is not",
  },
  "Local fee": {
    means: "Yours to fill: the fee that was agreed, which goes before the published one.",
    empty: "the published fee holds",
  },
  "Fee in use": { means: "The fee that counts, or “no amount”." },
  "Fee in London": {
    means:
      "The same for an agency in London: with the amount on top, or “no amount” where that was not published.",
  },
  State: { means: "“local”, “sourced”, “to confirm” or “not entered”." },
  Status: { means: "“sourced” or “to confirm”, of the published fee.", empty: NONE_FOUND },
  Note: { means: "What to mind, or what is known in place of an amount.", empty: "nothing more" },
  Source: { means: "Where it was published.", empty: NONE_FOUND },
  Said: { means: "What Cost inputs says of the fee.", empty: "nothing more" },
};

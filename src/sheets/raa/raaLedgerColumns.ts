import type { ColumnMeanings } from "../columnMeaning";

const NO_AMOUNT = "the table has no such amount on this line";

/** What the columns of `RAA ledger` say. */
export const RAA_LEDGER_COLUMNS: ColumnMeanings = {
  Key: { means: "The books and the line together: RAA spend finds the amounts by it." },
  Authority: { means: "Whose books it is, as the table of the workbook names them." },
  Line: { means: "The line of RAA spend." },
  "Gross spending": { means: "Pounds of the year, all rows of the line together.", empty: NO_AMOUNT },
  "Income from members": { means: "The same of what other members paid in.", empty: NO_AMOUNT },
  Grants: { means: "The same of grants.", empty: NO_AMOUNT },
  "Other income": { means: "The same of other income.", empty: NO_AMOUNT },
  "Held by": {
    means: "Who holds the line: Member, Host or Agency.",
    empty: "the table does not say, or its rows say different things: the usual holder stands",
  },
  "Rows added up": { means: "How many rows of the workbook's tables make this line." },
  Sheets: { means: "The sheets on which they stand." },
  "Used for": {
    means: "The column of RAA spend that takes them.",
    empty: "no member has this name: see Check",
  },
  Check: {
    means: "“▲” where no member on RAA members has the name, so that the amounts are used nowhere.",
    empty: "they are used",
  },
};

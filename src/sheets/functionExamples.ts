import type { NumberFormat } from "./plan";

/** One worksheet function at work over the made-up children of {@link EXAMPLE_CHILDREN}. */
export interface FunctionExample {
  id: string;
  /** What the example asks, in words. */
  asks: string;
  /** The formula without "=ADOPTION.", by the cells of the sheet `Functions`. */
  call: string;
  /** What it comes to, as the cell shows it; a block row by row. */
  gives: string | number | readonly (readonly (string | number)[])[];
  format?: NumberFormat;
}

export const EXAMPLE_HEADERS = [
  "Child",
  "Born",
  "Entered care",
  "Decision",
  "Placement order",
  "Match",
  "Moved in",
  "Adoption order",
  "With carers who adopt",
  "Plan ended",
] as const;

/** Six children who never were; dates as ISO texts, "" for none. */
export const EXAMPLE_CHILDREN: readonly (readonly string[])[] = [
  [
    "A",
    "2020-05-10",
    "2021-01-10",
    "2021-06-01",
    "2021-07-01",
    "2021-10-01",
    "2021-11-01",
    "2022-06-01",
    "",
    "",
  ],
  [
    ...[
      "B",
      "2019-11-02",
      "2021-03-15",
      "2021-09-20",
      "2021-11-30",
      "2022-02-11",
      "2022-03-14",
      "2023-01-20",
    ],
    ...["2021-08-02", ""],
  ],
  ["C", "2021-02-28", "2022-02-01", "2022-08-15", "2022-10-10", "2023-03-03", "2023-04-11", "", "", ""],
  ["D", "2018-07-19", "2022-05-05", "2022-11-29", "2023-01-16", "", "", "", "", ""],
  ["E", "2022-12-01", "2022-12-04", "2023-06-12", "2023-07-24", "2024-01-15", "", "", "", ""],
  ["F", "2020-01-31", "2021-09-01", "2022-03-01", "", "", "", "", "", "2022-12-05"],
];

/** The days on which the examples look: 31 March 2024, and the three years to it. */
export const EXAMPLE_DAYS = { asAt: "2024-03-31", from: "2021-04-01", to: "2024-03-31" } as const;

/** Counts with their totals, two of them small. */
export const EXAMPLE_COUNTS = [
  [12, 3, 15],
  [20, 9, 29],
  [32, 12, 44],
] as const;

const WAY = (row: number) => `C${row},D${row},E${row},F${row},G${row},H${row}`;
const AS_AT = "B4";
const PERIOD = "B5,B6";

/**
 * Every function once, in the order of the documentation. The results were worked out by hand from the dates; a test asks
 * the grid for each.
 */
export const FUNCTION_EXAMPLES: readonly FunctionExample[] = [
  {
    id: "STAGEDAYS",
    asks: "Days from placement order to match, child A",
    call: "STAGEDAYS(E9,F9)",
    gives: 92,
  },
  {
    id: "STAGE",
    asks: "Where child E stands",
    call: `STAGE(${WAY(13)},${AS_AT})`,
    gives: "Match to moved in",
  },
  { id: "DAYSINSTAGE", asks: "For how long", call: `DAYSINSTAGE(${WAY(13)},${AS_AT})`, gives: 76 },
  {
    id: "STAGES",
    asks: "Days of every stage, child E",
    call: `STAGES(${WAY(13)},${AS_AT})`,
    gives: [[190, 42, 175, 76, ""]],
  },
  {
    id: "DUEDATE",
    asks: "By when child D should be matched",
    call: 'DUEDATE("Placement order to match",E12)',
    gives: "2023-05-17",
    format: "dd/mm/yyyy",
  },
  {
    id: "DRIFT",
    asks: "How that limit stands",
    call: `DRIFT("Placement order to match",E12,${AS_AT})`,
    gives: "Overdue by 319 days",
  },
  {
    id: "A1DAYS",
    asks: "A1 of the children adopted",
    call: `A1DAYS(C9:C14,G9:G14,H9:H14,${PERIOD})`,
    gives: 330,
  },
  {
    id: "A2DAYS",
    asks: "A2 of the children adopted",
    call: `A2DAYS(E9:E14,F9:F14,G9:G14,H9:H14,${PERIOD})`,
    gives: 83,
  },
  {
    id: "A3PERCENT",
    asks: "Moved in within 14 months",
    call: `A3PERCENT(C9:C14,D9:D14,G9:G14,H9:H14,J9:J14,${PERIOD})`,
    gives: 40,
  },
  {
    id: "A10DAYS",
    asks: "A10 of the children adopted",
    call: `A10DAYS(C9:C14,I9:I14,G9:G14,H9:H14,${PERIOD})`,
    gives: 218,
  },
  {
    id: "MEDIANWAIT",
    asks: "Median wait from placement order to match, open cases counted",
    call: `MEDIANWAIT(E9:E13,F9:F13,${AS_AT})`,
    gives: 144,
  },
  {
    id: "EXPECTEDDAYS",
    asks: "Days still to go after 100 days",
    call: `EXPECTEDDAYS(E9:E12,F9:F12,100,${AS_AT})`,
    gives: 192,
  },
  {
    id: "REPORTINGYEAR",
    asks: "The year of child A's adoption order",
    call: "REPORTINGYEAR(H9)",
    gives: "2022-23",
  },
  { id: "QUARTER", asks: "Its quarter", call: "QUARTER(H9)", gives: "Q1" },
  { id: "AGE", asks: "Child C's age on the as-at date", call: `AGE(B11,${AS_AT})`, gives: 3 },
  { id: "AGEBAND", asks: "Child D's age band when entering care", call: "AGEBAND(B12,C12)", gives: "1 to 4" },
  {
    id: "WORKINGDAYS",
    asks: "Working days from 28 March 2024 to 2 April 2024",
    call: 'WORKINGDAYS("28 March 2024","2 April 2024")',
    gives: 1,
  },
  {
    id: "ADDWORKINGDAYS",
    asks: "First review of child E, 20 working days after entering care",
    call: "ADDWORKINGDAYS(C13,20)",
    gives: "2023-01-04",
    format: "dd/mm/yyyy",
  },
  {
    id: "YEARSMONTHS",
    asks: "578 days as the department writes them",
    call: "YEARSMONTHS(578)",
    gives: "1:7",
  },
  { id: "DAYSLIMIT", asks: "14 months in days", call: "DAYSLIMIT(14)", gives: 426 },
  { id: "CODE", asks: "What E1 means as a legal status", call: 'CODE("LS","E1")', gives: "placement order" },
  {
    id: "LEGALSTATUS",
    asks: "The group of the legal status D1",
    call: 'LEGALSTATUS("D1")',
    gives: "Placement order",
  },
  {
    id: "PLACEMENT",
    asks: "The group of the placement U5",
    call: 'PLACEMENT("U5")',
    gives: "Early permanence carers",
  },
  {
    id: "LEAVING",
    asks: "The way out of care of E47",
    call: 'LEAVING("E47")',
    gives: "Special guardianship",
  },
  {
    id: "UKDATE",
    asks: "The day that a text means",
    call: 'UKDATE("3rd April 2019")',
    gives: "2019-04-03",
    format: "dd/mm/yyyy",
  },
  {
    id: "UPRATE",
    asks: "£1,000 of 2019-20 in prices of 2024-25",
    call: 'UPRATE(1000,"2019-20","2024-25")',
    gives: 1236.34,
    format: "#,##0",
  },
  {
    id: "WEEKLYCOST",
    asks: "A week of fostering in England, 2024-25",
    call: 'WEEKLYCOST("fostering","2024-25")',
    gives: 765,
    format: "#,##0",
  },
  {
    id: "FEE",
    asks: "The fee for a voluntary agency's family, moved in on 1 May 2025",
    call: 'FEE("VAA","1 May 2025")',
    gives: 39245,
    format: "#,##0",
  },
  {
    id: "DELAYCOST",
    asks: "70 days at £765 a week",
    call: "DELAYCOST(70,765)",
    gives: 7650,
    format: "#,##0",
  },
  {
    id: "UNITCOST",
    asks: "£500,000 for 20 children",
    call: "UNITCOST(500000,20)",
    gives: 25000,
    format: "#,##0",
  },
  {
    id: "BENCHMARK",
    asks: "England's days from entering care to moving in, 2023-24",
    call: 'BENCHMARK("entry-placed","2023-24")',
    gives: 578,
  },
  {
    id: "SUPPRESS",
    asks: "The counts at the right as they may be shared",
    call: "SUPPRESS(L9:N11,TRUE,TRUE)",
    gives: [
      ["c", "c", 15],
      ["c", "c", 29],
      [32, 12, 44],
    ],
  },
];

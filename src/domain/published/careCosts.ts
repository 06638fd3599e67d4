import { figureOf, type Published } from "./published";

/**
 * What was published of the cost of staff time, support and allowances (reference/costs.md 2.2, 2.3, 3.2). Too old, of too few,
 * or of an unknown price year: they stand beside an entry for whoever fills it, and are never used in its place.
 */
const BESIDE = { vintage: "as read in November 2026" } as const;

const PSSRU: Pick<Published, "area" | "year" | "vintage" | "source" | "status"> = {
  ...{ ...BESIDE, area: "England", year: "2013-14", status: "sourced" },
  source: "PSSRU unit costs 2013/14, as held by the Global Value Exchange",
};
const NO_YEAR =
  "The indices held here do not reach back to 2013-14, so it cannot be brought to another year.";

export const SOCIAL_WORKER_HOUR: Published = {
  ...PSSRU,
  of: "hour of a children's social worker",
  ...figureOf(40, "pounds"),
  note: `Without qualification. ${NO_YEAR}`,
};
export const SOCIAL_WORKER_CLIENT_HOUR: Published = {
  ...PSSRU,
  of: "hour of a children's social worker with clients",
  ...figureOf(55, "pounds"),
  note: `Without qualification. ${NO_YEAR}`,
};

const FIRST_SIX_MONTHS = {
  ...{ ...BESIDE, area: "England", year: "price year not stated", status: "to confirm" as const },
  source: "Bonin, Beecham, Dance and Farmer 2014, British Journal of Social Work 44(6), abstract",
} as const;
/** Mean, least and most of 19 families, public cost of the first six months after moving in. */
export const SUPPORT_FIRST_SIX_MONTHS: Readonly<Record<"mean" | "least" | "most", Published>> = {
  mean: { ...FIRST_SIX_MONTHS, of: "support in the first 6 months: mean", ...figureOf(2842, "pounds") },
  least: { ...FIRST_SIX_MONTHS, of: "support in the first 6 months: least", ...figureOf(980, "pounds") },
  most: { ...FIRST_SIX_MONTHS, of: "support in the first 6 months: most", ...figureOf(6270, "pounds") },
};

const COVENTRY = {
  ...{ ...BESIDE, area: "Coventry", year: "2006 to 2012", status: "to confirm" as const },
  source: "Coventry, Adoption service annual report 2011/12",
} as const;
export const ADOPTION_ALLOWANCE: Readonly<Record<"least" | "most" | "share", Published>> = {
  least: { ...COVENTRY, of: "adoption allowance: low", ...figureOf(5500, "pounds") },
  most: { ...COVENTRY, of: "adoption allowance: high", ...figureOf(6700, "pounds") },
  share: { ...COVENTRY, of: "adopters with an allowance", ...figureOf(44, "percent"), year: "2011-12" },
};

export const THERAPY_LIMIT: Published = {
  ...{ ...BESIDE, of: "fair access limit of therapy", area: "England", year: "2025-26", status: "sourced" },
  ...figureOf(3000, "pounds"),
  source: "Written statement, 22 April 2025",
};

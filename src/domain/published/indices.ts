import { yearTo } from "./publishedYears";

/**
 * By how much prices and pay have moved (reference/costs.md 3.6, S70 to S73): levels, so that one year stands to another as
 * their quotient. Each index by its own years, and no year that its source does not have.
 */

export const INDEX_IDS = ["gdp", "cpi", "cpih", "nhs", "nhs-pay", "nhs-prices"] as const;
export type IndexId = (typeof INDEX_IDS)[number];

export interface IndexFigure {
  /** "2024-25", or "2024" where the index is one of calendar years. */
  year: string;
  level: number;
  status: "sourced" | "to confirm" | "forecast" | "provisional";
  /** What to say beside an amount that rests on it. */
  note?: string;
}

export interface PriceIndex {
  id: IndexId;
  /** "the GDP deflator", as a sentence names it. */
  name: string;
  years: "financial" | "calendar";
  /** The year whose level is 100. */
  base: string;
  source: string;
  vintage: string;
  /** In order of the years, without a gap. */
  figures: readonly IndexFigure[];
}

const HMT = "HM Treasury, GDP deflators at market prices";
/** The older release has 2014-15 at 81.870 and 2015-16 at 82.459. */
const SPLICE = { earlier: 81.87, later: 82.459 };
const GDP_FROM_2015 = [
  74.5894, 76.0847, 77.0481, 78.8043, 80.8836, 85.1105, 85.314, 91.3107, 96.1297, 100,
] as const;

const gdp: PriceIndex = {
  id: "gdp",
  name: "the GDP deflator",
  years: "financial",
  base: "2024-25",
  source: HMT,
  vintage: "December 2025 release",
  figures: [
    {
      year: yearTo(2015),
      level: (SPLICE.earlier / SPLICE.later) * GDP_FROM_2015[0],
      status: "to confirm",
      note: "2014-15 is joined on from an older release.",
    },
    ...GDP_FROM_2015.map((level, at): IndexFigure => ({ year: yearTo(2016 + at), level, status: "sourced" })),
  ],
};

/** Levels from yearly changes in percent, the year before the first of them being 100. */
function chained(
  changes: readonly number[],
  figureAt: (at: number) => Omit<IndexFigure, "level">,
): IndexFigure[] {
  let level = 100;
  return [
    { ...figureAt(-1), level },
    ...changes.map((percent, at) => ({ ...figureAt(at), level: (level *= 1 + percent / 100) })),
  ];
}

const OBR = "Office for Budget Responsibility, Economic and fiscal outlook, November 2025";

/** Averages of calendar years; the year of the outlook itself, and those after it, are what it expects. */
const ofCalendarYears = (first: number, changes: readonly number[]): readonly IndexFigure[] =>
  chained(changes, (at) => {
    const year = first + at;
    if (year < 2024) return { year: String(year), status: "sourced" };
    if (year > 2024)
      return { year: String(year), status: "forecast", note: `${year} is a forecast of November 2025.` };
    return {
      year: "2024",
      status: "to confirm",
      note: "2024 is as given in the forecast of November 2025.",
    };
  });

const cpi: PriceIndex = {
  id: "cpi",
  name: "CPI",
  years: "calendar",
  base: "2008",
  source: OBR,
  vintage: "November 2025",
  figures: ofCalendarYears(2009, [
    ...[2.2, 3.5, 4.3, 2.7, 2.3, 1.1, 0.1, 1.1, 2.8, 2.3, 1.7, 0.6, 4.0, 9.07, 7.3],
    ...[2.53, 3.45, 2.48, 2.02, 2.04, 2.04, 2.0],
  ]),
};

const cpih: PriceIndex = {
  id: "cpih",
  name: "CPIH",
  years: "calendar",
  base: "2021",
  source: OBR,
  vintage: "November 2025",
  figures: ofCalendarYears(2022, [7.92, 6.79, 3.27, 3.93, 2.67, 2.15, 2.08]),
};

const NHS_FIRST_ENDING = 2016;
const PROVISIONAL_ENDING = 2024;
const ofNhs = (id: IndexId, name: string, changes: readonly number[]): PriceIndex => ({
  id,
  name,
  years: "financial",
  base: "2014-15",
  source: "PSSRU and University of York, Unit Costs of Health and Social Care 2024: NHS cost inflation index",
  vintage: "2024 manual",
  figures: chained(changes, (at) => {
    const ending = NHS_FIRST_ENDING + at;
    if (ending < PROVISIONAL_ENDING) return { year: yearTo(ending), status: "sourced" };
    return { year: yearTo(ending), status: "provisional", note: `${yearTo(ending)} is provisional.` };
  }),
});

export const PRICE_INDICES: Readonly<Record<IndexId, PriceIndex>> = {
  gdp,
  cpi,
  cpih,
  nhs: ofNhs(
    "nhs",
    "the NHS cost inflation index (pay and prices)",
    [0.4, 2.09, 1.24, 1.6, 2.14, 2.49, 2.58, 7.32, 4.31],
  ),
  "nhs-pay": ofNhs(
    "nhs-pay",
    "the NHS cost inflation index (pay)",
    [0.3, 2.1, 1.21, 1.6, 2.58, 3.41, 3.07, 7.41, 4.79],
  ),
  "nhs-prices": ofNhs(
    "nhs-prices",
    "the NHS cost inflation index (prices)",
    [0.56, 2.06, 1.3, 1.59, 1.3, 0.84, 1.72, 7.15, 3.45],
  ),
};

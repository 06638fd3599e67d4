import { figureOf, type Published } from "./published";

/**
 * Days of A1, A2 and of the whole way in England, from the scorecards and the adoption survey (reference/domain.md 1.4 (b)). Nothing
 * newer was seen.
 */

const CVAA14 = "Adoption Leadership Board, as reported by CVAA, September 2014";
const ALB145 = "Adoption Leadership Board, third quarter of 2014-15, as reported by Family Law Week";
const CI18 = "Coram-i, Adoption in England: a system under pressure?, October 2018";
const FLN18 = "DfE adoption scorecards, year ending March 2018, as reported by Fosterline";
const ALB17 = "Adoption Leadership Board, slides on the three years to the third quarter of 2016-17";

/** The survey was voluntary until at least 2018; national figures were made up from those who answered. */
const SURVEY = "Adoption survey: voluntary returns, grossed and rounded; not the scorecard's three years.";
/** Older than the survey, or as old. */
const ONE_YEAR =
  "One year, not the scorecard's three; whether it comes from the return or from the survey was not seen.";
const QUARTER = `${SURVEY} One quarter moves more than a year.`;

type Row = readonly [year: string, a1: number, a2: number | undefined, source: string, note: string];

const BY_PERIOD: readonly Row[] = [
  ["2012-13", 656, undefined, CVAA14, ONE_YEAR],
  ["2013-14", 594, 216, CVAA14, ONE_YEAR],
  ["Q1 2014-15", 541, 222, CVAA14, QUARTER],
  ["Q2 2014-15", 539, 236, CVAA14, QUARTER],
  ["Q3 2014-15", 533, 241, ALB145, QUARTER],
  ["2014-15", 533, 234, CI18, SURVEY],
  ["2016-17", 457, 190, CI18, SURVEY],
  ["Q1 to Q3 2017-18", 416, 172, CI18, `${SURVEY} Three quarters of the year.`],
  [
    "2015-18",
    486,
    undefined,
    FLN18,
    "Three years together, from the department's own return; higher than the survey's single years because the earlier, longer ones are in it.",
  ],
];

/** What the sources disagree about: the threshold of 2011-14, to which the report of 2014 compares its figures. */
const A2_2014 =
  "The report calls it 64 days above the threshold, which makes that 152; another source gives 182 for 2011-14.";
/** 594 less the 47 above it. */
const A1_2014 = "The report calls it 47 days above the threshold of 547.";

const survey = (of: string, year: string, value: number, source: string, note: string): Published => ({
  of,
  area: "England",
  ...figureOf(value, "days"),
  year,
  vintage: "as reported at the time",
  source,
  status: "sourced",
  note,
});

const WHOLE_WAY = "Q4 2013-14 to Q3 2016-17";
const WHOLE_WAY_NOTE = "Adoption survey: voluntary returns, grossed and rounded; three years together.";
const wholeWay = (value: number, part?: string): Published => ({
  ...survey("entry-adopted", WHOLE_WAY, value, ALB17, WHOLE_WAY_NOTE),
  ...(part !== undefined && { part }),
});

export const SCORECARD_DAYS: readonly Published[] = [
  ...BY_PERIOD.map(([year, a1, , source, note]) =>
    survey("A1", year, a1, source, year === "2013-14" ? `${note} ${A1_2014}` : note),
  ),
  ...BY_PERIOD.flatMap(([year, , a2, source, note]) =>
    a2 === undefined
      ? []
      : [survey("A2", year, a2, source, year === "2013-14" ? `${note} ${A2_2014}` : note)],
  ),
  wholeWay(743),
  wholeWay(670, "aged under 5"),
  wholeWay(1181, "aged 5 and over"),
];

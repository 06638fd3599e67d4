import { roundHalfAway } from "../formula/rounding";
import {
  figureOf,
  WAITING,
  waitingWithOrder,
  WITH_ORDER,
  WITHOUT_ORDER,
  type Published,
  type PublishedUnit,
} from "./published";
import { yearTo } from "./publishedYears";

/**
 * Decisions, plans changed, waiting and adopted, England (reference/domain.md 1.4 (c) and (d), 2.1; source keys EESD, LAIT, FLN18).
 */

const DECISIONS =
  "DfE, Children looked after in England including adoptions: children for whom the authority decided on adoption";
const SERIES = "DfE, Children looked after in England including adoptions: time series";
const LAIT = "DfE, Local Authority Interactive Tool";
const RELEASE_2024 = "2024 release";
const TOOL_2025 = "as read in November 2026, data to 2025";
const TO_TEN = "To the nearest 10.";

/** A row a year ending 31 March, as the release of 2024 has them. */
interface Year {
  decisions: number;
  newDecisions: number;
  /** The decision changed, still looked after on 31 March; and looked after no more. */
  reversedInCare: number;
  reversedAndLeft: number;
  reversed: number;
  /** Still looked after, decision intact, not placed for adoption. */
  waiting: number;
  withOrder: number;
  withoutOrder: number;
  /** Percent of those with an order, in the order of {@link WAITING}. */
  byWait: readonly number[];
}

export const DECISIONS_BY_YEAR: Readonly<Record<number, Year>> = {
  2020: {
    decisions: 10700,
    newDecisions: 4050,
    reversedInCare: 790,
    reversedAndLeft: 120,
    reversed: 910,
    waiting: 3990,
    withOrder: 2490,
    withoutOrder: 1500,
    byWait: [30, 27, 29, 9, 5],
  },
  2021: {
    decisions: 10030,
    newDecisions: 3750,
    reversedInCare: 720,
    reversedAndLeft: 180,
    reversed: 890,
    waiting: 3710,
    withOrder: 2140,
    withoutOrder: 1570,
    byWait: [30, 28, 26, 10, 6],
  },
  2022: {
    decisions: 9580,
    newDecisions: 3370,
    reversedInCare: 570,
    reversedAndLeft: 200,
    reversed: 770,
    waiting: 3410,
    withOrder: 2040,
    withoutOrder: 1370,
    byWait: [30, 31, 25, 7, 6],
  },
  2023: {
    decisions: 9580,
    newDecisions: 3830,
    reversedInCare: 430,
    reversedAndLeft: 150,
    reversed: 580,
    waiting: 3740,
    withOrder: 2190,
    withoutOrder: 1550,
    byWait: [35, 33, 20, 6, 5],
  },
  2024: {
    decisions: 9670,
    newDecisions: 3690,
    reversedInCare: 440,
    reversedAndLeft: 170,
    reversed: 610,
    waiting: 4130,
    withOrder: 2670,
    withoutOrder: 1470,
    byWait: [29, 34, 27, 6, 5],
  },
};

/** Adopted in the year, as the time series of the 2024 release has them; and percent of all who left care, as the tool has it. */
const ADOPTED_SERIES: Readonly<Record<number, number>> = {
  2014: 5050,
  2015: 5360,
  2016: 4710,
  2017: 4370,
  2018: 3850,
  2019: 3600,
  2020: 3480,
  2021: 2890,
  2022: 3010,
  2023: 3000,
  2024: 2980,
};
const ADOPTED_LATER: Readonly<Record<number, number>> = { 2024: 3020, 2025: 3040 };
const PERCENT_OF_LEAVERS: Readonly<Record<number, number>> = {
  2016: 15,
  2017: 14,
  2018: 13,
  2019: 12,
  2020: 12,
  2021: 10,
  2022: 10,
  2023: 9,
  2024: 9,
  2025: 9,
};

const years = (of: Readonly<Record<number, unknown>>) => Object.keys(of).map(Number);

function england(
  of: string,
  ending: number,
  value: number,
  unit: PublishedUnit,
  more: Pick<Published, "source" | "vintage" | "note"> & { part?: string },
): Published {
  return {
    of,
    area: "England",
    ...figureOf(value, unit),
    year: yearTo(ending),
    ...more,
    status: "sourced",
  };
}

/**
 * What is made of two published counts: plans changed among children with a decision at any time in the year, in percent to
 * one decimal. A5's own wording was not seen (rules.md 4).
 *
 * @example reversedShare(610, 9670) //=> 6.3
 */
export const reversedShare = (reversed: number, decisions: number): number =>
  roundHalfAway((100 * reversed) / decisions, 1);

/** The sentence that stands beside {@link reversedShare}. */
export const howReversedShareIsMade = (reversed: number, decisions: number): string =>
  `Made here: ${figureOf(reversed, "children").shown} decisions reversed out of ` +
  `${figureOf(decisions, "children").shown} children with a decision at any time in the year.`;

function ofYear(ending: number): Published[] {
  const year = DECISIONS_BY_YEAR[ending]!;
  const from = { source: DECISIONS, vintage: RELEASE_2024 };
  const { reversed, decisions } = year;
  return [
    {
      ...england("A5", ending, reversedShare(reversed, decisions), "percent", {
        ...from,
        note: `${howReversedShareIsMade(reversed, decisions)} Both to the nearest 10; the scorecard's own wording was not seen.`,
      }),
      status: "to confirm",
    },
    england("A5", ending, reversed, "children", { ...from, note: TO_TEN }),
    england("A9", ending, year.waiting, "children", {
      ...from,
      note: `${TO_TEN} Decision intact and not placed for adoption on 31 March.`,
    }),
    england("A9", ending, year.withOrder, "children", { ...from, part: WITH_ORDER, note: TO_TEN }),
    england("A9", ending, year.withoutOrder, "children", { ...from, part: WITHOUT_ORDER, note: TO_TEN }),
    ...WAITING.map((wait, at) =>
      england("A9", ending, year.byWait[at]!, "percent", {
        ...from,
        part: waitingWithOrder(wait),
        note: "Share of children with a placement order and not placed for adoption on 31 March, whole percent.",
      }),
    ),
    england("A15", ending, year.newDecisions, "children", {
      ...from,
      note: `${TO_TEN} Children whose decision was made in the year.`,
    }),
  ];
}

/** 2,980 in one release is 3,020 in the next: authorities correct earlier years. */
const RESTATED: Readonly<Record<number, string>> = {
  2019: "The Local Authority Interactive Tool gives 3,590.",
  2024: "Restated since as 3,020; among children with a decision the 2024 release counts 2,970.",
};

export const ADOPTION_COUNTS: readonly Published[] = [
  ...years(DECISIONS_BY_YEAR).flatMap(ofYear),
  ...years(PERCENT_OF_LEAVERS).map((ending) =>
    england("A4", ending, PERCENT_OF_LEAVERS[ending]!, "percent", {
      source: LAIT,
      vintage: TOOL_2025,
      note: "Of all children who ceased to be looked after in the year, whole percent.",
    }),
  ),
  // The later edition first: it is the one to compare with.
  ...years(ADOPTED_LATER).map((ending) =>
    england("A4", ending, ADOPTED_LATER[ending]!, "children", {
      source: LAIT,
      vintage: TOOL_2025,
      note: `${TO_TEN}${ending === 2024 ? " First published as 2,980." : ""}`,
    }),
  ),
  ...years(ADOPTED_SERIES).map((ending) =>
    england("A4", ending, ADOPTED_SERIES[ending]!, "children", {
      source: SERIES,
      vintage: RELEASE_2024,
      note: RESTATED[ending] ? `${TO_TEN} ${RESTATED[ending]}` : TO_TEN,
    }),
  ),
  england("A11", 2018, 1600, "families", {
    source: "DfE adoption scorecards, year ending March 2018, as reported by Fosterline",
    vintage: "as reported at the time",
    note: "On 31 March 2018, rounded.",
  }),
];

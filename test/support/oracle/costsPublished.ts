import { dayOf } from "./rows";

/** reference/costs.md 3.1, 3.3, 3.5 and 3.6 copied out again by hand, to set beside what the product holds. */

type Line = readonly [from: string, to: string, pounds: number];

/** One child, England, pounds of the day on which the child moves in (dd/mm/yyyy, both included). */
const FEES: Readonly<Record<string, readonly Line[]>> = {
  voluntary: [
    ["01/04/2011", "31/05/2018", 27_000],
    ["01/07/2018", "31/03/2019", 31_000], // June 2018: the day of the rise is not known
    ["01/04/2019", "31/03/2020", 31_620],
    ["01/04/2025", "31/03/2026", 39_245],
  ],
  authority: [["01/04/2013", "31/03/2026", 27_000]],
};
/** Two siblings, as seen in October 2019. */
const SIBLINGS: Readonly<Record<string, Line>> = {
  voluntary: ["01/04/2019", "31/03/2020", 50_000],
  authority: ["01/04/2019", "31/03/2020", 43_000],
};
/** A month, once there has been no order for twelve. */
const ADD_ON: readonly Line[] = [
  ["01/04/2021", "31/03/2022", 896],
  ["01/04/2022", "31/03/2023", 939],
];

const on = (lines: readonly Line[], day: number): number | undefined =>
  lines.find(([from, to]) => day >= (dayOf(from) as number) && day <= (dayOf(to) as number))?.[2];

/**
 * The fee of a day (as rows.ts counts it); undefined where none is known. An agency in London takes a tenth more of the fee of
 * £27,000 from April 2013.
 */
export function feeOn(provider: string, children: number, day: number, london: boolean): number | undefined {
  if (children > 2) return undefined;
  const fee = on(children === 1 ? FEES[provider]! : [SIBLINGS[provider]!], day);
  if (!london) return fee;
  return fee === 27_000 && day >= (dayOf("01/04/2013") as number) ? fee * 1.1 : undefined;
}

export const addOnOf = (day: number): number | undefined => on(ADD_ON, day);

export type Index = Readonly<Record<string, number>>;

/** HM Treasury's GDP deflator, 2024-25 = 100. */
const DEFLATOR: Index = {
  "2014-15": (81.87 / 82.459) * 74.5894,
  "2015-16": 74.5894,
  "2016-17": 76.0847,
  "2017-18": 77.0481,
  "2018-19": 78.8043,
  "2019-20": 80.8836,
  "2020-21": 85.1105,
  "2021-22": 85.314,
  "2022-23": 91.3107,
  "2023-24": 96.1297,
  "2024-25": 100,
};

/** From 2014-15 on, each year's change in percent upon the one before. */
const chained = (changes: readonly number[]): Index => {
  let level = 100;
  const levels: Record<string, number> = { "2014-15": level };
  changes.forEach((change, at) => {
    level *= 1 + change / 100;
    levels[`20${15 + at}-${16 + at}`] = level;
  });
  return levels;
};

export const INDICES: Readonly<Record<string, Index>> = {
  "GDP deflator": DEFLATOR,
  "NHS pay and prices": chained([0.4, 2.09, 1.24, 1.6, 2.14, 2.49, 2.58, 7.32, 4.31]),
  "NHS pay": chained([0.3, 2.1, 1.21, 1.6, 2.58, 3.41, 3.07, 7.41, 4.79]),
  "NHS prices": chained([0.56, 2.06, 1.3, 1.59, 1.3, 0.84, 1.72, 7.15, 3.45]),
};

/** Pounds a week, 2024-25, England and London, rounded to £5 by the department. */
export const WEEKLY = {
  out: { fostering: 765, residential: 7385, all: 2100 },
  london: { fostering: 920, residential: 8085, all: 2630 },
} as const;
export const WEEKLY_YEAR = "2024-25";

/** Court fees of a placement order (November 2022) and an adoption order, in pounds of the day. */
export const COURT_FEES: Readonly<Record<string, number>> = { child_2: 490, child_7: 201 };

/** England, children adopted in the year to 31 March: months to the decision, to the match, to moving in, as published. */
const ENGLAND: Readonly<Record<number, readonly [number, number, number]>> = {
  2020: [7, 8, 1],
  2021: [7, 9, 1],
  2022: [8, 9, 1],
  2023: [8, 10, 1],
  2024: [9, 10, 1],
  2025: [9, 10, 1],
};

/** In whole days, of the year or of the nearest that was published. */
export function englandOf(yearTo: number): number[] {
  const year = Math.min(2025, Math.max(2020, yearTo));
  return ENGLAND[year]!.map((months) => Math.floor((months * 365) / 12));
}

/** reference/costs.md 3.1, 3.3 and 3.6 copied out again by hand, to set beside what the product holds. */

/** One child, England, pounds of the day on which the child moves in; from the first day on (dd/mm/yyyy). */
export const FEES = {
  voluntary: [
    { from: "01/04/2011", to: "31/05/2018", pounds: 27_000 },
    { from: "01/06/2018", to: "31/03/2019", pounds: 31_000 },
    { from: "01/04/2019", to: "31/03/2020", pounds: 31_620 },
    { from: "01/04/2025", to: "31/03/2026", pounds: 39_245 },
  ],
  authority: [{ from: "01/04/2013", to: "31/03/2026", pounds: 27_000 }],
} as const;

/** HM Treasury's GDP deflator, 2024-25 = 100. */
export const DEFLATOR: Readonly<Record<string, number>> = {
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

const YEARS = ["16", "17", "18", "19", "20", "21", "22", "23", "24"];
const byYear = (pounds: readonly number[]) =>
  Object.fromEntries(YEARS.map((year, at) => [`20${year}-${Number(year) + 1}`, pounds[at]!]));

/** Pounds a week in prices of the year, England, rounded to £5 by the department. */
export const WEEKLY_ENGLAND = {
  fostering: byYear([575, 575, 580, 600, 615, 630, 665, 720, 765]),
  residential: byYear([3430, 3630, 3945, 4165, 4575, 5025, 5980, 6775, 7385]),
  all: byYear([1095, 1140, 1200, 1265, 1340, 1430, 1610, 1865, 2100]),
} as const;
/** 2024-25. */
export const WEEKLY_LONDON = { fostering: 920, residential: 8085, all: 2630 } as const;

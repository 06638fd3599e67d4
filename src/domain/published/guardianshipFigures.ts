import { figureOf, inMonths, type Published } from "./published";
import { yearTo } from "./publishedYears";

/**
 * Special guardianship and adoption side by side, England, leavers of the year to 31 March (reference/domain.md 6 and 1.4(d);
 * source keys EESD, LAIT, CSC). They stand beside the report's page and are no measures of ours, so they are not among the
 * benchmarks of the worksheet functions.
 */

const LEAVERS = "DfE, Children looked after in England including adoptions: leavers, 2024 release";
const LAIT = "DfE, Local Authority Interactive Tool, and Children's Social Care Dashboard, data to 2025";

/** Which of the two routes a figure is of. */
export type ByRoute = "special guardianship" | "adoption" | "child arrangements order";

/** [orders, age at order, age at entry, final period of care] with the durations in months. */
type YearOfRoute = readonly [number, number, number, number];

const months = (years: number, more = 0) => years * 12 + more;

const GUARDIANSHIP: Readonly<Record<number, YearOfRoute>> = {
  2020: [3720, months(5, 10), months(4, 3), months(1, 7)],
  2021: [3820, months(6, 1), months(4, 5), months(1, 8)],
  2022: [3910, months(6, 4), months(4, 5), months(1, 11)],
  2023: [3860, months(6, 2), months(4, 5), months(1, 9)],
  2024: [3860, months(6, 2), months(4, 5), months(1, 9)],
};
/** [age at order, age at entry, final period of care]. */
const ADOPTION: Readonly<Record<number, readonly [number, number, number]>> = {
  2020: [months(3), months(1), months(2)],
  2021: [months(3, 3), months(1), months(2, 2)],
  2022: [months(3, 3), months(0, 11), months(2, 3)],
  2023: [months(3, 5), months(1), months(2, 5)],
  2024: [months(3, 4), months(1), months(2, 5)],
};
/** Percent of special guardianship orders: E45, E46, E47, E48. */
const BY_GUARDIAN: Readonly<Record<number, readonly [number, number, number, number]>> = {
  2020: [58, 9, 30, 3],
  2021: [64, 10, 24, 2],
  2022: [64, 11, 24, 2],
  2023: [65, 9, 23, 2],
  2024: [63, 9, 25, 2],
};
export const GUARDIAN_CODES = ["E45", "E46", "E47", "E48"] as const;
const PERCENT_OF_LEAVERS: Readonly<Record<number, number>> = {
  2020: 13,
  2021: 14,
  2022: 13,
  2023: 12,
  2024: 12,
  2025: 12,
};
const ORDERS_LATER: Readonly<Record<number, number>> = { 2025: 4110 };
const ARRANGEMENTS: Readonly<Record<number, number>> = {
  2021: 1060,
  2022: 1180,
  2023: 1120,
  2024: 1160,
  2025: 1080,
};

/** What is known of the children of 2023-24 by group, whole percent; groups that are not there were not published. */
const PROFILE_2024: readonly (readonly [ByRoute, Readonly<Record<string, number>>])[] = [
  [
    "special guardianship",
    {
      "age_at_order under_1": 12,
      "age_at_order 1_to_4": 39,
      "age_at_order 5_to_9": 24,
      "age_at_order 10_to_15": 22,
      "age_at_order 16_and_over": 3,
      "time_to_order under_1_year": 52,
      "time_to_order 1_year": 26,
      "time_to_order 2_years": 6,
      "time_to_order 3_years_and_over": 16,
      "last_legal_status care_order_interim_or_full": 92,
      "last_legal_status by_agreement_section_20": 8,
      "ethnic_group white": 82,
      "ethnic_group mixed": 11,
      "ethnic_group black": 4,
      "ethnic_group asian": 1,
      "need N1": 77,
    },
  ],
  [
    "adoption",
    {
      "age_at_order under_1": 4,
      "age_at_order 1_to_4": 76,
      "age_at_order 5_to_9": 19,
      "age_at_order 10_to_15": 1,
      "time_to_order under_1_year": 4,
      "time_to_order 1_year": 39,
      "time_to_order 2_years": 35,
      "time_to_order 3_years_and_over": 22,
      "last_legal_status placement_order": 96,
      "last_legal_status care_order_interim_or_full": 2,
      "last_legal_status by_agreement_section_20": 2,
      "ethnic_group white": 84,
      "ethnic_group mixed": 11,
      "ethnic_group black": 1,
      "ethnic_group asian": 1,
    },
  ],
];

const england = (
  of: ByRoute,
  part: string,
  ending: number,
  shown: Pick<Published, "value" | "unit" | "shown">,
  source = LEAVERS,
): Published => ({
  of,
  part,
  area: "England",
  ...shown,
  year: yearTo(ending),
  vintage: source === LEAVERS ? "2024 release" : "as read in November 2026",
  source,
  status: "sourced",
});

const byYear = <Of>(
  years: Readonly<Record<number, Of>>,
  of: (year: Of, ending: number) => readonly Published[],
): Published[] => Object.entries(years).flatMap(([ending, year]) => of(year, Number(ending)));

/** What the rows of the table by year are called. */
export const PARTS = {
  orders: "orders in the year",
  ageAtOrder: "mean age at the order",
  ageAtEntry: "mean age at entering care",
  inCare: "mean final period of care",
  ofLeavers: "percent of all leavers",
} as const;

export const GUARDIANSHIP_FIGURES: readonly Published[] = [
  ...byYear(GUARDIANSHIP, ([orders, atOrder, atEntry, inCare], ending) => [
    england("special guardianship", PARTS.orders, ending, figureOf(orders, "children")),
    england("special guardianship", PARTS.ageAtOrder, ending, inMonths(atOrder)),
    england("special guardianship", PARTS.ageAtEntry, ending, inMonths(atEntry)),
    england("special guardianship", PARTS.inCare, ending, inMonths(inCare)),
  ]),
  ...byYear(ADOPTION, ([atOrder, atEntry, inCare], ending) => [
    england("adoption", PARTS.ageAtOrder, ending, inMonths(atOrder)),
    england("adoption", PARTS.ageAtEntry, ending, inMonths(atEntry)),
    england("adoption", PARTS.inCare, ending, inMonths(inCare)),
  ]),
  ...byYear(BY_GUARDIAN, (shares, ending) =>
    GUARDIAN_CODES.map((code, at) =>
      england("special guardianship", code, ending, figureOf(shares[at]!, "percent")),
    ),
  ),
  ...byYear(PERCENT_OF_LEAVERS, (share, ending) => [
    england("special guardianship", PARTS.ofLeavers, ending, figureOf(share, "percent"), LAIT),
  ]),
  ...byYear(ORDERS_LATER, (orders, ending) => [
    england("special guardianship", PARTS.orders, ending, figureOf(orders, "children"), LAIT),
  ]),
  ...byYear(ARRANGEMENTS, (orders, ending) => [
    england("child arrangements order", PARTS.orders, ending, figureOf(orders, "children"), LAIT),
  ]),
  ...PROFILE_2024.flatMap(([route, groups]) =>
    Object.entries(groups).map(([part, share]) => england(route, part, 2024, figureOf(share, "percent"))),
  ),
];

/** The year of which England's children were published by group. */
export const PROFILE_YEAR = yearTo(2024);

/** @example englandOf("special guardianship", "need N1")?.value //=> 77 */
export const englandOf = (of: ByRoute, part: string, year = PROFILE_YEAR): Published | undefined =>
  GUARDIANSHIP_FIGURES.find((each) => each.of === of && each.part === part && each.year === year);

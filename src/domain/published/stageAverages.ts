import { agedAtStart, figureOf, inMonths, PLACED_WITHIN_12_MONTHS, type Published } from "./published";
import { yearTo } from "./publishedYears";
import { readYearsAndMonths } from "./yearsAndMonths";

/**
 * How long each stage took in England, children adopted in the year (reference/domain.md 1.4 (a); source key E2, CLA19): means,
 * as the department publishes them.
 */

const SOURCE =
  "DfE, Children looked after in England including adoptions: average time between adoption process stages";
const NOW = "2025 release, as read in November 2026";
const EARLIER = "earlier release, before the 2025 one";
const FIRST = "as first published in 2019";
const ROUNDED = "Mean, each stage rounded to the nearest month on its own, so stages need not add up.";

const STAGES = [
  "entry-adm",
  "adm-match",
  "match-placed",
  "entry-placed",
  "placed-adopted",
  "entry-adopted",
] as const;

/** By year ending 31 March, the stages in the order of {@link STAGES}. */
const BY_YEAR: Readonly<Record<number, string>> = {
  2019: "0:6 0:8 0:1 1:3 0:9 2:0",
  2020: "0:7 0:8 0:1 1:4 0:8 2:0",
  2021: "0:7 0:9 0:1 1:4 0:10 2:2",
  2022: "0:8 0:9 0:1 1:6 0:9 2:3",
  2023: "0:8 0:10 0:1 1:7 0:10 2:5",
  2024: "0:9 0:10 0:1 1:7 0:9 2:5",
  2025: "0:9 0:10 0:1 1:7 0:9 2:3",
};

/** Children adopted in 2024-25 by age; "k" rounds to nought and is none, so there is no figure. */
const BY_AGE: readonly (readonly [string, string])[] = [
  ["aged under 1", "0:8 0:9 0:1 1:5 0:8 2:1"],
  ["aged 1", "0:10 0:11 0:1 1:10 0:10 2:8"],
  ["aged 2", "0:9 1:0 0:1 1:10 0:11 2:9"],
  ["aged 3", "0:11 1:1 0:1 2:1 1:0 3:1"],
  ["aged 4", "0:8 1:0 0:1 1:9 1:0 2:9"],
  ["aged 5", "0:11 1:1 0:1 2:1 0:11 2:11"],
  ["aged 6", "1:0 1:2 0:1 2:3 0:9 3:0"],
  ["aged 7 and over", "3:3 0:5 k 3:8 0:9 4:5"],
];

const WITHIN_12_MONTHS: Readonly<Record<number, number>> = {
  2019: 2960,
  2020: 2730,
  2021: 2160,
  2022: 2140,
  2023: 2130,
  2024: 2180,
  2025: 2150,
};

/** Another release says otherwise. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "entry-placed 2020": "The 2024 release gives 1:3.",
  "placed-adopted 2020": "The 2024 release gives 0:9.",
  [`${PLACED_WITHIN_12_MONTHS} 2020`]: "The 2024 release gives 2,750.",
  [`${PLACED_WITHIN_12_MONTHS} 2024`]: "The 2024 release gives 2,150.",
};

const england = (ending: number) => ({
  area: "England",
  year: yearTo(ending),
  vintage: ending < 2021 ? EARLIER : NOW,
  source: SOURCE,
  status: "sourced" as const,
});

const noteOf = (of: string, ending: number, said: string) => {
  const otherwise = OTHERWISE[`${of} ${ending}`];
  return otherwise ? `${said} ${otherwise}` : said;
};

function averages(ending: number, durations: string, part?: string): Published[] {
  return durations.split(" ").flatMap((written, at): Published[] => {
    const months = readYearsAndMonths(written);
    const of = STAGES[at]!;
    if (months === undefined) return [];
    return [
      {
        of,
        ...england(ending),
        ...inMonths(months),
        ...(part !== undefined && { part }),
        note: noteOf(of, ending, ROUNDED),
      },
    ];
  });
}

const firstPublished = (of: string, ending: number, months: number): Published => ({
  of,
  ...england(ending),
  ...inMonths(months),
  vintage: FIRST,
  source: "DfE, Children looked after in England 2018 to 2019, as summarised by Family Law Week",
  note: "Mean, rounded to the month.",
});

const years = (of: Readonly<Record<number, unknown>>) => Object.keys(of).map(Number);

export const STAGE_AVERAGES: readonly Published[] = [
  ...years(BY_YEAR).flatMap((ending) => averages(ending, BY_YEAR[ending]!)),
  ...BY_AGE.flatMap(([age, durations]) => averages(2025, durations, agedAtStart(age))),
  ...years(WITHIN_12_MONTHS).map((ending): Published => ({
    of: PLACED_WITHIN_12_MONTHS,
    ...england(ending),
    ...figureOf(WITHIN_12_MONTHS[ending]!, "children"),
    note: noteOf(PLACED_WITHIN_12_MONTHS, ending, "To the nearest 10; of children adopted in the year."),
  })),
  firstPublished("entry-adm", 2015, 8),
  firstPublished("adm-match", 2015, 10),
  firstPublished("entry-adopted", 2015, 27),
  firstPublished("entry-adopted", 2018, 23),
];

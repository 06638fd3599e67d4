import type { Scalar } from "../columns";
import { noAnswer, notUnderstood, type Answered } from "../answered";
import { figureOf, type Published } from "./published";
import { HOW_A_YEAR_IS_WRITTEN, namedYears, readOneYear, yearTo } from "./publishedYears";

/**
 * What a week costs, from what every authority says it spent (reference/costs.md 3.3, S49 and S50): pounds of the year itself,
 * to the nearest £5. Averages of England and of regions, over in-house and bought placements alike.
 */

export const WEEKLY_COST_KINDS = [
  "fostering",
  "residential",
  "all looked after",
  "adoption",
  "social work",
] as const;
export type WeeklyCostKind = (typeof WEEKLY_COST_KINDS)[number];

/** What is divided by what. */
export const WEEKLY_COST_DEFINITIONS: Readonly<Record<WeeklyCostKind, string>> = {
  fostering:
    "All spending on fostering (in-house and bought, allowances and fees, supervising social workers), a week for each child in a foster placement on 31 March.",
  residential:
    "All spending on residential care, a week for each child in it, by the days of care given in the year (placements K1, K2, R1 and S1).",
  "all looked after":
    "All spending on children looked after, a week for each child looked after on 31 March, whatever the placement.",
  adoption:
    "All spending on adoption services, a week for each child with a placement order on 31 March: not what an adoption costs, and never what a day of waiting costs.",
  "social work": "Spending on social work, a week for each child in need.",
};

const SOURCE =
  "DfE, Local Authority Interactive Tool, measures 294 to 298, from the outturn that authorities return under section 251";
const VINTAGE = "as read in November 2026, data to 2024-25";

/** England, the years to 31 March from 2017, in the order of the years. */
const FIRST_ENDING = 2017;
const ENGLAND: Readonly<Record<WeeklyCostKind, readonly number[]>> = {
  fostering: [575, 575, 580, 600, 615, 630, 665, 720, 765],
  residential: [3430, 3630, 3945, 4165, 4575, 5025, 5980, 6775, 7385],
  "all looked after": [1095, 1140, 1200, 1265, 1340, 1430, 1610, 1865, 2100],
  adoption: [1145, 1105, 1160, 1285, 1385, 1460, 1500, 1475, 1450],
  "social work": [115, 110, 115, 130, 140, 140, 155, 165, 170],
};

const REGIONS = [
  ...(["Inner London", "Outer London", "London", "North East", "North West"] as const),
  ...(["Yorkshire and the Humber", "East Midlands", "West Midlands"] as const),
  ...(["East of England", "South East", "South West"] as const),
] as const;

/** The year to 31 March 2025 in the order of {@link REGIONS}. */
const REGIONS_ENDING = 2025;
const BY_REGION: Readonly<Partial<Record<WeeklyCostKind, readonly number[]>>> = {
  fostering: [965, 890, 920, 585, 655, 625, 800, 710, 985, 850, 820],
  residential: [8725, 7700, 8085, 7095, 6515, 7940, 7800, 7050, 7845, 7315, 7895],
  "all looked after": [2685, 2590, 2630, 1860, 1800, 1905, 2285, 1755, 2225, 2335, 2400],
  adoption: [2130, 1960, 2025, 1630, 1265, 1320, 1150, 915, 1750, 2515, 1215],
};

const weekOf = (kind: WeeklyCostKind, area: string, ending: number, pounds: number): Published => ({
  of: `weekly cost: ${kind}`,
  area,
  ...figureOf(pounds, "pounds"),
  year: yearTo(ending),
  vintage: VINTAGE,
  source: SOURCE,
  status: "sourced",
  note: `${WEEKLY_COST_DEFINITIONS[kind]} In the prices of the year, to the nearest £5.`,
});

/** Every weekly cost that the product brings: England by year, then the regions. */
export const WEEKLY_COSTS: readonly Published[] = WEEKLY_COST_KINDS.flatMap((kind) => [
  ...ENGLAND[kind].map((pounds, at) => weekOf(kind, "England", FIRST_ENDING + at, pounds)),
  ...(BY_REGION[kind] ?? []).map((pounds, at) => weekOf(kind, REGIONS[at]!, REGIONS_ENDING, pounds)),
]);

/**
 * The published cost of a week, pounds of that year.
 *
 * @param kind one of {@link WEEKLY_COST_KINDS}, or how people say it ("foster care", "children's home")
 * @param year "2024-25"
 * @param region England where nothing is said
 * @example weeklyCost("fostering", "2024-25") //=> { kind: "found", figure: { value: 765, ... } }
 */
export function weeklyCost(
  kind: string,
  year: Scalar,
  region: Scalar = null,
): Answered<{ figure: Published }> {
  const what = weeklyCostKind(kind);
  if (what === undefined)
    return notUnderstood(
      "Weekly costs are published for fostering, residential, all looked after, adoption and social work.",
    );
  const when = readOneYear(year);
  if (when === undefined) return notUnderstood(`${HOW_A_YEAR_IS_WRITTEN}.`);
  const area = areaNamed(region);
  if (area === undefined)
    return notUnderstood(`Weekly costs are published for England and its regions: ${REGIONS.join(", ")}.`);
  const all = WEEKLY_COSTS.filter(({ of }) => of === `weekly cost: ${what}`);
  const figure = all.find((each) => each.area === area && each.year === when);
  if (figure) return { kind: "found", figure };
  const years = all.filter((each) => each.area === area).map((each) => each.year);
  if (years.length === 0)
    return noAnswer(`No weekly cost of ${what} by region is held; there is one for England.`);
  return noAnswer(
    `No weekly cost of ${what} is held for ${area} in ${when}: ${
      area === "England" ? "there is one for" : "the regions have one for"
    } ${namedYears(years)}${area === "England" ? "" : `, England for ${namedYears(yearsOf(all, "England"))}`}.`,
  );
}

const yearsOf = (all: readonly Published[], area: string) =>
  all.filter((each) => each.area === area).map(({ year }) => year);

/** @example weeklyCostKind("Children's homes") //=> "residential" */
export function weeklyCostKind(words: string): WeeklyCostKind | undefined {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\s-]+/g, " ");
  return KIND_WORDS.find(([says]) => says.test(said))?.[1];
}

const KIND_WORDS: readonly (readonly [RegExp, WeeklyCostKind])[] = [
  [/^foster(?:ing|s| care| carers?| placements?)?$/, "fostering"],
  [/^(?:residential(?: care| home| placements?)?|children's homes?)$/, "residential"],
  [
    /^(?:all(?: children)?(?: looked after)?|(?:children )?looked after(?: children)?|lac|cla)$/,
    "all looked after",
  ],
  [/^adoptions?(?: services?)?$/, "adoption"],
  [/^social work(?:ers?)?$/, "social work"],
];

function areaNamed(region: Scalar): string | undefined {
  if (region === null) return "England";
  if (typeof region !== "string") return undefined;
  if (region.trim() === "") return "England";
  const said = nameKey(region);
  return ["England", ...REGIONS].find((name) => nameKey(name) === said);
}

/** The words of a place in any order, so that "London (Inner)" is Inner London. */
const nameKey = (name: string) =>
  (name.toLowerCase().match(/[a-z]+/g) ?? [])
    .filter(
      (word, _, all) =>
        !["and", "the", "of", "region"].includes(word) && (word !== "england" || all.length === 1),
    )
    .sort()
    .join(" ");

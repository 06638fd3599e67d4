import type { Scalar } from "../columns";

/** The years of published figures. The return's year ends on 31 March, and by that year it is told apart. */

const shortYear = (year: number) => String(year % 100).padStart(2, "0");

/** @example yearTo(2025) //=> "2024-25" */
export const yearTo = (ending: number): string => `${ending - 1}-${shortYear(ending)}`;

/**
 * A year as files of published figures write it: 2024 is the year that ends on 31 March 2024, 202324 and 2023/24 the same;
 * 2015-18 is three years together. What stands in brackets ("2016-17 (OT)") says nothing. undefined for a calendar year, an
 * academic one, and for what is no year.
 *
 * @param identifier what Explore Education Statistics says beside it: "Reporting year", "Financial year Q1" ...
 * @example readPublishedYear(202324, "Financial year") //=> "2023-24"
 */
export function readPublishedYear(cell: Scalar, identifier = ""): string | undefined {
  if (cell === null || typeof cell === "boolean") return undefined;
  if (/calendar|academic|month|week/i.test(identifier)) return undefined;
  const quarters = /\bQ([1-4])(?:\s*(?:-|to)\s*Q?([1-4]))?\b/i.exec(identifier);
  const text = String(cell)
    .replace(/\([^)]*\)/g, "")
    .replace(/^(?:year (?:ending|to) )?(?:31(?:st)? )?march /i, "")
    .trim();
  const written = /^(?:(Q[1-4]) )?(\d{4})(?:\s*[-–/]\s*|)(\d{4}|\d{2})?(?:\.0)?$/i.exec(text) ?? undefined;
  if (!written) return undefined;
  const first = Number(written[2]);
  if (first < 1990 || first > 2100) return undefined;
  // A quarter of one calendar year is none of the return's.
  if (quarters && written[3] === undefined) return undefined;
  const quarterly = quarters
    ? `Q${quarters[1]} ${quarters[2] ? `to Q${quarters[2]} ` : ""}`
    : written[1]
      ? `${written[1].toUpperCase()} `
      : "";
  if (written[3] === undefined) return `${quarterly}${yearTo(first)}`;
  const last =
    written[3].length === 4 ? Number(written[3]) : Math.floor(first / 100) * 100 + Number(written[3]);
  // 1999-00 ends in the next century.
  const ending = last < first ? last + 100 : last;
  if (ending <= first || ending - first > 10) return undefined;
  return `${quarterly}${first}-${shortYear(ending)}`;
}

/** How a single year to 31 March is written, for somebody who wrote it otherwise. */
export const HOW_A_YEAR_IS_WRITTEN = "A year is written 2024-25 (1 April 2024 to 31 March 2025)";

/**
 * One year to 31 March as people write it, and nothing that could be another: 2025 alone is a calendar year to some and the
 * year to March 2025 to others. undefined for that, for several years, and for what is no year.
 *
 * @example readOneYear("2024/25") //=> "2024-25"
 */
export function readOneYear(written: Scalar): string | undefined {
  if (typeof written !== "string") return undefined;
  const found = /^\s*((?:19|20)\d{2})\s*[-–/]\s*(\d{2}|\d{4})\s*$/.exec(written);
  if (!found) return undefined;
  const year = yearTo(Number(found[1]) + 1);
  return found[2] === year.slice(5) || Number(found[2]) === Number(found[1]) + 1 ? year : undefined;
}

/**
 * The years of a list as a sentence names them, each once, the first and last of those that follow each other.
 *
 * @example namedYears(["2016-17", "2017-18", "2018-19", "2020-21"]) //=> "2016-17 to 2018-19 and 2020-21"
 */
export function namedYears(years: readonly string[]): string {
  const distinct = [...new Set(years)].sort((a, b) => yearEndingOf(a) - yearEndingOf(b) || (a < b ? -1 : 1));
  const runs: string[][] = [];
  for (const year of distinct) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last !== undefined &&
      isOneYear(last) &&
      isOneYear(year) &&
      yearEndingOf(year) === yearEndingOf(last) + 1;
    if (run && follows) run.push(year);
    else runs.push([year]);
  }
  const names = runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run));
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const isOneYear = (year: string) => readOneYear(year) === year;

/**
 * The calendar year in which the last of its years ends on 31 March; 0 where none is named.
 *
 * @example yearEndingOf("2015-18") //=> 2018
 */
export function yearEndingOf(year: string): number {
  return spanOf(year).ending;
}

/**
 * How many years a figure is of: 3 for "2015-18", a quarter for "Q1 2014-15", three for "Q1 to Q3 2017-18".
 */
export function yearsIn(year: string): number {
  const quarters = /\bQ([1-4])(?: to Q([1-4]))?/.exec(year);
  const { from, ending } = spanOf(year);
  if (!quarters || ending - from !== 1) return Math.max(1, ending - from);
  return (Number(quarters[2] ?? quarters[1]) - Number(quarters[1]) + 1) / 4;
}

function spanOf(year: string): { from: number; ending: number } {
  let from = Infinity;
  let ending = 0;
  for (const [, first, last] of year.matchAll(/(\d{4})-(\d{2})\b/g)) {
    const start = Number(first);
    const end = Math.floor(start / 100) * 100 + Number(last);
    from = Math.min(from, start);
    ending = Math.max(ending, end < start ? end + 100 : end);
  }
  return ending === 0 ? { from: 0, ending: 0 } : { from, ending };
}

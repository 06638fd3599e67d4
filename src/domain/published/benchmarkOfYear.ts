import { noAnswer, notUnderstood, type Answered } from "../answered";
import type { Scalar } from "../columns";
import { BUILT_IN, newestFirst } from "./benchmarks";
import {
  agedAtStart,
  firstUnitOf,
  PLACED_WITHIN_12_MONTHS,
  type Published,
  type PublishedUnit,
} from "./published";
import { namedYears, readPublishedYear } from "./publishedYears";

/**
 * The figure that was published of England for a measure or a stage in one year, and no other year's. Where a year was
 * published twice, the later edition.
 *
 * @param measure an id in any case of letters ("A1"), or a stage as sheets call it ("Entry-moved in")
 * @param year the year to 31 March as "2024-25"; the department's own way, 2025, is the same year. Several years together are
 *   "2015-18", a quarter "Q1 2014-15".
 * @param group of which children, where a part is asked for ("aged 1", "with a placement order"); "children" or "percent" where
 *   a measure was published as both and the other one is asked for
 * @example benchmark("Entry-moved in", "2024-25") //=> figure shown as "1:7", value 578 days
 */
export function benchmark(
  measure: string,
  year: Scalar,
  group: Scalar = null,
): Answered<{ figure: Published }> {
  const of = measureId(measure);
  if (of === undefined)
    return notUnderstood(
      `The measure is not one of those with figures for England: ${IDS.map(nameOf).join(", ")}.`,
    );
  const when = readPublishedYear(year);
  if (when === undefined)
    return notUnderstood("The year to 31 March 2025 is written 2024-25 (or 2025, as the department does).");
  const all = BUILT_IN.filter((each) => each.of === of);
  const asked = groupOf(of, all, group);
  if (asked === undefined)
    return notUnderstood(`${nameOf(of)} has figures for ${groupsOf(all)}, and for no other group.`);
  const figures = newestFirst(of, all, asked);
  const figure = figures.find((each) => each.year === when);
  if (figure) return { kind: "found", figure };
  const part = asked.part === undefined ? "" : ` (${asked.part})`;
  return noAnswer(
    `No England figure of ${nameOf(of)}${part} is held for ${when}; there is one for ${namedYears(figures.map((each) => each.year))}.`,
  );
}

/** The words of the headers of `Timescales`, for the milestones in the ids of stages. */
const MILESTONES: readonly (readonly [id: string, words: string])[] = [
  ["entry", "entry"],
  ["adm", "decision"],
  ["order", "placement order"],
  ["match", "match"],
  ["placed", "moved in"],
  ["adopted", "adoption order"],
];
const WITHIN_12_MONTHS = "Moved in within 12 months of the decision";

/** Measures by their number, then stages as they follow each other. */
const IDS = [...new Set(BUILT_IN.map(({ of }) => of))].sort((a, b) => numberOf(a) - numberOf(b));
function numberOf(id: string): number {
  const number = /^A(\d+)$/.exec(id)?.[1];
  return number === undefined ? 100 : Number(number);
}

/** @example nameOf("entry-placed") //=> "Entry-moved in" */
function nameOf(id: string): string {
  if (id === PLACED_WITHIN_12_MONTHS) return WITHIN_12_MONTHS;
  if (/^A\d/.test(id)) return id;
  const words = id.split("-").map((end) => MILESTONES.find(([each]) => each === end)?.[1] ?? end);
  return words.join("-").replace(/^./, (first) => first.toUpperCase());
}

const plain = (words: string) => words.trim().toLowerCase().replace(/\s+/g, " ");

function measureId(words: string): string | undefined {
  const said = plain(words).replace(/\s*[-–]\s*|\s+to\s+/g, "-");
  return IDS.find((id) => id.toLowerCase() === said || plain(nameOf(id)) === said);
}

const UNITS: readonly PublishedUnit[] = ["children", "percent"];

/** What words about the group ask for; undefined where no figure is of such a group. */
function groupOf(
  of: string,
  all: readonly Published[],
  group: Scalar,
): { part?: string; unit: PublishedUnit } | undefined {
  const said = plain(String(group ?? ""));
  if (/^(?:|all|total|all children)$/.test(said)) return { unit: firstUnitOf(of) };
  const inUnit = UNITS.find((unit) => unit === said);
  if (inUnit && all.some(({ unit, part }) => unit === inUnit && part === undefined)) return { unit: inUnit };
  const figure = all.find(({ part }) => {
    const words = plain(part ?? "");
    return words === said || words === plain(agedAtStart(said)) || words.endsWith(`, ${said}`);
  });
  return figure?.part === undefined ? undefined : { part: figure.part, unit: figure.unit };
}

const groupsOf = (all: readonly Published[]) =>
  ["all children", ...new Set(all.flatMap(({ part }) => (part === undefined ? [] : [part])))].join("; ");

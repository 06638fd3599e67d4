import { stagesOf } from "../journeys/stages";
import type { Milestone } from "../journeys/milestones";
import {
  agedAtStart,
  PLACED_WITHIN_12_MONTHS,
  WAITING,
  waitingWithOrder,
  WITH_ORDER,
  WITHOUT_ORDER,
  type PublishedUnit,
} from "./published";
import { titledMeasure } from "./measureTitles";

/** The words of one row of a published file; "" for what it does not have. */
export interface RowWords {
  /** The heading under which Explore Education Statistics puts it (cla_group). */
  group: string;
  /** What it counts: characteristic, stage of the process, or the title of a measure. */
  counts: string;
  age: string;
}

/** Children with a decision at any time in the year: no measure, but what A5 is a share of. */
export const WITH_DECISION = "with-decision";

/** What a row speaks of, and which of its figures says it. */
export interface Spoken {
  of: string;
  unit: PublishedUnit;
  /** The columns that may hold it, best first. */
  in: readonly FigureColumn[];
  /** How a duration is written; a count of days where nothing is said. */
  written?: "years-months" | "months";
  part?: string;
  note?: string;
}
export type FigureColumn = "number" | "value" | "percentage";

const NUMBER: readonly FigureColumn[] = ["number", "value"];
const SHARE: readonly FigureColumn[] = ["percentage"];
const ANY: readonly FigureColumn[] = ["percentage", "value", "number"];

/**
 * Which of our measures and stages a row of a published file speaks of: by its words, so that other years, other columns and
 * other rows make no difference. Nothing for a row that speaks of something else.
 *
 * @example
 * spokenOf({ group: "", counts: "Average time between entry into care and adoption", age: "Total" })
 * //=> [{ of: "entry-adopted", unit: "days", in: ["number", "value"], written: "years-months" }]
 */
export function spokenOf(words: RowWords): readonly Spoken[] {
  const group = plain(words.group);
  const counts = plain(words.counts);
  const age = partOfAge(words.age);
  const found =
    stageAverage(counts) ?? countOf(counts) ?? countOfGroup(group, counts) ?? titled(counts) ?? [];
  return age === undefined ? found : found.map((each) => ofAge(each, age));
}

/** @example plain("4c.1  Children’s days") //=> "children's days" */
function plain(words: string): string {
  return words
    .replace(/[‘’`´]/g, "'")
    .replace(/[\s\u00a0_\ufeff]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/^\d+[a-z]?(?:\.\d+)*[.)]?\s+(?!(?:years?|months?|days?|to|and|or|plus)\b|-)/, "")
    .replace(/^a\d{1,2}\s*[-–:.]?\s+/, "");
}

/** "Total" and nothing are all children. */
export const isTotal = (words: string): boolean =>
  /^(?:|-|z|totals?|all(?: ages| children)?)$/.test(plain(words));

/** @example partOfAge("Under 1 year") //=> "aged under 1" */
function partOfAge(age: string): string | undefined {
  if (isTotal(age)) return undefined;
  const said = plain(age).replace(/ years?(?: old)?\b/, "");
  return /^(?:under |over )?\d/.test(said) ? `aged ${said}` : said;
}

const ofAge = (spoken: Spoken, age: string): Spoken => ({
  ...spoken,
  part: spoken.part === undefined ? agedAtStart(age) : `${spoken.part}, ${agedAtStart(age)}`,
});

/** What says where an interval begins or ends, first that fits: a decision is one to place for adoption. */
const MILESTONE_WORDS: readonly (readonly [RegExp, Milestone])[] = [
  [/\bdecision\b/, "adm"],
  [/\bplacement order\b/, "order"],
  [/\bmatch(?:ing|ed)?\b/, "match"],
  [/\bplaced\b|\bplacement for adoption\b|\bmov(?:ed|ing) in\b/, "placed"],
  [/\bent(?:ry|ering|ered)\b.*\bcare\b|\bstart(?:ed|ing)?\b.*\blooked after\b/, "entry"],
  [/\badopted\b|\badoption\b/, "adopted"],
];
const milestoneIn = (words: string) => MILESTONE_WORDS.find(([says]) => says.test(words))?.[1];

const STAGE_IDS: ReadonlySet<string> = new Set(
  (["coram", "asglb", "dfe"] as const).flatMap((model) => stagesOf(model, true).map(({ id }) => id)),
);

/** "Average time between X and Y", whatever else stands in X and Y: cut where both sides name a milestone. */
function stageAverage(counts: string): Spoken[] | undefined {
  const interval = /\b(?:average|mean)\b.*\b(?:between|from)\b (.*)$/.exec(counts)?.[1];
  if (interval === undefined || /\bmedian\b|\badoptive famil|\bcourt authority\b/.test(counts))
    return undefined;
  for (const cut of interval.matchAll(/ (?:and|to|until) /g)) {
    const of = `${milestoneIn(interval.slice(0, cut.index))}-${milestoneIn(interval.slice(cut.index + cut[0].length))}`;
    if (!STAGE_IDS.has(of)) continue;
    const inDays = /\bdays\b/.test(counts);
    return [{ of, unit: "days", in: NUMBER, ...(!inDays && { written: "years-months" as const }) }];
  }
  return undefined;
}

const children = (of: string, more: Partial<Spoken> = {}): Spoken[] => [
  { of, unit: "children", in: NUMBER, ...more },
];

const WITH_DECISION_NOTE = "Among children for whom the authority had decided on adoption.";

/** Rows of the department's table on children for whom the authority decided on adoption. */
const COUNTS: readonly (readonly [RegExp, Spoken[]])[] = [
  [/placed for adoption within (?:12|twelve) months of\b.*\bdecision\b/, children(PLACED_WITHIN_12_MONTHS)],
  [/\bdecision (?:was|has been) made in (?:the latest|this|the) year\b/, children("A15")],
  [/^all children for whom the (?:adoption )?decision has been made\b/, children(WITH_DECISION)],
  [/^all children for whom the (?:adoption )?decision has been reversed\b/, children("A5")],
  [/\blooked after (?:on|at) 31 march\b.*\bdecision\b.*\bintact\b/, children("A9")],
  [
    /\blooked after (?:on|at) 31 march with a placement order,? (?:who were )?not placed for adoption(?: (?:on|at) 31 march)?$/,
    children("A9", { part: WITH_ORDER }),
  ],
  [
    /\blooked after (?:on|at) 31 march without a placement order,? (?:who were )?not placed for adoption(?: (?:on|at) 31 march)?$/,
    children("A9", { part: WITHOUT_ORDER }),
  ],
  [/^(?:all )?children (?:who were )?adopted during the year$/, children("A4", { note: WITH_DECISION_NOTE })],
];

const countOf = (counts: string) => COUNTS.find(([says]) => says.test(counts))?.[1];

/** Rows that mean something only under their group. */
function countOfGroup(group: string, counts: string): Spoken[] | undefined {
  if (/\bwith a placement order\b.*\bnot placed for adoption\b/.test(group)) {
    const wait = lengthOfWait(counts);
    return wait === undefined
      ? undefined
      : [{ of: "A9", unit: "percent", in: SHARE, part: waitingWithOrder(wait) }];
  }
  if (/^(?:adopted|age at adoption|adoptions)$/.test(group) && counts !== "" && isTotal(counts))
    return children("A4");
  if (
    /\bceased?\b|\bceasing\b|\bleft care\b|\bleaving care\b/.test(group) &&
    /^(?:total |all )?adopted(?:[ -]+total)?$/.test(counts)
  )
    return [...children("A4"), { of: "A4", unit: "percent", in: SHARE }];
  return undefined;
}

/** "From 6 months to under 1 year time spent waiting to be placed for adoption" */
function lengthOfWait(counts: string): string | undefined {
  if (!/\bwaiting to be placed\b/.test(counts)) return undefined;
  const [six, year, two, three, more] = WAITING;
  if (/^(?:from )?under 6 months\b/.test(counts)) return six;
  if (/\b6 months to (?:under )?1 year\b/.test(counts)) return year;
  if (/\b1 (?:year )?to (?:under )?2 years\b/.test(counts)) return two;
  if (/\b2 (?:years )?to (?:under )?3 years\b/.test(counts)) return three;
  return /\b3 years (?:and|or) (?:over|more)\b/.test(counts) ? more : undefined;
}

/** A measure of the scorecards, by its title: the whole of what the Local Authority Interactive Tool says of a row. */
function titled(counts: string): Spoken[] | undefined {
  const found = titledMeasure(counts);
  if (!found) return undefined;
  const inMonths = found.unit === "days" && /\bmonths\)?$/.test(counts);
  return [
    {
      ...found,
      in: found.unit === "percent" ? ANY : NUMBER,
      ...(inMonths && { written: "months" as const }),
    },
  ];
}

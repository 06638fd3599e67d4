import { ethnicGroup } from "../codes/groups";
import { ageBand, wholeYears } from "../dates/age";
import { reportingYear } from "../dates/reportingYear";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Characteristics } from "../journeys/characteristics";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";
import { routeOf } from "../journeys/route";

/** What figures of stages can be split by, in the order in which they are offered. */
export const SPLIT_IDS = [
  "order-year",
  "entry-year",
  "decision-year",
  "age-band",
  "sex",
  "ethnic-group",
  "need",
  "disability",
  "route",
  "siblings",
  "aged-4",
  "aged-5",
  "minority-ethnic",
  "waits-longer-4",
  "waits-longer-5",
  "family-found",
] as const;
export type SplitId = (typeof SPLIT_IDS)[number];

/** The cases as far as they are split. */
export interface SplitCases {
  records: Pick<CareRecords, "children">;
  journeys: Journeys;
  characteristics: Characteristics;
}

export interface Split {
  id: SplitId;
  words: string;
  /** In which order its groups stand: the newest year first, the largest first, or as said. */
  order: "newest" | "largest" | readonly string[];
  /** The group of each journey; "" where no source says. */
  groupOf(cases: SplitCases): readonly string[];
}

/** The group of those of whom no source says in which they are. */
export const NOT_RECORDED = "Not recorded";

const YES_NO = ["Yes", "No"];

/** The letters that stand for a child's sex (src/domain/codes/answers.ts), in words. */
export const SEX_WORDS: Readonly<Record<string, string>> = {
  F: "Female",
  M: "Male",
  U: "Neither or not known",
};
export const sexInWords = (group: string): string => SEX_WORDS[group] ?? group;

const yearOf =
  (milestone: "adopted" | "entry" | "adm") =>
  ({ journeys }: SplitCases) =>
    Array.from(journeys.milestones[milestone], (day) =>
      day === NO_DAY ? "" : reportingYear(day as SerialDay),
    );
const perRow =
  (of: (cases: SplitCases, row: number) => string) =>
  (cases: SplitCases): string[] =>
    Array.from({ length: cases.journeys.count }, (_, row) => of(cases, row));
const ofChild = (values: readonly string[], { journeys }: SplitCases, row: number) =>
  values[journeys.child[row]!]!;

function ageBandAtEntry({ records, journeys }: SplitCases, row: number): string {
  const born = records.children.dob[journeys.child[row]!]!;
  const entered = journeys.milestones.entry[row]!;
  if (born === NO_DAY || entered === NO_DAY) return "";
  return ageBand(wholeYears(born as SerialDay, entered as SerialDay));
}

const split = (id: SplitId, words: string, order: Split["order"], groupOf: Split["groupOf"]): Split => ({
  id,
  words,
  order,
  groupOf,
});

/**
 * Every split. What makes children usually wait longer is there each by itself (age, brothers or sisters, disability, a
 * minority ethnic group) and together: "Yes" is any of them, "No" none.
 */
export const SPLITS: readonly Split[] = [
  split("order-year", "Year of adoption order", "newest", yearOf("adopted")),
  split("entry-year", "Year of entry", "newest", yearOf("entry")),
  split("decision-year", "Year of decision", "newest", yearOf("adm")),
  split(
    "age-band",
    "Age band at entry",
    ["Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over"],
    perRow(ageBandAtEntry),
  ),
  split(
    "sex",
    "Sex",
    Object.keys(SEX_WORDS),
    perRow((cases, row) => ofChild(cases.records.children.sex, cases, row)),
  ),
  split(
    "ethnic-group",
    "Ethnic group",
    ["White", "Mixed", "Asian", "Black", "Other", "Unknown"],
    perRow((cases, row) => ethnicGroup(ofChild(cases.records.children.ethnicity, cases, row))),
  ),
  split("need", "Need", "largest", ({ journeys }) => journeys.texts.need),
  split("disability", "Disability", YES_NO, ({ characteristics }) => characteristics.disabled),
  split(
    "route",
    "Route",
    ["Foster carer", "Early permanence", "Consent", "Other"],
    perRow(({ journeys }, row) => routeOf(journeys, row)),
  ),
  split("siblings", "Sibling group", YES_NO, ({ characteristics }) => characteristics.siblings),
  split("aged-4", "Aged 4 or over", YES_NO, ({ characteristics }) => characteristics.agedAtDecision[4]),
  split("aged-5", "Aged 5 or over", YES_NO, ({ characteristics }) => characteristics.agedAtDecision[5]),
  split(
    "minority-ethnic",
    "Minority ethnic group",
    YES_NO,
    ({ characteristics }) => characteristics.minorityEthnic,
  ),
  split(
    "waits-longer-4",
    "Waits longer from 4",
    YES_NO,
    ({ characteristics }) => characteristics.waitsLonger[4],
  ),
  split(
    "waits-longer-5",
    "Waits longer from 5",
    YES_NO,
    ({ characteristics }) => characteristics.waitsLonger[5],
  ),
  split("family-found", "How family was found", "largest", ({ journeys }) => journeys.texts.familyFoundBy),
];

/** A group by its name, and the positions of its journeys. */
export interface Group {
  name: string;
  rows: number[];
}

/**
 * The groups that some journeys fall into, in the order of their split; those not recorded last. Spellings that differ in
 * capitals only are one group, as spreadsheets compare texts.
 *
 * @param groups the group of every journey
 * @param rows the journeys that count
 */
export function groupsAmong({ order }: Split, groups: readonly string[], rows: readonly number[]): Group[] {
  const found = new Map<string, Group>();
  for (const row of rows) {
    const key = groups[row]!.toLowerCase();
    const group = found.get(key) ?? { name: "", rows: [] };
    found.set(key, group);
    group.rows.push(row);
  }
  const unsaid = found.get("");
  found.delete("");
  for (const group of found.values()) group.name = usualSpelling(group.rows.map((row) => groups[row]!));
  const inOrder = [...found.values()].sort((a, b) => placeOf(order, a, b));
  return unsaid ? [...inOrder, { name: NOT_RECORDED, rows: unsaid.rows }] : inOrder;
}

/** The one used most, whatever the order of the rows. */
function usualSpelling(spellings: readonly string[]): string {
  const uses = new Map<string, number>();
  for (const spelling of spellings) uses.set(spelling, (uses.get(spelling) ?? 0) + 1);
  return [...uses].sort(([a, n], [b, m]) => m - n || byText(a, b))[0]![0];
}

function placeOf(order: Split["order"], a: Group, b: Group): number {
  if (order === "newest") return byText(b.name, a.name);
  if (order === "largest") return b.rows.length - a.rows.length || byText(a.name, b.name);
  const place = ({ name }: Group) => (order.includes(name) ? order.indexOf(name) : order.length);
  return place(a) - place(b) || byText(a.name, b.name);
}

/** The same on every machine, whatever its language. */
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

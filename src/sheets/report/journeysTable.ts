import { adoptedIn } from "../../domain/measures/results";
import { ethnicGroup } from "../../domain/codes/groups";
import { wholeYears } from "../../domain/dates/age";
import { NO_DAY, type SerialDay } from "../../domain/dates/serialDay";
import { journeyFactsReader, type JourneyFacts } from "../../domain/diagnostic/journeyFacts";
import { JOURNEY_PARTS, journeyParts } from "../../domain/diagnostic/journeyParts";
import {
  rankJourneys,
  type Line,
  type RankedTo,
  type Ranking,
} from "../../domain/diagnostic/longestShortest";
import { compare, iff, named, sameRow, value, type Expr } from "../../domain/formula/expression";
import { intervalDays } from "../../domain/journeys/stages";
import { MILESTONES, type Milestone } from "../../domain/journeys/milestones";
import type { Cases } from "../cases";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan, TableColumn } from "../plan";
import { dayColumn, INTERVAL_HEADERS, MILESTONE_HEADERS, numberColumn, textColumn } from "../words";
import {
  COMPARED,
  LINE_HEADERS,
  LISTS,
  PART_HEADERS,
  RANK_HEADERS,
  RANKED_TO,
  RANKED_TO_WORDS,
  type List,
} from "./journeysWords";
import { together } from "./together";

export const LONGEST_AND_SHORTEST = "LongestAndShortest";

/** A child of one of the lists. */
export interface ListedJourney {
  /** Position in `Journeys`. */
  journey: number;
  facts: JourneyFacts;
  /** Whole years; NaN where the date of birth or the entry is not known. */
  age: number;
  /** The line that it has in each list by each way of counting, from 1; NaN where it has none. */
  lines: Readonly<Record<RankedTo, Readonly<Record<List, number>>>>;
  /** The children of its line, itself among them. */
  line: readonly number[];
}

export interface ListedJourneys {
  adopted: readonly number[];
  rankings: Readonly<Record<RankedTo, Ranking>>;
  listed: readonly ListedJourney[];
}

const found = new WeakMap<Cases, ListedJourneys>();

/** The shortest and longest journeys of the run, by both ways of counting, worked out once for table, page and comparison. */
export function listedJourneys(cases: Cases): ListedJourneys {
  const known = found.get(cases) ?? listJourneys(cases);
  found.set(cases, known);
  return known;
}

function listJourneys(cases: Cases): ListedJourneys {
  const { records, journeys, period } = cases;
  const adopted = adoptedIn(journeys, period);
  const rankings = {
    adopted: rankJourneys(journeys, adopted, "adopted"),
    placed: rankJourneys(journeys, adopted, "placed"),
  };
  const factsOf = journeyFactsReader(cases);
  const ways = ["adopted", "placed"] as const;
  const rows = new Set(
    ways.flatMap((to) => LISTS.flatMap((list) => rankings[to][list].flatMap((line) => line.journeys))),
  );
  const placeIn = (lines: readonly Line[], row: number) => {
    const at = lines.findIndex((line) => line.journeys.includes(row));
    return at < 0 ? NaN : at + 1;
  };
  const listed = [...rows]
    .sort((a, b) => a - b)
    .map((row): ListedJourney => {
      const dob = records.children.dob[journeys.child[row]!]!;
      const entry = journeys.milestones.entry[row]!;
      const lines = ways.flatMap((to) => LISTS.flatMap((list) => rankings[to][list]));
      const placesIn = (to: RankedTo) => ({
        shortest: placeIn(rankings[to].shortest, row),
        longest: placeIn(rankings[to].longest, row),
      });
      return {
        journey: row,
        facts: factsOf(row),
        age:
          dob === NO_DAY || entry === NO_DAY || dob > entry
            ? NaN
            : wholeYears(dob as SerialDay, entry as SerialDay),
        lines: { adopted: placesIn("adopted"), placed: placesIn("placed") },
        line: lines.find((line) => line.journeys.includes(row))!.journeys,
      };
    });
  return { adopted, rankings, listed };
}

/** The children of the ten shortest and ten longest journeys, a row each: for the authority alone. */
export function journeysSheet(cases: Cases): SheetPlan[] {
  const { listed } = listedJourneys(cases);
  if (listed.length === 0) return [];
  const purpose =
    "The children of the shortest and longest journeys to adoption, a row each, and what happened.";
  return [
    {
      name: "Longest and shortest",
      group: "report",
      purpose,
      blocks: [
        titleBlock(
          "Longest and shortest journeys",
          purpose,
          cases,
          "Report journeys shows them line by line. Siblings with equal dates share a line. Who is in the lists is of the period of this run.",
        ),
        {
          kind: "table",
          name: LONGEST_AND_SHORTEST,
          row: TABLE_ROW,
          column: 0,
          rowCount: listed.length,
          identity: ["Child key", "Journey"],
          facts: ["Child key", "Entered care", "Decision"],
          columns: columnsOf(cases, listed),
        },
      ],
      freeze: { rows: TABLE_ROW + 1, columns: 1 },
      print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
    },
  ];
}

/** What is typed on the page decides which of two cells counts. */
const chosen = (toOrder: string, toMovingIn: string): Expr => ({
  ...iff(
    compare(named(RANKED_TO), "=", RANKED_TO_WORDS.placed),
    cellOrEmpty(toMovingIn),
    cellOrEmpty(toOrder),
  ),
});
const cellOrEmpty = (column: string): Expr =>
  iff(compare(sameRow(column), "=", ""), value(""), sameRow(column));

function columnsOf(
  { records, journeys, characteristics }: Cases,
  rows: readonly ListedJourney[],
): TableColumn[] {
  const { children } = records;
  const { milestones, texts: described } = journeys;
  const childOf = ({ journey }: ListedJourney) => journeys.child[journey]!;
  const rowOf = new Map(rows.map((row) => [row.journey, row]));
  const texts = (header: string, of: (row: ListedJourney) => string, width?: number) =>
    textColumn(header, rows.map(of), width);
  const numbers = (header: string, of: (row: ListedJourney) => number | undefined, width = 10) =>
    numberColumn(
      header,
      Float64Array.from(rows, (row) => of(row) ?? NaN),
      "0",
      width,
    );
  const formula = (header: string, content: Expr): TableColumn => ({
    header,
    content,
    format: "0",
    width: 9,
  });
  /** What holds of all children of a line, or how they differ. */
  const ofLine = (header: string, of: (row: ListedJourney) => number | string | undefined, width = 12) =>
    texts(header, ({ line }) => together(line.map((journey) => of(rowOf.get(journey)!))), width);
  const interval = (id: keyof typeof INTERVAL_HEADERS) => {
    const [from, to] = id.split("-") as [Milestone, Milestone];
    const days = intervalDays(milestones[from], milestones[to]);
    return numbers(INTERVAL_HEADERS[id], ({ journey }) => days[journey]!);
  };
  const parts = rows.map(({ journey }) => journeyParts(journeys, journey));
  return [
    formula(LINE_HEADERS.shortest, chosen(RANK_HEADERS.adopted.shortest, RANK_HEADERS.placed.shortest)),
    formula(LINE_HEADERS.longest, chosen(RANK_HEADERS.adopted.longest, RANK_HEADERS.placed.longest)),
    {
      header: "Child",
      content: { kind: "asTyped", values: rows.map((row) => children.shown[childOf(row)]!) },
      format: "General",
      width: 12,
    },
    texts("Child key", (row) => children.key[childOf(row)]!, 12),
    numbers("Journey", ({ journey }) => journeys.number[journey]!, 8),
    formula("Days", chosen(INTERVAL_HEADERS["entry-adopted"], INTERVAL_HEADERS["entry-placed"])),
    numbers("Children in line", ({ line }) => line.length),
    texts(
      "Line name",
      ({ line }) => nameOf(line.map((row) => String(children.shown[journeys.child[row]!]))),
      24,
    ),
    ...MILESTONES.filter((milestone) => milestone !== "iro").map((milestone) =>
      dayColumn(
        MILESTONE_HEADERS[milestone],
        Int32Array.from(rows, ({ journey }) => milestones[milestone][journey]!),
      ),
    ),
    ...COMPARED.map(interval),
    ...JOURNEY_PARTS.map((part) =>
      numberColumn(
        PART_HEADERS[part],
        Float64Array.from(parts, (each) => each?.[part] || NaN),
        "0",
        11,
      ),
    ),
    numbers("Age at entry", ({ age }) => age, 8),
    numbers("Placements", ({ facts }) => facts.placements),
    numbers("Moves", ({ facts }) => facts.moves),
    numbers("Plans changed", ({ facts }) => facts.plansChanged),
    numbers("Disruptions", ({ facts }) => facts.disruptions),
    texts("Early permanence", ({ facts }) => facts.earlyPermanence, 11),
    texts("Legal statuses", ({ facts }) => facts.legalStatuses, 60),
    texts("Placement kinds", ({ facts }) => facts.placementKinds, 60),
    ofLine("Line age at entry", ({ age }) => age),
    ofLine("Line placements", ({ facts }) => facts.placements),
    ofLine("Line moves", ({ facts }) => facts.moves),
    ofLine("Line plans changed", ({ facts }) => facts.plansChanged),
    ofLine("Line disruptions", ({ facts }) => facts.disruptions),
    ofLine("Line early permanence", ({ facts }) => facts.earlyPermanence),
    ofLine("Line need", ({ journey }) => described.need[journey]!),
    ofLine("Line legal statuses", ({ facts }) => facts.legalStatuses, 60),
    texts("Need", ({ journey }) => described.need[journey]!, 8),
    texts("Siblings", ({ journey }) => characteristics.siblings[journey]!, 9),
    texts("Sibling group", ({ journey }) => described.siblingGroup[journey]!, 12),
    texts("Disabled", ({ journey }) => characteristics.disabled[journey]!, 9),
    texts("Ethnic group", (row) => ethnicGroup(children.ethnicity[childOf(row)]!), 14),
    texts("Minority ethnic", ({ journey }) => characteristics.minorityEthnic[journey]!, 9),
    ...(["adopted", "placed"] as const).flatMap((to) =>
      LISTS.map((list) => numbers(RANK_HEADERS[to][list], ({ lines }) => lines[to][list])),
    ),
  ];
}

/** @example nameOf(["12", "13", "14"]) //=> "12 and 2 siblings" */
function nameOf([first, ...others]: readonly string[]): string {
  if (others.length === 0) return first!;
  return `${first} and ${others.length} ${others.length === 1 ? "sibling" : "siblings"}`;
}

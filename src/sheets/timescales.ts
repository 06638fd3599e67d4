import { ethnicGroup, routeInWords } from "../domain/codes/groups";
import { ageBand, wholeYears } from "../domain/dates/age";
import { quarter, reportingYear } from "../domain/dates/reportingYear";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { MILESTONES, type Milestone } from "../domain/journeys/milestones";
import { kindsOf } from "../domain/journeys/journeys";
import type { SourceKind, TrackerText } from "../domain/journeys/records";
import { routeOf } from "../domain/journeys/route";
import { intervalDays } from "../domain/journeys/stages";
import { MEASURES } from "../domain/measures/measures";
import type { Cases } from "./cases";
import { TABLE_ROW, titleBlock } from "./frame";
import { groupColumns } from "./timescalesGroups";
import type { SheetPlan, TableColumn } from "./plan";
import {
  dayColumn,
  INTERVAL_HEADERS,
  MILESTONE_HEADERS,
  numberColumn,
  STATUS_WORDS,
  textColumn,
  type IntervalId,
} from "./words";

/** The journeys, a row each: the table over which every figure is a formula (column contract: design.md 4). */
export function timescalesSheet(cases: Cases): SheetPlan {
  const purpose =
    "A row a journey: one adoption decision, or none yet, in one period of care. Every figure is worked out from these rows.";
  return {
    name: "Timescales",
    group: "core",
    purpose,
    blocks: [
      titleBlock(
        "Timescales",
        purpose,
        cases,
        "Days are calendar days. A minus sign means that the later date is before the earlier one. An empty cell means that a date is missing.",
      ),
      {
        kind: "table",
        name: "Timescales",
        row: TABLE_ROW,
        column: 0,
        rowCount: cases.journeys.count,
        identity: ["Child key", "Journey"],
        facts: ["Child key", "Entered care", "Decision"],
        columns: columnsOf(cases),
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 3 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
  };
}

function columnsOf(cases: Cases): TableColumn[] {
  const { records, journeys, stage, asAt } = cases;
  const { children } = records;
  const { milestones } = journeys;
  const count = journeys.count;
  const texts = (of: (row: number) => string) => Array.from({ length: count }, (_, row) => of(row));
  const ofChild = (values: readonly string[]) => texts((row) => values[journeys.child[row]!]!);
  const interval = (id: IntervalId) => {
    const [from, to] = id.split("-") as [Milestone, Milestone];
    return numberColumn(INTERVAL_HEADERS[id], intervalDays(milestones[from], milestones[to]));
  };
  const ageOn = (day: (row: number) => number) =>
    Float64Array.from({ length: count }, (_, row) => {
      const dob = children.dob[journeys.child[row]!]!;
      return dob === NO_DAY || day(row) === NO_DAY
        ? NaN
        : wholeYears(dob as SerialDay, day(row) as SerialDay);
    });
  const described = (header: string, field: TrackerText, width = 16) =>
    textColumn(header, journeys.texts[field], width);
  const atEntry = ageOn((row) => milestones.entry[row]!);
  const sinceEntry = Float64Array.from({ length: count }, (_, row) => {
    const live = journeys.status[row] === "open" || journeys.status[row] === "planning";
    return live && milestones.entry[row] !== NO_DAY ? asAt - milestones.entry[row]! : NaN;
  });
  const adopted = milestones.adopted;

  return [
    {
      header: "Child",
      content: {
        kind: "asTyped",
        values: Array.from({ length: count }, (_, row) => children.shown[journeys.child[row]!]!),
      },
      format: "General",
      width: 12,
    },
    textColumn("Child key", ofChild(children.key), 12),
    numberColumn("Journey", Float64Array.from(journeys.number), "0", 10),
    { header: "Latest", content: { kind: "flag", values: journeys.latest }, format: "General", width: 8 },
    textColumn(
      "Status",
      journeys.status.map((status) => STATUS_WORDS[status]),
      30,
    ),
    ...MILESTONES.map((milestone) => dayColumn(MILESTONE_HEADERS[milestone], milestones[milestone])),
    dayColumn("Plan changed", journeys.planChanged),
    dayColumn("Left care", journeys.leftCare),
    textColumn("Leaving route", journeys.leavingRoute.map(routeInWords), 24),
    dayColumn("Early permanence from", journeys.earlyPermanenceFrom),
    dayColumn("Foster carers from", journeys.fosterCarersFrom),
    textColumn(
      "Next booked",
      journeys.nextBooked.map((milestone) => (milestone ? MILESTONE_HEADERS[milestone] : "")),
    ),
    dayColumn("Next booked date", journeys.nextBookedOn),
    ...(Object.keys(INTERVAL_HEADERS) as IntervalId[]).map(interval),
    textColumn("Stage", stage.name, 30),
    dayColumn("Stage since", stage.since),
    numberColumn("Days in stage", stage.days),
    numberColumn("Days since entry", sinceEntry),
    ...MEASURES.flatMap(({ id }) => {
      const { days, counts } = cases.contributions.get(id)!;
      return [numberColumn(`${id} days`, days), textColumn(`${id} counts`, counts, 13)];
    }),
    numberColumn("Age at entry", atEntry, "0", 8),
    numberColumn(
      "Age at decision",
      ageOn((row) => milestones.adm[row]!),
      "0",
      8,
    ),
    numberColumn(
      "Age at moving in",
      ageOn((row) => milestones.placed[row]!),
      "0",
      8,
    ),
    numberColumn(
      "Age at adoption order",
      ageOn((row) => adopted[row]!),
      "0",
      8,
    ),
    textColumn(
      "Age band",
      Array.from(atEntry, (age) => (Number.isNaN(age) ? "" : ageBand(age))),
      11,
    ),
    textColumn("Sex", ofChild(children.sex), 6),
    textColumn("Ethnic group", ofChild(children.ethnicity).map(ethnicGroup)),
    described("Need", "need"),
    described("Disability", "disability", 10),
    described("Sibling group", "siblingGroup", 12),
    described("Group size", "groupSize", 8),
    textColumn(
      "Route",
      texts((row) => routeOf(journeys, row)),
    ),
    described("Legal status", "legalStatus", 11),
    described("Placement", "placement", 11),
    described("Provider", "provider", 11),
    described("Team", "team"),
    described("Worker", "worker"),
    described("Court", "court"),
    textColumn(
      "Order year",
      Array.from(adopted, (day) => (day === NO_DAY ? "" : reportingYear(day as SerialDay))),
      9,
    ),
    textColumn(
      "Order quarter",
      Array.from(adopted, (day) => (day === NO_DAY ? "" : quarter(day as SerialDay))),
      9,
    ),
    textColumn(
      "Sources",
      texts((row) => sourcesOf(kindsOf(journeys, row))),
    ),
    ...groupColumns(cases),
  ];
}

/** @example sourcesOf(["903", "list10", "tracker"]) //=> "903, list 10 and tracker" */
function sourcesOf(kinds: readonly SourceKind[]): string {
  const words = kinds.map((kind) => SHORT_SOURCES[kind]);
  const all = words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
  return all.charAt(0).toUpperCase() + all.slice(1);
}

const SHORT_SOURCES: Readonly<Record<SourceKind, string>> = {
  "903": "903",
  list10: "list 10",
  survey: "survey",
  ssd: "standard dataset",
  list8: "list 8",
  tracker: "tracker",
};

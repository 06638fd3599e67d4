import { codeIn } from "../../domain/codes/codeList";
import { ethnicGroup, legalStatusGroup } from "../../domain/codes/groups";
import { REASON_PLACED_CEASED } from "../../domain/codes/ssda903";
import { NO_DAY, type SerialDay } from "../../domain/dates/serialDay";
import { reportingYear } from "../../domain/dates/reportingYear";
import { routeOfLeaving } from "../../domain/diagnostic/outcomeSince";
import {
  underFivesOf,
  type OnAnniversary,
  type UnderFive,
  type UnderFives,
} from "../../domain/diagnostic/underFives";
import { isShortTerm } from "../../domain/diagnostic/underFiveState";
import { HEALTH_CHECKS, type HealthCheck, type TrackerText } from "../../domain/journeys/records";
import type { Cases } from "../cases";
import { TABLE_ROW, titleBlock } from "../frame";
import { placementInWords } from "../permanenceSheet";
import type { SheetPlan, TableColumn } from "../plan";
import { dayColumn, numberColumn, textColumn } from "../words";
import { HEALTH_HEADERS, OUTCOME_WORDS, ROUTE_WORDS, STATE_WORDS, THEN_WORDS } from "./underFivesWords";

export const UNDER_FIVES = "UnderFives";

const found = new WeakMap<Cases, UnderFives>();

/** The under-fives of some cases, worked out once for table, page and their comparison. */
export function underFivesIn(cases: Cases): UnderFives {
  const known = found.get(cases) ?? underFivesOf({ ...cases, reach: cases.returnCovered?.to ?? cases.asAt });
  found.set(cases, known);
  return known;
}

/** Every period of care that began under five and whose second anniversary the data reach; no sheet without a return. */
export function underFivesSheet(cases: Cases): SheetPlan[] {
  if (cases.records.episodes.count === 0) return [];
  const { rows } = underFivesIn(cases);
  const purpose =
    "A row a period of care that began when the child was under five and whose second anniversary the data reach.";
  return [
    {
      name: "Under-fives",
      group: "report",
      purpose,
      blocks: [
        titleBlock("Under-fives two years on", purpose, cases, noteOf(underFivesIn(cases))),
        {
          kind: "table",
          name: UNDER_FIVES,
          row: TABLE_ROW,
          column: 0,
          rowCount: rows.length,
          identity: ["Child key", "Entered care"],
          columns: columnsOf(cases, rows),
        },
      ],
      freeze: { rows: TABLE_ROW + 1, columns: 2 },
      print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
    },
  ];
}

/** What a row is, and how many periods of care cannot be in one. */
function noteOf({ startUnknown, ageUnknown }: UnderFives): string {
  const notIn = [
    startUnknown > 0 && `${startUnknown} whose beginning is not in the data`,
    ageUnknown > 0 && `${ageUnknown} of children with no date of birth, or one after the entry`,
  ].filter((each) => each !== false);
  const left = notIn.length > 0 ? ` In no row: periods of care, ${notIn.join(", and ")}.` : "";
  return `From Episodes of the 903, short breaks left out. A child who came into care twice has two rows.${left}`;
}

function columnsOf(
  { records, journeys, characteristics, asAt, returnCovered }: Cases,
  rows: readonly UnderFive[],
): TableColumn[] {
  const { children } = records;
  const texts = (header: string, of: (row: UnderFive) => string, width?: number) =>
    textColumn(header, rows.map(of), width);
  const days = (header: string, of: (row: UnderFive) => number) =>
    dayColumn(header, Int32Array.from(rows, of));
  const numbers = (header: string, of: (row: UnderFive) => number, width = 10) =>
    numberColumn(header, Float64Array.from(rows, of), "0", width);
  const flags = (header: string, of: (row: UnderFive) => boolean | undefined): TableColumn => ({
    header,
    content: { kind: "flag", values: Uint8Array.from(rows, (row) => flagOf(of(row))) },
    format: "General",
    width: 10,
  });
  const then = (header: string, of: (standing: OnAnniversary) => string, width?: number) =>
    texts(header, ({ standing }) => (standing ? of(standing) : ""), width);
  const numbersThen = (header: string, of: (standing: OnAnniversary) => number) =>
    numbers(header, ({ standing }) => (standing ? of(standing) : NaN));
  const ofJourney = (header: string, values: readonly string[], width?: number) =>
    texts(header, ({ journey }) => (journey < 0 ? "" : values[journey]!), width);
  const described = (header: string, field: TrackerText, width?: number) =>
    ofJourney(header, journeys.texts[field], width);
  const health = (check: HealthCheck) =>
    texts(HEALTH_HEADERS[check], ({ health }) => answerOf(health?.done[check], health !== undefined), 14);
  const until = Math.min(asAt, returnCovered?.to ?? asAt);
  return [
    {
      header: "Child",
      content: { kind: "asTyped", values: rows.map(({ child }) => children.shown[child]!) },
      format: "General",
      width: 12,
    },
    texts("Child key", ({ child }) => children.key[child]!, 12),
    days("Entered care", ({ entry }) => entry),
    numbers("Age at entry", ({ age }) => age, 8),
    days("Second anniversary", ({ anniversary }) => anniversary),
    texts("On the anniversary", ({ then }) => THEN_WORDS[then], 14),
    then("State", ({ state }) => STATE_WORDS[state], 32),
    flags("Short-term", ({ standing }) => standing && isShortTerm(standing.state)),
    then("Placement", ({ place }) => placementInWords(place), 44),
    then("Legal status", ({ legalStatus }) => legalStatusGroup(legalStatus), 24),
    numbersThen("Moves", ({ moves }) => moves),
    numbersThen("Placements", ({ moves }) => moves + 1),
    numbersThen("Moves not told", ({ movesNotTold }) => movesNotTold),
    numbersThen("Became adoptive", ({ becameAdoptive }) => becameAdoptive),
    numbers("Plans made", ({ plans }) => plans.made),
    numbers("Plans changed", ({ plans }) => plans.changed),
    numbers("Plans made again", ({ plans }) => plans.madeAgain),
    texts("Why changed", ({ plans }) => (plans.changed === 0 ? "" : reasonWords(plans.reason)), 32),
    texts("Need", ({ need }) => need, 8),
    ofJourney("Disabled", characteristics.disabled, 10),
    texts("Health year", ({ health }) => (health ? reportingYear(health.year as SerialDay) : ""), 10),
    ...HEALTH_CHECKS.map(health),
    days("Left care", ({ left }) => left),
    texts(
      "Leaving route",
      ({ leavingCode }) => (leavingCode === "" ? "" : ROUTE_WORDS[routeOfLeaving(leavingCode)]),
      32,
    ),
    then("Outcome since", ({ outcome }) => OUTCOME_WORDS[outcome], 32),
    numbers(
      "Days since anniversary",
      ({ standing, left, anniversary }) => (standing ? (left === NO_DAY ? until : left) - anniversary : NaN),
      12,
    ),
    flags("Entered before", ({ enteredBefore }) => enteredBefore),
    texts("Sex", ({ child }) => children.sex[child]!, 6),
    texts("Ethnic group", ({ child }) => ethnicGroup(children.ethnicity[child]!), 14),
    ofJourney("Siblings", characteristics.siblings, 9),
    described("Sibling group", "siblingGroup", 12),
    described("Team", "team"),
    described("Worker", "worker"),
  ];
}

const flagOf = (holds: boolean | undefined) => (holds === undefined ? 2 : holds ? 1 : 0);

/** What a cell of a health check says; empty where no return has the child. */
function answerOf(done: boolean | undefined, isAsked: boolean): string {
  if (!isAsked) return "";
  return done === undefined ? NOT_SAID : done ? "Yes" : "No";
}
export const NOT_SAID = "Not said";

export const NO_REASON = "Reason not given";
export const OTHER_WORDS = "A reason in other words";
export const REASONS_CHANGED: readonly string[] = [...REASON_PLACED_CEASED.values()].map(capital);

/** Codes of the return in words; other words may name somebody. */
function reasonWords(reason: string): string {
  if (reason === "") return NO_REASON;
  const code = codeIn(REASON_PLACED_CEASED, reason);
  return code === undefined ? OTHER_WORDS : capital(REASON_PLACED_CEASED.get(code)!);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { wholeYears } from "../domain/dates/age";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { DUE_SOON_DAYS, DUE_SOON_SHARE, type DriftRow } from "../domain/drift/drift";
import { isFromReturn } from "../domain/journeys/journeys";
import { join, named, sameRow, value, type Expr } from "../domain/formula/expression";
import type { TrackerText } from "../domain/journeys/records";
import { clockStop } from "../domain/measures/A10";
import type { Cases } from "./cases";
import { TABLE_ROW, titleBlock } from "./frame";
import type { Highlight, SheetPlan } from "./plan";
import { dayColumn, MILESTONE_HEADERS, numberColumn, textColumn } from "./words";

const FLAG_TONES: Highlight[] = [
  { when: { contains: "▲" }, tone: "bad" },
  { when: { contains: "◆" }, tone: "warning" },
  { when: { contains: "✓" }, tone: "good" },
  { when: { contains: "?" }, tone: "quiet" },
];

/** Live cases for the tracking meeting: adoption plans, the most overdue first; then children with no decision yet. */
export function driftSheet(cases: Cases): SheetPlan {
  const { journeys, records, drift, asAt } = cases;
  const rowOf = (of: (row: DriftRow) => number) => Int32Array.from(drift, of);
  const texts = (of: (row: DriftRow) => string) => drift.map(of);
  const described = (header: string, field: TrackerText) =>
    textColumn(
      header,
      texts(({ journey }) => journeys.texts[field][journey]!),
    );
  const childOf = ({ journey }: DriftRow) => journeys.child[journey]!;
  const purpose =
    "Who is waiting, for what, and by when: live adoption plans, the most overdue first, then children with no decision yet.";

  return {
    name: "Drift",
    group: "core",
    purpose,
    blocks: [
      titleBlock("Drift", purpose, cases, missingNote(cases)),
      {
        kind: "table",
        name: "Drift",
        row: TABLE_ROW,
        column: 0,
        rowCount: drift.length,
        identity: ["Child key", "Journey"],
        facts: ["Child key", "Entered care"],
        columns: [
          {
            header: "Child",
            content: { kind: "asTyped", values: drift.map((row) => records.children.shown[childOf(row)]!) },
            format: "General",
            width: 12,
          },
          textColumn(
            "Child key",
            texts((row) => records.children.key[childOf(row)]!),
            12,
          ),
          numberColumn(
            "Journey",
            Float64Array.from(drift, ({ journey }) => journeys.number[journey]!),
            "0",
            10,
          ),
          textColumn(
            "Group",
            texts(({ group }) => group),
            20,
          ),
          { header: "Flag", content: flag, format: "General", width: 34, highlight: FLAG_TONES },
          textColumn(
            "Waiting for",
            texts(({ clock }) => sentenceCase(clock?.name ?? "")),
            46,
          ),
          dayColumn(
            "Due",
            rowOf(({ due }) => due ?? NO_DAY),
          ),
          dayColumn(
            "Booked for",
            rowOf(({ bookedOn }) => bookedOn),
          ),
          { header: "Days to due", content: daysToDue, format: "0", width: 10 },
          numberColumn(
            "Limit in days",
            Float64Array.from(drift, ({ limitDays }) => limitDays ?? NaN),
            "0",
            8,
          ),
          textColumn(
            "Basis",
            texts(({ clock }) => clock?.basis ?? ""),
            11,
          ),
          textColumn(
            "Alarm",
            texts(({ alarm }) => alarm),
            26,
          ),
          textColumn("Also", texts(alsoOf), 34),
          textColumn(
            "Cannot tell",
            texts(({ cannotTell }) => cannotTell),
            34,
          ),
          textColumn(
            "Stage",
            texts(({ journey }) => cases.stage.name[journey]!),
            30,
          ),
          dayColumn(
            "Stage since",
            rowOf(({ journey }) => cases.stage.since[journey]!),
          ),
          numberColumn(
            "Days in stage",
            Float64Array.from(drift, ({ journey }) => cases.stage.days[journey]!),
          ),
          dayColumn(
            "Entered care",
            rowOf(({ journey }) => journeys.milestones.entry[journey]!),
          ),
          { header: "Days since entry", content: daysSinceEntry, format: "0", width: 10 },
          numberColumn(
            "A10 at least",
            Float64Array.from(drift, (row) => leastA10(cases, row)),
            "0",
            10,
          ),
          dayColumn(
            "Early permanence since",
            rowOf(({ earlyPermanenceSince }) => earlyPermanenceSince),
          ),
          dayColumn(
            "Foster carers since",
            rowOf(({ fosterCarersSince }) => fosterCarersSince),
          ),
          textColumn(
            "Next booked",
            texts(({ journey }) => {
              const booked = journeys.nextBooked[journey]!;
              return booked ? MILESTONE_HEADERS[booked] : "";
            }),
          ),
          dayColumn(
            "Next booked date",
            rowOf(({ journey }) => journeys.nextBookedOn[journey]!),
          ),
          numberColumn(
            "Age",
            Float64Array.from(drift, (row) => {
              const dob = records.children.dob[childOf(row)]!;
              return dob === NO_DAY || dob > asAt ? NaN : wholeYears(dob as SerialDay, asAt);
            }),
            "0",
            6,
          ),
          described("Sibling group", "siblingGroup"),
          described("Team", "team"),
          described("Worker", "worker"),
          described("Court", "court"),
        ],
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 3 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
  };
}

const isEmpty = (column: string): Expr => ({ op: "=", left: sameRow(column), right: value("") });
const when = (test: Expr, then: Expr, otherwise: Expr): Expr => ({ op: "if", test, then, otherwise });

/** Changes at once when a person changes the as-at date on `Summary`. */
const daysToDue: Expr = when(isEmpty("Due"), value(""), {
  op: "-",
  left: sameRow("Due"),
  right: named("as_at"),
});

const daysSinceEntry: Expr = when(isEmpty("Entered care"), value(""), {
  op: "-",
  left: named("as_at"),
  right: sameRow("Entered care"),
});

const days = sameRow("Days to due");
/** "1 day", "28 days". */
const inDays = (count: Expr): Expr =>
  join(count, when({ op: "=", left: count, right: value(1) }, value(" day"), value(" days")));
const bookedInTime: Expr = {
  op: "and",
  of: [
    { op: ">=", left: sameRow("Booked for"), right: named("as_at") },
    { op: "<=", left: sameRow("Booked for"), right: sameRow("Due") },
  ],
};

/** In words, with a symbol and a colour: none of them alone carries the meaning. */
const flag: Expr = when(
  { op: "<>", left: sameRow("Cannot tell"), right: value("") },
  value("? Cannot tell"),
  when(
    isEmpty("Due"),
    when(
      isEmpty("Early permanence since"),
      when(
        isEmpty("Foster carers since"),
        value("✓ No limit running"),
        value("✓ With foster carers who may adopt"),
      ),
      value("✓ With early permanence carers"),
    ),
    when(
      { op: "<", left: days, right: value(0) },
      join("▲ Overdue by ", inDays({ op: "-", left: value(0), right: days })),
      when(
        bookedInTime,
        join("✓ Booked in time, due in ", inDays(days)),
        when(
          {
            op: "<=",
            left: days,
            right: {
              op: "largest",
              of: [
                value(DUE_SOON_DAYS),
                { op: "*", left: sameRow("Limit in days"), right: value(DUE_SOON_SHARE) },
              ],
            },
          },
          join("◆ Due in ", inDays(days)),
          join("✓ On time, due in ", inDays(days)),
        ),
      ),
    ),
  ),
);

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What is worth saying of the longest wait that has passed. */
const alsoOf = ({ remarks }: DriftRow) => sentenceCase(remarks.at(-1) ?? "");

/** The A10 that a live plan will come to even if the child moved in today; the clock may have stopped already. */
function leastA10({ journeys, asAt }: Cases, { journey, group }: DriftRow): number {
  const entry = journeys.milestones.entry[journey]!;
  if (group !== "Live adoption plan" || entry === NO_DAY) return NaN;
  if (journeys.milestones.placed[journey] !== NO_DAY) return clockStop(journeys, journey).day - entry;
  const joined = journeys.fosterCarersFrom[journey]! || journeys.earlyPermanenceFrom[journey]!;
  return (joined === NO_DAY ? asAt : Math.max(joined, entry)) - entry;
}

/** Which clocks the loaded data cannot run, and what to load. */
function missingNote({ journeys, drift }: Cases): string {
  const unmatched = drift.filter(
    ({ journey, group }) => group === "Live adoption plan" && journeys.matchCollected[journey] === 0,
  );
  const inReturn = ({ journey }: DriftRow) => isFromReturn(journeys, journey);
  const cannot = [
    unmatched.some(inReturn) &&
      "The match of a child who is not yet adopted is not in the 903: load a tracker or Annex A list 10 for the limits to the match.",
    unmatched.some((row) => !inReturn(row)) &&
      "A tracker has no column for the match: add one for the limits to the match.",
    "Limits of reviews, of court proceedings and of plans other than adoption are not worked out here.",
  ];
  return cannot.filter(Boolean).join(" ");
}

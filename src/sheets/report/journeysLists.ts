import { JOURNEY_PARTS, journeyParts } from "../../domain/diagnostic/journeyParts";
import {
  compare,
  iff,
  ifError,
  join,
  lookup,
  named,
  value,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { text } from "../frame";
import { figure, header, NONE, type Row } from "../summaryRows";
import type { ReportSection } from "./reportPage";
import { LONGEST_AND_SHORTEST, listedJourneys } from "./journeysTable";
import {
  LINE_HEADERS,
  LISTS,
  listName,
  PART_HEADERS,
  PART_WORDS,
  RANKED_TO,
  RANKED_TO_WORDS,
  type List,
} from "./journeysWords";

/** How many lines a list may come to, by either way of counting. */
export function linesOf(cases: Cases, list: List): number {
  const { rankings } = listedJourneys(cases);
  return Math.max(rankings.adopted[list].length, rankings.placed[list].length);
}

/** A cell of the first child of a line; "" where it is empty, or the list has not so many lines. */
export function onLine(list: List, line: number, column: string): Expr {
  const found = lookup(value(line), LONGEST_AND_SHORTEST, LINE_HEADERS[list], column);
  return ifError(iff(compare(join(found, ""), "=", ""), value(""), found), "");
}

/** The days of a line; a word where the list has not so many. */
const daysOfLine = (list: List, line: number): Expr =>
  ifError(lookup(value(line), LONGEST_AND_SHORTEST, LINE_HEADERS[list], "Days"), NONE);

/** "1. 784142", with the first letter of the list where both stand together. */
function lineLabel(list: List, line: number, before = ""): Expr {
  const name = onLine(list, line, "Line name");
  return iff(compare(name, "=", ""), value(""), join(`${before}${line}. `, name));
}

/** What the day is called to which the journeys are counted. */
export const toWords = (adopted: string, placed: string): Expr =>
  iff(compare(named(RANKED_TO), "=", RANKED_TO_WORDS.placed), value(placed), value(adopted));

const FACTS = [
  ["Age", "Line age at entry"],
  ["Need", "Line need"],
  ["Place- ments", "Line placements"],
  ["Moves", "Line moves"],
  ["Plans changed", "Line plans changed"],
  ["Disrup- tions", "Line disruptions"],
  ["Early perm.", "Line early permanence"],
] as const;

/** The lines of a list, each with what happened on it: for the authority alone. */
export function listSection(cases: Cases, list: List): ReportSection {
  const lines = Array.from({ length: linesOf(cases, list) }, (_, at) => at + 1);
  return {
    heading: list === "shortest" ? "The shortest journeys" : "The longest journeys",
    internal: true,
    rows: [
      header("Line: child", "Days", ...FACTS.map(([heading]) => heading)),
      ...lines.map((line): Row => [
        { content: { expr: lineLabel(list, line) }, style: "label" },
        figure(onLine(list, line, "Days")),
        ...FACTS.map(([, column]) => figure(onLine(list, line, column), "General")),
      ]),
      [
        text("Days of the first line, and of the tenth", "label"),
        ...[1, 10].map((line) => figure(daysOfLine(list, line), "#,##0", listName(list, `${line}_days`))),
      ],
      [],
      [text("Line: child", "columnHeading"), text("Legal status", "columnHeading")],
      ...lines.map((line): Row => [
        { content: { expr: lineLabel(list, line) }, style: "label" },
        { content: { expr: onLine(list, line, "Line legal statuses") }, style: "body" },
      ]),
    ],
  };
}

/** Every line of both lists as a bar of its parts, from entering care on. */
export function pictureSection(cases: Cases): ReportSection {
  const { listed } = listedJourneys(cases);
  const known = listed.map(({ journey }) => journeyParts(cases.journeys, journey));
  const parts = JOURNEY_PARTS.filter((part) => known.some((each) => (each?.[part] ?? 0) > 0));
  const lines = LISTS.flatMap((list) =>
    Array.from({ length: linesOf(cases, list) }, (_, at) => [list, at + 1] as const),
  );
  const most = (list: List) => onLine(list, 1, "Days");
  return {
    heading: "Each journey on one time axis: days from entering care to the adoption order",
    internal: true,
    rows: [
      header("Line: child", ...parts.map((part) => PART_WORDS[part])),
      ...lines.map(([list, line]): Row => [
        {
          content: { expr: lineLabel(list, line, list === "shortest" ? "Short " : "Long ") },
          style: "label",
        },
        ...parts.map((part) => figure(onLine(list, line, PART_HEADERS[part]))),
      ]),
    ],
    chart: {
      name: "Journeys on one time axis",
      type: "stackedBars",
      finding: join(
        "The shortest journey to ",
        toWords("the adoption order", "moving in with adopters"),
        " took ",
        days(most("shortest")),
        " days, the longest ",
        days(most("longest")),
      ),
      alternative: value(
        "Bars from entering care, one a journey, the shortest first; each is cut into the stages of the table above it.",
      ),
      data: { row: 0, column: 0, rowCount: lines.length + 1, columnCount: parts.length + 1 },
      axis: "Days from entering care",
      rowCount: Math.max(15, Math.ceil(lines.length * 1.1) + 6),
    },
  };
}

export const days = (of: Expr): Expr => ({ op: "text", of, format: "#,##0" });

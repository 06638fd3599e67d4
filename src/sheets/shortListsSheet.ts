import { nextQuarter } from "../domain/dates/reportingYear";
import { formatLong } from "../domain/dates/writtenForms";
import {
  LIST_NAMES,
  LIST_RULES,
  listGaps,
  SHORT_LISTS,
  type ListGap,
  type ShortList,
} from "../domain/drift/shortListRules";
import { shortLists, type ShortRow } from "../domain/drift/shortLists";
import { count, join, lookup, value, where, type Expr } from "../domain/formula/expression";
import type { TrackerText } from "../domain/journeys/records";
import type { Cases } from "./cases";
import { caseOf } from "./driftSheet";
import { FLAG_TONES } from "./flagTones";
import { NOT_COLLECTED } from "./flowWords";
import { paragraph, TABLE_ROW, text, titleBlock } from "./frame";
import { targetsIn } from "./localTargets";
import { nextMeeting } from "./nextMeeting";
import type { SheetPlan, TableColumn } from "./plan";
import * as formulas from "./shortListsFormulas";
import { figure, sentence, type Row } from "./summaryRows";
import { LIMITS } from "./typedTables";
import { dayColumn, numberColumn, textColumn } from "./words";

export const SHORT_LISTS_TABLE = "ShortLists";

/** The short lists of the tracking meeting: what each is and how many children are on it, then the children, list by list. */
export function shortListsSheet(cases: Cases): SheetPlan {
  const purpose =
    "Reviews, court, placement orders to revoke, applications for adoption orders and birthdays: who is on which short list, and by when.";
  const rows = shortLists(cases.records, cases.journeys, {
    asAt: cases.asAt,
    nextMeeting: nextMeeting(cases),
    targets: targetsIn(cases.typed ?? new Map()),
  });
  const gaps = listGaps(cases.records, cases.journeys);
  const listed = rows.filter(({ list }) => !gaps.some((gap) => gap.none && gap.list === list));
  const lists = listRows(cases, gaps);
  const tableRow = TABLE_ROW + lists.length + 1;
  return {
    name: "Short lists",
    group: "meeting",
    purpose,
    blocks: [
      titleBlock(
        "Short lists",
        purpose,
        cases,
        "Filter the column List for one of them. Days and flags follow Limits and the as-at date at once; who is listed is found when Analyse is pressed.",
      ),
      { kind: "grid", row: TABLE_ROW, column: 0, cells: lists },
      {
        kind: "table",
        name: SHORT_LISTS_TABLE,
        row: tableRow,
        column: 0,
        rowCount: listed.length,
        identity: ["List", "Child key", "Journey"],
        columns: columnsOf(cases, listed),
      },
    ],
    print: { orientation: "landscape", titleRows: { from: tableRow, to: tableRow }, columns: PRINTED },
  };
}

/** The name of a list's figure: "out_short_may_apply". */
export const listFigure = (list: ShortList): string =>
  `out_short_${list.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/** Each list with its rule, and what the data loaded cannot tell of it instead of an empty list. */
function listRows(cases: Cases, gaps: readonly ListGap[]): Row[] {
  return [
    [text("List", "columnHeading"), text("Children", "figureHeading"), text("Rule", "columnHeading")],
    ...SHORT_LISTS.flatMap((list): Row[] => {
      const own = gaps.filter((gap) => gap.list === list);
      const name = listFigure(list);
      const listed = own.some(({ none }) => none)
        ? { ...text(NOT_COLLECTED, "figure"), name }
        : figure(count(SHORT_LISTS_TABLE, where("List", "=", LIST_NAMES[list])), "#,##0", name);
      return [
        ...ruleOf(list, cases).map((line, at): Row => [
          at === 0 ? text(LIST_NAMES[list], "label") : null,
          at === 0 ? listed : null,
          sentence(line),
        ]),
        ...own.flatMap(({ said }) =>
          paragraph(said, "warning", LINE).map(([line]): Row => [null, null, line]),
        ),
      ];
    }),
  ];
}

/** About as many characters as fit beside the counts on a printed page. */
const LINE = 78;
/** As long as a limit in words may be. */
const LIMIT_WORDS = 15;

/** The rule in lines; limits as they are in use now, days as of the run. */
function ruleOf(list: ShortList, cases: Cases): Expr[] {
  const quarter = nextQuarter(cases.asAt);
  const days = {
    "next meeting": nextMeeting(cases),
    "quarter from": quarter.from,
    "quarter to": quarter.to,
  };
  const lines: Expr[][] = [[]];
  let room = LINE;
  const put = (part: Expr, length: number, breaks: boolean) => {
    if (breaks && length > room) {
      lines.push([]);
      room = LINE;
    }
    room -= length;
    lines.at(-1)!.push(part);
  };
  for (const each of LIST_RULES[list]) {
    if (typeof each !== "string" && !("day" in each)) {
      put(lookup(value(each.id), LIMITS.name, LIMITS.identity[0]!, "In words"), LIMIT_WORDS, true);
      continue;
    }
    const words = typeof each === "string" ? each : formatLong(days[each.day]);
    // What follows a limit without a space stays with it.
    for (const word of words.match(/^[^ ]+ ?|[^ ]+ ?| /g) ?? [])
      put(value(word), word.length, /^[\w'(]/.test(word));
  }
  return lines.map((line) => join(...joinTexts(line)));
}

/** Texts beside each other as one. */
function joinTexts(parts: readonly Expr[]): Expr[] {
  const joined: Expr[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.op === "value" && part.op === "value")
      joined[joined.length - 1] = value(String(last.value) + String(part.value));
    else joined.push(part);
  }
  return joined;
}

function columnsOf(cases: Cases, rows: readonly ShortRow[]): TableColumn[] {
  const { records, journeys, stage } = cases;
  const texts = (header: string, of: (row: ShortRow) => string, width?: number) =>
    textColumn(header, rows.map(of), width);
  const days = (header: string, of: (row: ShortRow) => number) =>
    dayColumn(header, Int32Array.from(rows, of));
  const described = (header: string, field: TrackerText, width: number) =>
    texts(header, ({ journey }) => journeys.texts[field][journey]!, width);
  const childOf = ({ journey }: ShortRow) => journeys.child[journey]!;
  const wrapped = (column: TableColumn): TableColumn => ({ ...column, wrap: true });
  return [
    // As wide as the names of the lists above, which do not wrap.
    texts("List", ({ list }) => LIST_NAMES[list], 34),
    {
      header: "Child",
      content: { kind: "asTyped", values: rows.map((row) => records.children.shown[childOf(row)]!) },
      format: "General",
      width: 12,
    },
    wrapped({ header: "Flag", content: formulas.flag, format: "General", width: 28, highlight: FLAG_TONES }),
    { header: "By", content: formulas.by, format: "dd/mm/yyyy", width: 12 },
    { header: "Days left", content: formulas.daysLeft, format: "0", width: 8 },
    days("Booked", ({ booked }) => booked),
    texts("Booked for", ({ bookedFor }) => bookedFor, 14),
    wrapped(texts("What", ({ what }) => what, 42)),
    days("Since", ({ since }) => since),
    wrapped(texts("Stage", ({ journey }) => stage.name[journey]!, 24)),
    wrapped(described("Team", "team", 16)),
    wrapped(described("Worker", "worker", 14)),
    wrapped(described("Court", "court", 18)),
    texts("Child key", (row) => records.children.key[childOf(row)]!, 12),
    numberColumn(
      "Journey",
      Float64Array.from(rows, ({ journey }) => journeys.number[journey]!),
      "0",
      8,
    ),
    texts("Case", ({ journey }) => caseOf(cases, journey), 12),
    texts(formulas.LIMIT, ({ limit }) => limit?.id ?? "", 24),
    days(formulas.GIVEN, (row) => row.by),
    days(formulas.EXTENDED, ({ extendedTo }) => extendedTo),
    texts(formulas.BEFORE, ({ flag }) => flag.before, 24),
    texts(formulas.AFTER, ({ flag }) => flag.after, 30),
  ];
}

/** The columns for a page: the others are for formulas, and to find a row again. */
const PRINTED = 13;

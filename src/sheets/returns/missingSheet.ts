import { FORMS, RETURN_IDS } from "../../domain/returns/forms";
import { sheetReference } from "../addresses";
import type { Cases } from "../cases";
import { paragraph, text, titleBlock } from "../frame";
import type { Cell, Highlight, Links, SheetPlan, TableColumn } from "../plan";
import { heading, type Row } from "../summaryRows";
import { counted, SEVERITY_WORDS, textColumn } from "../words";
import { missingRows, type MissingRow } from "./missingRows";
import { sheetOf } from "./returnNames";
import { RETURN_MISSING } from "./returnTables";

/** More rows than this help nobody; the rest are counted in the note. */
const MOST_ROWS = 50_000;
/** Workers in the summary: a longer list is the table itself. */
const MOST_WORKERS = 10;
const NO_WORKER = "No worker recorded";

export const NEEDS_TONES: readonly Highlight[] = [
  { when: { contains: "▲" }, tone: "bad" },
  { when: { contains: "◆" }, tone: "warning" },
];

/** What has to be seen to before a return can be sent: by whom, for whom, and in which cell of the council's own tables. */
export function missingSheet(cases: Cases): SheetPlan {
  const all = missingRows(cases);
  const rows = all.slice(0, MOST_ROWS);
  const purpose =
    "What is missing before a return can be sent, a row an item: for whom, and the cell of your own table in which to mend it.";
  const title = titleBlock(
    RETURN_MISSING.sheet,
    purpose,
    cases,
    all.length > rows.length
      ? `${counted(all.length - rows.length, "further item is", "further items are")} not shown but counted below: mend these first.`
      : "",
    "",
  );
  const summary = summaryOf(all);
  const row = title.cells.length + summary.length;
  return {
    name: RETURN_MISSING.sheet,
    group: "returns",
    purpose,
    blocks: [
      title,
      { kind: "grid", row: title.cells.length, column: 0, cells: summary },
      {
        kind: "table",
        name: RETURN_MISSING.name,
        row,
        column: 0,
        rowCount: rows.length,
        identity: RETURN_MISSING.identity,
        columns: columnsOf(rows),
      },
    ],
    print: { orientation: "landscape", titleRows: { from: row, to: row } },
  };
}

/** Labels stand across the table's first three columns, figures in the next two. */
function summaryOf(rows: readonly MissingRow[]): Row[] {
  if (rows.length === 0)
    return [...paragraph("Nothing is missing, and there is nothing to check.", "body"), []];
  return [
    heading("By return"),
    headings("Return"),
    ...countsBy(rows, ({ return: id }) => id, RETURN_IDS).map(([id, own]) => line(FORMS[id].title, own)),
    [],
    heading("By worker"),
    headings("Worker"),
    ...workerLines(rows),
    [],
  ];
}

const headings = (first: string): Row => [
  ...[first, "", ""].map((title) => text(title, "columnHeading")),
  ...["To mend", "To check"].map((title) => text(title, "figureHeading")),
];

const line = (label: string, { mend, check }: Counts): Row => [
  text(label, "label"),
  null,
  null,
  ...[mend, check].map((value): Cell => ({ content: { value }, style: "figure", format: "#,##0" })),
];

interface Counts {
  mend: number;
  check: number;
}

/** By key, in the order given or met; a key with neither is left out. */
function countsBy<Key extends string>(
  rows: readonly MissingRow[],
  keyOf: (row: MissingRow) => Key,
  order: readonly Key[] = [],
): [Key, Counts][] {
  const counts = new Map<Key, Counts>(order.map((key) => [key, { mend: 0, check: 0 }]));
  for (const row of rows) {
    const key = keyOf(row);
    const own = counts.get(key) ?? { mend: 0, check: 0 };
    if (row.severity === "error") own.mend++;
    if (row.severity === "warning") own.check++;
    counts.set(key, own);
  }
  return [...counts].filter(([, { mend, check }]) => mend + check > 0);
}

/** The workers with the most to mend; the others are counted together. */
function workerLines(rows: readonly MissingRow[]): Row[] {
  const workers = countsBy(rows, ({ worker }) => worker).sort(
    ([, a], [, b]) => b.mend - a.mend || b.check - a.check,
  );
  const rest = workers.slice(MOST_WORKERS);
  const sum = (of: keyof Counts) => rest.reduce((total, [, counts]) => total + counts[of], 0);
  return [
    ...workers.slice(0, MOST_WORKERS).map(([worker, counts]) => line(worker || NO_WORKER, counts)),
    ...(rest.length > 0
      ? [line(counted(rest.length, "further worker"), { mend: sum("mend"), check: sum("check") })]
      : []),
  ];
}

function columnsOf(rows: readonly MissingRow[]): TableColumn[] {
  const texts = (name: string, of: (row: MissingRow) => string, width: number) =>
    textColumn(name, rows.map(of), width);
  const wrapped = (name: string, of: (row: MissingRow) => string, width: number): TableColumn => ({
    ...texts(name, of, width),
    wrap: true,
  });
  return [
    { ...texts("Needs", ({ severity }) => SEVERITY_WORDS[severity], 11), highlight: NEEDS_TONES },
    wrapped("Return", (row) => FORMS[row.return].title, 22),
    wrapped("Period", ({ period }) => period, 15),
    {
      header: "Who",
      content: { kind: "asTyped", values: rows.map(({ who }) => who) },
      format: "General",
      width: 12,
    },
    wrapped("Worker", ({ worker }) => worker, 16),
    wrapped("Team", ({ team }) => team, 16),
    wrapped("Item", ({ item }) => item, 26),
    wrapped("What is missing", ({ message }) => message, 42),
    wrapped("What to do", ({ fix }) => fix, 42),
    links(
      "Cell",
      rows.map(({ place }) => place && { sheet: place.sheet, address: place.address }),
      ({ sheet, address }) => `${sheet} ${address}`,
      22,
    ),
    links(
      "Row in return",
      rows.map(({ row, return: id }) =>
        row > 0 ? { sheet: sheetOf(FORMS[id]), address: `A${row}` } : undefined,
      ),
      ({ address }) => address.slice(1),
      9,
    ),
  ];
}

interface Place {
  sheet: string;
  address: string;
}

const links = (
  name: string,
  places: readonly (Place | undefined)[],
  textOf: (place: Place) => string,
  width: number,
): TableColumn => {
  const content: Links = {
    kind: "links",
    targets: places.map((place) => (place ? sheetReference(place.sheet) + place.address : "")),
    texts: places.map((place) => (place ? textOf(place) : "")),
  };
  return { header: name, content, format: "General", width };
};

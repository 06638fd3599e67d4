import type { Cases } from "./cases";
import { summaryOfQueries } from "./dataQualitySummary";
import { titleBlock } from "./frame";
import type { SheetPlan, TableColumn } from "./plan";
import { queriesOf, type Queries } from "./queries";
import { queryColumns, wrapped } from "./queryColumns";
import { worstFirst } from "./queryOrder";
import { DATA_QUALITY } from "./typedTables";
import { ACCEPTED_WORD, counted, inWords, SEVERITY_WORDS } from "./words";

/** More rows than this help nobody; the rest are counted in the note. */
const MOST_ROWS = 50_000;

/** A row a data query, worst first: what is there, what is wrong, what to do, and which figure it changes. */
export function dataQualitySheet(cases: Cases): SheetPlan {
  const queries = queriesOf(cases);
  const { rows, left } = rowsToShow(queries);
  const purpose =
    "Every row, cell or date that could not be used or that a person should check, worst first, with a link to its place.";
  const title = titleBlock(
    "Data quality",
    purpose,
    cases,
    left > 0
      ? `${counted(left, "further query is", "further queries are")} not shown and not counted below: mend these first.`
      : "",
  );
  const summary = summaryOfQueries(cases, queries);
  const row = title.cells.length + summary.length + 1;
  return {
    name: DATA_QUALITY.sheet,
    group: "core",
    purpose,
    blocks: [
      title,
      { kind: "grid", row: title.cells.length, column: 0, cells: summary },
      {
        kind: "table",
        name: DATA_QUALITY.name,
        row,
        column: 0,
        rowCount: rows.length,
        identity: DATA_QUALITY.identity,
        ...(DATA_QUALITY.thenBy !== undefined && { thenBy: DATA_QUALITY.thenBy }),
        columns: columnsOf(queries, rows),
      },
    ],
    print: { orientation: "landscape", titleRows: { from: row, to: row } },
  };
}

/** The worst, and every one that somebody accepted: it carries a person's words. */
function rowsToShow({ findings, accepted, gains }: Queries): { rows: Int32Array; left: number } {
  const mends = new Set(gains.flatMap((gain) => gain.findings));
  const sorted = worstFirst(findings, (at) => ({ accepted: accepted[at] !== "", mends: mends.has(at) }));
  const left = Math.max(0, sorted.length - MOST_ROWS);
  if (left === 0) return { rows: sorted, left };
  const open = sorted.filter((at) => accepted[at] === "");
  const settled = sorted.filter((at) => accepted[at] !== "").slice(0, MOST_ROWS);
  return { rows: Int32Array.of(...open.subarray(0, MOST_ROWS - settled.length), ...settled), left };
}

function columnsOf(queries: Queries, rows: Int32Array): TableColumn[] {
  const { findings, accepted, cellOf } = queries;
  const shown = Array.from(rows);
  const { whose, where, what } = queryColumns(
    shown.map((at) => {
      const finding = findings[at]!;
      const severity = accepted[at] ? ACCEPTED_WORD : SEVERITY_WORDS[finding.severity];
      return { finding, severity, cell: cellOf(at) };
    }),
  );
  const once = onceMended(queries);
  const [severity, ...rest] = whose;
  const [reason] = DATA_QUALITY.typed;
  return [
    {
      ...severity!,
      highlight: [
        { when: { contains: "▲" }, tone: "bad" },
        { when: { contains: "◆" }, tone: "warning" },
        { when: { contains: ACCEPTED_WORD }, tone: "quiet" },
      ],
    },
    ...rest,
    ...where,
    ...what,
    wrapped(
      "Figure it changes",
      shown.map((at) => once.get(at) ?? findings[at]!.changes ?? ""),
      36,
    ),
    {
      ...wrapped(
        reason!,
        shown.map((at) => accepted[at]!),
        34,
      ),
      typed: true,
    },
  ];
}

/** For the queries whose mending lets a child count: which measures. */
function onceMended({ gains }: Queries): Map<number, string> {
  const measures = new Map<number, string[]>();
  for (const { measure, findings } of gains)
    for (const at of findings) measures.set(at, [...(measures.get(at) ?? []), measure]);
  return new Map(
    [...measures].map(([at, ids]) => [
      at,
      `${inWords(ids)} ${ids.length === 1 ? "counts" : "count"} this child once this is mended.`,
    ]),
  );
}

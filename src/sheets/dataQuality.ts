import type { Finding, Severity } from "../domain/findings";
import type { Cases } from "./cases";
import { TABLE_ROW, titleBlock } from "./frame";
import type { SheetPlan } from "./plan";
import { counted, numberColumn, textColumn } from "./words";

/** More rows than this help nobody; the rest are counted in the note. */
const MOST_ROWS = 50_000;

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "▲ Mend",
  warning: "◆ Check",
  note: "Note",
};

/** A row a data query, worst first: what is there, what to do, and which figure it changes. */
export function dataQualitySheet(cases: Cases): SheetPlan {
  const sorted = worstFirst(cases.findings);
  const rows = sorted.slice(0, MOST_ROWS);
  const left = sorted.length - rows.length;
  const texts = (of: (finding: Finding) => string | undefined) => rows.map((finding) => of(finding) ?? "");
  const purpose =
    "Every row, cell or date that could not be used or that a person should check, with its place in the workbook.";
  return {
    name: "Data quality",
    group: "core",
    purpose,
    blocks: [
      titleBlock(
        "Data quality",
        purpose,
        cases,
        left > 0 ? `${counted(left, "further query", "further queries")} not shown: mend these first.` : "",
      ),
      {
        kind: "table",
        name: "DataQuality",
        row: TABLE_ROW,
        column: 0,
        rowCount: rows.length,
        identity: ["Rule", "Sheet", "Row", "Column", "Child"],
        columns: [
          {
            ...textColumn(
              "Severity",
              texts(({ severity }) => SEVERITY_WORDS[severity]),
              10,
            ),
            highlight: [
              { when: { contains: "▲" }, tone: "bad" },
              { when: { contains: "◆" }, tone: "warning" },
            ],
          },
          textColumn(
            "Rule",
            texts(({ rule }) => rule),
            18,
          ),
          textColumn(
            "Child",
            texts(({ childId }) => childId),
            12,
          ),
          textColumn(
            "Sheet",
            texts(({ table }) => table),
            18,
          ),
          numberColumn(
            "Row",
            Float64Array.from(rows, ({ row }) => (row > 0 ? row : NaN)),
            "0",
            8,
          ),
          textColumn(
            "Column",
            texts(({ column }) => column),
            18,
          ),
          {
            ...textColumn(
              "What is there",
              texts(({ message }) => message),
              60,
            ),
            wrap: true,
          },
          {
            ...textColumn(
              "What to do",
              texts(({ fix }) => fix),
              44,
            ),
            wrap: true,
          },
          {
            ...textColumn(
              "Figure it changes",
              texts(({ changes }) => changes),
              40,
            ),
            wrap: true,
          },
        ],
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 0 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW } },
  };
}

function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      WEIGHT[a.severity] - WEIGHT[b.severity] ||
      compare(a.rule, b.rule) ||
      compare(a.table, b.table) ||
      a.row - b.row,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Finding, Severity } from "../../domain/findings";
import type { CheckedYear } from "../../domain/returns/filled";
import type { Cases } from "../cases";
import { paragraph, text, titleBlock } from "../frame";
import { askedWords } from "./returnWords";
import type { Cell, SheetPlan, TableColumn } from "../plan";
import { queryColumns, wrapped } from "../queryColumns";
import { worstFirst } from "../queryOrder";
import { heading, type Row } from "../summaryRows";
import { counted, inWords, SEVERITY_WORDS } from "../words";
import { NEEDS_TONES } from "./missingSheet";
import { CHECK_SHEET } from "./returnNames";
import { latestJourneys } from "./workersOfChildren";

/** More rows than this help nobody; the rest are counted in the note. */
const MOST_ROWS = 50_000;
const IDENTITY = ["Rule", "Sheet", "Child", "Column", "What is there"];

/** What the department's checks find in the collection year before it is loaded: by rule, and then a row a finding. */
export function checkSheet(cases: Cases, check: CheckedYear): SheetPlan {
  const { findings } = check;
  const all = worstFirst(findings, () => ({ accepted: false, mends: false }));
  const rows = all.subarray(0, MOST_ROWS);
  const purpose =
    "What the checks of the SSDA903 find in the collection year, worst first, so that it can be mended before the files are loaded.";
  const title = titleBlock(
    `${CHECK_SHEET}: ${check.period.title}`,
    purpose,
    cases,
    all.length > rows.length
      ? `${counted(all.length - rows.length, "further finding is", "further findings are")} not shown but counted below: mend these first.`
      : "",
    askedWords(check.period),
  );
  const summary = summaryOf(check);
  const row = title.cells.length + summary.length;
  return {
    name: CHECK_SHEET,
    group: "returns",
    purpose,
    blocks: [
      title,
      { kind: "grid", row: title.cells.length, column: 0, cells: summary },
      {
        kind: "table",
        name: "Return903Check",
        row,
        column: 0,
        rowCount: rows.length,
        identity: IDENTITY,
        thenBy: "Row",
        columns: columnsOf(cases, findings, rows),
      },
    ],
    print: { orientation: "landscape", titleRows: { from: row, to: row } },
  };
}

function summaryOf(check: CheckedYear): Row[] {
  const groups = groupsOf(check.findings);
  return [
    ...whatWasChecked(check).flatMap((sentence) => paragraph(sentence, "body")),
    [],
    ...(groups.length === 0
      ? []
      : [
          heading("By rule, the worst first"),
          [
            ...["Severity", "Rule"].map((title) => text(title, "columnHeading")),
            ...["Findings", "Children"].map((title) => text(title, "figureHeading")),
            text("What is wrong", "columnHeading"),
          ],
          ...groups.map(ruleRow),
          [],
        ]),
  ];
}

function whatWasChecked({ isLoaded, isCut, loaded, absent, findings, period }: CheckedYear): string[] {
  if (!isLoaded)
    return [
      `No module of the SSDA903 for ${period.title} is in this workbook, so nothing was checked. Open the year's files together with it, or choose another collection year on Return overview.`,
    ];
  return [
    `Checked: ${inWords(loaded)}.`,
    ...(absent.length > 0 ? [`Not in the workbook: ${inWords(absent)}. Their checks did not run.`] : []),
    ...(isCut
      ? [
          "The workbook has one table of many years: the rows of the year were cut out of it, with what ended after 31 March still open. The year's own files may say more.",
        ]
      : []),
    findings.length === 0
      ? "The checks that ran found nothing. The department makes others, too: its own tool has the last word."
      : "These are the checks that concern adoption and care histories, not all that the department makes: its own tool has the last word.",
  ];
}

interface Group {
  rule: string;
  severity: Severity;
  message: string;
  findings: number;
  children: ReadonlySet<string>;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

function groupsOf(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group & { children: Set<string> }>();
  for (const { rule, severity, message, childId } of findings) {
    const key = `${severity}/${rule}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { rule, severity, message, findings: 0, children: new Set() }));
    group.findings++;
    if (childId !== undefined) group.children.add(childId);
  }
  return [...groups.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      b.findings - a.findings ||
      (a.rule < b.rule ? -1 : 1),
  );
}

function ruleRow({ rule, severity, message, findings, children }: Group): Row {
  const number = (value: number): Cell => ({ content: { value }, style: "body", format: "#,##0" });
  return [
    { ...text(SEVERITY_WORDS[severity]), highlight: NEEDS_TONES },
    text(rule),
    number(findings),
    number(children.size),
    text(message, "note"),
  ];
}

function columnsOf(cases: Cases, findings: readonly Finding[], rows: Int32Array): TableColumn[] {
  const shown = Array.from(rows, (at) => findings[at]!);
  const { whose, where, what } = queryColumns(
    shown.map((finding) => ({
      finding,
      severity: SEVERITY_WORDS[finding.severity],
      cell: cases.cellOf?.(finding),
    })),
  );
  const workers = workersByKey(cases);
  const [severity, ...rest] = whose;
  return [
    { ...severity!, highlight: NEEDS_TONES },
    ...rest,
    wrapped(
      "Worker",
      shown.map(({ childId }) => workers.get(childId ?? "") ?? ""),
      16,
    ),
    ...where,
    ...what,
  ];
}

function workersByKey(cases: Cases): ReadonlyMap<string, string> {
  const { records, journeys } = cases;
  const latest = latestJourneys(cases);
  return new Map(
    records.children.key.map((key, child) => [key, journeys.texts.worker[latest[child]!] ?? ""]),
  );
}

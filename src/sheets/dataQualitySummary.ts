import type { Finding, Severity } from "../domain/findings";
import type { Gain } from "../domain/measures/mendable";
import { count, named, value, where, type Condition } from "../domain/formula/expression";
import type { Cases } from "./cases";
import { paragraph, text } from "./frame";
import type { Cell } from "./plan";
import type { Queries } from "./queries";
import { figure, heading, type Row } from "./summaryRows";
import { DATA_QUALITY } from "./typedTables";
import { ACCEPTED_WORD, counted, inWords, SEVERITY_WORDS } from "./words";

/** The worst rules only: a longer list is the table itself. */
const MOST_RULES = 12;
const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

const [REASON] = DATA_QUALITY.typed as [string];
/** A query stops to count as soon as somebody types why it is accepted. */
const notAccepted = where(REASON, "=", "");
const queriesWhere = (...conditions: Condition[]) => count(DATA_QUALITY.name, ...conditions, notAccepted);

/** What stands above the table: how much there is to do, what it would give, and which rules and sheets it is about. */
export function summaryOfQueries(cases: Cases, queries: Queries): Row[] {
  return [
    heading("In short"),
    ...countRows(),
    ...gainSentences(queries, cases).flatMap((sentence) => paragraph(sentence, "body")),
    [],
    ...ruleRows(cases, queries),
  ];
}

const COUNTS: readonly { severity: Severity; label: string; name: string; note: string }[] = [
  {
    severity: "error",
    label: "To mend",
    name: "out_queries_to_mend",
    note: "Something is wrong or was not used: figures are wrong, or leave children out.",
  },
  {
    severity: "warning",
    label: "To check",
    name: "out_queries_to_check",
    note: "May be right. If it is, type why in the last column: it stays accepted until the cell changes.",
  },
  {
    severity: "note",
    label: "Notes",
    name: "out_queries_notes",
    note: "What was done with the data, for you to know.",
  },
];

function countRows(): Row[] {
  return [
    ...COUNTS.map(({ severity, label, name, note }): Row => [
      text(label, "label"),
      null,
      figure(queriesWhere(where("Severity", "=", SEVERITY_WORDS[severity])), "#,##0", name),
      text(note, "note"),
    ]),
    [
      text("Accepted", "label"),
      null,
      figure(count(DATA_QUALITY.name, where(REASON, "<>", "")), "#,##0", "out_queries_accepted"),
      text(
        `${ACCEPTED_WORD} by a person, with the reason; they stand last and count in none of the above.`,
        "note",
      ),
    ],
  ];
}

/** "Mend these 7 cells and A10 counts 5 more children": measures that gain alike are told together. */
function gainSentences({ gains, findings, accepted, cellOf }: Queries, cases: Cases): string[] {
  const alike = new Map<string, Gain[]>();
  for (const gain of gains) {
    const key = `${gain.children}/${gain.findings.join()}`;
    alike.set(key, [...(alike.get(key) ?? []), gain]);
  }
  const sentences = [...alike.values()].map((together) => {
    const { findings: at, children } = together[0]!;
    const cells = new Set(at.map((one) => `${findings[one]!.table}!${cellOf(one)?.address}`)).size;
    const verb = together.length === 1 ? "counts" : "count";
    return `Mend ${cells === 1 ? "this 1 cell" : `these ${counted(cells, "cell")}`} and ${inWords(
      together.map(({ measure }) => measure),
    )} ${verb} ${counted(children, "more child", "more children")}.`;
  });
  if (sentences.length > 0)
    sentences.push("To see the cells, filter ‘Figure it changes’ for ‘once this is mended’.");
  if (findings.length === 0)
    sentences.push(
      "There is nothing to mend and nothing to check: every row and every cell needed was read.",
    );
  const truncated = truncatedChildren(cases, findings, accepted);
  if (truncated > 0)
    sentences.push(
      `Load the returns of earlier years and A1 and A10 can count ${counted(truncated, "more child", "more children")}, whose day of entering care lies before the first year loaded.`,
    );
  return sentences;
}

/** Adopted in the period, with a day of moving in, left out only because their first year is not loaded. */
function truncatedChildren(
  { journeys, contributions, records, period }: Cases,
  findings: readonly Finding[],
  accepted: readonly string[],
): number {
  const ids = new Set(
    findings.flatMap(({ rule, childId }, at) =>
      rule === "left-truncated" && childId !== undefined && !accepted[at] ? [childId] : [],
    ),
  );
  const reasons = contributions.get("A1")?.counts ?? [];
  const { adopted, placed } = journeys.milestones;
  return reasons.filter(
    (reason, row) =>
      reason === "no-entry" &&
      placed[row] !== 0 &&
      adopted[row]! >= period.from &&
      adopted[row]! <= period.to &&
      ids.has(records.children.key[journeys.child[row]!]!),
  ).length;
}

interface RuleGroup {
  finding: Finding;
  queries: number;
  children: Set<string>;
  mends: boolean;
}

function ruleRows({ records }: Cases, queries: Queries): Row[] {
  const groups = groupsOf(queries);
  if (groups.length === 0) return [];
  const shown = groups.slice(0, MOST_RULES);
  const more = groups.length - shown.length;
  return [
    heading("By rule and sheet, the worst first"),
    [
      ...["Severity", "Rule"].map((title) => text(title, "columnHeading")),
      text("Queries", "figureHeading"),
      text("Sheet", "columnHeading"),
      ...["Children", "Share"].map((title) => text(title, "figureHeading")),
      text("For example", "columnHeading"),
    ],
    ...shown.map((group) => ruleRow(group)),
    [
      text("Children in the data", "label"),
      null,
      null,
      null,
      {
        content: { value: records.children.count },
        style: "body",
        format: "#,##0",
        name: "children_in_data",
      },
      null,
      text(
        `‘Share’ is the share of them with such a query.${more > 0 ? ` ${counted(more, "further rule is", "further rules are")} in the table only.` : ""}`,
        "note",
      ),
    ],
  ];
}

function ruleRow({ finding, children }: RuleGroup): Row {
  const { rule, table, severity, message } = finding;
  const number = (content: Cell["content"], format: Cell["format"]): Cell => ({
    content,
    style: "body",
    ...(format && { format }),
  });
  const affected = children.size;
  return [
    {
      ...text(SEVERITY_WORDS[severity]),
      highlight: [
        { when: { contains: "▲" }, tone: "bad" },
        { when: { contains: "◆" }, tone: "warning" },
      ],
    },
    text(rule),
    number(
      {
        expr: queriesWhere(
          where("Rule", "=", rule),
          where("Sheet", "=", table),
          where("Severity", "=", SEVERITY_WORDS[severity]),
        ),
      },
      "#,##0",
    ),
    text(table),
    affected === 0 ? null : number({ value: affected }, "#,##0"),
    affected === 0
      ? null
      : number({ expr: { op: "/", left: value(affected), right: named("children_in_data") } }, "0.0%"),
    text(message, "note"),
  ];
}

/** Findings nobody accepted, by severity, rule and sheet: those whose mending lets children count first in each severity, then the most. */
function groupsOf({ findings, accepted, gains }: Queries): RuleGroup[] {
  const mends = new Set(gains.flatMap((gain) => gain.findings));
  const groups = new Map<string, RuleGroup>();
  findings.forEach((finding, at) => {
    if (accepted[at]) return;
    const key = `${finding.severity}/${finding.rule}/${finding.table}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { finding, queries: 0, children: new Set(), mends: false }));
    group.queries++;
    group.mends ||= mends.has(at);
    if (finding.childId !== undefined) group.children.add(finding.childId);
  });
  const weight = ({ finding, mends: lets }: RuleGroup) =>
    SEVERITIES.indexOf(finding.severity) * 2 + (lets ? 0 : 1);
  return [...groups.values()].sort((a, b) => weight(a) - weight(b) || b.queries - a.queries);
}

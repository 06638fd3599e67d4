import type {
  AnalysisResult,
  MeasureReport,
  Step,
  Survey,
  TableReport,
  UnreadSheet,
} from "../analysis/contract";
import type { SerialDay } from "../domain/dates/serialDay";
import { formatLong } from "../domain/dates/writtenForms";
import type { StageModel, Status } from "../domain/journeys/milestones";
import { A1 } from "../domain/measures/A1";
import { A10 } from "../domain/measures/A10";
import { A2 } from "../domain/measures/A2";
import { isOurs, type CountMeasure, type Measure } from "../domain/measures/measure";
import { COUNT_MEASURES } from "../domain/measures/measures";

/** Every sentence of the pane that depends on something. Words are those of rules.md 8. */

/** @example counted(1, "child", "children") //=> "1 child" */
export function counted(n: number, one: string, many: string): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** A whole number with commas, the same on every machine. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  read: "Reading the sheets",
  recognise: "Recognising tables and dates",
  compute: "Working out journeys and timescales",
  write: "Writing the result sheets",
};

export const MODEL_WORDS: Readonly<Record<StageModel, { name: string; stages: string }>> = {
  asglb: {
    name: "Quarterly survey (ASGLB)",
    stages:
      "Entry to decision, decision to placement order, placement order to match, match to moving in, moving in to adoption order.",
  },
  coram: {
    name: "Five stages (Coram)",
    stages:
      "Entry to IRO recommendation, recommendation to decision, decision to placement order, placement order to moving in, moving in to adoption order. Without an IRO date the first two are one.",
  },
  dfe: {
    name: "National tables (DfE)",
    stages:
      "Entry to decision, decision to match, match to moving in, moving in to adoption order, and the whole way.",
  },
};

/** In the order in which the pane lists them. */
export const STATUS_WORDS: readonly (readonly [Status, string])[] = [
  ["adopted", "Adopted"],
  ["open", "Live adoption plan"],
  ["planning", "Looked after, no adoption decision yet"],
  ["reversed", "Plan changed away from adoption"],
  ["other", "Left care in another way, or short breaks only"],
];

/** The measures that the pane shows, the one that people are asked about first. */
export const HEADLINES: readonly Measure[] = [A10, A1, A2];

/** The measures that count, each in a line: what it is called, what it comes to, of what and of which part of the period. */
export function countLines({
  measures,
}: AnalysisResult): readonly { words: string; figure: string; of: string }[] {
  return COUNT_MEASURES.flatMap((measure) => {
    const report = measures[measure.id];
    if (!report) return [];
    const of = [shareOf(report), coveredOf(measure, report)].filter(Boolean).join("; ");
    return [{ words: nameOf(measure), figure: measureValue(report), of }];
  });
}

/** Of which part of the period a count is, where not of all; of a stock the day on which the data end, where before its own. */
function coveredOf({ stock }: CountMeasure, { covered }: MeasureReport): string {
  if (!covered) return "not covered by the data";
  if (covered.complete) return "";
  const to = formatLong(covered.to);
  return stock ? `the data end on ${to}` : `${formatLong(covered.from)} to ${to} only`;
}

const nameOf = (measure: CountMeasure) =>
  isOurs(measure) ? measure.title : `${measure.id}: ${measure.title}`;

const shareOf = ({ numerator, denominator }: MeasureReport) =>
  numerator === undefined || denominator === undefined
    ? ""
    : `${grouped(numerator)} of ${grouped(denominator)}`;

export function thresholdSentence({ threshold }: Measure): string {
  return `Threshold ${counted(threshold.days, "day", "days")} (${threshold.years})`;
}

export function rowsSentence(table: TableReport): string {
  const rows = counted(table.rows, "row", "rows");
  if (table.used === table.rows) return table.rows === 1 ? "1 row, used" : `${rows}, all used`;
  return `${rows}, ${grouped(table.used)} used`;
}

export function coversSentence(table: TableReport): string | undefined {
  if (!table.covers) return undefined;
  return `Covers ${formatLong(table.covers.from)} to ${formatLong(table.covers.to)}`;
}

/** Where a table stands, what it covers, and why it was taken for what it is. */
export function tableAbout(table: TableReport): string {
  const parts = [`Cells ${table.range}`, coversSentence(table), ...table.reasons];
  return parts.flatMap((part) => (part ? [/[.!?]$/.test(part) ? part : `${part}.`] : [])).join(" ");
}

export function unreadWords({ headers }: UnreadSheet): string {
  const known = headers.filter(({ field }) => field !== null).length;
  const some = known === 0 ? "none" : grouped(known);
  return `Not read: ${some} of its ${counted(headers.length, "column", "columns")} ${known > 1 ? "are" : "is"} known. If it holds cases, say what its columns are.`;
}

export function unreadAbout({ row }: UnreadSheet): string {
  return `Row ${grouped(row)} seems to hold the column headings. The sheet is read as a tracker once its columns for the child's id and for two dates of the journey are known: the decision, the placement order, the match, moving in, the adoption order.`;
}

/** Why a date after the one suggested needs care; nothing where it does not. */
export function asAtWarning(survey: Survey, asAt: SerialDay): string | undefined {
  const beyond = asAt - survey.suggestedAsAt;
  if (beyond <= 0) return undefined;
  const days = counted(beyond, "day is", "days are");
  return `The data end on ${formatLong(survey.suggestedAsAt)}. The ${days} assumed unchanged: children still waiting then are counted as waiting on ${formatLong(asAt)}.`;
}

/** The period of a measure that the data cover whole. */
export const periodSentence = ({ period: { from, to } }: AnalysisResult): string =>
  `${formatLong(from)} to ${formatLong(to)}`;

/** A measure's title, with the part of the period that the data cover where that is not all of it. */
export function titleOf(
  { id, title }: Measure,
  { covered }: MeasureReport,
  { period }: AnalysisResult,
): string {
  if (!covered) return `${id}, not covered by the data. ${title}`;
  if (covered.complete) return `${id}: ${title}`;
  const of = `${yearsIn(covered.days)} of ${yearsIn(period.to - period.from + 1)} years`;
  return `${id}, ${formatLong(covered.from)} to ${formatLong(covered.to)} only: ${of}. ${title}`;
}

/** @example yearsIn(548) //=> 1.5 */
const yearsIn = (days: number) => Math.round((days / 365.25) * 10) / 10;

export function excludedSentence(measure: MeasureReport): string | undefined {
  const left = measure.excluded.filter(({ count }) => count > 0);
  if (left.length === 0) return undefined;
  return `Left out: ${left.map(({ count, text }) => `${counted(count, "child", "children")} (${text})`).join("; ")}.`;
}

export function averageSentence(report: MeasureReport, measure: Measure): string {
  const counts = report.n === 0 ? "No child counts" : `Average of ${counted(report.n, "child", "children")}`;
  return `${counts}. ${thresholdSentence(measure)}.`;
}

export function measureValue(measure: MeasureReport): string {
  if (measure.value === null) return "Not available";
  const value = String(measure.value);
  if (measure.unit === "percent") return `${value}%`;
  return measure.unit === "days"
    ? counted(measure.value, "day", "days")
    : measure.unit === "families"
      ? counted(measure.value, "family", "families")
      : counted(measure.value, "child", "children");
}

/** What there is to do about the data, without what somebody accepted. */
export function queryCounts({ queries }: AnalysisResult): readonly (readonly [string, number])[] {
  const { mend, check, accepted } = queries;
  return [
    ["To mend: wrong, or not used", mend],
    ["To check: may be right", check],
    ...(accepted > 0 ? [["Accepted, with a reason", accepted] as const] : []),
  ];
}

export function notesSentence({ queries }: AnalysisResult): string {
  return queries.note === 0
    ? "Each is on Data quality with its cell and what would mend it."
    : `Each is on Data quality with its cell and what would mend it, and so ${queries.note === 1 ? "is 1 note" : `are ${grouped(queries.note)} notes`} on what was done with the data.`;
}

/** Below it a header was recognised by its likeness only. */
const SURE = 0.9;

/** How sure it is what a table is and what its columns are, for its one line. */
export function certaintyWords({ confidence, headers }: TableReport): string {
  const guesses = headers.filter((each) => each.field !== null && each.confidence < SURE).length;
  const sure = confidence >= SURE ? "Sure" : confidence >= 0.7 ? "Fairly sure" : "Not sure";
  const certainty = confidence >= SURE ? sure : `${sure}: please check`;
  if (guesses === 0) return certainty;
  const columns = counted(guesses, "column", "columns");
  return confidence >= SURE ? `${sure}, but for ${columns}` : `${certainty}, above all ${columns}`;
}

export function columnRemark(
  { field, confidence }: { field: string | null; confidence: number },
  corrected: boolean,
): string | undefined {
  if (corrected) return "Your choice";
  return field !== null && confidence < SURE ? "Less sure: please check" : undefined;
}

export function hiddenRowsSentence({ hiddenRows }: Survey): string {
  const are = hiddenRows === 1 ? "row is" : "rows are";
  return `${grouped(hiddenRows)} ${are} hidden or filtered away in this workbook. The result sheets say which rows were read.`;
}

export const WHY_FIRST = "Press Analyse first: then any figure or row on a result sheet can be explained.";

export const WHY_HOW =
  "Select a figure or a row on a result sheet. You will see what it is, how it is worked out and the rows behind it; of a child's row, the dated events with the cells they came from.";

export const UNREAD_NEXT =
  "If a sheet below holds cases, say what its columns are: it is then read as a tracker.";

export const CORRECTED_NEXT =
  "What was chosen for the columns of this workbook may be why. Forget the corrections, or bring the columns back.";

export const NO_TABLE_NEXT =
  "Paste or open the table in this workbook, keep its column headings, and choose Look again.";

export const RAA_HINT =
  "For councils that form or run a regional adoption agency: who pays what share, what adoption really costs, and which way of running it is better. Their figures come from yellow cells that finance fills in.";

export const PRIVACY = "Your data stay in this workbook. The add-in sends nothing anywhere.";

export const OFFICE_MISSING = {
  title: "Microsoft's Office library did not load.",
  next: "The add-in needs it to talk to Excel. It comes from appsforoffice.microsoft.com: check the connection, close this pane and open it again. If it still fails, ask IT whether that address is blocked. Your workbook has not been touched.",
};

export const NOT_EXCEL = {
  title: "This add-in works in Excel.",
  next: "Open it from the ribbon of Excel: the tab Earlier Permanence, Analyse journeys.",
};

export const EXCEL_TOO_OLD = {
  title: "This version of Excel is too old for the add-in.",
  next: "It needs Excel 2021, Microsoft 365 or Excel on the web. Ask IT for an update.",
};

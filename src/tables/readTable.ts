import type { Finding } from "../domain/findings";
import type { Published } from "../domain/published/published";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import type { CostHours } from "../domain/costs/costHours";
import type { LedgerRow } from "../domain/raa/ledger";
import type { AreaFact } from "./areaFacts";
import { caseRows } from "./caseRows";
import { lostItsDigits } from "./childIds";
import { conditionalDays } from "./conditionalDays";
import { dayFindings, orderFinding } from "./dayFindings";
import { publishedNotUsed } from "./publishedFindings";
import { readAreas } from "./readAreas";
import { readCostHours } from "./readCostHours";
import { readRaaLedger } from "./readRaaLedger";
import { orderEvidence, readDays, type OrderEvidence } from "./readDays";
import { readPublishedInSteps } from "./readPublished";
import { readTexts } from "./readTexts";
import { atOnce, type Steps } from "../domain/steps";
import { readFigure } from "../domain/codes/suppression";
import { cellsOf, sheetRow, type RecognisedColumn, type RecognisedTable } from "./recognised";

/** A recognised table with its columns read: cases only, each column as long as there are cases. */
export interface ReadTable {
  table: RecognisedTable;
  /** Sheet rows from 1. */
  rows: Int32Array;
  keys: readonly string[];
  shown: readonly (string | number)[];
  /** False where none of its rows can be used; its children are known all the same. */
  usable: boolean;
  days: ReadonlyMap<string, Int32Array>;
  /** By field with days: the rows whose cell says something that is no day. */
  noDays: ReadonlyMap<string, readonly number[]>;
  texts: ReadonlyMap<string, readonly string[]>;
  /** The table's own ledger: reading and joining enter here what they leave out, change or doubt. */
  findings: Finding[];
  /** Of a table of published figures: those of our measures and stages. */
  published?: readonly Published[];
  /** Of a table with figures of authorities: each of them. */
  areas?: readonly AreaFact[];
  /** Of a table of hours: what each row says. */
  costHours?: readonly CostHours[];
  /** Of a ledger of an RAA: what each row says. */
  raaLedger?: readonly LedgerRow[];
  /** A sentence that stops the analysis: a date column without which no row can be used holds no date. */
  unreadable?: string;
}

/** Reads every column of a table that its layout knows. */
export function readTable(table: RecognisedTable, today: SerialDay): ReadTable {
  return atOnce(readTableInSteps(table, today));
}

/** As {@link readTable}, a column at a time. */
export function* readTableInSteps(table: RecognisedTable, today: SerialDay): Steps<ReadTable> {
  const { layout, grid } = table;
  const cases = caseRows(table);
  yield;
  const rows = cases.rows.map((at) => sheetRow(table, at));
  const base = { table, rows, keys: cases.keys, shown: cases.shown };
  const nothing = { ...base, usable: false, days: new Map(), noDays: new Map(), texts: new Map() };
  const whole = (finding: Omit<Finding, "table" | "row" | "rowsNotUsed">): Finding[] => [
    { ...finding, table: grid.sheet, row: 0, rowsNotUsed: table.rows.length },
  ];

  if (layout.published) {
    const read = yield* readPublishedInSteps(table);
    if (read.published.length > 0 || read.areas.length > 0)
      return {
        ...nothing,
        published: read.published,
        areas: read.areas,
        findings: publishedNotUsed(table, read),
      };
  }
  if (layout.areas) {
    const { facts, findings } = readAreas(table);
    return { ...nothing, areas: facts, findings };
  }
  if (layout.costHours) {
    const { hours, findings } = readCostHours(table);
    return { ...nothing, costHours: hours, findings };
  }
  if (layout.raaLedger) {
    const { ledger, findings } = readRaaLedger(table);
    return { ...nothing, raaLedger: ledger, findings };
  }
  if (layout.notUsed || layout.published)
    return {
      ...nothing,
      findings: whole({
        rule: "table-not-used",
        severity: "note",
        message: `Known as “${layout.title}”; no figure is worked out from it yet.${notGiven(table)}`,
      }),
    };
  const missing = layout.needs.filter((field) => !table.columns.has(field));
  if (missing.length > 0)
    return {
      ...nothing,
      findings: whole({
        rule: "column-missing",
        severity: "error",
        message: `${layout.title} cannot be used without ${inWords(missing)}.`,
        fix: `Add ${missing.length === 1 ? "this column" : "these columns"} and run again.`,
      }),
    };

  const findings: Finding[] = [...cases.leftOut];
  const dayColumns = [...table.columns].filter(([, { field }]) => field.holds === "day");
  const cellsByField = new Map(
    dayColumns.map(([name, { index }]) => [name, cellsAt(table, cases.rows, index)]),
  );
  const evidence = new Map([...cellsByField].map(([name, cells]) => [name, orderEvidence(cells)]));
  const tableEvidence = sumOf([...evidence.values()]);

  const days = new Map<string, Int32Array>();
  const noDays = new Map<string, readonly number[]>();
  for (const [name, column] of dayColumns) {
    yield;
    const cells = cellsByField.get(name)!;
    const read = readDays(cells, today, evidence.get(name)!, tableEvidence);
    days.set(name, read.values);
    noDays.set(
      name,
      read.troubles.map(({ at }) => at),
    );
    const required = layout.needsInRow.includes(name);
    if (required && cells.length > 0 && read.values.every((day) => day === NO_DAY)) {
      const sentence = noDayIn(table, column, String(cells.find((cell) => cell !== null) ?? ""));
      return {
        ...nothing,
        unreadable: sentence,
        findings: whole({
          rule: "date-column-unreadable",
          severity: "error",
          column: column.header,
          message: sentence,
          fix: "Dates can be Excel dates or text like 31/03/2024.",
        }),
      };
    }
    const place = { table, column, rows, shown: cases.shown };
    addAll(findings, orderFinding(place, read), dayFindings(place, cells, read, today));
  }

  const texts = new Map<string, readonly string[]>();
  for (const [name, column] of table.columns) {
    if (column.field.holds === "day" || column.field.holds === "id") continue;
    yield;
    const read = readTexts(cellsAt(table, cases.rows, column.index), column.field);
    texts.set(name, read.values);
    for (const [code, { at, count }] of read.unknown)
      findings.push({
        rule: "code-unknown",
        severity: "note",
        table: grid.sheet,
        row: rows[at]!,
        column: column.header,
        message:
          `‘${code.slice(0, 40)}’ is in no year's list of ${column.field.name} codes; ` +
          `${count === 1 ? "this row has it" : `${count} rows have it, this is the first`}. It is kept as written.`,
      });
  }
  addAll(
    findings,
    conditionalDays(table, days, texts, rows),
    absentColumns(table),
    roundedIds(table, cases.keys, rows),
  );
  return { ...base, usable: true, days, noDays, texts, findings };
}

/** How many published figures are marks such as "c" and "z", which are no noughts (reference/domain.md 10). */
function notGiven(table: RecognisedTable): string {
  let count = 0;
  const marks = new Set<string>();
  for (const { field, index } of table.columns.values()) {
    if (field.holds !== "figure") continue;
    for (const cell of cellsOf(table, index)) {
      if (readFigure(cell).kind !== "suppressed") continue;
      count++;
      marks.add(String(cell).trim());
    }
  }
  if (count === 0) return "";
  return ` Of its figures ${count} ${count === 1 ? "is" : "are"} not given (${[...marks].sort().join(", ")}); that is not 0.`;
}

/** A spread argument for each of a hundred thousand data queries would overflow the stack. */
function addAll(to: Finding[], ...lists: readonly (readonly Finding[])[]): void {
  for (const list of lists) for (const finding of list) to.push(finding);
}

function cellsAt({ grid }: RecognisedTable, rows: Int32Array, index: number) {
  return Array.from(rows, (at) => grid.rows[at]![index] ?? null);
}

function sumOf(all: readonly OrderEvidence[]): OrderEvidence {
  return all.reduce(
    (sum, { dayFirst, monthFirst, either }) => ({
      dayFirst: sum.dayFirst + dayFirst,
      monthFirst: sum.monthFirst + monthFirst,
      either: sum.either + either,
    }),
    { dayFirst: 0, monthFirst: 0, either: 0 },
  );
}

function noDayIn({ grid }: RecognisedTable, { header }: RecognisedColumn, first: string): string {
  const what = first.trim() === "" ? "it is empty" : `the first cell says ‘${first.trim().slice(0, 40)}’`;
  return `The column ${header} on ‘${grid.sheet}’ holds no date that can be read (${what}).`;
}

/** Columns that a return or a template has and this table does without. */
function absentColumns({ grid, layout, columns, headerRow }: RecognisedTable): Finding[] {
  if (layout.headers !== "exact" && layout.alike === undefined) return [];
  const aboutTheChild = new Set(
    ["SEX", "DOB", "ETHNIC", "UPN", "URN", "SEX_ADOPTR", "LS_ADOPTR"].concat(["sex", "dob", "ethnicity"]),
  );
  const absent = layout.fields
    .filter(({ name, optional }) => !columns.has(name) && !optional && !aboutTheChild.has(name))
    .map(({ name, known }) => (layout.module ? name : `‘${known[0]!}’`));
  if (absent.length === 0) return [];
  return [
    {
      rule: "column-absent",
      severity: "note",
      table: grid.sheet,
      row: grid.top + headerRow + 1,
      message: `${layout.title} comes without ${inWords(absent)}; what depends on ${absent.length === 1 ? "it" : "them"} is left empty.`,
    },
  ];
}

function roundedIds({ grid }: RecognisedTable, keys: readonly string[], rows: Int32Array): Finding[] {
  const rounded = keys.flatMap((key, at) => (lostItsDigits(key) ? [at] : []));
  return rounded.map((at) => ({
    rule: "id-rounded",
    severity: "warning",
    table: grid.sheet,
    row: rows[at]!,
    childId: keys[at]!,
    message:
      "Excel has shortened this id, so its last digits are lost and children may have been run together.",
    fix: "Export the file again and open it with the id column as text.",
  }));
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

import type { Scalar } from "../domain/columns";
import { formatUk } from "../domain/dates/writtenForms";
import type { SerialDay } from "../domain/dates/serialDay";
import type { PrintedColumn, PrintedSheet, PrintedTable } from "../sheets/printedSheet";
import { nameOfRow, placeOfRow, textAt, type CellPlace } from "../sheets/rowPlaces";
import type { AnalysisResult } from "./contract";

/** A list of a meeting as its sheet has it, for the pane. */
export interface CaseList {
  id: string;
  title: string;
  rows: readonly ListedCase[];
}

/** One row of such a list: all of it is text. */
export interface ListedCase {
  /** "Child 12345, journey 2". */
  who: string;
  flag: string;
  /** What the list says of it, a line each. */
  says: readonly string[];
  /** "" where none is recorded. */
  team: string;
  worker: string;
  to: CellPlace;
}

/** Which columns of a table of ours the pane shows. */
interface Kind {
  table: string;
  /** A list for each of its values, in the order in which they stand; without it the table is one list of this title. */
  split: string | { title: string };
  flag: string;
  says: readonly string[];
  /** The column that names the row, where it may be of several children. */
  who?: string;
}

const KINDS: readonly Kind[] = [
  {
    table: "MeetingList",
    split: { title: "Meeting list" },
    flag: "Flag",
    says: ["On the list because", "Waiting for", "Due"],
    who: "Child or children",
  },
  { table: "Drift", split: "Group", flag: "Flag", says: ["Alarm", "Waiting for", "Due", "Next booked"] },
  { table: "ShortLists", split: "List", flag: "Flag", says: ["What", "By"] },
  { table: "AdopterDrift", split: { title: "Adopters" }, flag: "Flag", says: ["Step", "Due"] },
];

/**
 * The lists of the sheets that were made, as they were written: the pane says what the sheets say, and goes to their rows.
 * Team and worker of a row that has none of its own are those of its case on `Drift`.
 */
export function caseListsOf({
  sheets,
  sheetNames,
}: Pick<AnalysisResult, "sheets" | "sheetNames">): CaseList[] {
  const found = (name: string) => sheets.findIndex(({ table }) => table?.name === name);
  const drift = sheets[found("Drift")]?.table;
  const whose = drift ? teamsByCase(drift) : new Map<string, Pick<ListedCase, "team" | "worker">>();
  return KINDS.flatMap((kind) => {
    const position = found(kind.table);
    const sheet = sheets[position];
    return sheet?.table ? listsOf(kind, sheet, sheet.table, sheetNames[position] ?? sheet.plan.name) : [];
  });

  function listsOf(kind: Kind, sheet: PrintedSheet, table: PrintedTable, sheetName: string): CaseList[] {
    const { split } = kind;
    const lists = new Map<string, ListedCase[]>();
    for (let row = 0; row < table.rowCount; row++) {
      const title = typeof split === "string" ? textAt(table, split, row) : split.title;
      const rows = lists.get(title) ?? [];
      rows.push(listed(kind, sheet, table, sheetName, row));
      lists.set(title, rows);
    }
    return [...lists].map(([title, rows]) => ({ id: `${kind.table}: ${title}`, title, rows }));
  }

  function listed(
    { flag, says, who }: Kind,
    sheet: PrintedSheet,
    table: PrintedTable,
    sheetName: string,
    row: number,
  ): ListedCase {
    const ofCase = whose.get(textAt(table, "Case", row));
    return {
      who: (who && textAt(table, who, row)) || nameOfRow(sheet, row),
      flag: textAt(table, flag, row),
      says: says.flatMap((header) => said(table, header, row)),
      team: textAt(table, "Team", row) || (ofCase?.team ?? ""),
      worker: textAt(table, "Worker", row) || (ofCase?.worker ?? ""),
      to: placeOfRow(sheet, sheetName, row)!,
    };
  }
}

function teamsByCase(drift: PrintedTable): Map<string, Pick<ListedCase, "team" | "worker">> {
  return new Map(
    Array.from({ length: drift.rowCount }, (_, row) => [
      textAt(drift, "Case", row),
      { team: textAt(drift, "Team", row), worker: textAt(drift, "Worker", row) },
    ]),
  );
}

/** "Due: 31/03/2024"; nothing where the cell is empty. */
function said(table: PrintedTable, header: string, row: number): string[] {
  const column = table.columns.find((each) => each.header === header);
  const value = column?.valueAt(row) ?? null;
  return !column || value === null || value === "" ? [] : [`${header}: ${shown(column, value)}`];
}

const shown = ({ format }: PrintedColumn, value: Scalar): string =>
  format === "dd/mm/yyyy" && typeof value === "number" ? formatUk(value as SerialDay) : String(value);

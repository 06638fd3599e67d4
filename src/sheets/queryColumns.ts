import type { Finding, FindingCell } from "../domain/findings";
import { sheetReference } from "./addresses";
import type { TableColumn } from "./plan";
import { numberColumn, textColumn } from "./words";

/** A query as a row shows it: what was found, how grave it is in words, and the cell, where that is known. */
export interface QueryRow {
  finding: Finding;
  severity: string;
  cell: FindingCell | undefined;
}

/** A column of texts that may be longer than it is wide. */
export const wrapped = (header: string, values: string[], width: number): TableColumn => ({
  ...textColumn(header, values, width),
  wrap: true,
});

/** What every list of data queries says of each: whose it is, where it stands, what is wrong and what to do. */
export function queryColumns(rows: readonly QueryRow[]): {
  /** Severity, Rule, Child. */
  whose: TableColumn[];
  /** Sheet, Cell, Row, Column, What is there. */
  where: TableColumn[];
  /** What is wrong, What to do. */
  what: TableColumn[];
} {
  const texts = (of: (row: QueryRow) => string | undefined): string[] => rows.map((row) => of(row) ?? "");
  const findings = (of: (finding: Finding) => string | undefined) => texts(({ finding }) => of(finding));
  const links: TableColumn = {
    header: "Cell",
    content: {
      kind: "links",
      targets: texts(({ finding, cell }) => cell && sheetReference(finding.table) + cell.address),
      texts: texts(({ cell }) => cell?.address),
    },
    format: "General",
    width: 10,
  };
  const rule = findings((finding) => finding.rule);
  const child = findings(({ childId }) => childId);
  const sheet = findings(({ table }) => table);
  const column = findings((finding) => finding.column);
  const shown = texts(({ cell }) => cell?.shown);
  const message = findings((finding) => finding.message);
  const fix = findings((finding) => finding.fix);
  const row = Float64Array.from(rows, ({ finding }) => finding.row || NaN);
  const severity = texts((each) => each.severity);
  return {
    whose: [
      textColumn("Severity", severity, 11),
      textColumn("Rule", rule, 21),
      textColumn("Child", child, 12),
    ],
    where: [
      textColumn("Sheet", sheet, 18),
      links,
      numberColumn("Row", row, "0", 8),
      textColumn("Column", column, 20),
      wrapped("What is there", shown, 18),
    ],
    what: [wrapped("What is wrong", message, 56), wrapped("What to do", fix, 40)],
  };
}

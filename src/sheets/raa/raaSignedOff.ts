import type { Scalar } from "../../domain/columns";
import type { Cases } from "../cases";
import { cellOf } from "../driftNotes";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan } from "../plan";
import { typedAt } from "../typedTables";
import { RAA_SIGNED_OFF, SIGNED_OFF_COLUMNS, type SignedOffHeader } from "./raaSignedOffTable";

/** A member's line of a version that was signed off, by header. */
export type SignedOffRow = Readonly<Record<SignedOffHeader, Scalar>>;

const PURPOSE =
  "Shares and contributions as they were signed off, as values: no run changes a row that is here.";

/**
 * The rows of earlier runs as they stand, and under them those of this run.
 *
 * @param added what is signed off in this run (raaSignedOffRows.ts)
 */
export function raaSignedOffSheet(cases: Cases, added: readonly SignedOffRow[] = []): SheetPlan {
  const rows = [...keptRows(cases), ...added];
  return {
    name: RAA_SIGNED_OFF.sheet,
    group: "raa",
    purpose: PURPOSE,
    blocks: [
      titleBlock(
        RAA_SIGNED_OFF.sheet,
        PURPOSE,
        cases,
        "To add a version: type a day, a name and a formula under “Sign off” on RAA shares, and run Analyse. Delete rows here if they should go.",
      ),
      {
        kind: "table",
        name: RAA_SIGNED_OFF.name,
        row: TABLE_ROW,
        column: 0,
        rowCount: rows.length,
        identity: RAA_SIGNED_OFF.identity,
        columns: SIGNED_OFF_COLUMNS.map(({ header, width, format }) => ({
          ...{ header, width, format },
          content: { kind: "asTyped", values: rows.map((row) => cellOf(row[header])) },
        })),
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW } },
  };
}

/** A table without rows has an empty one in Excel: that is none. */
function keptRows({ typed }: Cases): SignedOffRow[] {
  const rows = typed?.get(RAA_SIGNED_OFF.name);
  if (!rows) return [];
  return Array.from(
    { length: rows.rowCount },
    (_, row) =>
      Object.fromEntries(
        SIGNED_OFF_COLUMNS.map(({ header }) => [header, typedAt(rows, header, row)]),
      ) as SignedOffRow,
  ).filter((row) => Object.values(row).some((cell) => cell !== null && cell !== ""));
}

import type { Finding } from "../domain/findings";
import type { LostNote } from "../excel/keptNotes";
import { DATA_QUALITY } from "../sheets/typedTables";

const RULE = "note-lost-its-row";

/** What people typed beside rows that are gone, as a data query: it is nowhere else any more. */
export function lostNote(note: LostNote): Finding[] {
  const { sheet, row, notes } = note;
  const typed = Object.entries(notes)
    .map(([header, text]) => `${header}: ${String(text)}`)
    .join("; ");
  const where = Object.entries(row)
    .filter(([, key]) => key !== null)
    .map(([header, key]) => `${header} ${String(key)}`)
    .join(", ");
  const found = { rule: RULE, table: sheet, row: 0 };
  if (!DATA_QUALITY.identity.every((header) => header in row))
    return [
      {
        ...found,
        severity: "warning",
        message: `What was typed beside a row that is no longer there (${where}). ${typed}`,
        fix: "Copy it to where it belongs now.",
      },
    ];
  // Told once; who accepts that has dealt with it.
  if (row.Rule === RULE) return [];
  return [
    {
      ...found,
      severity: "note",
      message: `A query that was accepted is no longer there: it was mended, or its cell changed (${where}). ${typed}`,
      fix: "Where its cell has a query again, type there why it is accepted.",
    },
  ];
}

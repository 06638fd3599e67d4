import type { Scalar } from "../domain/columns";
import type { Finding } from "../domain/findings";
import type { LostNote } from "../excel/keptNotes";
import type { MovedNotes } from "../sheets/meetingHistory";
import { DATA_QUALITY } from "../sheets/typedTables";

const RULE = "note-lost-its-row";

/**
 * Of the notes whose row is gone those that are nowhere else. What `Meeting history` took over is there; what somebody
 * typed while the analysis ran is not.
 *
 * @param nameOf the name in this workbook of the sheet of a plan
 */
export function notInHistory(
  lost: readonly LostNote[],
  moved: readonly MovedNotes[],
  nameOf: (plan: string) => string | undefined,
): LostNote[] {
  const same = (one: Readonly<Record<string, Scalar>>, other: Readonly<Record<string, Scalar>>) =>
    Object.entries(one).every(([header, cell]) => String(other[header] ?? "") === String(cell ?? ""));
  return lost.filter(
    ({ sheet, row, notes }) =>
      !moved.some((each) => nameOf(each.from) === sheet && same(row, each.row) && same(notes, each.notes)),
  );
}

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

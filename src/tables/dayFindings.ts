import type { Scalar } from "../domain/columns";
import { formatUk } from "../domain/dates/writtenForms";
import type { SerialDay } from "../domain/dates/serialDay";
import type { Finding } from "../domain/findings";
import type { DayTrouble, ReadDays } from "./readDays";
import type { RecognisedColumn, RecognisedTable } from "./recognised";

interface DayColumnPlace {
  table: RecognisedTable;
  column: RecognisedColumn;
  /** Sheet rows. */
  rows: Int32Array;
  shown: readonly (string | number)[];
}

const TROUBLES: Record<DayTrouble, Pick<Finding, "rule" | "severity" | "fix"> & { says: string }> = {
  unreadable: {
    rule: "date-unreadable",
    severity: "warning",
    says: "is not a date, so the cell counts as blank.",
    fix: "Type the date as dd/mm/yyyy.",
  },
  noSuchDay: {
    rule: "date-unreadable",
    severity: "warning",
    says: "is a day that the calendar does not have, so the cell counts as blank.",
    fix: "Correct the date.",
  },
  twoDates: {
    rule: "two-dates-in-cell",
    severity: "warning",
    says: "holds more than one date, so the cell counts as blank.",
    fix: "Leave the date that counts, and put the others into a column of their own.",
  },
  amongWords: {
    rule: "date-unreadable",
    severity: "warning",
    says: "is a date among words that may change it, so the cell counts as blank.",
    fix: "Leave only the date as dd/mm/yyyy, and put the words into a column of their own.",
  },
  partial: {
    rule: "date-partial",
    severity: "note",
    says: "is only part of a date, so no days can be counted with it.",
    fix: "Add the day, if it is known.",
  },
  placeholder: {
    rule: "date-placeholder",
    severity: "note",
    says: "stands for no date, so the cell counts as blank.",
  },
  implausible: {
    rule: "date-implausible",
    severity: "warning",
    says: "lies too far back or ahead to be true, so the cell counts as blank.",
    fix: "Correct the year.",
  },
};

/** A system writes its date for "none" into every empty cell: from here on one sentence tells of all of a column. */
const MANY_PLACEHOLDERS = 5;

/** A finding for each cell that holds something other than a day that can be true. */
export function dayFindings(
  { table, column, rows, shown }: DayColumnPlace,
  cells: readonly Scalar[],
  read: ReadDays,
  today: SerialDay,
): Finding[] {
  const at = (position: number) => ({
    table: table.grid.sheet,
    row: rows[position]!,
    column: column.header,
    childId: String(shown[position]!),
  });
  const placeholders = read.troubles.filter(({ trouble }) => trouble === "placeholder");
  const many = placeholders.length > MANY_PLACEHOLDERS;
  const findings = read.troubles.flatMap(({ at: position, trouble }): Finding[] => {
    if (many && trouble === "placeholder") return [];
    const { says, ...about } = TROUBLES[trouble];
    return [{ ...about, ...at(position), message: `‘${asShown(cells[position]!)}’ ${says}` }];
  });
  if (many) {
    const first = placeholders[0]!.at;
    findings.push({
      rule: "date-placeholder",
      severity: "note",
      table: table.grid.sheet,
      row: rows[first]!,
      column: column.header,
      message: `${placeholders.length} cells of this column hold ‘${asShown(cells[first]!)}’ or its like, which stands for no date; they count as blank. This is the first.`,
    });
  }
  // In a tracker a day to come is a booking.
  if (table.layout.future !== "booking" && !column.field.ahead)
    read.values.forEach((day, position) => {
      if (day > today)
        findings.push({
          rule: "date-in-future",
          severity: "error",
          ...at(position),
          message: `${formatUk(day as SerialDay)} has not come yet; a return holds only what has happened.`,
          fix: "Correct the date.",
        });
    });
  return findings;
}

/** What the reader should know of the order of day and month in a column. */
export function orderFinding({ table, column }: DayColumnPlace, { order, assumed }: ReadDays): Finding[] {
  const place = {
    table: table.grid.sheet,
    row: table.grid.top + table.headerRow + 1,
    column: column.header,
  };
  if (order === "monthFirst")
    return [
      {
        rule: "date-month-first",
        severity: "warning",
        ...place,
        message: "Dates in this column are written month first (3/25/2024), and are read so.",
        fix: "Check a few of them.",
      },
    ];
  if (assumed === 0) return [];
  return [
    {
      rule: "date-order-assumed",
      severity: "note",
      ...place,
      message: "Nothing in this column shows whether the day or the month comes first; the day is taken to.",
    },
  ];
}

/** A serial number as the sheet would show it. */
function asShown(cell: Scalar): string {
  if (typeof cell === "number" && cell >= 61 && cell <= 2_958_465)
    return formatUk(Math.floor(cell) as SerialDay);
  return String(cell).trim().slice(0, 40);
}

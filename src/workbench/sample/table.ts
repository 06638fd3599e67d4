import { calendarDay } from "../../domain/dates/serialDay";

/** A table on its way into a sheet or a file. In the columns that `dates` names, a number is a serial day. */
export interface SampleTable {
  name: string;
  headers: readonly string[];
  dates: ReadonlySet<string>;
  /** Columns that somebody takes care of. */
  withoutMistakes?: ReadonlySet<string>;
  rows: (string | number | null)[][];
}

const written = new Map<number, string>();

/** @example ukDate(45382) //=> "31/03/2024" */
export function ukDate(day: number): string {
  let text = written.get(day);
  if (text === undefined) {
    const { year, month, day: dayOfMonth } = calendarDay(day);
    text = `${String(dayOfMonth).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
    written.set(day, text);
  }
  return text;
}

/** As the department takes it: dates dd/mm/yyyy, lines ended by CR and LF. */
export function csvText(table: SampleTable): string {
  const isDate = table.headers.map((header) => table.dates.has(header));
  const lines = [table.headers.map(quoted).join(",")];
  for (const row of table.rows) {
    lines.push(
      row
        .map((cell, column) => {
          if (cell === null) return "";
          return typeof cell === "number" && isDate[column] ? ukDate(cell) : quoted(String(cell));
        })
        .join(","),
    );
  }
  return lines.join("\r\n") + "\r\n";
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { formatUk } from "../domain/dates/writtenForms";
import { scalarAt, type Column } from "../domain/columns";
import type { SerialDay } from "../domain/dates/serialDay";
import type { FilledReturn } from "../domain/returns/filled";

/** What must stand between quotes (RFC 4180): what would otherwise end a field or a record. */
const TO_QUOTE = /[",\r\n]/;
const END = "\r\n";

/**
 * A return as the CSV that is loaded or sent: the form's headers as they are, days as dd/mm/yyyy, blank for blank; its
 * header alone where it has no row. Lines end in CRLF, the last one too.
 */
export function returnCsv({ form, columns, count }: FilledReturn): string {
  const lines = [form.columns.map(({ header }) => quoted(header)).join(",")];
  for (let row = 0; row < count; row++) lines.push(columns.map((column) => fieldOf(column, row)).join(","));
  return `${lines.join(END)}${END}`;
}

function fieldOf(column: Column, row: number): string {
  const value = scalarAt(column, row);
  if (value === null) return "";
  return column.kind === "day" ? formatUk(value as SerialDay) : quoted(String(value));
}

const quoted = (text: string): string => (TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

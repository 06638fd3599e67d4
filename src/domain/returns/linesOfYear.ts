import type { Missing } from "./filled";
import type { ReturnForm } from "./forms";
import { missingItems, type NeededItem } from "./blanks";
import { NO_DAY } from "../dates/serialDay";
import type { FormRow } from "./rows";
import type { YearFiles } from "./yearFiles";

/**
 * What has to be seen to in AD1 or PlacedAdoption: blank items first; what the return's checks find, except where they only
 * say of a cell that it is blank; then the part's own lines about cells of which nothing was said yet.
 */
export function linesOfYear(
  form: ReturnForm,
  rows: readonly FormRow[],
  needed: readonly NeededItem[],
  { checks, placeOf }: YearFiles,
  own: readonly Missing[],
): Missing[] {
  const blanks = missingItems(form, rows, needed, (row, field = "") => {
    const { whose, cells } = rows[row]!;
    return placeOf(whose, field, Number(cells.DATE_PLACED ?? cells.DATE_INT ?? NO_DAY));
  });
  const lines = [...blanks];
  for (const more of [checks.filter((line) => line.return === form.id), own]) {
    const said = new Set(lines.map(cellOf));
    lines.push(...more.filter((line) => line.header === "" || line.row < 0 || !said.has(cellOf(line))));
  }
  return lines;
}

const cellOf = ({ row, header }: Missing) => `${row} ${header}`;

import type { Severity } from "../findings";
import type { Missing } from "./filled";
import type { ReturnForm } from "./forms";
import type { FormRow } from "./rows";

/** An item of a form that should not be blank. */
export interface NeededItem {
  header: string;
  severity: Severity;
  /** The field of the council's tables that it comes from ("match"), to find the cell in which to mend it. */
  field?: string;
  /** In which rows it is needed; in all where nothing is said. */
  when?: (cells: FormRow["cells"], row: number) => boolean;
  /** What is missing and what to do, where the usual sentences do not tell. */
  message?: string;
  fix?: string;
}

/**
 * Where an item of a row of the form can be mended in the council's tables: its cell; the row alone (no `field`) where no
 * table has a column for it or no item is meant; undefined where not even that is known.
 */
export type PlaceOf = (row: number, field?: string) => Missing["at"];

/** What to do about an item for which the own table of the child or family has no column. */
const NO_COLUMN =
  "The table that names this row has no column for it: add one there and press Analyse again.";

/** A line for each item that a row needs and does not have. */
export function missingItems(
  form: ReturnForm,
  rows: readonly FormRow[],
  needed: readonly NeededItem[],
  placeOf: PlaceOf,
): Missing[] {
  const missing: Missing[] = [];
  const days = new Set(form.columns.flatMap(({ header, holds }) => (holds === "day" ? [header] : [])));
  rows.forEach(({ whose, cells }, row) => {
    for (const { header, severity, field, when, message, fix } of needed) {
      const isDay = days.has(header);
      if (!isBlank(cells[header], isDay) || (when && !when(cells, row))) continue;
      const at = placeOf(row, field);
      const usual =
        field !== undefined && at && at.field === undefined
          ? NO_COLUMN
          : "Enter it in your own table and press Analyse again.";
      missing.push({
        ...{ return: form.id, rule: "blank", severity, whose, row, header },
        message: message ?? `“${header.trim()}” is not known.`,
        fix: fix ?? usual,
        ...(at && { at }),
      });
    }
  });
  return missing;
}

/** Whether a cell of a form says nothing; a day of 0 is none. */
export const isBlank = (cell: FormRow["cells"][string], zeroIsBlank = false): boolean =>
  cell === undefined ||
  cell === "" ||
  (zeroIsBlank && cell === 0) ||
  (typeof cell === "number" && Number.isNaN(cell));

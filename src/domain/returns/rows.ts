import type { Column } from "../columns";
import type { FilledReturn, Missing, ReturnPeriod } from "./filled";
import type { ReturnForm } from "./forms";

/** One cell of a form as it is filled: a day or number, a text, or nothing. */
export type FormCell = string | number | undefined;

/** A row of a form before it is laid out: whose it is, and its cells by header; what is left out is blank. */
export interface FormRow {
  whose: number;
  cells: Readonly<Record<string, FormCell>>;
}

/**
 * Lays rows out in the form's columns. A day of 0 and a number that is none are blank.
 *
 * @throws Error for a header that the form does not have
 */
export function layOut(
  form: ReturnForm,
  period: ReturnPeriod,
  rows: readonly FormRow[],
  missing: readonly Missing[],
): FilledReturn {
  const known = new Set(form.columns.map(({ header }) => header));
  for (const { cells } of rows)
    for (const header of Object.keys(cells))
      if (!known.has(header)) throw new Error(`${form.title} has no column “${header}”.`);
  return {
    form,
    period,
    count: rows.length,
    columns: form.columns.map(({ header, holds }): Column => {
      const cells = rows.map(({ cells: own }) => own[header]);
      switch (holds) {
        case "day":
          return { kind: "day", values: Int32Array.from(cells, (cell) => Number(cell ?? 0)) };
        case "number":
          return { kind: "number", values: Float64Array.from(cells, (cell) => Number(cell ?? NaN)) };
        case "id":
          return { kind: "asTyped", values: cells.map((cell) => cell ?? "") };
        case "text":
          return { kind: "text", values: cells.map((cell) => String(cell ?? "")) };
      }
    }),
    whose: Int32Array.from(rows, ({ whose }) => whose),
    missing,
  };
}

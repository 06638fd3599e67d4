import { suppress as suppressed } from "../domain/statistics/suppression";
import { given } from "./answers";
import { isOn, scalarIn } from "./cells";

/**
 * A block of counts that may be shared: counts of 1 to 5 become "c", and so do others from which they could be worked out. Words and empty cells stay.
 * @customfunction SUPPRESS
 * @param table The block of counts, with or without its headings.
 * @param [total_row] TRUE where the last row holds the totals of the columns.
 * @param [total_column] TRUE where the last column holds the totals of the rows.
 * @returns The block, as large as it was.
 */
export function suppress(table: unknown[][], total_row?: unknown, total_column?: unknown): unknown[][] {
  const totals = { row: isOn(total_row, "Total_row"), column: isOn(total_column, "Total_column") };
  const cells = table.map((row) => row.map(scalarIn));
  let shown: unknown[][] = [];
  given(suppressed(cells, totals), (found) => {
    shown = found.cells.map((row) => row.map((cell) => cell ?? ""));
    return "";
  });
  return shown;
}

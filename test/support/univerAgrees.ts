import type { Scalar } from "../../src/domain/columns";
import { cellAddress } from "../../src/sheets/addresses";
import type { PrintedSheet } from "../../src/sheets/printedSheet";
import type { FormulaCalculator } from "../../src/workbench/grid/calculator";
import { printedBook } from "./printedBook";

/**
 * What Univer gets wrong and Excel and LibreOffice do not: it reads `*` and `?` of an array compared with `=` as a
 * pattern, finds every text unlike "12", and takes text such as "12" for a number in MEDIAN and PERCENTILE of a column.
 */
const BEYOND_UNIVER = /[*?]"|in_odd_team|<>("12"|in_number_text)|(MEDIAN|PERCENTILE)\(Cases\[As typed\]/;

/** Formula cells that Univer works out otherwise than their printed value, a line each. */
export async function disagreements(
  calculator: FormulaCalculator,
  sheets: readonly PrintedSheet[],
): Promise<string[]> {
  const book = printedBook(sheets);
  const bySheet = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const calculated = await calculator.calculate(book);
  return calculated.flatMap(({ sheet, row, column, value }) => {
    const ours = bySheet.get(sheet)?.rows[row]?.[column] ?? null;
    const formula = bySheet.get(sheet)?.formulas.get(`${row},${column}`);
    return BEYOND_UNIVER.test(formula ?? "") || sameValue(ours, value)
      ? []
      : [
          `${sheet} ${cellAddress(row, column)} ${formula}: ours ${JSON.stringify(ours)}, Univer ${JSON.stringify(value)}`,
        ];
  });
}

/** Univer leaves a formula cell empty where its last word is an empty cell; Excel shows 0. */
function sameValue(ours: Scalar, theirs: Scalar): boolean {
  if (typeof ours === "number" && typeof theirs === "number")
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
  return ours === theirs || (ours === 0 && theirs === null);
}

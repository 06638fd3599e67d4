import type { Scalar } from "../domain/columns";
import { converse } from "./conversation";
import { inWorkbook } from "./session";

/** What named cells hold at one moment. */
export interface NamedCells {
  /** Undefined where the workbook has no such cell. An error is its text ("#N/A"). */
  values: ReadonlyMap<string, Scalar>;
  /** Whether Excel calculates by itself, or only when somebody presses F9. */
  calculatesItself: boolean;
}

/**
 * Reads cells by their defined names, all in one request, and nothing else of the workbook.
 *
 * @throws ExcelProblem
 */
export function readNamedCells(names: readonly string[]): Promise<NamedCells> {
  return inWorkbook((context) =>
    converse(context).ask(() => {
      const { workbook } = context;
      workbook.application.load("calculationMode");
      const cells = names.map((name) => {
        const cell = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
        cell.load("values");
        return cell;
      });
      return () => ({
        values: new Map(
          cells.flatMap((cell, at) =>
            cell.isNullObject ? [] : [[names[at]!, (cell.values as Scalar[][])[0]?.[0] ?? null] as const],
          ),
        ),
        calculatesItself: workbook.application.calculationMode !== Excel.CalculationMode.manual,
      });
    }),
  );
}

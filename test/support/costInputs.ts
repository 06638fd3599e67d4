import type { Scalar } from "../../src/domain/columns";
import { costInputsSheet } from "../../src/sheets/costs/costInputs";
import { interagencyFeesSheet } from "../../src/sheets/costs/interagencyFees";
import { priceIndicesSheet } from "../../src/sheets/costs/priceIndices";
import type { Cases } from "../../src/sheets/cases";
import { printPlans } from "../../src/sheets/printPlan";
import { casesOf } from "./casesOf";
import { namedCells } from "./namedCells";
import { careRecords } from "./records";

/** The sheets of what the cost calculator rests on, with what is typed into them. */
export function costInputsOf(inputs: Readonly<Record<string, Scalar>> = {}, more: Partial<Cases> = {}) {
  const cases: Cases = { ...casesOf(careRecords({ tracker: [] }), "2025-06-30"), ...more };
  const plans = [
    namedCells({ as_at: cases.asAt }),
    costInputsSheet(cases),
    priceIndicesSheet(cases),
    interagencyFeesSheet(cases),
  ];
  const { sheets, figures } = printPlans(plans, inputs);
  const { cells } = sheets[1]!;
  return {
    plans,
    sheets,
    figures,
    cells,
    /** The cell of a name, `out_` or not. */
    at: (name: string) => cells.find((each) => each.name === name)?.value,
    /** The sentence beside a named cell: the last of its row. */
    beside: (name: string) => {
      const found = cells.find((each) => each.name === name)!;
      return String(cells.filter(({ row }) => row === found.row).at(-1)!.value);
    },
  };
}

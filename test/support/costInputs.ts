import type { Scalar } from "../../src/domain/columns";
import type { FormulaError } from "../../src/domain/formula/expression";
import { isError } from "../../src/domain/formula/operands";
import { costInputsSheet } from "../../src/sheets/costs/costInputs";
import { interagencyFeesSheet } from "../../src/sheets/costs/interagencyFees";
import { priceIndicesSheet } from "../../src/sheets/costs/priceIndices";
import type { Cases } from "../../src/sheets/cases";
import type { Cell, SheetPlan } from "../../src/sheets/plan";
import { printPlans } from "../../src/sheets/printPlan";
import { settle } from "../../src/sheets/settle";
import { casesOf } from "./casesOf";
import { namedCells } from "./namedCells";
import { careRecords } from "./records";

const CASES: Cases = casesOf(careRecords({ tracker: [] }), "2025-06-30");

function plansOf(more: Partial<Cases>): SheetPlan[] {
  const cases = { ...CASES, ...more };
  return [
    namedCells({ as_at: cases.asAt }),
    costInputsSheet(cases),
    priceIndicesSheet(cases),
    interagencyFeesSheet(cases),
  ];
}
const USUAL = plansOf({});
const inWords = (of: Scalar | FormulaError): Scalar => (isError(of) ? of.code : of);

type Row = readonly (Cell | null)[];
const rowsOf = (plan: SheetPlan): Row[] =>
  plan.blocks.flatMap((block) => (block.kind === "grid" ? [...block.cells] : []));
const nameOf = (cell: Cell | null) => cell && ("input" in cell.content ? cell.content.input.key : cell.name);

/** The sheets of what the cost calculator rests on, with what is typed into them; worked out as it is asked for. */
export function costInputsOf(inputs: Readonly<Record<string, Scalar>> = {}, more?: Partial<Cases>) {
  const plans = more ? plansOf(more) : USUAL;
  const settled = settle(plans, inputs);
  const figures: Record<string, Scalar> = {};
  for (const name of settled.named)
    if (name.startsWith("out_"))
      Object.defineProperty(figures, name, { enumerable: true, get: () => inWords(settled.name(name)) });
  return {
    figures,
    /** The cell of a name, `out_` or not. */
    at: (name: string) => inWords(settled.name(name)),
    /** The sentence beside a named cell: the last of its row. */
    beside: (name: string) => {
      const row = rowsOf(plans[1]!).find((cells) => cells.some((cell) => nameOf(cell) === name))!;
      const content = row.at(-1)!.content;
      return String("expr" in content ? inWords(settled.evaluate(content.expr)) : "");
    },
  };
}

/** The same sheets printed. */
export const printedCostInputs = () => printPlans(USUAL).sheets;

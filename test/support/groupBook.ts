import { resultSheets } from "../../src/analysis/resultSheets";
import type { Scalar } from "../../src/domain/columns";
import type { FormulaError } from "../../src/domain/formula/expression";
import { isError } from "../../src/domain/formula/operands";
import type { Cases } from "../../src/sheets/cases";
import type { Cell, Input, MakeGroup, SheetPlan } from "../../src/sheets/plan";
import { printPlans } from "../../src/sheets/printPlan";
import type { PrintedSheet } from "../../src/sheets/printedSheet";
import { settle, type Settled } from "../../src/sheets/settle";
import { frozenPlans } from "./frozenPlans";

export type Inputs = Readonly<Record<string, Scalar>>;

/** A cell by the row of its sheet, with what it comes to. */
export interface HeldCell {
  sheet: string;
  row: number;
  name: string | undefined;
  input: Input | undefined;
  value: Scalar;
}

const inWords = (of: Scalar | FormulaError): Scalar => (isError(of) ? of.code : of);

/** The sheets of one group over some cases, to be worked out again for one set of entries after another. */
export interface GroupBook {
  plans: readonly SheetPlan[];
  inputs: readonly Input[];
  /** What a named cell holds before anyone enters anything. */
  shown(name: string): Scalar | undefined;
  /** Every `out_` name of these sheets. */
  figures(inputs: Inputs): Record<string, Scalar>;
  /** What named cells hold, worked out as they are asked for; nothing where no cell has the name. */
  holding(inputs: Inputs): (name: string) => Scalar | undefined;
  /** Every cell of the grids, without the work of printing formulas. */
  cells(inputs: Inputs): HeldCell[];
  sheets(inputs: Inputs): PrintedSheet[];
}

/**
 * What the sheets stand on is worked out once: no entry of theirs changes it.
 *
 * @param isFigure which names are figures of theirs
 */
export function groupBook(cases: Cases, group: MakeGroup, isFigure: RegExp): GroupBook {
  const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };
  const all = resultSheets(cases, [group]);
  const plans = all.filter((plan) => plan.group === group);
  const standing = frozenPlans(
    all.filter((plan) => plan.group !== group),
    settle(all, dates),
  );
  const both = [...standing, ...plans];
  const inputs = plans.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "grid"
        ? block.cells
            .flat()
            .flatMap((cell) => (cell !== null && "input" in cell.content ? [cell.content.input] : []))
        : [],
    ),
  );
  /** Nothing is simulated here. */
  const worked = (entered: Inputs) => {
    const settled = settle(both, { ...dates, ...entered });
    settled.tell({});
    return settled;
  };
  const untouched = worked({});
  const known = new Set(untouched.named);
  const own = new Set(plans.map(({ name }) => name));
  return {
    plans,
    inputs,
    shown: (name) => (known.has(name) ? inWords(untouched.name(name)) : undefined),
    figures: (entered) => {
      const settled = worked(entered);
      const names = settled.named.filter((name) => isFigure.test(name));
      return Object.fromEntries(names.map((name) => [name, inWords(settled.name(name))]));
    },
    holding: (entered) => {
      const settled = worked(entered);
      return (name) => (known.has(name) ? inWords(settled.name(name)) : undefined);
    },
    cells: (entered) => {
      const settled = worked(entered);
      return plans.flatMap((plan) =>
        plan.blocks.flatMap((block) =>
          block.kind === "grid"
            ? block.cells.flatMap((row, at) => held(plan.name, row, block.row + at, settled))
            : [],
        ),
      );
    },
    sheets: (entered) =>
      printPlans(both, { ...dates, ...entered }).sheets.filter(({ plan }) => own.has(plan.name)),
  };
}

const held = (sheet: string, row: readonly (Cell | null)[], at: number, settled: Settled): HeldCell[] =>
  row.flatMap((cell) => {
    if (cell === null) return [];
    const { content } = cell;
    const input = "input" in content ? content.input : undefined;
    const name = input?.key ?? cell.name;
    const worked = () => {
      if (name !== undefined) return settled.name(name);
      if ("expr" in content) return settled.evaluate(content.expr);
      return "value" in content ? content.value : null;
    };
    return [{ sheet, row: at, name, input, value: inWords(worked()) }];
  });

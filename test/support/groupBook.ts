import { resultSheets } from "../../src/analysis/resultSheets";
import type { Scalar } from "../../src/domain/columns";
import { isError } from "../../src/domain/formula/operands";
import type { Cases } from "../../src/sheets/cases";
import type { Input, MakeGroup, SheetPlan } from "../../src/sheets/plan";
import { printPlans } from "../../src/sheets/printPlan";
import type { PrintedSheet } from "../../src/sheets/printedSheet";
import { settle } from "../../src/sheets/settle";
import { frozenPlans } from "./frozenPlans";

export type Inputs = Readonly<Record<string, Scalar>>;

/** The sheets of one group over some cases, to be worked out again for one set of entries after another. */
export interface GroupBook {
  plans: readonly SheetPlan[];
  inputs: readonly Input[];
  /** What a named cell holds before anyone enters anything. */
  shown(name: string): Scalar | undefined;
  /** Every `out_` name of these sheets. */
  figures(inputs: Inputs): Record<string, Scalar>;
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
    shown: (name) => {
      if (!known.has(name)) return undefined;
      const found = untouched.name(name);
      return isError(found) ? found.code : found;
    },
    figures: (entered) => {
      const settled = worked(entered);
      const names = settled.named.filter((name) => isFigure.test(name));
      return Object.fromEntries(
        names.map((name) => {
          const found = settled.name(name);
          return [name, isError(found) ? found.code : found];
        }),
      );
    },
    sheets: (entered) =>
      printPlans(both, { ...dates, ...entered }).sheets.filter(({ plan }) => own.has(plan.name)),
  };
}

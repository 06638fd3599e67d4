import type { Scalar } from "../domain/columns";
import type { Cases } from "../sheets/cases";
import type { SheetPlan } from "../sheets/plan";
import { raaSignedOffSheet } from "../sheets/raa/raaSignedOff";
import { rowsToSignOff } from "../sheets/raa/raaSignedOffRows";
import { settling, type Settled } from "../sheets/settle";
import type { Progress } from "./contract";
import { paced } from "./pacing";

export interface SettledPlans {
  plans: readonly SheetPlan[];
  settled: Settled;
}

/**
 * The plans worked out. Where shares of the RAA are signed off in this run, their values join the plan of `RAA signed off`
 * and all is worked out once more, so that what other sheets say of that table is true of it with its new rows.
 *
 * @throws Cancelled
 */
export async function settledWithSignOff(
  cases: Cases,
  plans: readonly SheetPlan[],
  inputs: Readonly<Record<string, Scalar>>,
  progress: Pick<Progress, "signal">,
): Promise<SettledPlans> {
  const settled = await paced(settling(plans, inputs), progress);
  const added = rowsToSignOff(settled);
  if (added.length === 0) return { plans, settled };
  const signedOff = raaSignedOffSheet(cases, added);
  const withRows = plans.map((plan) => (plan.name === signedOff.name ? signedOff : plan));
  return { plans: withRows, settled: await paced(settling(withRows, inputs), progress) };
}

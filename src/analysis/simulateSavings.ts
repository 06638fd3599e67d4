import type { Scalar } from "../domain/columns";
import { savingsName, SCENARIOS } from "../domain/costs/savingsModel";
import { simulate, type SimulatedNet } from "../domain/costs/simulation/simulate";
import { INPUTS_NOW } from "../sheets/costs/sensitivityNames";
import { simulatedValues } from "../sheets/costs/sensitivityRun";
import { simulationQuestion } from "../sheets/costs/simulationQuestion";
import type { Settled } from "../sheets/settle";
import type { Progress } from "./contract";
import { paced } from "./pacing";

/** Above this part of a net two readings of it differ by more than the rest of binary fractions. */
const SAME = 1e-9;

/**
 * Draws what Sensitivity asks for, from the settled cells of Savings, in pieces: the pane lives on, and Cancel is heard.
 *
 * @param at when the run is, for its stamp
 * @returns what the simulated cells hold; nothing where that sheet is not made
 * @throws Cancelled; Error where the net worked out here is not that of Savings, of which nobody should see either
 */
export async function simulateSavings(
  settled: Settled,
  at: string,
  progress: Pick<Progress, "signal">,
): Promise<Record<string, Scalar>> {
  if (!settled.named.includes(INPUTS_NOW)) return {};
  const question = simulationQuestion(settled);
  const nets = await paced(simulate(question), progress);
  agree(nets, settled);
  const inputs = settled.name(INPUTS_NOW);
  return simulatedValues(nets, {
    seed: question.seed,
    draws: question.draws,
    children: question.children?.[0]?.length ?? 0,
    at,
    inputs: typeof inputs === "number" ? inputs : null,
  });
}

function agree(nets: readonly SimulatedNet[], settled: Settled): void {
  SCENARIOS.forEach((scenario, position) => {
    const { point } = nets[position]!;
    const onSheet = settled.name(savingsName(scenario, "net_total"));
    if (typeof onSheet !== "number" || !(Math.abs(point - onSheet) > SAME * (1 + Math.abs(onSheet)))) return;
    throw new Error(`Scenario ${scenario} nets ${onSheet} on Savings, but ${point} in the simulation.`);
  });
}

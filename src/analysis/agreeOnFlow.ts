import { FLOW_EVENTS, FLOW_STOCKS } from "../domain/flow/events";
import type { Flow } from "../domain/flow/flow";
import { flowName, stockName } from "../sheets/flowFigures";
import { agreed } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * The named figures of `Flow` are those of the latest full year and of the as-at date, by the journeys.
 *
 * @throws Error where sheet and journeys differ: then nobody should see either
 */
export function agreeOnFlow({ years, quarters }: Flow, figures: AnalysisResult["figures"]): void {
  const { events } = years.at(-1)!;
  const { stock } = quarters.at(-1)!;
  const counted = [
    ...FLOW_EVENTS.map((event) => [flowName(event), events[event]] as const),
    ...FLOW_STOCKS.map((each) => [stockName(each), stock[each]] as const),
  ];
  agreed(counted, figures);
}

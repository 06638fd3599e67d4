import type { Cases } from "./cases";
import { titleBlock } from "./frame";
import type { SheetPlan } from "./plan";

export function flowSheet(cases: Cases): SheetPlan {
  const purpose = "What happened in each quarter, and how many children were where at its end.";
  return {
    name: "Flow",
    group: "stages",
    purpose,
    blocks: [titleBlock("Flow", purpose, cases)],
    print: { orientation: "landscape" },
  };
}

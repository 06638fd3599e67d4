import type { Cases } from "./cases";
import { titleBlock } from "./frame";
import type { SheetPlan } from "./plan";

export function stagesSheet(cases: Cases): SheetPlan {
  const purpose = "How long each stage took, for whom: choose the model, the period and what to split by.";
  return {
    name: "Stages",
    group: "stages",
    purpose,
    blocks: [titleBlock("Stages", purpose, cases)],
    print: { orientation: "landscape" },
  };
}

import type { Cases } from "../cases";
import type { SheetPlan } from "../plan";
import { costByChildSheet } from "./costByChild";
import { costInputsSheet } from "./costInputs";
import { costOfDelaySheet } from "./costOfDelay";
import { costPlacementsSheet } from "./costPlacements";
import { costWeeksSheet } from "./costWeeks";
import { interagencyFeesSheet } from "./interagencyFees";
import { priceIndicesSheet } from "./priceIndices";
import { savingsSheet } from "./savings";
import { sensitivitySheet } from "./sensitivitySheet";
import { tornadoSheet } from "./tornadoSheet";
import { unitCostsSheet } from "./unitCostsSheet";

/** The sheets of the cost calculator, in the order in which people meet them. A new one is added here. */
const SHEETS: readonly ((cases: Cases) => SheetPlan)[] = [
  costInputsSheet,
  priceIndicesSheet,
  interagencyFeesSheet,
  unitCostsSheet,
  costWeeksSheet,
  costPlacementsSheet,
  costByChildSheet,
  costOfDelaySheet,
  savingsSheet,
  sensitivitySheet,
  tornadoSheet,
];

export const costSheets = (cases: Cases): SheetPlan[] => SHEETS.map((plan) => plan(cases));

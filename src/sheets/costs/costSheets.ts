import type { Cases } from "../cases";
import type { SheetPlan } from "../plan";
import { costInputsSheet } from "./costInputs";
import { interagencyFeesSheet } from "./interagencyFees";
import { priceIndicesSheet } from "./priceIndices";

/** The sheets of the cost calculator, in the order in which people meet them. A new one is added here. */
const SHEETS: readonly ((cases: Cases) => SheetPlan)[] = [
  costInputsSheet,
  priceIndicesSheet,
  interagencyFeesSheet,
];

export const costSheets = (cases: Cases): SheetPlan[] => SHEETS.map((plan) => plan(cases));

import type { Cases } from "../cases";
import type { SheetPlan } from "../plan";
import { savingsSheet } from "./savings";

/** The sheets of the cost calculator, in the order in which people meet them. A new one is added here. */
const SHEETS: readonly ((cases: Cases) => SheetPlan)[] = [savingsSheet];

export const costSheets = (cases: Cases): SheetPlan[] => SHEETS.map((plan) => plan(cases));

import type { Cases } from "../cases";
import type { SheetPlan } from "../plan";
import { raaSharesSheet } from "./raaShares";

/** The sheets of the RAA model, in the order in which people meet them. A new one is added here. */
const SHEETS: readonly ((cases: Cases) => SheetPlan | readonly SheetPlan[])[] = [raaSharesSheet];

export const raaSheets = (cases: Cases): SheetPlan[] => SHEETS.flatMap((plan) => plan(cases));

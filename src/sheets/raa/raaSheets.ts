import type { Cases } from "../cases";
import type { SheetPlan } from "../plan";
import { raaLedgerSheets } from "./raaLedger";
import { raaAreasSheets } from "./raaAreas";
import { raaComparisonSheet } from "./raaComparison";
import { raaImpactSheet } from "./raaImpact";
import { raaMembersSheet } from "./raaMembers";
import { raaModelsSheet } from "./raaModels";
import { raaTornadoSheets } from "./raaModelsTornado";
import { raaSharesSheet } from "./raaShares";
import { raaSignedOffSheet } from "./raaSignedOff";
import { raaSpendSheet } from "./raaSpend";

/** The sheets of the RAA model, in the order in which people meet them. A new one is added here. */
const SHEETS: readonly ((cases: Cases) => SheetPlan | readonly SheetPlan[])[] = [
  raaMembersSheet,
  raaLedgerSheets,
  raaAreasSheets,
  raaSpendSheet,
  raaSharesSheet,
  (cases) => raaSignedOffSheet(cases),
  raaModelsSheet,
  raaTornadoSheets,
  raaImpactSheet,
  raaComparisonSheet,
];

export const raaSheets = (cases: Cases): SheetPlan[] => SHEETS.flatMap((plan) => plan(cases));

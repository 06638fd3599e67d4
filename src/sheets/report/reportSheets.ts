import type { Cases } from "../cases";
import type { SheetPlan } from "../plan";
import { adoptersPage } from "./adoptersPage";
import { efficiencyPage } from "./efficiencyPage";
import { reportSheet, type ReportPage } from "./reportPage";

/** The parts of the diagnostic report, in the order in which they are read. A new one is added here. */
const PAGES: readonly ((cases: Cases) => ReportPage)[] = [adoptersPage, efficiencyPage];

/** Tidy tables that the pages count over, a sheet each; for the authority alone. */
const TABLES: readonly ((cases: Cases) => SheetPlan)[] = [];

export function reportSheets(cases: Cases): SheetPlan[] {
  return [...PAGES.map((page) => reportSheet(page(cases), cases)), ...TABLES.map((table) => table(cases))];
}

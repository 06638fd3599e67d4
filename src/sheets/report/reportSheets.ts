import type { Cases } from "../cases";
import type { SheetPlan } from "../plan";
import { journeysPage } from "./journeysPage";
import { journeysSheet } from "./journeysTable";
import { reportSheet, type ReportPage } from "./reportPage";
import { underFivesPage } from "./underFivesPage";
import { underFivesSheet } from "./underFivesTable";

/** The parts of the diagnostic report, in the order in which they are read. A new one is added here. */
const PAGES: readonly ((cases: Cases) => ReportPage)[] = [journeysPage, underFivesPage];

/** Tidy tables that the pages count over, a sheet each; for the authority alone. */
const TABLES: readonly ((cases: Cases) => SheetPlan | readonly SheetPlan[])[] = [
  journeysSheet,
  underFivesSheet,
];

export function reportSheets(cases: Cases): SheetPlan[] {
  return [
    ...PAGES.map((page) => reportSheet(page(cases), cases)),
    ...TABLES.flatMap((table) => table(cases)),
  ];
}

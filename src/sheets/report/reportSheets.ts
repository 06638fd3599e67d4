import type { Cases } from "../cases";
import type { SheetPlan } from "../plan";
import { adoptersPage } from "./adoptersPage";
import { efficiencyPage } from "./efficiencyPage";
import { frontPage } from "./frontPage";
import { guardianshipPage } from "./guardianshipPage";
import { journeysPage } from "./journeysPage";
import { journeysSheet } from "./journeysTable";
import { profilePage } from "./profilePage";
import { reportSheet, type ReportPage } from "./reportPage";
import { stagesPage } from "./stagesPage";
import { underFivesPage } from "./underFivesPage";
import { underFivesSheet } from "./underFivesTable";

/** The parts of the diagnostic report, in the order in which they are read. A new one is added here. */
const PAGES: readonly ((cases: Cases) => ReportPage)[] = [
  profilePage,
  stagesPage,
  journeysPage,
  underFivesPage,
  adoptersPage,
  guardianshipPage,
  efficiencyPage,
];

/** Tidy tables that the pages count over, a sheet each; for the authority alone. */
const TABLES: readonly ((cases: Cases) => SheetPlan | readonly SheetPlan[])[] = [
  journeysSheet,
  underFivesSheet,
];

/** The front page, the parts, and the tables under them. */
export function reportSheets(cases: Cases): SheetPlan[] {
  const pages = PAGES.map((of) => {
    const page = of(cases);
    return { page, sheet: reportSheet(page, cases) };
  });
  return [
    reportSheet(frontPage(cases, pages), cases),
    ...pages.map(({ sheet }) => sheet),
    ...TABLES.flatMap((table) => table(cases)),
  ];
}

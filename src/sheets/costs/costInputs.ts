import type { Cases } from "../cases";
import { titleBlock } from "../frame";
import type { SheetPlan } from "../plan";
import type { Row } from "../summaryRows";
import { boughtRows, feeRows, ownWeeklyRows, supportRows, weeklyRows } from "./amountsSection";
import { hoursInUseRows, hoursRows, importedHours } from "./hoursSection";
import { indicesRows } from "./indicesSection";
import { payRows } from "./paySection";
import { settingsRows } from "./settingsSection";

/** The row under the title block. */
const FIRST = 4;

/** Sections with which a page begins, by position: what is bought, pay, hours, hours in use. */
const NEW_PAGES = [4, 7, 8, 9];

/** All that the cost calculator rests on: what a council enters, what was published in its place, and what is in use. */
export function costInputsSheet(cases: Cases): SheetPlan {
  const purpose =
    "What the cost calculator rests on: your entries in the yellow cells, what was published where there is one, and what is in use.";
  const sections = [
    settingsRows(),
    indicesRows(),
    weeklyRows(),
    ownWeeklyRows(),
    boughtRows(),
    feeRows(),
    supportRows(),
    payRows(),
    hoursRows(),
    hoursInUseRows(importedHours(cases.costHours)),
  ];
  const cells = sections.flatMap((rows): Row[] => [...rows, []]);
  const startOf = (section: number) =>
    sections.slice(0, section).reduce((row, rows) => row + rows.length + 1, FIRST);
  return {
    name: "Cost inputs",
    group: "costs",
    purpose,
    blocks: [
      titleBlock(
        "Cost inputs",
        purpose,
        cases,
        "Percentages are typed as 15 for 15%. What was typed is kept when Analyse is pressed.",
      ),
      { kind: "grid", row: FIRST, column: 0, cells },
    ],
    widths: [44, 21, 13, 13, 13, 13, 13, 13, 13, 2, 84],
    freeze: { rows: 0, columns: 1 },
    print: { orientation: "landscape", breaks: NEW_PAGES.map(startOf) },
  };
}

import { MAKE_GROUPS } from "../sheets/plan";
import { GROUP_WORDS } from "../sheets/words";
import type { AnalysisResult } from "./contract";

/** Sheets that belong together, as people meet them. */
export interface SheetGroup {
  title: string;
  sheets: readonly { name: string; purpose: string }[];
}

/** The sheets that an analysis made, by what they are for, with the names that they got in the workbook ("Summary (EP)"). */
export function madeSheets({ sheets, sheetNames }: AnalysisResult): SheetGroup[] {
  const made = sheets.map(({ plan: { name, group, purpose } }, position) => ({
    name: sheetNames[position] ?? name,
    group,
    purpose,
  }));
  return MAKE_GROUPS.map((group) => ({
    title: GROUP_WORDS[group],
    sheets: made.filter((each) => each.group === group),
  })).filter((group) => group.sheets.length > 0);
}

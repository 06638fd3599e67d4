import { MAKE_GROUPS } from "../sheets/plan";
import { GROUP_WORDS } from "../sheets/words";
import type { AnalysisResult } from "./contract";

/** Sheets that belong together, as people meet them. */
export interface SheetGroup {
  title: string;
  sheets: readonly { name: string; purpose: string }[];
}

/** What a sheet that an analysis made is called in the workbook; undefined where it was not made. */
export function sheetMade({ sheets, sheetNames }: AnalysisResult, plan: string): string | undefined {
  const position = sheets.findIndex((sheet) => sheet.plan.name === plan);
  return position < 0 ? undefined : (sheetNames[position] ?? plan);
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

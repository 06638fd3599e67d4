import type { Conversation } from "./conversation";

/** The sheet-scoped hidden name that marks a sheet as ours; it refers to the name of the sheet's plan as a text. */
const OWN_MARK = "EP_sheet";

/** A worksheet of the workbook as it stands. */
export interface SheetFacts {
  id: string;
  name: string;
  hidden: boolean;
  /** Of an own sheet: which plan it shows, whatever people called the sheet since. */
  plan?: string;
}

export async function listSheets(talk: Conversation): Promise<SheetFacts[]> {
  const sheets = await talk.ask(() => {
    const found = talk.context.workbook.worksheets;
    found.load("items/id,items/name,items/visibility");
    return () =>
      found.items.map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        hidden: sheet.visibility !== "Visible",
      }));
  });
  return talk.ask(() => {
    const marks = sheets.map(({ id }) => {
      const mark = talk.context.workbook.worksheets.getItem(id).names.getItemOrNullObject(OWN_MARK);
      mark.load("formula");
      return mark;
    });
    return () =>
      sheets.map((sheet, index) => {
        const mark = marks[index];
        return mark && !mark.isNullObject ? { ...sheet, plan: textOfFormula(String(mark.formula)) } : sheet;
      });
  });
}

/**
 * A sheet that somebody copied is marked as ours too, and stays as it is. Of several with one plan the original is the one
 * with the plan's table, for that is what pivots and formulas of people read; then the one with the plan's name; then the
 * first.
 *
 * @param tables the name of each plan's table
 */
export async function originals(
  talk: Conversation,
  marked: readonly SheetFacts[],
  tables: ReadonlyMap<string, string | undefined>,
): Promise<readonly SheetFacts[]> {
  const plans = new Map<string, SheetFacts[]>();
  for (const sheet of marked) plans.set(sheet.plan ?? "", [...(plans.get(sheet.plan ?? "") ?? []), sheet]);
  if (plans.size === marked.length) return marked;
  const homes = await talk.ask(() => {
    const found = talk.context.workbook.tables;
    found.load("items/name,items/worksheet/id");
    return () => new Map(found.items.map(({ name, worksheet }) => [name, worksheet.id]));
  });
  return [...plans].map(([plan, alike]) => {
    const home = homes.get(tables.get(plan) ?? "");
    return (
      alike.find(({ id }) => id === home) ??
      alike.find(({ name }) => name === plan) ??
      (alike[0] as SheetFacts)
    );
  });
}

/** Marks a sheet as ours. Part of a batch that writes. */
export function queueMark(sheet: Excel.Worksheet, plan: string): void {
  const mark = sheet.names.add(OWN_MARK, `="${plan.replaceAll('"', '""')}"`);
  mark.visible = false;
}

const LONGEST_NAME = 31;

/** The name under which a plan's new sheet can stand: a name that is taken gets " (EP)". */
export function freeSheetName(plan: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  for (let attempt = 0; ; attempt++) {
    const ending = attempt === 0 ? "" : attempt === 1 ? " (EP)" : ` (EP ${attempt})`;
    const name = plan.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** `="Drift"` says Drift. */
function textOfFormula(formula: string): string {
  return formula.replace(/^="/, "").replace(/"$/, "").replaceAll('""', '"');
}

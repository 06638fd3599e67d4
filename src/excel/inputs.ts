import type { Scalar } from "../domain/columns";
import type { PrintedCell, PrintedSheet } from "../sheets/printedSheet";
import { converse, type Conversation } from "./conversation";
import { askDate1904, DAYS_BETWEEN_SYSTEMS, showsDate } from "./dateSystem";
import { columnNumber } from "./areas";
import { memoryOf, type Memory } from "./memory";
import { listSheets, type SheetFacts } from "./ownSheets";
import { sheetOfReference } from "./places";
import { readSettings } from "./settings";
import type { OpenWorkbook } from "./session";
import type { Before } from "./survey";

/** Names of cells that a person may change (design.md 4). */
const INPUT_NAME = /^(in_.+|as_at|period_from|period_to)$/;

/**
 * What people changed on our sheets: values of inputs by defined name, wherever their cells stand now. An input that
 * still has the default of the last run is left out, so that a new default reaches it; so is one that was cleared, for
 * that takes the default back. Days are 1900 serials.
 *
 * @param mayBeEmpty inputs for which nothing is an answer: cleared, they come as ""
 */
export async function readInputs(
  context: OpenWorkbook,
  mayBeEmpty: ReadonlySet<string> = new Set(),
): Promise<Record<string, string | number>> {
  const talk = converse(context);
  const memory = memoryOf(await readSettings(context));
  const found = await inputCells(talk, await listSheets(talk));
  const inputs: Record<string, string | number> = {};
  for (const { key, value: there } of found) {
    const usual = defaultOf(key, memory);
    const value = there === null && mayBeEmpty.has(key) ? "" : there;
    if (value === null || typeof value === "boolean" || value === usual) continue;
    inputs[key] = value;
  }
  return inputs;
}

/** The default that an input had in the last run; undefined where none is on record. */
function defaultOf(key: string, memory: Memory): Scalar | undefined {
  return Object.values(memory).find(({ inputs }) => key in inputs)?.inputs[key];
}

interface InputCell {
  key: string;
  value: Scalar;
  formula?: string;
}

/** Every named input on an own sheet. */
async function inputCells(talk: Conversation, sheets: readonly SheetFacts[]): Promise<InputCell[]> {
  const own = new Set(sheets.filter(({ plan }) => plan !== undefined).map(({ name }) => name));
  const { names, date1904 } = await talk.ask(() => {
    const all = talk.context.workbook.names;
    all.load("items/name,items/formula");
    const system = askDate1904(talk.context);
    return () => ({
      date1904: system(),
      names: all.items
        .filter(
          ({ name, formula }) => INPUT_NAME.test(name) && own.has(sheetOfReference(String(formula)) ?? ""),
        )
        .map(({ name }) => name),
    });
  });
  return talk.ask(() => {
    const cells = names.map((name) => {
      const cell = talk.context.workbook.names.getItem(name).getRangeOrNullObject();
      cell.load("values,formulas,numberFormat");
      return cell;
    });
    return () =>
      cells.flatMap((cell, index): InputCell[] => {
        if (cell.isNullObject) return [];
        const value = (cell.values as Scalar[][])[0]?.[0] ?? null;
        const formula = (cell.formulas as Scalar[][])[0]?.[0];
        const isDay = typeof value === "number" && date1904 && showsDate(String(cell.numberFormat[0]?.[0]));
        return [
          {
            key: names[index] as string,
            value: value === "" ? null : isDay ? value + DAYS_BETWEEN_SYSTEMS : value,
            ...(typeof formula === "string" && formula.startsWith("=") && formula !== value
              ? { formula }
              : {}),
          },
        ];
      });
  });
}

/** Inputs in which somebody keeps a formula of their own that comes to just the value that is to be written: it stays. */
export async function formulasInInputs(
  talk: Conversation,
  before: Before,
  printed: readonly PrintedSheet[],
): Promise<ReadonlyMap<string, string>> {
  if (before.own.size === 0) return new Map();
  const wanted = new Map(
    printed.flatMap(({ cells }) =>
      cells.flatMap(({ input, value }) => (input ? [[input.key, value]] : [])),
    ) as [string, Scalar][],
  );
  const cells = await inputCells(talk, before.sheets);
  return new Map(
    cells.flatMap(({ key, value, formula }) =>
      formula !== undefined && wanted.get(key) === value ? [[key, formula] as const] : [],
    ),
  );
}

/** An input that no sheet has any more, but that somebody had changed. */
export interface UnusedInput {
  key: string;
  value: Scalar;
  /** What the last run had as its default. */
  usual: Scalar;
  isDay: boolean;
  isFormula: boolean;
}

/** The inputs of a plan's last run that are gone from all sheets now written and that are worth keeping. */
export function unusedInputs(plan: string, before: Before, printed: readonly PrintedSheet[]): UnusedInput[] {
  const sheet = before.own.get(plan);
  const used = new Set(
    printed.flatMap(({ cells }) => cells.flatMap(({ input }) => (input ? [input.key] : []))),
  );
  return Object.entries(before.memory[plan]?.inputs ?? {}).flatMap(([key, usual]) => {
    const known = before.names.get(key.toLowerCase());
    const cell = /\$([A-Z]+)\$(\d+)$/.exec(known?.formula ?? "");
    if (used.has(key) || !sheet || !cell || sheetOfReference(known?.formula ?? "") !== sheet.facts.name)
      return [];
    const [row, column] = [Number(cell[2]) - 1, columnNumber(cell[1] as string)];
    const found = sheet.at(row, column);
    const isDay = typeof found === "number" && showsDate(sheet.formatAt(row, column));
    const value = isDay && before.date1904 ? found + DAYS_BETWEEN_SYSTEMS : found;
    if (value === null || value === usual) return [];
    return [{ key, value, usual, isDay, isFormula: sheet.isFormula(row, column) }];
  });
}

/** The foot of a sheet that keeps them, from the given row on. */
export function unusedCells(unused: readonly UnusedInput[], row: number): PrintedCell[] {
  if (unused.length === 0) return [];
  const heading: PrintedCell = {
    row,
    column: 0,
    value: "No longer used",
    style: "heading",
    format: "General",
  };
  return [
    heading,
    ...unused.flatMap(({ key, value, isDay, isFormula }, index): PrintedCell[] => [
      { row: row + 1 + index, column: 0, value: key, style: "label", format: "General" },
      {
        row: row + 1 + index,
        column: 1,
        value,
        ...(isFormula ? { formula: String(value) } : {}),
        style: "body",
        format: isDay ? "dd/mm/yyyy" : "General",
        name: key,
      },
    ]),
  ];
}

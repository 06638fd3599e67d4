import { readFileSync } from "node:fs";
import type { AnalysisResult, Matches } from "../../analysis/contract";
import { PERIOD_KINDS } from "../../domain/returns/forms";
import { FileProblem } from "../../files/book";
import { PERIOD_INPUTS } from "../../sheets/returns/returnNames";

/** What a person would set in the pane and type on the sheets, given in files instead. */
export interface Choices {
  matches?: Matches;
  inputs?: Inputs;
}

const PERIODS: ReadonlySet<string> = new Set(Object.values(PERIOD_INPUTS));

type Inputs = Readonly<Record<string, string | number>>;

/**
 * What a person would choose under Columns recognised, as `--match` gives it: by sheet, by header, a field or null.
 *
 * @throws FileProblem where the file cannot be read, says something else, or names a sheet that is not there
 */
export function readMatches(path: string, sheets: Iterable<string>): Matches {
  const matches = readObject(path);
  const known = [...sheets];
  for (const [sheet, choices] of Object.entries(matches)) {
    const isChoices =
      isObject(choices) &&
      Object.values(choices).every((field) => field === null || typeof field === "string");
    if (!isChoices)
      throw new FileProblem(
        `${path} must say for each sheet which column is which field, as {"Sheet": {"Header": "field"}}; “${sheet}” does not.`,
      );
    if (!known.includes(sheet))
      throw new FileProblem(
        `${path} names the sheet “${sheet}”, which is not in the input; its sheets are ${known.map((name) => `“${name}”`).join(", ")}.`,
      );
  }
  return matches as Matches;
}

/**
 * What a person would type into input cells, as `--inputs` gives it: by defined name, a number or a text.
 *
 * @throws FileProblem where the file cannot be read or says something else
 */
export function readInputs(path: string): Inputs {
  const inputs = readObject(path);
  for (const [name, value] of Object.entries(inputs)) {
    if (typeof value !== "number" && typeof value !== "string")
      throw new FileProblem(`${path} must give each input a number or a text; “${name}” has neither.`);
  }
  return inputs as Inputs;
}

/** @throws FileProblem where an input has no cell on the sheets that were made, or cannot be read: it had no effect. */
export function refuseUnknownInputs(
  path: string,
  { inputs = {} }: Choices,
  { sheets, returns }: AnalysisResult,
): void {
  const known = new Set(sheets.flatMap(({ cells }) => cells.flatMap(({ input }) => input?.key ?? [])));
  const unknown = Object.keys(inputs).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new FileProblem(
      `${path} names the input “${unknown}”, which none of the sheets made has; docs/names.md lists them.`,
    );
  const unread = PERIOD_KINDS.find(
    (kind) => inputs[PERIOD_INPUTS[kind]] !== undefined && returns?.asked[kind].problem !== undefined,
  );
  if (unread !== undefined)
    throw new FileProblem(
      `${path} gives “${PERIOD_INPUTS[unread]}” the value “${inputs[PERIOD_INPUTS[unread]]}”, which cannot be read as such a period.`,
    );
  for (const { input } of sheets.flatMap(({ cells }) => cells)) {
    const given = input && inputs[input.key];
    // Of the periods of the returns the cell offers the latest; any other that can be read is one too.
    if (given === undefined || input?.kind !== "choice" || PERIODS.has(input.key)) continue;
    const choices = input.choices ?? [];
    if (!choices.some((choice) => choice.toLowerCase() === String(given).trim().toLowerCase()))
      throw new FileProblem(
        `${path} gives “${input.key}” the value “${given}”; it can be ${choices.map((choice) => `“${choice}”`).join(", ")}.`,
      );
  }
}

function readObject(path: string): Record<string, unknown> {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch {
    throw new FileProblem(`${path} could not be read as JSON.`);
  }
  if (!isObject(read)) throw new FileProblem(`${path} must hold one JSON object, {"name": ...}.`);
  return read;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

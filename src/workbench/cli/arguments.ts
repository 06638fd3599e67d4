import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseIso } from "../../domain/dates/writtenForms";
import type { SerialDay } from "../../domain/dates/serialDay";
import { STAGE_MODELS, type StageModel } from "../../domain/journeys/milestones";
import { FORMS, RETURN_IDS, type ReturnForm, type ReturnId } from "../../domain/returns/forms";
import { MAKE_GROUPS, type MakeGroup } from "../../sheets/plan";

/** What the command line was asked to do (design.md 4, "Command line"). */
export interface Arguments {
  inputs: string[];
  asAt?: SerialDay;
  from?: SerialDay;
  to?: SerialDay;
  model: StageModel;
  make: MakeGroup[];
  match?: string;
  values?: string;
  out?: string;
  /** Where the copy for circulation goes, and one that went out before. */
  circulated?: string;
  circulatedBefore?: string;
  /** Where the returns go as CSV, a file each; absent where they are not written so. */
  csv?: Record<ReturnId, string>;
  json?: string;
  journeys: boolean;
  findings: boolean;
}

/** The words of the command were wrong; the message says which. Exit code 2. */
export class WrongUsage extends Error {}

export const USAGE = `npm run --silent analyse -- INPUT... [--as-at YYYY-MM-DD] [--from YYYY-MM-DD --to YYYY-MM-DD]
        [--model coram|asglb|dfe] [--match FILE.json] [--inputs FILE.json] [--make ${MAKE_GROUPS.join(",")}] [--out FILE.xlsx]
        [--circulated FILE.xlsx [--circulated-before FILE.xlsx]] [--csv FOLDER] [--json FILE|-] [--journeys] [--findings]
INPUT: .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .xml, or a folder of them.
--csv: the returns as CSV files in FOLDER; with --make returns and --out FILE.xlsx they are written beside it without it (FILE-ad1.csv ...).`;

/** @throws WrongUsage */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  if (positionals.length === 0) throw new WrongUsage("Name at least one file or folder to analyse.");
  const make = withNeeded(groups(values.make), values.circulated, values.csv);
  const from = day("--from", values.from);
  const to = day("--to", values.to);
  if (from !== undefined && to !== undefined && to < from)
    throw new WrongUsage("--from is after --to: give the earlier day first.");
  const asAt = day("--as-at", values["as-at"]) ?? (from === undefined ? to : undefined);
  return {
    inputs: positionals,
    ...(asAt !== undefined && { asAt }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    model: oneOf("--model", values.model ?? "asglb", STAGE_MODELS),
    make,
    ...(values.match !== undefined && { match: values.match }),
    ...(values.inputs !== undefined && { values: values.inputs }),
    ...(values.out !== undefined && { out: workbookName(values.out) }),
    ...circulation(values.circulated, values["circulated-before"], values.out, positionals),
    ...returnFiles(values.csv, values.out, make),
    ...(values.json !== undefined && { json: values.json }),
    journeys: values.journeys ?? false,
    findings: values.findings ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        "as-at": { type: "string" },
        from: { type: "string" },
        to: { type: "string" },
        model: { type: "string" },
        match: { type: "string" },
        inputs: { type: "string" },
        make: { type: "string" },
        out: { type: "string" },
        circulated: { type: "string" },
        "circulated-before": { type: "string" },
        csv: { type: "string" },
        json: { type: "string" },
        journeys: { type: "boolean" },
        findings: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function day(option: string, text: string | undefined): SerialDay | undefined {
  if (text === undefined) return undefined;
  const found = parseIso(text);
  if (found === undefined) throw new WrongUsage(`${option} wants a day as YYYY-MM-DD, not “${text}”.`);
  return found;
}

function oneOf<T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === text);
  if (!found) throw new WrongUsage(`${option} is one of ${allowed.join(", ")}, not “${text}”.`);
  return found;
}

function groups(text: string | undefined): MakeGroup[] {
  if (text === undefined) return ["core"];
  if (text === "all") return [...MAKE_GROUPS];
  return text.split(",").map((part) => oneOf("--make", part.trim(), MAKE_GROUPS));
}

/** The copy is made from the report, the CSV files from the returns. */
function withNeeded(
  made: readonly MakeGroup[],
  circulated: string | undefined,
  csv: string | undefined,
): MakeGroup[] {
  const needed: MakeGroup[] = [
    ...(circulated === undefined ? [] : (["report"] as const)),
    ...(csv === undefined ? [] : (["returns"] as const)),
  ];
  return [...new Set([...made, ...needed])];
}

/** A file a return: in the folder that is named, else beside the workbook under its name. */
function returnFiles(
  folder: string | undefined,
  out: string | undefined,
  make: readonly MakeGroup[],
): Pick<Arguments, "csv"> {
  if (folder === "") throw new WrongUsage("--csv wants the name of a folder.");
  const beside = make.includes("returns") ? out?.replace(/\.xls[xm]$/i, "") : undefined;
  if (folder === undefined && beside === undefined) return {};
  const pathOf = ({ file }: ReturnForm) => (folder === undefined ? `${beside}-${file}` : join(folder, file));
  const files = RETURN_IDS.map((id) => [id, pathOf(FORMS[id])] as const);
  return { csv: Object.fromEntries(files) as Record<ReturnId, string> };
}

function circulation(
  to: string | undefined,
  before: string | undefined,
  out: string | undefined,
  inputs: readonly string[],
): Pick<Arguments, "circulated" | "circulatedBefore"> {
  if (to === undefined) {
    if (before !== undefined)
      throw new WrongUsage("--circulated-before goes with --circulated: say where the new copy is to go.");
    return {};
  }
  if (!/\.xlsx$/i.test(to))
    throw new WrongUsage(`--circulated wants a name that ends in .xlsx, not “${to}”.`);
  const taken = [
    [out, "--out"],
    [before, "--circulated-before"],
    ...inputs.map((input) => [input, "an input"]),
  ].find(([path]) => path !== undefined && resolve(path) === resolve(to));
  if (taken) throw new WrongUsage(`--circulated names the same file as ${taken[1]}: give it one of its own.`);
  return { circulated: to, ...(before !== undefined && { circulatedBefore: before }) };
}

function workbookName(path: string): string {
  if (!/\.xls[xm]$/i.test(path))
    throw new WrongUsage(`--out wants a name that ends in .xlsx, not “${path}”.`);
  return path;
}

import { converse } from "../excel/conversation";
import { listSheets } from "../excel/ownSheets";
import { inWorkbook, type OpenWorkbook } from "../excel/session";
import { readSettings, writeSettings, type Settings } from "../excel/settings";
import { withCorrection, type Correction } from "../tables/rememberedColumns";
import { OPTIONAL_GROUPS, type AnalysisOptions, type ColumnChoice, type OptionalGroup } from "./contract";

/** The settings under which a workbook keeps what a person chose in the pane; never anything about a child. */
const COLUMNS = "columns";
const ROWS = "rows";
/** Whether a group is wanted is kept under its own name; this is what all of its sheets are called by. */
const SHEETS_OF: Readonly<Record<OptionalGroup, RegExp>> = { returns: /^Return /, raa: /^RAA / };

export interface KeptChoices {
  corrections: readonly Correction[];
  visibleRowsOnly: boolean;
  /** Where nobody has chosen yet: whether the workbook has sheets of the group. */
  wanted: Readonly<Record<OptionalGroup, boolean>>;
}

export async function keptChoices(workbook: OpenWorkbook): Promise<KeptChoices> {
  const settings = await readSettings(workbook);
  return {
    corrections: correctionsOf(settings),
    visibleRowsOnly: settings[ROWS] === "visible",
    wanted: await wantedIn(workbook, settings),
  };
}

async function wantedIn(workbook: OpenWorkbook, settings: Settings): Promise<KeptChoices["wanted"]> {
  const isOpen = OPTIONAL_GROUPS.some((group) => typeof settings[group] !== "boolean");
  const plans = isOpen ? (await listSheets(converse(workbook))).flatMap(({ plan }) => plan ?? []) : [];
  const isWanted = (group: OptionalGroup) => {
    const chosen = settings[group];
    return typeof chosen === "boolean" ? chosen : plans.some((plan) => SHEETS_OF[group].test(plan));
  };
  return { returns: isWanted("returns"), raa: isWanted("raa") };
}

/** What an analysis keeps of its choices; what it was not told of stays as it was. */
export const settingsToKeep = (
  visibleRowsOnly: boolean,
  wanted: AnalysisOptions["wanted"] = {},
): Settings => ({
  [ROWS]: visibleRowsOnly ? "visible" : undefined,
  ...wanted,
});

/**
 * Keeps a person's word on a column in the workbook.
 *
 * @throws ExcelProblem
 */
export function chooseColumn({ headers, header, field }: ColumnChoice): Promise<void> {
  return inWorkbook(async (workbook) => {
    const corrections = correctionsOf(await readSettings(workbook));
    const changed = withCorrection(corrections, headers, header, field);
    await writeSettings(workbook, { [COLUMNS]: changed.length === 0 ? undefined : changed });
  });
}

/** @throws ExcelProblem */
export function forgetColumns(): Promise<void> {
  return inWorkbook((workbook) => writeSettings(workbook, { [COLUMNS]: undefined }));
}

/** Settings are cells that a person can change: what does not look like a correction is none. */
function correctionsOf(settings: Settings): Correction[] {
  const kept = settings[COLUMNS];
  return Array.isArray(kept) ? kept.filter(isCorrection) : [];
}

function isCorrection(kept: unknown): kept is Correction {
  if (typeof kept !== "object" || kept === null) return false;
  const { headers, fields } = kept as Partial<Record<keyof Correction, unknown>>;
  return (
    Array.isArray(headers) &&
    headers.every((header) => typeof header === "string") &&
    typeof fields === "object" &&
    fields !== null &&
    Object.values(fields).every((field) => field === null || typeof field === "string")
  );
}

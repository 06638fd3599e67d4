import type { Scalar } from "../domain/columns";
import { MEMBERS } from "../domain/raa/members";
import { readNamedCells } from "../excel/namedCells";
import { listenToSheetsOf, type StopListening } from "../excel/sheetEvents";
import {
  BUDGET,
  contribution,
  FORMULA_IN_USE,
  isCheckName,
  isMemberName,
  NAME_IN_USE,
  OUR_SHARE_SAID,
  share,
  SHARES_SAID,
  shownName,
} from "../sheets/raa/raaNames";
import type { AnalysisResult } from "./contract";
import { cellNamed, nameOfCell, sheetsOf } from "./whyPlaces";

/** A cell of the RAA's sheets as it stands: its name, and a number or a word; null where it is empty or holds an error. */
export interface RaaFigure {
  name: string;
  value: number | string | null;
}

export interface RaaMember {
  member: number;
  title: string;
  /** Of the budget, in percent. */
  share: RaaFigure;
  /** In pounds a year. */
  contribution: RaaFigure;
}

export interface RaaCheck extends RaaFigure {
  /** What is checked, and on which sheet. */
  title: string;
  sheet: string;
}

/** What the sheets of the RAA model say, as they stand. */
export interface RaaNow {
  calculatesItself: boolean;
  /** What the formula in use is called. */
  formula: string;
  /** The cell in which it is chosen. */
  formulaChosen: string;
  /** £ a year. */
  budget: RaaFigure;
  /** Who gains and who loses, and our share: as the sheet says it, "" where it says nothing. */
  said: readonly string[];
  members: readonly RaaMember[];
  /** Checks that do not come out, and how many do. */
  wrong: readonly RaaCheck[];
  right: number;
  /** Checks for which something is still to be entered. */
  open: number;
}

/** The cell by which one knows that the sheets are there. */
const SHARES = contribution(1);

/** Whether the analysis made the sheets that the pane shows. */
export const hasRaa = (result: AnalysisResult): boolean => cellNamed(result, SHARES) !== undefined;

/**
 * Reads what the RAA's sheets say now, whatever people have changed since the analysis: one request for the cells that are
 * shown, checks of every sheet among them. Undefined where the workbook has no such sheets any more.
 *
 * @throws ExcelProblem
 */
export async function raaNow(result: AnalysisResult): Promise<RaaNow | undefined> {
  const checks = checksOf(result);
  const { values, calculatesItself } = await readNamedCells([...NAMES, ...checks.map(({ name }) => name)]);
  if (!values.has(SHARES)) return undefined;
  const figure = (name: string): RaaFigure => ({ name, value: plain(values.get(name)) });
  const words = (name: string) => String(plain(values.get(name)) ?? "");
  const checked = checks
    .filter(({ name }) => values.has(name))
    .map((check): RaaCheck => ({ ...check, ...figure(check.name) }));
  const wrong = checked.filter(({ value }) => value === null || String(value).startsWith("▲"));
  const right = checked.filter(({ value }) => value === "OK").length;
  return {
    calculatesItself,
    formula: words(NAME_IN_USE),
    formulaChosen: FORMULA_IN_USE,
    budget: figure(BUDGET.inUse),
    said: [SHARES_SAID, OUR_SHARE_SAID].map(words).filter((sentence) => sentence !== ""),
    members: MEMBERS.filter((member) => values.get(isMemberName(member)) === 1).map((member) => ({
      member,
      title: words(shownName(member)),
      share: figure(share(member)),
      contribution: figure(contribution(member)),
    })),
    wrong,
    right,
    open: checked.length - wrong.length - right,
  };
}

/** Tells of everything that may have changed what {@link raaNow} reads; gives the way to stop. */
export const listenToRaa = (result: AnalysisResult, tell: () => void): Promise<StopListening> =>
  listenToSheetsOf([SHARES, ...checksOf(result).map(({ name }) => name)], tell);

const NAMES = [
  ...[SHARES_SAID, OUR_SHARE_SAID, NAME_IN_USE, BUDGET.inUse],
  ...MEMBERS.flatMap((member) => [isMemberName, shownName, share, contribution].map((of) => of(member))),
];

/** The checks of all sheets that were made, in their order; what is checked stands in words beside. */
function checksOf(result: AnalysisResult): Omit<RaaCheck, "value">[] {
  return sheetsOf(result).flatMap(({ name: sheet, printed }) =>
    printed.plan.group !== "raa"
      ? []
      : printed.cells.flatMap((cell) =>
          cell.name !== undefined && isCheckName(cell.name)
            ? [{ name: cell.name, sheet, title: nameOfCell(printed, cell) }]
            : [],
        ),
  );
}

/** An error is no figure, and a workbook without one of the cells has none. */
function plain(value: Scalar | undefined): number | string | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && value !== "" && !value.startsWith("#") ? value : null;
}

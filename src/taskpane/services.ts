import type {
  AnalysisOptions,
  AnalysisResult,
  ColumnChoice,
  CopyMade,
  Matches,
  Progress,
  Survey,
} from "../analysis/contract";
import type { CostsNow } from "../analysis/costsNow";
import type { RaaNow } from "../analysis/raaNow";
import type { CellPlace, Why } from "../analysis/whyContract";
import type { SerialDay } from "../domain/dates/serialDay";

/** All that the pane asks of the rest of the house. Handed in, so that a test can hand in its own. */
export interface Analysis {
  survey(
    options: { today: SerialDay; matches?: Matches; visibleRowsOnly?: boolean },
    progress: Progress,
  ): Promise<Survey>;
  analyse(options: AnalysisOptions, progress: Progress): Promise<AnalysisResult>;
  /** Keeps a person's word on a column in the workbook. */
  chooseColumn(choice: ColumnChoice): Promise<void>;
  forgetColumns(): Promise<void>;
  /** Adds a sheet with every worksheet function at work; its name in the workbook. */
  addFunctions(): Promise<string>;
  /** What the cell is that the user has selected, and what is behind it. */
  why(result: AnalysisResult): Promise<Why>;
  /** Makes the copy for circulation and opens it as a new workbook; `earlier` is a copy that went out before. */
  circulate(result: AnalysisResult, earlier?: { name: string; bytes: Uint8Array }): Promise<CopyMade>;
}

export interface Workbook {
  /** Selects a cell ("A1") of a sheet, or the row of its table that holds what is said, and brings it into view. */
  goTo(sheet: string, address: string, row?: CellPlace["row"]): Promise<void>;
  /** Selects the cell that has a defined name. */
  goToNamed(name: string): Promise<void>;
  /** What went wrong, for the person in front of the screen. */
  explain(error: unknown): Problem;
}

/** Some result sheets, as they stand. */
export interface SheetsRead<Now> {
  /** What they say; undefined where the workbook has none. */
  now(): Promise<Now | undefined>;
  /** Tells whenever that may have changed; gives the way to stop. */
  listen(tell: () => void): Promise<() => Promise<void>>;
}

/** The sheets of the cost calculator. */
export type Costs = SheetsRead<CostsNow>;

/** The sheets of the RAA model that an analysis made. */
export type RaaOf = (result: AnalysisResult) => SheetsRead<RaaNow>;

/** A plain sentence of what happened, and one of what to do next. */
export interface Problem {
  message: string;
  fix?: string;
}

export interface Clock {
  today(): SerialDay;
  /** "14:05 on 23 November 2026". */
  timeAndDay(): string;
}

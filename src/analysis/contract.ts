import type { SerialDay } from "../domain/dates/serialDay";
import type { Finding } from "../domain/findings";
import type { JourneyEvent } from "../domain/journeys/evidence";
import type { Milestone, StageModel, Status } from "../domain/journeys/milestones";
import type { Flow } from "../domain/flow/flow";
import type { CountResult, MeasureText } from "../domain/measures/measure";
import type { StageResult } from "../domain/measures/results";
import type { ReturnsFilled } from "../sheets/cases";
import type { MissingRow } from "../sheets/returns/missingRows";
import type { MakeGroup } from "../sheets/plan";
import type { PrintedSheet } from "../sheets/printedSheet";
import type { QueryCounts } from "../sheets/queries";
import type { TableReport } from "../tables/readRecords";
import type { Matches } from "../tables/recognised";
import type { UnreadSheet } from "../tables/unreadSheet";
import type { Breakdowns } from "./breakdowns";
import type { PeriodsTyped } from "./returnPeriods";

export type { Matches, MissingRow, TableReport, UnreadSheet };

/** Groups of sheets that the pane makes where a person wants them; the wish is kept in the workbook. */
export const OPTIONAL_GROUPS = ["returns", "raa"] as const satisfies readonly MakeGroup[];
export type OptionalGroup = (typeof OPTIONAL_GROUPS)[number];

export interface AnalysisOptions {
  /** The day of the computer's clock, given by the edge; nothing inside asks for the time. */
  today: SerialDay;
  /** Default: the day the data reach (rules.md 4). */
  asAt?: SerialDay;
  from?: SerialDay;
  to?: SerialDay;
  model: StageModel;
  make: readonly MakeGroup[];
  /** Columns that a person recognised otherwise, by sheet and header. */
  matches?: Matches;
  /** Leave out rows that are hidden or filtered away; by default as the last run in this workbook did. */
  visibleRowsOnly?: boolean;
  /** What a person wants here from now on, or no more, kept in the workbook; `make` says what is made now. */
  wanted?: Readonly<Partial<Record<OptionalGroup, boolean>>>;
  /** Inputs by defined name, as a person would type them. */
  inputs?: Readonly<Record<string, string | number>>;
  /** "14:05 on 23 November 2026", for the run stamp; given by the edge. */
  runAt: string;
  /** The file that a sheet came from, where the sheets are those of separate files. */
  fileOf?: ReadonlyMap<string, string>;
  /** Names of the files, or of the workbook, for the run stamp. */
  files?: readonly string[];
  /** Told of the sheets before they are written, with the values that their formulas come to. */
  onPrinted?(sheets: readonly PrintedSheet[]): void;
}

export type Step = "read" | "recognise" | "compute" | "write";

/** How long work tells its caller how far it is, and hears that it should stop. */
export interface Progress {
  /** `done` from 0 to 1 within the step. */
  report(step: Step, done: number, detail?: string): void;
  /** Aborted: the work ends with {@link Cancelled} before the first write; later it is finished. */
  signal?: AbortSignal;
}

/** Thrown when the user cancelled; the workbook is as it was. */
export class Cancelled extends Error {
  constructor() {
    super("Cancelled. Nothing was changed.");
  }
}

/** Thrown when there is nothing to work with; the message is for the user. */
export class NothingRecognised extends Error {
  /**
   * @param matches a person's word on columns, kept in the workbook: may be the reason
   * @param unread sheets that may hold cases, for a person to name their columns
   */
  constructor(
    message: string,
    readonly matches: Matches = {},
    readonly unread: readonly UnreadSheet[] = [],
  ) {
    super(message);
  }
}

/** What was found in the workbook, before anything is computed: what the pane shows first. */
export interface Survey {
  tables: readonly TableReport[];
  /** The day the data reach, or today where that is earlier. */
  suggestedAsAt: SerialDay;
  /** Why that day, in a sentence. */
  asAtReason: string;
  findings: readonly Finding[];
  /** Sheets without a table that may hold cases, for a person to name their columns. */
  unread: readonly UnreadSheet[];
  /** How many rows are hidden or filtered away, over all sheets; whether they are left out. */
  hiddenRows: number;
  visibleRowsOnly: boolean;
  /** Whether the sheets of a group are wanted: as was chosen in this workbook, else where it has some. */
  wanted: Readonly<Record<OptionalGroup, boolean>>;
  /** The periods of the returns that a person typed or chose, as they stand in their cells. */
  returnPeriods: PeriodsTyped;
  /** What a person said of columns, by sheet and header: kept in the workbook, or given for this run. */
  matches: Matches;
}

/** A person's word on one column: the headers of its table, its own, and the field it means. */
export interface ColumnChoice {
  headers: readonly string[];
  header: string;
  /** null: leave it alone; undefined: as it is recognised without a person. */
  field: string | null | undefined;
}

export interface MeasureReport extends CountResult {
  unit: MeasureText["unit"];
  /** Ours, where the department's wording or population has not been seen. */
  local?: true;
  /**
   * The part of the period that the data cover, and its days without gaps; null where they cover none of it. Of a stock
   * the as-at date itself; after the end of the data their last day, from which on nothing is known to have changed.
   */
  covered: { from: SerialDay; to: SerialDay; complete: boolean; days: number } | null;
}

export interface AnalysisResult {
  asAt: SerialDay;
  period: { from: SerialDay; to: SerialDay };
  model: StageModel;
  tables: readonly TableReport[];
  /** Names of the files, or of the workbook, that were read. */
  files: readonly string[];
  children: number;
  journeys: Readonly<Record<Status, number>>;
  stages: Readonly<Record<StageModel, readonly StageResult[]>>;
  /** The stages for whom, where `Stages` was made. */
  breakdowns?: Breakdowns;
  measures: Readonly<Record<string, MeasureReport>>;
  /** All of them, those that somebody accepted included. */
  findings: readonly Finding[];
  /** By quarter; only where the sheets of `stages` were asked for. */
  flow?: Flow;
  /** How many there are to mend, to check, to know of, and accepted. */
  queries: QueryCounts;
  /** Every `out_` name of what was made. */
  figures: Readonly<Record<string, string | number | boolean | null>>;
  sheets: readonly PrintedSheet[];
  /** The names that the sheets got in the book (a taken name gets " (EP)"). */
  sheetNames: readonly string[];
  rows: readonly JourneyRow[];
  /** The dated events of a journey, by its position in `rows`, each with the cells that it came from. */
  eventsOf(journey: number): readonly JourneyEvent[];
  timing: Readonly<Record<Step, number>>;
  /** What the user should be told of the run itself: filters cleared, notes that lost their row, stale sheets. */
  notices: readonly string[];
  /** The returns as filled, where they were asked for, and what is missing of each, as `Return missing` lists it. */
  returns?: ReturnsFilled & { rows: readonly MissingRow[] };
}

/** What became of a copy for circulation. */
export interface CopyMade {
  /** Cells with figures of children that stand in it, and that are withheld. */
  shown: number;
  withheld: number;
  /** What whoever made it must know before it goes out. */
  notices: readonly string[];
}

export type JourneyRow = {
  childId: string | number;
  journey: number;
  latest: boolean;
  status: Status;
  stage: string;
  daysInStage: number | null;
  flags: readonly string[];
} & Record<Milestone, SerialDay | null>;

import type { SerialDay } from "../domain/dates/serialDay";
import type { PreviousHomes } from "../domain/diagnostic/previousHomes";
import type { Again } from "../domain/journeys/again";
import type { Characteristics } from "../domain/journeys/characteristics";
import type { Covered, EventKind } from "../domain/journeys/coverage";
import type { Published } from "../domain/published/published";
import type { AreaYear } from "../domain/raa/areas";
import type { CostHours } from "../domain/costs/costHours";
import type { LedgerRow } from "../domain/raa/ledger";
import type { Reconciliation } from "../domain/reconciliation/reconcile";
import type { DriftRow } from "../domain/drift/drift";
import type { Usual } from "../domain/drift/usual";
import type { CellOf, Finding } from "../domain/findings";
import type { CurrentStage } from "../domain/journeys/currentStage";
import type { Journeys } from "../domain/journeys/journeys";
import type { StageModel } from "../domain/journeys/milestones";
import type { CareRecords } from "../domain/journeys/records";
import type { Contribution } from "../domain/measures/measure";
import type { FilledReturns } from "../domain/returns/filled";
import type { PeriodKind } from "../domain/returns/forms";
import type { PeriodAsked } from "../domain/returns/periods";
import type { MakeGroup } from "./plan";
import type { Typed } from "./typedTables";

/** Everything that result sheets are made from: the cases as understood, at one as-at date. */
export interface Cases {
  records: CareRecords;
  journeys: Journeys;
  asAt: SerialDay;
  period: { from: SerialDay; to: SerialDay };
  model: StageModel;
  /** Whether any source has a date of an IRO recommendation. */
  hasIro: boolean;
  stage: CurrentStage;
  /** By journey, how long its current stage has usually taken here. */
  usual: readonly (Usual | undefined)[];
  again: Again;
  characteristics: Characteristics;
  /** By measure id. */
  contributions: ReadonlyMap<string, Contribution>;
  drift: readonly DriftRow[];
  findings: readonly Finding[];
  /** Children whose only episodes are short breaks. */
  shortBreaksOnly: number;
  /** The window of adoption orders that the data cover; undefined where no source tells of any. */
  covers: Covered | undefined;
  /** The window of each kind of event that the data cover; undefined where no source tells of any. */
  coverage: Readonly<Record<EventKind, Covered | undefined>>;
  /** The time for which tables of adopters tell of families; absent without any. */
  familiesCovered?: Covered | undefined;
  /** The same of the sources in which every child in care stands; absent without one. */
  careCoverage?: Readonly<Record<EventKind, Covered | undefined>> | undefined;
  /** The time for which the SSDA903 tells who entered care; absent without one. */
  returnCovered?: Covered | undefined;
  /** How the kinds of source compare. */
  reconciliation: Reconciliation;
  run: RunStamp;
  /** What the years of the return say of permanent homes that children had before; absent without that module. */
  previousHomes?: readonly PreviousHomes[];
  /** The cells that the findings point at. */
  cellOf?: CellOf;
  /** Figures from published files in the workbook. */
  published?: readonly Published[];
  /** Figures of authorities, a row an area and year, from tables of the workbook. */
  raaAreas?: readonly AreaYear[];
  /** Hours of work by process and worker from tables of the workbook. */
  costHours?: readonly CostHours[];
  /** Lines of an RAA's ledger from tables of the workbook. */
  raaLedger?: readonly LedgerRow[];
  /** What people typed into inputs, by name; an input with its default is not among them. */
  inputs?: Readonly<Record<string, string | number>>;
  /** What people typed beside the results of the last run. */
  typed?: Typed;
  /** The returns, where they were asked for. */
  returns?: ReturnsFilled;
  /** The groups of sheets that are made in this run. */
  make?: readonly MakeGroup[];
}

/** The returns as filled, with what was asked for. */
export interface ReturnsFilled extends FilledReturns {
  asked: Readonly<Record<PeriodKind, PeriodAsked>>;
  /** After it everything is a booking, whatever the as-at date. */
  today: SerialDay;
}

/** What every printed sheet says of its origin. */
export interface RunStamp {
  /** File or workbook names. */
  files: readonly string[];
  tables: readonly { sheet: string; title: string; rows: number; used: number }[];
  version: string;
  /** "14:05 on 23 November 2026". */
  at: string;
  rows?: RowsChosen;
}

/** Whether rows that nobody sees were read. */
export interface RowsChosen {
  visibleOnly: boolean;
  /** How many rows are hidden or filtered away, over all sheets. */
  hidden: number;
}

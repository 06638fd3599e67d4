import type { AnalysisResult, Matches, OptionalGroup, Step, Survey, UnreadSheet } from "../analysis/contract";
import type { SerialDay } from "../domain/dates/serialDay";
import type { StageModel } from "../domain/journeys/milestones";
import type { PeriodKind } from "../domain/returns/forms";
import { periodsTyped } from "./returnPeriods";
import type { Problem } from "./services";

/** Everything that the pane shows depends on this and on nothing else. */
export interface PaneState {
  found: Found;
  choices: Choices;
  run: Run;
}

export type Found =
  | { is: "looking" }
  /** `renewing`: it is being looked at again, with something that a person changed. */
  | { is: "known"; survey: Survey; renewing?: true }
  /** There is no case table; the sentence says what was looked for. */
  | ({ is: "nothing"; renewing?: true } & NothingFound)
  | { is: "failed"; problem: Problem };

export interface NothingFound {
  sentence: string;
  /** What a person said of columns: may be why. */
  matches: Matches;
  /** Sheets of which a person can say what their columns are. */
  unread: readonly UnreadSheet[];
}

export interface Choices {
  /** Undefined: the day that the survey suggests. */
  asAt: SerialDay | undefined;
  model: StageModel;
  /** Undefined: as this workbook was last analysed. */
  visibleRowsOnly: boolean | undefined;
  /** Groups of sheets that a person asked for, or no more; others are as the survey says of this workbook. */
  wanted: Readonly<Partial<Record<OptionalGroup, boolean>>>;
  /** Periods of the returns that a person chose since they were last filled: a title, or a day. */
  periods: ChosenPeriods;
}

export type ChosenPeriods = Readonly<Partial<Record<PeriodKind, string | SerialDay>>>;

export type Run =
  | { is: "idle" }
  | { is: "running"; step: Step; done: number; detail: string | undefined; stopping: boolean }
  | { is: "cancelled" }
  | { is: "done"; result: AnalysisResult }
  | { is: "failed"; problem: Problem };

export type PaneEvent =
  | { type: "looked for tables" }
  /** The tables stay in view meanwhile. */
  | { type: "looked once more" }
  | { type: "tables found"; survey: Survey }
  | ({ type: "nothing found" } & NothingFound)
  | { type: "looking failed"; problem: Problem }
  | { type: "as-at chosen"; asAt: SerialDay | undefined }
  | { type: "model chosen"; model: StageModel }
  | { type: "rows chosen"; visibleRowsOnly: boolean }
  | { type: "group chosen"; group: OptionalGroup; wanted: boolean }
  | { type: "period chosen"; kind: PeriodKind; period: string | SerialDay }
  | { type: "analysis started" }
  | { type: "progressed"; step: Step; done: number; detail: string | undefined }
  | { type: "cancel asked" }
  | { type: "analysis cancelled" }
  | { type: "analysis done"; result: AnalysisResult }
  | { type: "analysis failed"; problem: Problem };

export const STARTING_STATE: PaneState = {
  found: { is: "looking" },
  choices: { asAt: undefined, model: "asglb", visibleRowsOnly: undefined, wanted: {}, periods: {} },
  run: { is: "idle" },
};

export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "looked for tables":
      return { ...state, found: { is: "looking" } };
    case "looked once more":
      return state.found.is === "known" || state.found.is === "nothing"
        ? { ...state, found: { ...state.found, renewing: true } }
        : { ...state, found: { is: "looking" } };
    case "tables found":
      return { ...state, found: { is: "known", survey: event.survey } };
    case "nothing found": {
      const { sentence, matches, unread } = event;
      return { ...state, found: { is: "nothing", sentence, matches, unread } };
    }
    case "looking failed":
      return { ...state, found: { is: "failed", problem: event.problem } };
    case "as-at chosen":
      return { ...state, choices: { ...state.choices, asAt: event.asAt } };
    case "model chosen":
      return { ...state, choices: { ...state.choices, model: event.model } };
    case "rows chosen":
      return { ...state, choices: { ...state.choices, visibleRowsOnly: event.visibleRowsOnly } };
    case "group chosen": {
      const wanted = { ...state.choices.wanted, [event.group]: event.wanted };
      return { ...state, choices: { ...state.choices, wanted } };
    }
    case "period chosen": {
      const periods = { ...state.choices.periods, [event.kind]: event.period };
      return { ...state, choices: { ...state.choices, periods } };
    }
    case "analysis started":
      return {
        ...state,
        run: { is: "running", step: "read", done: 0, detail: undefined, stopping: false },
      };
    case "progressed":
      // A report that arrives after the end says nothing any more.
      if (state.run.is !== "running") return state;
      return {
        ...state,
        run: { ...state.run, step: event.step, done: event.done, detail: event.detail },
      };
    case "cancel asked":
      return mayCancel(state.run) ? { ...state, run: { ...state.run, stopping: true } } : state;
    case "analysis cancelled":
      return { ...state, run: { is: "cancelled" } };
    case "analysis done":
      return { ...withPeriodsFilled(state, event.result), run: { is: "done", result: event.result } };
    case "analysis failed":
      return { ...state, run: { is: "failed", problem: event.problem } };
  }
}

/** Until the first write the workbook is untouched; once writing has begun it is finished. */
export function mayCancel(run: Run): run is Run & { is: "running" } {
  return run.is === "running" && !run.stopping && run.step !== "write";
}

/** The as-at date that an analysis started now would use. */
export function asAtOf(state: PaneState): SerialDay | undefined {
  if (state.choices.asAt !== undefined) return state.choices.asAt;
  return state.found.is === "known" ? state.found.survey.suggestedAsAt : undefined;
}

/** Whether an analysis started now would make the sheets of a group. */
export function isWanted(
  { choices, found }: Pick<PaneState, "choices" | "found">,
  group: OptionalGroup,
): boolean {
  return choices.wanted[group] ?? (found.is === "known" && found.survey.wanted[group]);
}

/** Periods that were chosen stand in cells of the workbook once the returns are filled, and may be changed there. */
function withPeriodsFilled(state: PaneState, { returns, asAt }: AnalysisResult): PaneState {
  const { found, choices } = state;
  if (!returns || found.is !== "known") return state;
  const survey = { ...found.survey, returnPeriods: periodsTyped(returns, asAt) };
  return { ...state, found: { ...found, survey }, choices: { ...choices, periods: {} } };
}

const SHARES: Readonly<Record<Step, { from: number; share: number }>> = {
  read: { from: 0, share: 0.25 },
  recognise: { from: 0.25, share: 0.15 },
  compute: { from: 0.4, share: 0.15 },
  write: { from: 0.55, share: 0.45 },
};

/** How far an analysis is as a whole, from 0 to 1; never backwards from step to step. */
export function overall(step: Step, done: number): number {
  const { from, share } = SHARES[step];
  return from + share * Math.min(1, Math.max(0, done));
}

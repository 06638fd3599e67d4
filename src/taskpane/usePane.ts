import { useCallback, useEffect, useReducer, useRef } from "react";
import { Cancelled, NothingRecognised, type ColumnChoice } from "../analysis/contract";
import type { SerialDay } from "../domain/dates/serialDay";
import type { StageModel } from "../domain/journeys/milestones";
import type { PaneState } from "./paneState";
import { mayCancel, nextState, STARTING_STATE, wantsRaa } from "./paneState";
import type { Analysis, Clock, Workbook } from "./services";

export interface PaneActions {
  lookAgain(): void;
  chooseColumn(choice: ColumnChoice): void;
  forgetColumns(): void;
  chooseRows(visibleOnly: boolean): void;
  chooseAsAt(day: SerialDay | undefined): void;
  chooseModel(model: StageModel): void;
  chooseRaa(wanted: boolean): void;
  analyse(): void;
  cancel(): void;
}

/** The RAA's sheets are for councils that form or run one, and are made where they are asked for. */
const MADE_ALWAYS = ["core", "stages", "meeting", "report", "costs"] as const;

/** The pane's state and what a person can do to it. One look or analysis at a time. */
export function usePane(analysis: Analysis, workbook: Workbook, clock: Clock): [PaneState, PaneActions] {
  const [state, tell] = useReducer(nextState, STARTING_STATE);
  const abort = useRef<AbortController | null>(null);
  const looks = useRef(0);

  /** Looks at the workbook; `first` changes it, where a person chose something that is kept in it. */
  const look = useCallback(
    (visibleRowsOnly: boolean | undefined, first: () => Promise<void> = () => Promise.resolve()) => {
      const mine = ++looks.current;
      const asked = { today: clock.today(), ...(visibleRowsOnly !== undefined && { visibleRowsOnly }) };
      first()
        .then(() => analysis.survey(asked, { report: () => undefined }))
        .then(
          (survey) => {
            if (mine === looks.current) tell({ type: "tables found", survey });
          },
          (error: unknown) => {
            if (mine !== looks.current) return;
            if (error instanceof NothingRecognised) {
              const { message: sentence, matches, unread } = error;
              tell({ type: "nothing found", sentence, matches, unread });
            } else tell({ type: "looking failed", problem: workbook.explain(error) });
          },
        );
    },
    [analysis, clock, workbook],
  );

  useEffect(() => look(undefined), [look]);

  const { visibleRowsOnly } = state.choices;
  const lookOnceMore = (first?: () => Promise<void>, rows = visibleRowsOnly) => {
    tell({ type: "looked once more" });
    look(rows, first);
  };

  const analyse = () => {
    if (state.run.is === "running") return;
    const controller = new AbortController();
    abort.current = controller;
    tell({ type: "analysis started" });
    analysis
      .analyse(
        {
          today: clock.today(),
          runAt: clock.timeAndDay(),
          model: state.choices.model,
          make: [...MADE_ALWAYS, ...(wantsRaa(state) ? (["raa"] as const) : [])],
          ...(state.choices.wantsRaa === undefined ? {} : { wantsRaa: state.choices.wantsRaa }),
          ...(state.choices.asAt === undefined ? {} : { asAt: state.choices.asAt }),
          ...(visibleRowsOnly === undefined ? {} : { visibleRowsOnly }),
        },
        {
          signal: controller.signal,
          report: (step, done, detail) => tell({ type: "progressed", step, done, detail }),
        },
      )
      .then(
        (result) => tell({ type: "analysis done", result }),
        (error: unknown) =>
          tell(
            error instanceof Cancelled
              ? { type: "analysis cancelled" }
              : { type: "analysis failed", problem: workbook.explain(error) },
          ),
      );
  };

  const cancel = () => {
    if (!mayCancel(state.run)) return;
    abort.current?.abort();
    tell({ type: "cancel asked" });
  };

  return [
    state,
    {
      lookAgain: () => {
        tell({ type: "looked for tables" });
        look(visibleRowsOnly);
      },
      chooseColumn: (choice) => lookOnceMore(() => analysis.chooseColumn(choice)),
      forgetColumns: () => lookOnceMore(() => analysis.forgetColumns()),
      chooseRows: (only) => {
        tell({ type: "rows chosen", visibleRowsOnly: only });
        lookOnceMore(undefined, only);
      },
      chooseAsAt: (asAt) => tell({ type: "as-at chosen", asAt }),
      chooseModel: (model) => tell({ type: "model chosen", model }),
      chooseRaa: (wanted) => tell({ type: "raa chosen", wantsRaa: wanted }),
      analyse,
      cancel,
    },
  ];
}

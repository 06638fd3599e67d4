import { useCallback, useEffect, useReducer, useRef } from "react";
import { Cancelled, NothingRecognised } from "../analysis/contract";
import type { SerialDay } from "../domain/dates/serialDay";
import type { StageModel } from "../domain/journeys/milestones";
import type { PaneState } from "./paneState";
import { mayCancel, nextState, STARTING_STATE } from "./paneState";
import type { Analysis, Clock, Workbook } from "./services";

export interface PaneActions {
  lookAgain(): void;
  chooseAsAt(day: SerialDay | undefined): void;
  chooseModel(model: StageModel): void;
  analyse(): void;
  cancel(): void;
}

/** The pane's state and what a person can do to it. One look or analysis at a time. */
export function usePane(analysis: Analysis, workbook: Workbook, clock: Clock): [PaneState, PaneActions] {
  const [state, tell] = useReducer(nextState, STARTING_STATE);
  const abort = useRef<AbortController | null>(null);
  const look = useRef(0);

  const lookAgain = useCallback(() => {
    const mine = ++look.current;
    tell({ type: "looked for tables" });
    analysis.survey({ today: clock.today() }, { report: () => undefined }).then(
      (survey) => {
        if (mine === look.current) tell({ type: "tables found", survey });
      },
      (error: unknown) => {
        if (mine !== look.current) return;
        if (error instanceof NothingRecognised) tell({ type: "nothing found", sentence: error.message });
        else tell({ type: "looking failed", problem: workbook.explain(error) });
      },
    );
  }, [analysis, clock, workbook]);

  useEffect(lookAgain, [lookAgain]);

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
          make: ["core"],
          ...(state.choices.asAt === undefined ? {} : { asAt: state.choices.asAt }),
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
      lookAgain,
      chooseAsAt: (asAt) => tell({ type: "as-at chosen", asAt }),
      chooseModel: (model) => tell({ type: "model chosen", model }),
      analyse,
      cancel,
    },
  ];
}

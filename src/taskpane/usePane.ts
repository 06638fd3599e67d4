import { useCallback, useEffect, useReducer, useRef } from "react";
import {
  Cancelled,
  NothingRecognised,
  OPTIONAL_GROUPS,
  type ColumnChoice,
  type OptionalGroup,
} from "../analysis/contract";
import { inputsOf } from "../analysis/returnPeriods";
import type { SerialDay } from "../domain/dates/serialDay";
import type { StageModel } from "../domain/journeys/milestones";
import type { PeriodKind } from "../domain/returns/forms";
import type { PaneState } from "./paneState";
import { isWanted, mayCancel, nextState, STARTING_STATE } from "./paneState";
import type { Analysis, Clock, Workbook } from "./services";

export interface PaneActions {
  lookAgain(): void;
  chooseColumn(choice: ColumnChoice): void;
  forgetColumns(): void;
  chooseRows(visibleOnly: boolean): void;
  chooseAsAt(day: SerialDay | undefined): void;
  chooseModel(model: StageModel): void;
  chooseGroup(group: OptionalGroup, wanted: boolean): void;
  choosePeriod(kind: PeriodKind, period: string | SerialDay): void;
  /** Analyses with the returns, now and from now on. */
  fillReturns(): void;
  analyse(): void;
  cancel(): void;
}

/** The returns take time, the RAA's sheets are for councils that form or run one: made where they are asked for. */
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

  const analyse = (choices = state.choices) => {
    if (state.run.is === "running") return;
    const optional = OPTIONAL_GROUPS.filter((group) => isWanted({ ...state, choices }, group));
    const isPeriodChosen = optional.includes("returns") && Object.keys(choices.periods).length > 0;
    const controller = new AbortController();
    abort.current = controller;
    tell({ type: "analysis started" });
    analysis
      .analyse(
        {
          today: clock.today(),
          runAt: clock.timeAndDay(),
          model: choices.model,
          make: [...MADE_ALWAYS, ...optional],
          ...(Object.keys(choices.wanted).length > 0 && { wanted: choices.wanted }),
          ...(isPeriodChosen && { inputs: inputsOf(choices.periods) }),
          ...(choices.asAt === undefined ? {} : { asAt: choices.asAt }),
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
      chooseGroup: (group, wanted) => tell({ type: "group chosen", group, wanted }),
      choosePeriod: (kind, period) => tell({ type: "period chosen", kind, period }),
      fillReturns: () => {
        tell({ type: "group chosen", group: "returns", wanted: true });
        analyse({ ...state.choices, wanted: { ...state.choices.wanted, returns: true } });
      },
      analyse: () => analyse(),
      cancel,
    },
  ];
}

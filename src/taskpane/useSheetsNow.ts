import { useEffect, useMemo, useState } from "react";
import type { CostsNow } from "../analysis/costsNow";
import { cannotRead, NO_COSTS } from "./costWords";
import { oneAtATime } from "./oneAtATime";
import type { Clock, Costs, Problem, Workbook } from "./services";

/** A recalculation raises events in bursts; the cells are read once they pause. In milliseconds. */
export const PAUSE = 300;

export interface CostsState {
  /** What was read last; undefined until something was. */
  now?: CostsNow;
  /** "14:05 on 23 November 2026": when that was. */
  at?: string;
  problem?: Problem;
  /** Whether the figures follow the sheets by themselves. */
  follows: boolean;
}

/**
 * What the cost sheets say, read anew when they change while somebody can see it: one read at a time, and none
 * while the pane is hidden. Gives what is known, and the way to read at once.
 */
export function useCosts(costs: Costs, explain: Workbook["explain"], clock: Clock): [CostsState, () => void] {
  const [state, setState] = useState<CostsState>({ follows: true });
  const read = useMemo(
    () =>
      oneAtATime(async () => {
        try {
          const now = await costs.now();
          const next = now ? { now, at: clock.timeAndDay() } : { problem: NO_COSTS };
          setState(({ follows }) => ({ ...next, follows }));
        } catch (error) {
          // What was read before stays, with the time of it.
          setState((before) => ({ ...before, problem: cannotRead(explain(error)) }));
        }
      }),
    [costs, explain, clock],
  );

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let listening: Promise<() => Promise<void>> | undefined;
    const listen = () => {
      const started = costs.listen(() => {
        clearTimeout(waiting);
        waiting = setTimeout(read, PAUSE);
      });
      listening = started;
      const tell = (follows: boolean) => {
        if (listening === started) setState((before) => ({ ...before, follows }));
      };
      started.then(
        () => tell(true),
        () => tell(false),
      );
    };
    const stop = () => {
      clearTimeout(waiting);
      // Where listening was refused there is nothing to end; a workbook that is closing ends it by itself.
      listening?.then((end) => end()).catch(() => undefined);
      listening = undefined;
    };
    const turn = () => {
      if (document.visibilityState === "hidden") return stop();
      if (listening !== undefined) return;
      listen();
      read();
    };
    turn();
    document.addEventListener("visibilitychange", turn);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      stop();
    };
  }, [costs, read]);

  return [state, read];
}

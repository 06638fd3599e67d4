import { useEffect, useMemo, useState } from "react";
import { cannotRead } from "./costWords";
import { oneAtATime } from "./oneAtATime";
import type { Clock, Problem, SheetsRead, Workbook } from "./services";

/** A recalculation raises events in bursts; the cells are read once they pause. In milliseconds. */
export const PAUSE = 300;

export interface SheetsState<Now> {
  /** What was read last; undefined until something was. */
  now?: Now;
  /** "14:05 on 23 November 2026": when that was. */
  at?: string;
  problem?: Problem;
  /** Whether the figures follow the sheets by themselves. */
  follows: boolean;
}

/**
 * What some result sheets say, read anew when they change while somebody can see it: one read at a time, and none
 * while the pane is hidden. Gives what is known, and the way to read at once.
 *
 * @param gone what to say where the workbook has no such sheets any more
 */
export function useSheetsNow<Now>(
  sheets: SheetsRead<Now>,
  gone: Problem,
  explain: Workbook["explain"],
  clock: Clock,
): [SheetsState<Now>, () => void] {
  const [state, setState] = useState<SheetsState<Now>>({ follows: true });
  const read = useMemo(
    () =>
      oneAtATime(async () => {
        try {
          const now = await sheets.now();
          const next = now ? { now, at: clock.timeAndDay() } : { problem: gone };
          setState(({ follows }) => ({ ...next, follows }));
        } catch (error) {
          // What was read before stays, with the time of it.
          setState((before) => ({ ...before, problem: cannotRead(explain(error)) }));
        }
      }),
    [sheets, gone, explain, clock],
  );

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let listening: Promise<() => Promise<void>> | undefined;
    const listen = () => {
      const started = sheets.listen(() => {
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
  }, [sheets, read]);

  return [state, read];
}

import { breather } from "../excel/breathe";
import type { Steps } from "../domain/steps";
import { Cancelled, type Progress, type Step } from "./contract";

/** Progress within one step. */
export function reporter(progress: Progress, step: Step) {
  return (done: number | undefined, detail?: string) => progress.report(step, done ?? 0, detail);
}

/** Lets the pane draw and a press on Cancel be heard. */
export async function pause(progress: Progress): Promise<void> {
  await new Promise((resume) => setTimeout(resume));
  if (progress.signal?.aborted) throw new Cancelled();
}

/**
 * Runs long work piece by piece, handing the thread back at least every 50 ms.
 *
 * @throws Cancelled
 */
export async function paced<T>(steps: Steps<T>, { signal }: Pick<Progress, "signal">): Promise<T> {
  const breathe = breather();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await breathe();
    if (signal?.aborted) throw new Cancelled();
  }
}

/** Work that ends with the reason of an abort ends with {@link Cancelled}. */
export async function cancellable<T>(progress: Progress, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (progress.signal?.aborted && error === progress.signal.reason) throw new Cancelled();
    throw error;
  }
}

/** How long each step took, in milliseconds. */
export interface Stopwatch {
  times: Record<Step, number>;
  /** Ends the step that has run since the last one ended. */
  end(step: Step): void;
}

export function stopwatch(): Stopwatch {
  const times: Record<Step, number> = { read: 0, recognise: 0, compute: 0, write: 0 };
  let since = performance.now();
  return {
    times,
    end(step) {
      const now = performance.now();
      times[step] += Math.round(now - since);
      since = now;
    },
  };
}

/**
 * Long work cut into pieces of some tens of milliseconds: it yields between them, so that whoever runs it can let the pane
 * draw and hear a press on Cancel. Excel restarts an add-in that is silent for five seconds.
 */
export type Steps<Result> = Generator<void, Result>;

/** Runs all pieces one after another. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

import fc from "fast-check";
import type { Step } from "../../src/analysis/contract";
import type { PaneEvent, PaneState } from "../../src/taskpane/paneState";
import { asAtOf, mayCancel, nextState, overall, STARTING_STATE } from "../../src/taskpane/paneState";
import { aResult, aSurvey, day } from "../support/paneBuilders";

const STEPS: readonly Step[] = ["read", "recognise", "compute", "write"];

const after = (...events: PaneEvent[]): PaneState => events.reduce(nextState, STARTING_STATE);

const anyEvent = fc.oneof<fc.Arbitrary<PaneEvent>[]>(
  fc.constant({ type: "looked for tables" }),
  fc.constant({ type: "tables found", survey: aSurvey() }),
  fc.constant({ type: "nothing found", sentence: "No case table was found.", matches: {}, unread: [] }),
  fc.constant({ type: "looking failed", problem: { message: "No." } }),
  fc.constant({ type: "as-at chosen", asAt: day("2025-01-31") }),
  fc.constant({ type: "model chosen", model: "coram" }),
  fc.constant({ type: "looked once more" }),
  fc.constant({ type: "rows chosen", visibleRowsOnly: true }),
  fc.constant({ type: "group chosen", group: "raa", wanted: true }),
  fc.constant({ type: "analysis started" }),
  fc.record({
    type: fc.constant("progressed"),
    step: fc.constantFrom(...STEPS),
    done: fc.double({ min: 0, max: 1, noNaN: true }),
    detail: fc.constant(undefined),
  }),
  fc.constant({ type: "cancel asked" }),
  fc.constant({ type: "analysis cancelled" }),
  fc.constant({ type: "analysis done", result: aResult() }),
  fc.constant({ type: "analysis failed", problem: { message: "No." } }),
);

describe("the pane's state", () => {
  it("uses the suggested as-at date until a person chooses one, and again once they take theirs back", () => {
    const found: PaneEvent = { type: "tables found", survey: aSurvey({ suggestedAsAt: day("2024-03-31") }) };
    expect(asAtOf(after())).toBeUndefined();
    expect(asAtOf(after(found))).toBe(day("2024-03-31"));
    expect(asAtOf(after(found, { type: "as-at chosen", asAt: day("2024-06-30") }))).toBe(day("2024-06-30"));
    expect(asAtOf(after(found, { type: "as-at chosen", asAt: undefined }))).toBe(day("2024-03-31"));
  });

  it("lets a person cancel while it reads, recognises and works out, and no more once it writes", () => {
    const at = (step: Step) =>
      after({ type: "analysis started" }, { type: "progressed", step, done: 0, detail: undefined }).run;
    expect(STEPS.map((step) => mayCancel(at(step)))).toEqual([true, true, true, false]);
  });

  it("takes a cancel once", () => {
    const cancelled = after({ type: "analysis started" }, { type: "cancel asked" });
    expect(cancelled.run).toMatchObject({ is: "running", stopping: true });
    expect(mayCancel(cancelled.run)).toBe(false);
  });

  it("ignores a report of progress that comes after the end", () => {
    const done = after({ type: "analysis started" }, { type: "analysis done", result: aResult() });
    expect(nextState(done, { type: "progressed", step: "write", done: 1, detail: undefined })).toBe(done);
  });

  it("never offers a cancel that would leave half-written sheets, whatever happens in whatever order", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const { run } = events.reduce(nextState, STARTING_STATE);
        const writing = run.is === "running" && run.step === "write";
        expect(mayCancel(run) && writing).toBe(false);
      }),
    );
  });

  it("never moves its progress bar backwards from step to step", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 2, noNaN: true }),
        fc.double({ min: -1, max: 2, noNaN: true }),
        (a, b) => {
          for (let step = 1; step < STEPS.length; step++) {
            const before = overall(STEPS[step - 1] as Step, a);
            const now = overall(STEPS[step] as Step, b);
            expect(now).toBeGreaterThanOrEqual(before - 1e-12);
          }
        },
      ),
    );
    expect(overall("read", 0)).toBe(0);
    expect(overall("write", 1)).toBe(1);
  });
});

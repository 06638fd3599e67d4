import fc from "fast-check";
import {
  expectedDaysToGo,
  medianWait,
  survivalCurve,
  type SurvivalCurve,
} from "../../../src/domain/statistics/survival";

const AS_AT = 46000;

/** Waits that began long ago: `ended` after so many days, or open for as many. */
function curve(ended: number[], open: number[] = []): SurvivalCurve {
  const start = Int32Array.from([...ended.map(() => 40000), ...open.map((days) => AS_AT - days)]);
  const end = Int32Array.from([...ended.map((days) => 40000 + days), ...open.map(() => 0)]);
  return survivalCurve(start, end, AS_AT);
}
const median = (of: SurvivalCurve) => {
  const answer = medianWait(of);
  return answer.kind === "found" ? answer.days : answer.reason;
};
const toGo = (of: SurvivalCurve, soFar: number) => {
  const answer = expectedDaysToGo(of, soFar);
  return answer.kind === "found" ? answer.days : answer.reason;
};

describe("the curve of waits", () => {
  it("steps down where waits end, by those who had waited so long, worked by hand", () => {
    // Ended after 6, 6, 6, 7, 10, 13, 16, 22, 23; open after 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35: the trial of
    // 6-mercaptopurine from which the curve is usually taught (Freireich and others, 1963).
    const of = curve([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
    expect([...of.days]).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect([...of.atRisk]).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect([...of.endings]).toEqual([3, 1, 1, 1, 1, 1, 1]);
    expect([...of.survival].map((share) => Math.round(share * 10000) / 10000)).toEqual([
      0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482,
    ]);
    expect([of.n, of.ended, of.open, of.longest]).toEqual([21, 9, 12, 35]);
    expect(median(of)).toBe(23);
  });

  it("takes a wait that ends after the as-at date as open until then", () => {
    const of = survivalCurve(Int32Array.of(45900, 45900, 45900), Int32Array.of(45950, 46000, 46001), AS_AT);
    expect([[...of.days], of.ended, of.open, of.longest]).toEqual([[50, 100], 2, 1, 100]);
    // After 100 days one ended and one had waited as long: two at risk.
    expect([...of.atRisk]).toEqual([3, 2]);
  });

  it("leaves out and counts waits without a start, with one after the as-at date, and those that end before they begin", () => {
    const of = survivalCurve(
      Int32Array.of(0, 46001, 45000, 45000, 46000),
      Int32Array.of(45000, 0, 44999, 45000, 0),
      AS_AT,
    );
    expect(of.leftOut).toEqual({ noStart: 1, notStarted: 1, negative: 1 });
    expect([of.n, of.ended, of.open, [...of.days]]).toEqual([2, 1, 1, [0]]);
  });
});

describe("the median wait", () => {
  it("counts open cases for as long as they have waited", () => {
    // Of 4: 3/4 after 10; then 3 at risk of which one open at 15, so 3/4 x 1/2 = 3/8 after 20.
    expect(median(curve([10, 20, 30], [15]))).toBe(20);
    // Without the open case one would say 20 of three, and miss that a long wait goes on.
    expect(median(curve([10, 20], [100, 100]))).toBe(20);
    expect(median(curve([10, 20], [100, 100, 100]))).toContain("More than half still wait after 20 days");
  });

  it("is reached when just half are left", () => expect(median(curve([10, 20, 30, 40]))).toBe(20));

  it("says why there is none", () => {
    expect(median(curve([]))).toContain("so there is none to count");
    expect(median(curve([], [5, 9]))).toContain("Every case still waits");
    expect(median(curve([1200], [2000, 2000]))).toBe(
      "More than half still wait after 1,200 days, the longest wait that has ended, so there is no median wait yet.",
    );
  });

  it("is the lower of the middle waits where all have ended", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 60 }), (waits) => {
        const sorted = [...waits].sort((a, b) => a - b);
        expect(median(curve(waits))).toBe(sorted[Math.floor((sorted.length - 1) / 2)]);
      }),
    ));

  it("is never shorter for open cases than if they had ended today", () =>
    fc.assert(
      fc.property(someWaits, someWaits, (ended, open) => {
        const answer = medianWait(curve(ended, open));
        const asIfEnded = medianWait(curve([...ended, ...open]));
        if (answer.kind === "found" && asIfEnded.kind === "found")
          expect(answer.days).toBeGreaterThanOrEqual(asIfEnded.days);
      }),
    ));
});

const someWaits = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 30 });

describe("days still to go", () => {
  it("are the longer waits less the days so far where all have ended, worked by hand", () => {
    // After 15 days those of 20, 30 and 40 are left: 5, 15 and 25 to go.
    expect(toGo(curve([10, 20, 30, 40]), 15)).toBeCloseTo(15, 10);
    // A wait of 20 days ends on day 20: somebody who waits on then is like those of 30 and 40.
    expect(toGo(curve([10, 20, 30, 40]), 20)).toBeCloseTo(15, 10);
  });

  it("are the area under the curve up to the longest wait where some go on, worked by hand", () => {
    // Ended 10 and 30, open 20 and 40: 3/4 after 10, 3/4 x 1/2 = 3/8 after 30, until 40. From 0: 10 + 20 x 3/4 + 10 x 3/8.
    const of = curve([10, 30], [20, 40]);
    expect(toGo(of, 0)).toBeCloseTo(28.75, 10);
    // From 15, at a height of 3/4: 15 + 10 x 1/2.
    expect(toGo(of, 15)).toBeCloseTo(20, 10);
    expect(expectedDaysToGo(of, 15)).toMatchObject({
      n: 3,
      note: "Counted up to the longest wait seen, 40 days: some still wait then, so it may take longer.",
    });
    expect(expectedDaysToGo(curve([10, 30], [20]), 15)).not.toHaveProperty("note");
  });

  it("are not given where the history does not reach: the reason says how far it does", () => {
    expect(toGo(curve([10, 1030]), 1030)).toBe("Nobody in the history waited longer than 1,030 days.");
    expect(toGo(curve([10], [500]), 20)).toContain("has come to the end of the wait yet");
    expect(toGo(curve([]), 20)).toBe("The history holds no wait that can be counted.");
    expect(expectedDaysToGo(curve([10]), -1).kind).toBe("not understood");
    expect(expectedDaysToGo(curve([10]), NaN).kind).toBe("not understood");
  });

  it("are the plain mean of the longer waits less the days so far where all have ended", () =>
    fc.assert(
      fc.property(someWaits, fc.integer({ min: 0, max: 900 }), (waits, soFar) => {
        const longer = waits.filter((wait) => wait > soFar);
        const answer = expectedDaysToGo(curve(waits), soFar);
        if (longer.length === 0) expect(answer.kind).toBe("none");
        else {
          const mean = longer.reduce((sum, wait) => sum + wait, 0) / longer.length - soFar;
          expect(answer).toMatchObject({ kind: "found", n: longer.length, days: expect.closeTo(mean, 6) });
        }
      }),
    ));

  it("and the curve do not depend on the order of the rows", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 450 })), {
          maxLength: 40,
        }),
        fc.integer({ min: 0, max: 100 }),
        (rows, soFar) => {
          const of = (each: typeof rows) =>
            survivalCurve(
              Int32Array.from(each, ([start]) => start),
              Int32Array.from(each, ([, end]) => end),
              420,
            );
          const reversed = of([...rows].reverse());
          expect(reversed).toEqual(of(rows));
          expect(expectedDaysToGo(reversed, soFar)).toEqual(expectedDaysToGo(of(rows), soFar));
        },
      ),
    ));
});

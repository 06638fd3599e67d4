import fc from "fast-check";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { STAGE_MODELS } from "../../../src/domain/journeys/milestones";
import { stagesOf } from "../../../src/domain/journeys/stages";
import { A1 } from "../../../src/domain/measures/A1";
import { A2 } from "../../../src/domain/measures/A2";
import { measureResult, stageResults } from "../../../src/domain/measures/results";
import { roundedMean, summariseDays } from "../../../src/domain/statistics/averages";
import { careRecords, day, type TrackerLine } from "../../support/records";

const PERIOD = { from: day("2023-04-01"), to: day("2024-03-31") };

const child = (name: string, days: TrackerLine["days"]): TrackerLine => ({ child: name, days });

const COHORT = [
  // 426 days to moving in (2022-01-01 to 2023-03-03); order to match 92 days.
  child("a", {
    entry: "2022-01-01",
    adm: "2022-05-01",
    order: "2022-06-01",
    match: "2022-09-01",
    placed: "2023-03-03",
    adopted: "2023-04-01",
  }),
  // 365 days; matched a day before the order.
  child("b", {
    entry: "2022-01-01",
    adm: "2022-05-01",
    order: "2022-06-01",
    match: "2022-05-31",
    placed: "2023-01-01",
    adopted: "2024-03-31",
  }),
  // By consent: no order, no A2.
  child("c", {
    entry: "2022-01-01",
    adm: "2022-05-01",
    match: "2022-09-01",
    placed: "2022-12-31",
    adopted: "2023-10-01",
  }),
  // A day before the period and a day after it.
  child("d", { entry: "2020-01-01", placed: "2020-02-01", adopted: "2023-03-31" }),
  child("e", { entry: "2020-01-01", placed: "2020-02-01", adopted: "2024-04-01" }),
  // Moved in before entering care.
  child("f", { entry: "2022-01-01", placed: "2021-12-31", adopted: "2023-10-01" }),
];

const journeys = makeJourneys(careRecords({ tracker: COHORT }), day("2024-04-30"), 0).journeys;

describe("a measure over a period", () => {
  it("is the mean of the children who count, half up to the whole day, worked by hand", () => {
    // (426 + 365 + 364) / 3 = 385; the negative interval is left out.
    expect(measureResult(journeys, A1.contribution(journeys), PERIOD)).toEqual({
      value: 385,
      n: 3,
      excluded: [expect.objectContaining({ reason: "negative", count: 1 })],
    });
  });

  it("counts a match before the order as nothing, and says who is left out", () => {
    // (92 + 0) / 2 = 46.
    expect(measureResult(journeys, A2.contribution(journeys), PERIOD)).toEqual({
      value: 46,
      n: 2,
      excluded: [expect.objectContaining({ reason: "no-order", count: 2 })],
    });
  });

  it("is nothing, not zero, where nobody counts", () => {
    const nobody = { from: day("2030-01-01"), to: day("2030-12-31") };
    expect(measureResult(journeys, A1.contribution(journeys), nobody)).toEqual({
      value: null,
      n: 0,
      excluded: [],
    });
  });
});

describe("stages over a period", () => {
  it("leave a match before the order out of the average, and count it", () => {
    const stage = stageResults(journeys, "asglb", false, PERIOD).find(({ id }) => id === "order-match");
    expect(stage).toEqual({
      id: "order-match",
      n: 1,
      mean: 92,
      median: 92,
      min: 92,
      max: 92,
      missing: 2,
      negative: 1,
    });
  });

  it("account for every child adopted in the period, in every stage of every model", () => {
    for (const model of STAGE_MODELS)
      for (const { n, missing, negative } of stageResults(journeys, model, true, PERIOD))
        expect(n + missing + negative).toBe(4);
  });

  it("add up to the whole journey when no milestone is missing", () => {
    const dates = fc.array(fc.integer({ min: 40000, max: 47000 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(dates, (days) => {
        const at = Object.fromEntries(
          ["entry", "iro", "adm", "order", "match", "placed", "adopted"].map((name, index) => [
            name,
            days[index]!,
          ]),
        );
        for (const model of STAGE_MODELS) {
          const sum = stagesOf(model, true)
            .filter(({ cumulative }) => !cumulative)
            .reduce((total, { from, to }) => total + at[to]! - at[from]!, 0);
          expect(sum).toBe(at.adopted! - at.entry!);
        }
      }),
    );
  });
});

describe("averages", () => {
  it("round halves up, exactly", () => {
    expect(roundedMean(5, 2, 0)).toBe(3);
    expect(roundedMean(5, 20, 1)).toBe(0.3);
    expect(roundedMean(-5, 2, 0)).toBe(-3);
  });

  it("have the middle of the two middle children as their median", () => {
    expect(summariseDays([40, 10, 20, 31])).toEqual({
      n: 4,
      sum: 101,
      mean: 25.3,
      median: 25.5,
      min: 10,
      max: 40,
    });
  });

  it("lie between the shortest and the longest, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1 }), (days) => {
        const { mean, median, min, max } = summariseDays(days);
        for (const middle of [mean!, median!]) {
          expect(middle).toBeGreaterThanOrEqual(min!);
          expect(middle).toBeLessThanOrEqual(max!);
        }
        expect(summariseDays([...days].reverse())).toEqual(summariseDays(days));
      }),
    );
  });
});

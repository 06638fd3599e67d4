import fc from "fast-check";
import {
  daysInStage,
  missingMilestones,
  timescalesOf,
  whereDaysGo,
  yearsOfOrders,
} from "../../../src/domain/diagnostic/timescales";
import { MILESTONES, type Milestone } from "../../../src/domain/journeys/milestones";
import { stagesOf } from "../../../src/domain/journeys/stages";
import { adoptedIn } from "../../../src/domain/measures/results";
import { casesOf } from "../../support/casesOf";
import { careRecords, day, type TrackerLine } from "../../support/records";

const STAGES = stagesOf("coram", false);

/** Milestones as columns, a row a child; 0 is no day. */
const milestonesOf = (rows: readonly (readonly number[])[]) =>
  Object.fromEntries(
    MILESTONES.map((milestone, at) => [milestone, Int32Array.from(rows, (row) => row[at]!)]),
  ) as Record<Milestone, Int32Array>;

describe("Where the days go", () => {
  // entry, iro, adm, order, match, placed, adopted
  const journeys = {
    milestones: milestonesOf([
      [1000, 0, 1100, 1150, 0, 1300, 1600],
      [2000, 0, 2201, 2301, 0, 2501, 2601],
      // No placement order, then one after moving in: in no bar.
      [3000, 0, 3100, 0, 0, 3300, 3400],
      [4000, 0, 4100, 4400, 0, 4300, 4500],
    ]),
  };

  it("is of the children who have every date in order, the same in every stage", () => {
    expect(whereDaysGo(journeys, [0, 1, 2, 3], STAGES)).toEqual({
      n: 2,
      // (100 + 201) / 2, (50 + 100) / 2, (150 + 200) / 2, (300 + 100) / 2; (600 + 601) / 2.
      stages: [150.5, 75, 175, 200],
      whole: 600.5,
    });
  });

  it("has no mean without a child", () => {
    expect(whereDaysGo(journeys, [2, 3], STAGES)).toEqual({
      n: 0,
      stages: [null, null, null, null],
      whole: null,
    });
  });

  it("adds up to the whole way, but for the rounding of each stage", () => {
    const step = fc.integer({ min: -20, max: 400 });
    const child = fc.tuple(step, step, step, step, fc.boolean()).map(([a, b, c, d, known]) => {
      const [adm, order, placed] = [5000 + a, 5000 + a + b, 5000 + a + b + c];
      return [5000, 0, known ? adm : 0, order, 0, placed, placed + d];
    });
    fc.assert(
      fc.property(fc.array(child, { minLength: 1, maxLength: 30 }), (rows) => {
        const of = { milestones: milestonesOf(rows) };
        const { n, stages, whole } = whereDaysGo(of, [...rows.keys()], STAGES);
        if (n === 0) return;
        const sum = stages.reduce<number>((all, each) => all + each!, 0);
        expect(Math.abs(sum - whole!)).toBeLessThanOrEqual(0.05 * (stages.length + 1) + 1e-9);
      }),
    );
  });

  it("leaves days below zero and those not known out of a stage", () => {
    expect(daysInStage(journeys, [0, 1, 2, 3], { from: "order", to: "placed" })).toEqual([150, 200]);
  });
});

describe("Dates that none of some children has", () => {
  it("are told, the IRO recommendation apart, which has a rule of its own", () => {
    const of = {
      milestones: milestonesOf([
        [1, 0, 2, 0, 0, 3, 4],
        [1, 0, 2, 3, 3, 3, 4],
      ]),
    };
    expect(missingMilestones(of, [0, 1])).toEqual([]);
    expect(missingMilestones(of, [0])).toEqual(["order", "match"]);
  });
});

describe("Years of adoption orders", () => {
  it("are those that a period touches, the oldest first", () => {
    const years = yearsOfOrders({ from: day("2021-10-01"), to: day("2023-04-01") });
    expect(years.map(({ label, from, to }) => [label, from, to])).toEqual([
      ["2021-22", day("2021-04-01"), day("2022-03-31")],
      ["2022-23", day("2022-04-01"), day("2023-03-31")],
      ["2023-24", day("2023-04-01"), day("2024-03-31")],
    ]);
  });

  it("are eight at most; all before them are one", () => {
    const years = yearsOfOrders({ from: day("2010-04-01"), to: day("2024-03-31") });
    expect(years.map(({ label }) => label)).toEqual([
      "Before 2016-17",
      ...["2016-17", "2017-18", "2018-19", "2019-20", "2020-21", "2021-22", "2022-23", "2023-24"],
    ]);
    expect(years[0]).toMatchObject({ from: day("2010-04-01"), to: day("2016-03-31") });
    expect(years[0]!.year).toBeUndefined();
  });
});

describe("The timescales of some children", () => {
  const line = (child: string, entry: string, placed: string, adopted: string, foster = ""): TrackerLine => ({
    child,
    days: { entry, adm: "2022-01-01", placed, adopted, ...(foster && { fosterCarers: foster }) },
  });

  it("count each figure by its own dates, and A10 as the measure", () => {
    const records = careRecords({
      tracker: [
        line("A", "2021-01-01", "2022-01-11", "2022-06-01"),
        line("B", "2021-01-01", "2022-01-01", "2022-01-01", "2021-01-21"),
        line("C", "", "2022-03-01", "2022-09-01"),
      ],
      trackerFields: ["entry", "adm", "placed", "adopted", "fosterCarers"],
    });
    const cases = casesOf(records, "2024-03-31");
    const rows = adoptedIn(cases.journeys, cases.period);
    const { children, a10, movedIn, adopted } = timescalesOf(
      cases.journeys,
      cases.contributions.get("A10")!,
      rows,
    );
    expect(children).toBe(3);
    // A 375 and B 365 days; C's entry is not known.
    expect(movedIn).toMatchObject({ n: 2, mean: 370, median: 370 });
    // A 516 and B 365 days.
    expect(adopted).toMatchObject({ n: 2, mean: 440.5 });
    // A 375, B 20 until the foster carers who adopted.
    expect(a10).toEqual({ n: 2, mean: 198 });
  });
});

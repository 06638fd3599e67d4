import { understand } from "../../../src/analysis/understand";
import { cohortsBy } from "../../../src/domain/breakdowns/cohorts";
import { wholeDays } from "../../../src/domain/published/yearsAndMonths";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { coveredByKind, type Covered } from "../../../src/domain/journeys/coverage";
import { careRecords, day } from "../../support/records";

const asAt = day("2024-03-31") as SerialDay;
const span = (from: string, to: string, gaps: Covered["gaps"] = []): Covered => ({
  from: day(from) as SerialDay,
  to: day(to) as SerialDay,
  gaps,
});

/** All decided or entered in 2021-22, but for G and H. */
function cases(coverage: Partial<ReturnType<typeof coveredByKind>> = {}) {
  const adopted = "2024-03-01";
  const records = careRecords({
    trackerFields: ["entry", "adm", "order", "match", "placed", "adopted", "reversed", "leftCare"],
    tracker: [
      // Exactly 365 days from entry: within 12 months; 300 from the decision.
      { child: "A", days: { entry: "2021-05-01", adm: "2021-07-05", placed: "2022-05-01", adopted } },
      // 366 days: within 18 only; 305 from the decision.
      { child: "B", days: { entry: "2021-05-01", adm: "2021-07-01", placed: "2022-05-02", adopted } },
      // 731 days: later than 24 months.
      { child: "C", days: { entry: "2021-05-01", adm: "2021-07-01", placed: "2023-05-02", adopted } },
      // Waiting for 731 days since entry, 630 since the decision: too early at 24 months of the latter only.
      { child: "D", days: { entry: "2022-03-31", adm: "2022-07-10" } },
      { child: "E", days: { entry: "2021-06-01", adm: "2021-09-01", reversed: "2022-09-01" } },
      // Changed and made again two years on: in both years of decision, once by entry.
      { child: "F", days: { entry: "2021-06-01", adm: "2021-09-01", reversed: "2022-01-01" } },
      { child: "F", days: { entry: "2021-06-01", adm: "2023-09-01" } },
      // Made again within the year: once.
      { child: "G", days: { entry: "2020-06-01", adm: "2021-05-01", reversed: "2021-06-01" } },
      { child: "G", days: { entry: "2020-06-01", adm: "2021-11-01", placed: "2022-01-01", adopted } },
      // No plan: in no cohort.
      { child: "H", days: { entry: "2021-06-01" } },
    ],
  });
  const period = { from: day("2021-04-01") as SerialDay, to: asAt };
  const understood = understand(records, { asAt, period, model: "asglb", returnReach: 0 });
  return { ...understood, coverage: { ...coveredByKind([]), ...coverage } };
}

const of = (start: "entry" | "decision", year: string, from = cases()) =>
  cohortsBy(start, from).find((cohort) => cohort.year === year)!;

describe("cohorts", () => {
  it("count months by the field's own rule", () => {
    expect([12, 14, 18, 24, 4].map(wholeDays)).toEqual([365, 426, 547, 730, 121]);
  });

  it("of entry have a child once, with those who wait and those who left in what the shares are of", () => {
    const cohort = of("entry", "2021-22");
    expect(cohort).toMatchObject({ children: 6, movedInLater: 1, waiting: 2, ended: 1, unknown: 0 });
    // A; A and B; A and B. D has waited 731 days, F 1,034: for neither is it too early.
    expect(cohort.within).toEqual({
      12: { n: 1, percent: 17, tooEarly: 0 },
      18: { n: 2, percent: 33, tooEarly: 0 },
      24: { n: 2, percent: 33, tooEarly: 0 },
    });
  });

  it("of decision have a plan that was made again in another year twice, in the same year once", () => {
    const cohort = of("decision", "2021-22");
    // A, B, C, E, F (changed) and G by its second decision.
    expect(cohort).toMatchObject({ children: 6, movedInLater: 0, waiting: 0, ended: 2, unknown: 0 });
    expect(cohort.within[12]).toEqual({ n: 3, percent: 50, tooEarly: 0 });
    expect(cohort.within[24]).toEqual({ n: 4, percent: 67, tooEarly: 0 });
    expect(of("decision", "2023-24")).toMatchObject({ children: 1, waiting: 1 });
    expect(of("decision", "2023-24").within[12].tooEarly).toBe(1);
    expect(of("decision", "2022-23").within).toMatchObject({
      12: { n: 0, tooEarly: 0 },
      18: { tooEarly: 0 },
      24: { tooEarly: 1 },
    });
  });

  it("are of the eight years to that of the as-at date; a year without children has no share", () => {
    const years = cohortsBy("entry", cases());
    expect(years.map(({ year }) => year)).toEqual([
      ...["2023-24", "2022-23", "2021-22", "2020-21", "2019-20", "2018-19", "2017-18", "2016-17"],
    ]);
    expect(years.at(-1)).toMatchObject({ children: 0, within: { 12: { percent: null } } });
  });

  it("are complete only where the data tell of all of their starts and leavings since", () => {
    const complete = (coverage: Parameters<typeof cases>[0]) =>
      cohortsBy("entry", cases(coverage))
        .filter((cohort) => cohort.complete)
        .map(({ year }) => year);
    const since2021 = span("2021-04-01", "2024-03-31");
    expect(complete({})).toEqual([]);
    expect(complete({ entry: since2021 })).toEqual([]);
    expect(complete({ entry: since2021, leaving: since2021 })).toEqual(["2023-24", "2022-23", "2021-22"]);
    const gap = { from: day("2022-04-01") as SerialDay, to: day("2023-03-31") as SerialDay };
    expect(complete({ entry: since2021, leaving: span("2021-04-01", "2024-03-31", [gap]) })).toEqual([
      "2023-24",
    ]);
  });

  it("are not complete once the data have ended, though the as-at date is later", () => {
    const until = span("2019-04-01", "2024-03-01");
    const late = {
      ...cases({ entry: until, decision: until, leaving: until }),
      asAt: day("2025-06-30") as SerialDay,
    };
    for (const start of ["entry", "decision"] as const)
      expect(
        cohortsBy(start, late)
          .filter(({ complete }) => complete)
          .map(({ year }) => year),
      ).toEqual(["2022-23", "2021-22", "2020-21", "2019-20"]);
    // The year that the as-at date is in is not over: data to that day are all that there can be.
    const now = { ...late, asAt: day("2024-03-01") as SerialDay };
    expect(of("entry", "2023-24", now).complete).toBe(true);
  });
});

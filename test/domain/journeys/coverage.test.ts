import { coveredBy, daysCovered, union, type Coverage } from "../../../src/domain/journeys/coverage";
import { day } from "../../support/records";

const window = (from: string, to: string) => ({ from: day(from) as never, to: day(to) as never });
const covered = (from: string, to: string, ...gaps: [string, string][]) => ({
  ...window(from, to),
  gaps: gaps.map(([a, b]) => window(a, b)),
});

describe("windows laid over each other", () => {
  it("leave what lies in none of them as a gap", () => {
    expect(union([covered("2022-04-01", "2023-03-31"), covered("2020-04-01", "2021-03-31")])).toEqual(
      covered("2020-04-01", "2023-03-31", ["2021-04-01", "2022-03-31"]),
    );
  });
  it("fill each other's gaps", () => {
    const returns = covered("2020-04-01", "2023-03-31", ["2021-04-01", "2022-03-31"]);
    expect(union([returns, covered("2021-01-01", "2022-03-31")])).toEqual(
      covered("2020-04-01", "2023-03-31"),
    );
  });
  it("that follow each other are one, and none is none", () => {
    expect(union([covered("2020-04-01", "2021-03-31"), covered("2021-04-01", "2022-03-31")])).toEqual(
      covered("2020-04-01", "2022-03-31"),
    );
    expect(union([])).toBeUndefined();
  });
  it("count only of the sources that tell the kind of event", () => {
    const of = (kind: Coverage["kind"], event: Coverage["event"], from: string, to: string): Coverage => ({
      ...covered(from, to),
      ...{ kind, event, closedCasesMissing: false },
    });
    const coverage = [
      of("903", "adoptionOrder", "2022-04-01", "2023-03-31"),
      of("tracker", "match", "2019-01-01", "2024-01-01"),
    ];
    expect(coveredBy(coverage, "adoptionOrder")).toEqual(covered("2022-04-01", "2023-03-31"));
    expect(coveredBy(coverage, "planChange")).toBeUndefined();
  });
});

describe("leavings", () => {
  const leaving = (kind: "903" | "tracker", from: string, to: string) => ({
    ...{ kind, event: "leaving" as const, gaps: [], closedCasesMissing: false },
    ...window(from, to),
  });
  const tracker = leaving("tracker", "2023-01-01", "2024-09-30");

  it("are covered by the sources that know every leaver, where there is one", () => {
    const returns = leaving("903", "2021-04-01", "2024-03-31");
    expect(coveredBy([returns, tracker], "leaving")).toEqual(covered("2021-04-01", "2024-03-31"));
    expect(coveredBy([tracker], "leaving")).toEqual(covered("2023-01-01", "2024-09-30"));
  });
});

it("days of a period are those in the window without its gaps", () => {
  const three = window("2020-04-01", "2023-03-31");
  expect(daysCovered(three, covered("2022-04-01", "2024-03-31"))).toBe(365);
  expect(daysCovered(three, covered("2019-04-01", "2023-03-31", ["2021-04-01", "2022-03-31"]))).toBe(730);
  expect(daysCovered(three, covered("2010-04-01", "2011-03-31"))).toBe(0);
  expect(daysCovered(three, undefined)).toBe(0);
});

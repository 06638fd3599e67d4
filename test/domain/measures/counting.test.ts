import fc from "fast-check";
import { A15 } from "../../../src/domain/measures/A15";
import { A16 } from "../../../src/domain/measures/A16";
import { A5 } from "../../../src/domain/measures/A5";
import { A9 } from "../../../src/domain/measures/A9";
import { countResult, percentage, tellsOf, windowOf } from "../../../src/domain/measures/counting";
import { ALL_MEASURES, COUNT_MEASURES } from "../../../src/domain/measures/measures";
import { countQuestion } from "../../support/countQuestion";
import { careRecords, day } from "../../support/records";

const window = (from: string, to: string) => ({ from: day(from) as never, to: day(to) as never });

describe("a stock", () => {
  const records = careRecords({
    tracker: [{ child: "a", days: { entry: "2020-01-01", adm: "2020-05-01" } }],
  });
  const returns = {
    ...window("2021-04-01", "2024-03-31"),
    gaps: [window("2022-04-01", "2023-03-31")],
  };
  const asAt = (date: string, decision: typeof returns | undefined = returns) => {
    const question = countQuestion(records, { asAt: date });
    return { ...question, coverage: { ...question.coverage, decision } };
  };

  it.each(["2021-03-31", "2022-04-01", "2023-03-31"])("is withheld on %s, which no return covers", (date) => {
    expect(countResult(A9, asAt(date))).toEqual({
      value: null,
      n: 0,
      excluded: [{ reason: "not-covered", text: expect.any(String), count: 1 }],
    });
  });

  it.each(["2021-04-01", "2023-04-01", "2024-03-31", "2030-01-01"])("stands on %s", (date) => {
    expect(countResult(A9, asAt(date))?.value).toBe(1);
  });

  it("is withheld where no source tells of its event at all", () => {
    const question = countQuestion(records, { asAt: "2024-03-31" });
    const { decision: _, ...others } = question.coverage;
    expect(countResult(A9, { ...question, coverage: others as never })?.value).toBeNull();
    expect(tellsOf(undefined, day("2024-03-31"))).toBe(false);
  });

  it("is withheld for its day, which a count of a period is not: its title has the part that is covered", () => {
    expect(countResult(A15, asAt("2021-03-31"))?.value).toBe(0);
  });
});

describe("a measure of a period", () => {
  const records = careRecords({
    tracker: [
      { child: "a", days: { entry: "2022-01-01", adm: "2022-05-01" } },
      { child: "b", days: { entry: "2022-01-01", order: "2022-05-01" } },
    ],
  });
  const question = countQuestion(records, { asAt: "2024-03-31", from: "2021-04-01", to: "2024-03-31" });

  it.each([
    [A15, "decision", 1],
    [A16, "placementOrder", 1],
    [A5, "planChange", 1],
    [A5, "decision", 1],
  ] as const)("is no figure where no source tells of its events: %#", (measure, event, count) => {
    const coverage = { ...question.coverage, [event]: undefined };
    expect(countResult(measure, question)!.value).not.toBeNull();
    expect(countResult(measure, { ...question, coverage })).toEqual({
      ...{ value: null, n: 0 },
      excluded: [{ reason: "not-covered", text: "the data do not cover what it counts", count }],
    });
  });

  it("goes by the narrower of two kinds of event where it needs both", () => {
    const decision = window("2022-04-01", "2023-12-31");
    const planChange = { ...window("2021-04-01", "2024-03-31"), gaps: [window("2023-01-01", "2023-01-31")] };
    const coverage = { ...question.coverage, planChange, decision: { ...decision, gaps: [] } };
    expect(windowOf(A5, { coverage })).toEqual({ ...decision, gaps: planChange.gaps });
  });
});

describe("a percentage", () => {
  it("is whole and half up, and none of nobody", () => {
    expect(percentage(1, 8, []).value).toBe(13);
    expect(percentage(1, 200, []).value).toBe(1);
    expect(percentage(199, 200, []).value).toBe(100);
    expect(percentage(0, 0, []).value).toBeNull();
  });

  it("lies within half of what it rounds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (of, part) => {
        const numerator = Math.min(part, of);
        const value = percentage(numerator, of, []).value!;
        expect(Math.abs(value - (100 * numerator) / of)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe("the list of measures", () => {
  it("has each once, in the order in which people read them", () => {
    expect(ALL_MEASURES.map(({ id }) => id).join(" ")).toBe(
      "A10 A1 A2 A3 A4 A5 A9 W90 W12 W18 E18 A15 A16 A11 A12 A13",
    );
  });

  it("says which are ours, in the title too", () => {
    const local = ALL_MEASURES.filter((measure) => measure.local);
    expect(local.map(({ id }) => id)).toEqual(["A3", "A5"]);
    for (const { title } of local) expect(title).toMatch(/\(local/);
  });

  it("does not depend on the order of the rows", () => {
    const lines = Array.from({ length: 30 }, (_, at) => ({
      child: `c${at}`,
      days: {
        entry: `2022-0${1 + (at % 9)}-01`,
        adm: `2023-0${1 + (at % 7)}-15`,
        ...(at % 2 && { order: `2023-0${2 + (at % 7)}-15` }),
        ...(at % 3 === 0 && { placed: `2023-1${at % 3}-01` }),
        ...(at % 5 === 0 && { reversed: "2024-02-01" }),
      },
    }));
    const asked = { asAt: "2024-03-31", from: "2023-04-01", to: "2024-03-31" };
    const results = (order: typeof lines) =>
      COUNT_MEASURES.map((measure) =>
        countResult(measure, countQuestion(careRecords({ tracker: order }), asked)),
      );
    expect(results([...lines].reverse())).toEqual(results(lines));
  });
});

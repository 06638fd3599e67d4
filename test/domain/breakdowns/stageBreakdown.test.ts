import { understand } from "../../../src/analysis/understand";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { stageBreakdown, type StageFigures } from "../../../src/domain/breakdowns/stageBreakdown";
import { groupsAmong, SPLITS } from "../../../src/domain/breakdowns/splits";
import { makeAuthority, sampleBook } from "../../../src/workbench/sample";
import { careRecords, day, type TrackerLine } from "../../support/records";
import { runAnalysis } from "../../support/runAnalysis";

const line = (child: string, days: TrackerLine["days"], texts: TrackerLine["texts"] = {}): TrackerLine => ({
  child,
  days,
  texts,
});

/** Four children adopted in 2023-24, one the year before, one still waiting; days are counted by hand below. */
function cases() {
  const records = careRecords({
    tracker: [
      // Entry to decision 30, decision to order 10, order to match 20, match to moving in 5, to the order 100.
      line("A", days("2022-01-01", "2022-01-31", "2022-02-10", "2022-03-02", "2022-03-07", "2022-06-15"), {
        need: "N2",
      }),
      // The same, a year on: 31, 28 and so on.
      line("B", days("2023-01-01", "2023-02-01", "2023-03-01", "2023-04-01", "2023-05-01", "2023-12-01"), {
        need: "N1",
      }),
      // Matched before the placement order.
      line("C", days("2022-06-01", "2022-07-01", "2022-12-01", "2022-11-01", "2023-01-01", "2023-07-01"), {
        need: "n2",
      }),
      line("D", days("2022-08-01", "2022-09-10", "", "", "2023-06-01", "2024-01-01"), { need: "N2" }),
      line("E", days("2022-08-01", "", "2023-01-01", "2023-02-01", "2023-03-01", "2024-03-31")),
      line("F", days("2023-08-01", "2023-09-10", "2023-12-01", "", "", "")),
    ],
  });
  const asAt = day("2024-03-31") as SerialDay;
  const period = { from: day("2023-04-01") as SerialDay, to: asAt };
  return understand(records, { asAt, period, model: "asglb", returnReach: 0 });
}

function days(entry: string, adm: string, order: string, match: string, placed: string, adopted: string) {
  return { entry, adm, order, match, placed, adopted };
}

const YEAR = { from: day("2023-04-01"), to: day("2024-03-31") };
const NOBODY = { mean: null, median: null, q1: null, q3: null, min: null, max: null };
const NONE_LEFT = { missing: 0, notCollected: 0, notNeeded: 0, negative: 0 };

describe("the stages of the children adopted in a period", () => {
  it("are averaged over those whose dates are there and in order; the others are counted by reason", () => {
    const [all] = stageBreakdown(cases(), { model: "asglb", period: YEAR, split: "all" });
    expect(all).toMatchObject({ group: "All children", children: 4 });
    const of = (id: string): StageFigures => all!.stages.find((stage) => stage.id === id)!;
    // B 31, C 30, D 40 days; E has no decision.
    expect(of("entry-adm")).toEqual({
      ...{ id: "entry-adm", n: 3, mean: 33.7, median: 31, q1: 30.5, q3: 35.5, min: 30, max: 40 },
      ...{ ...NONE_LEFT, missing: 1 },
    });
    // B 28, C 153; D has no placement order, E no decision.
    expect(of("adm-order")).toEqual({
      ...{ id: "adm-order", n: 2, mean: 90.5, median: 90.5, q1: 59.25, q3: 121.75, min: 28, max: 153 },
      ...{ ...NONE_LEFT, missing: 2 },
    });
    // B 31, E 31; C is matched 30 days before; D has neither date.
    expect(of("order-match")).toMatchObject({ n: 2, mean: 31, missing: 1, negative: 1 });
  });

  it("by a group, the largest of all years first, by the usual spelling, those not recorded last", () => {
    const groups = stageBreakdown(cases(), { model: "asglb", period: YEAR, split: "need" });
    expect(groups.map(({ group, children }) => [group, children])).toEqual([
      ["N2", 2],
      ["N1", 1],
      ["Not recorded", 1],
    ]);
  });

  it("by year, the newest first", () => {
    const period = { from: day("2020-04-01"), to: day("2024-03-31") };
    const groups = stageBreakdown(cases(), { model: "dfe", period, split: "order-year" });
    expect(groups.map(({ group, children }) => [group, children])).toEqual([
      ["2023-24", 4],
      ["2022-23", 1],
    ]);
    expect(groups[1]!.stages.find(({ id }) => id === "entry-adopted")).toMatchObject({ n: 1, mean: 165 });
  });

  it("say null and not 0 where nobody counts", () => {
    const nobody = { from: day("2010-04-01"), to: day("2011-03-31") };
    const [all] = stageBreakdown(cases(), { model: "coram", period: nobody, split: "all" });
    expect(all!.children).toBe(0);
    expect(all!.stages.map(({ id }) => id)).toEqual([
      "entry-adm",
      "adm-order",
      "order-placed",
      "placed-adopted",
    ]);
    for (const stage of all!.stages) expect(stage).toEqual({ id: stage.id, n: 0, ...NOBODY, ...NONE_LEFT });
    expect(stageBreakdown(cases(), { model: "coram", period: nobody, split: "sex" })).toEqual([]);
  });

  it("call a placement order not needed where parents consented, and a match not collected where no source has it", () => {
    const records = careRecords({
      episodes: ["A 2021-01-01 S C1 U6 2022-01-01 X1 BB1", "A 2022-01-01 P C1 A4 2022-09-01 E12 BB2"],
      decisions: ["A 2021-06-01"],
      ad1: ["A 2021-06-01 2021-12-01 0"],
      // A tracker without a column for the match.
      trackerFields: ["entry", "adm", "order", "placed", "adopted"],
      tracker: [line("B", days("2021-01-01", "2021-07-01", "2021-09-01", "", "2022-02-01", "2022-10-01"))],
    });
    const asAt = day("2023-03-31") as SerialDay;
    const period = { from: day("2022-04-01") as SerialDay, to: asAt };
    const understood = understand(records, { asAt, period, model: "asglb", returnReach: asAt });
    expect([...understood.journeys.matchCollected]).toEqual([1, 0]);
    const [all] = stageBreakdown(understood, { model: "asglb", period, split: "all" });
    const reasons = all!.stages.map(({ id, n, missing, notCollected, notNeeded }) => [
      id,
      n,
      missing,
      notCollected,
      notNeeded,
    ]);
    expect(reasons).toEqual([
      ["entry-adm", 2, 0, 0, 0],
      ["adm-order", 1, 0, 0, 1],
      ["order-match", 0, 0, 1, 1],
      ["match-placed", 1, 0, 1, 0],
      ["placed-adopted", 2, 0, 0, 0],
    ]);
  });
});

describe("breakdowns of an authority", () => {
  it("lose no child: the groups add up to all, and each stage's counts to its group", async () => {
    const { result } = await runAnalysis(
      sampleBook(makeAuthority({ seed: 9, children: 250, mistakes: true })),
      {
        make: ["stages"],
      },
    );
    const { breakdowns } = result;
    let seen = 0;
    for (const model of breakdowns!.models)
      for (const period of breakdowns!.periods) {
        const [all] = breakdowns!.of(model, period, "all");
        for (const { id } of breakdowns!.splits) {
          const groups = breakdowns!.of(model, period, id);
          expect(groups.reduce((sum, { children }) => sum + children, 0)).toBe(all!.children);
          for (const { children, stages } of groups)
            for (const { n, missing, notCollected, notNeeded, negative } of stages) {
              expect(n + missing + notCollected + notNeeded + negative).toBe(children);
              seen += n;
            }
        }
      }
    expect(seen).toBeGreaterThan(1000);
    // The default period by the run's model is what the JSON contract's `stages` says.
    const [all] = breakdowns!.of("asglb", breakdowns!.periods[0]!, "all");
    for (const [index, { id, n, mean, median, min, max, negative }] of result.stages.asglb.entries())
      expect(all!.stages[index]).toMatchObject({ id, n, mean, median, min, max, negative });
  });

  it("whose dates are all there have elementary stages that add up to the whole way", () => {
    const { journeys } = cases();
    for (let row = 0; row < journeys.count; row++) {
      const of = (model: "asglb" | "dfe" | "coram") =>
        stageBreakdown(
          {
            ...cases(),
            journeys: { ...journeys, status: journeys.status.map((s, i) => (i === row ? s : "open")) },
          },
          { model, period: { from: 1, to: 99999 }, split: "all" },
        )[0]!;
      const whole = of("dfe").stages.find(({ id }) => id === "entry-adopted")!;
      const parts = of("asglb").stages;
      if (parts.some(({ n }) => n === 0)) continue;
      expect(parts.reduce((sum, { mean }) => sum + mean!, 0)).toBe(whole.mean);
      expect(of("coram").stages.reduce((sum, { mean }) => sum + mean!, 0)).toBe(whole.mean);
    }
  });
});

describe("groups", () => {
  const sex = SPLITS.find(({ id }) => id === "sex")!;
  it("stand in the order of their split; a group that it does not know comes after those", () => {
    expect(groupsAmong(sex, ["M", "X", "", "F"], [0, 1, 2, 3]).map(({ name }) => name)).toEqual([
      "F",
      "M",
      "X",
      "Not recorded",
    ]);
  });
});

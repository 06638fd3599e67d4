import fc from "fast-check";
import { understand } from "../../../src/analysis/understand";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { A1 } from "../../../src/domain/measures/A1";
import { whatMakesTheDifference, type Otherwise } from "../../../src/domain/measures/difference";
import { roundedMean } from "../../../src/domain/statistics/averages";
import { careRecords, day, type TrackerLine } from "../../support/records";

/** A child adopted on a day, so many days from entering care on 1 January 2020 to moving in. */
function adopted(child: string, days: number, order = "2024-06-01"): TrackerLine {
  const moved = new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
  return { child, days: { entry: "2020-01-01", adm: "2020-03-01", placed: moved, adopted: order } };
}

const PERIOD = { from: day("2024-04-01") as SerialDay, to: day("2025-03-31") as SerialDay };

function asked(tracker: TrackerLine[], published: { value: number; n?: number }) {
  const records = careRecords({ tracker, trackerFields: ["entry", "adm", "placed", "adopted"] });
  const question = {
    asAt: day("2026-01-01") as SerialDay,
    period: PERIOD,
    model: "asglb",
    returnReach: 0,
  } as const;
  const { journeys, contributions } = understand(records, question);
  const found = whatMakesTheDifference(A1, journeys, contributions.get("A1")!, PERIOD, published);
  const key = ({ row }: Otherwise) => records.children.key[journeys.child[row]!]!;
  return { found, key };
}

describe("the children who make the difference to a published figure", () => {
  // 100, 200 and 330 days: 630 / 3 = 210.
  const three = [adopted("a", 100), adopted("b", 200), adopted("c", 330)];

  it("are none where it is the same", () => {
    expect(asked(three, { value: 210, n: 3 }).found).toEqual({ kind: "none" });
    expect(asked(three, { value: 210 }).found).toEqual({ kind: "none" });
  });

  it("are the one without whom the average is as published: (100 + 200) / 2 = 150", () => {
    const { found, key } = asked(three, { value: 150, n: 2 });
    expect(found).toMatchObject({ kind: "found", more: 0 });
    const sets = found.kind === "found" ? found.sets : [];
    expect(sets.map((set) => set.map((each) => [each.how, key(each)]))).toEqual([[["left out", "c"]]]);
  });

  it("may be one whose order was made just after the period: (630 + 410) / 4 = 260", () => {
    const { found, key } = asked([...three, adopted("d", 410, "2025-04-20")], { value: 260, n: 4 });
    const sets = found.kind === "found" ? found.sets : [];
    expect(sets.map((set) => set.map((each) => [each.how, key(each), each.days]))).toEqual([
      [["counted too", "d", 410]],
    ]);
  });

  it("may be two together, and are not known where it takes more", () => {
    // Without a and b: 330. With four children of 100 and one of 9,000, no two make 1.
    expect(asked(three, { value: 330, n: 1 }).found).toMatchObject({
      kind: "found",
      sets: [[{ how: "left out" }, { how: "left out" }]],
    });
    expect(asked(three, { value: 1, n: 3 }).found).toEqual({ kind: "not found" });
  });

  it("give the published figure when they are counted as said, whoever they are", () => {
    const days = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), (all, value) => {
        const { found } = asked(
          all.map((each, index) => adopted(`c${index}`, each)),
          { value },
        );
        if (found.kind !== "found") return;
        const total = all.reduce((sum, each) => sum + each, 0);
        for (const set of found.sets) {
          const out = set.reduce((sum, { row }) => sum + all[row]!, 0);
          expect(roundedMean(total - out, all.length - set.length, 0)).toBe(value);
        }
      }),
      { numRuns: 40 },
    );
  });
});

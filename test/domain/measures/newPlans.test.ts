import fc from "fast-check";
import { A15 } from "../../../src/domain/measures/A15";
import { A16 } from "../../../src/domain/measures/A16";
import { countQuestion, countsById } from "../../support/countQuestion";
import { careRecords } from "../../support/records";

const records = careRecords({
  episodes: [
    // One order under which a plan was changed and made again; an order of the year before.
    "a 2021-01-01 S C2 U6 2023-05-01 X1",
    "a 2023-05-01 L E1 U6 - -",
    "b 2021-01-01 S C2 U6 2022-05-01 X1",
    "b 2022-05-01 L E1 U6 - -",
    "c 2021-01-01 S C2 U6 2024-03-31 X1",
    "c 2024-03-31 L E1 U6 - -",
  ],
  decisions: [
    // Twice in the year; in each of two years; on its last day.
    "a 2023-04-01 2023-08-01",
    "a 2023-12-01",
    "b 2022-04-01 2023-01-01",
    "b 2024-01-01",
    "c 2024-03-31",
  ],
});
const asAt = "2024-06-30";

describe("A15, children with a new decision", () => {
  it("counts a child once, with further decisions beside, worked by hand", () => {
    // a (twice), b (the second), c.
    const year = A15.of(countQuestion(records, { from: "2023-04-01", to: "2024-03-31", asAt }));
    expect([year.value, countsById(year.parts)]).toEqual([3, { further: 1 }]);
    // b only.
    expect(A15.of(countQuestion(records, { from: "2022-04-01", to: "2023-03-31", asAt })).value).toBe(1);
    // The three of the one and b of the other are three children over both years.
    const both = A15.of(countQuestion(records, { from: "2022-04-01", to: "2024-03-31", asAt }));
    expect([both.value, countsById(both.parts)]).toEqual([3, { further: 2 }]);
  });

  it("is over years together no more than the sum of the years, and no less than any of them", () => {
    const days = fc.integer({ min: 0, max: 1400 });
    const children = fc.array(fc.uniqueArray(days, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(children, (decisions) => {
        const iso = (offset: number) =>
          new Date(Date.UTC(2020, 3, 1) + offset * 86_400_000).toISOString().slice(0, 10);
        const made = careRecords({
          episodes: decisions.map((_, at) => `c${at} 2019-01-01 S C2 U6 - -`),
          decisions: decisions.flatMap((own, at) => {
            const sorted = [...own].sort((a, b) => a - b);
            return sorted.map((day, which) => {
              const next = sorted[which + 1];
              return `c${at} ${iso(day)}${next === undefined ? "" : ` ${iso(next - 1)}`}`;
            });
          }),
        });
        const of = (from: string, to: string) =>
          A15.of(countQuestion(made, { from, to, asAt: "2024-06-30" }));
        const years = [2020, 2021, 2022, 2023].map((year) => of(`${year}-04-01`, `${year + 1}-03-31`).n);
        const { n: together, parts } = of("2020-04-01", "2024-03-31");
        const [further] = parts!;
        expect(together).toBeLessThanOrEqual(years.reduce((sum, n) => sum + n, 0));
        expect(together).toBeGreaterThanOrEqual(Math.max(...years));
        const all = decisions.flat().filter((day) => iso(day) <= "2024-03-31").length;
        expect(together + further!.count).toBe(all);
      }),
      { numRuns: 60 },
    );
  });
});

describe("A16, children with a new placement order", () => {
  it("counts one order of two plans once, worked by hand", () => {
    // a and c; b's is of the year before.
    const of = (from: string, to: string) => A16.of(countQuestion(records, { from, to, asAt })).value;
    expect(of("2023-04-01", "2024-03-31")).toBe(2);
    expect(of("2022-04-01", "2023-03-31")).toBe(1);
    expect(of("2022-04-01", "2024-03-31")).toBe(3);
  });
});

import fc from "fast-check";
import { atAgeMix } from "../../../src/domain/diagnostic/ageMix";

describe("a mean at another age mix", () => {
  it("weights the means of the age groups by the other population", () => {
    // (3 x 100 + 1 x 200) / 4
    expect(
      atAgeMix([
        { weight: 3, n: 1, sum: 100 },
        { weight: 1, n: 2, sum: 400 },
      ]),
    ).toEqual({ mean: 125, weighted: 4, leftOut: 0 });
  });

  it("leaves out age groups without anybody here, and says of how many that is", () => {
    expect(
      atAgeMix([
        { weight: 3, n: 2, sum: 300 },
        { weight: 5, n: 0, sum: 0 },
        { weight: 0, n: 4, sum: 4000 },
      ]),
    ).toEqual({ mean: 150, weighted: 3, leftOut: 5 });
    expect(atAgeMix([{ weight: 5, n: 0, sum: 0 }])).toEqual({ mean: null, weighted: 0, leftOut: 5 });
  });

  const groups = fc.array(
    fc.record({ weight: fc.nat(50), n: fc.integer({ min: 1, max: 50 }), sum: fc.nat(50_000) }),
    { minLength: 1, maxLength: 5 },
  );

  it("is the plain mean where both have the same mix, and never outside the group means", () => {
    fc.assert(
      fc.property(groups, (all) => {
        const n = all.reduce((total, each) => total + each.n, 0);
        const sum = all.reduce((total, each) => total + each.sum, 0);
        const same = atAgeMix(all.map((each) => ({ ...each, weight: each.n })));
        expect(Math.abs(same.mean! - sum / n)).toBeLessThanOrEqual(0.5 + 1e-6);
        const weighted = all.filter(({ weight }) => weight > 0).map((each) => each.sum / each.n);
        const { mean } = atAgeMix(all);
        if (weighted.length === 0) expect(mean).toBeNull();
        else {
          expect(mean).toBeGreaterThanOrEqual(Math.floor(Math.min(...weighted)));
          expect(mean).toBeLessThanOrEqual(Math.ceil(Math.max(...weighted)));
        }
      }),
    );
  });
});

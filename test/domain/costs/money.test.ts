import fc from "fast-check";
import { delayCost } from "../../../src/domain/costs/delayCost";
import { unitCost } from "../../../src/domain/costs/unitCost";

describe("the cost of delay", () => {
  it.each([
    [14, 765, 1530],
    [0, 765, 0],
    [1, 700, 100],
    [31, 0, 0],
  ])("of %s days at £%s a week is £%s", (days, weekly, pounds) =>
    expect(delayCost(days, weekly)).toEqual({ kind: "found", pounds }),
  );

  it("of two spells is that of both together", () =>
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), fc.nat(10_000), (one, other, weekly) => {
        const pounds = (days: number) => {
          const answer = delayCost(days, weekly);
          return answer.kind === "found" ? answer.pounds : NaN;
        };
        expect(pounds(one) + pounds(other)).toBeCloseTo(pounds(one + other), 5);
      }),
    ));

  it.each([
    [-1, 765, "days of delay"],
    [NaN, 765, "days of delay"],
    [10, -1, "cost of a week"],
    [10, Infinity, "cost of a week"],
  ])("of %s days at %s is not understood", (days, weekly, says) =>
    expect(delayCost(days, weekly)).toEqual({
      kind: "not understood",
      reason: expect.stringContaining(says),
    }),
  );
});

describe("a unit cost", () => {
  it("is spending over children", () =>
    expect(unitCost(600_000, 10)).toEqual({ kind: "found", pounds: 60_000 }));

  it("has a warning under 10 children", () => {
    expect(unitCost(600_000, 9.5)).toMatchObject({ warning: expect.stringContaining("fewer than 10") });
    expect(unitCost(600_000, 6)).toMatchObject({
      kind: "found",
      pounds: 100_000,
      warning: expect.stringContaining("fewer than 10"),
    });
  });

  it("is withheld under 6", () => {
    expect(unitCost(600_000, 5.9)).toEqual({
      kind: "none",
      reason: expect.stringContaining("fewer than 6"),
    });
    expect(unitCost(600_000, 0).kind).toBe("none");
  });

  it("may be below nothing where income was higher, and is not of no number", () => {
    expect(unitCost(-100, 10)).toEqual({ kind: "found", pounds: -10 });
    expect(unitCost(NaN, 10).kind).toBe("not understood");
    expect(unitCost(100, -1).kind).toBe("not understood");
  });
});

import { interagencyFee, monthlyAddOn, type FeeAsked } from "../../../src/domain/published/interagencyFee";
import { INTERAGENCY_FEES } from "../../../src/domain/published/interagencyFees";
import { addDays } from "../../../src/domain/dates/arithmetic";
import { serialDay, type SerialDay } from "../../../src/domain/dates/serialDay";
import { day } from "../../support/records";

const fee = (placed: string, more: Partial<FeeAsked> = {}) => {
  const answer = interagencyFee({ provider: "voluntary agency", placed: day(placed), ...more });
  return answer.kind === "found" ? [answer.figure.value, answer.figure.status] : answer.reason;
};

describe("the inter-agency fee", () => {
  it.each([
    ["2008-10-01", 23204, "to confirm"],
    ["2010-01-01", 24000, "to confirm"],
    ["2011-03-31", 24000, "to confirm"],
    ["2011-04-01", 27000, "sourced"],
    ["2018-05-31", 27000, "sourced"],
    ["2018-07-01", 31000, "to confirm"],
    ["2019-03-31", 31000, "to confirm"],
    ["2019-04-01", 31620, "sourced"],
    ["2020-03-31", 31620, "sourced"],
    ["2025-04-01", 39245, "sourced"],
    ["2026-03-31", 39245, "sourced"],
  ])("of a voluntary agency's family that a child joins on %s is £%s, %s", (placed, pounds, status) =>
    expect(fee(placed)).toEqual([pounds, status]),
  );

  it.each([
    ["2008-10-01", 13000, "to confirm"],
    ["2013-03-31", 13000, "sourced"],
    ["2013-04-01", 27000, "sourced"],
    ["2021-06-01", 27000, "sourced"],
    ["2026-03-31", 27000, "sourced"],
  ])("of an authority's family that a child joins on %s is £%s, %s", (placed, pounds, status) =>
    expect(fee(placed, { provider: "RAA" })).toEqual([pounds, status]),
  );

  it("is not worked out where only a percentage or a rule is known: what is known is said", () => {
    expect(fee("2020-04-01")).toBe(
      "No fee of a voluntary agency was found for a child who moved in in 2020-21. It was £31,620 in 2019-20, and rose by 0.8% on 1 April 2021.",
    );
    expect(fee("2021-04-01")).toContain("rose by 0.8% on 1 April 2021");
    expect(fee("2022-10-01")).toContain("rose by 4.8% (CPIH) on 1 April 2022");
    expect(fee("2023-10-01")).toContain("rose by 5%, a ceiling, on 1 April 2023");
    expect(fee("2025-03-31")).toContain("went up with CPIH on 1 April 2024");
    expect(fee("2018-06-15")).toContain("June 2018. It rose from £27,000 to £31,000 in that month");
    expect(fee("2011-06-01", { provider: "council" })).toContain("£13,000 in 2008 and again in 2012-13");
  });

  it("has no year before the first or after the last", () => {
    expect(fee("2008-03-31")).toBe(
      "No fee of a voluntary agency was found for 2007-08: the first is £23,204 for 2008-09, the last £39,245 for the year to 31 March 2026.",
    );
    expect(fee("2026-04-01", { provider: "LA" })).toContain("No fee of an authority was found for 2026-27");
  });

  it("has a tenth on top in London where that was published", () => {
    expect(fee("2025-06-01", { provider: "local authority", london: true })).toEqual([29700, "sourced"]);
    expect(fee("2014-06-01", { london: true })).toEqual([29700, "sourced"]);
    expect(fee("2025-06-01", { london: true })).toBe(
      "No London fee of a voluntary agency was found for 2025-26: the tenth on top is published with the fee of £27,000 only; without it the fee is £39,245.",
    );
  });

  it("has siblings' amounts in the one year in which they were seen", () => {
    expect(fee("2019-10-01", { children: 2 })).toEqual([50000, "to confirm"]);
    expect(fee("2019-10-01", { provider: "LA", children: 2 })).toEqual([43000, "to confirm"]);
    expect(fee("2019-10-01", { children: 3 })).toContain("for 3 siblings was found for 2019-20");
    expect(fee("2025-06-01", { children: 2 })).toBe(
      "No fee of a voluntary agency for two siblings was found for 2025-26: the only one is £50,000 for two in 2019-20.",
    );
    expect(fee("2019-10-01", { children: 2, london: true })).toContain("for two siblings in London");
  });

  it.each([
    [{ provider: "friends" }, "voluntary agency (VAA) or an authority"],
    [{ placed: 0 }, "is not a date"],
    [{ placed: 45748.5 }, "is not a date"],
    [{ children: 0 }, "whole number from 1"],
    [{ children: 1.5 }, "whole number from 1"],
  ])("does not understand %p", (more, says) =>
    expect(interagencyFee({ provider: "VAA", placed: day("2025-06-01"), ...more })).toEqual({
      kind: "not understood",
      reason: expect.stringContaining(says),
    }),
  );

  it("has terms that follow each other day by day, each with its source", () => {
    for (const provider of ["voluntary agency", "authority"] as const) {
      const terms = INTERAGENCY_FEES.filter((term) => term.provider === provider);
      terms.forEach(({ from, to, source, one, note }, at) => {
        const [first, last] = [serialDay(...from)!, serialDay(...to)!];
        expect(first).toBeLessThan(last);
        expect(source.length).toBeGreaterThan(5);
        expect(one ?? note).toBeDefined();
        const next = terms[at + 1];
        if (next) expect(serialDay(...next.from)).toBe(addDays(last as SerialDay, 1));
      });
    }
  });
});

describe("the monthly payment after 12 months without an adoption order", () => {
  it("is that of the year in which the month falls, and no other year's", () => {
    expect(monthlyAddOn(day("2022-03-31"))).toMatchObject({ kind: "found", figure: { value: 896 } });
    expect(monthlyAddOn(day("2022-04-01"))).toMatchObject({
      kind: "found",
      figure: { value: 939, area: "England and Wales" },
    });
    expect(monthlyAddOn(day("2023-04-01"))).toEqual({
      kind: "none",
      reason:
        "No monthly payment after 12 months was found for 2023-24: it was £896 in 2021-22 and £939 from 1 April 2022, the last that was found.",
    });
    expect(monthlyAddOn(0).kind).toBe("not understood");
  });
});

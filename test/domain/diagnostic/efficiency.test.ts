import {
  AMOUNTS,
  childCost,
  entered,
  productivity,
  runByOf,
  type Amount,
  type Counted,
  type EnteredAmounts,
} from "../../../src/domain/diagnostic/efficiency";

const amounts = (of: Partial<EnteredAmounts>): EnteredAmounts => ({
  ...(Object.fromEntries(Object.keys(AMOUNTS).map((amount) => [amount, "empty"])) as EnteredAmounts),
  ...of,
});
const COUNTED: Counted = { adopted: 20, movedIn: 24, approved: 18, periodYears: 3, adoptersOfRaa: false };

const MONEY = amounts({
  ...{ grossSpend: 1_200_000, interagencyIncome: 60_000, interagencySpend: 120_000 },
  ...{ allowances: 200_000, postOrderSupport: 100_000, fullCost: 2_400_000 },
  ...{ placementsBought: 4, placementsSold: 2, contribution: 900_000, retainedCosts: 60_000 },
});

describe("What a child costs", () => {
  it.each([
    ["u1", "asDefined", 60_000],
    ["u2", "asDefined", 50_000],
    // 840,000 over 24.
    ["u3", "asDefined", 35_000],
    ["u4", "asDefined", 100_000],
    ["member", "asDefined", 40_000],
    // Over 22 and 26 children.
    ["u1", "withSold", 54_545],
    ["u2", "withSold", 46_154],
    // What the sold ones brought in stays: 900,000 over 26.
    ["u3", "withSold", 34_615],
    // 1,020,000 over 16 and 20 children; 720,000 over 20.
    ["u1", "withoutBoughtAndSold", 63_750],
    ["u2", "withoutBoughtAndSold", 51_000],
    ["u3", "withoutBoughtAndSold", 36_000],
    ["u4", "withoutBoughtAndSold", 111_000],
  ] as const)("%s %s, worked by hand", (id, variant, pounds) =>
    expect(childCost(id, variant, "us", MONEY, COUNTED)).toEqual({ pounds, warned: false }),
  );

  it("takes spending and children a year where they are of other numbers of years", () =>
    // 1,200,000 a year over 8 children a year.
    expect(childCost("u2", "asDefined", "us", { ...MONEY, years: 1 }, COUNTED)).toEqual({
      ...{ pounds: 150_000, warned: false },
    }));

  it("sets a host's spending against the children of all its RAA, and its own contribution against its own", () => {
    const host = { ...MONEY, raaMovedIn: 60 };
    expect(childCost("u2", "asDefined", "host", host, COUNTED)).toEqual({ pounds: 20_000, warned: false });
    expect(childCost("u1", "asDefined", "host", host, COUNTED)).toEqual({ none: "empty" });
    expect(childCost("member", "asDefined", "host", host, COUNTED)).toMatchObject({ pounds: 40_000 });
  });

  it("warns under 10 children, withholds under 6, and says what is missing", () => {
    const over = (movedIn: number | undefined) =>
      childCost("u2", "asDefined", "us", MONEY, { ...COUNTED, movedIn });
    expect(over(10)).toEqual({ pounds: 120_000, warned: false });
    expect(over(9)).toMatchObject({ warned: true });
    expect(over(6)).toEqual({ pounds: 200_000, warned: true });
    expect(over(5)).toEqual({ none: "withheld" });
    expect(over(0)).toEqual({ none: "withheld" });
    expect(over(undefined)).toEqual({ none: "not covered" });
    expect(childCost("u2", "asDefined", "us", amounts({}), COUNTED)).toEqual({ none: "empty" });
    expect(childCost("u3", "asDefined", "us", { ...MONEY, allowances: "empty" }, COUNTED)).toEqual({
      none: "empty",
    });
    expect(childCost("u3", "asDefined", "us", { ...MONEY, allowances: 1_140_000 }, COUNTED)).toEqual({
      none: "not above 0",
    });
    expect(childCost("u2", "asDefined", "us", { ...MONEY, years: "unusable" }, COUNTED)).toEqual({
      none: "unusable",
    });
  });

  it.each([
    ["grossSpend", null, "empty"],
    ["grossSpend", "", "empty"],
    ["grossSpend", 0, "unusable"],
    ["grossSpend", "1200000", "unusable"],
    ["grossSpend", 600_000_000, "unusable"],
    ["allowances", 0, 0],
    ["allowances", -1, "unusable"],
    ["staffAll", 0, "unusable"],
    ["staffAll", 2.5, 2.5],
    ["years", 11, "unusable"],
  ] as const)("reads %s typed as %p as %p", (amount: Amount, cell, read) =>
    expect(entered(amount, cell)).toBe(read),
  );

  it.each([
    ["An RAA elsewhere", "elsewhere"],
    ["an raa that we host", "host"],
    ["somebody", "notSaid"],
    [undefined, "notSaid"],
  ] as const)("takes %p for %s", (cell, runBy) => expect(runByOf(cell)).toBe(runBy));
});

describe("What a full-time worker achieves in a year", () => {
  const staff = amounts({ staffFamilyFinding: 2.5, staffRecruitment: 4, staffAll: 16 });

  it("is children and families a year over full-time staff, worked by hand", () => {
    // 8 children a year over 2.5; 6 families over 4; 8 over 16.
    expect(productivity("movedInPerFamilyFinder", "us", staff, COUNTED)).toEqual({ each: 3.2 });
    expect(productivity("approvedPerRecruiter", "us", staff, COUNTED)).toEqual({ each: 1.5 });
    expect(productivity("movedInPerWorker", "us", staff, COUNTED)).toEqual({ each: 0.5 });
  });

  it("is none of a member's, and a host's is of all the RAA", () => {
    expect(productivity("movedInPerWorker", "elsewhere", staff, COUNTED)).toEqual({ none: "with the RAA" });
    expect(productivity("movedInPerWorker", "host", staff, COUNTED)).toEqual({ none: "empty" });
    const host = { ...staff, raaMovedIn: 48 };
    expect(productivity("movedInPerWorker", "host", host, COUNTED)).toEqual({ each: 1 });
    expect(productivity("approvedPerRecruiter", "host", host, COUNTED)).toEqual({ none: "empty" });
    const ofRaa = { ...COUNTED, adoptersOfRaa: true };
    expect(productivity("approvedPerRecruiter", "host", host, ofRaa)).toEqual({ each: 1.5 });
  });

  it("says what is missing", () => {
    expect(productivity("approvedPerRecruiter", "us", staff, { ...COUNTED, approved: undefined })).toEqual({
      none: "not covered",
    });
    expect(productivity("movedInPerWorker", "us", amounts({ staffAll: "unusable" }), COUNTED)).toEqual({
      none: "unusable",
    });
    expect(productivity("movedInPerWorker", "us", amounts({}), COUNTED)).toEqual({ none: "empty" });
  });
});

import { makeAuthority, ssda903Files } from "../../src/workbench/sample";
import { differences, twoReadings } from "../support/costCohorts";
import { randomNumbers } from "../support/costChances";
import { richCostInputs } from "../support/richCostInputs";

const THREE_YEARS = { asAt: "31/03/2026", from: "01/04/2023", to: "31/03/2026" };
const small = twoReadings(ssda903Files(makeAuthority({ seed: 41, children: 25 }), "whole"), THREE_YEARS);

/** What is not the same in both, worked out from the same entries. */
const unlike = (inputs: Readonly<Record<string, string | number>>, two = small) =>
  differences(two.book.figures(inputs), two.ofOracle(inputs));

describe("the cost calculator and the second mind, over the same children and entries", () => {
  it("come to the same figures where nothing is entered", () => {
    expect(Object.keys(small.ofOracle({})).length).toBeGreaterThan(1_400);
    expect(unlike({})).toEqual([]);
  });

  it.each([
    ["entries of every kind", {}],
    ["the London table", { in_cost_table: "London" }],
    ["the cash that one child more or less moves", { in_cost_basis: "Marginal cash" }],
    ["hours of time for clients only", { in_cost_hours_are: "Time for clients only" }],
    ["the illustrative set", { in_cost_hours_set: "The illustrative set" }],
    ["a price year that an index does not have", { in_cost_price_year: "2024-25" }],
    ["a price year before that of the published week", { in_cost_price_year: "2018-19" }],
  ])("come to the same figures: %s", (_, more) => {
    expect(unlike({ ...richCostInputs(), ...more })).toEqual([]);
  });

  it.each([
    ["five years of returns, at the end of the period", [2022, 2023, 2024, 2025, 2026], THREE_YEARS],
    [
      ...["whole histories, in the middle of a year", "whole" as const],
      { asAt: "15/09/2024", from: "01/10/2022", to: "15/09/2024" },
    ] as const,
    [
      ...["a period that ended before the as-at date", "whole" as const],
      { asAt: "31/03/2026", from: "01/04/2021", to: "31/03/2023" },
    ] as const,
  ] as const)("come to the same days and pounds of 200 children: %s", (_, which, asked) => {
    const files = ssda903Files(makeAuthority({ seed: 43, children: 200 }), which);
    const two = twoReadings(files, asked);
    expect(two.cohort.cared.length).toBeGreaterThan(40);
    expect(unlike(richCostInputs(), two)).toEqual([]);
  });
});

describe("entries changed one by one", () => {
  const base = richCostInputs();
  const random = randomNumbers(8);
  const changed = random.some(small.book.inputs, 45);

  it.each(changed.map((input) => [input.key, random.entry(input, base[input.key])] as const))(
    "change the figures as the second mind says: %s = %s",
    (key, value) => {
      expect(unlike({ ...base, [key]: value })).toEqual([]);
    },
  );
});

import { readFileSync } from "node:fs";
import {
  weeklyCost,
  WEEKLY_COST_DEFINITIONS,
  WEEKLY_COST_KINDS,
  WEEKLY_COSTS,
} from "../../../src/domain/published/weeklyCosts";
import { SHARED_DATA, testShared } from "../../support/sharedData";

const pounds = (...asked: Parameters<typeof weeklyCost>) => {
  const answer = weeklyCost(...asked);
  return answer.kind === "found" ? answer.figure.value : answer;
};

describe("the published cost of a week", () => {
  it.each([
    ["fostering", "2024-25", 765],
    ["fostering", "2016-17", 575],
    ["residential", "2022-23", 5980],
    ["all looked after", "2021-22", 1430],
    ["adoption", "2020-21", 1385],
    ["social work", "2019-20", 130],
  ])("of %s in England in %s is £%s", (kind, year, value) => expect(pounds(kind, year)).toBe(value));

  it.each([
    ["Foster care", "Inner London", 965],
    ["fostering", "London (Inner)", 965],
    ["fostering", "Outer London", 890],
    ["fostering", "london", 920],
    ["Children’s home", "Yorkshire & The Humber", 7940],
    ["LAC", "east of england", 2225],
    ["LAC", "East", 2225],
    ["adoption", "South East region", 2515],
    ["all looked after", "England", 2100],
    ["all looked after", "", 2100],
    ["all looked after", null, 2100],
  ])("of %s in %p in 2024-25 is £%s: kinds and regions as people write them", (kind, region, value) =>
    expect(pounds(kind, "2024-25", region)).toBe(value),
  );

  it("comes with its year, edition, source and what is divided by what", () => {
    for (const kind of WEEKLY_COST_KINDS)
      expect(weeklyCost(kind, "2024/25")).toMatchObject({
        kind: "found",
        figure: {
          ...{ unit: "pounds", year: "2024-25", status: "sourced", area: "England" },
          vintage: expect.stringContaining("2024-25"),
          source: expect.stringContaining("section 251"),
          note: expect.stringContaining(WEEKLY_COST_DEFINITIONS[kind]),
        },
      });
    expect(weeklyCost("residential", "2024-25")).toMatchObject({ figure: { shown: "£7,385" } });
  });

  it("of adoption says that it is of children with a placement order, and no day's cost", () => {
    expect(WEEKLY_COST_DEFINITIONS.adoption).toContain("each child with a placement order");
    expect(WEEKLY_COST_DEFINITIONS.adoption).toContain("never what a day of waiting costs");
  });

  it("is not made up for another year or place: the reason names those that there are", () => {
    expect(pounds("fostering", "2025-26")).toEqual({
      kind: "none",
      reason:
        "No weekly cost of fostering is held for England in 2025-26: there is one for 2016-17 to 2024-25.",
    });
    expect(pounds("fostering", "2023-24", "London")).toEqual({
      kind: "none",
      reason:
        "No weekly cost of fostering is held for London in 2023-24: the regions have one for 2024-25, England for 2016-17 to 2024-25.",
    });
    expect(pounds("social work", "2024-25", "London")).toEqual({
      kind: "none",
      reason: "No weekly cost of social work by region is held; there is one for England.",
    });
  });

  it.each([
    ["kinship", "2024-25", null, "published for fostering, residential"],
    ["fostering", 2025, null, "A year is written 2024-25"],
    ["fostering", "2025", null, "A year is written 2024-25"],
    ["fostering", "2024-26", null, "A year is written 2024-25"],
    ["fostering", "2024-25", "Wales", "England and its regions: Inner London"],
    ["fostering", "2024-25", 3, "England and its regions"],
  ])("%s, %p, %p is not understood", (kind, year, region, says) =>
    expect(pounds(kind, year, region)).toEqual({
      kind: "not understood",
      reason: expect.stringContaining(says),
    }),
  );

  testShared("is what the department's own file says, of every kind that it has", async () => {
    const codes: Readonly<Record<string, string>> = {
      FosteringFinance: "fostering",
      LACFinance: "all looked after",
      AdoptionFinance: "adoption",
    };
    const lines = readFileSync(`${SHARED_DATA}/dfe/lait_adoption_and_costs.csv`, "utf8").split(/\r?\n/);
    let compared = 0;
    for (const line of lines) {
      const [code = "", , area = "", , region, period = "", value] = line.split(",");
      const kind = codes[code];
      if (kind === undefined || region !== "NA") continue;
      const year = period.replace(" (OT)", "");
      if (area !== "England" && year !== "2024-25") continue;
      expect([kind, area, year, pounds(kind, year, area)]).toEqual([kind, area, year, Number(value)]);
      compared++;
    }
    // Nine years of England and eleven regions, three kinds.
    expect(compared).toBe(60);
    expect(WEEKLY_COSTS).toHaveLength(5 * 9 + 4 * 11);
    await Promise.resolve();
  });
});

import fc from "fast-check";
import { INDEX_IDS, PRICE_INDICES } from "../../../src/domain/published/indices";
import { priceIndex, uprate } from "../../../src/domain/published/uprate";

const value = (...asked: Parameters<typeof uprate>): number => {
  const answer = uprate(...asked);
  if (answer.kind !== "found") throw new Error(answer.reason);
  return answer.value;
};
const reason = (...asked: Parameters<typeof uprate>) => {
  const answer = uprate(...asked);
  return answer.kind === "found" ? undefined : [answer.kind, answer.reason];
};
const level = (id: (typeof INDEX_IDS)[number], year: string) =>
  PRICE_INDICES[id].figures.find((each) => each.year === year)!.level;

describe("price indices", () => {
  it("have the levels that the sources' figures come to, worked by hand", () => {
    // 81.870 / 82.459 x 74.5894.
    expect(level("gdp", "2014-15")).toBeCloseTo(74.0566, 4);
    expect(level("gdp", "2024-25")).toBe(100);
    expect(level("cpi", "2009")).toBeCloseTo(102.2, 10);
    expect(level("cpi", "2024")).toBeCloseTo(159.23, 2);
    expect(level("cpi", "2025")).toBeCloseTo(164.73, 2);
    expect(level("nhs", "2023-24") / level("nhs", "2015-16")).toBeCloseTo(1.26234, 5);
    expect(level("cpih", "2022")).toBeCloseTo(107.92, 10);
  });

  it("have one level for each year, the years without a gap, and 100 in the base year", () => {
    for (const id of INDEX_IDS) {
      const { figures, base, years, source, vintage } = PRICE_INDICES[id];
      const starts = figures.map(({ year }) => Number(year.slice(0, 4)));
      starts.forEach((start, at) => expect(start).toBe(starts[0]! + at));
      expect(figures.every(({ year }) => year.includes("-") === (years === "financial"))).toBe(true);
      expect(level(id, base)).toBe(100);
      expect([source.length, vintage.length].every((length) => length > 5)).toBe(true);
    }
  });

  it("mark what is forecast, provisional or joined", () => {
    const marked = (id: (typeof INDEX_IDS)[number]) =>
      PRICE_INDICES[id].figures
        .filter(({ status }) => status !== "sourced")
        .map(({ year, status }) => [year, status]);
    expect(marked("gdp")).toEqual([["2014-15", "to confirm"]]);
    expect(marked("cpih")).toEqual([
      ["2024", "to confirm"],
      ...["2025", "2026", "2027", "2028"].map((year) => [year, "forecast"]),
    ]);
    expect(marked("cpi").map(([year]) => year)).toEqual([
      "2024",
      "2025",
      "2026",
      "2027",
      "2028",
      "2029",
      "2030",
    ]);
    expect(marked("nhs-pay")).toEqual([["2023-24", "provisional"]]);
  });
});

describe("an amount in the prices of another year", () => {
  it("is the amount times one level over the other", () => {
    expect(value(1000, "2023-24", "2024-25")).toBeCloseTo(1040.2617, 3);
    // The reference's factor from 2015-16.
    expect(value(1, "2015-16", "2024-25", "GDP deflator")).toBeCloseTo(1.3407, 4);
    expect(value(100, 2021, "2022", "CPI")).toBeCloseTo(109.07, 8);
    expect(value(100, "2022-23", "2023-24", "NHS")).toBeCloseTo(104.31, 8);
    expect(value(100, "2022-23", "2023-24", "NHS pay")).toBeCloseTo(104.79, 8);
    expect(value(100, "2022-23", "2023-24", "NHS prices")).toBeCloseTo(103.45, 8);
    expect(value(-50, "2024-25", "2024-25")).toBe(-50);
  });

  const two = fc.constantFrom(...INDEX_IDS).chain((id) =>
    fc.tuple(
      fc.constant(id),
      fc.array(fc.constantFrom(...PRICE_INDICES[id].figures.map(({ year }) => year)), {
        minLength: 3,
        maxLength: 3,
      }),
      fc.integer({ min: -1e9, max: 1e9 }).map((pence) => pence / 100),
    ),
  );

  it("is the amount again, there and back", () =>
    fc.assert(
      fc.property(two, ([id, [a, b], amount]) => {
        const back = value(value(amount, a!, b!, id), b!, a!, id);
        expect(Math.abs(back - amount)).toBeLessThanOrEqual(Math.abs(amount) * 1e-12);
      }),
    ));

  it("is the same by way of a third year", () =>
    fc.assert(
      fc.property(two, ([id, [a, b, c], amount]) => {
        const direct = value(amount, a!, c!, id);
        expect(Math.abs(value(value(amount, a!, b!, id), b!, c!, id) - direct)).toBeLessThanOrEqual(
          Math.abs(direct) * 1e-12,
        );
      }),
    ));

  it("says where it rests on a forecast, a provisional year or a join, and else nothing", () => {
    expect(uprate(1, "2014-15", "2024-25")).toMatchObject({
      note: "2014-15 is joined on from an older release.",
    });
    expect(uprate(1, "2020", "2026", "cpih")).toMatchObject({ kind: "none" });
    expect(uprate(1, "2024", "2026", "cpih")).toMatchObject({
      note: "2024 is as given in the forecast of November 2025. 2026 is a forecast of November 2025.",
    });
    expect(uprate(1, "2016-17", "2023-24", "nhs")).toMatchObject({ note: "2023-24 is provisional." });
    expect(uprate(1, "2016-17", "2023-24")).not.toHaveProperty("note");
  });

  it("is never drawn out beyond the years of the source", () => {
    expect(reason(1, "2024-25", "2025-26")).toEqual([
      "none",
      "The GDP deflator is held for 2014-15 to 2024-25, and not for 2025-26.",
    ]);
    expect(reason(1, "2007", "2020", "CPI")).toEqual([
      "none",
      "CPI is held for 2008 to 2030, and not for 2007.",
    ]);
  });

  it("keeps years to March and calendar years apart", () => {
    expect(reason(1, "2023-24", "2024-25", "CPI")).toEqual([
      "not understood",
      "CPI is published by calendar year: write 2024, the average of January to December.",
    ]);
    expect(reason(1, 2024, "2024-25")).toEqual([
      "not understood",
      "The GDP deflator goes by years from April to March: write 2024-25.",
    ]);
  });

  it.each([
    [NaN, "gdp", "The amount is not a number."],
    [1, "RPI", "The index is GDP, CPI"],
    [1, 3, "The index is GDP, CPI"],
  ])("does not understand the amount %p by %p", (amount, index, says) =>
    expect(reason(amount, "2023-24", "2024-25", index)?.[1]).toContain(says),
  );

  it.each([
    [null, "gdp"],
    [" ", "gdp"],
    ["Deflator", "gdp"],
    ["cpih", "cpih"],
    ["NHSCII", "nhs"],
    ["NHS pay & prices", "nhs"],
    ["NHS cost inflation", "nhs"],
    ["nhs-pay", "nhs-pay"],
  ])("the index %p is %s", (words, id) => expect(priceIndex(words)?.id).toBe(id));
});

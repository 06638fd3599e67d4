import { fullYears, quartersTo, wholeSpan } from "../../../src/domain/flow/spans";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { day } from "../../support/records";

const at = (iso: string) => quartersTo(day(iso) as SerialDay);

describe("the quarters up to an as-at date", () => {
  it("are twelve that follow each other without a gap, the last one cut at the date", () => {
    for (const iso of ["2024-03-31", "2024-02-29", "2024-04-01", "2023-12-31", "2024-01-01", "2024-08-15"]) {
      const quarters = at(iso);
      expect(quarters).toHaveLength(12);
      expect(quarters.at(-1)!.to).toBe(day(iso));
      quarters.slice(1).forEach(({ from }, index) => expect(from).toBe(quarters[index]!.ends + 1));
      for (const { to, ends } of quarters.slice(0, -1)) expect(to).toBe(ends);
    }
  });

  it.each([
    ["2024-03-31", "2023-24 Q4", "2024-01-01", "2024-03-31"],
    ["2024-04-01", "2024-25 Q1", "2024-04-01", "2024-06-30"],
    ["2024-02-29", "2023-24 Q4", "2024-01-01", "2024-03-31"],
    ["2023-12-31", "2023-24 Q3", "2023-10-01", "2023-12-31"],
  ])("end, at %s, with %s from %s to %s", (iso, name, from, ends) => {
    expect(at(iso).at(-1)).toMatchObject({ name, from: day(from), ends: day(ends) });
  });

  it("make the three years of the return where the date is 31 March", () => {
    expect(fullYears(at("2024-03-31")).map(({ span }) => span.name)).toEqual([
      "Year 2021-22",
      "Year 2022-23",
      "Year 2023-24",
    ]);
    expect(wholeSpan(at("2024-03-31"))).toMatchObject({ from: day("2021-04-01"), to: day("2024-03-31") });
  });

  it("make years of full quarters only: one that still runs is in none", () => {
    const years = fullYears(at("2024-02-29"));
    expect(years.map(({ span }) => span.name)).toEqual([
      "Year to 31 December 2022",
      "Year to 31 December 2023",
    ]);
    expect(years.map(({ first, last }) => [first, last])).toEqual([
      [3, 6],
      [7, 10],
    ]);
  });
});

import { periodOf } from "../../src/analysis/period";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { day as dayOf } from "../support/records";

const day = (iso: string) => dayOf(iso) as SerialDay;

describe("the period of the measures", () => {
  it.each([
    ["2024-03-31", "2021-04-01", "2024-03-31"],
    ["2024-03-30", "2020-04-01", "2023-03-31"],
    ["2024-04-01", "2021-04-01", "2024-03-31"],
  ])("as at %s is the three years to the last 31 March", (asAt, from, to) => {
    expect(periodOf(day(asAt))).toEqual({ from: day(from), to: day(to) });
  });

  it("is what was asked for", () => {
    expect(periodOf(day("2024-05-05"), day("2023-04-01"), day("2023-06-30"))).toEqual({
      from: day("2023-04-01"),
      to: day("2023-06-30"),
    });
    expect(periodOf(day("2024-05-05"), day("2023-04-01"))).toEqual({
      from: day("2023-04-01"),
      to: day("2024-05-05"),
    });
    expect(periodOf(day("2024-05-05"), undefined, day("2023-06-30"))).toEqual({
      from: day("2020-07-01"),
      to: day("2023-06-30"),
    });
  });
});

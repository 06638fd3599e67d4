import {
  ADOPTER_TIMES,
  APPROVED_IN_6_MONTHS,
  MATCHED_IN_6_MONTHS,
} from "../../../src/domain/published/adopterTimes";
import { ADOPTION_UNIT_COSTS, U1_GROSS, U1_NET, u1Of } from "../../../src/domain/published/adoptionUnitCosts";
import { newestFirst } from "../../../src/domain/published/benchmarks";

describe("What was published of adopters and of unit costs", () => {
  it("has its year, edition, source and note each", () => {
    for (const { area, year, vintage, source, note } of [...ADOPTER_TIMES, ...ADOPTION_UNIT_COSTS]) {
      expect(area).toBe("England");
      expect(year).toMatch(/^(Q[1-4] )?\d{4}-\d{2}$/);
      for (const words of [vintage, source, note]) expect(String(words).length).toBeGreaterThan(10);
    }
  });

  it.each([
    [APPROVED_IN_6_MONTHS, "31%", "Q1 2016-17"],
    [MATCHED_IN_6_MONTHS, "58%", "Q1 2015-16"],
  ])("of %s says first of all %s in %s", (of, shown, year) =>
    expect(newestFirst(of, ADOPTER_TIMES, {})[0]).toMatchObject({ shown, year }),
  );

  it("makes U1 of the totals that its note names, and says that it is to be confirmed", () => {
    for (const part of [U1_GROSS, U1_NET]) {
      const { value, note, status } = u1Of(part);
      const [spent, children] = /£([\d,]+) over ([\d,]+)/
        .exec(note!)!
        .slice(1)
        .map((number) => Number(number.replaceAll(",", "")));
      expect(value).toBe(Math.round(spent! / children!));
      expect(status).toBe("to confirm");
    }
  });
});

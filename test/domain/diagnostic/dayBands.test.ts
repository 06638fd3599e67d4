import fc from "fast-check";
import {
  ADOPTED_BANDS,
  bandsOf,
  bandsUpTo,
  bandWords,
  BANDS_WITHIN_THRESHOLD,
  countByBand,
  MOVED_IN_BANDS,
  STAGE_BANDS,
} from "../../../src/domain/diagnostic/dayBands";

describe("Bands of days", () => {
  it("say in words from which to which day each is", () => {
    expect(bandsUpTo([91, 1095]).map(bandWords)).toEqual(["0 to 91", "92 to 1,095", "Over 1,095"]);
  });

  it("have the threshold of 426 days as the end of one, four of them within it", () => {
    expect(MOVED_IN_BANDS.map(({ to }) => to)).toEqual([106, 213, 319, 426, 532, 639, 745, 852, undefined]);
    expect(MOVED_IN_BANDS[BANDS_WITHIN_THRESHOLD - 1]!.to).toBe(426);
  });

  it("are half years for the way to the adoption order, months by the scorecard's rule", () => {
    expect(ADOPTED_BANDS.map(bandWords)).toEqual([
      ...["0 to 365", "366 to 547", "548 to 730", "731 to 913"],
      ...["914 to 1,095", "1,096 to 1,278", "Over 1,278"],
    ]);
    expect(bandsOf("adm-order")).toBe(STAGE_BANDS);
  });

  it("count both ends in, and every number of days once", () => {
    expect(countByBand([0, 91, 92, 182, 183], bandsUpTo([91, 182]))).toEqual([2, 2, 1]);
    fc.assert(
      fc.property(
        fc.array(fc.nat(3000)),
        fc.constantFrom(MOVED_IN_BANDS, ADOPTED_BANDS, STAGE_BANDS),
        (days, bands) => {
          const counts = countByBand(days, bands);
          expect(counts.reduce((sum, each) => sum + each, 0)).toBe(days.length);
        },
      ),
    );
  });
});

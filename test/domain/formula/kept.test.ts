import fc from "fast-check";
import { Kept } from "../../../src/domain/formula/kept";

describe("what is kept", () => {
  it("gives back what was put, and lets the oldest go first", () => {
    const kept = new Kept<string>(250);
    kept.put("a", "first", () => 10);
    kept.put("b", "second", () => 10);
    kept.put("c", "third", () => 10);
    expect(["a", "b", "c"].map((key) => kept.get(key))).toEqual([undefined, "second", "third"]);
  });

  it("always gives back the result just made, even one too large to keep", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2000)), (sizes) => {
        const kept = new Kept<number>(1000);
        for (const [at, size] of sizes.entries()) expect(kept.put(`${at}`, size, (of) => of)).toBe(size);
      }),
    );
  });
});

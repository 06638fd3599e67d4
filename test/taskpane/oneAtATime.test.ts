import { oneAtATime } from "../../src/taskpane/oneAtATime";

describe("work that is done one at a time", () => {
  it("is done once more after it was asked for meanwhile, however often", async () => {
    const ends: (() => void)[] = [];
    const ask = oneAtATime(() => new Promise((resolve) => ends.push(resolve)));
    const settle = () => new Promise((resolve) => setImmediate(resolve));
    ask();
    ask();
    ask();
    expect(ends).toHaveLength(1);
    ends[0]!();
    await settle();
    expect(ends).toHaveLength(2);
    ends[1]!();
    await settle();
    expect(ends).toHaveLength(2);
    ask();
    expect(ends).toHaveLength(3);
  });
});

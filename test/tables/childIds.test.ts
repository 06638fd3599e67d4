import { registerChildren } from "../../src/tables/childIds";

const column = (...keys: string[]) => ({ keys, shown: keys });
const sameChild = (
  columns: ReturnType<typeof column>[],
  a: string,
  b: string,
  pairs: [string, string][] = [],
) => {
  const { childOf } = registerChildren(columns, pairs);
  return childOf(a) === childOf(b);
};

describe("an ending that every id of a table has", () => {
  it("is dropped where another table has the ids without it", () => {
    const columns = [column("98380", "98381", "98382"), column("98380_351", "98382_351", "98390_351")];
    const register = registerChildren(columns);
    expect(register.keys).toEqual(["98380", "98381", "98382", "98390"]);
    expect(register.childOf("98382_351")).toBe(register.childOf("98382"));
    expect([...register.endingsDropped]).toEqual(["98380_351", "98382_351", "98390_351"]);
  });
  it.each<[string, ReturnType<typeof column>[]]>([
    ["one id has another ending", [column("1", "2", "3"), column("1_351", "2_351", "3_352")]],
    ["one id has none", [column("1", "2", "3"), column("1_351", "2_351", "3")]],
    [
      "most ids are in no other table",
      [column("1", "2"), column("1_351", "2_351", "5_351", "6_351", "7_351")],
    ],
    ["there is a single id", [column("1", "2"), column("1_351")]],
    ["another table has both forms", [column("1", "2", "1_351"), column("1_351", "2_351")]],
  ])("stays where %s", (_, columns) => {
    expect(sameChild(columns, "1_351", "1")).toBe(false);
  });
  it("goes together with zeros that got lost", () => {
    expect(
      sameChild([column("0071", "0072"), column("71_9", "72_9"), column("71", "72")], "71_9", "0071"),
    ).toBe(true);
  });
});

describe("ids that a person said are the same child", () => {
  const columns = [column("1", "2"), column("X1", "X2")];
  it("are one, under the id that comes first, whichever way round it was said", () => {
    for (const pair of [
      ["X1", "2"],
      ["2", "x1"],
    ] as [string, string][]) {
      const register = registerChildren(columns, [pair]);
      expect(register.keys).toEqual(["1", "2", "X2"]);
      expect(register.childOf("X1")).toBe(1);
      expect(register.joinedByPerson).toEqual([{ key: "X1", shown: "X1", into: "2" }]);
    }
  });
  it("can be three, and an id that is not there joins nothing", () => {
    const register = registerChildren(columns, [
      ["X1", "2"],
      ["X2", "X1"],
      ["X9", "1"],
    ]);
    expect(register.keys).toEqual(["1", "2"]);
    expect(register.joinedByPerson.map(({ key, into }) => [key, into])).toEqual([
      ["X1", "2"],
      ["X2", "2"],
    ]);
  });
});

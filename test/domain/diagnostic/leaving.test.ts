import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { leavingOf } from "../../../src/domain/diagnostic/leaving";
import { previousHomesOf } from "../../../src/domain/diagnostic/previousHomes";
import { casesOf } from "../../support/casesOf";
import { careRecords, day } from "../../support/records";

function waysOf(routes: Readonly<Record<string, string>>): Record<string, string> {
  const tracker = Object.entries(routes).map(([child, leavingRoute]) => ({
    child,
    days: { entry: "2020-01-01", leftCare: "2022-01-01" },
    texts: { leavingRoute },
  }));
  const { records, journeys, again } = casesOf(careRecords({ tracker }), "2024-03-31");
  const { way } = leavingOf(records, journeys, again);
  return Object.fromEntries(way.map((each, row) => [records.children.key[journeys.child[row]!]!, each]));
}

describe("how a child left care", () => {
  it("is told by the code", () => {
    const codes = "E43 E44 E45 E46 E47 E48 E41 E4 E4A E4B E13 E3 E5 E6 E7 E17 E2 E8 E9 E14 E15 E16".split(
      " ",
    );
    const ways = waysOf(Object.fromEntries(codes.map((code) => [code, code])));
    expect(ways).toEqual({
      ...Object.fromEntries(
        "E43 E44 E45 E46 E47 E48".split(" ").map((code) => [code, "Special guardianship"]),
      ),
      E41: "Child arrangements order",
      ...Object.fromEntries(["E4", "E4A", "E4B"].map((code) => [code, "Home to parents"])),
      E13: "Relatives or others",
      E3: "Transferred to another authority",
      ...Object.fromEntries(["E5", "E6", "E7", "E17"].map((code) => [code, "Adult life"])),
      E2: "Died",
      ...Object.fromEntries(["E8", "E9", "E14", "E15", "E16"].map((code) => [code, "Another way"])),
    });
  });

  it("or by a list's words, which are no adoption without an order", () => {
    expect(
      waysOf({
        a: "SGO to grandparents",
        b: "Went home to mother",
        c: "To live with aunt",
        d: "Turned 18",
        e: "Adopted",
        f: "Prison",
        g: "",
        h: "?",
      }),
    ).toEqual({
      a: "Special guardianship",
      b: "Home to parents",
      c: "Relatives or others",
      d: "Adult life",
      e: "Another way",
      f: "Another way",
      g: "Not recorded",
      h: "Not recorded",
    });
  });

  it("has ages, years to the day, and the day of coming back", () => {
    const { records, journeys, again } = casesOf(
      careRecords({
        episodes: [
          "a 2020-02-29 S C2 U3 2021-02-28 E45",
          "a 2022-05-01 S C2 U6 2022-06-01 E4A",
          "a 2023-01-01 S C2 U6 - -",
          "b 2021-01-01 S C2 U3 2020-12-01 E45",
          "c 2021-01-01 - C2 U3 2022-01-01 E47",
        ],
        dob: { a: "2020-01-10" },
      }),
      "2024-03-31",
    );
    const leaving = leavingOf(records, journeys, again);
    const rows = Array.from({ length: journeys.count }, (_, row) => row);
    const ofChild = (key: string) => rows.filter((row) => records.children.key[journeys.child[row]!] === key);
    const [first, second, third] = ofChild("a") as [number, number, number];
    expect([leaving.years[first], leaving.days[first]]).toEqual([1, 365]);
    expect([leaving.age[first], leaving.monthsOldAtEntry[first], leaving.monthsOld[first]]).toEqual([
      1, 1, 13,
    ]);
    expect(rows.map((row) => leaving.cameBack[row]!).filter((each) => each !== 0)).toEqual([
      day("2022-05-01"),
      day("2023-01-01"),
    ]);
    expect([leaving.cameBack[first], leaving.cameBack[second], leaving.cameBack[third]]).toEqual([
      day("2022-05-01"),
      day("2023-01-01"),
      0,
    ]);
    // The entry is not in the data: neither days nor years.
    const [truncated] = ofChild("c") as [number];
    expect([leaving.days[truncated], leaving.years[truncated]]).toEqual([NaN, NaN]);
  });
});

describe("permanent homes before", () => {
  it("are the last known code of a child in each year of PrevPerm", () => {
    const module = {
      count: 4,
      child: Int32Array.from([0, 0, 1, 2]),
      days: {},
      unreadable: {},
      texts: { PREV_PERM: ["Z1", "P2", "P9", "P1"] },
      fields: new Set(["PREV_PERM"]),
      origin: new Int32Array(4),
      row: new Int32Array(4),
    };
    const year = {
      from: day("2022-04-01") as SerialDay,
      to: day("2023-03-31") as SerialDay,
      isHistory: false,
    };
    const [found, ...others] = previousHomesOf([
      { ...year, modules: { PrevPerm: module } },
      { ...year, modules: {} },
    ]);
    expect(others).toEqual([]);
    expect([...found!.answers]).toEqual([
      [0, "Special guardianship"],
      [2, "Adoption"],
    ]);
  });
});

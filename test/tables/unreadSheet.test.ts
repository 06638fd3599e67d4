import type { Scalar } from "../../src/domain/columns";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { grid } from "./grids";

const HEADINGS = ["Pseudonym", "Big day", "Other day", "Colour"];
const ROWS: Scalar[][] = [
  ["Robin", "01/02/2024", "01/05/2024", "red"],
  ["Wren", 45_350, 45_400, "blue"],
];
const TITLED: Scalar[][] = [["Our list"], [], HEADINGS, ...ROWS];

describe("a sheet in which no table was found", () => {
  it("is offered with its headings, where a row of words has two columns of dates under it", () => {
    const { tables, unread } = recogniseTables([grid("List", TITLED, { top: 4 })]);
    expect(tables).toEqual([]);
    expect(unread).toHaveLength(1);
    expect(unread[0]).toMatchObject({ sheet: "List", row: 7 });
    expect(unread[0]!.headers.map(({ header, field }) => [header, field])).toEqual(
      HEADINGS.map((header) => [header, null]),
    );
    expect(unread[0]!.fields).toEqual(expect.arrayContaining(["child", "adm", "placed", "adopted"]));
  });

  it("shows what was said of it so far, which has no effect yet, and is a table once enough was said", () => {
    const some = { List: { Pseudonym: "child", "Big day": "adm" } };
    const first = recogniseTables([grid("List", TITLED)], some);
    expect(first.tables).toEqual([]);
    expect(first.unread[0]!.headers.map(({ field }) => field)).toEqual(["child", "adm", null, null]);
    const told = first.findings.filter(({ rule }) => rule === "match-not-used");
    expect(told.map(({ column }) => column)).toEqual(["Pseudonym", "Big day"]);
    expect(told[0]!.message).toMatch(/has no effect yet/);

    const enough = { List: { ...some.List, "Other day": "match" } };
    const second = recogniseTables([grid("List", TITLED)], enough);
    expect(second.unread).toEqual([]);
    expect(second.tables[0]!.layout.id).toBe("tracker");
    expect([...second.tables[0]!.columns.keys()].sort()).toEqual(["adm", "child", "match"]);
  });

  it.each<[string, Scalar[][]]>([
    [
      "a guide",
      [["How to fill this in"], ["Use one row a child."], ["Ask the team about dates, ids and so on."]],
    ],
    [
      "a list of codes",
      [
        ["Code", "Meaning", "Used since"],
        ["A3", "Placed with consent", "2011"],
      ],
    ],
    [
      "cases without headings",
      [
        ["1", "Robin", "01/02/2024", "01/05/2024"],
        ["2", "Wren", "01/02/2024", "01/05/2024"],
      ],
    ],
    ["an empty sheet", []],
  ])("is not offered where it is %s", (_, rows) =>
    expect(recogniseTables([grid("S", rows)]).unread).toEqual([]),
  );
});

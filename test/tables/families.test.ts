import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { day, grid, TODAY } from "./grids";

const HEADERS = [
  "Individual adopter identifier",
  "Family identifier",
  "Is the (prospective) adopter fostering for adoption?",
  "Date enquiry received",
  "Date Stage 1 started",
  "Date Stage 1 ended",
  "Date Stage 2 started",
  "Date Stage 2 ended",
  "Date adopter matched with child(ren)",
  "No. of children placed",
  "Date of leaving adoption process",
  "Reason for leaving adoption process",
];
const adopter = (
  id: string,
  family: string | null,
  approved: string,
  more: Partial<Record<number, string>> = {},
) =>
  HEADERS.map((_, at) =>
    at in more
      ? more[at]!
      : [
          id,
          family,
          "No",
          "01/02/2023",
          "01/03/2023",
          "01/05/2023",
          "02/05/2023",
          approved,
          null,
          "2",
          null,
          null,
        ][at]!,
  );
const read = (...rows: (string | null)[][]) =>
  readRecords(recogniseTables([grid("List 11", [HEADERS, ...rows])]), TODAY);

describe("rows of adopters", () => {
  it("of a couple are one family, with the number of its children once", () => {
    const { records, findings, reports, childrenInAnyTable } = read(
      adopter("P1", "F1", "01/09/2023"),
      adopter("P2", "F1", "01/09/2023"),
      adopter("P3", null, "05/09/2023"),
    );
    const { families } = records;
    expect(families.key).toEqual(["F1", "P3"]);
    expect([...families.adopters]).toEqual([2, 1]);
    expect([...families.days.approved]).toEqual([day("2023-09-01"), day("2023-09-05")]);
    expect(families.texts.childrenPlaced).toEqual(["2", "2"]);
    expect([...families.row]).toEqual([2, 4]);
    expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(reports.map(({ rows, used }) => [rows, used])).toEqual([[3, 3]]);
    // Adopters are no children.
    expect(childrenInAnyTable).toBe(0);
  });

  it("of a couple who differ in a date are a query, and the first row counts", () => {
    const { records, findings } = read(adopter("P1", "F1", "01/09/2023"), adopter("P2", "F1", "02/09/2023"));
    expect([...records.families.days.approved]).toEqual([day("2023-09-01")]);
    expect(findings.filter(({ rule }) => rule === "partners-differ")).toMatchObject([
      { table: "List 11", row: 3, column: "Date Stage 2 ended" },
    ]);
  });

  it("complete each other, and the same row twice counts once", () => {
    const once = adopter("P1", "F1", "01/09/2023");
    const { records, findings, reports } = read(
      once,
      adopter("P2", "F1", "01/09/2023", { 8: "01/12/2023" }),
      once,
    );
    expect([...records.families.days.matched]).toEqual([day("2023-12-01")]);
    expect(findings.map(({ rule, row }) => [rule, row])).toContainEqual(["row-duplicate", 4]);
    expect(reports.map(({ rows, used }) => [rows, used])).toEqual([[3, 2]]);
  });
});

describe("the people of families", () => {
  const PEOPLE = [...HEADERS, "Gender", "Ethnicity", "Disability", "Date application submitted"];
  const row = (
    id: string | null,
    family: string | null,
    sex: string | null = null,
    more: (string | null)[] = [],
  ) => [
    ...adopter(id ?? "", family, "01/09/2023").map((cell) => (cell === "" ? null : cell)),
    ...[sex, ...more],
  ];
  const list11 = (...rows: (string | null)[][]) => grid("List 11", [PEOPLE, ...rows]);
  const tracker = (headers: readonly string[], ...rows: (string | null)[][]) =>
    grid("Adopters", [
      [...headers, "Stage 1 started", "Stage 2 started", "Approved"],
      ...rows.map((own) => [...own, "01/03/2023", "02/05/2023", "01/09/2023"]),
    ]);
  const people = (...grids: ReturnType<typeof grid>[]) => {
    const { families, adopters } = readRecords(recogniseTables(grids), TODAY).records;
    const { count, family, shown, isPerson, sex, ethnicity, disability, submitted } = adopters!;
    return Array.from({ length: count }, (_, at) =>
      [
        ...[
          families.key[family[at]!],
          isPerson[at] ? shown[at] : "no person",
          sex[at],
          ethnicity[at],
          disability[at],
        ],
        ...(submitted[at] ? [submitted[at]] : []),
      ].join(" "),
    );
  };

  it("of list 11 stand one by one by family, each with what is said of them, and apply together", () => {
    expect(
      people(
        list11(
          row("P2", "F2", "a) Male", ["a) WBRI", "b) No"]),
          row("P1", "F2", "b) Female", ["s) NOBT", "c) Unknown", "15/01/2023"]),
          row("P9", "F1", "d) Neither"),
          row("P4", null),
        ),
      ),
    ).toEqual([
      "F1 P9 U  ",
      `F2 P2 M WBRI No ${day("2023-01-15")}`,
      `F2 P1 F NOBT Unknown ${day("2023-01-15")}`,
      "P4 P4   ",
    ]);
  });

  it("are not known from a list with families alone, nor from ids that may be a couple's", () => {
    expect(people(list11(row(null, "F1"), row("F2", "F2")))).toEqual(["F1 no person   ", "F2 no person   "]);
    expect(people(tracker(["Family ref"], ["F1"]))).toEqual(["F1 no person   "]);
    expect(people(tracker(["Adopter ref"], ["A1"]))).toEqual(["A1 no person   "]);
    expect(people(tracker(["Adopter ref", "Gender"], ["A1", "F"], ["A2", "M/F"]))).toEqual([
      "A1 A1 F  ",
      "A2 no person U  ",
    ]);
    // Beside a couple with ids of their own a single adopter's is a person's, though the family has the same.
    expect(people(tracker(["Adopter ref", "Family ref"], ["A1", "F1"], ["A2", "F1"], ["A3", "A3"]))).toEqual([
      "A3 A3   ",
      "F1 A1   ",
      "F1 A2   ",
    ]);
  });

  it("stand once, whatever many tables name them, and one completes the other", () => {
    const list = list11(row("P1", "F1", null, ["a) WBRI"]), row("P2", "F1", "a) Male"));
    const once = ["F1 P1 F WBRI Asthma", "F1 P2 M  "];
    const withoutFamily = tracker(
      ["Adopter ref", "Gender", "Disability"],
      ["P1", "F", "Asthma"],
      ["P2", "M", null],
    );
    expect(people(list, withoutFamily)).toEqual(once);
    expect(people(withoutFamily, list)).toEqual(once);
    // A row of the family as a whole is nobody beside its persons.
    expect(people(list, withoutFamily, tracker(["Family ref"], ["F1"], ["F2"]))).toEqual([
      ...once,
      "F2 no person   ",
    ]);
    // Whose two families are given is not put into either of them.
    const moved = list11(row("P1", "F1", "F"), row("P1", "F2", "F"));
    expect(people(moved, withoutFamily)).toEqual(["F1 P1 F  ", "F2 P1 F  ", "P1 P1 F  Asthma", "P2 P2 M  "]);
  });
});

describe("a tracker's columns of a process on hold", () => {
  const placesOf = (held: readonly string[], cells: readonly (string | number | null)[][]) => {
    const headers = ["Family ref", "Enquiry date", "Stage 1 started", "Stage 2 started", "Approved", ...held];
    const rows = cells.map((own, at) => [`F${at + 1}`, 45_000 + at, 45_030, 45_100, 45_300, ...own]);
    const { tables } = recogniseTables([grid("Adopters", [headers, ...rows])]);
    expect(tables.map(({ layout }) => layout.id)).toEqual(["adopter-tracker"]);
    const columns = [...tables[0]!.columns].filter(([field]) =>
      ["heldFrom", "heldTo", "onHold"].includes(field),
    );
    return Object.fromEntries(columns.map(([field, { header }]) => [field, header]));
  };
  const dated = [
    [45_120, null],
    [45_150, 45_200],
  ];

  it.each([
    [["On hold from", "On hold to"], dated, { heldFrom: "On hold from", heldTo: "On hold to" }],
    [["Date on hold", "Resumed"], dated, { heldFrom: "Date on hold", heldTo: "Resumed" }],
    [["Put on hold", "Date resumed"], dated, { heldFrom: "Put on hold", heldTo: "Date resumed" }],
    [["On hold"], [[45_120], [null]], { heldFrom: "On hold" }],
    [["On hold"], [["Yes"], ["No"]], { onHold: "On hold" }],
    [
      ["Is on hold", "On hold since"],
      [
        ["Y", 45_120],
        ["N", null],
      ],
      { onHold: "Is on hold", heldFrom: "On hold since" },
    ],
  ])("%j are known by what they are called and hold", (held, cells, fields) => {
    expect(placesOf(held, cells)).toEqual(fields);
  });

  it("reach the family", () => {
    const headers = [
      "Family ref",
      "Stage 1 started",
      "Stage 2 started",
      "Approved",
      "On hold from",
      "Resumed",
      "On hold",
      "Fast track",
    ];
    const { records } = readRecords(
      recogniseTables([
        grid("Adopters", [
          headers,
          ["F1", "01/03/2023", "02/05/2023", "05/09/2023", "01/06/2023", "01/08/2023", "No", "No"],
          ["F2", "01/03/2023", "02/05/2023", null, "01/06/2023", null, "Yes", "Yes"],
        ]),
      ]),
      TODAY,
    );
    const { days, texts } = records.families;
    expect([[...days.heldFrom], [...days.heldTo]]).toEqual([
      [day("2023-06-01"), day("2023-06-01")],
      [day("2023-08-01"), 0],
    ]);
    expect([texts.onHold, texts.fastTrack]).toEqual([
      ["no", "yes"],
      ["no", "yes"],
    ]);
  });
});

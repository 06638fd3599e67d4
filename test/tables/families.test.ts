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

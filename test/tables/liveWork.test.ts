import { WORK_DAYS, type WorkDay } from "../../src/domain/journeys/records";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { formatIso } from "../../src/domain/dates/writtenForms";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { grid, TODAY } from "./grids";

const HEADERS = [
  "Child ID",
  "Entered care",
  "ADM decision",
  "Care proceedings issued",
  "Next hearing",
  "Last LAC review",
];

const read = (...sheets: (string | null)[][][]) => {
  const { records, findings } = readRecords(
    recogniseTables(sheets.map((rows, at) => grid(`Sheet ${at}`, rows))),
    TODAY,
  );
  const { trackers, reviews } = records;
  const iso = (serial: number) => (serial === 0 ? "" : formatIso(serial as SerialDay));
  const work = (name: WorkDay) => Array.from(trackers.work[name], iso);
  return {
    trackers,
    work,
    held: Array.from(reviews.held, iso),
    fromReturn: [...reviews.fromReturn],
    asked: Array.from(reviews.asked, (child) => records.children.key[child]),
    findings,
  };
};

describe("days of live work", () => {
  it("are read beside the milestones; days to come are no error, and what is no date is a query", () => {
    const { work, findings } = read([
      HEADERS,
      ["A1", "01/06/2023", "01/02/2024", "01/07/2023", "15/01/2030", "01/03/2024"],
      ["A2", "01/06/2023", "01/02/2024", "soon", "05/01/2024", null],
    ]);
    expect(work("proceedingsIssued")).toEqual(["2023-07-01", ""]);
    expect(work("hearing")).toEqual(["2030-01-15", "2024-01-05"]);
    expect(findings.map(({ rule, column }) => [rule, column])).toEqual([
      ["date-unreadable", "Care proceedings issued"],
    ]);
  });

  it("make reviews known that the return or list 8 would have, each day once", () => {
    const reviews = [
      ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"],
      ["A1", "01/01/2020", "01/03/2024", "PN1"],
    ];
    const { held, fromReturn } = read(
      [
        HEADERS,
        ["A1", "01/06/2023", "01/02/2024", null, null, "01/03/2024"],
        ["A2", "01/06/2023", "01/02/2024", null, null, "02/03/2024"],
      ],
      reviews,
    );
    expect(held).toEqual(["2024-03-01", "2024-03-02"]);
    expect(fromReturn).toEqual([1, 0]);
  });

  it("name the children of whom a table with a column for the last review has a day or a blank", () => {
    const { asked } = read(
      [
        HEADERS,
        ["A1", "01/06/2023", "01/02/2024", null, null, "01/03/2024"],
        ["A2", "01/06/2023", "01/02/2024", null, null, null],
        ["A3", "01/06/2023", "01/02/2024", null, null, "held in May"],
      ],
      [
        ["Child ID", "ADM decision", "Placement order"],
        ["A4", "01/02/2024", "01/03/2024"],
      ],
    );
    expect(asked).toEqual(["A1", "A2"]);
  });

  it("of two trackers: the first fills, a later hearing takes the place of an earlier one", () => {
    const { work, findings, trackers } = read(
      [HEADERS, ["A1", "01/06/2023", "01/02/2024", "01/07/2023", "01/03/2024", null]],
      [
        ["Child ID", "ADM decision", "Placement order", "Next hearing", "AO application"],
        ["A1", "01/02/2024", null, "20/05/2024", "02/05/2024"],
      ],
    );
    expect(trackers.count).toBe(1);
    expect(["proceedingsIssued", "hearing", "applied"].map((name) => work(name as WorkDay)[0])).toEqual([
      "2023-07-01",
      "2024-05-20",
      "2024-05-02",
    ]);
    expect(findings.filter(({ rule }) => rule === "sources-differ")).toEqual([]);
  });

  it("are known under a heading over their group, and never milestones there", () => {
    const { tables } = recogniseTables([
      grid("T", [
        ["Child", null, "Court and reviews", null, null, "Outcome"],
        ["Child ID", "ADM decision", "Next hearing", "AO application", "Next LAC review", "Adoption order"],
        ["A1", "01/02/2024", "01/03/2024", "02/03/2024", "03/03/2024", null],
      ]),
    ]);
    expect([...tables[0]!.columns].map(([field, { header }]) => [field, header.split(" ").at(-1)])).toEqual(
      expect.arrayContaining([
        ["hearing", "hearing"],
        ["applied", "application"],
        ["nextReview", "review"],
      ]),
    );
  });

  it("have a place in a tracker each", () => {
    const { tables } = recogniseTables([
      grid("T", [
        ["Child ID", "ADM", "PO"],
        ["1", "01/02/2024", "01/02/2024"],
      ]),
    ]);
    const fields = tables[0]!.layout.fields.map(({ name }) => name);
    expect(fields).toEqual(expect.arrayContaining([...WORK_DAYS]));
  });
});

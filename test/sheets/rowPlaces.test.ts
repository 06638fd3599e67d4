import { nameOfRow, placeOfRow } from "../../src/sheets/rowPlaces";
import { column, sheet } from "../excel/builders";

const stages = sheet("Stage days", [], {
  name: "StageDays",
  row: 4,
  column: 1,
  rowCount: 2,
  identity: ["Child key", "Journey", "Stage"],
  columns: [
    column("Child", [12, "B7"]),
    column("Child key", ["00012", "B7"]),
    column("Journey", [1, 2]),
    column("Stage", ["Entry to decision", null]),
  ],
});

describe("a row of a result table", () => {
  it("is called by the child and the journey, and by what tells it apart from others of them", () => {
    expect(nameOfRow(stages, 0)).toBe("Child 12, journey 1: Entry to decision");
    expect(nameOfRow(stages, 1)).toBe("Child B7, journey 2");
  });

  it("that is about no child is called by what it is about", () => {
    const queries = sheet("Data quality", [], {
      name: "DataQuality",
      rowCount: 1,
      identity: ["Rule", "Sheet", "Child", "Column"],
      columns: [column("Rule", ["903-101"]), column("Sheet", ["Header"]), column("Child", [null])],
    });
    expect(nameOfRow(queries, 0)).toBe("903-101, Header");
  });

  it("stands in its table's first column under the name of the sheet in the workbook, with what identifies it", () => {
    expect(placeOfRow(stages, "Stage days (EP)", 1)).toEqual({
      sheet: "Stage days (EP)",
      address: "B7",
      row: { "Child key": "B7", Journey: "2", Stage: "" },
    });
    expect(placeOfRow(stages, "Stage days", 2)).toBeUndefined();
    expect(placeOfRow(sheet("Summary", []), "Summary", 0)).toBeUndefined();
  });
});

import type { Scalar } from "../../src/domain/columns";
import type { SheetGrid } from "../../src/tables/sheetGrid";
import { joinMatches, rememberedMatches, withCorrection } from "../../src/tables/rememberedColumns";

const HEADERS = ["Child ID", "Panel date", "Placed", "Order", "Team"];

const grid = (sheet: string, ...rows: Scalar[][]): SheetGrid => ({
  sheet,
  top: 0,
  left: 0,
  rows,
  tables: [],
  hidden: false,
});
const CASE: Scalar[] = ["A1", 45382, 45400, 45500, "North"];

const panelIsMatch = withCorrection([], HEADERS, "Panel date", "match");

describe("what a person said of a column", () => {
  test("holds again wherever the header is met: another sheet, under a title, spelt a little otherwise", () => {
    expect(
      rememberedMatches(
        [
          grid("Tracker", HEADERS, CASE),
          grid(
            "2025",
            ["Children tracked", null],
            [],
            ["CHILD  ID", "panel\ndate", "Placed", "Order", "Team"],
            CASE,
          ),
        ],
        panelIsMatch,
      ),
    ).toEqual({ Tracker: { "Panel date": "match" }, "2025": { "panel\ndate": "match" } });
  });

  test("holds when next year's file has a column more, and beside another table", () => {
    expect(rememberedMatches([grid("T", [...HEADERS, "Notes"], CASE)], panelIsMatch)).toEqual({
      T: { "Panel date": "match" },
    });
    const beside = ["Adopter ID", "Stage one", "Stage two", "Approved", "Left", null, ...HEADERS];
    expect(rememberedMatches([grid("T", beside)], panelIsMatch)).toEqual({ T: { "Panel date": "match" } });
  });

  test("holds for no other table that has a column of that name", () => {
    expect(
      rememberedMatches([grid("Panels", ["Panel date", "Chair", "Room", "Minutes", "Team"])], panelIsMatch),
    ).toEqual({});
  });

  test("is one word a column and one column a field, and can be taken back", () => {
    const moved = withCorrection(panelIsMatch, HEADERS, "Placed", "match");
    expect(moved).toHaveLength(1);
    expect(moved[0]!.fields).toEqual({ placed: "match" });
    expect(withCorrection(moved, HEADERS, "Team", null)[0]!.fields).toEqual({ placed: "match", team: null });
    expect(withCorrection(moved, HEADERS, "Placed", undefined)).toEqual([]);
  });

  test("gives way to what is given for a run", () => {
    expect(
      joinMatches(
        { T: { "Panel date": "match", Team: null }, U: { Placed: null } },
        { T: { "PANEL DATE": null, Placed: "placed" } },
      ),
    ).toEqual({ T: { Team: null, "PANEL DATE": null, Placed: "placed" }, U: { Placed: null } });
  });
});

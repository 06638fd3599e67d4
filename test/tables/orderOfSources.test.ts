import { makeJourneys } from "../../src/domain/journeys/makeJourneys";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { SheetGrid } from "../../src/tables/sheetGrid";
import { csv, day, grid, TODAY } from "./grids";

const EPISODES = csv(
  "Episodes",
  `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
7,01/05/2022,S,C2,N1,U6,PR1,10/12/2022,X1,,,,
7,10/12/2022,L,E1,N1,U6,PR1,01/03/2023,X1,,,,
7,01/03/2023,P,E1,N1,A6,PR1,01/02/2024,E11,,,,
8,02/06/2023,S,C2,N1,U6,PR1,,,,,,`,
);
const LIST_10 = grid("List 10", [
  [
    "Child Unique ID",
    "Date the Child Entered Care",
    "Date of Decision that Child Should be Placed for Adoption",
    "Date of Placement Order",
    "Date of Matching Child and Prospective Adopters",
    "Date Placed for Adoption",
    "Date of Adoption Order",
  ],
  [7, "01/05/2022", "01/10/2022", "11/12/2022", "30/01/2023", "11/03/2023", "01/02/2024"],
  ["8.0", "02/06/2023", "02/12/2023", null, null, null, null],
]);
const TRACKER = grid("Tracker", [
  ["Child ref", "Came into care", "ADM decision", "Placement order", "Moved in", "Adoption order", "Team"],
  ["7", "01/05/2022", "03/10/2022", "10/12/2022", "01/03/2023", "01/02/2024", "North"],
  ["8", "02/06/2023", "04/12/2023", null, null, null, "South"],
]);
const SECOND_TRACKER = grid("Tracker 2", [
  ["Child ref", "Came into care", "ADM decision", "Placement order", "Match agreed"],
  ["8", "02/06/2023", "04/12/2023", "01/02/2024", "01/03/2024"],
  ["9", "02/06/2023", "05/12/2023", null, null],
]);

function everything(grids: SheetGrid[]) {
  const { records, reach, findings } = readRecords(recogniseTables(grids), TODAY);
  const { journeys } = makeJourneys(records, day("2024-03-31"), reach.ssda903!.to);
  return { records, reach, journeys, findings: findings.map((each) => JSON.stringify(each)).sort() };
}

describe("a return, a list and two trackers", () => {
  const grids = [EPISODES, LIST_10, TRACKER, SECOND_TRACKER];
  it("come to the same records and journeys in whatever order they are met", () => {
    const usual = everything(grids);
    expect(usual.journeys.count).toBe(3);
    for (const order of [
      [3, 2, 1, 0],
      [1, 0, 3, 2],
      [2, 3, 0, 1],
    ])
      expect(everything(order.map((at) => grids[at]!))).toEqual(usual);
  });

  it("use or explain every row", () => {
    const { reports, findings } = readRecords(recogniseTables(grids), TODAY);
    const explained = findings.reduce((sum, { rowsNotUsed = 0 }) => sum + rowsNotUsed, 0);
    const [rows, used] = [reports.map((each) => each.rows), reports.map((each) => each.used)];
    expect(rows.reduce((a, b) => a + b)).toBe(10);
    expect(used.reduce((a, b) => a + b) + explained).toBe(10);
  });
});

import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { csv, day, TODAY } from "./grids";

const EPISODES = csv(
  "Episodes",
  `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE
007,01/01/2022,S,C2,N1,U6,PR1,,,
8,01/01/2022,S,C2,N1,U6,PR4,,,`,
);

function costs(
  rows: string,
  header = "Child ID,Placement start date,Placement end date,Provider type,Weekly cost,Daily cost,Total cost",
) {
  const { records, findings, reports } = readRecords(
    recogniseTables([EPISODES, csv("Costs", `${header}\n${rows}`)]),
    TODAY,
  );
  const own = findings.filter(({ table }) => table === "Costs");
  return {
    records,
    costs: records.placementCosts!,
    said: own.map(({ rule, row }) => `${row} ${rule}`).filter((each) => !each.includes("date-order")),
    report: reports.find(({ sheet }) => sheet === "Costs")!,
  };
}

describe("A table of placement costs", () => {
  it("gives a weekly cost, from a week, a day or the time that the cell names", () => {
    const read = costs(
      `8,01/01/2022,01/02/2022,PR4,£700,,
8,01/02/2022,01/03/2022,PR4,,£100,
8,01/03/2022,01/04/2022,PR4,£3650 per year,,
8,01/04/2022,,PR4,,,£4500`,
    );
    expect([...read.costs.weekly]).toEqual([700, 700, 70, NaN]);
    expect([...read.costs.toDate]).toEqual([NaN, NaN, NaN, 4500]);
    expect(read.costs.amount).toEqual(["weekly cost", "daily cost", "weekly cost", "cost to date"]);
    expect([...read.costs.from]).toEqual(["2022-01-01", "2022-02-01", "2022-03-01", "2022-04-01"].map(day));
    expect(read.said).toEqual([]);
    expect(read.report).toMatchObject({ rows: 4, used: 4 });
  });

  it("knows a cost of the financial year so far from one of the whole placement, and a yearly one", () => {
    const header = (total: string) => `Child ID,Placement start date,Provider type,${total}`;
    const row = "8,01/01/2022,PR4,7300";
    const ofYear = costs(row, header("Total committed cost accrued in FY to date")).costs;
    expect([ofYear.toDate[0], ofYear.ofYear[0]]).toEqual([7300, 1]);
    const whole = costs(row, header("Total cost")).costs;
    expect([whole.toDate[0], whole.ofYear[0]]).toEqual([7300, 0]);
    expect(costs(row, header("Annual cost")).costs.weekly[0]).toBeCloseTo(140, 9);
  });

  it("adds no child, and finds those whose leading zeros it has lost", () => {
    const read = costs(`7,01/01/2022,,PR1,700,,
8,01/01/2022,,PR4,800,,
999,01/01/2022,,PR4,900,,`);
    expect(read.records.children.key).toEqual(["007", "8"]);
    expect([...read.costs.child]).toEqual([0, 1]);
    expect(read.said).toEqual(expect.arrayContaining(["0 persons-not-named"]));
    expect(read.report).toMatchObject({ rows: 3, used: 2 });
  });

  it("says why an amount is not used, each row once among those not used", () => {
    const read = costs(`8,01/01/2022,01/02/2022,PR4,-700,,
8,01/02/2022,01/03/2022,PR4,0,,
8,01/03/2022,01/04/2022,PR4,see contract,,
8,01/04/2022,01/05/2022,PR4,0.8,,
8,01/05/2022,01/06/2022,PR4,,,
8,01/06/2022,01/07/2022,PR4,0,100,`);
    expect(read.said).toEqual([
      "2 cost-negative",
      "3 cost-zero",
      "4 cost-unreadable",
      "5 cost-implausible",
      "6 cost-no-amount",
      "7 cost-zero",
    ]);
    expect([...read.costs.weekly]).toEqual([700]);
    expect(read.report).toMatchObject({ rows: 6, used: 1 });
  });
});

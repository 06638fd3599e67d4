import { understand } from "../../src/analysis/understand";
import type { Column } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { coveredByKind } from "../../src/domain/journeys/coverage";
import type { TableBlock, TableColumn } from "../../src/sheets/plan";
import { timescalesSheet } from "../../src/sheets/timescales";
import { careRecords, day } from "../support/records";

/** The contract of design.md 4: people's pivots and formulas rely on names and order. */
const COLUMNS =
  `Child, Child key, Journey, Latest, Status, Entered care, IRO recommendation, Decision, Placement order, Match,
  Moved in, Adoption order, Plan changed, Left care, Leaving route, Early permanence from, Foster carers from, Next booked,
  Next booked date, Entry-IRO, IRO-decision, Entry-decision, Decision-placement order, Decision-match, Placement order-match,
  Placement order-moved in, Match-moved in, Entry-moved in, Moved in-adoption order, Entry-adoption order, Stage,
  Stage since, Days in stage, Days since entry, A1 days, A1 counts, A2 days, A2 counts, A10 days, A10 counts, Age at entry,
  Age at decision, Age at moving in, Age at adoption order, Age band, Sex, Ethnic group, Need, Disability, Sibling group,
  Group size, Route, Legal status, Placement, Provider, Team, Worker, Court, Order year, Order quarter, Sources`
    .split(",")
    .map((header) => header.trim());

function table(): TableBlock {
  const records = careRecords({
    episodes: [
      "A 2021-04-10 S C1 U5 2021-12-01 X1 BB1",
      "A 2021-12-01 U E1 A5 2022-10-14 E11 BB1",
      "B 2023-06-01 S C2 U6 - -",
    ],
    decisions: ["A 2021-10-05"],
    ad1: ["A 2021-10-05 2021-11-20 1"],
    dob: { A: "2021-04-01", B: "2019-06-02" },
  });
  const asAt = day("2024-03-31") as SerialDay;
  const period = { from: day("2021-04-01") as SerialDay, to: asAt };
  const cases = understand(records, { asAt, period, model: "asglb", returnReach: asAt });
  const run = { files: [], tables: [], version: "1", at: "" };
  const plan = timescalesSheet({
    ...cases,
    coverage: coveredByKind([]),
    covers: { ...period, gaps: [] },
    run,
  });
  return plan.blocks.find((block) => block.kind === "table")!;
}

describe("Timescales", () => {
  it("begins with the columns of the contract, in their order; what figures group by comes after them", () => {
    const headers = table().columns.map(({ header }) => header);
    expect(headers.slice(0, COLUMNS.length)).toEqual(COLUMNS);
    expect(new Set(headers).size).toBe(headers.length);
  });

  it("says of a journey what its dates make true, worked by hand", () => {
    const { columns } = table();
    const of = (header: string, row: number) => {
      const { content } = columns.find((column: TableColumn) => column.header === header)!;
      return (content as Column).values[row];
    };
    // Entered at nine days old; adopted by the early-permanence carers with whom the child was from the first day.
    expect(
      [
        "Status",
        "Route",
        "Age at entry",
        "Age at adoption order",
        "Age band",
        "Order year",
        "Order quarter",
      ].map((header) => of(header, 0)),
    ).toEqual(["Adopted", "Early permanence", 0, 1, "Under 1", "2022-23", "Q3"]);
    expect([of("A1 days", 0), of("A10 days", 0), of("A2 days", 0)]).toEqual([235, 0, 0]);
    expect([of("Entry-decision", 0), of("Placement order-match", 0)]).toEqual([178, -11]);
    // 1 June 2023 to 31 March 2024: the birthday of 2 June 2023 had not come on entering.
    expect([of("Status", 1), of("Days since entry", 1), of("Age at entry", 1), of("A1 counts", 1)]).toEqual([
      "No decision yet",
      304,
      3,
      "not-adopted",
    ]);
    expect(of("A1 days", 1)).toBeNaN();
  });
});

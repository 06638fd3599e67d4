import { understand } from "../../src/analysis/understand";
import type { Column } from "../../src/domain/columns";
import { coveredByKind } from "../../src/domain/journeys/coverage";
import { familiesSheets } from "../../src/sheets/families";
import { familyRecords, type FamilyLine } from "../support/countQuestion";
import { day } from "../support/records";

const COLUMNS =
  `Family key, Adopters, Enquiry, Stage 1 started, Stage 1 ended, Stage 2 started, Approved, Matched, Moved in,
  Adoption order, Left, Leaving reason, On hold, On hold from, Approval-match, Waited 3 months, Early permanence,
  Children moved in, Worker, On hold until, Days on hold, Fast track, Enquiry-Stage 1, Stage 1 days, Stage 1 in 2 months,
  Between stages days, Between stages in 6 months, Stage 2 days, Stage 2 in 4 months, Fast track days,
  Fast track in 4 months, Stage 1-approval, Approved in 6 months, Matched in 6 months, Match-moved in,
  Moved in-adoption order, Furthest step, Hold began in`
    .split(",")
    .map((header) => header.trim());

function sheets(lines: FamilyLine[]) {
  const asAt = day("2024-03-31") as never;
  const period = { from: asAt, to: asAt };
  const cases = understand(familyRecords(lines), { asAt, period, model: "asglb", returnReach: 0 });
  const run = { files: [], tables: [], version: "1", at: "" };
  return familiesSheets({ ...cases, coverage: coveredByKind([]), covers: undefined, run });
}

describe("Families", () => {
  it("is not there without a table of adopters", () => {
    expect(sheets([])).toEqual([]);
  });

  it("says of a family what its dates make true, bookings left empty, worked by hand", () => {
    const [plan] = sheets([
      {
        days: {
          stage1From: "2023-01-01",
          approved: "2023-08-31",
          matched: "2023-11-30",
          placed: "2024-04-01",
        },
      },
      { days: { approved: "2023-12-01", left: "2024-01-15" }, reason: "Process on hold" },
      {
        days: { approved: "2024-02-01", matched: "2024-01-31", left: "2024-03-01" },
        reason: "Mrs Smith is ill",
      },
    ]);
    const table = plan!.blocks.find((block) => block.kind === "table")!;
    expect(table.columns.map(({ header }) => header)).toEqual(COLUMNS);
    const row = (at: number) => {
      const shown = table.columns.flatMap(({ header, content }) =>
        "op" in content ? [] : [[header, (content as Column).values[at]!] as const],
      );
      return Object.fromEntries(shown.filter(([, value]) => value !== "" && value !== 0)) as object;
    };
    // 31 August to 30 November is three months: November has no 31st.
    expect(row(0)).toMatchObject({
      ...{
        "Stage 1 started": day("2023-01-01"),
        "Approval-match": 91,
        "Waited 3 months": "Yes",
        "On hold": "No",
      },
    });
    expect(row(0)).not.toHaveProperty("Moved in");
    expect(row(1)).toMatchObject({ "On hold": "Yes", "On hold from": day("2024-01-15") });
    expect(row(1)).not.toHaveProperty("Left");
    // A match before the approval waited for nothing; what people write of leaving may name somebody.
    expect(row(2)).toMatchObject({
      ...{ "Approval-match": -1, Left: day("2024-03-01"), "Leaving reason": "Other reason" },
    });
    expect(row(2)).not.toHaveProperty("Waited 3 months");
  });
});

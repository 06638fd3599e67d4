import { describeShared } from "../support/sharedData";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { csvFolder, day, TODAY } from "./grids";

const read = (folder: string, reversed = false) => {
  const grids = csvFolder(folder);
  return readRecords(recogniseTables(reversed ? grids.reverse() : grids), TODAY);
};

const countByRule = (findings: readonly { rule: string }[]) => {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

describeShared("the shared sample returns", () => {
  it("come in whole: every row of the validator's return is used or explained", () => {
    const { reports, findings, records, reach, childrenInAnyTable } = read("ssda903-validator");
    expect(reports).toHaveLength(13);
    const explained = findings.reduce((sum, { rowsNotUsed = 0 }) => sum + rowsNotUsed, 0);
    const rows = reports.reduce((sum, table) => sum + table.rows, 0);
    expect(reports.reduce((sum, { used }) => sum + used, 0)).toBe(rows - explained);
    expect(records.episodes.count).toBe(5050);
    expect(records.adoptions.count).toBe(29);
    expect(childrenInAnyTable).toBe(2676);
    expect(reach.asAt).toBe(day("2018-03-31"));
  });

  it("of five years are one history: 910 rows are replaced by the next year's", () => {
    const { records, findings, reach } = read("ssda903-five-years");
    expect(countByRule(findings)).toEqual({ "date-in-future": 10, "row-superseded": 910 });
    expect(records.episodes.count).toBe(3737 - 910);
    expect(reach.ssda903).toEqual({ from: day("2017-04-01"), to: day("2022-03-31") });
  });

  it("read the same whatever the order of the files", () => {
    expect(read("ssda903-five-years", true).records).toEqual(read("ssda903-five-years").records);
  });
});

import { checkReturn } from "../../src/analysis/checkReturn";
import { Cancelled } from "../../src/analysis/contract";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { aBookSheet } from "../support/bookBuilders";
import { runAnalysis } from "../support/runAnalysis";
import { grid, TODAY } from "../tables/grids";

const EPISODES = [
  ["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC"],
  ["7", "10/01/2022", "S", "C1", "N1", "U6", "PR1", "01/09/2022", "X1"],
  ["7", "01/09/2022", "B", "E1", "N1", "A6", "PR1", "01/06/2023", "E12"],
];
const AD1 = [
  ["CHILD", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
  ["7", "01/06/2022", "02/09/2022", "0", "2", "MF", "L11"],
];

describe("checking the return", () => {
  it("is part of the analysis: what fails stands on Data quality", async () => {
    const sheets = [aBookSheet("Episodes", EPISODES), aBookSheet("AD1", AD1)];
    const { result } = await runAnalysis({ sheets, names: [], date1904: false });
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule: "903-331", table: "AD1", row: 2, column: "DATE_MATCH", childId: "7" }),
    );
  });

  it("stops when it is cancelled", async () => {
    const read = readRecords(recogniseTables([grid("Episodes", EPISODES), grid("AD1", AD1)]), TODAY);
    await expect(checkReturn(read, { signal: AbortSignal.abort() })).rejects.toThrow(Cancelled);
  });
});

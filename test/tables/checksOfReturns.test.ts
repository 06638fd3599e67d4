import { ADOPTION_CHECKS } from "../../src/domain/checks/adoptionChecks";
import { runChecks } from "../../src/domain/checks/runChecks";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { SheetGrid } from "../../src/tables/sheetGrid";
import { describeShared } from "../support/sharedData";
import { csv, csvFolder, TODAY } from "./grids";

function check(grids: readonly SheetGrid[]) {
  const { returns, records } = readRecords(recogniseTables(grids), TODAY);
  return [...runChecks(returns, records, ADOPTION_CHECKS)].flat();
}

describe("the checks of a return as it is read", () => {
  const EPISODES = [
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
    "7,10/01/2022,S,C1,N1,U6,PR1,01/09/2022,X1,CARPL,,,",
    "7,01/09/2022,B,e1,N1,A6,PR1,01/06/2023,E12,,,,",
    "8,10/06/2023,S,C1,N1,U6,PR1,,,,,,",
  ].join("\n");

  it("point at the sheet, the row and the header as they are written there", () => {
    const found = check([
      csv("Eps", EPISODES),
      csv(
        "My AD1",
        ["Adoptions 2023-24", "Child, Date_Int ,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR"]
          .concat(["7,01/06/2022,02/09/2022,1,2,MF,L11"])
          .join("\n"),
      ),
    ]);
    expect(found).toEqual([
      expect.objectContaining({
        rule: "903-331",
        table: "My AD1",
        row: 3,
        column: "DATE_MATCH",
        childId: "7",
      }),
      expect.objectContaining({ rule: "903-335", table: "My AD1", row: 3, column: "FOSTER_CARE" }),
    ]);
  });

  it("see cells that cannot be read, and answers that are no code", () => {
    const found = check([
      csv("Eps", EPISODES),
      csv("AD1", "CHILD,Date Int,DATE_MATCH,FOSTER_CARE\n7,soon,01/08/2022,Yes\n8,01/07/2022,31/02/2022,0"),
    ]);
    expect(found.map(({ rule, row, column }) => `${rule} ${row} ${column}`)).toEqual(
      expect.arrayContaining(["903-112 2 Date Int", "903-113 3 DATE_MATCH", "903-114 2 FOSTER_CARE"]),
    );
  });

  it("compare a year with the one before it", () => {
    const decisions = (day: string) =>
      `CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n7,${day},,`;
    const before = EPISODES.replace("01/06/2023,E12", ",").replace("8,10/06/2023", "8,10/06/2022");
    const found = check([
      csv("This year", EPISODES, { file: "a.xlsx" }),
      csv("Decisions", decisions("02/06/2022"), { file: "a.xlsx" }),
      csv("Last year", before, { file: "b.xlsx" }),
      csv("Last decisions", decisions("01/06/2022"), { file: "b.xlsx" }),
    ]);
    expect(found.map(({ rule, table }) => `${rule} ${table}`)).toEqual(["903-560 Decisions"]);
  });
});

describeShared("the checks of the shared sample return", () => {
  it("fail as many children as the rules, worked out apart from the product, do", () => {
    const children = new Map<string, Set<string>>();
    for (const { rule, childId } of check(csvFolder("ssda903-validator")))
      children.set(rule, (children.get(rule) ?? new Set()).add(childId!));
    expect(Object.fromEntries([...children].map(([rule, ids]) => [rule, ids.size]))).toEqual({
      "903-1003": 4,
      "903-117": 4,
      "903-118": 2,
      "903-120": 29,
      "903-187": 29,
      "903-199": 16,
      "903-334": 4,
      "903-511": 5,
      "903-514": 2,
      "903-517": 5,
      "903-518": 3,
      "903-519": 3,
      "903-520": 6,
      "903-523": 29,
      "903-524": 3,
      "903-525": 29,
      "903-551": 568,
      "903-553": 238,
      "903-555": 218,
      "903-556": 1,
      "903-557": 215,
      "903-558": 3,
      "903-579": 29,
      "903-602": 27,
      "adopted-not-in-ad1": 80,
    });
  });
});

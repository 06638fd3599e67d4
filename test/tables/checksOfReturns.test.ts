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

  const AD1 = "CHILD,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR";
  const DECISIONS = "CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED";

  it("do not see a row again that another table of the same return repeats", () => {
    const found = check([
      csv("Eps", EPISODES),
      csv("Decisions", `${DECISIONS}\n7,02/06/2022,,\n8,01/07/2023,,`),
      csv("Eps again", EPISODES.replace("e1", "E1")),
      csv("Decisions again", `${DECISIONS}\n8,2023-07-01,,\n7,2 June 2022,,\n7,02/06/2023,,`),
    ]);
    // The second decision of 7 is new.
    expect(found.map(({ rule, table, row }) => `${rule} ${table} ${row}`)).toEqual(
      expect.arrayContaining(["903-579 Decisions again 4", "903-583 Decisions 2"]),
    );
    expect(found.filter(({ rule }) => ["903-579", "903-583"].includes(rule))).toHaveLength(2);
  });

  it("see a row that stands twice in one table, as the department does", () => {
    const twice = csv("Decisions", `${DECISIONS}\n7,02/06/2022,,\n7,02/06/2022,,`);
    const found = check([csv("Eps", EPISODES), twice, csv("Again", `${DECISIONS}\n7,02/06/2022,,`)]);
    const rules = ["903-579", "903-583"];
    expect(found.map(({ rule }) => rule).filter((rule) => rules.includes(rule))).toEqual(rules);
  });

  it("put care leavers' tables without dates, whose children both years name, one to each year", () => {
    const before = EPISODES.replace("01/06/2023,E12", ",").replace("8,10/06/2023", "8,10/06/2022");
    const found = check([
      csv("This year", `${EPISODES}\n10,10/06/2023,S,C1,N1,U6,PR1,,,,,,\n11,10/06/2023,S,C1,N1,U6,PR1,,,,,,`),
      csv("This AD1", `${AD1}\n7,02/06/2022,01/08/2022,1,2,MF,L11`),
      csv("This OC3", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n7,01/01/2005,YES,F1,B"),
      csv("Last year", `${before}\n9,10/06/2022,S,C1,N1,U6,PR1,11/06/2022,E4A,,,,`),
      csv("Last AD1", `${AD1}\n9,02/06/2022,01/08/2022,1,2,MF,L11`),
      csv("Last OC3", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n9,01/01/2005,YES,F1,B"),
    ]);
    const both = found.filter(({ rule }) => rule === "903-134").map(({ table }) => table);
    expect(both.sort()).toEqual(["Last AD1", "This AD1"]);
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

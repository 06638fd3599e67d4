import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { day, csv, TODAY } from "./grids";

const PERMANENCE = csv(
  "ssd_permanence",
  `perm_person_id,perm_adm_decision_date,perm_placement_order_date,perm_matched_date
A1,2023-05-01,2023-07-01,2024-01-01
A2,2023-06-01,,`,
);
const PERSONS = csv(
  "ssd_person",
  `pers_legacy_id,pers_person_id,pers_sex,pers_ethnicity,pers_dob,pers_death_date
L1,A1,F,WBRI,2022-01-01,
L2,A2,M,MWBC,2022-02-02,
L3,Z9,M,WBRI,1980-03-03,
L4,Z8,,,,`,
);

describe("the standard dataset's list of persons", () => {
  const { records, findings, reports, childrenInAnyTable } = readRecords(
    recogniseTables([PERSONS, PERMANENCE]),
    TODAY,
  );

  it("tells the birth date, sex and ethnic background of the children of the other tables", () => {
    const { key, dob, sex, ethnicity } = records.children;
    expect(key).toEqual(["A1", "A2"]);
    expect([...dob]).toEqual([day("2022-01-01"), day("2022-02-02")]);
    expect(sex).toEqual(["F", "M"]);
    expect(ethnicity).toEqual(["WBRI", "MWBC"]);
  });

  it("adds nobody, and says how many it leaves aside", () => {
    expect(childrenInAnyTable).toBe(2);
    expect(findings.filter(({ table }) => table === "ssd_person")).toEqual([
      expect.objectContaining({ rule: "persons-not-named", rowsNotUsed: 2 }),
    ]);
    const report = reports.find(({ sheet }) => sheet === "ssd_person");
    expect(report).toMatchObject({ layout: "ssd-person", rows: 4, used: 2 });
  });
});

import { runChecks } from "../../src/domain/checks/runChecks";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { grid, TODAY } from "./grids";

const HEADERS = ["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC"];
const adopted = (child: string, year: number) => [
  [child, `01/05/${year - 1}`, "S", "E1", "N1", "U6", "PR1", `01/09/${year - 1}`, "X1"],
  [child, `01/09/${year - 1}`, "P", "E1", "N1", "A6", "PR1", `01/06/${year}`, "E12"],
];
const ad1 = (child: string, year: number) => [
  child,
  `01/06/${year - 1}`,
  `01/08/${year - 1}`,
  0,
  2,
  "MF",
  "L11",
];

function read(years: readonly number[]) {
  const episodes = grid("Episodes", [HEADERS, ...years.flatMap((year) => adopted(`C${year}`, year))]);
  const adoptions = grid("AD1", [
    ["CHILD", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
    ...years.map((year) => ad1(`C${year}`, year)),
  ]);
  const { returns, records, findings } = readRecords(recogniseTables([episodes, adoptions]), TODAY);
  const rules = [...runChecks(returns, records)].flat().map(({ rule }) => rule);
  return { said: findings.map(({ rule }) => rule), rules };
}

describe("episodes of many years in one table", () => {
  it("are a history: children adopted in earlier years are no fault of AD1, and that it was not checked is said", () => {
    const { said, rules } = read([2018, 2019, 2020, 2021, 2022]);
    expect(said).toContain("history-in-one-table");
    expect(rules).not.toContain("903-602");
  });

  it("are the return of one year where they are few years, and an adoption of another year is a fault", () => {
    const { said, rules } = read([2022, 2021]);
    expect(said).not.toContain("history-in-one-table");
    expect(rules.filter((rule) => rule === "903-602")).toHaveLength(1);
  });
});

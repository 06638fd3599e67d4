import type { Scalar } from "../../../src/domain/columns";
import { settledWithSignOff } from "../../../src/analysis/signOff";
import type { Cases } from "../../../src/sheets/cases";
import { raaSharesSheet } from "../../../src/sheets/raa/raaShares";
import { raaSignedOffSheet } from "../../../src/sheets/raa/raaSignedOff";
import { RAA_SIGNED_OFF } from "../../../src/sheets/raa/raaSignedOffTable";
import type { TypedRows } from "../../../src/sheets/typedTables";
import { casesOf } from "../../support/casesOf";
import { namedCells } from "../../support/namedCells";
import { raaCells } from "../../support/raaMembers";
import { careRecords, day } from "../../support/records";

const RECORDS = careRecords({});
const MEMBERS = [
  { name: "Ashby", paid: 60 },
  { name: "Barton", paid: 40 },
];
const SIGNED = {
  ...{ in_raa_budget: 1001, in_raa_f2_weight_today: 100, in_raa_f2_name: "As now" },
  ...{ in_raa_sign_off_on: day("2025-03-20"), in_raa_sign_off_by: "A. Officer", in_raa_sign_off_formula: 2 },
};
type Rows = readonly Readonly<Record<string, Scalar>>[];

const asTyped = (rows: Rows): TypedRows => ({
  rowCount: rows.length,
  columns: new Map(Object.keys(rows[0] ?? {}).map((header) => [header, rows.map((row) => row[header]!)])),
});

/** One run after another: what the table holds, and what RAA shares says of it. */
async function run(inputs: Readonly<Record<string, Scalar>>, before: Rows = []) {
  const cases: Cases = casesOf(RECORDS, "2025-03-31", {
    typed: new Map([[RAA_SIGNED_OFF.name, asTyped(before)]]),
  });
  const made = [raaSharesSheet(cases), raaSignedOffSheet(cases), namedCells(raaCells(MEMBERS))];
  const { plans, settled } = await settledWithSignOff(cases, made, inputs, {});
  const table = plans[1]!.blocks.find((block) => block.kind === "table")!;
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.columns.map(({ header }) => [header, settled.cell(table.name, header, row)])),
  ) as Rows;
  const formulas = table.columns.some(({ content }) => "op" in content);
  return {
    rows,
    said: settled.name("out_raa_sign_off_said"),
    state: settled.name("out_raa_sign_off"),
    formulas,
  };
}

describe("RAA signed off", () => {
  it("adds the shares as values, a row a member, where a day, a name and a formula are typed", async () => {
    const { rows, state, formulas } = await run(SIGNED);
    expect(rows).toEqual(
      [
        ["Ashby", 60, 601],
        ["Barton", 40, 400],
      ].map(([Member, Share, Contribution], at) => ({
        ...{
          "Signed off on": day("2025-03-20"),
          "Signed off by": "A. Officer",
          Formula: 2,
          "Formula name": "As now",
        },
        ...{ "Budget year": "2025-26", "Activity frozen on": day("2025-01-31"), Budget: 1001 },
        ...{ "Member number": at + 1, Member, Share, Contribution, "Charged directly": null },
      })),
    );
    expect([state, formulas]).toEqual(["signed off", false]);
  });

  it("leaves rows that are there as they stand, whatever has changed since, and adds no day and formula twice", async () => {
    const first = await run(SIGNED);
    const edited = first.rows.map((row) => ({ ...row, "Signed off by": "B. Other" }));
    const again = await run({ ...SIGNED, in_raa_budget: 5000 }, edited);
    expect(again.rows).toEqual(edited);
    expect(again.said).toContain("To sign off again, change the day.");
    const later = await run(
      { ...SIGNED, in_raa_budget: 5000, in_raa_sign_off_on: day("2025-03-21") },
      edited,
    );
    expect(later.rows.slice(0, 2)).toEqual(edited);
    expect(later.rows.slice(2).map((row) => row.Contribution)).toEqual([3000, 2000]);
    const { in_raa_sign_off_on: _, ...without } = SIGNED;
    expect((await run(without, edited)).rows).toEqual(edited);
  });

  it.each<[string, Readonly<Record<string, Scalar>>, string, string]>([
    ["nothing is typed", {}, "nothing typed", "Type a day, a name and a formula"],
    ["the name is missing", { ...SIGNED, in_raa_sign_off_by: null }, "something is missing", "no name;"],
    [
      "the day is none",
      { ...SIGNED, in_raa_sign_off_on: "soon" },
      "something is missing",
      "no day that can be read;",
    ],
    [
      "the formula is none",
      { ...SIGNED, in_raa_sign_off_formula: 1.5 },
      "something is missing",
      "no formula 1, 2 or 3;",
    ],
    [
      "the formula gives nothing",
      { ...SIGNED, in_raa_sign_off_formula: 3 },
      "no contributions yet",
      "cannot be signed off",
    ],
  ])("adds nothing and says why where %s", async (_, inputs, expected, words) => {
    const { rows, state, said } = await run(inputs);
    expect([rows, state]).toEqual([[], expected]);
    expect(said).toContain(words);
  });

  it("does not take the empty row of a table without rows for a version", async () => {
    const empty = Object.fromEntries(
      [...RAA_SIGNED_OFF.identity, ...RAA_SIGNED_OFF.beside!].map((header) => [header, null]),
    );
    expect((await run({}, [empty])).rows).toEqual([]);
  });
});

import fc from "fast-check";
import { ACCOUNT_LINES } from "../../../src/domain/raa/accounts";
import { HIDDEN_COSTS } from "../../../src/domain/raa/hiddenCosts";
import { MEMBERS } from "../../../src/domain/raa/members";
import type { Scalar } from "../../../src/domain/columns";
import type { Cases } from "../../../src/sheets/cases";
import { checkPlan } from "../../../src/sheets/dialect";
import type { SheetPlan, TableBlock } from "../../../src/sheets/plan";
import { printPlans } from "../../../src/sheets/printPlan";
import {
  activityInUse,
  areaKey,
  isMemberName,
  MEMBER_COUNT,
  RAA,
  shownName,
} from "../../../src/sheets/raa/raaNames";
import { NOBODY, raaLedgerSheets } from "../../../src/sheets/raa/raaLedger";
import { raaSpendSheet } from "../../../src/sheets/raa/raaSpend";
import { settle } from "../../../src/sheets/settle";
import { readRecords } from "../../../src/tables/readRecords";
import { recogniseTables } from "../../../src/tables/recogniseTables";
import { casesOf } from "../../support/casesOf";
import { namedCells } from "../../support/namedCells";
import { grid, TODAY } from "../../tables/grids";
import { careRecords } from "../../support/records";

type Cells = Readonly<Record<string, Scalar>>;
const CASES = casesOf(careRecords({ tracker: [] }), "2024-03-31");
const SPEND = raaSpendSheet(CASES);

/** What `RAA members` would say of members 1 to `count`, activity apart. */
const members = (count: number, activity: Cells = {}) =>
  namedCells({
    [RAA.activityYear]: "2024-25",
    [MEMBER_COUNT]: count,
    ...Object.fromEntries(
      MEMBERS.flatMap((member): [string, Scalar][] => [
        [isMemberName(member), member <= count ? 1 : 0],
        [shownName(member), member <= count ? `Council ${member}` : ""],
        ...(["orders", "looked_after", "adopted", "placed"] as const).flatMap((id) =>
          ([1, 2, 3] as const).map((year): [string, Scalar] => [
            activityInUse(member, id, year),
            member <= count ? "not entered" : "",
          ]),
        ),
      ]),
    ),
    ...activity,
  });

const worked = (inputs: Cells, count = 2, activity: Cells = {}) => {
  const settled = settle([members(count, activity), SPEND], inputs);
  return (name: string) => settled.name(name);
};
/** What the sentences say. */
const words = (inputs: Cells, count = 2): string => {
  const settled = settle([members(count), SPEND], inputs);
  const cells = SPEND.blocks.flatMap((block) => (block.kind === "grid" ? block.cells.flat() : []));
  return cells
    .map((cell) =>
      cell?.style === "note" && "expr" in cell.content ? String(settled.evaluate(cell.content.expr)) : "",
    )
    .join("\n");
};

/** Council 1 hosts: 900,000 of staff, 120,000 of grant; Council 2 pays it 400,000 and keeps allowances. */
const HOSTED: Cells = {
  in_raa_1_staff_gross: 900_000,
  in_raa_1_staff_held_by: "Host",
  in_raa_1_staff_from_members: 400_000,
  in_raa_1_general_grants: 120_000,
  in_raa_1_interagency_received_other: 54_000,
  in_raa_1_interagency_received_held_by: "Host",
  in_raa_1_fees_within_from_members: 27_000,
  in_raa_2_contributions_gross: 400_000,
  in_raa_2_allowances_gross: 150_000,
  in_raa_2_fees_within_gross: 27_000,
};

describe("RAA spend", () => {
  it("takes out what members pay each other, and says what is left and who holds it", () => {
    const of = worked(HOSTED);
    expect(of("out_raa_1_staff_net")).toBe(500_000);
    expect(of("out_raa_1_interagency_received_net")).toBe(-54_000);
    expect(of("out_raa_1_net")).toBe(500_000 - 120_000 - 54_000 - 27_000);
    expect(of("out_raa_2_contribution_paid")).toBe(400_000);
    expect(of("out_raa_2_net")).toBe(577_000);
    // 900,000 - 120,000 - 54,000 + 150,000.
    expect(of("out_raa_consolidated_net")).toBe(876_000);
    expect(of("out_raa_net")).toBe(876_000);
    expect(of("out_raa_pooled_net")).toBe(726_000);
    expect(of("out_raa_retained_net")).toBe(150_000);
    expect(of("out_raa_held_by_host")).toBe(846_000);
    expect(of("out_raa_staff_consolidated_net")).toBe(900_000);
    for (const id of ["contributions", "fees", "amounts", "books", "consolidated", "pooled", "full_cost"])
      expect(of(`out_raa_check_${id}`)).toBe("OK");
    expect(of("out_raa_spend_checks")).toMatch(/^OK/);
  });

  it("says how much is missing where one side of a payment is not entered", () => {
    const inputs = { ...HOSTED, in_raa_1_staff_from_members: 380_000 };
    const of = worked(inputs);
    expect(of("out_raa_check_contributions")).toBe("▲ £20,000");
    expect(of("out_raa_check_consolidated")).toBe("▲ £20,000");
    expect(of("out_raa_check_pooled")).toBe("OK");
    // What the RAA costs does not hang on it.
    expect(of("out_raa_consolidated_net")).toBe(876_000);
    expect(of("out_raa_spend_checks")).toMatch(/^▲ 2 of 7/);
    expect(words(inputs)).toContain("Contributions: £400,000 paid, £380,000 received.");
  });

  it("reads income below 0 as ledgers have it once that is chosen, and names what is on the other side", () => {
    const ledger = Object.fromEntries(
      Object.entries(HOSTED).map(([name, amount]) => [
        name,
        /_(from_members|grants|other)$/.test(name) ? -(amount as number) : amount,
      ]),
    );
    const of = worked({ ...ledger, in_raa_income_signs: "As in a ledger" });
    expect(of("out_raa_consolidated_net")).toBe(876_000);
    expect(of("out_raa_check_contributions")).toBe("OK");
    expect(words(ledger)).toContain("◆ Council 1 on the other side of 0, taken as paid back.");
    expect(worked(ledger)("out_raa_1_general_net")).toBe(120_000);
    expect(words({ ...HOSTED, in_raa_2_support_gross: -500 })).toContain(
      "◆ Council 2 below 0, counts as income.",
    );
  });

  it("keeps the agency's own books beside the members', as held by the agency", () => {
    const of = worked({ in_raa_agency_staff_gross: 700_000, in_raa_agency_allowances_gross: 10_000 });
    expect(of("out_raa_agency_has_books")).toBe(1);
    expect(of("out_raa_pooled_net")).toBe(710_000);
    expect(of("out_raa_agency_full_cost")).toBe(710_000);
    expect(worked({})("out_raa_agency_has_books")).toBe(0);
    expect(worked({})("out_raa_agency_staff_net")).toBe("");
  });

  it("shows what is not entered or cannot be used in words, and leaves it out of every sum", () => {
    const inputs = {
      ...HOSTED,
      in_raa_2_staff_gross: "lots",
      in_raa_2_staff_grants: 5,
      in_raa_3_staff_gross: 1,
    };
    const of = worked(inputs);
    expect(of("out_raa_2_staff_net")).toBe("check entry");
    expect(of("out_raa_2_legal_net")).toBe("not entered");
    expect(of("out_raa_consolidated_net")).toBe(876_000);
    expect(of("out_raa_grants")).toBe(120_000);
    expect(of("out_raa_3_lines_entered")).toBe("▲ no name");
    expect(of("out_raa_2_lines_entered")).toBe(3);
    expect(words(inputs)).toContain("▲ Council 2: no number of pounds up to a billion");
    expect(words(inputs)).toContain("◆ Not in the total: Council 2;");
    expect(worked({})("out_raa_consolidated_net")).toBe("not entered");
    expect(worked({})("out_raa_pooled_net")).toBe("not entered");
    expect(worked({ in_raa_1_staff_gross: 0 })("out_raa_1_staff_net")).toBe(0);
    expect(worked({ in_raa_1_staff_gross: 5, in_raa_1_staff_held_by: "Nobody" })("out_raa_pooled_net")).toBe(
      5,
    );
  });

  it("estimates hidden costs from what is entered, and says where members are not treated alike", () => {
    const hidden: Cells = {
      in_raa_1_hidden_staff_time_fte: 4,
      in_raa_1_hidden_staff_time_percent: 25,
      in_raa_1_hidden_staff_time_fte_cost: 60_000,
      in_raa_1_hidden_hr_cost: 2_000_000,
      in_raa_1_hidden_fte_adoption: 20,
      in_raa_1_hidden_fte_council: 4_000,
      in_raa_2_hidden_staff_time_fte: 0,
      in_raa_2_hidden_hr_cost: 1_000_000,
      in_raa_2_hidden_ict_cost: 100,
      in_raa_2_hidden_users_adoption: 9,
      in_raa_2_hidden_users_council: 8,
      in_raa_1_hidden_iro_children: 30,
      in_raa_1_hidden_iro_caseload: 60,
      in_raa_1_hidden_iro_cost: 70_000,
      in_raa_1_hidden_legal_hours: -1,
      in_raa_1_support_services_gross: 1_000,
      in_raa_1_s251_adoption_y1: 1_000_000,
    };
    const of = worked({ ...HOSTED, ...hidden });
    expect(of("out_raa_1_hidden_staff_time")).toBe(60_000);
    expect(of("out_raa_2_hidden_staff_time")).toBe(0);
    expect(of("out_raa_1_hidden_hr")).toBe(10_000);
    expect(of("out_raa_2_hidden_hr")).toBe("not estimated");
    expect(of("out_raa_2_hidden_ict")).toBe("check entry");
    expect(of("out_raa_1_hidden_iro")).toBe(35_000);
    expect(of("out_raa_1_hidden_legal")).toBe("check entry");
    expect(of("out_raa_1_hidden")).toBe(105_000);
    expect(of("out_raa_1_hidden_not_estimated")).toBe(7);
    expect(of("out_raa_1_full_cost")).toBe(727_000 + 105_000);
    expect(of("out_raa_full_cost")).toBe(877_000 + 105_000);
    expect(of("out_raa_1_full_cost_s251")).toBe(1_105_000);
    expect(of("out_raa_1_full_cost_difference")).toBe(832_000 - 1_105_000);
    expect(of("out_raa_check_same_rules_staff_time")).toBe("OK");
    expect(of("out_raa_check_same_rules_hr")).toBe("▲ only 1");
    const said = words({ ...HOSTED, ...hidden });
    expect(said).toContain("Estimated for 1 of 2 members");
    expect(said).toContain("◆ Council 1: also a ledger line (Support services); is it there twice?");
  });

  it("works costs of a week and of a child out of published figures, exactly, and to £5", () => {
    const inputs: Cells = {
      in_raa_1_s251_adoption_y1: 2_000_000,
      in_raa_1_s251_adoption_y2: 1_500_000,
      in_raa_1_s251_fostering: 20_000_000,
      in_raa_1_foster_placements: 500,
      in_raa_1_s251_residential: 9_000_000,
      in_raa_1_residential_days: 9_125,
      in_raa_1_s251_looked_after: 40_000_000,
      in_raa_2_s251_adoption_y1: 500_000,
    };
    const of = worked(inputs, 2, {
      [activityInUse(1, "orders", 1)]: 25,
      [activityInUse(1, "looked_after", 1)]: 400,
      [activityInUse(1, "adopted", 1)]: 20,
      [activityInUse(1, "adopted", 2)]: 10,
      [activityInUse(1, "adopted", 3)]: 10,
      [activityInUse(1, "placed", 1)]: 8,
      [activityInUse(2, "orders", 1)]: 0,
      [activityInUse(2, "adopted", 1)]: 5,
    });
    expect(of("out_raa_1_weekly_adoption")).toBeCloseTo((2_000_000 / 25 / 365) * 7, 9);
    expect(of("out_raa_1_weekly_adoption_to_5")).toBe(1535);
    expect(of("out_raa_1_weekly_fostering_to_5")).toBe(765);
    expect(of("out_raa_1_weekly_residential")).toBeCloseTo((9_000_000 / 9_125) * 7, 9);
    expect(of("out_raa_1_weekly_looked_after_to_5")).toBe(1920);
    expect(of("out_raa_1_cost_an_adoption")).toBe(100_000);
    // 3.5 million over 30 children: of the third year spending is not known.
    expect(of("out_raa_1_cost_an_adoption_3_years")).toBeCloseTo(3_500_000 / 30, 9);
    expect(of("out_raa_1_cost_a_child_moved_in")).toBe(250_000);
    expect(of("out_raa_2_weekly_adoption")).toBe("none");
    expect(of("out_raa_2_weekly_fostering")).toBe("not entered");
    expect(of("out_raa_2_cost_an_adoption")).toBe("few");
    expect(of("out_raa_cost_an_adoption")).toBe(100_000);
    expect(of("out_raa_weekly_adoption")).toBeCloseTo((2_500_000 / 25 / 365) * 7, 9);
    expect(of("out_raa_weekly_fostering_to_5")).toBe(765);
  });

  it("takes published figures from the tables of the workbook where nothing is typed, and codes for none", () => {
    const areas = {
      ...{ kind: "table", name: "RaaAreas", row: 0, column: 0, rowCount: 1, identity: ["Key"] },
      columns: [
        { header: "Key", content: { kind: "text", values: ["Council 1 2024-25"] }, format: "@", width: 9 },
        ...[
          "S251 adoption gross",
          "S251 fostering gross",
          "S251 residential gross",
          "S251 looked after gross",
        ]
          .concat("Foster placements 31 March", "Days in residential care")
          .map((header, at) => ({
            ...{ header, format: "General", width: 9 },
            content: { kind: "asTyped", values: [at === 4 ? "c" : 1000 * (at + 1)] },
          })),
      ],
    } as TableBlock;
    const table: SheetPlan = {
      ...{ name: "RAA areas", group: "raa", purpose: "", print: { orientation: "portrait" } },
      blocks: [areas],
    };
    const cases: Cases = {
      ...CASES,
      raaAreas: [{ area: "Council 1", level: "Authority", year: "2024-25", figures: {}, sources: [] }],
    };
    const keys = namedCells(
      Object.fromEntries(
        MEMBERS.flatMap((member) =>
          ([1, 2, 3] as const).map((year) => [
            areaKey(member, year),
            member === 1 && year === 1 ? "Council 1 2024-25" : "",
          ]),
        ),
      ),
    );
    const settled = settle([members(2), keys, table, raaSpendSheet(cases)], { in_raa_1_s251_fostering: 7 });
    expect(settled.name("out_raa_1_s251_adoption_y1")).toBe(1000);
    expect(settled.name("out_raa_1_s251_adoption_y2")).toBe("not entered");
    expect(settled.name("out_raa_1_s251_fostering")).toBe(7);
    expect(settled.name("out_raa_1_foster_placements")).toBe("not entered");
    expect(settled.name("out_raa_1_weekly_residential")).toBeCloseTo((3000 / 6000) * 7, 9);
    expect(settled.name("out_raa_2_s251_adoption_y1")).toBe("not entered");
  });

  it("takes the ledgers of a table of the workbook where nothing is typed, every row used or explained", () => {
    const rows: (string | number | null)[][] = [
      ["Authority", "Cost line", "Gross", "Income from members", "Grants", "Other income", "Held by"],
      ["Council 1", "Staffing", "£900,000", 400_000, null, "-", "Host"],
      ["council 1", "Direct staff", 100_000, null, null, null, null],
      ["Council 2", "Contributions", 400_000, null, null, null, null],
      ["Council 2", "Adoption allowances", 150_000, null, null, null, "Treasury"],
      ["The RAA", "Premises", 20_000, null, "(£5,000)", null, null],
      ["Council 9", "Legal", 7, null, null, null, null],
      ["Council 1", "Total", 1_000_000, null, null, null, null],
      ["Council 1", "Legal", "about 5", null, null, null, null],
      ["Council 1", "ICT", null, null, null, null, null],
      [null, "ICT", 5, null, null, null, null],
      ["Council 2", "Contributions", 1, null, 5, null, null],
    ];
    const { raaLedger, reports, findings } = readRecords(recogniseTables([grid("Ledger", rows)]), TODAY);
    expect(reports).toMatchObject([{ layout: "raa-ledger", rows: 11, used: 6 }]);
    expect(findings.map(({ rule }) => rule)).toEqual([
      "raa-ledger-holder-unknown",
      "raa-ledger-line-unknown",
      "raa-ledger-amount-unreadable",
      "raa-ledger-amounts-missing",
      "raa-ledger-authority-missing",
      "raa-ledger-internal-income",
    ]);
    const cases: Cases = { ...CASES, raaLedger };
    const plans = [members(2), ...raaLedgerSheets(cases), raaSpendSheet(cases)];
    const settled = settle(plans, {
      in_raa_2_allowances_gross: 140_000,
      in_raa_2_legal_gross: "x",
      in_raa_2_staff_gross: 0,
    });
    expect(settled.name("out_raa_1_staff_net")).toBe(600_000);
    expect(settled.name("out_raa_1_held_by_host")).toBe(1_000_000);
    expect(settled.name("out_raa_2_staff_net")).toBe(0);
    expect(settled.name("out_raa_2_legal_net")).toBe("check entry");
    expect(settled.name("out_raa_2_allowances_net")).toBe(140_000);
    // A grant below 0 with income typed above 0 is one paid back.
    expect(settled.name("out_raa_agency_premises_net")).toBe(25_000);
    expect(settled.name("out_raa_1_panels_net")).toBe("not entered");
    expect(settled.name("out_raa_consolidated_net")).toBe(1_165_000);
    expect(settled.name("out_raa_check_contributions")).toBe("OK");
    expect(settled.cell("RaaLedger", "Check", 4)).toBe(NOBODY);
    expect(settled.cell("RaaLedger", "Used for", 0)).toBe("Member 1");
  });

  it("adds up over any amounts of any members, and holds no formula beyond the dialect", () => {
    const amounts = fc.dictionary(
      fc
        .tuple(
          fc.constantFrom("1", "2", "3", "agency"),
          fc.constantFrom(...ACCOUNT_LINES.map(({ id }) => id)),
          fc.constantFrom("gross", "from_members", "grants", "other"),
        )
        .map((parts) => `in_raa_${parts.join("_")}`),
      fc.oneof(fc.integer({ min: -1e8, max: 1e8 }), fc.constantFrom("", "text", 0)),
      { minKeys: 1, maxKeys: 40 },
    );
    fc.assert(
      fc.property(amounts, (inputs) => {
        const of = worked(inputs, 3);
        const number = (name: string) => (typeof of(name) === "number" ? (of(name) as number) : 0);
        expect(of("out_raa_check_amounts")).toBe("OK");
        expect(of("out_raa_check_books")).toBe("OK");
        expect(of("out_raa_check_pooled")).toBe("OK");
        const lines = ACCOUNT_LINES.map(({ id }) => number(`out_raa_${id}_consolidated_net`));
        expect(number("out_raa_consolidated_net")).toBeCloseTo(
          lines.reduce((a, b) => a + b, 0),
          2,
        );
        expect(number("out_raa_net") + number("out_raa_contribution_received")).toBeCloseTo(
          number("out_raa_consolidated_net"),
          2,
        );
      }),
      { numRuns: 6 },
    );
    const cases: Cases = {
      ...CASES,
      raaLedger: [{ authority: "Council 1", line: "legal", amounts: { gross: 5 }, sheet: "Ledger", row: 2 }],
    };
    const { sheets, figures } = printPlans([members(2), ...raaLedgerSheets(cases), raaSpendSheet(cases)], {
      ...HOSTED,
      in_raa_1_hidden_hr_cost: "x",
      in_raa_2_foster_placements: -4,
    });
    expect(sheets.flatMap(checkPlan)).toEqual([]);
    const errors = sheets.flatMap(({ cells }) => cells).filter(({ value }) => /^#/.test(String(value)));
    expect(errors).toEqual([]);
    expect(Object.keys(figures)).toEqual(
      expect.arrayContaining(HIDDEN_COSTS.map(({ id }) => `out_raa_15_hidden_${id}`)),
    );
  });
});

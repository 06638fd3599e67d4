import fc from "fast-check";
import type { Scalar } from "../../../src/domain/columns";
import { FormulaError } from "../../../src/domain/formula/expression";
import { NO_RECORDS } from "../../../src/domain/journeys/noRecords";
import type { Published } from "../../../src/domain/published/published";
import type { AreaFigure, AreaYear } from "../../../src/domain/raa/areas";
import type { Cases } from "../../../src/sheets/cases";
import { checkPlan } from "../../../src/sheets/dialect";
import type { ChartBlock } from "../../../src/sheets/plan";
import { printPlans } from "../../../src/sheets/printPlan";
import { raaAreasSheets } from "../../../src/sheets/raa/raaAreas";
import { raaComparisonSheet } from "../../../src/sheets/raa/raaComparison";
import { RAA_COMPARISON_COLUMNS } from "../../../src/sheets/raa/raaComparisonColumns";
import { raaMembersSheet } from "../../../src/sheets/raa/raaMembers";
import { settle } from "../../../src/sheets/settle";
import { casesOf } from "../../support/casesOf";
import { namedCells } from "../../support/namedCells";

type Entries = Readonly<Record<string, Scalar>>;
const EMPTY = casesOf(NO_RECORDS, "2026-03-31");
const ERROR = /^#(VALUE|N\/A|NAME|REF|DIV|NUM)/;

const area = (
  name: string,
  adopted: AreaFigure,
  spent: AreaFigure,
  more: Partial<AreaYear> = {},
): AreaYear => ({
  area: name,
  level: "Authority",
  year: "2024-25",
  figures: { adopted, s251_adoption_gross: spent, looked_after: 500 },
  sources: ["Own table"],
  ...more,
});
const England = area("England", 3000, 150_000_000, { level: "England" });
/** By hand: 1,000 children and £50 million in six areas; A to D cost 50,000, E less, F more. */
const SIX = [
  area("A", 100, 5_000_000, { code: "E08000001" }),
  area("B", 200, 10_000_000),
  area("C", 300, 15_000_000),
  area("D", 200, 10_000_000),
  area("E", 100, 3_000_000, { oldCode: "383" }),
  area("F", 100, 7_000_000),
];

function comparisonOf(raaAreas: readonly AreaYear[], entries: Entries, more: Partial<Cases> = {}) {
  const cases: Cases = { ...EMPTY, ...(raaAreas.length > 0 && { raaAreas }), ...more };
  const plans = [
    raaMembersSheet(cases),
    ...raaAreasSheets(cases),
    raaComparisonSheet(cases),
    namedCells({ as_at: cases.asAt }),
  ];
  const settled = settle(plans, entries);
  const shown = (of: Scalar | FormulaError): Scalar => (of instanceof FormulaError ? of.code : of);
  const figures = new Proxy<Entries>({}, { get: (_, name) => shown(settled.name(String(name))) });
  const cell = (header: string, row: number) => shown(settled.cell("RaaComparison", header, row));
  return { plans, figures, cell, cases };
}
const num = (of: Scalar | undefined): number => {
  expect(typeof of).toBe("number");
  return of as number;
};

describe("RAA comparison", () => {
  it("draws funnels round the centre of all areas by their own spread, and says who lies outside", () => {
    const { figures, cell } = comparisonOf([...SIX, England], {
      in_raa_1_name: "A",
      in_raa_2_code: "383",
      in_raa_2_name: "Eastshire",
    });
    expect(figures.out_raa_comparison_year).toBe("2024-25");
    expect(figures.out_raa_comparison_cost_areas).toBe(6);
    expect(figures.out_raa_comparison_cost_centre).toBe(50_000);
    // E and F lie 20,000 away, each of 100 children: 2 x 100 x 20,000² / 5.
    const spread = Math.sqrt((2 * 100 * 20_000 ** 2) / 5);
    expect(num(figures.out_raa_comparison_cost_spread)).toBeCloseTo(spread, 6);
    expect(["A", "B", "C", "D", "E", "F"]).toEqual([0, 1, 2, 3, 4, 5].map((row) => cell("Area", row)));
    expect([0, 1, 4].map((row) => cell("Member", row))).toEqual([1, 0, 2]);
    // 20,000 x 10 / 126,491 = 1.58 standard errors.
    expect(cell("Cost verdict", 5)).toBe("as chance");
    expect(num(cell("Cost distance", 4))).toBeCloseTo(-200_000 / spread, 9);
    expect(figures.out_raa_2_comparison_cost).toBe(30_000);
    expect(num(figures.out_raa_2_comparison_cost_low_95)).toBeCloseTo(50_000 - (1.96 * spread) / 10, 6);
    expect(num(figures.out_raa_2_comparison_cost_high_998)).toBeCloseTo(50_000 + (3.09 * spread) / 10, 6);
    // The RAA together: 8 million for 200 children.
    expect(figures.out_raa_comparison_cost).toBe(40_000);
    expect(num(figures.out_raa_comparison_cost_low_95)).toBeCloseTo(
      50_000 - (1.96 * spread) / Math.sqrt(200),
      6,
    );
    expect(figures.out_raa_comparison_cost_in_words).toBe(
      "Cost an adoption, the RAA together: £40,000; of all 6 areas: £50,000. That lies within what chance alone makes of an area of its size. In it: 2 of 2 members.",
    );
    // 1,000 adoptions of 3,000 children looked after.
    expect(num(figures.out_raa_comparison_adoptions_centre)).toBeCloseTo(100 / 3, 9);
    expect(figures.out_raa_1_comparison_adoptions).toBe(20);
  });

  it("finds an area that differs among many that do not", () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      area(`Area ${at}`, 50, 50 * (at % 2 === 0 ? 49_000 : 51_000)),
    );
    const { figures, cell } = comparisonOf([...many, area("Zed", 50, 50 * 60_000)], {});
    expect(cell("Cost verdict", 40)).toBe("differs");
    expect(figures.out_raa_comparison_cost_differs).toBe(1);
    expect(figures.out_raa_comparison_cost_perhaps).toBe(0);
    expect(cell("Our members - cost", 40)).toBe(-1);
    expect(cell("Areas - cost", 40)).toBe(60_000);
  });

  it("leaves out what is withheld or of too few, and what the year does not have; every drawn cell is a number", () => {
    const { figures, cell, plans } = comparisonOf(
      [
        ...SIX,
        area("G", "c", 1_000_000),
        area("H", 5, 900_000),
        area("I", 50, 2_000_000, { year: "2023-24" }),
      ],
      {},
    );
    expect([6, 7, 8].map((row) => cell("Cost", row))).toEqual(["withheld", "few", ""]);
    expect(figures.out_raa_comparison_cost_withheld).toBe(2);
    expect(figures.out_raa_comparison_cost_areas).toBe(6);
    const printed = printPlans(plans).sheets.find(({ plan }) => plan.name === "RAA comparison")!;
    const charts = printed.plan.blocks.filter((block): block is ChartBlock => block.kind === "chart");
    expect(charts).toHaveLength(4);
    const table = printed.table!;
    for (const { data, lines } of charts) {
      expect(data.row).toBe(table.row);
      for (const column of table.columns.slice(data.column, data.column + data.columnCount))
        for (let row = 0; row < table.rowCount; row++) expect(typeof column.valueAt(row)).toBe("number");
      const drawn = printed.cells.filter(
        ({ row, column }) =>
          row > lines!.row &&
          row < lines!.row + lines!.rowCount &&
          column >= lines!.column &&
          column < lines!.column + lines!.columnCount,
      );
      expect(drawn).toHaveLength((lines!.rowCount - 1) * lines!.columnCount);
      expect(drawn.every(({ value }) => typeof value === "number")).toBe(true);
    }
    expect(checkPlan(printed)).toEqual([]);
    expect(
      table.columns.map(({ header }) => header).filter((header) => !(header in RAA_COMPARISON_COLUMNS)),
    ).toEqual([]);
    expect(printed.cells.filter(({ value }) => ERROR.test(String(value)))).toEqual([]);
  });

  it("takes days from a published table by area, and those typed before them", () => {
    const days = (name: string, value: number): Published => ({
      ...{ of: "A10", area: name, value, unit: "days", shown: "", year: "2022-25", vintage: "" },
      ...{ source: "DfE", status: "sourced", from: { sheet: "A10", row: 2 } },
    });
    const typed = new Map([
      [
        "RaaComparison",
        {
          rowCount: 1,
          columns: new Map<string, Scalar[]>([
            ["Area", ["B"]],
            ["Days typed", [500]],
          ]),
        },
      ],
    ]);
    const { cell, figures } = comparisonOf(
      SIX,
      { in_raa_1_name: "A" },
      {
        published: [...["A", "B", "C", "D", "E"].map((name) => days(name, 400)), days("England", 1)],
        typed: typed as unknown as NonNullable<Cases["typed"]>,
      },
    );
    expect([0, 1, 5].map((row) => cell("Days", row))).toEqual([400, 500, ""]);
    expect(num(figures.out_raa_comparison_days_centre)).toBeCloseTo((700 * 400 + 200 * 500) / 900, 9);
    expect(figures.out_raa_1_comparison_days).toBe(400);
  });

  it("shows members by what was typed where the workbook has no table, and says which to add", () => {
    const { figures, plans } = comparisonOf([], {
      in_raa_1_name: "North",
      in_raa_2_name: "South",
      in_raa_activity_year: "2024-25",
      in_raa_1_adopted_y1: 20,
      in_raa_1_comparison_cost_amount: 900_000,
      in_raa_2_comparison_cost_amount: 100,
      in_raa_2_comparison_cost_children: -3,
    });
    expect(figures.out_raa_1_comparison_cost).toBe(45_000);
    expect(figures.out_raa_1_comparison_cost_verdict).toBe("no areas");
    expect(figures.out_raa_2_comparison_cost).toBe("not entered");
    expect(figures.raa_2_comparison_cost_wrong).toBe(1);
    expect(figures.out_raa_comparison_cost_in_words).toMatch(
      /With what to compare it is not known: no areas/,
    );
    const { sheets } = printPlans(plans);
    const sheet = sheets.find(({ plan }) => plan.name === "RAA comparison")!;
    const words = sheet.cells.map(({ value }) => String(value));
    expect(words.join(" ")).toContain("▲ No table of this workbook gives figures of authorities");
    expect(words.filter((word) => ERROR.test(word))).toEqual([]);
    expect(sheet.plan.blocks.map(({ kind }) => kind)).not.toContain("chart");
  });

  it("the centre is always what all areas come to together, and lies between their figures", () => {
    const one = fc.tuple(fc.integer({ min: 6, max: 500 }), fc.integer({ min: 0, max: 50_000_000 }));
    fc.assert(
      fc.property(fc.array(one, { minLength: 5, maxLength: 12 }), (of) => {
        const { figures } = comparisonOf(
          of.map(([n, spent], at) => area(`Area ${at}`, n, spent)),
          {},
        );
        const sum = (at: 0 | 1) => of.reduce((total, each) => total + each[at], 0);
        const centre = sum(1) / sum(0);
        expect(num(figures.out_raa_comparison_cost_centre)).toBeCloseTo(centre, 4);
        const squares = of.reduce((total, [n, spent]) => total + n * (spent / n - centre) ** 2, 0);
        const spread = Math.sqrt(squares / (of.length - 1));
        expect(num(figures.out_raa_comparison_cost_spread) / (spread || 1)).toBeCloseTo(spread ? 1 : 0, 6);
        const outside = of.filter(
          ([n, spent]) => Math.abs(spent / n - centre) * Math.sqrt(n) > 1.96 * spread,
        ).length;
        expect(
          num(figures.out_raa_comparison_cost_differs) + num(figures.out_raa_comparison_cost_perhaps),
        ).toBe(outside);
      }),
      { numRuns: 6 },
    );
  });
});

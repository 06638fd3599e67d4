import fc from "fast-check";
import { agreeOnEfficiency } from "../../../src/analysis/agreeOnEfficiency";
import type { Scalar } from "../../../src/domain/columns";
import { RUN_BY } from "../../../src/domain/diagnostic/efficiency";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import type { Cases } from "../../../src/sheets/cases";
import { checkPlan } from "../../../src/sheets/dialect";
import { familiesSheets } from "../../../src/sheets/families";
import { printPlans } from "../../../src/sheets/printPlan";
import { AMOUNT_IDS, AMOUNT_WORDS } from "../../../src/sheets/report/efficiencyInputs";
import { efficiencyPage } from "../../../src/sheets/report/efficiencyPage";
import { reportSheet } from "../../../src/sheets/report/reportPage";
import { timescalesSheet } from "../../../src/sheets/timescales";
import { casesOf } from "../../support/casesOf";
import { familyRecords } from "../../support/countQuestion";
import { namedCells } from "../../support/namedCells";
import { careRecords, day } from "../../support/records";

const AS_AT = "2024-03-31";
const WHOLE = { from: day("2010-04-01") as SerialDay, to: day(AS_AT) as SerialDay, gaps: [] };

/** Children who moved in with adopters in the period, some of them adopted in it; and families approved in it. */
function cases(movedIn: number, adopted: number, approved: number): Cases {
  const children = careRecords({
    tracker: Array.from({ length: movedIn }, (_, at) => ({
      child: `C${at}`,
      days: {
        ...{ entry: "2021-05-01", adm: "2021-10-01", order: "2022-01-01", match: "2022-03-01" },
        placed: "2022-05-01",
        ...(at < adopted && { adopted: "2023-03-01" }),
      },
    })),
  });
  const families = familyRecords(
    Array.from({ length: approved }, () => ({ days: { approved: "2022-07-01" } })),
  );
  const made = casesOf({ ...children, families: families.families }, AS_AT);
  return {
    ...made,
    covers: WHOLE,
    coverage: { ...made.coverage, movedIn: WHOLE, adoptionOrder: WHOLE },
    familiesCovered: WHOLE,
  };
}

type Inputs = Record<string, string | number>;

function printed(of: Cases, inputs: Inputs = {}) {
  const others = namedCells({
    ...{ as_at: of.asAt, period_from: of.period.from, period_to: of.period.to, out_covered_part: "" },
    ...{ out_covered_part_families: "", out_covered_part_moved_in: "", in_adopters_of: "Not said" },
  });
  const page = reportSheet(efficiencyPage(of), of);
  const plans = [others, timescalesSheet(of), ...familiesSheets(of), page];
  const { sheets, figures } = printPlans(plans, inputs);
  const cells = sheets.find(({ plan }) => plan.name === "Report efficiency")!.cells;
  return { figures, cells, sheets };
}

const ALL: Inputs = {
  in_efficiency_run_by: RUN_BY.us,
  ...{ in_efficiency_gross_spend: 1_200_000, in_efficiency_interagency_income: 60_000 },
  ...{ in_efficiency_interagency_spend: 120_000, in_efficiency_allowances: 200_000 },
  ...{ in_efficiency_post_order_support: 100_000, in_efficiency_full_cost: 2_400_000 },
  ...{ in_efficiency_raa_contribution: 900_000, in_efficiency_retained_costs: 60_000 },
  ...{ in_efficiency_placements_bought: 4, in_efficiency_placements_sold: 2 },
  ...{ in_efficiency_staff_family_finding: 2.5, in_efficiency_staff_recruitment: 4 },
  in_efficiency_staff_all: 16,
};

describe("Report efficiency", () => {
  it("says in words what to enter, and never a zero or an error, before anything is entered", () => {
    const { figures, cells } = printed(cases(24, 20, 18));
    const asked = Object.entries(figures).filter(([name]) =>
      /^out_efficiency_(u\d|member|moved_in_per|families_approved_per)/.test(name),
    );
    for (const [name, figure] of asked)
      expect([name, figure]).toEqual([
        name,
        /_children$/.test(name)
          ? ""
          : /_note$/.test(name)
            ? expect.stringMatching(/still to enter \[/)
            : "not entered",
      ]);
    expect(figures["out_efficiency_u3_note"]).toBe(
      "U3: still to enter [Gross spending on adoption] [Income from inter-agency fees] [Adoption allowances] [Support after the adoption order].",
    );
    expect(cells.map(({ value }) => String(value)).filter((value) => value.startsWith("#"))).toEqual([]);
  });

  it("works the unit costs and what staff achieve out, by hand", () => {
    const { figures } = printed(cases(24, 20, 18), ALL);
    expect(figures).toMatchObject({
      ...{ out_efficiency_children_adopted: 20, out_efficiency_children_moved_in: 24 },
      ...{ out_efficiency_families_approved: 18, out_efficiency_years_of_period: 3 },
      ...{ out_efficiency_u1: 60_000, out_efficiency_u2: 50_000, out_efficiency_u3: 35_000 },
      ...{ out_efficiency_u4: 100_000, out_efficiency_member_unit_cost: 40_000 },
      ...{ out_efficiency_u2_with_sold: 46_154, out_efficiency_u3_with_sold: 34_615 },
      ...{ out_efficiency_u2_without_bought_and_sold: 51_000, out_efficiency_u1_children: 20 },
      out_efficiency_moved_in_per_family_finding_worker: 3.2,
      out_efficiency_families_approved_per_recruitment_worker: 1.5,
      out_efficiency_moved_in_per_worker: 0.5,
      out_efficiency_u2_note: "U2: over 24 children.",
      out_report_efficiency_unit_cost:
        "The gross spending on adoption comes to £50,000 for each child who moved in with adopters (U2), and to £60,000 for each child adopted (U1).",
    });
  });

  it.each([
    [5, "withheld", "U2: withheld, for there are fewer than 6 children. Take several years together."],
    [6, 200_000, "U2: over 6 children only; one more or less changes it a lot. Take several years together."],
    [9, 133_333, "U2: over 9 children only; one more or less changes it a lot. Take several years together."],
    [10, 120_000, "U2: over 10 children."],
  ])("over %d children says %s", (children, figure, note) =>
    expect(printed(cases(children, 0, 0), ALL).figures).toMatchObject({
      ...{ out_efficiency_u2: figure, out_efficiency_u2_note: note, out_efficiency_u1: "withheld" },
    }),
  );

  it("leaves productivity to the RAA where its staff sit elsewhere", () =>
    expect(
      printed(cases(24, 20, 18), { ...ALL, in_efficiency_run_by: RUN_BY.elsewhere }).figures,
    ).toMatchObject({
      out_efficiency_moved_in_per_worker: "with the RAA",
      out_efficiency_member_unit_cost: 40_000,
      out_efficiency_staff_note:
        "The staff sit with the RAA and work for all its authorities: ask it for these figures.",
    }));

  it.each([
    ["about a million", "▲ Not a number: type digits only, without words."],
    ["1200000", "▲ Not a number: type digits only, without words."],
    [-5, "▲ Not below £1: leave it empty if it is not known."],
    [1_000_000_000, "▲ More than £500,000,000 cannot be right: it is not used."],
    [1_200, "◆ Is that in thousands? It is taken as pounds."],
    ["", "Section 251 outturn: adoption services, total expenditure."],
  ])("says beside gross spending typed as %p what to do", (typed, said) => {
    const { cells, figures } = printed(cases(24, 20, 18), { ...ALL, in_efficiency_gross_spend: typed });
    const { row } = cells.find(({ name }) => name === "in_efficiency_gross_spend")!;
    expect(cells.find((cell) => cell.row === row && cell.column === 3)?.value).toBe(said);
    if (typed !== 1_200)
      expect(figures["out_efficiency_u2"]).toBe(typed === "" ? "not entered" : "check entry");
  });

  it("draws a figure or nothing, never a word", () => {
    const { sheets, cells } = printed(cases(24, 20, 18), { ...ALL, in_efficiency_full_cost: "" });
    const { plan } = sheets.at(-1)!;
    const chart = plan.blocks.find((block) => block.kind === "chart")!;
    const { row, rowCount } = chart.data;
    const drawn = cells.filter((cell) => cell.column === 1 && cell.row > row && cell.row < row + rowCount);
    expect(drawn.map(({ value }) => value)).toEqual([60_000, 50_000, 35_000, "", 40_000]);
  });

  it("comes to a plain second reading of any entries, in the formulas that every program reads", () => {
    const cell = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 900_000 }) },
      { weight: 1, arbitrary: fc.constantFrom<string | number>("", "12", "much", -3, 9e9, 0) },
    );
    const small = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 1, arbitrary: fc.constantFrom<string | number>("", "two", -1, 0.5) },
    );
    const isPounds = (amount: (typeof AMOUNT_IDS)[number]) => AMOUNT_WORDS[amount].unit === "£";
    const inputs = fc
      .tuple(
        fc.record(
          Object.fromEntries(
            AMOUNT_IDS.map((amount) => [AMOUNT_WORDS[amount].key, isPounds(amount) ? cell : small]),
          ),
          { requiredKeys: [] },
        ),
        fc.constantFrom(...Object.values(RUN_BY)),
      )
      .map(([typed, runBy]): Inputs => ({ ...(typed as Inputs), in_efficiency_run_by: runBy }));
    const counts = fc.tuple(fc.constantFrom(0, 5, 6, 9, 24), fc.nat(9), fc.constantFrom(0, 7));
    fc.assert(
      fc.property(inputs, counts, (typed, [movedIn, adopted, approved]) => {
        const of = { ...cases(movedIn, Math.min(movedIn, adopted), approved), inputs: typed };
        const { figures, sheets, cells } = printed(of, typed);
        expect(() => agreeOnEfficiency(of, figures)).not.toThrow();
        expect(checkPlan(sheets.at(-1)!)).toEqual([]);
        expect(cells.map(({ value }) => String(value)).filter((value) => value.startsWith("#"))).toEqual([]);
        expect(figures["out_efficiency_u3"]).toEqual(u3(typed, movedIn, 3));
      }),
      { numRuns: 40 },
    );
  });
});

/** U3 once more, read straight from its definition; a word where there is none. */
function u3(typed: Inputs, movedIn: number, periodYears: number): Scalar {
  const usable = (key: string, least: number, most: number): number | undefined | "bad" => {
    const cell = typed[`in_efficiency_${key}`] ?? "";
    if (cell === "") return undefined;
    return typeof cell === "number" && cell >= least && cell <= most ? cell : "bad";
  };
  const host = typed["in_efficiency_run_by"] === RUN_BY.host;
  const gross = usable("gross_spend", 1, 5e8);
  const off = ["interagency_income", "allowances", "post_order_support"].map((key) => usable(key, 0, 5e8));
  const all = host ? usable("raa_children_moved_in", 0, 20_000) : movedIn;
  const years = usable("years", 0.25, 10);
  if ([gross, ...off, all, years].includes("bad")) return "check entry";
  if ([gross, ...off, all].includes(undefined)) return "not entered";
  if ((all as number) < 6) return "withheld";
  const spend = (gross as number) - (off as number[]).reduce((sum, each) => sum + each, 0);
  if (spend <= 0) return "check entry";
  return Math.round(
    ((spend / ((years as number | undefined) ?? periodYears)) * periodYears) / (all as number),
  );
}

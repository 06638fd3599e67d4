import fc from "fast-check";
import { agreeOnAdopters } from "../../../src/analysis/agreeOnAdopters";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import type { Cases } from "../../../src/sheets/cases";
import { checkPlan } from "../../../src/sheets/dialect";
import { familiesSheets } from "../../../src/sheets/families";
import { printPlans } from "../../../src/sheets/printPlan";
import { adoptersPage } from "../../../src/sheets/report/adoptersPage";
import { reportSheet } from "../../../src/sheets/report/reportPage";
import { casesOf } from "../../support/casesOf";
import { familyRecords, type FamilyLine } from "../../support/countQuestion";
import { namedCells } from "../../support/namedCells";
import { day } from "../../support/records";

const AS_AT = "2024-03-31";

const cases = (lines: readonly FamilyLine[], over: Partial<Cases> = {}): Cases => ({
  ...casesOf(familyRecords(lines), AS_AT),
  ...over,
});

/** The page as printed, beside `Families`. */
function printed(of: Cases, asAt: number = of.asAt) {
  const others = namedCells({
    ...{ as_at: asAt, period_from: of.period.from, period_to: of.period.to },
    ...{ out_covered_part_families: "", covers_families_to: of.asAt, in_adopters_of: "Not said" },
  });
  const page = reportSheet(adoptersPage(of), of);
  const { sheets, figures } = printPlans([others, ...familiesSheets(of), page]);
  return { figures, page: sheets.find(({ plan }) => plan.name === "Report adopters")! };
}

const says = ({ page }: ReturnType<typeof printed>, name: string) =>
  page.cells.find((cell) => cell.name === name)?.value;

describe("Report adopters", () => {
  it("says in one line what it would take where no table of adopters was read", () => {
    const { page, figures } = printed(cases([]));
    expect(Object.keys(figures).filter((name) => /report/.test(name))).toEqual(["out_report_adopters_read"]);
    expect(figures["out_report_adopters_read"]).toMatch(/^No table of adopters was read/);
    expect(page.cells.map(({ value }) => String(value)).join(" ")).toMatch(/It takes Annex A list 11/);
    expect(page.cells.some(({ style }) => style === "columnHeading")).toBe(false);
  });

  it("tells durations, limits, who waits and who left, worked by hand", () => {
    const result = printed(
      cases([
        { days: { stage1From: "2023-01-01", stage1To: "2023-02-01" } },
        { days: { stage1From: "2023-01-01", stage1To: "2023-03-01" } },
        { days: { stage1From: "2023-01-01", stage1To: "2023-03-02", heldFrom: "2023-02-01" } },
        { days: { stage1From: "2023-01-01", stage1To: "2023-05-01" } },
        { days: { stage1To: "2023-05-01" } },
        { days: { approved: "2023-01-01" }, texts: { fosteringForAdoption: "yes" } },
        { days: { approved: "2024-01-01" } },
        { days: { approved: "2022-01-01", left: "2022-09-01" }, reason: "Withdrew" },
        { days: { enquiry: "2022-01-01", left: "2022-09-01" }, reason: "Mr Smith is ill" },
        { days: { placed: "2024-01-01" }, texts: { childrenPlaced: "3" } },
      ]),
    );
    expect(result.figures).toMatchObject({
      ...{ out_adopters_report_stage1_reached: 5, out_adopters_report_stage1_n: 4 },
      // 31, 59, 60 and 120 days.
      ...{ out_adopters_report_stage1_mean: 68, out_adopters_report_stage1_median: 59.5 },
      ...{ out_adopters_report_stage1_lower_quarter: 52, out_adopters_report_stage1_upper_quarter: 75 },
      ...{ out_adopters_report_stage1_within_2_months: 2, out_adopters_report_stage1_over_2_months: 2 },
      ...{ out_adopters_report_stage1_within_2_months_percent: 50, out_adopters_report_stage1_no_start: 1 },
      ...{ out_adopters_report_stage2_n: 0, out_adopters_report_stage2_median: "none" },
      out_adopters_report_stage2_lower_quarter: "too few",
      ...{ out_adopters_report_waiting: 2, out_adopters_report_waiting_12_months_or_more: 1 },
      out_adopters_report_waiting_under_3_months: 1,
      ...{ out_adopters_report_left: 2, out_adopters_report_left_after_approval: 1 },
      ...{ out_adopters_report_approved: 3, out_adopters_report_approved_early_permanence: 1 },
      ...{ out_adopters_report_child_moved_in: 1, out_adopters_report_children_moved_in: 3 },
    });
    expect(says(result, "out_report_adopters_waiting")).toBe(
      "2 families are approved and waiting for a match, 1 of them for 12 months or more; the process of 0 is on hold.",
    );
    expect(says(result, "out_report_adopters_timescales")).toBe(
      "In time in Adopter Stage 1: 2 of 4 families (median 60 days); in Stage 2: not known of any family.",
    );
  });

  it("says that it cannot tell of the as-at date and of a period before the tables of adopters begin", () => {
    const later = { from: day("2024-05-01"), to: day("2024-06-01"), gaps: [] } as never;
    const of = cases([{ days: { approved: "2023-01-01" } }], { familiesCovered: later });
    const { figures, page } = printed(of);
    expect(Object.keys(figures).filter((name) => name.startsWith("out_adopters_report"))).toEqual([]);
    const said = page.cells.map(({ value }) => value);
    expect(said).toContainEqual(expect.stringContaining("who was in the process then cannot be said"));
    expect(said).toContainEqual(expect.stringContaining("do not tell of this period"));
    expect(() => agreeOnAdopters(of, figures)).not.toThrow();
  });

  it("follows the as-at date that is typed on Summary", () => {
    const of = cases([{ days: { approved: "2023-12-31" } }, { days: { approved: "2024-02-01" } }]);
    expect(printed(of).figures).toMatchObject({
      ...{ out_adopters_report_waiting: 2, out_adopters_report_waiting_3_to_6_months: 1 },
    });
    expect(printed(of, day("2024-01-15")).figures).toMatchObject({
      ...{ out_adopters_report_waiting: 1, out_adopters_report_waiting_under_3_months: 1 },
    });
  });

  it("comes to what the families themselves come to, in the formulas that every program reads", () => {
    const names = [
      ...(["enquiry", "stage1From", "stage1To", "stage2From", "approved"] as const),
      ...(["matched", "placed", "adopted", "left", "heldFrom", "heldTo"] as const),
    ];
    const optional = fc.option(fc.integer({ min: -1500, max: 40 }), { nil: undefined });
    const line = fc
      .record({
        offsets: fc.array(optional, { minLength: names.length, maxLength: names.length }),
        onHold: fc.constantFrom("", "", "yes", "no"),
        fastTrack: fc.constantFrom("", "yes", "no"),
        fosteringForAdoption: fc.constantFrom("", "yes", "no"),
        childrenPlaced: fc.constantFrom("", "0", "1", "2.0", "three"),
        reason: fc.constantFrom("", "Withdrew", "Process on hold", "Application refused", "ill"),
      })
      .map(({ offsets, reason, ...texts }): FamilyLine => ({
        days: Object.fromEntries(
          names.map((name, at) => [
            name,
            offsets[at] === undefined ? "" : formatIso((day(AS_AT) + offsets[at]) as SerialDay),
          ]),
        ),
        texts,
        reason,
      }));
    const period = fc
      .tuple(fc.integer({ min: -6000, max: -1 }), fc.integer({ min: 0, max: 900 }))
      .map(([from, days]) => ({
        from: (day(AS_AT) + from) as SerialDay,
        to: (day(AS_AT) + Math.min(0, from + days)) as SerialDay,
      }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), period, (lines, of) => {
        const some = cases(lines, { period: of });
        const { figures, page } = printed(some);
        expect(() => agreeOnAdopters(some, figures)).not.toThrow();
        expect(checkPlan(page)).toEqual([]);
        // A table's rows add up to its last, column by column.
        for (const title of ["Step", "Since the approval", "Furthest step", "Year"]) addsUp(page, title);
      }),
      { numRuns: 30 },
    );
  });
});

/** Rows between a heading of figures and the row that begins with "All". */
function addsUp({ cells }: ReturnType<typeof printed>["page"], title: string): void {
  const heads = cells.filter(
    ({ column, style, value }) => column === 0 && style === "columnHeading" && value === title,
  );
  for (const head of heads) {
    const last = cells.find(
      ({ row, column, value }) => row > head.row && column === 0 && /^All /.test(String(value)),
    );
    const next = cells.find(
      ({ row, column, style }) => row > head.row && column === 0 && style === "columnHeading",
    );
    if (!last || (next && next.row < last.row)) continue;
    const counted = cells.filter(
      ({ column, row, style, value, format }) =>
        column > 0 &&
        row > head.row &&
        row <= last.row &&
        style === "figure" &&
        typeof value === "number" &&
        format === "#,##0",
    );
    for (const column of new Set(counted.map((cell) => cell.column))) {
      const own = counted.filter((cell) => cell.column === column);
      const total = own.find(({ row }) => row === last.row)!;
      const parts = own.filter(({ row }) => row < last.row).map(({ value }) => Number(value));
      expect(parts.reduce((sum, each) => sum + each, 0)).toBe(total.value);
    }
  }
}

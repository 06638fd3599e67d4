import { agreeOnEfficiency } from "../../../src/analysis/agreeOnEfficiency";
import type { Scalar } from "../../../src/domain/columns";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { hourlyName } from "../../../src/sheets/costs/costNames";
import { costWeeksSheet } from "../../../src/sheets/costs/costWeeks";
import { unitCostsSheet } from "../../../src/sheets/costs/unitCostsSheet";
import type { MakeGroup } from "../../../src/sheets/plan";
import { printPlans } from "../../../src/sheets/printPlan";
import { efficiencyPage } from "../../../src/sheets/report/efficiencyPage";
import { reportSheet } from "../../../src/sheets/report/reportPage";
import { timescalesSheet } from "../../../src/sheets/timescales";
import { casesOf } from "../../support/casesOf";
import { costEntries, hoursOf } from "../../support/costEntries";
import { namedCells } from "../../support/namedCells";
import { careRecords, day } from "../../support/records";

const WHOLE = { from: day("2010-04-01") as SerialDay, to: day("2024-03-31") as SerialDay, gaps: [] };

/** Ten children who moved in, planned for 4 hours each at £50 by their social worker: £2,000 of child care teams. */
function figuresOf(make: readonly MakeGroup[], entries: Readonly<Record<string, Scalar>>) {
  const records = careRecords({
    tracker: Array.from({ length: 10 }, (_, at) => ({
      child: `C${at}`,
      days: { entry: "2021-05-01", adm: "2021-10-01", placed: "2022-05-01" },
    })),
  });
  const made = casesOf(records, "2024-03-31");
  const of = {
    ...made,
    ...{ make, covers: WHOLE, coverage: { ...made.coverage, movedIn: WHOLE, adoptionOrder: WHOLE } },
    inputs: entries as Record<string, string | number>,
  };
  const parts = ["decision", "placement_order", "match", "moved_in", "disruption", "families"];
  const plans = [
    namedCells({
      ...{ as_at: of.asAt, period_from: of.period.from, period_to: of.period.to, out_covered_part: "" },
      ...Object.fromEntries(parts.map((event) => [`out_covered_part_${event}`, ""])),
      ...{ in_adopters_of: "Not said" },
      ...costEntries({ ...hoursOf({ child_1: { social_worker: 4 } }), [hourlyName("social_worker")]: 50 }),
    }),
    timescalesSheet(of),
    ...(make.includes("costs") ? [unitCostsSheet(of), costWeeksSheet(of)] : []),
    ...(make.includes("report") ? [reportSheet(efficiencyPage(of), of)] : []),
  ];
  const { figures, sheets } = printPlans(plans, entries);
  if (make.includes("report")) agreeOnEfficiency(of, figures);
  const errors = sheets.flatMap(({ cells }) => cells.filter(({ value }) => String(value).startsWith("#")));
  expect(errors).toEqual([]);
  return figures;
}

describe("Unit costs beside Report efficiency", () => {
  const spent = { in_efficiency_gross_spend: 900_000, in_efficiency_interagency_spend: 100_000 };

  it("takes spending that was typed there, and gives U4 the full cost", () =>
    expect(figuresOf(["costs", "report"], spent)).toMatchObject({
      ...{ out_cost_spend_adoption_line: 900_000, out_cost_spend_interagency_fees: 100_000 },
      ...{ out_cost_spend_compared: 800_000, out_cost_full: 902_000, out_cost_full_per_child: 90_200 },
      ...{ out_efficiency_full_cost: 902_000, out_efficiency_u4: 90_200 },
    }));

  it("keeps years apart: a year's spending there counts three times in a period of three", () =>
    expect(figuresOf(["costs", "report"], { ...spent, in_efficiency_years: 1 })).toMatchObject({
      ...{ out_cost_spend_adoption_line: 2_700_000, out_cost_full: 2_702_000 },
      ...{ out_efficiency_u4: 270_200, out_efficiency_u1: "withheld" },
    }));

  it("prefers what was entered on the page itself", () =>
    expect(
      figuresOf(["costs", "report"], {
        ...{ ...spent, in_cost_spend_adoption_line: 600_000, in_efficiency_full_cost: 1_000_000 },
      }),
    ).toMatchObject({
      ...{ out_cost_spend_adoption_line: 600_000, out_cost_full: 602_000, out_efficiency_u4: 100_000 },
    }));

  it("stands alone where only one of the two is made", () => {
    expect(figuresOf(["costs"], spent)).toMatchObject({ out_cost_full: "not entered" });
    expect(figuresOf(["report"], spent)).toMatchObject({
      ...{ out_efficiency_u4: "not entered", out_efficiency_full_cost: "" },
    });
  });
});

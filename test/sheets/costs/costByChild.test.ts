import { driftSheet } from "../../../src/sheets/driftSheet";
import type { Cases } from "../../../src/sheets/cases";
import type { MakeGroup, SheetPlan } from "../../../src/sheets/plan";
import { casesOf } from "../../support/casesOf";
import { costsOf, ENTERED } from "../../support/costCases";
import { careRecords, day } from "../../support/records";

/*
 * Child 1 entered on 1 January 2021 and moved to agency-less long-term carers, was decided on 1 November 2021, has a placement
 * order of 1 January 2022, a match of 1 August 2022, moved in on 1 October 2022 and was adopted on 1 April 2023. Child 2 waits.
 * The period is 1 April 2021 to 31 March 2024; a week is £700, processes cost £100, £110 ... £170, a disruption £240.
 */
const records = () =>
  careRecords({
    episodes: [
      "1 2021-01-01 S C2 U6 2021-06-01 X1",
      "1 2021-06-01 P C2 U4 2022-01-01 X1",
      "1 2022-01-01 L E1 U4 2022-10-01 X1",
      "1 2022-10-01 P E1 A6 2023-04-01 E12",
      "2 2022-01-01 S C2 U6 - -",
    ],
    decisions: ["1 2021-11-01", "2 2023-01-01"],
    ad1: ["1 2021-11-01 2022-08-01 0"],
  });
const cases = () => casesOf(records(), "2024-03-31");

describe("Cost by child", () => {
  it("is unit cost x how often in the period, process by process, and placements day by day", () => {
    const { rows, figures } = costsOf(cases());
    const [one, two] = rows("CostByChild");
    expect(one).toMatchObject({
      ...{ "Child 1": 1, "Child 2": 1, "Child 4": 1, "Child 5": 1, "Child 7": 1, "Child 8": 1 },
      // 273 days from decision to match, 182 from moving in to the order.
      ...{ "Child 3 weeks": 39, "Child 6 weeks": 26, Disruption: 0 },
      ...{ "Child 3 cost": 39 * 120, "Child 6 cost": 26 * 150 },
      Processes: 100 + 110 + 39 * 120 + 130 + 140 + 26 * 150 + 160 + 170,
      // From 1 April 2021 to 1 October 2022: 548 days at £100.
      ...{ Placements: 54_800, Total: 64_190, "Average used": "Throughout", "Part of care": "Began before" },
    });
    // From 1 January 2022 to the as-at date, which is not counted.
    expect(two).toMatchObject({ Placements: 82_000, "Child 3 weeks": 65, "Part of care": "Goes on" });
    expect(figures).toMatchObject({
      ...{ out_cost_children: 2, out_cost_placements_total: 136_800, out_cost_total: 154_090 },
      ...{ out_cost_child_3_occurrences: 104, out_cost_child_3_total: 12_480 },
      ...{ out_cost_average_weekly: 700, out_cost_waiting_days: 1368, out_cost_agency_days: 0 },
    });
  });

  it("has support after the order for the years entered, as far as they lie in the period", () => {
    const years = (of: number) =>
      costsOf(cases(), { ...ENTERED, out_cost_years_child_9: of }).figures.out_cost_child_9_occurrences;
    expect([years(0), years(0.5), years(3)]).toEqual([0, 0.5, 365 / 365]);
  });

  it("goes on without what is not entered, and says what that is", () => {
    const { rows, figures, words } = costsOf(cases(), {
      out_cost_child_2: 110,
      out_cost_child_3: "rate missing",
    });
    expect(rows("CostByChild")[0]).toMatchObject({
      ...{ Processes: 110, Placements: 0, Total: 110 },
      "Without a cost": "Child 1; Child 3; Child 4; Child 5; Child 6; Child 7; Child 8; ",
    });
    expect(figures.out_cost_processes_not_costed).toBe(
      "▲ 9 of 10 processes have no unit cost and count as £0: enter hours or purchases on Cost inputs. ▲ 1,368 days in placements have neither a cost of their own nor an average and count as £0.",
    );
    expect(figures.out_cost_average_weekly).toBe("not entered");
    expect(words("Cost by child")).not.toMatch(/#(N\/A|NAME|VALUE|DIV)/);
  });

  it("shows one child beside all, by id, number or case", () => {
    const shown = (of: string | number) => {
      const { printed } = costsOf(cases(), ENTERED, { in_cost_child: of });
      const { cells } = printed.sheets.find(({ plan }) => plan.name === "Cost by child")!;
      const total = cells.find(({ value }) => value === "Total")!;
      return cells.find(({ row, column }) => row === total.row && column === 6)!.value;
    };
    expect([shown("1"), shown(2), shown("2/1"), shown("nobody"), shown("")]).toEqual([
      ...[64_190, 89_900, 89_900],
      ...["", ""],
    ]);
  });

  it("follows a period that is changed on the sheet", () => {
    const { figures } = costsOf(cases(), {
      ...ENTERED,
      ...{ period_from: day("2023-04-01"), period_to: day("2023-04-01") },
    });
    // Child 1 is adopted on that day, which is no day of care; child 2 waits for one seventh of a week.
    expect(figures).toMatchObject({
      ...{ out_cost_children: 2, out_cost_child_7_total: 160, out_cost_placements_total: 100 },
      out_cost_processes_total: 160 + 120 / 7,
    });
  });

  it("says how many children with adopters have no decision in the data", () => {
    const { words } = costsOf(
      casesOf(
        careRecords({
          episodes: ["1 2021-01-01 S E1 U6 2022-01-01 X1", "1 2022-01-01 P E1 A6 2023-01-01 E12"],
        }),
        "2024-03-31",
      ),
    );
    expect(words("Cost by child")).toContain(
      "1 child who moved in or was adopted has no decision in the data, and is not among these.",
    );
  });
});

describe("Drift", () => {
  const spent = (make: MakeGroup[], typed?: string) => {
    const of: Cases = {
      ...cases(),
      make,
      inputs: typed === undefined ? {} : { in_cost_show_on_drift: typed },
    };
    const plan: SheetPlan = driftSheet(of);
    const table = plan.blocks.find((block) => block.kind === "table")!;
    return table.columns.map(({ header }) => header).includes("Spent on delay");
  };

  it("has the pounds of each live case where a person asks for them and the cost sheets are made", () => {
    expect(spent(["core", "costs"], "Yes")).toBe(true);
    expect(spent(["core", "costs"], "No")).toBe(false);
    expect(spent(["core", "costs"])).toBe(false);
    expect(spent(["core"], "Yes")).toBe(false);
  });
});

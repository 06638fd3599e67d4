import fc from "fast-check";
import { agreeOnUnitCosts } from "../../../src/analysis/agreeOnUnitCosts";
import type { Scalar } from "../../../src/domain/columns";
import { PROCESS_IDS, type ProcessId } from "../../../src/domain/costs/processes";
import {
  attrition,
  childRouteCost,
  householdCost,
  isCost,
  placedCost,
  processCost,
  weeksIn,
  type Cost,
  type HourlyCosts,
  type ProcessEntries,
  type UnitCosts,
} from "../../../src/domain/costs/unitCosts";
import { WORKER_IDS, WORKERS, type Worker, type WorkerId } from "../../../src/domain/costs/workers";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { coveredByKind, EVENT_KINDS } from "../../../src/domain/journeys/coverage";
import type { Cases } from "../../../src/sheets/cases";
import { boughtName, hourlyName, hoursName } from "../../../src/sheets/costs/costNames";
import { costWeeksSheet } from "../../../src/sheets/costs/costWeeks";
import { unitCostsSheet } from "../../../src/sheets/costs/unitCostsSheet";
import { checkPlan } from "../../../src/sheets/dialect";
import { familiesSheets } from "../../../src/sheets/families";
import { printPlans } from "../../../src/sheets/printPlan";
import { timescalesSheet } from "../../../src/sheets/timescales";
import { casesOf } from "../../support/casesOf";
import { costEntries, hoursOf } from "../../support/costEntries";
import { familyRecords, type FamilyLine } from "../../support/countQuestion";
import { namedCells } from "../../support/namedCells";
import { careRecords, day, type TrackerLine } from "../../support/records";

const WHOLE = { from: day("2010-04-01") as SerialDay, to: day("2024-03-31") as SerialDay, gaps: [] };
const AS_AT = "2024-03-31";

/** Cases of which the data tell everything, for the three years to 31 March 2024. */
function cases(tracker: TrackerLine[] = [], families: FamilyLine[] = []): Cases {
  const records = careRecords({ tracker });
  const made = casesOf({ ...records, families: familyRecords(families).families }, AS_AT);
  const coverage = coveredByKind(
    EVENT_KINDS.map((event) => ({ ...WHOLE, kind: "903", event, closedCasesMissing: false })),
  );
  return { ...made, covers: WHOLE, familiesCovered: WHOLE, coverage };
}

const COVERED = Object.fromEntries(
  ["decision", "placement_order", "match", "moved_in", "disruption", "families"].map((event) => [
    `out_covered_part_${event}`,
    "",
  ]),
);

function printed(of: Cases, entries: Readonly<Record<string, Scalar>> = {}) {
  const plans = [
    namedCells({
      ...{ as_at: of.asAt, period_from: of.period.from, period_to: of.period.to, out_covered_part: "" },
      ...COVERED,
      ...costEntries(),
    }),
    timescalesSheet(of),
    ...familiesSheets(of),
    unitCostsSheet(of),
    costWeeksSheet(of),
  ];
  const { sheets, figures } = printPlans(plans, entries);
  agreeOnUnitCosts(of, figures);
  const sheet = sheets.find(({ plan }) => plan.name === "Unit costs")!;
  const weeks = sheets.find(({ plan }) => plan.name === "Cost weeks")!;
  return { figures, sheet, weeks, sheets, cells: sheet.cells };
}

const beside = (cells: ReturnType<typeof printed>["cells"], key: string): Scalar | undefined => {
  const { row } = cells.find(({ name }) => name === key)!;
  return cells.find((cell) => cell.row === row && cell.column === 5)?.value;
};

/** Every process takes hours of one worker at £50, so that sums can be followed by hand. */
const SIMPLE = {
  ...Object.fromEntries(WORKER_IDS.map((worker) => [hourlyName(worker), 50])),
  ...hoursOf({
    child_1: { social_worker: 40 }, // 2,000
    child_2: { solicitor: 20 }, // 1,000
    child_3: { family_finder: 2 }, // 100 a week
    child_4: { family_finder: 16, social_worker: 4 }, // 1,000
    child_5: { social_worker: 24 }, // 1,200
    child_6: { social_worker: 3, reviewing_officer: 1 }, // 200 a week
    child_7: { solicitor: 6 }, // 300
    child_8: { support_worker: 12 }, // 600
    child_9: { adoption_support: 10 }, // 500 a year
    adopter_1: { adopter_social_worker: 2 }, // 100
    adopter_2: { adopter_social_worker: 20 }, // 1,000
    adopter_3: { adopter_social_worker: 60 }, // 3,000
    adopter_4: { panel_adviser: 8, medical_adviser: 2 }, // 500
    adopter_5: { adopter_social_worker: 1 }, // 50 a week
    disruption: { social_worker: 80 }, // 4,000
  }),
  [boughtName("child_2")]: 500,
  [boughtName("child_7")]: 200,
  ...{ out_cost_fee_voluntary_1: 40_000, out_cost_fee_voluntary_2: 60_000, out_cost_fee_authority_1: 27_000 },
  ...{ in_unit_weeks_child_3: 30, in_unit_weeks_child_6: 20, in_unit_years_child_9: 2 },
  ...{ in_unit_weeks_adopter_5: 12, in_unit_share_adopter_1: 25, in_unit_share_adopter_2: 50 },
  ...{ in_unit_share_adopter_3: 80, in_unit_children_a_household: 1.25, in_unit_share_disruption: 5 },
};

describe("Unit costs", () => {
  it("says in words what is missing, and never a zero or an error, before anything is entered", () => {
    const { figures, cells, sheet } = printed(cases());
    expect(figures).toMatchObject({
      ...{
        out_cost_child_1: "not entered",
        out_cost_adopter_6: "not entered",
        out_cost_disruption: "not entered",
      },
      ...{ out_cost_child_route: "not entered", out_cost_household: "not entered" },
      ...{ out_cost_child_placed: "not entered", out_cost_child_placed_bought: "not entered" },
      ...{
        out_cost_ratio: "not entered",
        out_cost_full: "not entered",
        out_cost_full_per_child: "not entered",
      },
      out_cost_child_1_note: "◆ Neither hours nor purchases: enter them on Cost inputs.",
      out_cost_child_placed_note:
        "◆ Own adopters: cannot be said without [The child's route: not entered] [A household approved: not entered] [Disruption: not entered].",
    });
    expect(cells.map(({ value }) => String(value)).filter((value) => value.startsWith("#"))).toEqual([]);
    expect(checkPlan(sheet)).toEqual([]);
  });

  it("works a child placed out as by hand", () => {
    const { figures } = printed(cases(), SIMPLE);
    // Child's route: 2,000 + 1,500 + 30 x 100 + 1,000 + 1,200 + 20 x 200 + 500 + 600 + 2 x 500 = 14,800.
    // Adopter 6: 100 / 0.25 - 100 + 1,000 / 0.5 - 1,000 + 3,000 / 0.8 - 3,000 = 300 + 1,000 + 750 = 2,050.
    // A household: 100 + 1,000 + 3,000 + 500 + 2,050 + 12 x 50 = 7,250; over 1.25 children 5,800.
    expect(figures).toMatchObject({
      ...{ out_cost_child_2: 1_500, out_cost_child_3: 100, out_cost_child_2_solicitor: 1_000 },
      ...{ out_cost_child_route: 14_800, out_cost_adopter_6: 2_050, out_cost_household: 7_250 },
      out_cost_child_placed: 14_800 + 5_800 + 200,
      out_cost_child_placed_bought: 14_800 + 40_000 + 200,
      out_cost_child_placed_bought_authority: 14_800 + 27_000 + 200,
      // Court fees of 500 and 200 once, the household once.
      out_cost_two_siblings_placed: 2 * 14_800 - 700 + 7_250 + 400,
      out_cost_two_siblings_placed_bought: 2 * 14_800 - 700 + 60_000 + 400,
      ...{ out_cost_child_route_note: "", out_cost_household_note: "", out_cost_child_placed_note: "" },
      out_cost_unit_headline:
        "A child placed with own adopters costs £20,800, with a voluntary agency's £55,000.",
    });
  });

  it("goes on without what is missing, and names it", () => {
    const { figures } = printed(cases(), {
      ...SIMPLE,
      ...{ [hourlyName("solicitor")]: "not entered", in_unit_weeks_child_6: "" },
    });
    expect(figures).toMatchObject({
      ...{ out_cost_child_2: "rate missing", out_cost_child_7: "rate missing" },
      out_cost_child_2_note: "◆ An hour has no cost of [Solicitor]: enter pay on Cost inputs.",
      out_cost_child_route: 14_800 - 1_500 - 500 - 4_000,
      out_cost_child_route_note:
        "◆ It goes without [Child 2: rate missing] [Child 6: weeks missing] [Child 7: rate missing].",
      out_cost_child_placed: 14_800 - 6_000 + 5_800 + 200,
    });
  });

  it.each([
    ["ten", "▲ Not a number: type digits only, without words.", "not known"],
    ["10", "▲ Not a number: type digits only, without words.", "not known"],
    [-1, "▲ Not below 0: it is not used.", "not known"],
    [5_000, "▲ More than 520 cannot be right: it is not used.", "not known"],
    [0, "", 0],
    [
      "",
      "◆ Not entered, and nothing is known of children here: decision to match, finished in the period.",
      "not known",
    ],
  ])("says beside weeks typed as %p what to do", (typed, said, used) => {
    const { cells, figures } = printed(cases(), { ...SIMPLE, in_unit_weeks_child_3: typed });
    expect(beside(cells, "in_unit_weeks_child_3")).toBe(said);
    expect(figures["out_cost_weeks_child_3"]).toBe(used);
  });
});

describe("What the data say for Unit costs", () => {
  const child = (name: string, days: TrackerLine["days"]): TrackerLine => ({ child: name, days });
  const tracker = [
    child("A", {
      ...{ entry: "2020-01-01", adm: "2021-03-25", order: "2021-04-10", match: "2021-06-03" },
      ...{ placed: "2021-06-17", adopted: "2022-06-16" },
    }),
    child("B", {
      ...{ entry: "2021-01-01", adm: "2022-01-01", order: "2022-02-01", match: "2022-04-16" },
      placed: "2024-03-17",
    }),
    child("C", { entry: "2022-01-01", adm: "2024-03-10" }),
  ];
  const families: FamilyLine[] = [
    {
      days: {
        ...{ enquiry: "2021-01-01", stage1From: "2021-02-01", stage2From: "2021-06-01" },
        ...{ approved: "2021-10-01", matched: "2021-12-10", placed: "2022-01-01" },
      },
      texts: { childrenPlaced: "2" },
    },
    { days: { enquiry: "2021-05-01", stage1From: "2021-06-01", left: "2021-08-01" } },
    { days: { enquiry: "2021-05-01", left: "2021-05-20" } },
    {
      days: {
        stage1From: "2022-01-01",
        stage2From: "2022-05-01",
        approved: "2024-03-03",
        placed: "2024-03-24",
      },
      texts: { childrenPlaced: "1" },
    },
    { days: { enquiry: "2024-02-01" } },
  ];

  it("counts the volumes of the period", () => {
    const { figures } = printed(cases(tracker, families));
    expect(figures).toMatchObject({
      ...{ out_cost_volume_child_1: 2, out_cost_volume_child_2: 2, out_cost_volume_child_4: 2 },
      ...{ out_cost_volume_child_5: 2, out_cost_volume_child_7: 1, out_cost_volume_child_8: 2 },
      ...{ out_cost_volume_child_9: "not entered", out_cost_volume_disruption: 0 },
      // A: 1 April to 3 June 2021, 63 days; B: 1 January to 16 April 2022, 105 days; C: 10 to 31 March 2024, 21 days.
      out_cost_volume_child_3: 9 + 15 + 3,
      // A: 17 June 2021 to 16 June 2022, 364 days; B: 14 days to the as-at date.
      out_cost_volume_child_6: 52 + 2,
      ...{ out_cost_volume_adopter_1: 3, out_cost_volume_adopter_2: 2, out_cost_volume_adopter_4: 2 },
      ...{ out_cost_volume_adopter_3: 2, out_cost_volume_adopter_5: 10 + 3, out_cost_period_years: 3 },
    });
  });

  it("takes weeks, shares and children a household from them while nothing is entered", () => {
    const { figures, cells } = printed(cases(tracker, families));
    expect(figures).toMatchObject({
      // A: 70 days; B: 105 days.
      ...{ out_cost_weeks_child_3: 12.5, out_cost_weeks_child_6: 52, out_cost_weeks_adopter_5: 10 },
      out_cost_years_child_9: 0,
      // Of those with an enquiry one was approved and two left; of those in Stage 1 two were and one left.
      ...{ out_cost_share_adopter_3: 100, out_cost_children_a_household: 1.5 },
    });
    expect(figures["out_cost_share_adopter_1"]).toBeCloseTo(100 / 3, 10);
    expect(figures["out_cost_share_adopter_2"]).toBeCloseTo(200 / 3, 10);
    expect(beside(cells, "in_unit_share_adopter_1")).toBe(
      "Not entered: of the 3 families of Families who reached it and were approved or left.",
    );
    expect(beside(cells, "in_unit_weeks_child_3")).toBe(
      "Not entered: the mean of children here, decision to match, finished in the period (2 of them).",
    );
  });

  it("has the weeks of every stretch as a plain reading of its days has them", () => {
    const { weeks } = printed(cases(tracker, families));
    const { columns, rowCount } = weeks.table!;
    const at = (header: string, row: number) =>
      Number(columns.find((column) => column.header === header)!.valueAt(row) ?? 0);
    const of = cases();
    expect(rowCount).toBe(7);
    for (let row = 0; row < rowCount; row++)
      expect(at("Weeks", row)).toBeCloseTo(
        weeksIn({ from: at("From", row), to: at("To", row) }, of.period, of.asAt),
        10,
      );
    expect(checkPlan(weeks)).toEqual([]);
  });

  it("reconciles with the spending, and bridges it to the full cost", () => {
    const spent = {
      ...{ in_cost_spend_adoption_line: 20_000, in_cost_spend_interagency_fees: 4_000 },
      ...{
        in_cost_spend_allowances: 1_000,
        in_cost_spend_support_bought: 500,
        in_cost_bridge_overheads: 3_000,
      },
    };
    const { figures } = printed(cases(tracker, families), {
      ...SIMPLE,
      ...spent,
      in_unit_volume_child_5: 10,
    });
    // Adoption line: Child 3 27 x 100 + Child 4 2 x 800 + Child 8 10 x 600
    // + Adopters 3 x 100 + 2 x 1,000 + 2 x 3,000 + 2 x 400 + 13 x 50.
    const adoption = 2_700 + 1_600 + 6_000 + 300 + 2_000 + 6_000 + 800 + 650;
    // Child care teams: 2 x 2,000 + 2 x 200 + 10 x 1,200 + 54 x 150; no disruptions.
    const teams = 4_000 + 400 + 12_000 + 8_100;
    expect(figures).toMatchObject({
      ...{ out_cost_bottom_up_adoption: adoption, out_cost_bottom_up_child_care_teams: teams },
      ...{ out_cost_bottom_up_reviewing: 2_700, out_cost_bottom_up_legal: 2_300 },
      ...{ out_cost_bottom_up_medical: 200, out_cost_bottom_up_bought: 1_200 },
      ...{ out_cost_spend_compared: 14_500, out_cost_ratio_state: "◆ too high" },
      out_cost_bottom_up_note: "◆ It goes without [Child 9: no volume].",
      out_cost_full: 20_000 + teams + 2_700 + 2_300 + 200 + 3_000,
      out_cost_full_per_child_note: "Over 10 children who moved in.",
    });
    expect(figures["out_cost_ratio"]).toBeCloseTo(adoption / 14_500, 10);
    expect(figures["out_cost_full_per_child"]).toBeCloseTo((figures["out_cost_full"] as number) / 10, 8);
  });

  it("takes a year's spending times the years of the period, and withholds a cost over fewer than 6", () => {
    const { figures } = printed(cases(tracker, families), {
      ...SIMPLE,
      ...{ in_cost_spend_adoption_line: 20_000, in_cost_spend_years: 1, in_cost_bridge_legal: 100_000 },
    });
    expect(figures).toMatchObject({
      ...{ out_cost_spend_adoption_line: 60_000, out_cost_bridge_legal: 100_000 },
      out_cost_full_per_child: "withheld",
    });
  });
});

describe("Unit costs and their plain second reading", () => {
  const amount = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 200 }) },
    { weight: 1, arbitrary: fc.constant("not entered") },
  );
  const num = (cell: Scalar | undefined): number | undefined => (typeof cell === "number" ? cell : undefined);

  it("agree for any hours, rates, purchases and times", () => {
    const names = [
      ...WORKER_IDS.map(hourlyName),
      ...PROCESS_IDS.flatMap((process) => [
        boughtName(process),
        ...WORKER_IDS.slice(0, 4).map((worker) => hoursName(process, worker)),
      ]),
    ];
    const of = cases();
    const entries = fc.tuple(
      fc.record(Object.fromEntries(names.map((name) => [name, amount]))),
      fc.record({
        in_unit_weeks_child_3: fc.integer({ min: 0, max: 100 }),
        in_unit_weeks_child_6: fc.constant(""),
        in_unit_share_adopter_2: fc.integer({ min: 1, max: 100 }),
        in_unit_children_a_household: fc.constantFrom(1, 1.5, 2),
        in_unit_share_disruption: fc.integer({ min: 0, max: 100 }),
        in_unit_volume_child_1: fc.integer({ min: 0, max: 50 }),
        out_cost_fee_voluntary_1: amount,
      }),
    );
    fc.assert(
      fc.property(entries, ([known, entered]) => {
        const { figures, cells } = printed(of, { ...known, ...entered });
        const hourly = Object.fromEntries(
          WORKER_IDS.map((worker) => [worker, num(known[hourlyName(worker)])]),
        ) as Partial<Record<WorkerId, number>>;
        const entriesOf = (process: ProcessId) => ({
          hours: Object.fromEntries(
            WORKER_IDS.map((worker) => [worker, num(known[hoursName(process, worker)])]),
          ),
          ...(num(known[boughtName(process)]) !== undefined && { bought: num(known[boughtName(process)])! }),
        });
        const costs = Object.fromEntries(
          PROCESS_IDS.map((process) => [process, processCost(entriesOf(process), hourly)]),
        ) as UnitCosts;
        const lasting = { child_3: entered.in_unit_weeks_child_3, child_9: 0 };
        const shares = { adopter_1: 1, adopter_2: entered.in_unit_share_adopter_2 / 100, adopter_3: 1 };
        const dropOut = attrition(costs, shares);
        const household = householdCost(costs, dropOut, lasting);
        const childRoute = childRouteCost(costs, lasting);
        const disrupt = entered.in_unit_share_disruption / 100;
        const placed = (family: Cost | undefined) =>
          placedCost({
            ...{ children: 1, childRoute, disruption: costs.disruption, disrupt },
            family: isCost(family) ? family : undefined,
          });
        for (const process of PROCESS_IDS) same(figures[`out_cost_${process}`], costs[process]);
        same(figures["out_cost_adopter_6"], dropOut);
        same(figures["out_cost_household"], household);
        same(figures["out_cost_child_route"], childRoute);
        const aChild = isCost(household) ? household / entered.in_unit_children_a_household : undefined;
        same(figures["out_cost_child_placed"], placed(aChild));
        same(figures["out_cost_child_placed_bought"], placed(num(entered.out_cost_fee_voluntary_1)));
        if (isCost(costs.child_1))
          same(
            figures["out_cost_period_child_1_child_care_teams"],
            onLine("child care team", entriesOf("child_1"), hourly) * entered.in_unit_volume_child_1,
          );
        expect(cells.filter(({ value }) => String(value).startsWith("#"))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  /** The part of a process that is paid on one line of the return. */
  const onLine = (line: Worker["line"], { hours }: ProcessEntries, hourly: HourlyCosts) =>
    WORKERS.filter((worker) => worker.line === line).reduce(
      (sum, { id }) => sum + (hours[id] ?? 0) * (hourly[id] ?? 0),
      0,
    );

  const same = (figure: Scalar | undefined, cost: Cost) =>
    isCost(cost) ? expect(figure).toBeCloseTo(cost, 6) : expect(figure).toBe(cost);
});

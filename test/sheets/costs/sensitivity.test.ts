import type { Scalar } from "../../../src/domain/columns";
import { LEAVES_READ, QUANTITIES } from "../../../src/domain/costs/sensitivityModel";
import { LEAVES, savingsName, SCENARIOS } from "../../../src/domain/costs/savingsModel";
import { SAVINGS_STEPS } from "../../../src/domain/costs/savingsSteps";
import { evaluate } from "../../../src/domain/formula/evaluate";
import { named } from "../../../src/domain/formula/expression";
import { simulateSavings } from "../../../src/analysis/simulateSavings";
import { checkPlan } from "../../../src/sheets/dialect";
import type { Cell, SheetPlan } from "../../../src/sheets/plan";
import { atOnce } from "../../../src/domain/steps";
import { printing } from "../../../src/sheets/printPlan";
import { settle } from "../../../src/sheets/settle";
import { sensitivitySheet } from "../../../src/sheets/costs/sensitivitySheet";
import { tornadoSheet } from "../../../src/sheets/costs/tornadoSheet";
import { timescalesSheet } from "../../../src/sheets/timescales";
import { casesOf } from "../../support/casesOf";
import { namedCells } from "../../support/namedCells";
import { careRecords } from "../../support/records";

type Leaves = Readonly<Record<string, number>>;
type Inputs = Readonly<Record<string, string | number>>;

const BASE: Leaves = {
  ...Object.fromEntries(LEAVES.map(({ id }) => [id, 0])),
  ...{ children: 30, weekly: 765, pay_scale: 1, family_finding: 140, horizon: 5, full_year: 2, rise: 2 },
  ...{ mode_1: 1, days_1: 20, share_1: 60, mean_1: 270, quarter_1: 200, england_1: 250 },
  ...{ mode_2: 1, days_2: 40, share_2: 100, mean_2: 300, quarter_2: 220, england_2: 310, over_2: 40 },
  ...{ share_3: 100, mean_3: 30, quarter_3: 15, process_year: 12_000, ep_children: 2, ep_days: 90 },
  ...{ ep_cost: 4_000, mix_days: 3_000, mix_points: 20, mix_gap: 450, offset_fees: 30_000 },
  ...{ programme_once: 150_000, programme_year: 120_000 },
};

/** The model itself, cell by cell, with some cells said otherwise. */
function plain(leaves: Leaves, otherwise: Leaves = {}): Leaves {
  const held = new Map(Object.entries(leaves));
  for (const { id, of } of SAVINGS_STEPS)
    held.set(
      id,
      otherwise[id] ??
        (evaluate(of(named), { tables: new Map(), names: (name) => held.get(name) }) as number),
    );
  return Object.fromEntries(held);
}

const children = careRecords({
  tracker: [270, 300, 330, 250, 290].map((days, at) => ({
    child: `C${at}`,
    days: {
      ...{ entry: "2021-05-01", adm: `2022-01-${10 + at}`, match: `2022-0${5 + (days % 4)}-02` },
      placed: "2022-12-01",
    },
  })),
});
const CASES = casesOf(children, "2024-03-31");

/** Cells of Savings as entries and formulas, so that a leaf may be changed by its name. */
function savings(scenarios: readonly Leaves[]): SheetPlan[] {
  const leaves: Record<string, Scalar> = {
    ...{ as_at: CASES.asAt, period_from: CASES.period.from, period_to: CASES.period.to },
    out_cost_illustrative: "",
  };
  const steps: Cell[] = [];
  SCENARIOS.forEach((s, at) => {
    for (const { id } of LEAVES) leaves[savingsName(s, id)] = scenarios[at % scenarios.length]![id]!;
    leaves[savingsName(s, "name")] = `Scenario ${s}`;
    for (const stage of [1, 2, 3]) leaves[`in_savings_${s}_limit_${stage}`] = stage === 2 ? 182 : "";
    for (const { id, of } of SAVINGS_STEPS)
      steps.push({
        content: { expr: of((each) => named(savingsName(s, each))) },
        style: "figure",
        name: savingsName(s, id),
      });
  });
  const worked: SheetPlan = {
    ...{ name: "Savings", group: "costs", purpose: "", print: { orientation: "portrait" } },
    blocks: [{ kind: "grid", row: 0, column: 0, cells: steps.map((cell) => [cell]) }],
  };
  return [namedCells(leaves), worked];
}

const plansOf = (scenarios: readonly Leaves[]) => [
  ...savings(scenarios),
  timescalesSheet(CASES),
  sensitivitySheet(CASES),
  tornadoSheet(CASES),
];

const QUICK: Inputs = { in_sens_draws: 200 };

async function made(scenarios: readonly Leaves[] = [BASE], inputs: Inputs = {}) {
  const plans = plansOf(scenarios);
  const settled = settle(plans, { ...QUICK, ...inputs });
  const simulated = await simulateSavings(settled, "14:05 on 23 November 2026", {});
  return { ...atOnce(printing(plans, settled, simulated)), settled };
}

/** Sensitivity after a run, and what its stamp is compared with. */
async function madeOnce(): Promise<SheetPlan[]> {
  const { sheets } = await made();
  return sheets.flatMap(({ plan, table }) => (table ? [] : [plan]));
}

/** What the sheets come to when inputs change on them, without a new simulation. */
async function changedLater(inputs: Inputs) {
  return settle(await madeOnce(), { ...QUICK, ...inputs });
}

const at = (figures: Readonly<Record<string, Scalar>>, name: string) => figures[`out_sens_${name}`] as number;

describe("The tornado", () => {
  const RANGES: Inputs = Object.fromEntries(
    QUANTITIES.filter(({ id }) => id !== "days").flatMap(({ id }) => [
      [`in_sens_${id}_low`, 80],
      [`in_sens_${id}_high`, 130],
    ]),
  );
  const SUBSTITUTED: Readonly<Record<string, readonly string[]>> = {
    share: ["share_1", "share_2", "share_3"],
    offsets: [],
    days: [],
  };

  it("has in each row what Savings comes to with that one quantity put in its place", async () => {
    const { figures } = await made([BASE], RANGES);
    const base = plain(BASE);
    for (const { id } of QUANTITIES)
      for (const [end, factor] of [
        ["low", 0.8],
        ["high", 1.3],
      ] as const) {
        if (id === "days") continue;
        const scaled = (SUBSTITUTED[id] ?? [id]).map((leaf) => {
          const most = /share|points/.test(leaf) ? 100 : Infinity;
          return [leaf, Math.min(most, BASE[leaf]! * factor)];
        });
        const steps: Leaves = id === "offsets" ? { offset_year: base.offset_year! * factor } : {};
        const wanted = plain({ ...BASE, ...Object.fromEntries(scaled) }, steps).net_total!;
        expect([id, end, at(figures, `${id}_net_${end}`)]).toEqual([id, end, expect.closeTo(wanted, 4)]);
      }
  });

  it("takes the days of all stages to the days typed, and no stage beyond what it takes", async () => {
    // 12 days in the first stage and 40 in the second are saved: 52 a child.
    const { figures } = await made([BASE], { in_sens_days_low: 26, in_sens_days_high: 104 });
    for (const [end, factor] of [
      ["low", 0.5],
      ["high", 2],
    ] as const) {
      const wanted = plain({ ...BASE, days_1: 20 * factor, days_2: 40 * factor }).net_total!;
      expect(at(figures, `days_net_${end}`)).toBeCloseTo(wanted, 4);
    }
    const far = await made([BASE], { in_sens_days_low: 26, in_sens_days_high: 5200 });
    const all = plain({ ...BASE, days_1: 270, days_2: 300 }).net_total!;
    expect(at(far.figures, "days_net_high")).toBeCloseTo(all, 4);
  });

  it("ranks the bars by their width, and leaves out what moves nothing", async () => {
    const { figures } = await made([BASE], { ...RANGES, in_sens_rise_low: 100, in_sens_rise_high: 100 });
    const widths = QUANTITIES.map((_, rank) => at(figures, `bar_${rank + 1}_width`));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    const named = QUANTITIES.map((_, rank) => figures[`out_sens_bar_${rank + 1}`]).filter(Boolean);
    expect(new Set(named).size).toBe(named.length);
    expect(named).toHaveLength(QUANTITIES.length - 1);
    expect(named).not.toContain("Rise of prices");
  });

  it("keeps two bars of one width apart", async () => {
    const alike = { ...BASE, family_finding: 0, ep_children: 0 };
    const { figures } = await made([alike], {
      ...{ in_sens_weekly_low: 80, in_sens_weekly_high: 120 },
      ...{
        in_sens_children_low: 80,
        in_sens_children_high: 120,
        in_sens_days_low: "",
        in_sens_days_high: "",
      },
    });
    expect(at(figures, "bar_1_width")).toBe(at(figures, "bar_2_width"));
    expect([figures.out_sens_bar_1, figures.out_sens_bar_2].sort()).toEqual([
      "Children who move in",
      "Placement of a child who waits",
    ]);
  });

  it("is of the scenario chosen", async () => {
    const scenarios = [BASE, { ...BASE, children: 60 }];
    const { figures } = await made(scenarios, { in_sens_scenario: 2 });
    expect(at(figures, "value_net_total")).toBeCloseTo(plain(scenarios[1]!).net_total!, 4);
    expect(figures.out_sens_tornado_said).toContain("Scenario 2 nets");
  });
});

describe("What is typed on Sensitivity", () => {
  it("says of each range whether it came so, was typed here, or is not there", () => {
    const statusOf = (typed: Inputs) => (id: string) =>
      settle(plansOf([BASE]), typed).name(`out_sens_${id}_status`);
    const ids = ["weekly", "pay_scale", "children"];
    expect(ids.map(statusOf({}))).toEqual(["sourced", "illustrative", "not entered"]);
    expect(
      ids.map(statusOf({ in_sens_weekly_low: 95, in_sens_children_low: 80, in_sens_children_high: 120 })),
    ).toEqual(["local", "illustrative", "local"]);
  });

  it("comes with ranges that have a source, or say that they have none", async () => {
    const { sheets } = await made();
    const inputs = sheets.flatMap(({ cells }) => cells.flatMap(({ input }) => (input ? [input] : [])));
    const filled = inputs.filter(({ key, default: usual }) => key.startsWith("in_sens") && usual !== null);
    for (const { key, source, status } of filled)
      expect([key, !!source, !!status]).toEqual([key, true, true]);
  });

  it.each<[string, Inputs, string, string]>([
    ["only one end", { in_sens_children_low: 80 }, "check entry", "Enter both"],
    ["a word", { in_sens_children_low: "low", in_sens_children_high: 120 }, "check entry", "Numbers from 0"],
    ["below 0", { in_sens_children_low: -5, in_sens_children_high: 120 }, "check entry", "Numbers from 0"],
    ["absurd", { in_sens_children_low: 5, in_sens_children_high: 1e9 }, "check entry", "Numbers from 0"],
    [
      "the wrong way round",
      { in_sens_children_low: 120, in_sens_children_high: 80 },
      "check entry",
      "exchange",
    ],
    [
      "0, where a lognormal never comes",
      { in_sens_children_low: 0, in_sens_children_high: 120, in_sens_children_distribution: "Lognormal" },
      "check entry",
      "Lognormal never reaches 0",
    ],
    ["0, where it may", { in_sens_children_low: 0, in_sens_children_high: 120 }, "varied", ""],
    ["nothing", {}, "not varied", "Enter a low and a high"],
    [
      "a range beside the value",
      { in_sens_children_low: 110, in_sens_children_high: 120 },
      "varied",
      "does not lie between",
    ],
  ])("with %s says so in words and gives no error", (_, typed, state, says) => {
    const plans = plansOf([BASE]);
    const { figures, sheets } = atOnce(printing(plans, settle(plans, typed)));
    expect(figures.out_sens_children_state).toBe(state);
    const words = sheets
      .find(({ plan }) => plan.name === "Sensitivity")!
      .cells.map(({ value }) => String(value));
    expect(words.some((each) => each.includes(says))).toBe(true);
    expect(words.filter((each) => /^#/.test(each))).toEqual([]);
    if (state !== "varied") expect(at(figures, "children_net_low")).toBeCloseTo(plain(BASE).net_total!, 4);
  });

  it.each([
    ["seed", 1],
    ["draws", 10_000],
    ["scenario", 1],
  ])("a %s that cannot be used is as usual, and the cell beside it says so", (id, usual) => {
    for (const typed of ["many", -3, 1.5, 1e12])
      expect(settle(plansOf([BASE]), { [`in_sens_${id}`]: typed }).name(`out_sens_${id}`)).toBe(usual);
  });
});

describe("The simulation on its sheet", () => {
  it("with nothing varied is the net of Savings, every percentile of it", async () => {
    const still = { in_sens_weekly_distribution: "Fixed", in_sens_days_distribution: "Fixed" };
    const { figures } = await made([BASE], {
      ...still,
      ...{ in_sens_pay_scale_distribution: "Fixed", in_sens_stage_days: "As measured" },
    });
    for (const figure of ["p10", "p50", "p90", "mean"])
      expect(at(figures, `1_${figure}`)).toBeCloseTo(plain(BASE).net_total!, 4);
  });

  it("gives equal scenarios equal results, and the same again for the same seed", async () => {
    const [one, again, other] = [await made(), await made(), await made([BASE], { in_sens_seed: 2 })];
    for (const figure of ["p10", "p50", "p90", "mean", "chance"]) {
      for (const s of SCENARIOS)
        expect(at(one.figures, `${s}_${figure}`)).toBe(at(one.figures, `1_${figure}`));
      expect(at(again.figures, `1_${figure}`)).toBe(at(one.figures, `1_${figure}`));
    }
    expect(at(other.figures, "1_p50")).not.toBe(at(one.figures, "1_p50"));
    expect(at(one.figures, "1_p10")).toBeLessThan(at(one.figures, "1_p50"));
    expect(at(one.figures, "1_p50")).toBeLessThan(at(one.figures, "1_p90"));
  });

  it("is stamped, and says that it is as simulated until an input changes", async () => {
    const { figures } = await made();
    expect(figures).toMatchObject({
      out_sens_run_seed: 1,
      out_sens_run_draws: 200,
      out_sens_run_children: 5,
    });
    expect(figures.out_sens_run_at).toBe("14:05 on 23 November 2026");
    expect(figures.out_sens_run_state).toMatch(/^As simulated: 200 draws, seed 1/);
    expect((await changedLater({})).name("out_sens_run_state")).toMatch(/^As simulated/);
  });

  it("says so when any leaf of any scenario, any range in use, the seed or the draws have changed", async () => {
    const leaves = LEAVES_READ.flatMap((id) =>
      [1, 5].map((s) => [savingsName(s, id), BASE[id]! + 0.01] as const),
    );
    const changes: (readonly [string, string | number])[] = [
      ...leaves,
      ...[
        ["in_sens_seed", 2] as const,
        ["in_sens_draws", 201] as const,
        ["in_sens_weekly_low", 72.9] as const,
      ],
      ...[["in_sens_days_distribution", "PERT"] as const, ["in_sens_stage_days", "As measured"] as const],
    ];
    const later = await madeOnce();
    for (const [name, typed] of changes) {
      const state = settle(later, { ...QUICK, [name]: typed }).name("out_sens_run_state");
      expect([name, state]).toEqual([name, "▲ Inputs have changed since: press Analyse to simulate again."]);
    }
  });

  it("before any run says that nothing was simulated, and asks for no value that is not there", () => {
    const { figures } = atOnce(printing(plansOf([BASE]), settle(plansOf([BASE]), {})));
    expect(figures.out_sens_run_state).toBe("Nothing was simulated yet: press Analyse.");
    expect(figures.out_sens_1_p10).toBeNull();
    expect(() => settle(plansOf([BASE]), {}).name("out_sens_1_p10")).toThrow("before it was simulated");
  });

  it("stops where it is cancelled", async () => {
    const stopped = new AbortController();
    stopped.abort();
    const settled = settle(plansOf([BASE]), QUICK);
    await expect(simulateSavings(settled, "", { signal: stopped.signal })).rejects.toThrow("Cancelled");
  });

  it("does not run where Sensitivity is not made", async () => {
    const settled = settle([timescalesSheet(CASES)], {});
    expect(await simulateSavings(settled, "", {})).toEqual({});
  });

  it("is refused where its plain result is not that of Savings", async () => {
    const plans = plansOf([BASE]);
    const settled = settle(plans, QUICK);
    const lying = {
      ...settled,
      name: (name: string) => (name === "out_savings_3_net_total" ? 1 : settled.name(name)),
    };
    await expect(simulateSavings(lying, "", {})).rejects.toThrow("Scenario 3 nets 1 on Savings");
  });
});

it("Sensitivity and Tornado lines hold only formulas that every program works out alike", async () => {
  const { sheets } = await made();
  for (const sheet of sheets.slice(-2)) expect(checkPlan(sheet)).toEqual([]);
});

import { delays } from "./costsDelay";
import { savingsOf } from "./costsSavings";
import { plannedCare } from "./costsStays";
import {
  attrition,
  childPlaced,
  childRoute,
  hourOf,
  household,
  processCost,
  toFivePounds,
} from "./costsUnits";
import { weeklyFromChildren, weeklyFromDays } from "./costsUnits";
import { uprated } from "./costsUprating";
import { readReturns } from "./fromReturns";
import { history } from "./history";
import { dayOf } from "./rows";

const pay = { salary: 32_000, insurance: 10, pension: 20, direct: 9_000, indirect: 5_000, capital: 4_560 };

describe("the second mind's unit costs, by hand", () => {
  it("builds an hour from a year's cost and the hours that are paid, and an hour with clients from its share", () => {
    // 32,000 x 1.3 + 18,560 = 60,160, over 42 weeks of 37 hours.
    const built = { ...pay, week_hours: 37, weeks: 42 };
    expect(hourOf(built, "all")).toBeCloseTo(60_160 / 1_554, 12);
    // The published pair: £40 of all hours is £55 of those with clients.
    expect(hourOf({ ...built, hourly: 40, client_share: (40 / 55) * 100 }, "client")).toBeCloseTo(55, 12);
    expect(hourOf({ hourly: 40 }, "client")).toBeUndefined();
    expect(hourOf({ ...pay, weeks: 42 }, "all")).toBeUndefined();
  });

  it("makes a week of spending and children, and rounds it to £5 as the department does", () => {
    expect(weeklyFromChildren(10_000_000, 250)).toBeCloseTo(767.12, 2);
    expect(toFivePounds(weeklyFromChildren(10_000_000, 250))).toBe(765);
    expect(weeklyFromDays(3_650_000, 3_650)).toBe(7_000);
  });

  it("adds hours and what is bought, and says what it cannot work out", () => {
    expect(processCost({ social_worker: 10, solicitor: 2 }, { social_worker: 40, solicitor: 90 }, 300)).toBe(
      880,
    );
    expect(processCost({}, {}, undefined)).toBe("not entered");
    expect(processCost({ solicitor: 2 }, {}, 300)).toBe("rate missing");
  });

  it("lays upon those approved what was spent on households that dropped out", () => {
    const costs = { adopter_1: 100, adopter_2: 600, adopter_3: 3_000, adopter_4: 500, adopter_5: 20 };
    const lost = attrition(costs, { adopter_1: 10, adopter_2: 50, adopter_3: 80 });
    expect(lost).toBeCloseTo(900 + 600 + 750, 9);
    expect(household(costs, lost, 30)).toBeCloseTo(4_200 + 2_250 + 600, 9);
  });

  it("follows a child's route, and a child placed with its part of a disruption", () => {
    const costs = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => [`child_${step}`, step * 100]),
    );
    const route = childRoute(costs, { matching: 20, supervision: 30, support: 2 });
    expect(route).toBe(2_700 + 6_000 + 18_000 + 1_800);
    expect(childPlaced(route, 5_000, 4_000, 3)).toBe(route + 5_000 + 120);
  });

  it("brings prices to another year only where the index has both", () => {
    expect(uprated(100, "2015-16", "2024-25", { "2015-16": 74.5894, "2024-25": 100 })).toBeCloseTo(134.07, 2);
    expect(uprated(100, "2015-16", "2026-27", { "2015-16": 74.5894 })).toBeUndefined();
    expect(uprated(100, "2030-31", "2030-31", {})).toBe(100);
  });
});

describe("the second mind's savings, by hand", () => {
  const child = { children: 1, mode_2: 1, days_2: 70, mean_2: 300, share_2: 100, weekly: 700, pay_scale: 1 };

  it("costs the days of one child by the week", () => {
    expect(savingsOf({ ...child, horizon: 1 })).toMatchObject({ per_child: 7_000, avoided_total: 7_000 });
  });

  it("grows evenly to its full effect, rises with prices and counts the programme from the start", () => {
    const found = savingsOf({
      ...child,
      ...{ horizon: 3, full_year: 2, rise: 10, discount: 5, programme_once: 1_000, programme_year: 500 },
    });
    expect(found).toMatchObject({ avoided_1: 3_500, avoided_4: 0, cost_1: 1_500, cost_2: 550 });
    expect(found.avoided_2).toBeCloseTo(7_700, 9);
    expect(found.avoided_3).toBeCloseTo(8_470, 9);
    expect(found.pv_total).toBeCloseTo(3_000 + 6_500 / 1.05 + 6_500 / 1.1025 - 1_000, 9);
    const cost = 1_500 + 550 + 605;
    expect(found.break_even_days).toBeCloseTo((7 * cost) / (700 * (0.5 + 1.1 + 1.21)), 9);
  });

  it("keeps different outcomes apart: half of the first year, and no longer than they would have stayed", () => {
    const other = { other_children: 2, other_chance: 50, other_weekly: 700, other_years: 2, horizon: 4 };
    const found = savingsOf(other);
    const year = 365 * 100;
    [0.5, 1.5, 2, 2].forEach((years, at) => expect(found[`other_${at + 1}`]).toBeCloseTo(years * year, 6));
    expect(found.net_total).toBe(0);
  });
});

describe("the second mind's days", () => {
  const rows = history(
    "C1",
    `01/01/2020 S C2 U6 A
     01/02/2020 L E1 U6 A
     01/03/2020 P E1 T1 -
     11/03/2020 P E1 U6 A
     01/06/2021 P E1 A6 B`,
  );
  const collections = [
    {
      episodes: rows,
      ad1: [],
      placedAdoption: [{ CHILD: "C1", DATE_PLACED: "01/07/2020", DATE_PLACED_CEASED: "" }],
    },
  ];
  const [cared] = plannedCare(collections, readReturns(collections, "01/07/2021"), "01/07/2021");

  it("are of the home to which a child comes back, and none is of the day on which a stay ends", () => {
    const kinds = [...cared!.days.values()];
    expect(kinds.filter((kind) => kind === "own_foster")).toHaveLength(517);
    expect(kinds.filter((kind) => kind === "adopters")).toHaveLength(30);
  });

  it("of delay are those beyond the target before moving in, in the stage in which they fell", () => {
    const [delay] = delays([cared!], 100, dayOf("01/07/2021") as number);
    const days = delay!.stages.map((stage) => stage.days);
    // The order came before the decision, on 1 February, and no match is known: all of it is on the way to the match.
    const moved = (dayOf("01/06/2021") as number) - (dayOf("01/01/2020") as number);
    expect(days).toEqual([0, 0, moved - 100, 0]);
  });
});

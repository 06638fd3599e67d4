import { makeAuthority, ssda903Files, trackerTable } from "../../../src/workbench/sample";
import { STORIES } from "../../../src/workbench/sample/stories";

const MONTH = 30.4375;

/**
 * England, children adopted in the year ending 31 March 2025, mean months (DfE, children looked after in England,
 * table E2: 0:9, 0:10, 0:1, 1:7, 0:9, 2:3), each rounded to whole months by the department.
 */
const ENGLAND_2025 = {
  "entry to decision": 9,
  "decision to match": 10,
  "match to moving in": 1,
  "entry to moving in": 19,
  "moving in to adoption order": 9,
  "entry to adoption order": 27,
};

describe("an invented authority", () => {
  it("is the same for the same seed, and another for another", () => {
    const options = { seed: 42, children: 300, mistakes: true };
    const files = (seed: number) => ssda903Files(makeAuthority({ ...options, seed }), [2025, 2026]);
    expect(files(42)).toEqual(files(42));
    expect(files(43)[0]).not.toEqual(files(42)[0]);
    expect(trackerTable(makeAuthority(options))).toEqual(trackerTable(makeAuthority(options)));
  });

  it("is as large as asked for, no two children with one id, all in care in the time of its records", () => {
    const { children, from, asAt } = makeAuthority({ seed: 7, children: 5000 });
    expect(children).toHaveLength(5000);
    expect(new Set(children.map(({ id }) => id)).size).toBe(5000);
    for (const { periods, shortBreaks, born } of children) {
      const stays = [
        ...periods.map(({ start, end }) => ({ start, end: end?.day ?? Infinity })),
        ...shortBreaks.map((stay) => ({ start: stay.from, end: stay.to })),
      ];
      expect(stays.some(({ start, end }) => start <= asAt && end >= from)).toBe(true);
      expect(stays.every(({ start }) => start >= born)).toBe(true);
    }
  });

  it("has lives of every kind at 2,000 children", () => {
    const told = new Set(makeAuthority({ seed: 3, children: 2000 }).children.map(({ story }) => story));
    expect([...told].sort()).toEqual(STORIES.map(({ name }) => name).sort());
  });

  it("has brothers and sisters who share every date, twins among them", () => {
    const { children } = makeAuthority({ seed: 3, children: 2000 });
    const groups = new Map<string, typeof children>();
    for (const child of children.filter(({ siblingGroup }) => siblingGroup !== "")) {
      groups.set(child.siblingGroup, [...(groups.get(child.siblingGroup) ?? []), child]);
    }
    const together = [...groups.values()].filter((group) => group.length > 1);
    expect(together.length).toBeGreaterThan(100);
    for (const [first, ...others] of together) {
      for (const other of others) expect(other.periods[0]?.start).toBe(first?.periods[0]?.start);
    }
    expect(together.some(([first, second]) => first?.born === second?.born)).toBe(true);
  });

  it("takes about as long as England does, and adopts children of about the same age", () => {
    const waits = Object.fromEntries(Object.keys(ENGLAND_2025).map((stage) => [stage, [] as number[]]));
    const ages: number[] = [];
    let byConsent = 0;
    for (const seed of [1, 2, 3]) {
      const { children, asAt } = makeAuthority({ seed, children: 5000 });
      for (const child of children)
        for (const period of child.periods)
          for (const plan of period.plans) {
            const { adopted, decided } = plan;
            const family = plan.families[plan.families.length - 1];
            if (adopted === undefined || adopted > asAt || adopted <= asAt - 1096) continue;
            const { matched, movedIn = 0 } = family ?? { matched: 0 };
            waits["entry to decision"]?.push(decided - period.start);
            waits["decision to match"]?.push(matched - decided);
            waits["match to moving in"]?.push(movedIn - matched);
            waits["entry to moving in"]?.push(movedIn - period.start);
            waits["moving in to adoption order"]?.push(adopted - movedIn);
            waits["entry to adoption order"]?.push(adopted - period.start);
            ages.push(period.start - child.born);
            if (plan.orders.length === 0) byConsent++;
          }
    }
    const mean = (days: readonly number[]) => days.reduce((sum, day) => sum + day, 0) / days.length / MONTH;
    for (const [stage, months] of Object.entries(ENGLAND_2025)) {
      expect(Math.abs(mean(waits[stage] ?? []) - months)).toBeLessThan(1);
    }
    // Mean age on coming into care 1:0, and about 4 in 100 without a placement order (2024, same source).
    expect(mean(ages)).toBeGreaterThan(10);
    expect(mean(ages)).toBeLessThan(15);
    expect(byConsent / ages.length).toBeGreaterThan(0.025);
    expect(byConsent / ages.length).toBeLessThan(0.06);
  });
});

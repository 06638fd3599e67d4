import fc from "fast-check";
import { understand } from "../../src/analysis/understand";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { flowOf, type Flow } from "../../src/domain/flow/flow";
import { coveredByKind } from "../../src/domain/journeys/coverage";
import { KNOW_LEAVERS } from "../../src/domain/journeys/leavers";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { Cases } from "../../src/sheets/cases";
import { flowSheet } from "../../src/sheets/flow";
import { printPlans } from "../../src/sheets/printPlan";
import { summarySheet } from "../../src/sheets/summary";
import { timescalesSheet } from "../../src/sheets/timescales";
import { makeAuthority, ssda903Files } from "../../src/workbench/sample";
import { flowOfJourneys, flowOnSheet, withoutWords } from "../support/flowCells";
import { readReturns, type ReturnRows } from "../support/oracle";
import { flowBetween, stockOn } from "../support/oracle/flow";
import { anyReturn, filesOf, LAST_DAY, ukText } from "./anyReturn";
import { collectionsOf } from "./cohorts";
import { gridsOf, serialOf } from "./pipeline";

const SERIAL_OF_1970 = 25_569;
type Files = readonly { name: string; text: string }[];

/** The product's reading of the files of a return, with what they cover. */
function casesOf(files: Files, asAtText: string): Cases {
  const read = readRecords(recogniseTables(gridsOf(files)), serialOf("31/12/2030"));
  const asAt = serialOf(asAtText);
  const period = { from: serialOf("01/04/2015"), to: asAt };
  const returnReach = read.reach.ssda903?.to ?? 0;
  const { coverage } = read.reach;
  return {
    ...understand(read.records, { asAt, period, model: "asglb", returnReach }),
    covers: { ...period, gaps: [] },
    coverage: coveredByKind(coverage),
    careCoverage: coveredByKind(coverage.filter(({ kind }) => KNOW_LEAVERS.has(kind))),
    run: { files: [], tables: [], version: "1", at: "" },
  };
}

const textOf = (serial: number) => ukText(serial - SERIAL_OF_1970);

/** Where the data reach, each figure must be the oracle's. */
function expectAsTheOracle(flow: Flow, collections: readonly ReturnRows[], asAt: string): number {
  const now = readReturns(collections, asAt);
  let compared = 0;
  for (const { name, from, to, events, stock } of [...flow.quarters, ...flow.years]) {
    const counted = flowBetween(now, from - SERIAL_OF_1970, to - SERIAL_OF_1970);
    const ours = Object.fromEntries(
      Object.keys(counted).map((event) => [event, events[event as keyof typeof counted]]),
    );
    expect({ name, ...ours }).toEqual({ name, ...onlyWhereGiven(counted, ours) });
    const there = stockOn(readReturns(collections, textOf(to)), now, to - SERIAL_OF_1970);
    expect({ name, ...stock }).toEqual({ name, ...onlyWhereGiven(there, stock) });
    compared += [...Object.values(ours), ...Object.values(stock)].filter((figure) => figure !== null).length;
  }
  return compared;
}

const onlyWhereGiven = (theirs: object, ours: object) =>
  Object.fromEntries(
    Object.entries(theirs).map(([key, figure]) => [
      key,
      (ours as Record<string, unknown>)[key] === null ? null : (figure as number),
    ]),
  );

const authority = makeAuthority({ seed: 21, children: 300 });
const WHOLE = ssda903Files(authority, "whole");
const FIVE_YEARS = ssda903Files(authority, [2022, 2023, 2024, 2025, 2026]);

describe("the flow of a generated authority", () => {
  it.each([
    ["whole histories", WHOLE, "31/03/2026"],
    ["whole histories, in the middle of a quarter", WHOLE, "15/09/2024"],
    ["five years of returns", FIVE_YEARS, "31/03/2026"],
  ])("is the independent recount's: %s", (_, files, asAt) => {
    const flow = flowOf(casesOf(files, asAt));
    expect(expectAsTheOracle(flow, collectionsOf(files), asAt)).toBeGreaterThan(150);
  });

  it("has the plans that changed and the families that broke up in the lives themselves", () => {
    const { quarters } = flowOf(casesOf(WHOLE, "31/03/2026"));
    const plans = authority.children.flatMap(({ periods }) => periods.flatMap((period) => period.plans));
    for (const { name, from, to, events } of quarters) {
      const isIn = (day: number | undefined) => day !== undefined && day >= from && day <= to;
      const changed = plans.filter((plan) => isIn(plan.changed?.day)).length;
      const ended = plans
        .flatMap(({ families }) => families)
        .filter(({ movedIn, left }) => movedIn !== undefined && isIn(left)).length;
      const { plansChanged, disruptions } = events;
      expect({ name, plansChanged, disruptions }).toEqual({
        name,
        plansChanged: changed,
        disruptions: ended,
      });
    }
    expect(quarters.some(({ events }) => events.disruptions! > 0)).toBe(true);
  });

  it("says on the sheet what the journeys come to, in every cell", () => {
    for (const asAt of ["31/03/2026", "15/09/2024"]) {
      const cases = casesOf(FIVE_YEARS, asAt);
      const { sheets } = printPlans([summarySheet(cases), timescalesSheet(cases), flowSheet(cases)], {
        as_at: cases.asAt,
      });
      expect(withoutWords(flowOnSheet(sheets))).toEqual(flowOfJourneys(flowOf(cases)));
    }
  });

  it("goes from one quarter's end to the next by who came and who left", () => {
    const { quarters } = flowOf(casesOf(WHOLE, "31/03/2026"));
    quarters.slice(1).forEach(({ stock, events }, index) => {
      const { entries, adoptionOrders, specialGuardianshipOrders, otherLeavings } = events;
      const left = adoptionOrders! + specialGuardianshipOrders! + otherLeavings!;
      expect(stock.lookedAfter).toBe(quarters[index]!.stock.lookedAfter! + entries! - left);
    });
  });

  it("has in the last quarter as many live plans as Summary has children with one", () => {
    const cases = casesOf(WHOLE, "31/03/2026");
    const { figures } = printPlans([summarySheet(cases), timescalesSheet(cases), flowSheet(cases)]);
    expect(figures.out_flow_stock_live_plans).toBe(figures.out_children_open);
  });

  it("adds up from quarters to years where nobody repeats", () => {
    const { quarters, years } = flowOf(casesOf(WHOLE, "31/03/2026"));
    years.forEach(({ events }, year) => {
      const own = quarters.slice(4 * year, 4 * year + 4);
      for (const event of ["entries", "matches", "movedIn", "adoptionOrders", "disruptions"] as const)
        expect(own.reduce((sum, quarter) => sum + quarter.events[event]!, 0)).toBe(events[event]);
      expect(own.reduce((sum, quarter) => sum + quarter.events.decisions!, 0)).toBeGreaterThanOrEqual(
        events.decisions!,
      );
    });
  });
});

describe("whatever a return says, the flow", () => {
  const cases = (rows: ReturnRows, day: number, files: Files = filesOf(rows)) => casesOf(files, ukText(day));
  const anyDay = fc.integer({ min: LAST_DAY - 1500, max: LAST_DAY });

  it("is on the sheet what it is by the journeys", () => {
    fc.assert(
      fc.property(anyReturn, anyDay, (rows, day) => {
        const found = cases(rows, day);
        const { sheets } = printPlans([summarySheet(found), timescalesSheet(found), flowSheet(found)], {
          as_at: found.asAt,
        });
        expect(withoutWords(flowOnSheet(sheets))).toEqual(flowOfJourneys(flowOf(found)));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(anyReturn, (rows) => {
        const backwards = {
          episodes: [...rows.episodes].reverse(),
          ad1: [...rows.ad1].reverse(),
          placedAdoption: [...rows.placedAdoption].reverse(),
        };
        expect(flowOf(cases(backwards, LAST_DAY))).toEqual(flowOf(cases(rows, LAST_DAY)));
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it("changes by as many plans as began and ended, where each child has one journey", () => {
    fc.assert(
      fc.property(anyReturn, (rows) => {
        const found = cases(rows, LAST_DAY);
        const { journeys } = found;
        fc.pre(journeys.number.every((number) => number === 1));
        const { adm } = journeys.milestones;
        const ends = Array.from(adm, (_, row) =>
          Math.min(journeys.planChanged[row]! || Infinity, journeys.leftCare[row]! || Infinity),
        );
        const { quarters } = flowOf({ ...found, ...wholeTime(found.asAt) });
        quarters.slice(1).forEach(({ from, to, stock }, index) => {
          const isIn = (day: number) => day >= from && day <= to;
          const live = Array.from(adm.keys()).filter((row) => adm[row] !== 0);
          const begun = live.filter((row) => isIn(adm[row]!) && ends[row]! > to).length;
          const ended = live.filter((row) => adm[row]! < from && isIn(ends[row]!)).length;
          expect(stock.livePlans).toBe(quarters[index]!.stock.livePlans! + begun - ended);
        });
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("of a quarter long past stays as it was, however much later one looks: a child's one plan is in its time", () => {
    fc.assert(
      fc.property(anyReturn, fc.integer({ min: 100, max: 900 }), (rows, earlier) => {
        const time = wholeTime(LAST_DAY + SERIAL_OF_1970);
        // Two plans of one child may be one or two journeys, by what was ceased when one looks (rules.md 1.2).
        const placedAdoption = rows.placedAdoption.filter(
          ({ CHILD }, at, all) => all.findIndex((other) => other.CHILD === CHILD) === at,
        );
        const single = { ...rows, placedAdoption, ad1: [] };
        const before = flowOf({ ...cases(single, LAST_DAY - earlier), ...time }).quarters;
        const after = flowOf({ ...cases(single, LAST_DAY), ...time }).quarters;
        for (const quarter of before) {
          const same = after.find(({ name }) => name === quarter.name);
          if (!same || quarter.to !== same.to) continue;
          const { entries, decisions, plansChanged } = quarter.events;
          expect(same.events).toMatchObject({ entries, decisions, plansChanged });
          const { livePlans, lookedAfter } = quarter.stock;
          expect(same.stock).toMatchObject({ livePlans, lookedAfter });
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  /** As though the data covered everything: how the counts come about, whatever they cover. */
  function wholeTime(asAt: number) {
    const window = { from: 36526 as SerialDay, to: asAt as SerialDay, gaps: [] };
    const all = coveredByKind([]);
    for (const kind of Object.keys(all) as (keyof typeof all)[]) all[kind] = window;
    return { coverage: all, careCoverage: all };
  }
});

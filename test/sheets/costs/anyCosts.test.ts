import fc from "fast-check";
import { agreeOnCosts } from "../../../src/analysis/agreeOnCosts";
import { costsOfCare } from "../../../src/domain/costs/costsOfCare";
import type { CareRecords } from "../../../src/domain/journeys/records";
import type { Cases } from "../../../src/sheets/cases";
import { readRecords } from "../../../src/tables/readRecords";
import { recogniseTables } from "../../../src/tables/recogniseTables";
import type { SheetGrid } from "../../../src/tables/sheetGrid";
import { makeAuthority, sampleBook } from "../../../src/workbench/sample";
import { anyReturn, filesOf } from "../../cohorts/anyReturn";
import { gridsOf, serialOf } from "../../cohorts/pipeline";
import { casesOf } from "../../support/casesOf";
import { costsOf, ENTERED } from "../../support/costCases";
import { gridsOfSheets } from "../../support/tidyRows";

/*
 * What must hold of the costs of any children: of returns as chance writes them, of a sample authority's tracker and return
 * together, and of either with a table of placement costs whose rows fit the placements or not.
 */

const TODAY = serialOf("01/01/2060");

const anyBook = fc
  .integer({ min: 1, max: 5000 })
  .map((seed) => gridsOfSheets(sampleBook(makeAuthority({ seed, children: 20 })).sheets));
const anyTables: fc.Arbitrary<SheetGrid[]> = fc.oneof(
  { weight: 6, arbitrary: anyReturn.map((rows) => gridsOf(filesOf(rows))) },
  { weight: 1, arbitrary: anyBook },
);

const anyDay = fc.integer({ min: serialOf("01/01/2018"), max: serialOf("31/12/2026") });
const anyCosts = fc.array(
  fc.record({
    child: fc.nat(),
    from: fc.option(anyDay, { nil: 0 }),
    to: fc.option(anyDay, { nil: 0 }),
    weekly: fc.constantFrom(350, 700, 1400, NaN),
  }),
  { maxLength: 12 },
);

/** Records with a table of placement costs beside them. */
function withCosts(
  records: CareRecords,
  rows: readonly { child: number; from: number; to: number; weekly: number }[],
) {
  const own = rows
    .map((row) => ({ ...row, child: row.child % records.children.count }))
    .sort((a, b) => a.child - b.child || a.from - b.from);
  const none = () => new Float64Array(own.length).fill(NaN);
  return {
    ...records,
    sources: [
      ...records.sources,
      { sheet: "Costs", layout: "placement-costs", rows: own.length, fields: [] },
    ],
    placementCosts: {
      count: own.length,
      child: Int32Array.from(own, ({ child }) => child),
      origin: new Int32Array(own.length).fill(records.sources.length),
      row: Int32Array.from(own, (_, at) => at + 2),
      from: Int32Array.from(own, ({ from }) => from),
      to: Int32Array.from(own, ({ to }) => to),
      weekly: Float64Array.from(own, ({ weekly }) => weekly),
      toDate: Float64Array.from(own, ({ weekly }) => (Number.isNaN(weekly) ? 9000 : NaN)),
      ofYear: new Uint8Array(own.length),
      amount: own.map(() => "weekly cost"),
      ...{ health: none(), education: none() },
    },
  };
}

const AS_AT = "2024-03-31";
const anyCases = anyTables
  .map((tables) => readRecords(recogniseTables(tables), TODAY).records)
  .filter(({ children }) => children.count > 0);
const anyCostedCases: fc.Arbitrary<Cases> = fc
  .tuple(anyCases, anyCosts)
  .map(([records, costs]) => casesOf(withCosts(records, costs), AS_AT));

const sum = (of: Iterable<unknown>) => [...of].reduce<number>((all, each) => all + (each as number), 0);
const RUNS = { numRuns: 8 };

describe("Of any children, the cost sheets", () => {
  it("have each day of care between entry and end in exactly one stay", () => {
    fc.assert(
      fc.property(anyCostedCases, ({ records, journeys, asAt }) => {
        const { stays, spans } = costsOfCare(records, journeys, asAt);
        const seen = new Map<number, [from: number, to: number][]>();
        for (let at = 0; at < stays.count; at++) {
          const own = seen.get(stays.journey[at]!) ?? [];
          seen.set(stays.journey[at]!, own);
          own.push([stays.from[at]!, stays.to[at]! || Infinity]);
        }
        const lastOf = new Map<number, number>();
        for (let row = 0; row < journeys.count; row++) {
          const [from, to] = [spans.from[row]!, spans.to[row]! || Infinity];
          if (from === 0) continue;
          const own = seen.get(row) ?? [];
          if (from < to) {
            expect([own[0]![0], own.at(-1)![1]]).toEqual([from, to]);
            own.forEach(([begins, ends], at) => {
              expect(ends).toBeGreaterThan(begins);
              if (at > 0) expect(begins).toBe(own[at - 1]![1]);
            });
          } else expect(own).toEqual([]);
          const child = journeys.child[row]!;
          expect(from).toBeGreaterThanOrEqual(lastOf.get(child) ?? 0);
          lastOf.set(child, to);
        }
      }),
      RUNS,
    );
  });

  it("are what the stays come to in plain code, and add up by stage, by stay and by child", () => {
    fc.assert(
      fc.property(anyCostedCases, fc.integer({ min: 0, max: 900 }), (cases, target) => {
        const { figures, rows } = costsOf(cases, { ...ENTERED, out_cost_delay_target: target });
        agreeOnCosts(cases, figures);
        const stays = rows("CostPlacements");
        const stages = [1, 2, 3, 4];
        expect(sum(stages.map((stage) => figures[`out_delay_days_${stage}`]))).toBe(figures.out_delay_days);
        for (const row of rows("CostOfDelay")) {
          const own = stays.filter(({ Case }) => Case === row.Case);
          expect(sum(stages.map((stage) => row[`Delay days ${stage}`]))).toBe(row["Delay days"]);
          for (const stage of stages)
            expect(sum(own.map((stay) => stay[`Delay days ${stage}`]))).toBe(row[`Delay days ${stage}`]);
          expect(sum(own.map((stay) => stay["Delay pounds"]))).toBeCloseTo(row["Delay pounds"] as number, 6);
        }
        const children = rows("CostByChild");
        expect(sum(children.map(({ Total }) => Total))).toBeCloseTo(figures.out_cost_total as number, 5);
      }),
      RUNS,
    );
  });

  it("never have more days beyond a later target, nor cost less for it", () => {
    fc.assert(
      fc.property(
        anyCostedCases,
        fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 300 })),
        (cases, [target, more]) => {
          const at = (days: number) =>
            costsOf(cases, { ...ENTERED, out_cost_delay_target: days }).rows("CostOfDelay");
          const [before, after] = [at(target), at(target + more)];
          before.forEach((row, index) => {
            for (const header of [
              "Delay days 1",
              "Delay days 2",
              "Delay days 3",
              "Delay days 4",
              "Delay pounds",
            ])
              expect(after[index]![header]).toBeLessThanOrEqual(row[header] as number);
          });
        },
      ),
      RUNS,
    );
  });

  it("cost as much in a period as in its two parts", () => {
    fc.assert(
      fc.property(anyCostedCases, fc.integer({ min: 0, max: 1094 }), (cases, first) => {
        const { from, to } = cases.period;
        const within = (period_from: number, period_to: number) =>
          costsOf(cases, { ...ENTERED, period_from, period_to, out_cost_years_child_9: 2 }).figures;
        const [whole, one, other] = [
          within(from, to),
          within(from, from + first),
          within(from + first + 1, to),
        ];
        for (const name of [
          "out_cost_total",
          "out_cost_placements_total",
          "out_cost_child_3_total",
          "out_cost_child_9_total",
          "out_cost_disruption_total",
        ])
          expect((one[name] as number) + (other[name] as number)).toBeCloseTo(whole[name] as number, 5);
      }),
      RUNS,
    );
  });
});

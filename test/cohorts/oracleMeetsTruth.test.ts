import fc from "fast-check";
import { makeAuthority, ssda903Files, type Authority } from "../../src/workbench/sample";
import { episodesOf } from "../../src/workbench/sample/episodes";
import { ukDate } from "../../src/workbench/sample/table";
import { followedPlans } from "../../src/workbench/sample/tracker";
import { readReturns, readTracker, type OracleReading } from "../support/oracle";
import { journeyOf, truthAt } from "../support/truth";
import { collectionsOf, expectedFigures, trackerRowsOf } from "./cohorts";

const YEARS = [2022, 2023, 2024, 2025, 2026];

/** Seeds, and a day between the first and the last of the records. */
const anyAuthority = fc.integer({ min: 1, max: 1_000_000 });
const daysBack = fc.integer({ min: 0, max: 1800 });

function byChild(reading: OracleReading) {
  // Whether a home of before the decision is with early-permanence carers, lives without a plan do not say.
  const sorted = reading.journeys
    .map(({ withEarlyPermanence: _, ...journey }) => journey)
    .sort((one, other) => one.child.localeCompare(other.child) || one.number - other.number);
  return { journeys: sorted, shortBreaksOnly: [...reading.shortBreaksOnly].sort() };
}

function readWhole(authority: Authority, asAt: number): OracleReading {
  return readReturns(collectionsOf(ssda903Files(authority, "whole")), ukDate(asAt));
}

describe("the oracle, reading what the sample wrote", () => {
  it("finds in whole histories exactly what happened, on the day and on any day before", () => {
    fc.assert(
      fc.property(anyAuthority, daysBack, (seed, back) => {
        const authority = makeAuthority({ seed, children: 150 });
        const asAt = authority.asAt - back;
        expect(byChild(readWhole(authority, asAt))).toEqual(byChild(truthAt(authority, asAt)));
      }),
      { numRuns: 40 },
    );
  });

  it("finds the same whether the tables were taken on a day or cut to it later", () => {
    fc.assert(
      fc.property(anyAuthority, daysBack, (seed, back) => {
        const authority = makeAuthority({ seed, children: 100 });
        const asAt = authority.asAt - back;
        const takenThen = readWhole({ ...authority, asAt }, asAt);
        expect(byChild(readWhole(authority, asAt))).toEqual(byChild(takenThen));
      }),
      { numRuns: 20 },
    );
  });

  it("finds in five years of returns what happened, but for entries that lie before the first of them", () => {
    fc.assert(
      fc.property(anyAuthority, (seed) => {
        const authority = makeAuthority({ seed, children: 150 });
        const reading = readReturns(collectionsOf(ssda903Files(authority, YEARS)), ukDate(authority.asAt));
        const latest = new Map(
          reading.journeys.filter((journey) => journey.latest).map((journey) => [journey.child, journey]),
        );
        const truth = truthAt(authority, authority.asAt).journeys.filter((journey) => journey.latest);
        const firstRowKept = startsInTheData(authority);
        for (const journey of truth) {
          const found = latest.get(journey.child);
          if (found === undefined) continue;
          const { status, adm, match, adopted, entry } = journey;
          // A plan that was changed before the first return is in none of them.
          if (status === "reversed") expect(["reversed", "planning"]).toContain(found.status);
          else expect(found).toMatchObject({ status, ...(match && { match }), ...(adopted && { adopted }) });
          if (status === "open" || status === "adopted") expect(found.adm).toBe(adm);
          expect(found.entry).toBe(firstRowKept.has(journey.child) ? entry : undefined);
        }
        expect(latest.size).toBeGreaterThan(truth.length * 0.9);
      }),
      { numRuns: 20 },
    );
  });

  it("finds in the tracker what happened, match and recommendation of live cases among it", () => {
    fc.assert(
      fc.property(anyAuthority, (seed) => {
        const authority = makeAuthority({ seed, children: 150 });
        const reading = readTracker(trackerRowsOf(authority), ukDate(authority.asAt));
        const truth = new Map(followedPlans(authority).map((followed) => [followed.child.id, followed]));
        expect(reading.journeys).toHaveLength(truth.size);
        for (const found of reading.journeys) {
          const { child, period, plan } = truth.get(found.child) as ReturnType<typeof followedPlans>[number];
          const decided = plan.decided <= authority.asAt;
          const truly = journeyOf(
            child,
            period,
            decided ? plan : undefined,
            plan === period.plans[period.plans.length - 1],
            authority.asAt,
          );
          const { status, entry, adm, order, adopted } = truly;
          expect({ ...found, ...{ status, entry, adm, order, adopted } }).toEqual(found);
          if (status === "adopted" || status === "open") expect(found.placed).toBe(truly.placed);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("comes to the same figures of adopted children from a tracker as from whole histories", () => {
    for (const seed of [1, 2, 3]) {
      const authority = makeAuthority({ seed, children: 1000 });
      const period = ["01/04/2023", "31/03/2026"] as const;
      const histories = expectedFigures(readWhole(authority, authority.asAt), ...period);
      const tracker = expectedFigures(readTracker(trackerRowsOf(authority), "31/03/2026"), ...period);
      expect(tracker.measures).toEqual(histories.measures);
      expect(tracker.stages.asglb).toEqual(histories.stages.asglb);
      expect(tracker.stages.dfe).toEqual(histories.stages.dfe);
      expect(histories.measures.A1.n).toBeGreaterThan(50);
    }
  });
});

/** Children whose last period of care has its first row in the first return or later. */
function startsInTheData(authority: Authority): Set<string> {
  return new Set(
    authority.children
      .filter((child) => {
        const start = child.periods.filter((period) => period.start <= authority.asAt).pop()?.start;
        const first = episodesOf(child).find((episode) => episode.from === start);
        return first !== undefined && (first.to === undefined || first.to >= authority.from);
      })
      .map(({ id }) => id),
  );
}

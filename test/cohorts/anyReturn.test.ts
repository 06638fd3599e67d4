import fc from "fast-check";
import { childrenByStatus, dayOf, readReturns, type OracleJourney } from "../support/oracle";
import { anyReturn, filesOf, LAST_DAY, ukText } from "./anyReturn";
import { collectionsOf } from "./cohorts";

const anyDay = fc.integer({ min: LAST_DAY - 3000, max: LAST_DAY });

describe("whatever a return says, the oracle", () => {
  it("puts every child who has come into care by the as-at date into one status", () => {
    fc.assert(
      fc.property(anyReturn, anyDay, (rows, asAt) => {
        const counts = childrenByStatus(readReturns([rows], ukText(asAt)));
        const begun = new Set(
          rows.episodes.filter(({ DECOM }) => (dayOf(DECOM) as number) <= asAt).map(({ CHILD }) => CHILD),
        );
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(begun.size);
      }),
    );
  });

  it("knows nothing that has not happened by then", () => {
    fc.assert(
      fc.property(anyReturn, anyDay, (rows, asAt) => {
        for (const journey of readReturns([rows], ukText(asAt)).journeys) {
          const { entry, adm, order, placed, joined, adopted, leftCare } = journey;
          for (const day of [entry, adm, order, placed, joined, adopted, leftCare]) {
            if (day !== undefined) expect(day).toBeLessThanOrEqual(asAt);
          }
        }
      }),
    );
  });

  it("keeps the milestones of a journey within its period of care, and joining before moving in", () => {
    fc.assert(
      fc.property(anyReturn, (rows) => {
        for (const journey of readReturns([rows], ukText(LAST_DAY)).journeys) {
          const { entry = -Infinity, order, placed, joined, adopted } = journey;
          for (const day of [order, placed, joined, adopted]) {
            if (day !== undefined) expect(day).toBeGreaterThanOrEqual(entry);
          }
          if (joined !== undefined) expect(joined).toBeLessThanOrEqual(placed as number);
          expect(journey.status === "adopted").toBe(adopted !== undefined);
        }
      }),
    );
  });

  it("counts a child's journeys from 1, the last of them the latest", () => {
    fc.assert(
      fc.property(anyReturn, (rows) => {
        const byChild = new Map<string, OracleJourney[]>();
        for (const journey of readReturns([rows], ukText(LAST_DAY)).journeys) {
          byChild.set(journey.child, [...(byChild.get(journey.child) ?? []), journey]);
        }
        for (const journeys of byChild.values()) {
          expect(journeys.map(({ number }) => number)).toEqual(journeys.map((_, at) => at + 1));
          expect(journeys.map(({ latest }) => latest)).toEqual(
            journeys.map((_, at) => at === journeys.length - 1),
          );
        }
      }),
    );
  });

  it("does not mind the order of rows, nor a file in between", () => {
    fc.assert(
      fc.property(anyReturn, (rows) => {
        const backwards = {
          episodes: [...rows.episodes].reverse(),
          ad1: [...rows.ad1].reverse(),
          placedAdoption: [...rows.placedAdoption].reverse(),
        };
        const byChild = (journeys: OracleJourney[]) =>
          [...journeys].sort(
            (one, other) => one.child.localeCompare(other.child) || one.number - other.number,
          );
        const read = readReturns([rows], ukText(LAST_DAY)).journeys;
        expect(byChild(readReturns([backwards], ukText(LAST_DAY)).journeys)).toEqual(byChild(read));
        expect(readReturns(collectionsOf(filesOf(rows)), ukText(LAST_DAY)).journeys).toEqual(read);
      }),
    );
  });
});

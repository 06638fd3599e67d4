import fc from "fast-check";
import { differences, twoReadings } from "../support/costCohorts";
import type { ReturnRows } from "../support/oracle";
import { anyReturn, filesOf } from "./anyReturn";

const WHEN = { asAt: "31/03/2026", from: "01/04/2021", to: "31/03/2024" };
const ENTRIES = {
  in_cost_weekly_own_foster_full: 700,
  in_cost_weekly_family_friends_full: 610,
  in_cost_weekly_parents_full: 130,
  in_cost_weekly_unknown_full: 900,
  in_cost_delay_target: 100,
};

/** Children of many returns as those of one, each with an id of its own. */
function inOne(returns: readonly ReturnRows[]): ReturnRows {
  const all = <Row extends { CHILD: string }>(of: (rows: ReturnRows) => readonly Row[]): Row[] =>
    returns.flatMap((rows, at) => of(rows).map((row) => ({ ...row, CHILD: `${at + 1}${row.CHILD}` })));
  return {
    episodes: all(({ episodes }) => episodes),
    ad1: all(({ ad1 }) => ad1),
    placedAdoption: all(({ placedAdoption }) => placedAdoption),
  };
}

describe("days and pounds of children whose returns chance wrote", () => {
  it.each([1, 2, 3])("are the second mind's (%i)", (seed) => {
    const two = twoReadings(filesOf(inOne(fc.sample(anyReturn, { seed, numRuns: 40 }))), WHEN);
    const found = differences(two.book.figures(ENTRIES), two.ofOracle(ENTRIES)).filter(({ name }) =>
      /^out_(delay|cost_(children|placements|average|waiting|agency|days|child_[145789]_occurrences))/.test(
        name,
      ),
    );
    expect(two.cohort.cared.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });
});

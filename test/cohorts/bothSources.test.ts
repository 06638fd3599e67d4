import { makeAuthority, sampleBook } from "../../src/workbench/sample";
import { runAnalysis } from "../support/runAnalysis";

/** A tracker that says nothing else than the return, beside it. */
describe("the return and the tracker of one authority together", () => {
  it.each([21, 22, 23])("come to the figures of the return alone, seed %i", async (seed) => {
    const authority = makeAuthority({ seed, children: 1200 });
    const { sheets, names } = sampleBook(authority);
    const options = { asAt: authority.asAt as never };
    const book = (keep: (name: string) => boolean) => ({
      sheets: sheets.filter(({ name }) => keep(name)),
      names,
      date1904: false,
    });
    const both = (
      await runAnalysis(
        book(() => true),
        options,
      )
    ).result;
    const alone = (
      await runAnalysis(
        book((name) => name !== "Tracker"),
        options,
      )
    ).result;

    expect(both.journeys).toEqual(alone.journeys);
    expect(both.stages.asglb).toEqual(alone.stages.asglb);
    expect(both.stages.dfe).toEqual(alone.stages.dfe);
    for (const id of Object.keys(alone.measures))
      expect(both.measures[id]).toEqual({ ...alone.measures[id], covered: both.measures[id]!.covered });
    const milestones = (result: typeof both) =>
      result.rows.map(({ childId, journey, status, entry, adm, order, placed, adopted }) => ({
        childId,
        journey,
        status,
        entry,
        adm,
        order,
        placed,
        adopted,
      }));
    expect(milestones(both)).toEqual(milestones(alone));
    // What only the tracker knows: matches of live cases, and the recommendation.
    const matched = ({ rows }: typeof both) =>
      rows.filter(({ status, match }) => status === "open" && match !== null).length;
    expect(matched(alone)).toBe(0);
    expect(matched(both)).toBeGreaterThan(5);
    expect(both.stages.coram.map(({ id }) => id)).toContain("entry-iro");
  });
});

import fc from "fast-check";
import { STAGE_MODELS, type StageModel } from "../../../src/domain/journeys/milestones";
import { stagesOf } from "../../../src/domain/journeys/stages";
import type { SheetGrid } from "../../../src/tables/sheetGrid";
import { makeAuthority, sampleBook, ssda903Files } from "../../../src/workbench/sample";
import { anyReturn, filesOf } from "../../cohorts/anyReturn";
import { gridsOf, serialOf } from "../../cohorts/pipeline";
import { gridsOfSheets, tidyRows, type Tidy, type TidyRow } from "../../support/tidyRows";

/*
 * What must hold of the tables that analysts get, whatever the data: of returns as chance writes them, and of a sample
 * authority's tracker and return together, and its returns of three years. Run under a second time zone too (scripts/test.mjs).
 */

const LATE = serialOf("01/01/2060");
const QUESTION = {
  // Returns as chance writes them run on for many years.
  today: LATE,
  period: { from: serialOf("01/04/2018"), to: serialOf("31/03/2026") },
};

/** An authority's tracker and return. */
const anyBook = fc
  .integer({ min: 1, max: 5000 })
  .map((seed) => gridsOfSheets(sampleBook(makeAuthority({ seed, children: 25 })).sheets));
/** An authority's returns of three years, each a file a table. */
const anyYears = fc
  .integer({ min: 1, max: 5000 })
  .map((seed) => gridsOf(ssda903Files(makeAuthority({ seed, children: 25 }), [2024, 2025, 2026])));
const anyTables: fc.Arbitrary<SheetGrid[]> = fc.oneof(
  { weight: 4, arbitrary: anyReturn.map((rows) => gridsOf(filesOf(rows))) },
  { weight: 1, arbitrary: anyBook },
  { weight: 1, arbitrary: anyYears },
);

/** The first row of cases: under the header, the first row of which no cell is blank. */
const firstCase = ({ rows }: SheetGrid): number =>
  rows.findIndex((row) => row.length > 2 && row.every((cell) => typeof cell === "string")) + 1;

const isCaseTable = ({ sheet }: SheetGrid) => sheet !== "Notes";

const withRows = (grid: SheetGrid, change: (cases: SheetGrid["rows"]) => SheetGrid["rows"]): SheetGrid => {
  const from = firstCase(grid);
  return { ...grid, rows: [...grid.rows.slice(0, from), ...change(grid.rows.slice(from))] };
};

const idsOf = (grids: readonly SheetGrid[]) => [
  ...new Set(
    grids
      .filter(isCaseTable)
      .flatMap((grid) => grid.rows.slice(firstCase(grid)).map((row) => String(row[0]))),
  ),
];

/** In an order of their own: children come in the order in which the tables name them. */
const inOrder = (rows: readonly TidyRow[]) =>
  [...rows].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
const keyOf = (row: TidyRow) => [row["Child key"], row.Journey, row["Stage number"] ?? ""].join(" ");
const ordered = ({ timescales, stageDays, measures, suggestedAsAt }: Tidy) => ({
  ...{ timescales: inOrder(timescales), stageDays: inOrder(stageDays) },
  ...{ measures, suggestedAsAt },
});

/** The stages of each journey in the order of the model, with what they are by the model. */
function stagesOfJourneys(stageDays: readonly TidyRow[], model: StageModel) {
  const found = new Map<string, TidyRow[]>();
  for (const row of stageDays) {
    const key = `${row["Child key"]} ${row.Journey}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found].map(([key, rows]) => {
    const stages = [true, false]
      .map((hasIro) => stagesOf(model, hasIro))
      .find(({ length }) => length === rows.length)!;
    return { key, rows, stages, parts: rows.filter((_, at) => !stages[at]!.cumulative) };
  });
}

const daysOf = (rows: readonly TidyRow[]) => rows.reduce((sum, { Days }) => sum + (Days as number), 0);

/** A row without what it says of brothers and sisters. */
const withoutSiblings = (row: TidyRow): TidyRow =>
  Object.fromEntries(Object.entries(row).filter(([header]) => !/siblings/i.test(header)));

describe("Whatever the data,", () => {
  test.each(STAGE_MODELS)("the stages of %s add up to the whole where no milestone is missing", (model) => {
    const count = { ended: 0, live: 0 };
    fc.assert(
      fc.property(anyTables, (grids) => {
        const { timescales, stageDays } = tidyRows(grids, { ...QUESTION, model });
        const journeys = new Map(timescales.map((row) => [`${row["Child key"]} ${row.Journey}`, row]));
        for (const { key, rows, stages, parts } of stagesOfJourneys(stageDays, model)) {
          const journey = journeys.get(key)!;
          const states = parts.map(({ State }) => (State === "end before start" ? "finished" : State)).join();
          if (/^finished(,finished)*$/.test(states)) {
            count.ended++;
            expect([key, daysOf(parts)]).toEqual([key, journey["Entry-adoption order"]]);
          }
          if (/^(finished,)*so far(,not reached)*$/.test(states)) {
            count.live++;
            expect([key, daysOf(parts.filter(({ Days }) => Days !== null))]).toEqual([
              key,
              journey["Days since entry"],
            ]);
          }
          const elementary = stages.filter(({ cumulative }) => !cumulative);
          stages.forEach(({ from, to, cumulative }, at) => {
            if (!cumulative) return;
            const first = elementary.findIndex((stage) => stage.from === from);
            const within = parts.slice(first, elementary.findIndex((stage) => stage.to === to) + 1);
            if (within.every(({ From, To }) => From !== null && To !== null))
              expect([key, daysOf(within)]).toEqual([key, rows[at]!.Days]);
          });
        }
      }),
      { numRuns: 20 },
    );
    // Now and then chance makes none of one kind.
    expect(count.ended + count.live).toBeGreaterThan(0);
  });

  test("a child more or less changes no cell of another child's rows but what these say of siblings, and measures by that child's part only", () => {
    fc.assert(
      fc.property(anyTables, fc.nat(), fc.constantFrom(...STAGE_MODELS), (grids, which, model) => {
        const ids = idsOf(grids);
        fc.pre(ids.length > 1);
        const gone = ids[which % ids.length]!;
        // The day the data reach may be the child's own; the question is put as at one day.
        const question = { ...QUESTION, asAt: serialOf("31/03/2026"), model };
        const all = tidyRows(grids, question);
        const fewer = grids.map((grid) =>
          isCaseTable(grid) ? withRows(grid, (rows) => rows.filter((row) => String(row[0]) !== gone)) : grid,
        );
        const without = tidyRows(fewer, question);
        const others = (rows: readonly TidyRow[]) => rows.filter((row) => row["Child key"] !== gone);
        const alone = (rows: readonly TidyRow[]) => inOrder(rows.map(withoutSiblings));
        expect(alone(without.timescales)).toEqual(alone(others(all.timescales)));
        expect(inOrder(without.stageDays)).toEqual(inOrder(others(all.stageDays)));
        const { from, to } = QUESTION.period;
        for (const [id, measure] of Object.entries(all.measures)) {
          const own = all.timescales.filter(
            (row) =>
              row["Child key"] === gone &&
              row[`${id} counts`] === "yes" &&
              (row["Adoption order"] as number) >= from &&
              (row["Adoption order"] as number) <= to,
          );
          expect([id, without.measures[id]!.n]).toEqual([id, measure.n - own.length]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("nothing depends on the order of rows, nor on the order of sheets", () => {
    fc.assert(
      fc.property(anyTables, fc.infiniteStream(fc.nat()), (grids, chance) => {
        const shuffled = <T>(things: readonly T[]): T[] =>
          things
            .map((thing) => ({ thing, at: chance.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ thing }) => thing);
        const mixed = shuffled(grids.map((grid) => (isCaseTable(grid) ? withRows(grid, shuffled) : grid)));
        expect(ordered(tidyRows(mixed, QUESTION))).toEqual(ordered(tidyRows(grids, QUESTION)));
      }),
      { numRuns: 25 },
    );
  });

  test("nothing depends on the day of the computer's clock, once it is past the data", () => {
    const later = fc.integer({ min: LATE, max: serialOf("31/12/2090") });
    fc.assert(
      fc.property(anyTables, later, later, (grids, one, other) => {
        // Without a row there is no day that the data reach.
        fc.pre(idsOf(grids).length > 0);
        expect(tidyRows(grids, { ...QUESTION, today: one })).toEqual(
          tidyRows(grids, { ...QUESTION, today: other }),
        );
      }),
      { numRuns: 20 },
    );
  });
});

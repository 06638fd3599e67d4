import fc from "fast-check";
import { againOf } from "../../../src/domain/journeys/again";
import { endedWithoutDay } from "../../../src/domain/journeys/leavers";
import type { Journeys } from "../../../src/domain/journeys/journeys";
import { A1 } from "../../../src/domain/measures/A1";
import { A10 } from "../../../src/domain/measures/A10";
import { A2 } from "../../../src/domain/measures/A2";
import { A3 } from "../../../src/domain/measures/A3";
import {
  a10OverColumns,
  a1OverColumns,
  a2OverColumns,
  a3OverColumns,
} from "../../../src/domain/measures/overColumns";
import { measureResult } from "../../../src/domain/measures/results";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { countQuestion, countsById, countsByReason } from "../../support/countQuestion";
import { careRecords, day, type TrackerLine } from "../../support/records";

const days = (...written: string[]) => Int32Array.from(written, day);
const YEAR = { from: day("2023-04-01"), to: day("2024-03-31") };

describe("the scorecard's measures over columns", () => {
  // a: 426 days. b: 365. c: no entry. d: no day of moving in. e: moved in before entering. f, g: the order a day outside. h: none.
  const entry = days(
    ...["2022-01-01", "2022-01-01", "", "2022-01-01"],
    ...["2022-01-01", "2020-01-01", "2020-01-01", "2022-01-01"],
  );
  const placed = days(
    ...["2023-03-03", "2023-01-01", "2023-01-01", ""],
    ...["2021-12-31", "2020-03-01", "2020-03-01", "2022-06-01"],
  );
  const adopted = days(
    ...["2023-04-01", "2024-03-31", "2023-10-01", "2023-10-01"],
    ...["2023-10-01", "2023-03-31", "2024-04-01", ""],
  );

  it("A1 is the mean of those who count, worked by hand", () => {
    // (426 + 365) / 2 = 395.5, half up.
    const { value, n, excluded } = a1OverColumns({ entry, placed, adopted }, YEAR);
    expect([value, n, countsByReason(excluded)]).toEqual([
      396,
      2,
      { "no-entry": 1, "not-placed": 1, negative: 1 },
    ]);
  });

  it("A10 stops when the child joined the carers: not before entry, and not after moving in", () => {
    // a joined on day 100; b after moving in, so 365 stay; a third child before entering: 0.
    const { value, n } = a10OverColumns(
      {
        entry: days("2022-01-01", "2022-01-01", "2022-01-01"),
        joined: days("2022-04-11", "2023-02-01", "2021-12-01"),
        placed: days("2023-03-03", "2023-01-01", "2023-01-01"),
        adopted: days("2023-05-01", "2023-05-01", "2023-05-01"),
      },
      YEAR,
    );
    expect([value, n]).toEqual([155, 3]);
  });

  it("A2 counts a match before the order as 0 days, and leaves out who had no order, match or move", () => {
    const { value, n, excluded } = a2OverColumns(
      {
        order: days("2022-06-01", "2022-06-01", "", "2022-06-01", "2022-06-01"),
        match: days("2022-09-01", "2022-05-31", "2022-09-01", "", "2022-09-01"),
        placed: days("2022-10-01", "2022-10-01", "2022-10-01", "2022-10-01", ""),
        adopted: days(...Array.from({ length: 5 }, () => "2023-05-01")),
      },
      YEAR,
    );
    // 92 and 0.
    expect([value, n, countsByReason(excluded)]).toEqual([
      46,
      2,
      { "no-order": 1, "no-match": 1, "not-placed": 1 },
    ]);
  });

  it("A3 is of children adopted in the period and with a live decision at its end", () => {
    // Adopted after 425 and 426 days; moved in and live; waiting for 426 and for 425 days; changed by the end; decided after it.
    const { value, numerator, parts, excluded } = a3OverColumns(
      {
        entry: days(
          ...["2022-01-01", "2022-01-01", "2023-05-01", "2023-01-30"],
          ...["2023-01-31", "2022-01-01", "2022-01-01"],
        ),
        decision: days(
          ...["2022-05-01", "2022-05-01", "2023-08-01", "2023-08-01"],
          ...["2023-08-01", "2022-05-01", "2024-04-01"],
        ),
        placed: days("2023-03-02", "2023-03-03", "2023-12-31", "", "", "", ""),
        adopted: days("2023-04-01", "2024-03-31", "", "", "", "", ""),
        ended: days("", "", "", "", "", "2024-03-31", ""),
      },
      YEAR,
    );
    expect([value, numerator, countsById(parts), countsByReason(excluded)]).toEqual([
      50,
      2,
      { adopted: 2, movedIn: 1, waiting: 1 },
      { undetermined: 1 },
    ]);
  });

  it("are nothing of nobody", () => {
    const none = new Int32Array(0);
    expect(a1OverColumns({ entry: none, placed: none, adopted: none }, YEAR)).toEqual({
      value: null,
      n: 0,
      excluded: [],
    });
  });
});

const FIELDS = [
  "entry",
  "adm",
  "order",
  "match",
  "placed",
  "adopted",
  "reversed",
  "leftCare",
  "fosterCarersFrom",
];
const anyDay = fc.oneof(
  { weight: 1, arbitrary: fc.constant("") },
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: 0, max: 1000 })
      .map((after) => new Date(Date.UTC(2021, 6, 1) + after * 86_400_000).toISOString().slice(0, 10)),
  },
);
const anyLine: fc.Arbitrary<TrackerLine["days"]> = fc.record({
  ...{ entry: anyDay, adm: anyDay, order: anyDay, match: anyDay },
  ...{ placed: anyDay, adopted: anyDay, reversed: anyDay, leftCare: anyDay, fosterCarersFrom: anyDay },
});

describe("measures over columns and measures of journeys", () => {
  it("say the same of the same children, whatever their dates", () =>
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 25 }), (lines) => {
        const records = careRecords({
          tracker: lines.map((each, at) => ({ child: `c${at}`, days: each })),
          trackerFields: FIELDS,
        });
        const question = countQuestion(records, { asAt: "2024-06-30", from: "2023-04-01", to: "2024-03-31" });
        const made = makeJourneys(records, day("2024-06-30"), day("2024-06-30")).journeys;
        // A column of the day of joining is given, so it is known.
        const journeys: Journeys = { ...made, carersKnown: new Uint8Array(made.count).fill(1) };
        const { entry, adm, order, match, placed } = journeys.milestones;
        const adopted = journeys.milestones.adopted.map((each, row) =>
          journeys.status[row] === "adopted" ? each : 0,
        );
        const joined = journeys.fosterCarersFrom.map(
          (each, row) => each || journeys.earlyPermanenceFrom[row]!,
        );
        const again = againOf(journeys);
        const first = (...all: number[]) => all.filter((each) => each > 0).sort((a, b) => a - b)[0] ?? 0;
        const ended = journeys.leftCare.map((left, row) =>
          first(left, journeys.planChanged[row]!, again.decided[row]!),
        );

        const without = <Result extends { excluded: { reason: string }[] }>(
          reasons: string[],
          result: Result,
        ) => ({
          ...result,
          excluded: result.excluded.filter(({ reason }) => !reasons.includes(reason)),
        });
        // Columns cannot tell of an adoption without its day, which journeys count as a reason.
        const ofJourneys = (measure: typeof A1) =>
          without(["no-order-date"], measureResult(journeys, measure.contribution(journeys), YEAR));
        expect(a1OverColumns({ entry, placed, adopted }, YEAR)).toEqual(ofJourneys(A1));
        expect(a10OverColumns({ entry, joined, placed, adopted }, YEAR)).toEqual(ofJourneys(A10));
        expect(a2OverColumns({ order, match, placed, adopted }, YEAR)).toEqual(ofJourneys(A2));

        // Nor that somebody left on no known day.
        const isDated = Uint8Array.from(journeys.status, (_, row) =>
          endedWithoutDay(journeys, row) ? 0 : 1,
        );
        const decision = adm.map((each, row) => (isDated[row] ? each : 0));
        expect(a3OverColumns({ entry, decision, placed, adopted, ended }, YEAR)).toEqual(
          without(["no-order-date", "no-leaving-date"], A3.of(question)),
        );
      }),
    ));
});

import fc from "fast-check";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import { NO_DAY, type SerialDay } from "../../../src/domain/dates/serialDay";
import {
  FORWARD_STEPS,
  forwardFigures,
  forwardLook,
  forwardYears,
} from "../../../src/domain/drift/forwardLook";
import type { CareRecords } from "../../../src/domain/journeys/records";
import { casesOf } from "../../support/casesOf";
import { careRecords, day } from "../../support/records";

const AS_AT = "2024-06-30";

/** Ten children adopted before the three years, each 100 days from the match and 200 days from moving in to the order. */
const usual = Array.from({ length: 10 }, (_, index) => ({
  child: `u${index}`,
  days: {
    entry: "2015-01-01",
    adm: "2015-06-01",
    order: "2015-07-01",
    match: "2015-09-23",
    placed: "2016-01-01",
    adopted: "2016-07-19",
  },
}));

type Tracked = Readonly<Record<string, string>>;
/** Sources that tell whether the carers adopt: without, nobody has an A10. */
function look(lives: Readonly<Record<string, Tracked>>, asAt = AS_AT, withUsual = true) {
  const records: CareRecords = careRecords({
    tracker: [
      ...(withUsual ? usual : []),
      ...Object.entries(lives).map(([child, days]) => ({ child, days })),
    ],
  });
  const sources = records.sources.map((source) => ({
    ...source,
    fields: [...source.fields, "earlyPermanence", "fosterCarers"],
  }));
  const cases = casesOf({ ...records, sources }, asAt);
  const rows = forwardLook(cases.journeys, cases.drift, cases.asAt, new Map());
  const of = (child: string) => {
    const found = rows.find(({ journey }) => records.children.key[cases.journeys.child[journey]!] === child)!;
    const iso = (each: number) => (each === NO_DAY ? "" : formatIso(each as SerialDay));
    return [
      iso(found.movedIn),
      found.movingIn,
      iso(found.stops),
      iso(found.order),
      found.orderMade ?? found.cannot,
      found.step,
    ];
  };
  return { rows, of, cases, years: forwardYears(cases.asAt) };
}

describe("the years looked at", () => {
  test.each([
    ["2024-06-30", "2022-04-01", "2024-04-01", "2025-03-31", "2023-03-31"],
    ["2025-03-30", "2022-04-01", "2024-04-01", "2025-03-31", "2023-03-31"],
    ["2025-03-31", "2023-04-01", "2025-04-01", "2026-03-31", "2024-03-31"],
    ["2024-02-29", "2021-04-01", "2023-04-01", "2024-03-31", "2022-03-31"],
  ])("as at %s are three years from %s", (asAt, ...expected) => {
    const { from, yearFrom, to, leavesTo } = forwardYears(day(asAt) as SerialDay);
    expect([from, yearFrom, to, leavesTo].map(formatIso)).toEqual(expected);
  });
});

describe("what can be expected of a live plan", () => {
  const lives = {
    booked: { entry: "2023-09-01", adm: "2024-01-10", placed: "2024-05-01", adopted: "2024-09-15" },
    movesIn: {
      entry: "2023-09-01",
      adm: "2024-05-10",
      order: "2024-06-01",
      match: "2024-07-10",
      placed: "2024-08-01",
    },
    movedIn: { entry: "2023-09-01", adm: "2024-01-10", order: "2024-02-01", placed: "2024-05-01" },
    longIn: { entry: "2022-09-01", adm: "2023-01-10", order: "2023-02-01", placed: "2023-05-01" },
    inTime: { entry: "2023-09-01", adm: "2024-05-10", order: "2024-06-01" },
    overdue: { entry: "2023-01-01", adm: "2024-05-10", order: "2024-06-01" },
    matchLate: { entry: "2024-01-01", adm: "2024-01-10", order: "2024-02-01", match: "2024-09-01" },
    noEntry: { adm: "2024-05-10", order: "2024-06-01" },
    carers: {
      entry: "2024-01-01",
      adm: "2024-03-01",
      order: "2024-04-01",
      match: "2024-05-01",
      earlyPermanence: "2024-01-20",
    },
    carersLong: {
      entry: "2023-01-01",
      adm: "2023-03-01",
      order: "2023-04-01",
      match: "2023-05-01",
      fosterCarers: "2023-01-20",
    },
    adopted: {
      entry: "2022-01-01",
      adm: "2022-03-01",
      order: "2022-04-01",
      placed: "2022-06-01",
      adopted: "2023-02-01",
    },
  };
  const { of } = look(lives);
  test.each<[string, keyof typeof lives, (string | number | undefined)[]]>([
    [
      "an order that is booked",
      "booked",
      ["2024-05-01", "moved in", "2024-05-01", "2024-09-15", "booked", 2],
    ],
    [
      "moving in that is booked, though a match is booked before",
      "movesIn",
      ["2024-08-01", "booked", "2024-08-01", "2025-02-17", "usual", 3],
    ],
    [
      "moved in: the usual 200 days",
      "movedIn",
      ["2024-05-01", "moved in", "2024-05-01", "2024-11-17", "usual", 3],
    ],
    [
      "moved in for longer than usual: tomorrow at the earliest",
      "longIn",
      ["2023-05-01", "moved in", "2023-05-01", "2024-07-01", "usual passed", 3],
    ],
    [
      "the limit for moving in, 426 days from entry",
      "inTime",
      ["2024-10-31", "limit", "2024-10-31", "2025-05-19", "usual", 4],
    ],
    ["past that limit: nothing", "overdue", ["", undefined, "", "", "overdue", undefined]],
    ["past the limit for the match: nothing", "matchLate", ["", undefined, "", "", "overdue", undefined]],
    ["no entry, no limit", "noEntry", ["", undefined, "", "", "no limit", undefined]],
    [
      "early permanence: the usual 100 days from the match, and A10 stopped already",
      "carers",
      ["2024-08-09", "usual", "2024-01-20", "2025-02-25", "usual", 3],
    ],
    [
      "foster carers for longer than usual: nothing, and A10 stopped already",
      "carersLong",
      ["", undefined, "2023-01-20", "", "longer than usual", undefined],
    ],
    ["adopted", "adopted", ["2022-06-01", "moved in", "2022-06-01", "2023-02-01", "made", 1]],
  ])("%s", (_, child, expected) => {
    expect(of(child)).toEqual(expected);
  });

  it("is no order where too few were made here to tell the usual time", () => {
    expect(look({ a: lives.movedIn }, AS_AT, false).of("a").slice(4)).toEqual(["too few", undefined]);
  });
});

describe("the figures", () => {
  it("worked by hand: a step after the other, and without those who leave the three years", () => {
    const { rows, cases, years } = look({
      // 151 days in A10; leaves the three years, 1 April 2022 to 31 March 2025, in the year after.
      adopted: {
        entry: "2022-01-01",
        adm: "2022-03-01",
        order: "2022-04-01",
        placed: "2022-06-01",
        adopted: "2023-02-01",
      },
      // 244 days; made in the year.
      thisYear: {
        entry: "2023-01-01",
        adm: "2023-03-01",
        order: "2023-04-01",
        placed: "2023-09-02",
        adopted: "2024-05-01",
      },
      // 243 days, booked.
      booked: { entry: "2023-09-01", adm: "2024-01-10", placed: "2024-05-01", adopted: "2024-09-15" },
      // 426 days; the order 200 days after 31 October 2024 comes after 31 March 2025.
      inTime: { entry: "2023-09-01", adm: "2024-05-10", order: "2024-06-01" },
      // 426 days, to 2 September 2024; the order by 21 March 2025.
      sooner: { entry: "2023-07-04", adm: "2024-05-10", order: "2024-06-01" },
    });
    const figures = FORWARD_STEPS.map((step) => forwardFigures(cases.journeys, rows, years, step));
    expect(figures).toEqual([
      { inYear: 1, inThreeYears: 2, a10: 198, n: 2 },
      { inYear: 2, inThreeYears: 3, a10: 213, n: 3 },
      { inYear: 2, inThreeYears: 3, a10: 213, n: 3 },
      { inYear: 3, inThreeYears: 4, a10: 266, n: 4 },
    ]);
    expect(forwardFigures(cases.journeys, rows, years, 4, ({ order }) => order > years.leavesTo)).toEqual({
      inYear: 3,
      inThreeYears: 3,
      a10: 304,
      n: 3,
    });
  });

  const date = fc
    .record({
      year: fc.integer({ min: 2021, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      on: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ year, month, on }) => `${year}-${String(month).padStart(2, "0")}-${String(on).padStart(2, "0")}`);
  const life = fc.uniqueArray(date, { minLength: 2, maxLength: 6 }).chain((dates) => {
    const sorted = [...dates].sort();
    const names = ["entry", "adm", "order", "match", "placed", "adopted"];
    return fc.constant(Object.fromEntries(sorted.map((each, index) => [names[index]!, each])));
  });

  it("never fall from step to step, and every live plan is in them or said not to be", () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 8 }), date, (lives, asAt) => {
        const { rows, cases, years } = look(
          Object.fromEntries(lives.map((each, index) => [`c${index}`, each])),
          asAt,
        );
        const figures = FORWARD_STEPS.map((step) => forwardFigures(cases.journeys, rows, years, step));
        for (const [index, { inYear, inThreeYears, n }] of figures.entries()) {
          const before = figures[Math.max(0, index - 1)]!;
          expect(inYear).toBeGreaterThanOrEqual(before.inYear);
          expect(inThreeYears).toBeGreaterThanOrEqual(before.inThreeYears);
          expect(n).toBeLessThanOrEqual(inThreeYears);
        }
        const live = rows.filter(({ isAdopted }) => !isAdopted);
        expect(live).toHaveLength(cases.journeys.status.filter((status) => status === "open").length);
        for (const { order, orderMade, cannot, step, journey, movingIn } of live) {
          expect(order === NO_DAY).toBe(orderMade === undefined);
          expect(order === NO_DAY).toBe(cannot !== undefined);
          expect(step === undefined).toBe(cannot !== undefined);
          if (order !== NO_DAY) expect(order).toBeGreaterThan(cases.asAt);
          const { due } = cases.drift.find((row) => row.journey === journey)!;
          if (movingIn === "limit") expect(due).toBeGreaterThanOrEqual(cases.asAt);
        }
      }),
      { numRuns: 150 },
    );
  });
});

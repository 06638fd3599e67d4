import fc from "fast-check";
import { againOf } from "../../../src/domain/journeys/again";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import {
  firstEntryFrom,
  lastEntryBy,
  secondAnniversary,
} from "../../../src/domain/diagnostic/secondAnniversary";
import { underFivesOf, type UnderFive } from "../../../src/domain/diagnostic/underFives";
import { underFivesCounts } from "../../../src/domain/diagnostic/underFivesCounts";
import { careRecords, day } from "../../support/records";

type Lines = Parameters<typeof careRecords>[0];

/** The under-fives of some lines as at 31 March 2024, of a child "a" born on 1 June 2019 where nothing else is said. */
function of(lines: Lines, { asAt = "2024-03-31", reach }: { asAt?: string; reach?: string } = {}) {
  const records = careRecords({ dob: { a: "2019-06-01", b: "2019-06-01" }, ...lines });
  const { journeys } = makeJourneys(records, day(asAt), day(asAt));
  return underFivesOf({
    records,
    journeys,
    again: againOf(journeys),
    asAt: day(asAt) as SerialDay,
    reach: day(reach ?? asAt),
  });
}

/** The one row of a child "a" of some episodes. */
function only(episodes: string[], more: Lines = {}): UnderFive {
  const { rows } = of({ episodes: episodes.map((line) => `a ${line}`), ...more });
  expect(rows).toHaveLength(1);
  return rows[0]!;
}
const thenOf = (...episodes: string[]) => only(episodes).then;
const stateOf = (...episodes: string[]) => only(episodes).standing?.state;
const movesOf = (...episodes: string[]) => only(episodes).standing?.moves;

const DAYS = "2020-01-10 S C1 U6";

describe("the second anniversary", () => {
  it("of 29 February is the 28th, and windows of entry end and begin so that none is lost", () => {
    expect(formatIso(secondAnniversary(day("2020-02-29")))).toBe("2022-02-28");
    expect(formatIso(lastEntryBy(day("2022-02-28")))).toBe("2020-02-29");
    expect(formatIso(lastEntryBy(day("2022-03-31")))).toBe("2020-03-31");
    expect(formatIso(firstEntryFrom(day("2022-02-28")))).toBe("2020-02-28");
    expect(formatIso(firstEntryFrom(day("2024-02-29")))).toBe("2022-03-01");
    expect(formatIso(firstEntryFrom(day("2021-04-01")))).toBe("2019-04-01");
  });

  it("falls in a window just where the entry falls in that of entries", () => {
    const anyDay = fc.integer({ min: day("2000-01-01"), max: day("2040-01-01") });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3, max: 3 }), fc.constantFrom(729, 730, 731), (on, off, two) => {
        const entry = on - two + off;
        expect(entry <= lastEntryBy(on)).toBe(secondAnniversary(entry) <= on);
        expect(entry >= firstEntryFrom(on)).toBe(secondAnniversary(entry) >= on);
      }),
    );
  });
});

describe("who is among the under-fives", () => {
  it("is a child of four on the day of entry, not one who turns five on it", () => {
    const born = (dob: string) => of({ episodes: [`a ${DAYS} - -`], dob: { a: dob } }).rows.length;
    expect(born("2015-01-11")).toBe(1);
    expect(born("2015-01-10")).toBe(0);
  });

  it("is nobody whose birth is not known or comes after the entry, nor a period whose beginning is not in the data", () => {
    const unknown = of({ episodes: [`a ${DAYS} - -`, `b ${DAYS} - -`], dob: { b: "2020-02-01" } });
    expect([unknown.rows.length, unknown.ageUnknown]).toEqual([0, 2]);
    const truncated = of({ episodes: ["a 2020-01-10 L C2 U6 - -"] });
    expect([truncated.rows.length, truncated.startUnknown, truncated.ageUnknown]).toEqual([0, 1, 0]);
  });

  it("leaves short breaks out, and periods of care whose anniversary the data do not reach", () => {
    expect(of({ episodes: ["a 2020-01-10 S V4 U6 - -"] }).rows).toHaveLength(0);
    expect(of({ episodes: ["a 2022-03-31 S C1 U6 - -"] }).rows).toHaveLength(1);
    expect(of({ episodes: ["a 2022-04-01 S C1 U6 - -"] }).rows).toHaveLength(0);
    const beyond = { asAt: "2024-09-30", reach: "2024-03-31" };
    expect(of({ episodes: ["a 2022-04-01 S C1 U6 - -"] }, beyond).rows).toHaveLength(0);
  });

  it("has a child who came twice in two rows, each with its own anniversary", () => {
    const { rows } = of({
      episodes: [`a ${DAYS} 2020-06-01 E4A`, "a 2021-02-01 S V2 U6 2023-03-01 E4A"],
    });
    expect(rows.map(({ then, enteredBefore }) => [then, enteredBefore])).toEqual([
      ["left", false],
      ["looked after", true],
    ]);
  });
});

describe("still looked after two years on", () => {
  it("is who leaves the day after the anniversary, and not who leaves on it", () => {
    expect(thenOf(`${DAYS} 2022-01-11 E4A`)).toBe("looked after");
    expect(thenOf(`${DAYS} 2022-01-10 E4A`)).toBe("left");
    expect(thenOf("2020-02-29 S C1 U6 2022-02-28 E4A")).toBe("left");
    expect(thenOf(`${DAYS} - -`)).toBe("looked after");
  });

  it("is not who left and had come back by the day: that is another period of care", () => {
    const { rows } = of({ episodes: [`a ${DAYS} 2021-06-01 E4A`, "a 2021-07-01 S C1 U6 - -"] });
    expect(rows.map(({ then }) => then)).toEqual(["left", "looked after"]);
  });

  it("cannot be told where the day of leaving is missing, but by what stands around it", () => {
    expect(thenOf(`${DAYS} - E4A`)).toBe("cannot tell");
    // Ended with X1, and nothing after it.
    expect(thenOf(`${DAYS} 2021-12-01 X1`)).toBe("cannot tell");
    expect(thenOf(`${DAYS} 2022-03-01 X1`, "2022-03-01 P C1 U6 - E4A")).toBe("looked after");
    const back = (second: string) => of({ episodes: [`a ${DAYS} - -`, `a ${second} S C1 U6 - -`] }).rows[0]!;
    expect([back("2021-12-01").then, back("2021-12-01").leavingCode]).toEqual(["left", "?"]);
    expect(back("2022-02-01").then).toBe("cannot tell");
  });

  it("is cut by the as-at date: who left after it is looked after, by the rows as they stand", () => {
    const { rows } = of({ episodes: [`a ${DAYS} 2022-06-01 E12`] }, { asAt: "2022-03-31" });
    expect([rows[0]!.then, rows[0]!.left, rows[0]!.standing?.outcome]).toEqual([
      "looked after",
      0,
      "waiting",
    ]);
  });
});

describe("the state on the anniversary", () => {
  const after = (ls: string, place: string) => [
    `${DAYS} 2021-10-01 X1 X1A`,
    `2021-10-01 B ${ls} ${place} - - X2B`,
  ];

  it("goes by the placement first", () => {
    expect(stateOf(...after("E1", "A6"))).toBe("withAdopters");
    expect(stateOf(...after("E1", "U5"))).toBe("earlyPermanence");
    expect(stateOf(...after("E1", "U1"))).toBe("longTermFoster");
    expect(stateOf(...after("C2", "P1"))).toBe("withParents");
    expect(stateOf(...after("E1", "U6"))).toBe("shortTermWithOrder");
    expect(stateOf(...after("C2", "K2"))).toBe("noPlanKnown");
  });

  it("is that of the home from which a child is away for a time, and a stay does not break the order", () => {
    expect(
      stateOf(
        `${DAYS} 2021-10-01 X1 X1A`,
        "2021-10-01 B E1 U6 2022-01-05 X1 X2B",
        "2022-01-05 B C2 T1 2022-01-15 X1 -",
        "2022-01-15 B E1 U6 - - X2B",
      ),
    ).toBe("shortTermWithOrder");
  });

  it("does not see what comes after the day", () => {
    expect(stateOf(`${DAYS} 2022-01-11 X1`, "2022-01-11 B E1 A6 - -")).toBe("noPlanKnown");
    expect(stateOf(`${DAYS} 2022-01-10 X1`, "2022-01-10 B E1 A6 - -")).toBe("withAdopters");
  });

  it("parts those with a plan from those without: a decision that stands on the day, or a plan in a list", () => {
    const planned = (decisions: string[], more: Lines = {}) =>
      only([`${DAYS} - -`], { decisions, ...more }).standing?.state;
    expect(planned(["a 2021-05-01"])).toBe("shortTermWithoutOrder");
    expect(planned(["a 2022-01-11"])).toBe("noPlanKnown");
    expect(planned(["a 2021-05-01 2022-01-10 RD1"])).toBe("noPlanKnown");
    expect(planned(["a 2021-05-01 2022-01-11 RD1"])).toBe("shortTermWithoutOrder");
    const list8 = (plan: string, decisions: string[] = []) =>
      planned(decisions, {
        tracker: [{ child: "a", kind: "list8", days: { entry: "2020-01-10" }, texts: { plan } }],
        trackerFields: ["entry", "plan"],
      });
    expect(list8("f) Long-term fostering")).toBe("shortTermWithoutOrder");
    expect(list8("Not yet agreed")).toBe("noPlanKnown");
    expect(list8("Adoption", ["a 2021-05-01 2021-12-01 RD3"])).toBe("noPlanKnown");
    expect(list8("SGO", ["a 2021-05-01 2021-12-01 RD3"])).toBe("shortTermWithoutOrder");
  });
});

describe("moves by the anniversary", () => {
  it("count neither a stay away nor the return from it, which the 903 codes as P", () => {
    expect(
      movesOf(
        `${DAYS} 2020-06-01 X1 AB1`,
        "2020-06-01 P C1 T2 2020-06-12 X1 -",
        "2020-06-12 P C1 U6 - - AB1",
      ),
    ).toBe(0);
    expect(
      movesOf(
        `${DAYS} 2020-06-01 X1 AB1`,
        "2020-06-01 P C1 T2 2020-06-12 X1 -",
        "2020-06-12 P C1 U6 - - CD2",
      ),
    ).toBe(1);
  });

  it("count P and B, not L, T, U nor the first placement, and none after the day", () => {
    expect(
      movesOf(
        `${DAYS} 2020-03-01 X1 AB1`,
        "2020-03-01 L C2 U6 2020-05-01 X1 AB1",
        "2020-05-01 T C2 U4 2020-06-01 X1 AB1",
        "2020-06-01 U E1 U6 2020-07-01 X1 AB1",
        "2020-07-01 P E1 U6 2020-08-01 X1 CD2",
        "2020-08-01 B C2 U6 2022-01-10 X1 EF3",
        "2022-01-10 P C2 U6 2022-01-11 X1 GH4",
        "2022-01-11 P C2 U6 - - IJ5",
      ),
    ).toBe(3);
  });

  it("count no move where the carers adopt (A3, A5), however the row is coded, and say what the department would", () => {
    const adoptive = (rne: string, place: string, post: string) =>
      only([`2020-01-10 S C1 U5 2021-01-01 X1 AB1`, `2021-01-01 ${rne} E1 ${place} - - ${post}`]).standing!;
    expect([adoptive("U", "A5", "AB1").moves, adoptive("U", "A5", "AB1").becameAdoptive]).toEqual([0, 1]);
    expect([adoptive("B", "A5", "-").moves, adoptive("B", "A5", "-").becameAdoptive]).toEqual([0, 1]);
    expect(adoptive("B", "A5", "ZZ9").moves).toBe(1);
    expect([adoptive("B", "A6", "-").moves, adoptive("B", "A6", "-").becameAdoptive]).toEqual([1, 0]);
  });

  it("are not told where the return does not say why an episode is new", () => {
    const { standing } = only([`${DAYS} 2020-03-01 X1 AB1`, "2020-03-01 - C1 U6 - - CD2"]);
    expect([standing?.moves, standing?.movesNotTold]).toEqual([0, 1]);
  });
});

describe("what else a row says", () => {
  it("counts decisions made, changed with the reason, and made again by the anniversary", () => {
    const { plans } = only([`${DAYS} - -`], {
      decisions: ["a 2020-06-01 2020-12-01 RD3", "a 2021-02-01 2021-08-01 RD1", "a 2022-02-01"],
    });
    expect(plans).toEqual({ made: 2, changed: 2, madeAgain: 1, reason: "RD1" });
  });

  it("has the last OC2 of the period of care up to the anniversary, and the need at entry", () => {
    const { health, need } = only([`${DAYS} - - - N2`], {
      health: ["a 2019-03-31 0 0 0 0", "a 2021-03-31 1 0 - 1", "a 2022-03-31 0 0 0 0"],
    });
    expect(need).toBe("N2");
    expect(health).toEqual({
      year: day("2021-03-31"),
      done: { development: true, immunisations: false, teeth: undefined, assessment: true },
    });
  });

  it("tells what came of it since", () => {
    const outcome = (...episodes: string[]) => only(episodes).standing?.outcome;
    expect(outcome(`${DAYS} 2022-03-01 E12`)).toBe("adoption");
    expect(outcome(`${DAYS} 2022-03-01 E47`)).toBe("guardianship");
    expect(outcome(`${DAYS} 2022-03-01 E41`)).toBe("arrangements");
    expect(outcome(`${DAYS} 2022-03-01 E4B`)).toBe("home");
    expect(outcome(`${DAYS} 2022-03-01 E13`)).toBe("relatives");
    expect(outcome(`${DAYS} 2022-03-01 E8`)).toBe("other");
    expect(outcome(`${DAYS} 2022-03-01 X1`, "2022-03-01 P C2 U4 - -")).toBe("longTermFoster");
    expect(outcome(`${DAYS} - -`)).toBe("waiting");
    expect(outcome("2022-03-31 S C1 U4 - -")).toBe("noLaterData");
  });
});

describe("the counts", () => {
  const row = fc.record({
    child: fc.constantFrom("a", "b"),
    from: fc.integer({ min: 0, max: 1500 }),
    length: fc.integer({ min: 1, max: 1500 }),
    place: fc.constantFrom("U6", "U4", "U5", "A6", "P1", "T2", "K2"),
    ls: fc.constantFrom("C1", "C2", "E1", "V2", "V4"),
    rne: fc.constantFrom("S", "P", "L", "B", "U"),
    rec: fc.constantFrom("X1", "E4A", "E12", "E45", ""),
  });

  it("add up, whatever the rows: everybody who entered has left, is looked after in one state, or cannot be told", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const start = day("2019-08-01");
        const iso = (at: number) => formatIso(at as SerialDay);
        const episodes = rows
          .sort((a, b) => a.child.localeCompare(b.child) || a.from - b.from)
          .map(
            ({ child, from, length, place, ls, rne, rec }) =>
              `${child} ${iso(start + from)} ${rne} ${ls} ${place} ${rec ? iso(start + from + length) : "-"} ${rec || "-"}`,
          );
        const found = of({ episodes });
        const all = underFivesCounts(found.rows, { from: 0, to: day("2024-03-31") });
        const sum = (counts: Iterable<number>) => [...counts].reduce((total, each) => total + each, 0);
        expect(all.entered).toBe(found.rows.length);
        expect(all.left + all.stillLookedAfter + all.cannotTell).toBe(all.entered);
        expect(sum(all.states.values())).toBe(all.stillLookedAfter);
        expect(sum(all.outcomes.values())).toBe(all.stillLookedAfter);
        expect(sum(all.legalStatus.values())).toBe(all.stillLookedAfter);
        expect(sum(all.placements)).toBe(all.stillLookedAfter);
        expect(sum(all.leftBy.values())).toBe(all.left);
        expect(all.shortTerm).toBeLessThanOrEqual(all.stillLookedAfter);
      }),
    );
  });

  it("are of the window of entries, both days included", () => {
    const { rows } = of({ episodes: [`a ${DAYS} 2021-06-01 E12`, `b 2020-02-10 S C1 U6 - -`] });
    const counts = (from: string, to: string) => underFivesCounts(rows, { from: day(from), to: day(to) });
    expect(counts("2020-01-10", "2020-02-10")).toMatchObject({
      entered: 2,
      stillLookedAfter: 1,
      left: 1,
      shortTerm: 1,
      rate: 50,
      moves: 0,
      placements: [1, 0, 0],
    });
    expect(counts("2020-01-11", "2020-02-09").entered).toBe(0);
    expect(counts("2020-01-11", "2020-02-09").rate).toBeNull();
  });
});

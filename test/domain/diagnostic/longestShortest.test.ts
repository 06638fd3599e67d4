import fc from "fast-check";
import { journeyFactsReader } from "../../../src/domain/diagnostic/journeyFacts";
import { JOURNEY_PARTS, journeyParts } from "../../../src/domain/diagnostic/journeyParts";
import { adoptedIn } from "../../../src/domain/measures/results";
import { rankJourneys, type Line } from "../../../src/domain/diagnostic/longestShortest";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { againOf } from "../../../src/domain/journeys/again";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { careRecords, day, type TrackerLine } from "../../support/records";

const PERIOD = { from: day("2021-04-01"), to: day("2024-03-31") };
const AS_AT = day("2024-03-31");

function journeysOf(lines: Parameters<typeof careRecords>[0]) {
  const records = careRecords(lines);
  return { records, journeys: makeJourneys(records, AS_AT, AS_AT).journeys };
}

/** A child adopted on 1 June 2023 after so many days in care. */
const adopted = (
  child: string,
  days: number,
  more: { texts?: TrackerLine["texts"]; placed?: string; match?: string; adopted?: string } = {},
): TrackerLine => ({
  child,
  days: {
    entry: formatIso((day(more.adopted ?? "2023-06-01") - days) as SerialDay),
    placed: more.placed ?? "2023-01-01",
    ...(more.match !== undefined && { match: more.match }),
    adopted: more.adopted ?? "2023-06-01",
  },
  ...(more.texts && { texts: more.texts }),
});

function ranked(tracker: TrackerLine[], to: "adopted" | "placed" = "adopted") {
  const { records, journeys } = journeysOf({ tracker });
  const ranking = rankJourneys(journeys, adoptedIn(journeys, PERIOD), to);
  const said = (lines: readonly Line[]) =>
    lines.map(
      ({ days, journeys: rows }) =>
        `${rows.map((row) => records.children.key[journeys.child[row]!]).join("+")} ${days}`,
    );
  return { ...ranking, shortest: said(ranking.shortest), longest: said(ranking.longest) };
}

describe("the ten shortest and longest journeys", () => {
  it("are of children adopted in the period, its first and last day included", () => {
    const { shortest } = ranked([
      adopted("a", 500, { adopted: "2021-04-01" }),
      adopted("b", 400, { adopted: "2024-03-31" }),
      adopted("c", 300, { adopted: "2021-03-31" }),
    ]);
    expect(shortest).toEqual(["b 400", "a 500"]);
  });

  it("show ties whole, so a list may be longer than ten", () => {
    const { shortest, longest } = ranked([
      ...Array.from({ length: 9 }, (_, at) => adopted(`a${at}`, 300 + at)),
      ...["x", "y", "z"].map((child) => adopted(child, 400)),
      adopted("long", 900),
    ]);
    expect(shortest).toHaveLength(12);
    expect(shortest.slice(-3)).toEqual(["x 400", "y 400", "z 400"]);
    expect(longest).toEqual([
      "long 900",
      "x 400",
      "y 400",
      "z 400",
      ...[8, 7, 6, 5, 4, 3].map((at) => `a${at} ${300 + at}`),
    ]);
  });

  it("have siblings with equal dates on one line, which takes one of the ten places", () => {
    const group = { texts: { siblingGroup: "S1" } };
    const { shortest, ranked: children } = ranked([
      adopted("a", 300, group),
      adopted("b", 300, group),
      adopted("c", 300, { ...group, match: "2022-12-01" }),
      adopted("d", 300, { texts: { siblingGroup: "Yes" } }),
      adopted("e", 300, { texts: { siblingGroup: "Yes" } }),
      ...Array.from({ length: 8 }, (_, at) => adopted(`z${at}`, 400 + at)),
    ]);
    expect(children).toBe(13);
    expect(shortest).toEqual([
      "a+b 300",
      "c 300",
      "d 300",
      "e 300",
      ...[0, 1, 2, 3, 4, 5].map((at) => `z${at} ${400 + at}`),
    ]);
  });

  it("leave out who entered on an unknown day, or after the end, and count them", () => {
    const found = ranked([
      adopted("a", 300),
      { child: "b", days: { adopted: "2023-06-01" } },
      adopted("c", -10),
    ]);
    expect(found).toMatchObject({ ranked: 1, unknown: 1, outOfOrder: 1, shortest: ["a 300"] });
  });

  it("go by the day of moving in where that is asked for", () => {
    const lines = [
      adopted("a", 300, { placed: "2023-05-01" }),
      adopted("b", 400, { placed: "2022-10-01" }),
      { child: "c", days: { entry: "2022-01-01", adopted: "2023-06-01" } },
    ];
    expect(ranked(lines).shortest[0]).toBe("a 300");
    const moving = ranked(lines, "placed");
    expect(moving.shortest).toEqual([
      `b ${day("2022-10-01") - (day("2023-06-01") - 400)}`,
      `a ${day("2023-05-01") - (day("2023-06-01") - 300)}`,
    ]);
    expect(moving.unknown).toBe(1);
  });

  it("hold every line that is no longer than the last of the list, whatever the days", () => {
    const days = fc.array(fc.integer({ min: 100, max: 130 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, (all) => {
        const { shortest, longest, ranked: n } = ranked(all.map((each, at) => adopted(`c${at}`, each)));
        expect(n).toBe(all.length);
        const sorted = [...all].sort((a, b) => a - b);
        const tenth = sorted[9] ?? Infinity;
        expect(shortest.map((line) => Number(line.split(" ")[1]))).toEqual(
          sorted.filter((each) => each <= tenth),
        );
        const fromTop = [...sorted].reverse();
        const tenthLongest = fromTop[9] ?? -Infinity;
        expect(longest.map((line) => Number(line.split(" ")[1]))).toEqual(
          fromTop.filter((each) => each >= tenthLongest),
        );
      }),
    );
  });
});

describe("the parts of a journey", () => {
  const parts = (days: TrackerLine["days"]) => {
    const { journeys } = journeysOf({ tracker: [{ child: "a", days }] });
    const found = journeyParts(journeys, 0);
    return found && JOURNEY_PARTS.map((part) => found[part]);
  };

  it("follow each other from date to date, and skip a missing match", () => {
    const days = {
      entry: "2021-01-01",
      adm: "2021-04-11",
      order: "2021-05-01",
      match: "2021-07-01",
      placed: "2021-07-21",
      adopted: "2022-01-01",
    };
    expect(parts(days)).toEqual([100, 20, 61, 20, 0, 164, 0]);
    expect(parts({ ...days, match: "" })).toEqual([100, 20, 0, 0, 81, 164, 0]);
    expect(parts({ ...days, order: "", match: "" })).toEqual([100, 0, 0, 0, 0, 164, 101]);
    expect(parts({ ...days, match: "2021-04-20" })).toEqual([100, 20, 0, 0, 81, 164, 0]);
  });

  it("add up to the whole, whatever the dates", () => {
    const anyDay = fc.option(fc.integer({ min: day("2021-01-01"), max: day("2023-01-01") }));
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay, anyDay, anyDay), (dates) => {
        const [adm, order, match, placed] = dates.map((each) =>
          each === null ? "" : formatIso(each as SerialDay),
        );
        const found = parts({
          entry: "2021-02-01",
          adm: adm!,
          order: order!,
          match: match!,
          placed: placed!,
          adopted: "2022-06-01",
        })!;
        expect(found.reduce((sum, each) => sum + each, 0)).toBe(day("2022-06-01") - day("2021-02-01"));
        expect(found.every((each) => each >= 0)).toBe(true);
      }),
    );
  });
});

describe("what happened on a journey", () => {
  it("is worked out over the whole period of care: moves, statuses, plans, disruptions", () => {
    const { records, journeys } = journeysOf({
      episodes: [
        "a 2019-01-01 S V2 U6 2019-03-01 X1 AA1",
        "a 2019-03-01 L C1 U6 2019-06-01 X1 AA1",
        "a 2019-06-01 P C1 T2 2019-06-15 X1 -",
        "a 2019-06-15 P C1 U6 2019-09-01 X1 AA1",
        "a 2019-09-01 B E1 A6 2020-03-01 X1 BB2",
        "a 2020-03-01 B C2 U6 2021-02-01 X1 CC3",
        "a 2021-02-01 U E1 U5 2021-09-01 X1 CC3",
        "a 2021-09-01 U E1 A5 2022-06-01 E12 CC3",
      ],
      decisions: ["a 2019-07-01 2020-04-01 RD3", "a 2020-12-01"],
      ad1: ["a 2020-12-01 2021-08-01 1"],
    });
    const again = againOf(journeys);
    const [row] = adoptedIn(journeys, PERIOD);
    const facts = journeyFactsReader({ records, journeys, again, asAt: AS_AT })(row!);
    expect(facts).toEqual({
      placements: 3,
      moves: 2,
      legalStatuses:
        "By agreement (section 20), Interim care order, Placement order, Full care order, Placement order",
      placementKinds:
        "Other fostering, With adopters, Other fostering, Early permanence carers, With adopters",
      plansChanged: 1,
      disruptions: 1,
      earlyPermanence: "Yes",
    });
  });

  it("is not told where no return tells it, nor are moves where the beginning is not in the data", () => {
    const { records, journeys } = journeysOf({
      episodes: ["b 2021-06-01 L E1 A6 2022-06-01 E12"],
      tracker: [adopted("a", 400, { texts: { legalStatus: "Placement order" } })],
    });
    const facts = journeyFactsReader({ records, journeys, again: againOf(journeys), asAt: AS_AT });
    const rowOf = (child: string) => journeys.child.findIndex((each) => records.children.key[each] === child);
    expect(facts(rowOf("a"))).toMatchObject({
      placements: undefined,
      moves: undefined,
      disruptions: undefined,
      earlyPermanence: "",
      legalStatuses: "Placement order",
    });
    expect(facts(rowOf("b"))).toMatchObject({ moves: undefined, disruptions: 0, earlyPermanence: "No" });
  });
});

import * as fc from "fast-check";
import { addMonths } from "../../../src/domain/dates/arithmetic";
import { nextQuarter } from "../../../src/domain/dates/reportingYear";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import type { LocalTargets } from "../../../src/domain/drift/clock";
import { nextAdoptionReview } from "../../../src/domain/drift/reviews";
import { listGaps, type ShortList } from "../../../src/domain/drift/shortListRules";
import { shortLists } from "../../../src/domain/drift/shortLists";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { careRecords, day } from "../../support/records";

type Lines = Parameters<typeof careRecords>[0];

const iso = (serial: number) => (serial === 0 ? "" : formatIso(serial as SerialDay));

function lists(
  lines: Lines,
  { asAt = "2024-03-31", until = "2024-04-28", targets = new Map() as LocalTargets } = {},
) {
  const records = careRecords(lines);
  const at = day(asAt) as SerialDay;
  const { journeys } = makeJourneys(records, at, at);
  const rows = shortLists(records, journeys, {
    ...{ asAt: at, nextMeeting: day(until) as SerialDay, targets },
  });
  return {
    rows: rows.map((row) => ({
      ...row,
      child: records.children.key[journeys.child[row.journey]!]!,
      since: iso(row.since),
      by: iso(row.by),
      booked: iso(row.booked),
      flag: row.flag.before,
    })),
    gaps: listGaps(records, journeys),
  };
}
const on = (list: ShortList, lines: Lines, more: Parameters<typeof lists>[1] = {}) =>
  lists(lines, more)
    .rows.filter((row) => row.list === list)
    .map(({ child, since, by, booked, bookedFor, flag }) => [child, since, by, booked, bookedFor, flag]);

const FIELDS = ["entry", "adm", "order", "match", "placed", "adopted"];
const withFields = (...more: string[]) => ({ trackerFields: [...FIELDS, ...more] });

describe("looked-after reviews due", () => {
  const episodes = ["a 2023-08-31 S C1 U6 - -", "z 2023-04-10 S C1 U6 - -"];
  const reviews = (...held: string[]) => on("reviews", { episodes, reviews: held });

  it("are those overdue or due by the next meeting, from the last that was held", () => {
    // The first by 20 working days, the second three months after it: 30 November and a quarter is 29 February 2024.
    expect(reviews("a 2023-09-20", "z 2023-05-01", "z 2023-08-01", "z 2024-02-01")).toEqual([
      ["a", "2023-09-20", "2023-12-20", "", "", "✓ Due in"],
    ]);
    expect(reviews("a 2023-11-30", "z 2024-02-01")[0]).toEqual([
      "a",
      "2023-11-30",
      "2024-02-29",
      "",
      "",
      "✓ Due in",
    ]);
    // Six months after the third: 28 October is due on 28 April, 31 October two days after the meeting.
    const third = (held: string) =>
      reviews("a 2023-09-20", held, "z 2024-02-01").map(([child, , by]) => [child, by]);
    expect(third("a 2023-10-28")).toEqual([["a", "2024-04-28"]]);
    expect(third("a 2023-10-31")).toEqual([]);
  });

  it("give the first in working days, over Easter", () => {
    // Entered on Friday 22 March 2024; Good Friday and Easter Monday do not count.
    const lines = {
      episodes: [...episodes, "b 2024-03-22 S C1 U6 - -"],
      reviews: ["a 2024-02-01", "z 2024-02-01"],
    };
    expect(on("reviews", lines)).toEqual([["b", "2024-03-22", "2024-04-23", "", "", "✓ Due in"]]);
  });

  it("show what is booked, and take the day of a tracker's last review to come for a booking", () => {
    const tracker = (work: Record<string, string>) =>
      on("reviews", {
        tracker: [{ child: "a", days: { entry: "2022-01-01" }, work }],
        reviews: ["a 2023-09-30 list"],
        ...withFields("lastReview", "nextReview"),
      });
    expect(tracker({ nextReview: "2024-04-10" })).toEqual([
      ["a", "2023-09-30", "2024-03-30", "2024-04-10", "Review", "✓ Due in"],
    ]);
    expect(tracker({ lastReview: "2024-04-11" })[0]![3]).toBe("2024-04-11");
    // A day that has passed unconfirmed stays; one of before the last review says nothing.
    expect(tracker({ nextReview: "2024-03-20" })[0]![3]).toBe("2024-03-20");
    expect(tracker({ nextReview: "2023-09-30", lastReview: "2023-09-30" })[0]![3]).toBe("");
  });

  it("are not said to have no place in the data where a tracker has an empty column for the last one", () => {
    const tracker = [{ child: "b", days: { entry: "2024-03-22" } }];
    const gapsOf = (fields: string[], asked = ["b"]) =>
      lists({ tracker, trackerFields: fields, asked }).gaps.filter(({ list }) => list === "reviews");
    expect(gapsOf(["entry", "lastReview"])).toEqual([
      expect.objectContaining({ none: false, said: expect.stringContaining("is empty for every child") }),
    ]);
    expect(gapsOf(["entry"], [])).toEqual([expect.objectContaining({ none: true })]);
  });

  it("cannot be made without dates of reviews, and say what to load", () => {
    const { rows, gaps } = lists({ episodes });
    expect(rows.filter(({ list }) => list === "reviews")).toEqual([]);
    expect(gaps).toContainEqual(expect.objectContaining({ list: "reviews", none: true }));
  });
});

describe("adoption reviews", () => {
  const review = (days: { order?: string; placed?: string; held?: string }, asAt = "2024-03-31") => {
    const of = { order: day(days.order ?? ""), placed: day(days.placed ?? ""), held: day(days.held ?? "") };
    const next = nextAdoptionReview(of, day(asAt) as SerialDay, new Map());
    return next && [iso(next.by), next.limit?.id ?? ""];
  };

  it.each([
    // Waiting: six months from the last, which may be overdue; the end of a month stays one.
    [{ order: "2023-05-01", held: "2023-08-31" }, "2024-02-29", "waiting-later-review"],
    // Held within four weeks of moving in: the first; the second follows in three months.
    [{ order: "2023-05-01", placed: "2024-01-02", held: "2024-01-30" }, "2024-04-30", "placed-second-review"],
    // Held later: the second, or one after it.
    [{ order: "2023-05-01", placed: "2024-01-02", held: "2024-01-31" }, "2024-07-31", "placed-later-review"],
    // Of before moving in: it says nothing of the reviews since. Four weeks are 30 January, three months more 30 April.
    [{ order: "2023-05-01", placed: "2024-01-02", held: "2023-12-01" }, "2024-04-30", ""],
    // Of before the order: each is taken to be held on its last day.
    [{ order: "2024-01-31", held: "2024-01-01" }, "2024-04-30", ""],
  ])("%j are due by %s", (days, by, limit) => {
    expect(review(days)).toEqual([by, limit]);
  });

  it("are due to nobody without a placement order or a placement", () => {
    expect(review({ held: "2024-01-01" })).toBeUndefined();
  });

  it("are never due before the as-at date where none is known to be held, whatever the days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40_000, max: 45_381 }), fc.boolean(), (since, isPlaced) => {
        const days = { order: since, placed: isPlaced ? since : 0, held: 0 };
        const next = nextAdoptionReview(days, day("2024-03-31") as SerialDay, new Map())!;
        expect(next.by).toBeGreaterThanOrEqual(day("2024-03-31"));
        expect(next.by).toBeLessThanOrEqual(addMonths(day("2024-03-31") as SerialDay, 6));
      }),
    );
  });
});

describe("the court timetable", () => {
  const issued = (work: Record<string, string>, texts = {}, days = {}) =>
    on("court", {
      tracker: [{ child: "a", days: { entry: "2023-09-10", ...days }, texts, work }],
      ...withFields("proceedingsIssued", "finalHearing", "hearing", "proceedingsExtended"),
    });

  it("counts 26 weeks from issue, over the leap day, and takes the court's extension where it is later", () => {
    // 1 September 2023 and 182 days: 29 days left in September, 31, 30, 31, 31 make 152; 30 more are 1 March, for February has 29.
    expect(issued({ proceedingsIssued: "2023-09-01" })).toEqual([
      ["a", "2023-09-01", "2024-03-01", "", "", "✓ Due in"],
    ]);
    expect(issued({ proceedingsIssued: "2023-09-01", proceedingsExtended: "2024-04-26" })[0]![2]).toBe(
      "2024-04-26",
    );
    expect(issued({ proceedingsIssued: "2023-09-01", proceedingsExtended: "2024-02-01" })[0]![2]).toBe(
      "2024-03-01",
    );
    // An extension to before the issue is a slip, or of proceedings before these.
    expect(issued({ proceedingsIssued: "2024-03-01", proceedingsExtended: "2023-12-01" })[0]![2]).toBe(
      "2024-08-30",
    );
  });

  it("shows the final hearing before any other", () => {
    const work = { proceedingsIssued: "2023-10-01", hearing: "2024-04-05", finalHearing: "2024-04-20" };
    expect(issued(work)[0]!.slice(3, 5)).toEqual(["2024-04-20", "Final hearing"]);
    expect(issued({ ...work, finalHearing: "" })[0]!.slice(3, 5)).toEqual(["2024-04-05", "Hearing"]);
  });

  it.each<[string, Record<string, string>, Record<string, string>, Record<string, string>]>([
    ["a placement order", {}, {}, { adm: "2023-12-01", order: "2024-01-10" }],
    ["a care order by its code", {}, { legalStatus: "C2" }, {}],
    ["a care order in words", {}, { legalStatus: "Full Care Order (s31)" }, {}],
    ["the final hearing", { finalHearing: "2024-02-01" }, {}, {}],
    ["leaving care", {}, {}, { leftCare: "2024-02-01" }],
  ])("ends with %s", (_, work, texts, days) => {
    expect(issued({ proceedingsIssued: "2023-09-15", ...work }, texts, days)).toEqual([]);
  });

  it.each(["Interim care order", "C1", "Placement order applied for", "s20", ""])(
    "goes on under ‘%s’",
    (legalStatus) => {
      expect(issued({ proceedingsIssued: "2023-09-15" }, { legalStatus })).toHaveLength(1);
    },
  );

  it("asks about an interim order after the final hearing", () => {
    const rows = issued(
      { proceedingsIssued: "2023-09-15", finalHearing: "2024-02-01" },
      { legalStatus: "ICO" },
    );
    expect(rows).toEqual([["a", "2024-02-01", "", "", "", "? Final hearing has passed"]]);
  });

  it("knows from the 903 the interim care order alone, of this period of care, and accuses nobody", () => {
    const episodes = [
      "a 2020-01-01 S C1 U6 2020-06-01 E4A",
      "a 2023-10-01 S V2 U6 2023-11-01 X1",
      "a 2023-11-01 L C1 U6 2024-01-01 X1",
      "a 2024-01-01 P C1 U4 - -",
      "b 2023-10-01 S C1 U6 2024-01-01 X1",
      "b 2024-01-01 L C2 U6 - -",
    ];
    expect(on("court", { episodes })).toEqual([
      ["a", "2023-11-01", "2024-05-01", "", "", "? Due at the latest in"],
    ]);
    expect(lists({ episodes }).gaps).toContainEqual(expect.objectContaining({ list: "court", none: false }));
  });

  it("belongs to the period of care: proceedings of the one before are over", () => {
    const tracker = [
      {
        child: "a",
        days: { entry: "2020-01-01", leftCare: "2020-12-01" },
        work: { proceedingsIssued: "2020-01-05" },
      },
      { child: "a", days: { entry: "2023-10-01" }, work: { proceedingsIssued: "2020-01-05" } },
    ];
    expect(on("court", { tracker, ...withFields("proceedingsIssued") })).toEqual([]);
  });

  it("lists whoever has a hearing booked, with or without proceedings", () => {
    expect(issued({ hearing: "2024-04-11" })).toEqual([
      ["a", "", "", "2024-04-11", "Hearing", "✓ Hearing booked"],
    ]);
    expect(issued({ hearing: "2024-03-11" })).toEqual([]);
  });
});

describe("children who moved in", () => {
  const placed = (on: string, work: Record<string, string> = {}, ...fields: string[]) => ({
    tracker: [
      {
        child: "a",
        days: { entry: "2022-01-01", adm: "2022-06-01", order: "2022-08-01", match: on, placed: on },
        work,
      },
    ],
    ...withFields(...fields),
  });

  it("may apply ten weeks after it, which is no sooner and no later", () => {
    // 21 January 2024 and 70 days are 31 March.
    expect(on("mayApply", placed("2024-01-21", {}, "applied"))).toEqual([
      ["a", "2024-01-21", "2024-03-31", "", "", "◇ May apply in"],
    ]);
    expect(on("mayApply", placed("2024-01-22", {}, "applied"))).toEqual([]);
    expect(on("mayApply", placed("2024-01-22"), { targets: new Map([["may-apply", 9]]) })).toHaveLength(1);
  });

  it("have applied, have not, or nobody can tell", () => {
    const words = (lines: Lines) => lists(lines).rows.find(({ list }) => list === "mayApply")!.what;
    expect(words(placed("2023-12-01", {}, "applied"))).toMatch(/have not applied/);
    expect(words(placed("2023-12-01"))).toMatch(/Not in the data/);
    const applied = placed("2023-12-01", { applied: "2024-03-01", hearing: "2024-04-20" }, "applied");
    expect(on("mayApply", applied)).toEqual([["a", "2024-03-01", "", "2024-04-20", "Hearing", "✓ Applied"]]);
    // An application to come has not been made.
    expect(words(placed("2023-12-01", { applied: "2024-04-02" }, "applied"))).toMatch(/have not applied/);
  });

  it.each([
    ["2023-05-31", ["addOnNear"]],
    ["2023-06-01", []],
    // Twelve months on the day are not over twelve months.
    ["2023-03-31", ["addOnNear"]],
    ["2023-03-30", ["addOnDue"]],
  ])("on %s are on %j", (day, expected) => {
    const own = lists(placed(day)).rows.map(({ list }) => list);
    expect(own.filter((list) => list.startsWith("addOn"))).toEqual(expected);
  });
});

describe("orders to revoke", () => {
  it("are those that stand after the plan changed", () => {
    const episodes = [
      "c 2022-01-01 S C2 U6 2022-06-01 X1",
      "c 2022-06-01 L E1 U6 - -",
      "d 2022-01-01 S C2 U6 2022-06-01 X1",
      "d 2022-06-01 L E1 U6 2023-06-01 X1",
      "d 2023-06-01 L C2 U6 - -",
    ];
    const decisions = ["c 2022-02-01 2023-02-01", "d 2022-02-01 2023-02-01"];
    expect(on("revoke", { episodes, decisions })).toEqual([
      ["c", "2023-02-01", "", "", "", "▲ To be revoked"],
    ]);
  });

  it("cannot be told from a tracker without the legal status", () => {
    const tracker = [{ child: "a", days: { entry: "2022-01-01" } }];
    expect(lists({ tracker }).gaps).toContainEqual(expect.objectContaining({ list: "revoke", none: true }));
  });
});

describe("the next quarter", () => {
  it.each([
    ["2024-03-31", "2024-04-01", "2024-06-30"],
    ["2024-04-01", "2024-07-01", "2024-09-30"],
    ["2023-12-31", "2024-01-01", "2024-03-31"],
    ["2023-11-15", "2024-01-01", "2024-03-31"],
  ])("after %s is %s to %s", (asAt, from, to) => {
    const quarter = nextQuarter(day(asAt) as SerialDay);
    expect([iso(quarter.from), iso(quarter.to)]).toEqual([from, to]);
  });

  const child = (born: string, entry: string, asAt = "2024-03-31") => {
    const { rows } = lists(
      { tracker: [{ child: "a", days: { entry } }], dob: { a: born } },
      { asAt, until: asAt },
    );
    return rows
      .filter(({ list }) => list === "turningFive" || list === "twoYears")
      .map(({ list, by }) => [list, by]);
  };

  it("has fifth birthdays, and two years of care of those who are under five", () => {
    expect(child("2019-04-01", "2022-06-30")).toEqual([
      ["turningFive", "2024-04-01"],
      ["twoYears", "2024-06-30"],
    ]);
    expect(child("2019-03-31", "2022-04-01")).toEqual([]);
    expect(child("2019-07-01", "2022-07-01")).toEqual([]);
    expect(child("2020-01-01", "2022-03-31")).toEqual([]);
  });

  it("takes a birthday on 29 February for the 28th, and so two years from it", () => {
    expect(child("2020-02-29", "2020-06-01", "2024-12-31")).toEqual([["turningFive", "2025-02-28"]]);
    expect(child("2020-06-01", "2020-02-29", "2021-12-31")).toEqual([["twoYears", "2022-02-28"]]);
  });
});

describe("the short lists", () => {
  it("hold a child at most once each", () => {
    const dates = fc.integer({ min: 44_000, max: 45_500 }).map((serial) => iso(serial));
    const some = fc.option(dates, { nil: "" });
    const anyRow = fc.record({
      days: fc.record({ entry: dates, adm: some, order: some, placed: some }),
      work: fc.record({
        proceedingsIssued: some,
        hearing: some,
        applied: some,
        nextReview: some,
        adoptionReview: some,
      }),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
        const tracker = rows.map((row, at) => ({ child: `c${at}`, ...row }));
        const dob = Object.fromEntries(tracker.map(({ child }) => [child, "2019-05-01"]));
        const made = lists({ tracker, dob }).rows.map(({ list, child }) => `${list} ${child}`);
        expect(new Set(made).size).toBe(made.length);
      }),
      { numRuns: 60 },
    );
  });
});

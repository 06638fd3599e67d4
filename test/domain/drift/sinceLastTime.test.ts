import fc from "fast-check";
import { sinceLastTime } from "../../../src/domain/drift/sinceLastTime";
import { compared, kept, runOf } from "../../support/runsCompared";
import { careRecords, day } from "../../support/records";

const WAITS = { entry: "2023-01-01", adm: "2023-06-01", order: "2023-09-01" };
/** A child in a tracker. */
const child = (days: Record<string, string>, name = "a") => ({ tracker: [{ child: name, days }] });

describe("since last time", () => {
  it("says nothing of a case of which nothing changed, though days have passed", () => {
    const { changes, left } = compared([child(WAITS), "2023-10-01"], [child(WAITS), "2023-10-31"]);
    expect([...changes]).toEqual([]);
    expect(left).toEqual([]);
  });

  it("names the limit of a case that has become late, and its day", () => {
    // Six months from the decision are over on 1 December; 121 days from the order on 31 December.
    const { ofChild } = compared([child(WAITS), "2023-12-01"], [child(WAITS), "2023-12-02"]);
    expect(ofChild.a).toMatchObject([
      { kind: "newlyLate", clock: { id: "adm-match" }, due: day("2023-12-01") },
    ]);
  });

  it("calls a case resolved that is not overdue any more, and names the step that it took", () => {
    const matched = { ...WAITS, match: "2024-01-10" };
    const { ofChild } = compared([child(WAITS), "2024-01-01"], [child(matched), "2024-01-31"]);
    expect(ofChild.a).toEqual([
      { kind: "resolved" },
      { kind: "movedOn", milestone: "match", on: day("2024-01-10") },
    ]);
  });

  it("does not call a date filled in behind the furthest step a step", () => {
    const matched = { ...WAITS, match: "2023-10-01" };
    const { ofChild } = compared(
      [child({ ...matched, order: "" }), "2023-11-01"],
      [child({ ...matched, order: "2023-08-01" }), "2023-11-01"],
    );
    expect(ofChild.a).toBeUndefined();
  });

  it("calls a step that lost its date a step back", () => {
    const { ofChild } = compared(
      [child({ ...WAITS, match: "2023-10-01" }), "2023-11-01"],
      [child(WAITS), "2023-11-02"],
    );
    expect(ofChild.a).toEqual([{ kind: "setBack", milestone: "match", on: day("2023-10-01") }]);
  });

  it.each([
    ["no other began", "-", "-", []],
    ["another began since", "2024-03-25", "X1", ["a 2024-03-25 P E1 A6 - - CD34EF"]],
  ])("tells of a placement with adopters that ended, where %s", (_, dec, rec, later) => {
    // The return holds both days: nothing is missing from the data.
    const moved = ["a 2023-01-01 S C1 U6 2023-09-01 X1", "a 2023-09-01 L E1 U6 2024-01-13 X1"];
    const after = ["a 2024-01-13 P E1 A6 2024-03-18 X1 XX11XX", `a 2024-03-18 P E1 U6 ${dec} ${rec}`];
    const decisions = ["a 2023-06-01"];
    const { ofChild } = compared(
      [{ decisions, episodes: [...moved, "a 2024-01-13 P E1 A6 - - XX11XX"] }, "2024-02-28"],
      [{ decisions, episodes: [...moved, ...after, ...later] }, "2024-03-31"],
    );
    const [on, ended] = [day("2024-01-13"), day("2024-03-18")];
    expect(ofChild.a).toContainEqual({ kind: "setBack", milestone: "placed", on, ended });
  });

  describe("of a booking", () => {
    const booked = (match: string, more: Record<string, string> = {}) => child({ ...WAITS, match, ...more });
    const then = [booked("2023-11-10"), "2023-10-01"] as const;

    it.each([
      ["moved later, by its days", "2023-11-20", "2023-10-31", [{ kind: "slipped", to: day("2023-11-20") }]],
      [
        "moved later after its day has passed",
        "2023-12-20",
        "2023-11-15",
        [{ kind: "slipped", to: day("2023-12-20") }],
      ],
      ["moved earlier", "2023-11-05", "2023-10-31", undefined],
      ["that is gone before its day", "", "2023-10-31", [{ kind: "slipped", to: 0 }]],
      ["that stands", "2023-11-10", "2023-10-31", undefined],
      [
        "whose day the tracker still has",
        "2023-11-10",
        "2023-11-15",
        [{ kind: "unconfirmed", isReached: true }],
      ],
      [
        "whose day has passed and is in no table",
        "",
        "2023-11-15",
        [{ kind: "unconfirmed", isReached: false }],
      ],
      [
        "that took place on another day",
        "2023-11-12",
        "2023-11-15",
        [{ kind: "movedOn", on: day("2023-11-12") }],
      ],
    ])("%s", (_, match, asAt, expected) => {
      const { ofChild } = compared([...then], [booked(match), asAt]);
      if (expected === undefined) expect(ofChild.a).toBeUndefined();
      else expect(ofChild.a).toMatchObject(expected);
    });

    it("an earlier event booked before it hides it from nobody", () => {
      const { ofChild } = compared(
        [child({ ...WAITS, placed: "2023-12-10" }), "2023-10-01"],
        [booked("2023-11-20", { placed: "2023-12-10" }), "2023-10-31"],
      );
      expect(ofChild.a).toBeUndefined();
    });

    it("is confirmed by the return", () => {
      const EPISODES = ["a 2023-01-01 S C2 U6 2023-09-01 X1", "a 2023-09-01 L E1 U6 2023-11-10 X1"];
      const decisions = ["a 2023-06-01"];
      const lives = { ...booked("", { placed: "2023-11-10" }), decisions };
      const moved = ["a 2023-11-10 P E1 A5 - -"];
      const { ofChild } = compared(
        [{ ...lives, episodes: [EPISODES[0]!, "a 2023-09-01 L E1 U6 - -"] }, "2023-10-01"],
        [{ ...lives, episodes: [...EPISODES, ...moved] }, "2023-11-15"],
      );
      expect(ofChild.a).toEqual([{ kind: "movedOn", milestone: "placed", on: day("2023-11-10") }]);
    });
  });

  describe("of a final hearing", () => {
    // 26 weeks from the issue are over on 16 March 2024.
    const inCourt = (work: Record<string, string>, more = {}) => ({
      tracker: [
        {
          child: "a",
          days: { entry: "2023-09-16", adm: "2024-01-10" },
          work: { proceedingsIssued: "2023-09-16", ...work },
          ...more,
        },
      ],
    });
    const booked = { finalHearing: "2024-04-20" };
    const confirm = { kind: "unconfirmed", milestone: "finalHearing", on: day("2024-04-20") };
    const after = (asAt: string, work: Record<string, string> = booked, more = {}) =>
      compared([inCourt(booked), "2024-03-31"], [inCourt(work, more), asAt]).ofChild.a;

    it("asks for the order when its day has passed, and does not call the case resolved for it", () => {
      expect(after("2024-04-30")).toEqual([confirm]);
      expect(after("2024-04-20")).toEqual([confirm]);
      expect(after("2024-04-19")).toBeUndefined();
    });

    it("asks of a case that was in time, too", () => {
      const then = [inCourt(booked), "2024-03-01"] as const;
      expect(compared([...then], [inCourt(booked), "2024-04-30"]).ofChild.a).toEqual([confirm]);
    });

    it.each([
      ["with a placement order", { days: { entry: "2023-09-16", adm: "2024-01-10", order: "2024-04-20" } }],
      ["with a care order", { texts: { legalStatus: "Care order" } }],
    ])("asks nothing %s: the case is overdue no longer", (_, more) => {
      expect(after("2024-04-30", booked, more)).toContainEqual({ kind: "resolved" });
      expect(after("2024-04-30", booked, more)).not.toContainEqual(confirm);
    });

    it("asks nothing where the court has extended the proceedings beyond it: they run on", () => {
      expect(after("2024-04-30", { ...booked, proceedingsExtended: "2024-06-30" })).toEqual([
        { kind: "resolved" },
      ]);
    });

    it("asks nothing of a hearing that was written down after it took place", () => {
      expect(after("2024-04-30", { finalHearing: "2024-03-20" })).toEqual([{ kind: "resolved" }]);
    });

    it("asks nothing once it has asked", () => {
      const passed = [inCourt(booked), "2024-04-30"] as const;
      expect(compared([...passed], [inCourt(booked), "2024-05-31"]).ofChild.a).toBeUndefined();
    });
  });

  describe("with another limit", () => {
    const shorter = new Map([["adm-match", 3]]);

    it("says that the limit was changed, not that the case became late", () => {
      const { ofChild } = compared([child(WAITS), "2023-10-01"], [child(WAITS), "2023-10-01", shorter]);
      expect(ofChild.a).toMatchObject([{ kind: "limitChanged", isLate: true, clock: { id: "adm-match" } }]);
    });

    it("says so of a limit that was not the first to fall due", () => {
      const short = new Map([["order-match", 20]]);
      const { ofChild } = compared([child(WAITS), "2023-10-01"], [child(WAITS), "2023-10-01", short]);
      expect(ofChild.a).toMatchObject([{ kind: "limitChanged", isLate: true, clock: { id: "order-match" } }]);
    });

    it("says so of a case that is late no longer for it", () => {
      const { ofChild } = compared([child(WAITS), "2023-10-01", shorter], [child(WAITS), "2023-10-01"]);
      expect(ofChild.a).toMatchObject([{ kind: "limitChanged", isLate: false }]);
    });

    it("calls a case newly late that the old limit would have made late too", () => {
      const { ofChild } = compared([child(WAITS), "2023-10-01"], [child(WAITS), "2023-12-02", shorter]);
      expect(ofChild.a).toMatchObject([{ kind: "newlyLate" }]);
    });
  });

  describe("of who comes and goes", () => {
    const nobody = child({ entry: "2020-01-01", leftCare: "2020-02-01" }, "z");

    it("a case that was not on Drift has entered", () => {
      const { ofChild } = compared([nobody, "2023-10-01"], [child(WAITS), "2023-10-01"]);
      expect(ofChild.a).toEqual([{ kind: "entered" }]);
    });

    it.each([
      ["adopted", { placed: "2023-10-05", adopted: "2023-10-20" }, "2023-10-20"],
      ["leftCare", { leftCare: "2023-10-21" }, "2023-10-21"],
      ["planChanged", { reversed: "2023-10-22" }, "2023-10-22"],
    ])("a case has left, and how: %s", (how, days, on) => {
      const { ofChild } = compared(
        [child(WAITS), "2023-10-01"],
        [child({ ...WAITS, ...days }), "2023-10-31"],
      );
      expect(ofChild.a).toEqual([{ kind: "left", how, on: day(on), number: 1, toConfirm: false }]);
    });

    it.each([
      ["adopted", { match: "2023-09-20", placed: "2023-09-25", adopted: "2023-10-20" }, "2023-10-20"],
      ["leftCare", { leftCare: "2023-10-21" }, "2023-10-21"],
      ["planChanged", { reversed: "2023-10-22" }, "2023-10-22"],
    ])("%s on a day that was booked, and that only the tracker has, is to be confirmed", (how, days, on) => {
      const booked = child({ ...WAITS, ...days });
      const { ofChild } = compared([booked, "2023-10-01"], [booked, "2023-10-31"]);
      expect(ofChild.a).toEqual([{ kind: "left", how, on: day(on), number: 1, toConfirm: true }]);
    });

    it("an adoption that was booked is confirmed by the return, and by another day", () => {
      const DAYS = { match: "2023-09-20", placed: "2023-09-25" };
      const booked = child({ ...WAITS, ...DAYS, adopted: "2023-10-20" });
      const other = child({ ...WAITS, ...DAYS, adopted: "2023-10-19" });
      expect(compared([booked, "2023-10-01"], [other, "2023-10-31"]).ofChild.a).toMatchObject([
        { how: "adopted", on: day("2023-10-19"), toConfirm: false },
      ]);
      const EPISODES = ["a 2023-01-01 S E1 U6 2023-09-25 X1", "a 2023-09-25 P E1 A5 2023-10-20 E11"];
      const returned = { ...booked, episodes: EPISODES, decisions: ["a 2023-06-01"] };
      expect(compared([booked, "2023-10-01"], [returned, "2023-10-31"]).ofChild.a).toMatchObject([
        { how: "adopted", on: day("2023-10-20"), toConfirm: false },
      ]);
    });

    it("a case whose child is in no table any more has left the data", () => {
      const { ofChild } = compared([child(WAITS), "2023-10-01"], [nobody, "2023-10-31"]);
      expect(ofChild.a).toEqual([{ kind: "left", how: "notInData", on: 0, number: 1, toConfirm: false }]);
    });

    const EPISODES = ["a 2023-01-01 S E1 U6 - -"];

    it("a second decision supersedes the case, and is one that entered", () => {
      const { ofChild } = compared(
        [{ episodes: EPISODES, decisions: ["a 2023-06-01"] }, "2023-07-01"],
        [{ episodes: EPISODES, decisions: ["a 2023-06-01 2023-08-01", "a 2023-09-01"] }, "2023-10-01"],
      );
      expect(ofChild.a).toEqual([
        { kind: "entered" },
        { kind: "left", how: "superseded", on: day("2023-09-01"), number: 1, toConfirm: false },
      ]);
    });

    it("a case whose number moved because an earlier decision came to light is the same", () => {
      const { ofChild } = compared(
        [{ episodes: EPISODES, decisions: ["a 2023-09-01"] }, "2023-10-01"],
        [{ episodes: EPISODES, decisions: ["a 2023-06-01 2023-08-01", "a 2023-09-01"] }, "2023-10-01"],
      );
      expect(ofChild.a).toBeUndefined();
    });

    it("a child of no decision yet who has one now is the same case", () => {
      const { ofChild } = compared(
        [{ episodes: EPISODES }, "2023-03-01"],
        [{ episodes: EPISODES, decisions: ["a 2023-04-01"] }, "2023-04-10"],
      );
      expect(ofChild.a).toEqual([{ kind: "movedOn", milestone: "adm", on: day("2023-04-01") }]);
    });

    it("a child who has come into care again is another case", () => {
      const { ofChild } = compared(
        [child({ entry: "2023-01-01" }), "2023-03-01"],
        [child({ entry: "2023-06-01" }), "2023-07-01"],
      );
      expect(ofChild.a).toMatchObject([{ kind: "entered" }, { kind: "left", how: "notInData" }]);
    });

    it("a plan changed while the order stands stays, and that is said", () => {
      const { ofChild } = compared(
        [{ episodes: EPISODES, decisions: ["a 2023-06-01"] }, "2023-07-01"],
        [{ episodes: EPISODES, decisions: ["a 2023-06-01 2023-08-01"] }, "2023-08-10"],
      );
      expect(ofChild.a).toEqual([{ kind: "planChanged", on: day("2023-08-01") }]);
    });

    it("a case of whom a row could not be read is not called entered", () => {
      const run = runOf(careRecords(child(WAITS)), "2023-10-01");
      const { changes, left } = sinceLastTime({ ...kept(run), cases: [], unread: new Set(["a"]) }, run);
      expect([changes.size, left.length]).toEqual([0, 0]);
    });
  });

  it("compares no date that could not be read", () => {
    const run = runOf(careRecords(child({ ...WAITS, match: "2023-11-10" })), "2023-12-15");
    const last = kept(run);
    const blank = {
      due: undefined,
      clock: undefined,
      running: undefined,
      booked: undefined,
      bookedOn: undefined,
      leavesOn: undefined,
    };
    const cases = last.cases.map((each) => ({
      ...each,
      ...blank,
      days: { ...each.days, match: undefined, planChanged: undefined },
    }));
    const { changes, left } = sinceLastTime({ ...last, cases }, run);
    expect([changes.size, left.length]).toEqual([0, 0]);
  });
});

const MILESTONES = [
  "entry",
  "iro",
  "adm",
  "order",
  "match",
  "placed",
  "adopted",
  "reversed",
  "leftCare",
] as const;
/** A row of a tracker whose dates may be missing, out of order and still to come. */
const anyRow = fc.record({
  child: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  days: fc.dictionary(
    fc.constantFrom(...MILESTONES),
    fc
      .integer({ min: 0, max: 900 })
      .map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10)),
  ),
});
const anyTracker = fc
  .array(anyRow, { maxLength: 8 })
  .map((tracker) => ({ tracker: [...tracker].sort((one, other) => (one.child < other.child ? -1 : 1)) }));
const anyDay = fc.constantFrom("2023-06-01", "2024-01-15", "2024-06-01", "2025-01-01");

describe("since last time, whatever the cases", () => {
  it("is nothing of a run beside itself", () => {
    fc.assert(
      fc.property(anyTracker, anyDay, (lines, asAt) => {
        const run = runOf(careRecords(lines), asAt);
        const { changes, left } = sinceLastTime(kept(run), run);
        expect([[...changes.values()], left]).toEqual([[], []]);
      }),
    );
  });

  it("has every case of then stay or leave, and every case of now stay or enter, once", () => {
    fc.assert(
      fc.property(anyTracker, anyDay, anyTracker, anyDay, (then, thenAt, now, nowAt) => {
        const [before, after] = [runOf(careRecords(then), thenAt), runOf(careRecords(now), nowAt)];
        const last = kept(before);
        const { changes, left } = sinceLastTime(last, after);
        const entered = [...changes].filter(([, found]) => found.some(({ kind }) => kind === "entered"));
        expect(left.length + after.drift.length).toBe(last.cases.length + entered.length);
        expect(new Set(left.map((each) => each.last)).size).toBe(left.length);
        const onDrift = new Set(after.drift.map(({ journey }) => journey));
        expect([...changes.keys()].every((journey) => onDrift.has(journey))).toBe(true);
        expect(left.some(({ journey }) => journey !== undefined && onDrift.has(journey))).toBe(false);
      }),
    );
  });
});

import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { driftRows } from "../../../src/domain/drift/drift";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import { careRecords, day } from "../../support/records";

function drift(lines: Parameters<typeof careRecords>[0], ages: number[] = []) {
  const asAt = day("2024-03-31") as SerialDay;
  const records = careRecords(lines);
  const { journeys } = makeJourneys(records, asAt, asAt);
  const age = Float64Array.from({ length: journeys.count }, (_, row) => ages[row] ?? NaN);
  return driftRows(records, journeys, asAt, age).map((row) => ({
    child: records.children.key[journeys.child[row.journey]!],
    group: row.group,
    clock: row.clock?.id,
    due: row.due,
    cannotTell: row.cannotTell,
    early: row.earlyPermanenceSince,
    booked: row.bookedOn,
    remarks: row.remarks.length,
    alarm: row.alarm,
    longTerm: row.isLongTerm,
    plan: row.plan,
    reviews: row.reviews,
    adoptionReviewBy: row.adoptionReviewBy,
  }));
}

describe("drift", () => {
  it("shows the earliest clock of a live plan that a tracker can run, the most overdue first", () => {
    const rows = drift({
      tracker: [
        // 6 months from the decision: 1 March 2024. 121 days from the order: 30 March 2024. 426 days: 2 September 2024.
        { child: "a", days: { entry: "2023-07-04", adm: "2023-09-01", order: "2023-11-30" } },
        // Matched: only moving in is left, 426 days from 1 January 2023 being 2 March 2024.
        {
          child: "b",
          days: { entry: "2023-01-01", adm: "2023-03-01", order: "2023-04-01", match: "2023-05-01" },
        },
        { child: "c", days: { entry: "2022-01-01", adm: "2022-09-01", order: "2022-11-30" } },
      ],
    });
    expect(rows.map(({ child, clock, due }) => [child, clock, due])).toEqual([
      ["c", "adm-match", day("2023-03-01")],
      ["a", "adm-match", day("2024-03-01")],
      ["b", "entry-placed", day("2024-03-02")],
    ]);
  });

  it("takes a booking for the limit only when it is of the event awaited, or of a later one", () => {
    const booked = (days: Record<string, string>) =>
      drift({
        tracker: [
          { child: "a", days: { entry: "2023-07-04", adm: "2024-03-01", match: "2024-03-02", ...days } },
        ],
      })[0]!;
    // Matched already: moving in is awaited.
    expect(booked({ placed: "2024-05-01" })).toMatchObject({
      clock: "entry-placed",
      booked: day("2024-05-01"),
    });
    expect(booked({ match: "2024-04-20" })).toMatchObject({ clock: "adm-match", booked: day("2024-04-20") });
    expect(booked({ order: "2024-04-20" }).booked).toBe(0);
  });

  it("accuses nobody of a missing match on the 903 alone", () => {
    const rows = drift({
      episodes: ["a 2023-01-01 S C1 U6 2023-05-01 X1", "a 2023-05-01 L E1 U6 - -"],
      decisions: ["a 2023-03-01"],
    });
    // Waiting over 90 days and over 6 months since the placement order; not over 12 months.
    expect(rows).toEqual([
      expect.objectContaining({ clock: "entry-placed", due: day("2024-03-02"), remarks: 2 }),
    ]);
  });

  it("stops the clock of a child with early-permanence carers", () => {
    const rows = drift({
      episodes: ["a 2022-01-01 S C1 U6 2022-03-01 X1", "a 2022-03-01 P E1 U5 - -"],
      decisions: ["a 2022-02-01"],
    });
    expect(rows).toEqual([
      expect.objectContaining({ clock: undefined, due: undefined, early: day("2022-03-01"), remarks: 0 }),
    ]);
  });

  it("raises an alarm where a child moved in without an order or consent", () => {
    const moved = (status: string, place: string) =>
      drift({
        episodes: ["a 2022-01-01 S C2 U6 2023-03-01 X1", `a 2023-03-01 P ${status} ${place} - -`],
        decisions: ["a 2022-02-01"],
      })[0]!.alarm;
    expect(moved("C2", "A6")).toBe("Moved in, authority to place not recorded");
    expect(moved("E1", "A6")).toBe("");
    expect(moved("V2", "A4")).toBe("");
  });

  it("keeps children with no decision apart, under-fives and the longest waiting first, and does not accuse", () => {
    const rows = drift(
      {
        episodes: [
          "a 2023-01-01 S C1 U6 - -",
          "b 2020-01-01 S C1 U6 - -",
          "c 2022-01-01 S C1 U6 - -",
          "d 2021-01-01 S C1 U6 - -",
        ],
        decisions: ["d 2021-06-01"],
      },
      [1, 12, 3, 4],
    );
    expect(rows.map(({ child, group }) => [child, group])).toEqual([
      ["d", "Live adoption plan"],
      ["c", "No decision yet"],
      ["a", "No decision yet"],
      ["b", "No decision yet"],
    ]);
    expect(rows[1]).toMatchObject({ clock: "second-review", due: day("2022-05-01") });
    expect(rows[1]!.cannotTell).toMatch(/do not say whether a plan/);
  });

  it("puts legal alarms on top: no authority to place, and a changed plan whose placement order stands", () => {
    const rows = drift({
      episodes: [
        "a 2022-01-01 S C2 U6 - -",
        "b 2022-01-01 S C2 U6 2023-03-01 X1",
        "b 2023-03-01 P C2 A6 - -",
        // The plan was changed; the placement order still stands for c, and was revoked for d. e left care.
        "c 2022-01-01 S C2 U6 2022-06-01 X1",
        "c 2022-06-01 L E1 U6 - -",
        "d 2022-01-01 S C2 U6 2022-06-01 X1",
        "d 2022-06-01 L E1 U6 2023-06-01 X1",
        "d 2023-06-01 L C2 U6 - -",
        "e 2022-01-01 S C2 U6 2022-06-01 X1",
        "e 2022-06-01 L E1 U6 2023-06-01 E4A",
      ],
      decisions: [
        "a 2022-02-01",
        "b 2022-02-01",
        "c 2022-02-01 2023-02-01",
        "d 2022-02-01 2023-02-01",
        "e 2022-02-01 2023-02-01",
      ],
    });
    expect(rows.map(({ child, group, alarm }) => [child, group, alarm])).toEqual([
      [
        "c",
        "Plan changed away from adoption",
        "Plan changed away from adoption, but the placement order still stands",
      ],
      ["b", "Live adoption plan", "Moved in, authority to place not recorded"],
      ["a", "Live adoption plan", ""],
    ]);
  });

  describe("of a child with no decision yet", () => {
    const entry = "2023-09-30";
    const undecided = (plan: string, fields: string[]) =>
      drift({
        tracker: [{ child: "a", kind: "list8", days: { entry }, texts: { plan } }],
        trackerFields: fields,
      })[0]!;
    const due = day("2024-01-30");

    it("waits for no plan where one is recorded", () => {
      expect(undecided("Long-term fostering", ["entry", "plan"])).toMatchObject({
        ...{ clock: undefined, cannotTell: "", plan: { recorded: "Long-term fostering", collected: true } },
      });
    });

    it.each([[""], ["None"], ["No plan yet"], ["Not yet agreed"], ["not known"]])(
      "runs the limit where the place for it says %j",
      (written) => {
        expect(undecided(written, ["entry", "plan"])).toMatchObject({
          ...{ clock: "second-review", due, cannotTell: "", plan: { recorded: "", collected: true } },
        });
      },
    );

    it("cannot tell where no source has a place for it", () => {
      expect(undecided("", ["entry"])).toMatchObject({ clock: "second-review", due });
      expect(undecided("", ["entry"]).cannotTell).toMatch(/do not say whether a plan/);
    });
  });

  describe("of a child who lives where it is to stay", () => {
    const listed = (placement: string, plan = "") =>
      drift({
        tracker: [{ child: "a", kind: "list8", days: { entry: "2019-02-01" }, texts: { placement, plan } }],
        trackerFields: ["entry", "plan", "placement"],
      })[0]!;
    const settled = { clock: undefined, due: undefined, cannotTell: "" };

    it.each([["U1"], ["U4"], ["Long-term foster placement"]])(
      "waits for no plan where a list has the placement %s",
      (placement) => expect(listed(placement)).toMatchObject({ ...settled, longTerm: true }),
    );

    it("waits for one in any other foster home", () => {
      expect(listed("U6")).toMatchObject({ clock: "second-review", longTerm: false });
    });

    it("is read from the placement of the return that stands, with a stay away from it or not", () => {
      const episodes = [
        "a 2019-02-01 S C2 U6 2020-02-01 X1",
        "a 2020-02-01 P C2 U4 - -",
        // Moved on from the long-term home.
        "b 2019-02-01 S C2 U4 2024-01-01 X1",
        "b 2024-01-01 P C2 U6 - -",
        // Away for a holiday.
        "c 2019-02-01 S C2 U1 2024-03-25 X1",
        "c 2024-03-25 P C2 T1 - -",
      ];
      const rows = drift({ episodes });
      expect(
        rows.map(({ child, longTerm, clock, cannotTell }) => [child, longTerm, clock, cannotTell]),
      ).toEqual([
        ["a", true, undefined, ""],
        ["b", false, "second-review", expect.stringMatching(/do not say whether a plan/)],
        ["c", true, undefined, ""],
      ]);
    });

    it("waits for no plan with carers who may adopt, but for the decision that was recommended", () => {
      const days = { entry: "2023-06-01", earlyPermanence: "2023-07-01" };
      const of = (more: object) =>
        drift({
          tracker: [{ child: "a", days: { ...days, ...more } }],
          trackerFields: ["entry", "plan", "earlyPermanence"],
        })[0]!;
      expect(of({})).toMatchObject({ ...settled, early: day("2023-07-01") });
      expect(of({ earlyPermanence: "", fosterCarers: "2023-07-01" })).toMatchObject(settled);
      expect(of({ earlyPermanence: "" })).toMatchObject({ clock: "second-review", due: day("2023-10-01") });
      expect(of({ iro: "2024-01-31" })).toMatchObject({
        ...{ clock: "iro-adm", due: day("2024-03-31"), early: day("2023-07-01") },
      });
    });
  });

  describe("of a tracker's words for the placement order", () => {
    const changed = (legalStatus: string) =>
      drift({
        tracker: [
          {
            child: "a",
            days: { entry: "2021-03-01", adm: "2021-08-31", order: "2021-10-01", reversed: "2022-06-01" },
            texts: { legalStatus },
          },
        ],
      }).map(({ group }) => group);

    it.each([
      ["E1"],
      ["Placement order"],
      ["Care order and placement order"],
      ["Placement Order (application to revoke lodged)"],
      ["Placement order, revocation refused"],
    ])("%j stands after the plan was changed", (words) =>
      expect(changed(words)).toEqual(["Plan changed away from adoption"]),
    );

    it.each([
      ["C2"],
      ["Care order"],
      [""],
      ["Placement order revoked"],
      ["Placement order applied for"],
      ["Care order, no placement order"],
    ])("%j is none that stands", (words) => expect(changed(words)).toEqual([]));

    const moved = (texts: object, fields = ["entry", "adm", "order", "match", "placed", "adopted"]) =>
      drift({
        tracker: [
          {
            ...{ child: "a", texts },
            days: { entry: "2023-03-01", adm: "2023-08-31", match: "2023-10-01", placed: "2023-11-05" },
          },
        ],
        trackerFields: fields,
      })[0]!.alarm;
    const MISSING = "Moved in, authority to place not recorded";

    it("misses the authority to place where the tracker has a column for the placement order", () => {
      expect(moved({})).toBe(MISSING);
      expect(moved({}, ["entry", "adm", "match", "placed"])).toBe("");
    });

    it.each([
      [{ legalStatus: "Placed with consent" }, ""],
      [{ placement: "A4" }, ""],
      [{ legalStatus: "Placement order" }, ""],
      [{ legalStatus: "Section 20 with parental consent" }, MISSING],
      [{ legalStatus: "Care order, no consent" }, MISSING],
    ])("knows consent and the order by %j", (texts, alarm) => expect(moved(texts)).toBe(alarm));
  });

  describe("of dates before entering care", () => {
    const of = (days: object) =>
      drift({ tracker: [{ child: "a", days: { entry: "2023-10-31", ...days } }] })[0]!;

    it.each([
      [{ iro: "2023-10-30" }, "The IRO recommendation is before"],
      [{ adm: "2023-08-31" }, "The decision is before"],
      [{ adm: "2023-12-01", order: "2023-09-01" }, "The placement order is before"],
      [{ adm: "2023-12-01", match: "2023-09-01" }, "The match is before"],
      [{ adm: "2023-12-01", placed: "2023-09-01" }, "The moving in with adopters is before"],
      [{ adm: "2023-08-31", order: "2023-09-01" }, "The decision and placement order are before"],
    ])("%j cannot tell, and says which date to mend", (days, sentence) => {
      expect(of(days).cannotTell).toContain(sentence);
    });

    it("has nothing to say of those on that day, nor of a placement order before the decision", () => {
      expect(of({ adm: "2023-10-31" }).cannotTell).toBe("");
      expect(of({ adm: "2024-01-10", order: "2023-12-01" }).cannotTell).toBe("");
    });
  });

  describe("of reviews", () => {
    const episodes = ["a 2023-10-31 S C1 U6 - -", "z 2023-04-10 S C1 U6 - -"];
    const reviewsOf = (reviews: string[], child = "a") =>
      drift({ episodes, reviews }).find((row) => row.child === child)!.reviews;

    it("counts those of the return since the child came into care, up to the as-at date", () => {
      // Of the period before, and of a day to come.
      const held = ["a 2023-10-01", "a 2023-11-20", "a 2024-02-15", "a 2024-04-02", "z 2023-05-01"];
      expect(reviewsOf(held)).toEqual({
        ...{ held: 2, second: day("2024-02-15"), last: day("2024-02-15"), firstBy: 0 },
      });
    });

    it("gives the last day for the first one where none was held: 20 working days", () => {
      // Four weeks from Tuesday 31 October, for November has no holiday.
      expect(reviewsOf(["z 2023-05-01"])).toEqual({
        ...{ held: 0, second: 0, last: 0, firstBy: day("2023-11-28") },
      });
    });

    it("does not count those of a child who came into care before the years that are loaded", () => {
      const rows = drift({
        episodes: ["a 2021-10-31 S C1 U6 - -"],
        reviews: ["a 2023-11-20", "a 2024-02-15"],
      });
      expect(rows[0]!.reviews).toEqual({ held: NaN, second: 0, last: day("2024-02-15"), firstBy: 0 });
    });

    it("knows no more than the last from a list, and takes it for the first only while the first was due", () => {
      expect(reviewsOf(["a 2023-11-20 list"])).toMatchObject({ held: 1, last: day("2023-11-20") });
      expect(reviewsOf(["a 2024-03-20 list"])).toMatchObject({ held: NaN, last: day("2024-03-20") });
      expect(reviewsOf([])).toEqual({ held: NaN, second: 0, last: 0, firstBy: 0 });
    });

    describe("by a list with a blank for the last one", () => {
      const asked = (entry: string, reviews: string[] = []) => {
        const lines = { tracker: [{ child: "a", days: { entry } }], reviews };
        return drift({ ...lines, asked: ["a"] })[0]!.reviews;
      };
      const nothing = { held: NaN, second: 0, last: 0, firstBy: 0 };

      it("gives the last day for the first: 20 working days over Good Friday and Easter Monday", () => {
        const none = { held: 0, second: 0, last: 0, firstBy: day("2024-04-09") };
        expect(asked("2024-03-08")).toEqual(none);
        // Of the period of care before.
        expect(asked("2024-03-08", ["a 2023-01-10 list"])).toEqual(none);
      });

      it("knows nothing where the entry is not known, the list does not name the child, or a day to come stands there", () => {
        expect(asked("")).toEqual(nothing);
        expect(asked("2024-03-08", ["a 2024-04-02 list"])).toEqual(nothing);
        const tracker = ["a", "b"].map((child) => ({ child, days: { entry: "2024-03-08" } }));
        const rows = drift({ tracker, asked: ["a"] });
        expect(rows.map(({ child, reviews }) => [child, reviews.firstBy])).toEqual([
          ["a", day("2024-04-09")],
          ["b", 0],
        ]);
      });
    });

    it.each([
      // Order of 31 August 2023: by 30 November, then by 30 May.
      [{ order: "2023-08-31" }, "2024-05-30"],
      [{ order: "2024-01-31" }, "2024-04-30"],
      [{ order: "2023-12-31" }, "2024-03-31"],
      // Moved in 1 March 2024: four weeks are 29 March, and three months more 29 June.
      [{ order: "2023-08-31", placed: "2024-03-01" }, "2024-06-29"],
      // Moved in on 4 March: four weeks are 1 April.
      [{ order: "2023-08-31", placed: "2024-03-04" }, "2024-04-01"],
      // Moved in 1 June 2023: 29 June, 29 September, and half a year after it.
      [{ order: "2023-04-01", placed: "2023-06-01" }, "2024-09-29"],
    ])("of the adoption plan gives the next last day: %j", (days, by) => {
      const entry = "2023-01-01";
      const [row] = drift({ tracker: [{ child: "a", days: { entry, adm: "2023-03-01", ...days } }] });
      expect(formatIso(row!.adoptionReviewBy as SerialDay)).toBe(by);
    });
  });
});

import { driftByClock, driftOfReviews, marksPassed } from "../../../src/domain/diagnostic/driftByClock";
import { daysOverdue } from "../../../src/domain/drift/overdue";
import { casesOf } from "../../support/casesOf";
import { careRecords, day, type TrackerLine } from "../../support/records";

const AS_AT = "2024-03-31";
const asAt = day(AS_AT);
const NONE = new Map<string, number>();
const nobody = { running: 0, over: 0, daysOver: 0, median: null };

const child = (name: string, days: TrackerLine["days"], work: TrackerLine["work"] = {}): TrackerLine => ({
  child: name,
  days,
  work,
});

/** A and B wait long, C does not; D has moved in. */
const cases = casesOf(
  careRecords({
    tracker: [
      child("A", { entry: "2022-01-01", adm: "2022-06-01", order: "2022-09-01" }),
      child("B", { entry: "2022-10-01", adm: "2023-02-01" }),
      child("C", { entry: "2023-12-01", adm: "2024-03-01" }),
      child("D", {
        entry: "2022-01-01",
        adm: "2022-04-01",
        order: "2022-06-01",
        match: "2022-09-01",
        placed: "2023-06-01",
      }),
    ],
    trackerFields: ["entry", "adm", "order", "match", "placed", "adopted"],
  }),
  AS_AT,
);

describe("Children behind each limit", () => {
  it("are counted limit by limit, whichever falls due first", () => {
    const of = driftByClock(cases.drift, asAt, NONE);
    // 426 days: A since 3 March 2023, B since 1 December 2023.
    expect(of.get("entry-placed")).toEqual({ running: 3, over: 2, daysOver: 394 + 121, median: 257.5 });
    // 6 months: A since 1 December 2022, B since 1 August 2023.
    expect(of.get("adm-match")).toEqual({ running: 3, over: 2, daysOver: 486 + 243, median: 364.5 });
    // 121 days: A alone has a placement order and waits.
    expect(of.get("order-match")).toEqual({ running: 1, over: 1, daysOver: 456, median: 456 });
    expect(of.get("iro-adm")).toEqual(nobody);
  });

  it("are not over on the last day of a limit, but on the day after", () => {
    const on = (iso: string) => driftByClock(cases.drift, day(iso), NONE).get("order-match")!.over;
    expect([on("2022-12-31"), on("2023-01-01")]).toEqual([0, 1]);
  });

  it("are counted by the council's own target where there is one", () => {
    const of = driftByClock(cases.drift, asAt, new Map([["entry-placed", 900]]));
    expect(of.get("entry-placed")).toEqual({ running: 3, over: 0, daysOver: 0, median: null });
  });

  it("leave out whoever cannot be told to be late", () => {
    const drift = cases.drift.map((row) => ({ ...row, cannotTell: "the dates are out of order" }));
    expect([...driftByClock(drift, asAt, NONE).values()].every(({ running }) => running === 0)).toBe(true);
  });

  it("hold for the limit that falls due first what Drift says is overdue", () => {
    for (const row of cases.drift) {
      const late = daysOverdue(row, asAt) ?? 0;
      if (late > 0) expect(driftByClock([row], asAt, NONE).get(row.clock!.id)!.daysOver).toBe(late);
    }
  });

  it("of proceedings that the court extended are over after the later day", () => {
    const inCourt = casesOf(
      careRecords({
        tracker: [
          child(
            "A",
            { entry: "2023-06-01", adm: "2023-09-01" },
            { proceedingsIssued: "2023-06-05", proceedingsExtended: "2024-03-01" },
          ),
        ],
      }),
      AS_AT,
    );
    expect(driftByClock(inCourt.drift, asAt, NONE).get("proceedings")).toMatchObject({
      over: 1,
      daysOver: 30,
    });
  });
});

describe("Marks on the way", () => {
  it("have passed for those who wait since the placement order, or have moved in without an order", () => {
    const of = marksPassed(cases.drift, asAt, NONE);
    // A since 1 September 2022: over 18 months; D moved in on 1 June 2023: over 10 weeks, not over 10 months.
    expect(of.get("order-placed-90-days")).toEqual({ running: 1, over: 1 });
    expect(of.get("order-placed-18-months")).toEqual({ running: 1, over: 1 });
    expect(of.get("may-apply")).toEqual({ running: 1, over: 1 });
    expect(of.get("no-adoption-order")).toEqual({ running: 1, over: 0 });
  });
});

describe("Looked-after reviews", () => {
  it("are behind by the limit after the last that was held", () => {
    const held = casesOf(
      careRecords({
        tracker: [child("A", { entry: "2022-01-01", adm: "2022-06-01" })],
        reviews: ["A 2023-09-01 list"],
      }),
      AS_AT,
    );
    // 6 months to 1 March 2024.
    expect(driftOfReviews(held.drift, asAt, NONE)).toEqual({ running: 1, over: 1, daysOver: 30, median: 30 });
    expect(driftOfReviews(cases.drift, asAt, NONE)).toEqual(nobody);
  });
});

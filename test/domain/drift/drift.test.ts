import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { driftRows } from "../../../src/domain/drift/drift";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { careRecords, day } from "../../support/records";

function drift(lines: Parameters<typeof careRecords>[0], ages: number[] = []) {
  const asAt = day("2024-03-31") as SerialDay;
  const records = careRecords(lines);
  const { journeys } = makeJourneys(records, asAt, asAt);
  const age = Float64Array.from({ length: journeys.count }, (_, row) => ages[row] ?? NaN);
  return driftRows(journeys, asAt, age).map((row) => ({
    child: records.children.key[journeys.child[row.journey]!],
    group: row.group,
    clock: row.clock?.id,
    due: row.due,
    cannotTell: row.cannotTell,
    early: row.earlyPermanenceSince,
    booked: row.bookedOn,
    remarks: row.remarks.length,
    alarm: row.alarm,
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
});
